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

/** A rep who is due each week on a weekday; the weeks named were missed, each with its reason. */
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
  // All that is due on Thursdays can only be missed on Thursdays.
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
  expect(patternOf(rep(1, 4, {}))).toEqual({ day: null, rep: null })
})
