import { expect, test } from 'vitest'
import { shortName, withNames } from '../../../../shared/rules/names'

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

test('a form speaks of both by their names, wherever they stand', () => {
  const names = { rep: 'Mira', manager: 'Jonas' }
  expect(withNames('{rep} and {manager}: {rep}’s words, {manager}’s', names)).toBe(
    'Mira and Jonas: Mira’s words, Jonas’s'
  )
})
