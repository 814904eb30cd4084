import { expect, test } from 'vitest'
import { isNameTyped } from '../../../../shared/rules/erasure'

test.each([
  ['anne-marie  o\u2019brien', true],
  ["Anne\u2011Marie O'Brien", true],
  ['Anne Marie O\u2019Brien', false],
  ['Anne-Marie OBrien', false],
  ['', false]
])('N-7 the name that is typed as a keyboard has it: %s', (typed, expected) => {
  expect(isNameTyped(typed, 'Anne-Marie O\u2019Brien')).toBe(expected)
  expect(isNameTyped(typed, "Anne-Marie O'Brien")).toBe(expected)
})
