import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plusDays } from '../../../../shared/dates'
import type { PatternFacts, Segment } from '../../../../shared/model/patterns'
import { leastDays, leastRecords } from '../../../../shared/rules/enough'
import { patternFindings } from '../../../../shared/rules/pattern-findings'
import { knownOf } from '../../../support/patterns'
import { opens } from '../../../support/rep-story'

const today = '2026-09-30'
const ago = (days: number) => plusDays(today, -days)
/** This many days, every second day, the oldest first. */
const days = (count: number) => Array.from({ length: count }, (_, at) => ago((count - at) * 2))

const said = (reps: Parameters<typeof patternFindings>[0]) => patternFindings(reps, 8, today)
const rated = (levels: readonly number[], key = opens, wanted = 4) => ({
  key,
  title: 'Asks before showing',
  wanted,
  ratings: levels.map((level, at): [string, number] => [days(levels.length)[at] ?? today, level])
})
const talks = (minutes: readonly number[], deal = false): PatternFacts['talks'] =>
  minutes.map((one, at) => ({ on: days(minutes.length)[at] ?? today, minutes: one, about: 'skill', deal }))

describe('places that were hardly seen', () => {
  const everywhere = [0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6]

  test('are named, once at most being hardly', () => {
    const seen = [...everywhere, 7].map((place, at): [string, number] => [ago(at % 5), place])
    expect(said([knownOf('a', { seen })])).toEqual([
      { says: 'unseen', places: [{ level: 'territory', phase: 'execution' }], records: 15 }
    ])
  })

  test('with all seen twice nothing is said, and observations without a place do not count', () => {
    const seen = [...everywhere, 7, 7].map((place, at): [string, number | null] => [ago(at % 5), place])
    expect(said([knownOf('a', { seen })])).toEqual([])
    const without = days(9).map((on): [string, null] => [on, null])
    expect(said([knownOf('a', { seen: without })])).toEqual([])
  })
})

describe('gaps that several share', () => {
  test('S2-6 are said from three reps on, in whatever language each was rated', () => {
    const [one, other] = [rated([2, 2, 3]), { ...rated([1, 2]), key: 'b2b-de/asks-before-showing' }]
    const reps = [knownOf('a', { behaviors: [one] }), knownOf('b', { behaviors: [other] })]
    expect(said(reps)).toEqual([])
    expect(said([...reps, knownOf('c', { behaviors: [rated([3])] })])).toEqual([
      { says: 'shared-gap', behavior: opens, title: one.title, reps: ['a', 'b', 'c'], named: [], records: 6 }
    ])
  })

  test('S2-11 nobody is named of whom there are fewer than five ratings on three days', () => {
    const often = knownOf('a', { behaviors: [rated([1, 2, 2, 2, 3])] })
    const seldom = ['b', 'c'].map((rep) => knownOf(rep, { behaviors: [rated([2])] }))
    expect(said([often, ...seldom])[0]).toMatchObject({ says: 'shared-gap', reps: ['a', 'b', 'c'], named: ['a'] })
  })

  test('a rep at the target has none', () => {
    const reps = ['a', 'b', 'c'].map((rep) => knownOf(rep, { behaviors: [rated(rep === 'c' ? [2, 4] : [2, 3])] }))
    expect(said(reps)).toEqual([])
  })
})

describe('S4-3 marks that lie apart', () => {
  const marks = (pairs: readonly [number | null, number | null][]): PatternFacts['pulse'] =>
    pairs.map(([rep, manager], at) => ({
      on: days(pairs.length)[at] ?? today,
      rep: [rep, null, null, null, null],
      manager: [manager, null, null, null, null]
    }))

  test('are said when the rep was lower by two or more the last three times', () => {
    const pulse = marks([
      [4, 4],
      [4, 4],
      [2, 4],
      [1, 4],
      [3, 5]
    ])
    expect(said([knownOf('a', { pulse })])).toEqual([
      { says: 'apart', rep: 'a', factor: 'value', marks: { rep: 3, manager: 5 }, records: 5 }
    ])
  })

  test('are not said when one of the three was closer, the rep was higher, or only one marked', () => {
    const quiet: [number | null, number | null][][] = [
      [
        [2, 4],
        [2, 4],
        [2, 4],
        [3, 4],
        [2, 4]
      ],
      [
        [5, 3],
        [5, 3],
        [5, 3],
        [5, 3],
        [5, 3]
      ],
      [
        [2, null],
        [2, null],
        [2, null],
        [2, 4],
        [2, 4]
      ],
      [
        [null, 4],
        [null, 4],
        [2, 4],
        [2, 4],
        [2, 4]
      ]
    ]
    for (const pairs of quiet) expect(said([knownOf('a', { pulse: marks(pairs) })])).toEqual([])
  })
})

describe('S3-8 minutes', () => {
  test('of reps with less than a quarter of an even share are said; a quarter is enough', () => {
    const [a, b] = [knownOf('a', { talks: talks([60, 60, 60, 60, 60]) }), knownOf('b', { talks: talks([300]) })]
    expect(said([a, b, knownOf('c', { talks: talks([10]) })])).toEqual([{ says: 'little', reps: ['c'], records: 7 }])
    // 300, 300 and 54.5 would be just at the limit of a quarter.
    expect(said([a, b, knownOf('c', { talks: talks([55]) })])).toEqual([])
    expect(said([a, knownOf('c')])).toEqual([])
  })

  test('of which half or more were about live deals are said', () => {
    expect(said([knownOf('a', { talks: [...talks([10, 10, 10], true), ...talks([10, 10, 10])] })])).toEqual([
      { says: 'deals', share: 0.5, records: 6 }
    ])
    expect(said([knownOf('a', { talks: [...talks([10, 10, 10], true), ...talks([10, 10, 11])] })])).toEqual([])
  })

  test('S2-12 of a segment with less than half of its part are said', () => {
    const rep = (id: string, segment: Segment | null, minutes: number[]) =>
      knownOf(id, { segment, talks: talks(minutes) })
    const reps = [
      rep('a', 'top', [30, 30, 30]),
      rep('b', 'middle', [10]),
      rep('c', 'middle', [10]),
      rep('d', 'bottom', [20, 20]),
      rep('e', null, [20])
    ]
    expect(said(reps)).toEqual([{ says: 'segment', segment: 'middle', share: 0.13, reps: ['b', 'c'], records: 7 }])
  })
})

describe('S3-18 a training', () => {
  const training = (seen: boolean) => ({
    title: 'Opening calls',
    on: ago(30),
    behaviors: [
      [{ due: ago(16), until: ago(9), seen: true }],
      [{ due: ago(16), until: ago(9), seen }],
      [{ due: ago(16), until: ago(9), seen: false }]
    ]
  })
  const seen = days(8).flatMap((on, at): [string, number][] => [
    [on, at],
    [on, at]
  ])

  test('of which not half was seen again is said, on the observations since', () => {
    expect(said([knownOf('a', { trainings: [training(false)], seen })])).toEqual([
      { says: 'not-seen-again', rep: 'a', title: 'Opening calls', seen: 1, due: 3, records: 16 }
    ])
  })

  test('of which more was seen is not, nor one after which nobody looked', () => {
    expect(said([knownOf('a', { trainings: [training(true)], seen })])).toEqual([])
    expect(said([knownOf('a', { trainings: [training(false)] })])).toEqual([])
  })
})

describe('S2-11 a behavior', () => {
  const of = (levels: number[]) => said([knownOf('a', { behaviors: [rated(levels)] })])

  test('that stays where it is, below the target, is said', () => {
    expect(of([3, 2, 2, 2, 2, 2])).toEqual([
      { says: 'stays', rep: 'a', title: 'Asks before showing', rating: 2, wanted: 4, records: 6 }
    ])
    expect(of([4, 4, 4, 4, 4])).toEqual([])
    const oneDay = [ago(9), ago(7), ...Array.from({ length: 5 }, () => ago(1))]
    const ratings = oneDay.map((on): [string, number] => [on, 2])
    expect(said([knownOf('a', { behaviors: [{ ...rated([]), ratings }] })])).toEqual([])
    expect(of([2, 2, 3, 2, 2])).toEqual([])
  })

  test('that rises by a level is said', () => {
    expect(of([1, 2, 2, 3, 3])).toEqual([
      { says: 'rose', rep: 'a', title: 'Asks before showing', from: 1, to: 3, records: 5 }
    ])
    expect(of([2, 2, 3, 2, 3])).toEqual([])
    expect(of([4, 1, 3, 4, 3])).toEqual([])
  })
})

test('nothing is said on fewer records than five, or on fewer days than three', () => {
  const level = fc.integer({ min: 1, max: 5 })
  const facts = (on: readonly string[], values: readonly number[]): Partial<PatternFacts> => ({
    segment: 'middle',
    seen: on.map((day, at) => [day, (values[at] ?? 1) - 1]),
    behaviors: [{ key: opens, title: 'x', wanted: 5, ratings: on.map((day, at) => [day, values[at] ?? 1]) }],
    talks: on.map((day) => ({ on: day, minutes: 10, about: 'skill', deal: true })),
    pulse: on.map((day) => ({ on: day, rep: [1, 1, 1, 1, 1], manager: [5, 5, 5, 5, 5] })),
    trainings: [{ title: 'x', on: ago(50), behaviors: [[{ due: ago(36), until: ago(29), seen: false }]] }]
  })
  const few = fc.array(fc.integer({ min: 0, max: 20 }).map(ago), { maxLength: leastRecords - 1 })
  const twoDays = fc.array(fc.integer({ min: 0, max: leastDays - 2 }).map(ago), { maxLength: 30 })
  fc.assert(
    fc.property(fc.oneof(few, twoDays), fc.array(level, { minLength: 30, maxLength: 30 }), (on, values) => {
      expect(said([knownOf('a', facts([...on].sort(), values))])).toEqual([])
    })
  )
})
