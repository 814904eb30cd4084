import { expect, test } from 'vitest'
import { compareText } from '../../../shared/compare'

test('days go by the calendar, and what is equal stays where it is', () => {
  const days = ['2026-10-05', '2026-09-12', '2026-10-05', '2025-12-31']
  expect([...days].sort(compareText)).toEqual(['2025-12-31', '2026-09-12', '2026-10-05', '2026-10-05'])
  expect(compareText('2026-10-05', '2026-10-05')).toBe(0)
})
