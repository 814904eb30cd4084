import { expect, test } from 'vitest'
import { plusDays } from '../../../../shared/dates'
import type { MissReason } from '../../../../shared/model/rhythm'
import type { PlainDate } from '../../../../shared/model/scalars'
import { missPattern } from '../../../../shared/rules/miss-pattern'
import { teamRhythm } from '../../../../shared/rules/team-rhythm'
import { countedId } from '../../../support/large-workbook'
import { answer, every, factsOf } from '../../../support/rhythm'

const today = '2026-11-29'
/** A Monday, twelve weeks back. */
const monday = '2026-09-07'
const week = (nth: number, weekday: number) => plusDays(monday, 7 * nth + weekday - 1)

/** A rep who is due each week on a weekday; the given weeks were missed, each with its reason. */
function rep(
  nth: number,
  weekday: number,
  missed: Readonly<Record<number, MissReason | null>>,
  archivedOn: PlainDate | null = null
) {
  const answers = Array.from({ length: 12 }, (_, at) =>
    at in missed ? answer(week(at, weekday), 'missed', missed[at] ?? null) : answer(week(at, weekday), 'held')
  )
  return {
    rep: countedId(nth),
    facts: { ...factsOf({ cadences: [every(1, weekday, monday)], answers, archivedOn }), planned: [] }
  }
}

const patternOf = (...reps: ReturnType<typeof rep>[]) => missPattern(teamRhythm(reps, [], today).rows, today)

test('S1-7 most misses on one day are named, where more was missed on it than its part of what was due', () => {
  const thursday = rep(1, 4, { 1: 'deals', 3: 'fires', 5: 'deals', 7: 'forecasting' })
  const tuesday = rep(2, 2, { 2: 'deals' })
  const wednesday = rep(3, 3, {})
  expect(patternOf(thursday, tuesday, wednesday).day).toEqual({ weekday: 4, count: 4, of: 5 })
  // When everything is due on Thursdays, only Thursdays can be missed.
  expect(patternOf(rep(1, 4, { 1: null, 2: null, 3: null, 5: null, 7: null })).day).toBeNull()
})

test('nothing is said of a day on fewer than five misses, nor where no day has most of them', () => {
  expect(patternOf(rep(1, 4, { 1: null, 2: null, 3: null, 4: null }), rep(2, 2, {}), rep(3, 3, {})).day).toBeNull()
  const [a, b, c] = [rep(1, 4, { 1: null, 2: null }), rep(2, 2, { 3: null, 4: null }), rep(3, 3, { 5: null, 6: null })]
  expect(patternOf(a, b, c).day).toBeNull()
})

test('the one rep who was missed most often is named, with the reason where it was the same each time', () => {
  const more = rep(2, 2, { 3: 'fires' })
  expect(patternOf(rep(1, 4, { 1: 'deals', 2: 'deals' }), more).rep).toEqual({
    rep: countedId(1),
    count: 2,
    reason: 'deals'
  })
  expect(patternOf(rep(1, 4, { 1: 'deals', 2: 'fires' }), more).rep).toMatchObject({ count: 2, reason: null })
  expect(patternOf(rep(1, 4, { 1: null, 2: null }), more).rep).toMatchObject({ count: 2, reason: null })
})

test('nobody is named where two were missed as often, once only, or for sickness; in the archive nobody is', () => {
  expect(patternOf(rep(1, 4, { 1: null, 2: null }), rep(2, 2, { 3: null, 4: null })).rep).toBeNull()
  expect(patternOf(rep(1, 4, { 1: null })).rep).toBeNull()
  expect(patternOf(rep(1, 4, { 1: 'sickness', 2: 'sickness' })).rep).toBeNull()
  expect(patternOf(rep(1, 4, { 1: null, 2: null }, '2026-11-28')).rep).toBeNull()
  expect(patternOf(rep(1, 4, {}))).toEqual({ day: null, rep: null, better: null })
})

test('the day that might be better is the one on which clearly fewer were missed, seen over the whole team', () => {
  const thursday = rep(1, 4, { 1: 'deals', 3: 'deals', 5: 'deals', 7: 'deals' })
  const [tuesday, wednesday] = [rep(2, 2, { 2: 'deals' }), rep(3, 3, {})]
  expect(patternOf(thursday, tuesday, wednesday).better).toEqual({
    weekday: 3,
    missed: 0,
    of: 12,
    type: 'coaching-talk'
  })
  expect(patternOf(thursday, tuesday).better).toMatchObject({ weekday: 2, missed: 1, of: 12 })
  // Two of twelve are not clearly more than one and a half.
  expect(patternOf(rep(1, 4, { 1: null, 3: null, 5: null }), rep(2, 2, { 2: null, 4: null })).better).toBeNull()
})

test('no better day is named where too little was due on it, or where the rep is due on another day by now', () => {
  const thursday = rep(1, 4, { 1: 'deals', 3: 'deals', 5: 'deals' })
  const short = rep(2, 2, {})
  const few = {
    ...short,
    facts: { ...factsOf({ cadences: [every(4, 2, monday)], answers: [] }), planned: [] }
  }
  expect(patternOf(thursday, few).better).toBeNull()
  const moved = {
    ...thursday,
    facts: { ...thursday.facts, cadences: [every(1, 4, monday), every(1, 3, week(11, 1))] }
  }
  expect(patternOf(moved, short)).toMatchObject({ rep: { count: 3 }, better: null })
})

test('when no rep has most of the misses, a better day is compared with the day that has most of them', () => {
  const [a, b] = [rep(1, 4, { 1: null, 2: null, 3: null }), rep(2, 4, { 4: null, 5: null, 6: null })]
  const pattern = patternOf(a, b, rep(3, 2, {}), rep(4, 3, { 1: null }))
  expect(pattern).toMatchObject({ day: { weekday: 4 }, rep: null, better: { weekday: 2, missed: 0, type: null } })
})

test('the rep with the most misses is named wherever they stand, one with hardly anything due is not', () => {
  const [two, three] = [rep(1, 4, { 1: 'deals', 2: 'deals' }), rep(2, 2, { 3: 'fires', 5: 'fires', 7: 'fires' })]
  expect(patternOf(two, three).rep).toEqual({ rep: countedId(2), count: 3, reason: 'fires' })
  const began = week(8, 4)
  const answers = [answer(began, 'missed', 'deals'), answer(week(9, 4), 'missed', 'deals')]
  const newcomer = {
    rep: countedId(3),
    facts: { ...factsOf({ cadences: [every(1, 4, began)], answers }), planned: [] }
  }
  expect(patternOf(newcomer, rep(4, 2, {})).rep).toBeNull()
})

test('what was missed before the weeks shown does not count', () => {
  const first = plusDays(monday, -7 * 20)
  const long = (nth: number) => plusDays(first, 7 * nth + 3)
  const answers = Array.from({ length: 32 }, (_, at) =>
    at < 5 ? answer(long(at), 'missed', 'deals') : answer(long(at), 'held')
  )
  const over = { rep: countedId(1), facts: { ...factsOf({ cadences: [every(1, 4, first)], answers }), planned: [] } }
  expect(patternOf(over, rep(2, 2, {}), rep(3, 3, {}))).toEqual({ day: null, rep: null, better: null })
})

test('misses of two days say nothing of a weekday, those of three do', () => {
  const onThursdays = (...weeks: number[]) =>
    [1, 2, 3].map((nth) => rep(nth, 4, Object.fromEntries(weeks.map((at) => [at, null]))))
  const others = [rep(4, 2, {}), rep(5, 3, {})]
  expect(patternOf(...onThursdays(1, 2), ...others).day).toBeNull()
  expect(patternOf(...onThursdays(1, 2, 3), ...others).day).toEqual({ weekday: 4, count: 9, of: 9 })
})

test('half of the misses are not most of them, and a Sunday is a day like the others', () => {
  const three = { 1: null, 3: null, 5: null }
  const spread = [rep(2, 1, { 2: null }), rep(3, 2, { 4: null }), rep(4, 3, { 6: null })]
  expect(patternOf(rep(1, 4, three), ...spread).day).toBeNull()
  const sunday = rep(1, 7, { ...three, 7: null })
  expect(patternOf(sunday, ...spread.slice(0, 2)).day).toEqual({ weekday: 7, count: 4, of: 6 })
})

test('of two days as good the one on which more was due is named', () => {
  const thursday = rep(1, 4, { 1: 'deals', 3: 'deals', 5: 'deals' })
  const pattern = patternOf(thursday, rep(2, 2, {}), rep(3, 3, {}), rep(4, 3, {}))
  expect(pattern.better).toMatchObject({ weekday: 3, missed: 0, of: 24 })
})

test('with two rhythms of one rep the one that was missed is the one to move, and none where both were', () => {
  const other = (nth: number) => week(nth, 2)
  const both = (outcome: 'held' | 'missed') => ({
    rep: countedId(2),
    facts: {
      ...factsOf({
        cadences: [every(1, 2, monday, 'weekly'), every(1, 4, monday)],
        answers: Array.from({ length: 12 }, (_, at) => [
          answer(other(at), at === 2 ? outcome : 'held', null, 'weekly'),
          at < 3 ? answer(week(at, 4), 'missed', 'deals') : answer(week(at, 4), 'held')
        ]).flat()
      }),
      planned: []
    }
  })
  // The rep before has the same kind of session on another day.
  const before = rep(1, 3, {})
  expect(patternOf(before, both('held')).better).toMatchObject({ weekday: 2, missed: 0, type: 'coaching-talk' })
  expect(patternOf(before, both('missed'))).toMatchObject({ rep: { count: 4 }, better: null })
})
