import { expect, test } from 'vitest'
import { shownOf } from '../../../../electron/services/workbooks/summary'
import { keptKinds } from '../../../../shared/model/retention'
import { pastDays, pastRecords, recordsDue } from '../../../../shared/rules/past-records'
import { repsWithRecordsDue } from '../../../../shared/rules/retention'
import { begun, id as documentId } from '../../../support/begun-document'
import { templateNamed } from '../../../support/library-in-memory'
import { opens, RepStory } from '../../../support/rep-story'

/** Two observations, of which the first is the basis of a signed plan, and the one-on-one of the agreement. */
function signedStory() {
  const story = new RepStory()
  const evidence = story.observe('2026-09-02', { [opens]: 2 })
  story.choose('2026-09-03', opens).answer('2026-09-04', true)
  const plan = story.plan('2026-09-05', ['2026-10-01'])
  story.sign('2026-09-06', plan, 'rep').sign('2026-09-06', plan, 'manager')
  const later = story.observe('2026-09-20', { [opens]: 3 })
  return { story, evidence, plan, later }
}

test('N-7 records are over from their own day on; evidence waits for its plan, and a plan until it holds no more', () => {
  const { story, evidence, plan, later } = signedStory()
  const over = () => pastRecords(story.workbook).map(({ kind, id, on }) => [kind, kind === 'sessions' ? '' : id, on])
  expect(over()).toEqual([
    ['observations', later, '2026-09-20'],
    ['sessions', '', '2026-09-04']
  ])
  story.run('2026-11-02', { type: 'cycle.close', how: 'stopped', reason: 'Another task.', next: story.id() })
  expect(over()).toEqual([
    ['observations', later, '2026-09-20'],
    ['sessions', '', '2026-09-04'],
    ['plans', plan, '2026-11-02']
  ])
  expect(over().some(([, id]) => id === evidence)).toBe(false)
})

test('N-7 what is due follows from the kind and its time, the oldest first; the index and the workbook say the same', () => {
  const { story, later } = signedStory()
  const { workbook } = story
  const { summary, rhythm, today: facts } = shownOf(workbook)
  if (!rhythm || !facts) throw new Error('nothing is known of it')
  expect(facts.past).toEqual(pastDays(workbook))
  expect(Object.keys(facts.past)).toEqual([...keptKinds])
  const known = [{ rep: workbook.id, facts: rhythm, today: facts }]
  for (const [keep, today, kinds] of [
    [{}, '2099-01-01', []],
    [{ observations: 6 }, '2027-03-19', []],
    [{ observations: 6 }, '2027-03-20', ['observations']],
    [{ observations: 6, sessions: 12 }, '2027-09-03', ['observations']],
    [{ observations: 6, sessions: 12, plans: 6 }, '2027-09-04', ['sessions', 'observations']]
  ] as const) {
    const due = recordsDue(workbook, keep, today)
    expect(due.map(({ kind }) => kind)).toEqual(kinds)
    const [rep] = repsWithRecordsDue([summary], known, keep, today)
    expect((rep?.counts ?? []).map(({ kind, count }) => [kind, count]).sort()).toEqual(
      kinds.map((kind) => [kind, 1]).sort()
    )
  }
  expect(recordsDue(workbook, { observations: 6 }, '2099-01-01').map(({ id }) => id)).toEqual([later])
  const held = { ...summary, hold: { at: '2026-11-22T10:00:00+01:00', by: 'Jonas Ek', reason: 'A dispute' } }
  expect(repsWithRecordsDue([held], known, { observations: 6 }, '2099-01-01')).toEqual([])
  story.run('2026-11-03', { type: 'rep.hold', reason: 'A dispute' })
  expect(recordsDue(workbook, { observations: 6 }, '2099-01-01')).toEqual([])
})

test('N-7 a plan that was not agreed is over with its signing; a draft, one in force and one that waits for ink are not', () => {
  const plansOver = ({ workbook }: RepStory) =>
    pastRecords(workbook).flatMap(({ kind, id, on }) => (kind === 'plans' ? [[id, on]] : []))
  const paper = { method: 'paper' } as const
  for (const [stance, mark, isOver] of [
    ['disagreed', undefined, true],
    ['declined', undefined, true],
    ['received', undefined, true],
    ['agreed', undefined, false],
    ['disagreed', paper, false],
    ['agreed', paper, false]
  ] as const) {
    const story = new RepStory().choose('2026-09-03', opens).answer('2026-09-04', true, null)
    const plan = story.plan('2026-09-05', ['2026-10-01'])
    story.sign('2026-09-06', plan, 'rep', stance, mark)
    expect(plansOver(story)).toEqual([])
    story.sign('2026-09-07', plan, 'manager')
    expect(plansOver(story)).toEqual(isOver ? [[plan, '2026-09-07']] : [])
  }
})

test('N-7 a plan that another took the place of is over with that day', () => {
  const { story, plan } = signedStory()
  const next = story.id()
  story.run('2026-09-21', { type: 'plan.refine', id: next, from: plan, because: 'Visits moved.' })
  const over = () => pastRecords(story.workbook).filter(({ kind }) => kind === 'plans')
  expect(over()).toEqual([])
  story.sign('2026-09-22', next, 'rep').sign('2026-09-23', next, 'manager')
  expect(over()).toEqual([{ kind: 'plans', id: plan, on: '2026-09-23' }])
})

test('N-7 calls are over with their day; what is a draft or was only planned is not', () => {
  const story = new RepStory()
  story.observe('2026-09-02', { [opens]: 2 }, { draft: true })
  const [call, session] = [story.id(), story.id()]
  const when = '2026-09-06T09:00:00+02:00'
  story.run('2026-09-06', { type: 'call.start', id: call, template: templateNamed('pre-call-and-debrief'), when })
  story.run('2026-09-06', { type: 'session.plan', id: session, when: '2026-09-16T09:00:00+02:00', impromptu: false })
  expect(pastRecords(story.workbook)).toEqual([{ kind: 'calls', id: call, on: '2026-09-06' }])
  const { workbook, done } = begun('which-help-fits')
  expect(pastRecords(workbook)).toEqual([])
  done({ type: 'document.finish', id: documentId })
  expect(pastRecords(workbook)).toEqual([{ kind: 'documents', id: documentId, on: '2026-11-22' }])
})

test('N-7 of one day what was begun first is due first, and days are counted in their order', () => {
  const story = new RepStory()
  const days = ['2026-09-08', '2026-09-02', '2026-09-08', '2026-09-05'] as const
  const [a, b, c, d] = days.map((day) => story.observe(day, { [opens]: 2 }))
  const { observations } = story.workbook
  story.workbook.observations = Object.fromEntries(Object.entries(observations).reverse())
  expect(recordsDue(story.workbook, { observations: 6 }, '2027-09-01').map(({ id }) => id)).toEqual([b, d, a, c])
  expect(pastDays(story.workbook).observations).toEqual([
    ['2026-09-02', 1],
    ['2026-09-05', 1],
    ['2026-09-08', 2]
  ])
})
