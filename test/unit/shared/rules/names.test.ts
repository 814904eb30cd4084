import { expect, test } from 'vitest'
import { isOtherName, shortName, withNames } from '../../../../shared/rules/names'

test.each([
  ['Mira Lindqvist', 'Mira'],
  ['  Mira   Lindqvist ', 'Mira'],
  ['Mira', 'Mira'],
  ['M. Lindqvist', 'M. Lindqvist'],
  ['M, Lindqvist', 'M, Lindqvist'],
  ['J Ek ', 'J Ek'],
  ['Jo Ek', 'Jo'],
  ['Jo. Ek', 'Jo.'],
  ['A.B Ek', 'A.B'],
  [' ', '']
])('%s is called %s', (name, short) => {
  expect(shortName(name)).toBe(short)
})

test.each([
  ['Somebody Else', true],
  ['Ann Other', true],
  ['Ann', false],
  ['A. Archer', false],
  ['X. Archer', true],
  ['An Archer', true],
  ['archer, ann', false],
  ['Ánn  Archer', false],
  ['Ann Maria Archer', false],
  [' ', false]
])('“%s”, typed for Ann Archer, is another name: %s', (typed, is) => {
  expect(isOtherName(typed, 'Ann Archer')).toBe(is)
})

test('a form speaks of both by their names, wherever they stand', () => {
  const names = { rep: 'Mira', manager: 'Jonas' }
  expect(withNames('{rep} and {manager}: {rep}’s words, {manager}’s', names)).toBe(
    'Mira and Jonas: Mira’s words, Jonas’s'
  )
})
