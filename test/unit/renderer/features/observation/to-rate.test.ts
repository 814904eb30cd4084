import { describe, expect, test } from 'vitest'
import {
  behaviorsToRate,
  guessedPlace,
  lastRatings,
  type Rateable
} from '../../../../../renderer/features/observation/to-rate'
import type { Place } from '../../../../../shared/model/field-of-work'
import type { Workbook } from '../../../../../shared/model/workbook'
import { workbookOf } from './workbook-of'

const next = { id: 'the one being written', when: '2026-11-20T10:00:00+01:00' }

const meeting = { level: 'interaction', phase: 'execution' } as const
const planning = { level: 'account', phase: 'planning' } as const
const toRate = (workbook: Workbook, offered: Rateable = [], place: Place = meeting) =>
  behaviorsToRate(workbook, next, offered, place)
const shown = (workbook: Workbook) => toRate(workbook).shown

/** Behaviors of the library, this many at each of both places. */
const library = (count: number): Rateable =>
  [meeting, planning].flatMap((behavior) =>
    Array.from({ length: count }, (_, index) => ({ key: `b2b/${behavior.level}-${index}`, behavior }))
  )

describe('what is worked on stands in the form by itself', () => {
  test('the #1 behavior is first, then the parking lot, then what was rated last', () => {
    const { workbook } = workbookOf(
      [
        { on: 1, ratings: { 'b2b/no-gap': 4, 'b2b/wide-gap': 1 } },
        { on: 2, ratings: { 'b2b/focus': 3 } },
        { on: 3, ratings: { 'b2b/no-gap-later': 5 } }
      ],
      'b2b/focus'
    )
    expect(shown(workbook)).toEqual(['b2b/focus', 'b2b/wide-gap', 'b2b/no-gap-later'])
  })

  test('without a #1 behavior, those rated last come first', () => {
    const { workbook } = workbookOf([
      { on: 4, ratings: { 'b2b/second': 1 } },
      { on: 9, ratings: { 'b2b/first': 5 } },
      { on: 2, ratings: { 'b2b/third': 2 } }
    ])
    expect(shown(workbook)).toEqual(['b2b/first', 'b2b/second', 'b2b/third'])
  })

  test('no more than three', () => {
    const ratings = Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`b2b/number-${index}`, 2]))
    expect(shown(workbookOf([{ on: 1, ratings }]).workbook)).toHaveLength(3)
  })

  test('what the rep is not trained on is not offered', () => {
    const { workbook } = workbookOf([{ on: 1, ratings: { 'b2b/known': 2, 'b2b/taken-back': 2 } }])
    workbook.rep.trainedOn.behaviors['b2b/taken-back'] = null
    expect(shown(workbook)).toEqual(['b2b/known'])
    workbook.rep.trainedOn.behaviors['b2b/interaction-0'] = null
    expect(toRate(workbook, library(2))).toEqual({ shown: ['b2b/known', 'b2b/interaction-1'], more: [] })
  })
})

describe('the place decides which behaviors stand there', () => {
  test('also for a first observation: five, and the others of the place on wish', () => {
    const { workbook } = workbookOf([])
    const { shown: first, more } = toRate(workbook, library(9))
    expect(first).toEqual([0, 1, 2, 3, 4].map((index) => `b2b/interaction-${index}`))
    expect(more).toEqual([5, 6, 7, 8].map((index) => `b2b/interaction-${index}`))
    expect(toRate(workbook, library(9), planning).shown[0]).toBe('b2b/account-0')
  })

  test('what is worked on stands before them, wherever it belongs, and no behavior stands there twice', () => {
    const { workbook } = workbookOf([{ on: 2, ratings: { 'b2b/focus': 3, 'b2b/interaction-3': 2 } }], 'b2b/focus')
    const { shown: first, more } = toRate(workbook, library(4))
    expect(first).toEqual([
      'b2b/focus',
      'b2b/interaction-3',
      'b2b/interaction-0',
      'b2b/interaction-1',
      'b2b/interaction-2'
    ])
    expect(more).toEqual([])
  })
})

describe('the place is guessed', () => {
  test('from the latest observation that has one; drafts and the one on the screen do not count', () => {
    const { workbook } = workbookOf([
      { on: 3, ...planning },
      { on: 1, level: 'territory', phase: 'planning' },
      { on: 8, level: null, phase: null },
      { on: 9, level: 'opportunity', phase: 'planning', draft: true }
    ])
    expect(guessedPlace(workbook, next)).toEqual(planning)
  })

  test('to be a talk with a customer, where nothing tells', () => {
    expect(guessedPlace(workbookOf([]).workbook, next)).toEqual(meeting)
  })
})

describe('"last time" is the rating before this observation', () => {
  const { workbook, ids } = workbookOf([
    { on: 1, ratings: { 'b2b/a': 1 } },
    { on: 5, ratings: { 'b2b/a': 2 } },
    { on: 9, ratings: { 'b2b/a': 5 } },
    { on: 8, ratings: { 'b2b/a': 4 }, draft: true }
  ])
  test('the latest one that was recorded, by when it was seen', () => {
    expect([...lastRatings(workbook, next)]).toEqual([['b2b/a', 5]])
  })
  test('an earlier observation that is opened again knows nothing of later ones, nor of itself', () => {
    const [, second = ''] = ids
    expect([...lastRatings(workbook, { id: second, when: '2026-11-05T10:00:00+01:00' })]).toEqual([['b2b/a', 1]])
  })
})
