import { expect, test } from 'vitest'
import { isEntered } from '../../../../shared/rules/leave'

test('S1-7 days of leave are entered where another entry of that kind has them all, from the first to the last', () => {
  const days = (from: string, to: string, kind: 'vacation' | 'sickness' = 'vacation', id = from + to) => ({
    id,
    from,
    to,
    kind
  })
  const entered = days('2026-09-07', '2026-09-11')
  const is = (one: ReturnType<typeof days>) => isEntered(one, [days('2026-01-01', '2026-01-02'), entered])
  expect(is(days('2026-09-07', '2026-09-11', 'vacation', 'other'))).toBe(true)
  expect(is(days('2026-09-08', '2026-09-10'))).toBe(true)
  expect(is(days('2026-09-06', '2026-09-11'))).toBe(false)
  expect(is(days('2026-09-07', '2026-09-12'))).toBe(false)
  expect(is(days('2026-09-08', '2026-09-10', 'sickness'))).toBe(false)
  // An entry that is changed does not conflict with itself.
  expect(is(entered)).toBe(false)
  expect(isEntered(entered, [])).toBe(false)
})
