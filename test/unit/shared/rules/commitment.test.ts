import { expect, test } from 'vitest'
import { weeksPromised } from '../../../../shared/rules/commitment'
import { every, factsOf } from '../../../support/rhythm'

const today = '2026-10-19'
const weeks = (...reps: Parameters<typeof factsOf>[0][]) =>
  weeksPromised(
    reps.map((facts, at) => ({ rep: `${at}`, facts: { planned: [], ...factsOf(facts) } })),
    today
  )

test('S1-8 a commitment takes the weeks of the one-on-ones where they are the same for all who have them', () => {
  const two = { cadences: [every(2, 4, '2026-09-01'), every(4, 2, '2026-09-01', 'ride-along')] }
  expect(weeks()).toBeNull()
  expect(weeks({})).toBeNull()
  expect(weeks(two, {}, two)).toBe(2)
  expect(weeks(two, { cadences: [every(3, 4, '2026-09-01')] })).toBeNull()
  // What begins later, another kind that is held as one, an end, and who is in the archive.
  expect(weeks({ cadences: [every(3, 4, '2026-11-01')] })).toBe(3)
  expect(weeks({ cadences: [every(1, 4, '2026-09-01', 'weekly')] })).toBe(1)
  expect(weeks(two, { cadences: [every(3, 4, '2026-09-01'), every(null, 1, '2026-10-05')] })).toBe(2)
  expect(weeks(two, { cadences: [every(3, 4, '2026-09-01')], archivedOn: '2026-10-01' })).toBe(2)
})
