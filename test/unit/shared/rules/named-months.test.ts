import { expect, test } from 'vitest'
import { isMonthNamed } from '../../../../shared/rules/named-months'

const named = (weeks: readonly string[]) => weeks.filter((_, index) => isMonthNamed(weeks, index))

test.each([
  [
    ['2025-11-24', '2025-12-01', '2025-12-08', '2026-01-05'],
    ['2025-12-01', '2026-01-05']
  ],
  [
    ['2025-11-17', '2025-11-24', '2025-12-01'],
    ['2025-11-17', '2025-12-01']
  ],
  [['2025-11-24'], ['2025-11-24']],
  [[], []]
])('S1-13 over the weeks %j the months are named at %j, none on top of another', (weeks, months) => {
  expect(named(weeks)).toEqual(months)
})
