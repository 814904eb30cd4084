import { describe, expect, test } from 'vitest'
import { attachmentsOf } from '../../../../electron/services/workbooks/scans'
import { createTranslator } from '../../../../shared/messages'
import type { Scan, Stance } from '../../../../shared/model/signature'
import { withNotedSince } from '../../../../shared/print/noted-since'
import { isThereAs, scansOf, signedRecord } from '../../../../shared/rules/filed-copies'
import { latestEvents } from '../../../../shared/rules/latest'
import { planInForce, planState, standingOf } from '../../../../shared/rules/plan-state'
import { planStory } from '../../../../shared/rules/plan-story'
import { planWords } from '../../../../shared/rules/plan-words'
import { inkFor, signedOn } from '../../../../shared/rules/signing'
import { storyWords } from '../../../../shared/rules/story-words'
import { opens, RepStory } from '../../../support/rep-story'

const english = createTranslator('en')
const answerFile: Scan = { hash: 'a'.repeat(64), name: 'answer.pdf', kind: 'pdf', bytes: 9 }
const sheet: Scan = { hash: 'b'.repeat(64), name: 'sheet.jpg', kind: 'jpeg', bytes: 8 }

/** A plan to be signed on paper, which the rep answered by file on the 8th. */
function answered(stance: Stance = 'agreed', comment = '') {
  const story = new RepStory()
  story.observe('2026-09-02', { [opens]: 2 })
  story.choose('2026-09-02', opens).answer('2026-09-02', true)
  const plan = story.plan('2026-09-04', ['2026-12-20'])
  story.sign('2026-09-04', plan, 'rep', 'agreed', { method: 'paper' }).sign('2026-09-04', plan, 'manager')
  const answer = { name: 'Mira', date: '', stance, known: 'By phone.' }
  story.run('2026-09-08', { type: 'plan.ink', id: plan, on: '2026-09-08', stance, comment, scan: answerFile, answer })
  const record = () => {
    const found = signedRecord(story.workbook, plan)
    if (!found) throw new Error('it is signed')
    return found
  }
  return { story, plan, record }
}

/** The manager's word of the 12th that the sheet came. */
const came = (plan: string, on: string, stance: Stance = 'agreed', comment = '') =>
  ({ type: 'plan.ink', id: plan, on, stance, comment, scan: sheet }) as const

const how = ({ story, plan }: ReturnType<typeof answered>) => {
  const state = planState(story.workbook, story.held(plan))
  return [standingOf(state), planWords(english, 'heading', state, { name: 'Mira', today: null })]
}

describe('R-12 ink that comes after an answer by file', () => {
  test('is its proof: the answer stays, the plan is called signed, and no day from which it counts moves', () => {
    const it = answered()
    const { story, plan, record } = it
    expect(how(it)).toEqual(['answered', 'agreed by Mira in a file, filed on 8 September 2026, in force'])
    expect(inkFor(record())).toMatchObject({ byRep: true, answered: 'agreed' })
    const before = record().ink
    story.run('2026-09-12', came(plan, '2026-09-10', 'agreed', 'See you on Friday.'))
    expect(record().ink).toEqual({
      ...before,
      later: {
        on: '2026-09-10',
        comment: 'See you on Friday.',
        by: 'Jonas Ek',
        at: '2026-09-12T10:00:00+02:00',
        scan: sheet
      }
    })
    expect(how(it)).toEqual(['in-force', 'agreed and signed by both on 10 September 2026, in force'])
    expect(signedOn(record())).toBe('2026-09-08')
    expect(planInForce(story.workbook, story.held(plan).cycle)?.id).toBe(plan)
    expect(inkFor(record())).toBeNull()
    expect(() => story.run('2026-09-13', came(plan, '2026-09-10'))).toThrow('plan.no-ink')
    expect(latestEvents(story.workbook, 9).find(({ what }) => what === 'plan')).toMatchObject({ on: '2026-09-10' })
  })

  test('keeps its sheet beside the file with the answer', () => {
    const { story, plan, record } = answered()
    story.run('2026-09-12', came(plan, '2026-09-10'))
    expect(scansOf(record())).toEqual([answerFile, sheet])
    expect(attachmentsOf(story.workbook).map(({ hash, ending }) => [hash, ending])).toEqual([
      [answerFile.hash, 'pdf'],
      [sheet.hash, 'jpg']
    ])
    expect(isThereAs(record(), sheet.hash)).toBe('filed')
  })

  test('that says otherwise, is of a day to come or older than the page, is refused, and the answer stands', () => {
    const it = answered('received')
    const { story, plan, record } = it
    const before = structuredClone(record())
    const differs = () => story.run('2026-09-12', came(plan, '2026-09-10', 'agreed'))
    expect(differs).toThrow('signing.ink-differs')
    expect(() => story.run('2026-09-12', came(plan, '2026-09-13', 'received'))).toThrow('signing.ink-in-future')
    expect(() => story.run('2026-09-12', came(plan, '2026-09-03', 'received'))).toThrow('signing.ink-before')
    expect(record()).toEqual(before)
    story.run('2026-09-12', came(plan, '2026-09-10', 'received'))
    expect(how(it)).toEqual(['received', 'handed over on 8 September 2026, not agreed'])
  })

  test('that says otherwise is kept as a copy with what stands on it, and the story tells both', () => {
    const { story, plan, record } = answered()
    const marked = { on: '2026-09-10', stance: 'disagreed', comment: 'Not on Fridays.' } as const
    story.run('2026-09-12', { type: 'copy.file', id: plan, scan: sheet, differs: false, marked })
    expect(record().filed).toMatchObject([{ hash: sheet.hash, marked }])
    const told = planStory(story.workbook, story.held(plan)).map((entry) =>
      storyWords(english, entry, { rep: 'Mira', manager: 'Jonas' })
    )
    expect(told.slice(3)).toEqual([
      {
        what: 'Answer of Mira by file filed: agreed',
        why: 'Typed in the file: Mira · Known to be theirs by: By phone.'
      },
      { what: 'Later sheet with ink filed, which changes nothing: sees it differently', why: '“Not on Fridays.”' }
    ])
  })

  test('is told in the story on the day that stands on the sheet, with when it was noted and by whom', () => {
    const { story, plan } = answered()
    story.run('2026-09-12', came(plan, '2026-09-07'))
    const entry = planStory(story.workbook, story.held(plan)).find(({ what }) => what === 'ink')
    if (!entry) throw new Error('there is ink')
    expect([entry.at.slice(0, 10), entry.by]).toEqual(['2026-09-07', 'Jonas Ek'])
    expect(storyWords(english, entry, { rep: 'Mira', manager: 'Jonas' }).what).toBe(
      'Ink on the sheet, the proof of the answer by file: agreed (noted on 12 September 2026)'
    )
  })

  test.each([
    ['2026-09-07', ['ink', 'file']],
    ['2026-09-10', ['file', 'ink']]
  ])('stands on paper with the answer, the earlier of both first: ink of %s', (on, order) => {
    const { story, plan } = answered('disagreed', 'Too early.')
    story.run('2026-09-12', came(plan, on, 'disagreed', 'As I wrote.'))
    const empty = { blocks: [] } as unknown as Parameters<typeof withNotedSince>[0]
    const { blocks } = withNotedSince(empty, story.workbook, { id: plan }, english)
    const said = blocks.flatMap((block) => (block.type === 'paragraph' ? [String(block.text)] : []))
    expect(said.slice(0, 2).map((line) => (line.startsWith('Signed with ink') ? 'ink' : 'file'))).toEqual(order)
    expect(said[2]).toBe('Mira Lindqvist sees it differently.')
    expect(said.slice(3).sort()).toEqual([
      'In the words of Mira Lindqvist: “As I wrote.”',
      'In the words of Mira Lindqvist: “Too early.”'
    ])
  })
})
