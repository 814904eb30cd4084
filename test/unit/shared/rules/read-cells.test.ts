import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatExact } from '../../../../shared/numbers'
import { readCell } from '../../../../shared/rules/read-cells'

const read = (cell: string, unit = '', language = 'en') => {
  const found = readCell(cell, unit, language)
  return 'problem' in found ? found.problem : found.amount
}

describe('S3-3 a cell of a spreadsheet', () => {
  test.each([
    ['1,234.5', 1234.5],
    ['1.234,5', 1234.5],
    ['1 234,5', 1234.5],
    ['1\u202f234\u202f567', 1_234_567],
    ['1\u2009234', 1234],
    ['1\u00a0234,50 €', 1234.5],
    ['€ 1,234', 1234],
    ['-€1,234', -1234],
    ['CHF 1’234.50', 1234.5],
    ['21 %', 21],
    ['21\u202f%', 21],
    ['(1,234)', -1234],
    ['($1,234.50)', -1234.5],
    ['€ (12)', -12],
    ['12-', -12],
    ['−7', -7],
    ['(0)', 0],
    [' ', null]
  ])('%j is read', (cell, amount) => {
    expect(read(cell)).toBe(amount)
  })

  test.each(['n/a', '#DIV/0!', '12 34', 'Mai 12', '(−12)', '12 visits', '()', '€', '1,2,3', '=1+1', '(12', '--3'])(
    '%j is no number',
    (cell) => {
      expect(read(cell)).toBe('no-number')
    }
  )

  test('one mark before three digits is read as the language writes it', () => {
    expect(read('1.200', '', 'de')).toBe(1200)
    expect(read('1.200', '', 'en')).toBe(1.2)
  })

  test('a currency or percent that is not the unit of the number is no silent loss', () => {
    expect(read('1,234 €', '€')).toBe(1234)
    expect(read('1,234 EUR', '€')).toBe(1234)
    expect(read('$1,234', '€')).toBe('other-unit')
    expect(read('21 %', 'visits')).toBe('other-unit')
    expect(read('1,234 €', 'k€')).toBe('other-unit')
    expect(read('21 %', '%')).toBe(21)
  })

  test('every number comes back as it was written, in both languages, with and without brackets', () => {
    const amounts = fc.integer({ min: -1e9, max: 1e9 }).map((whole) => whole / 100)
    fc.assert(
      fc.property(amounts, fc.constantFrom('en', 'de'), (amount, language) => {
        const written = formatExact(Math.abs(amount), language, true)
        expect(read(written, '', language)).toBe(Math.abs(amount))
        expect(read(`(${written})`, '', language)).toBe(amount === 0 ? 0 : -Math.abs(amount))
      })
    )
  })
})

describe('S3-3 marks beside a number', () => {
  test.each([
    ['1\u00a0\u00a0234', 1234],
    ['(  12 )', -12],
    ['( 12 € )', -12],
    ['12  %', 12],
    ['12%', 12],
    ['12 –', -12]
  ])('%j is read', (cell, amount) => {
    expect(read(cell)).toBe(amount)
  })

  test.each(['5 (12)', '(12) 5', '12- 5', '1%2', '5 % 3', '(1-2)'])('%j is no number', (cell) => {
    expect(read(cell)).toBe('no-number')
  })

  test('fit a unit of several words, in large or small letters', () => {
    expect(read('12 kr', 'kr a month')).toBe(12)
    expect(read('12 €', 'eur a month')).toBe(12)
    expect(read('12 €', 'USD a month')).toBe('other-unit')
    expect(read('12 %', '€')).toBe('other-unit')
  })
})
