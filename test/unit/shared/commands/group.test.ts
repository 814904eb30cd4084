import { describe, expect, test } from 'vitest'
import type { GroupWords } from '../../../../shared/model/group'
import type { Workbook } from '../../../../shared/model/workbook'
import { groupIn } from '../../../../shared/rules/group'
import { countedId } from '../../../support/large-workbook'
import { content } from '../../../support/library-in-memory'
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
