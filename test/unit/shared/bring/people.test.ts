import { expect, test } from 'vitest'
import { createPeople, personKey } from '../../../../shared/bring/people'
import { countedId } from '../../../support/large-workbook'

const reps = ['Mira Lindqvist', 'Adaeze Okafor', 'Jürgen Müller', 'Chris Sato', 'Chris Sato', 'Ana Castellanos'].map(
  (name, at) => ({ id: countedId(at + 1), name, archived: name.startsWith('Ana') })
)
const idOf = (at: number) => countedId(at + 1)
const find = (name: string) => createPeople(reps, {})(name, 1)

test.each([
  ['Mira Lindqvist', 0],
  ['Lindqvist, Mira', 0],
  ['LINDQVIST Mira', 0],
  ['  mira   lindqvist ', 0],
  ['mira.lindqvist@example.com', 0],
  ['Jurgen Muller', 2],
  ['Castellanos, Ana', 5]
])('D-5 “%s” is found in either order, also in the archive', (name, at) => {
  expect(find(name)).toMatchObject({ as: { is: 'rep', id: idOf(at) }, near: false })
})

test.each([
  ['Okafor', 1],
  ['A. Okafor', 1],
  ['Okafor, A.', 1]
])('D-5 “%s” is found by a part of the name, and that is said', (name, at) => {
  expect(find(name)).toMatchObject({ as: { is: 'rep', id: idOf(at) }, near: true })
})

test('D-5 when two people have one name, somebody has to say who is meant', () => {
  expect(find('Sato, Chris')).toMatchObject({ as: null, candidates: [idOf(3), idOf(4)] })
  const answered = createPeople(reps, { [personKey('Chris Sato')]: { is: 'rep', id: idOf(4) } })
  expect(answered('Sato, Chris', 1).as).toEqual({ is: 'rep', id: idOf(4) })
})

test('D-5 nobody is found by a single letter; who is not there is new, under their proper name', () => {
  expect(find('M. L.')).toMatchObject({ as: { is: 'new' }, candidates: [] })
  expect(find('Meyer, Jo')).toMatchObject({ as: { is: 'new' }, name: 'Jo Meyer' })
})

test('D-5 a line of sums is nobody', () => {
  expect(find('Total').as).toEqual({ is: 'leave' })
  expect(find('Summe:').as).toEqual({ is: 'leave' })
})

test('D-5 an answer about somebody who is no longer there is ignored', () => {
  const gone = createPeople(reps, { [personKey('Mira Lindqvist')]: { is: 'rep', id: countedId(99) } })
  expect(gone('Mira Lindqvist', 1).as).toEqual({ is: 'rep', id: idOf(0) })
})
