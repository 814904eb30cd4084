import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { difference, formatAmount, numberGap, readAmount, typedAmount } from '../../../../shared/rules/measures'

const measure = { before: 12.5, after: null, wanted: 20, better: 'higher' as const }

describe('S2-6 the gap of a number', () => {
  test('is what lies between now and wanted, in the direction that is better', () => {
    expect(numberGap(measure)).toEqual({ now: 12.5, wanted: 20, size: 7.5 })
    expect(numberGap({ ...measure, after: 15 })).toEqual({ now: 15, wanted: 20, size: 5 })
    expect(numberGap({ before: 11, after: 6, wanted: 7, better: 'lower' })).toEqual({ now: 6, wanted: 7, size: 0 })
    expect(numberGap({ before: -3, after: null, wanted: 4, better: 'higher' })).toEqual({ now: -3, wanted: 4, size: 7 })
  })

  test('is unknown while one of both is missing', () => {
    expect(numberGap({ ...measure, wanted: null }).size).toBeNull()
    expect(numberGap({ ...measure, before: null })).toEqual({ now: null, wanted: 20, size: null })
  })

  test('is never below zero, and zero exactly when the number is reached', () => {
    const amount = fc.integer({ min: -1e9, max: 1e9 }).map((whole) => whole / 100)
    fc.assert(
      fc.property(amount, amount, fc.constantFrom('higher' as const, 'lower' as const), (now, wanted, better) => {
        const { size } = numberGap({ before: null, after: now, wanted, better })
        const isReached = better === 'higher' ? now >= wanted : now <= wanted
        expect(size).toBeGreaterThanOrEqual(0)
        expect(size === 0).toBe(isReached)
      })
    )
  })

  test('has no more decimals than its numbers', () => {
    expect(difference(0.3, 0.1)).toBe(0.2)
    expect(difference(1_000_000.1, 1_000_000)).toBe(0.1)
    expect(difference(1e15, 0.5)).toBe(999_999_999_999_999.5)
    expect(difference(1e-7, 0)).toBe(1e-7)
  })
})

describe('a number as people type it', () => {
  test.each([
    ['', 'en', null],
    ['  ', 'en', null],
    ['12.5', 'en', 12.5],
    ['12,5', 'en', 12.5],
    ['12.5', 'de', 12.5],
    ['1,200', 'en', 1200],
    ['1,200', 'de', 1.2],
    ['1.200', 'de', 1200],
    ['0,125', 'en', 0.125],
    ['1,234,567.8', 'en', 1_234_567.8],
    ['1.234.567,8', 'en', 1_234_567.8],
    ['1 234 567', 'de', 1_234_567],
    ['1,200', 'fr', 1.2],
    ['1.200', 'fr', 1.2],
    ['1 200,5', 'fr', 1200.5],
    ['1.200', 'de-AT', 1200],
    ["1'200", 'de', 1200],
    ['−7', 'en', -7],
    ['+7', 'en', 7],
    ['-0', 'en', 0],
    ['.5', 'en', 0.5]
  ])('%j in %s', (typed, language, amount) => {
    expect(readAmount(typed, language)).toEqual({ amount })
  })

  test.each(['twelve', '1,23,4', '1.2.3,4', '12,34.567,8', '--3', '1e5', '-', '.', '12 %'])('%j is none', (typed) => {
    expect(readAmount(typed, 'en')).toEqual({ problem: 'no-number' })
  })

  test('larger than a number can be kept exactly is refused', () => {
    expect(readAmount('1000000000000001', 'en')).toEqual({ problem: 'too-large' })
    expect(readAmount(`-${'9'.repeat(38)}`, 'en')).toEqual({ problem: 'too-large' })
  })

  test('what is shown is read back as the same number, in each language', () => {
    const amount = fc.oneof(
      fc.integer({ min: -1e15, max: 1e15 }),
      fc.integer({ min: -1e12, max: 1e12 }).map((whole) => whole / 1000)
    )
    fc.assert(
      fc.property(amount, fc.constantFrom('en', 'de'), (value, language) => {
        const expected = { amount: value === 0 ? 0 : value }
        expect(readAmount(typedAmount(value, language), language)).toEqual(expected)
        expect(readAmount(formatAmount(value, language), language)).toEqual(expected)
      })
    )
  })

  test('no text makes it fail', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'0123456789.,- ') })), (typed) => {
        const read = readAmount(typed, 'en')
        expect('problem' in read || read.amount === null || Number.isFinite(read.amount)).toBe(true)
      })
    )
  })
})
