import { expect, test } from 'vitest'
import { proposedTime, spansOn } from '../../../../../renderer/features/rhythm/report-times'

test('S1-8 a report is about the last quarter, this one up to today, or the weeks that are shown', () => {
  expect(spansOn('2027-01-11')).toEqual({
    lastQuarter: { from: '2026-10-01', to: '2026-12-31' },
    thisQuarter: { from: '2027-01-01', to: '2027-01-11' },
    halfYear: { from: '2026-07-20', to: '2027-01-11' }
  })
  expect(spansOn('2026-12-31').thisQuarter).toEqual({ from: '2026-10-01', to: '2026-12-31' })
})

test.each([
  // The first three weeks are those in which a leader asks about the quarter that is over.
  ['2027-01-11', ['2026-12-17', '2027-01-07'], 'lastQuarter'],
  ['2027-01-22', ['2026-12-17', '2027-01-07'], 'thisQuarter'],
  // Nothing was due in this quarter yet.
  ['2027-02-20', ['2026-12-17', '2027-02-25'], 'lastQuarter'],
  // Who has only begun has no quarter before.
  ['2027-01-11', ['2027-01-07'], 'thisQuarter'],
  ['2027-01-11', ['2026-09-30'], 'thisQuarter'],
  ['2027-01-11', [], 'thisQuarter']
])('S1-8 on %s, with something due on %j, the report that is proposed is about %s', (today, due, time) => {
  expect(proposedTime(due, today)).toBe(time)
})
