import { describe, expect, test } from 'vitest'
import { namesSomebody, resultSpan } from '../../../../shared/rules/results-sheet'
import { countedId } from '../../../support/large-workbook'
import { madeOf, measuresOfTeam, namesOfTeam, quarterOfSeven, sampleResults } from '../print/sample-results'

describe('S2-14 the results sheet', () => {
  test('has averages of groups of five and more, and counts what it leaves out', () => {
    expect(sampleResults()).toEqual({
      format: 'coachbook.results',
      version: 1,
      id: countedId(50),
      madeAt: '2026-11-29T10:00:00+01:00',
      manager: 'Jonas Ek',
      from: '2026-07-01',
      to: '2026-09-30',
      people: 7,
      talks: 14,
      perRep: {
        talks: { before: 1, now: 2 },
        minutes: { before: 30, now: 60 },
        observations: { before: 1, now: 1 }
      },
      behaviors: [
        { title: 'Agrees on the next step', people: 7, start: 3, now: 3, wanted: 4 },
        { title: 'Opens with a question', people: 7, start: 1.9, now: 2.9, wanted: 4 }
      ],
      left: 2,
      measures: measuresOfTeam
    })
  })

  test('names no rep, neither in the record nor by an id', () => {
    const words = JSON.stringify(sampleResults())
    for (const [id, name] of namesOfTeam) {
      expect(words).not.toContain(id)
      expect(words).not.toContain(name)
    }
  })

  test('is refused beside one that differs by a rep, and where a measure names somebody', () => {
    const made = madeOf()
    if (!('sheet' in made)) throw new Error('it is refused')
    const { id, madeAt, from, to } = made.sheet
    const published = [{ id, madeAt, from, to, groups: made.groups }]
    expect(madeOf({ published })).toEqual(made)
    expect(madeOf({ published, reps: quarterOfSeven().slice(1) })).toMatchObject({
      refusal: { why: 'differs', reps: [countedId(1)] }
    })
    const measures = [{ kind: 'goal' as const, name: 'What Petrov sells', before: null, now: 1 }]
    expect(madeOf({ measures })).toEqual({ refusal: { why: 'names', kind: 'goal' } })
    expect(madeOf({ reps: [] })).toEqual({ refusal: { why: 'few' } })
  })

  test('is about quarters that are over', () => {
    expect(resultSpan('last', '2026-11-29')).toEqual({ from: '2026-07-01', to: '2026-09-30' })
    expect(resultSpan('before', '2026-11-29')).toEqual({ from: '2026-04-01', to: '2026-06-30' })
    expect(resultSpan('half', '2026-02-01')).toEqual({ from: '2025-07-01', to: '2025-12-31' })
    expect(resultSpan('last', '2027-01-01')).toEqual({ from: '2026-10-01', to: '2026-12-31' })
  })
})

test.each([
  ['Hands over to Kim', true],
  ['Kim’s way of opening', true],
  ['asks like LINDQVIST', true],
  ['Kimono sales', false],
  ['Opens with a question', false],
  ['', false]
])('S2-14 “%s” names somebody of the team: %s', (text, isNamed) => {
  expect(namesSomebody(text, namesOfTeam.values())).toBe(isNamed)
})
