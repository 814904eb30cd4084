import { expect, test } from 'vitest'
import { type DecimalMark, isEitherWay, markIn } from '../../../../shared/rules/decimal-mark'

test.each<[string, DecimalMark | null]>([
  ['5,5', ','],
  ['12,5 %', ','],
  ['1.234.567', ','],
  ['(0,250)', ','],
  ["1'234.50", '.'],
  ["1'234.567", '.'],
  ['1’234,567', ','],
  ['1,234.5', '.'],
  ['0.500', '.'],
  ['1.234', null],
  ['3', null]
])('D-3 “%s” shows “%s” before its decimals', (text, mark) => {
  expect(markIn(text)).toBe(mark)
})

test.each([
  ['1.234', true],
  ['-12,345 €', true],
  ["1'234.567", false],
  ['1.234,5', false],
  ['0.500', false]
])('D-3 “%s” is two numbers: %s', (text, is) => {
  expect(isEitherWay(text)).toBe(is)
})
