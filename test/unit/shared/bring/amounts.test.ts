import { expect, test } from 'vitest'
import { isUnclear, readNumber, surveyMark, surveyNumbers } from '../../../../shared/bring/amounts'

test.each<[string | number, ',' | '.', number]>([
  ['1,5', ',', 1.5],
  ['1.234,5', ',', 1234.5],
  ['1.234', ',', 1234],
  ['1,234', '.', 1234],
  ['1,234.5', '.', 1234.5],
  ['1 234,5', ',', 1234.5],
  ['1\u202f234\u202f567', '.', 1234567],
  ['1\u00a0234,50 €', ',', 1234.5],
  ["1'234.50", '.', 1234.5],
  ['12 %', '.', 12],
  ['$1,200', '.', 1200],
  ['(1,200)', '.', -1200],
  ['-5', '.', -5],
  ['−5', '.', -5],
  [0.25, ',', 0.25]
])('D-3 “%s” with “%s” before decimals is %d', (cell, mark, amount) => {
  expect(readNumber(cell, '', mark)).toEqual({ amount })
})

test('D-3 the decimal mark is recognized from the column as a whole', () => {
  expect(surveyMark(['1.234', '7,5', '3'])).toBe(',')
  expect(surveyMark(['1,234', '7.5', '3'])).toBe('.')
  expect(surveyMark(['1.234.567', '3'])).toBe(',')
  expect(surveyMark(['1 234,50'])).toBe(',')
  expect(surveyMark(['1,234', '3', 4.5])).toBeNull()
  // A thousands separator never follows a zero, or four digits without a separator.
  expect(surveyMark(['0.500', '1.234'])).toBe('.')
  expect(surveyMark(['1234,500', '1,234'])).toBe(',')
  // Text in words says nothing about the format of numbers.
  expect(surveyMark(['1.234', 'Called at 14.30, asked twice'])).toBeNull()
})

test.each<[string | number, boolean]>([
  ['1.234', true],
  ['12,345 €', true],
  ['-123.456', true],
  ['1.234,5', false],
  ['1.234.567', false],
  ['0.500', false],
  ['1234.500', false],
  ['1 234', false],
  ['7.5', false],
  [1.234, false]
])('D-3 “%s” can be read either way: %s', (cell, unclear) => {
  expect(isUnclear(cell)).toBe(unclear)
})

test('D-3 the unit of a column is that which most of its numbers carry', () => {
  expect(surveyNumbers(['12 %', '9 %', '10'], '.')).toEqual({ share: 1, unit: '%' })
  expect(surveyNumbers(['1.200 €', '900 €'], ',')).toEqual({ share: 1, unit: '€' })
  expect(surveyNumbers(['12', 'many', '', '–', 'n/a'], '.')).toEqual({ share: 0.5, unit: '' })
})
