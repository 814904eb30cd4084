import fc from 'fast-check'
import { expect, test } from 'vitest'
import { briefPrint } from '../../../../shared/bring/print-of'
import { Prints } from '../../../../shared/bring/prints'
import { spellingKey } from '../../../../shared/folding'

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
        // Zero and one share a print, which in a real file is no more noticeable than chance.
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

test('D-5 visits that are written the same but for case, spaces and how letters are composed look the same at once', () => {
  const sign = fc.constantFrom('a', 'B', 'é', 'e\u0301', 'ﬁ', 'ß', 'İ', 'K', '1', '.', ' ', '  ', '\u00a0', '\n')
  const text = fc.array(sign, { maxLength: 12 }).map((signs) => signs.join(''))
  const otherwise = fc.constantFrom<(text: string) => string>(
    (one) => one.toUpperCase(),
    (one) => one.normalize('NFD'),
    (one) => one.normalize('NFKC'),
    (one) => ` ${one.replaceAll(' ', '   ')}\t`,
    spellingKey
  )
  fc.assert(
    fc.property(text, text, otherwise, (account, evidence, change) => {
      const other = change(evidence)
      fc.pre(spellingKey(other) === spellingKey(evidence))
      expect(briefPrint('2026-11-03', account, other)).toBe(briefPrint('2026-11-03', account, evidence))
    }),
    { numRuns: 2000 }
  )
})

test('D-5 visits of two days, at two accounts or with other words look different at once', () => {
  const print = briefPrint('2026-11-03', 'Account 12', 'Asked before the demo, visit 1')
  expect(briefPrint('2026-11-04', 'Account 12', 'Asked before the demo, visit 1')).not.toBe(print)
  expect(briefPrint('2026-11-03', 'Account 13', 'Asked before the demo, visit 1')).not.toBe(print)
  expect(briefPrint('2026-11-03', 'Account 12', 'Asked before the demo, visit 2')).not.toBe(print)
})
