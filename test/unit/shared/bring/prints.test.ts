import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Prints } from '../../../../shared/bring/prints'

test('D-3 a set of prints holds what was added, once, and nothing else', () => {
  const print = fc.oneof(
    fc.maxSafeNat(),
    fc.nat({ max: 40 }),
    fc.nat({ max: 2000 }).map((at) => at * 4294967296 + 7)
  )
  fc.assert(
    fc.property(
      fc.array(print, { maxLength: 3000, size: 'max' }),
      fc.array(print, { maxLength: 40 }),
      (added, asked) => {
        const set = new Set<number>()
        const prints = new Prints()
        // Nothing and one are the same print, which no file will ever tell apart from chance.
        for (const one of added.map((value) => value || 1)) {
          expect(prints.add(one)).toBe(!set.has(one))
          set.add(one)
        }
        expect(prints.isEmpty).toBe(set.size === 0)
        for (const one of [...asked.map((value) => value || 1), ...set]) expect(prints.has(one)).toBe(set.has(one))
      }
    ),
    { numRuns: 60 }
  )
})

test('D-3 a set of prints begins with those that are there', () => {
  expect(new Prints(2, [3, 2 ** 52]).has(2 ** 52)).toBe(true)
})
