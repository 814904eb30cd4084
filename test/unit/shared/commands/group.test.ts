import { describe, expect, test } from 'vitest'
import { isUndoable } from '../../../../shared/commands'
import type { GroupWords } from '../../../../shared/model/group'
import type { Workbook } from '../../../../shared/model/workbook'
import { groupIn } from '../../../../shared/rules/group'
import { countedId } from '../../../support/large-workbook'
import { content } from '../../../support/library-in-memory'
import { refusal } from '../../../support/refusal'
import { opens, RepStory } from '../../../support/rep-story'

const today = '2026-09-10'
const id = countedId(500)
const words: GroupWords = {
  status: 'planned',
  kind: 'training',
  when: '2026-09-14T09:00:00+02:00',
  minutes: 60,
  subject: 'Questions before a demo',
  behaviors: [],
  notes: ''
}
const write = (edition: number, changes: Partial<GroupWords> = {}) =>
  ({ type: 'group.write', id, edition, size: 3, words: { ...words, ...changes } }) as const

const copyIn = ({ workbook }: { workbook: Workbook }) => groupIn(workbook, id)

describe('S3-8 a copy of a group session', () => {
  test('gets a new shared part, and keeps the words about its rep', () => {
    const story = new RepStory()
    story.run(today, write(1))
    story.run(today, { type: 'group.edit', id, own: 'Asked first.', private: { notes: 'Was tired.' } })
    story.run(today, write(2, { status: 'held', when: '2026-09-09T09:00:00+02:00', notes: 'Two rounds.' }))
    expect(copyIn(story)).toMatchObject({
      status: 'held',
      edition: 2,
      notes: 'Two rounds.',
      own: 'Asked first.',
      private: { notes: 'Was tired.' }
    })
  })

  test('has a behavior in the language in which the workbook has it', () => {
    const [, thing = ''] = opens.split('/')
    const german = content.behaviors.find(({ key }) => key !== opens && key.endsWith(`/${thing}`))?.key ?? ''
    expect(german).not.toBe('')
    const story = new RepStory()
    story.observe('2026-09-02', { [opens]: 2 })
    story.run(today, write(1, { behaviors: [german, opens] }))
    expect(copyIn(story)?.behaviors).toEqual([opens])
    expect(story.workbook.behaviors[german]).toBeUndefined()
  })

  test('goes when its rep takes part no more, unless something was written about the rep', () => {
    const story = new RepStory()
    story.run(today, write(1))
    story.run(today, { type: 'group.leave', id })
    expect(story.workbook.groups).toBeUndefined()
    story.run(today, write(1))
    story.run(today, { type: 'group.edit', id, private: { notes: 'Ask why.' } })
    story.run(today, { type: 'group.leave', id })
    expect(copyIn(story)).toMatchObject({ status: 'off', private: { notes: 'Ask why.' } })
    story.run(today, write(2))
    expect(copyIn(story)).toMatchObject({ status: 'planned', private: { notes: 'Ask why.' } })
  })
})

describe('S3-8 a group session is refused', () => {
  test.each<[string, Partial<GroupWords>]>([
    ['group.needs-subject', { subject: ' ' }],
    ['group.in-future', { status: 'held', when: '2026-09-10T10:00:01+02:00' }],
    ['day.long-ago', { when: '1026-09-10T10:00:00+02:00' }]
  ])('%s', (code, changes) => {
    const story = new RepStory()
    expect(refusal(() => story.run(today, write(1, changes)))).toBe(code)
    expect(story.workbook.groups).toBeUndefined()
  })

  test('one of this very moment was held, and one that lies ahead is planned', () => {
    const story = new RepStory().run(today, write(1, { status: 'held', when: '2026-09-10T10:00:00+02:00' }))
    expect(copyIn(story)?.status).toBe('held')
    expect(copyIn(new RepStory().run(today, write(1)))?.status).toBe('planned')
  })

  test('where it is not there it is not left, written about or deleted', () => {
    const story = new RepStory()
    for (const type of ['group.leave', 'group.edit', 'group.delete'] as const)
      expect(refusal(() => story.run(today, { type, id }))).toBe('group.gone')
  })

  test('R-13 it is not deleted once its rep said a word to it', () => {
    const story = new RepStory().run(today, write(1, { status: 'held', when: '2026-09-10T10:00:00+02:00' }))
    const statement = story.id()
    story.run(today, { type: 'statement.begin', id: statement, of: { kind: 'group', id } })
    story.run(today, { type: 'statement.write', id: statement, text: 'I asked.', name: 'Mira' })
    story.run(today, { type: 'statement.give', id: statement })
    expect(refusal(() => story.run(today, { type: 'group.delete', id }))).toBe('statement.keeps')
  })
})

describe('S3-8 one copy of several', () => {
  const other = countedId(501)
  const both = () => new RepStory().run(today, write(1)).run(today, { ...write(1), id: other })

  test('goes by itself, and the last one takes the place for them along', () => {
    for (const type of ['group.leave', 'group.delete'] as const) {
      const story = both().run(today, { type, id })
      expect(Object.keys(story.workbook.groups ?? {})).toEqual([other])
      story.run(today, { type, id: other })
      expect('groups' in story.workbook).toBe(false)
    }
  })

  test('words about the rep and private notes are written each by itself', () => {
    const story = both().run(today, { type: 'group.edit', id, own: 'Asked first.' })
    expect(copyIn(story)).toMatchObject({ own: 'Asked first.', private: { notes: '' } })
    story.run(today, { type: 'group.edit', id, private: { notes: 'Tired.' } })
    expect(copyIn(story)).toMatchObject({ own: 'Asked first.', private: { notes: 'Tired.' } })
    expect(story.workbook.groups?.[other]).toMatchObject({ own: '', private: { notes: '' } })
  })

  test('what concerns several workbooks is not undone in one of them, words about the rep are', () => {
    expect(['group.write', 'group.leave', 'group.edit', 'group.delete'].filter(isUndoable)).toEqual([
      'group.edit',
      'group.delete'
    ])
  })

  test('a behavior that is named comes into the workbook, and an unknown one is refused', () => {
    const story = new RepStory().run(today, write(1, { behaviors: [opens, opens] }))
    expect(copyIn(story)?.behaviors).toEqual([opens])
    expect(story.workbook.behaviors[opens]).toBeDefined()
    expect(refusal(() => story.run(today, write(2, { behaviors: ['own/nobody'] })))).toBe('behavior.unknown')
  })
})
