import { expect, test } from 'vitest'
import { calledIn } from '../../../../shared/rules/told-apart'
import { countedId } from '../../../support/large-workbook'

const rep = (count: number, name: string, role = '') => ({ id: countedId(count), name, role, territory: '' })

test('a message says which of two reps of one name it means, by what tells them apart or by their order', () => {
  const reps = [
    rep(1, 'Mira Lindqvist'),
    rep(2, 'Mira Lindqvist'),
    rep(3, 'Sam One'),
    rep(4, 'Ana', 'AE'),
    rep(5, 'Ana', 'SDR')
  ]
  const library = { reps, own: rep(6, 'Jonas Ek') }
  const called = [1, 2, 3, 4, 5, 6, 7].map((count) => calledIn(library, countedId(count)))
  expect(called).toEqual([
    'Mira Lindqvist (1/2)',
    'Mira Lindqvist (2/2)',
    'Sam One',
    'Ana (AE)',
    'Ana (SDR)',
    'Jonas Ek',
    undefined
  ])
  expect(calledIn(library, null)).toBeUndefined()
})
