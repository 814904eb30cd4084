import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plusDays } from '../../../../shared/dates'
import type { PatternFacts, PatternsOfRep } from '../../../../shared/model/patterns'
import { patternSpans, patternsOf } from '../../../../shared/rules/patterns'
import { knownOf, noPatterns } from '../../../support/patterns'

const today = '2026-09-30'
const days = (count: number) => Array.from({ length: count }, (_, at) => plusDays(today, -at * 2))

describe('what was seen', () => {
  test('S3-5 is counted by place, within the span alone; a rep without records has a row of nothing', () => {
    const seen: PatternFacts['seen'] = [
      [today, 0],
      [today, 0],
      [plusDays(today, -55), 7],
      [plusDays(today, -56), 7],
      [plusDays(today, 1), 7],
      [today, null]
    ]
    expect(patternsOf([knownOf('a', { seen }), knownOf('b')], 8, today).seen).toEqual([
      { rep: 'a', counts: [2, 0, 0, 0, 0, 0, 0, 1], without: 1 },
      { rep: 'b', counts: [0, 0, 0, 0, 0, 0, 0, 0], without: 0 }
    ])
  })
})

describe('minutes', () => {
  const talk = (minutes: number, about: 'strategy' | 'process' | 'skill' | 'human', deal = false) => ({
    on: today,
    minutes,
    about,
    deal
  })

  test('S3-8 are summed per rep, in the order of the reps', () => {
    const reps = [knownOf('b', { talks: [talk(10, 'skill'), talk(5, 'skill')] }), knownOf('a')]
    expect(patternsOf(reps, 8, today).minutes).toEqual([
      { rep: 'b', minutes: 15, talks: 2 },
      { rep: 'a', minutes: 0, talks: 0 }
    ])
  })

  test('S2-12 are shared by what they were about, and by live deals', () => {
    const reps = [
      knownOf('a', { talks: [talk(30, 'strategy', true), talk(10, 'human')] }),
      knownOf('b', { talks: [talk(60, 'skill')] })
    ]
    const { about, deals } = patternsOf(reps, 8, today)
    expect(about).toEqual({ strategy: 0.3, process: 0, skill: 0.6, human: 0.1 })
    expect(deals).toBe(0.3)
  })

  test('S2-11 shares are said of five sessions on three days, and a session of several is one', () => {
    const on = (days: readonly number[], more = {}) =>
      days.map((ago) => ({ ...talk(30, 'skill'), on: plusDays(today, -ago), ...more }))
    const says = (...reps: PatternsOfRep[]) => {
      const { saysShares, saysSegments } = patternsOf(reps, 8, today)
      return [saysShares, saysSegments]
    }
    expect(says(knownOf('a', { talks: on([1]) }))).toEqual([false, false])
    expect(says(knownOf('a', { talks: on([1, 1, 1, 2, 2]) }))).toEqual([false, false])
    expect(says(knownOf('a', { talks: on([1, 2, 3, 3, 3]) }))).toEqual([true, false])
    expect(says(knownOf('a', { segment: 'top', talks: on([1, 2, 3, 3, 3]) }))).toEqual([true, true])
    const together = on([3], { group: { id: 'g', size: 2 } })
    const both = [knownOf('a', { talks: [...on([1, 2, 3]), ...together] }), knownOf('b', { talks: together })]
    expect(says(...both)).toEqual([false, false])
  })

  test('of nothing there are no shares', () => {
    expect(patternsOf([knownOf('a')], 8, today)).toMatchObject({ about: null, deals: null, segments: [] })
  })

  test('S2-12 are shared among segments; a rep without one counts for none', () => {
    const reps = [
      knownOf('a', { segment: 'top', talks: [talk(30, 'skill')] }),
      knownOf('b', { segment: 'bottom', talks: [talk(90, 'skill')] }),
      knownOf('c', { talks: [talk(500, 'skill')] })
    ]
    expect(patternsOf(reps, 8, today).segments).toEqual([
      { segment: 'top', reps: 1, minutes: 30, share: 0.25 },
      { segment: 'middle', reps: 0, minutes: 0, share: 0 },
      { segment: 'bottom', reps: 1, minutes: 90, share: 0.75 }
    ])
  })
})

describe('S3-18 after a training', () => {
  const mark = (due: string, until: string, seen: boolean) => ({ due, until, seen })
  const training = {
    title: 'Opening calls',
    on: '2026-09-01',
    behaviors: [
      [
        mark('2026-09-15', '2026-09-22', true),
        mark('2026-09-29', '2026-10-06', true),
        mark('2026-10-27', '2026-11-03', false)
      ],
      [
        mark('2026-09-15', '2026-09-22', false),
        mark('2026-09-29', '2026-10-06', false),
        mark('2026-10-27', '2026-11-03', false)
      ]
    ]
  }

  test('a mark is due when it was seen, or when its last day is over', () => {
    expect(patternsOf([knownOf('a', { trainings: [training] })], 8, today).trainings).toEqual([
      {
        rep: 'a',
        title: 'Opening calls',
        on: '2026-09-01',
        marks: [
          { due: 2, seen: 1 },
          { due: 1, seen: 1 },
          { due: 0, seen: 0 }
        ]
      }
    ])
  })

  test('one that is ahead, or whose last mark lies before the span, is left out', () => {
    const ahead = { ...training, on: '2026-10-01' }
    const past = { ...training, on: '2026-01-01', behaviors: [[mark('2026-02-26', '2026-03-05', true)]] }
    const none = { ...training, on: '2026-09-01', behaviors: [] }
    expect(patternsOf([knownOf('a', { trainings: [ahead, past, none] })], 8, today).trainings).toEqual([])
  })
})

test('adding a record of another time changes nothing in a span', () => {
  const record = fc.tuple(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 1, max: 600 }))
  fc.assert(
    fc.property(fc.constantFrom(...patternSpans), fc.array(record), record, (weeks, within, [place, minutes]) => {
      const facts = (all: [string, number, number][]): PatternsOfRep[] => [
        knownOf('a', {
          seen: all.map(([on, place]) => [on, place]),
          talks: all.map(([on, , minutes]) => ({ on, minutes, about: 'skill', deal: false }))
        })
      ]
      const inside = within.map(([place, minutes], at): [string, number, number] => [
        days(8)[at % 8] ?? today,
        place,
        minutes
      ])
      const before: [string, number, number] = [plusDays(today, -7 * weeks), place, minutes]
      expect(patternsOf(facts([...inside, before]), weeks, today)).toEqual(patternsOf(facts(inside), weeks, today))
    })
  )
})

test('an empty team has an empty picture', () => {
  expect(patternsOf([], 13, today)).toMatchObject({ seen: [], minutes: [], trainings: [], about: null })
  expect(noPatterns.seen).toEqual([])
})
