import { expect, test } from 'vitest'
import { shownOf } from '../../../../electron/services/workbooks/summary'
import { keptKinds } from '../../../../shared/model/retention'
import { pastDays, pastRecords, recordsDue } from '../../../../shared/rules/past-records'
import { repsWithRecordsDue } from '../../../../shared/rules/retention'
import { opens, RepStory } from '../../../support/rep-story'

/** Two observations, of which a signed plan stands on the first, and the one-on-one of the agreement. */
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
