import { weekdayOf } from '../dates'
import type { MissReason } from '../model/rhythm'
import type { Id } from '../model/scalars'
import type { SessionType } from '../model/session'
import type { Judged } from './rhythm'
import { type RhythmRow, shownFrom } from './team-rhythm'

/**
 * One weekday on which most misses of the last 26 weeks were due, and clearly more than its part of everything that was
 * due.
 */
export interface MissedDay {
  /** Monday is 1. */
  weekday: number
  count: number
  of: number
}

/** The one rep whose sessions were missed most often; `reason` if all misses had the same one, otherwise null. */
export interface MissedRep {
  rep: Id
  count: number
  reason: MissReason | null
}

/**
 * A weekday on which clearly fewer of the team's sessions were missed; `type`: the rhythm of the rep with the most
 * misses that could move there, null when no rep is named.
 */
export interface BetterDay {
  weekday: number
  missed: number
  of: number
  type: SessionType | null
}

export interface MissPattern {
  day: MissedDay | null
  rep: MissedRep | null
  better: BetterDay | null
}

/** The fewest records and days from which something is said. */
const fewest = { records: 5, days: 3 }

/** How many times its part of everything due a weekday's part of the misses must be. */
const clearly = 1.5

interface Missed {
  rep: Id
  one: Judged
}

const rests = (all: readonly Judged[]) =>
  all.length >= fewest.records && new Set(all.map(({ due }) => due)).size >= fewest.days

const counted: ReadonlySet<Judged['outcome']> = new Set(['held', 'held-moved', 'missed', 'unanswered'])

/**
 * What the misses in the weeks shown have in common (S1-7); sickness and sessions without an answer do not count as
 * misses.
 */
export function missPattern(rows: readonly RhythmRow[], today: string): MissPattern {
  const since = shownFrom(today)
  const due = rows
    .filter(({ archived }) => !archived)
    .flatMap(({ rep, judged }) =>
      judged
        .filter((one) => one.due >= since && one.due <= today && counted.has(one.outcome))
        .map((one) => ({ rep, one }))
    )
  const missed = due.filter(({ one }) => one.outcome === 'missed')
  const [day, rep] = [missedDay(due, missed), missedRep(due, missed)]
  const from = rep ? dayOf(rows, due, rep.rep) : day && { ...ofDay(due, day.weekday), type: null }
  return { day, rep, better: from && betterDay(due, from) }
}

const ofDay = (due: readonly Missed[], weekday: number) => {
  const on = due.filter(({ one }) => weekdayOf(one.due) === weekday)
  return { weekday, missed: on.filter(({ one }) => one.outcome === 'missed').length, of: on.length }
}

/** The one weekday on which all misses of a rep were, if one of the rep's rhythms is still due on it. */
function dayOf(rows: readonly RhythmRow[], due: readonly Missed[], rep: Id): BetterDay | null {
  const own = due.filter((one) => one.rep === rep)
  const missed = own.filter(({ one }) => one.outcome === 'missed')
  const types = new Set(missed.map(({ one }) => one.type))
  const row = rows.find((candidate) => candidate.rep === rep && types.size === 1 && types.has(candidate.type))
  const weekday = row?.cadence?.weekday
  if (!row || weekday === undefined || missed.some(({ one }) => weekdayOf(one.due) !== weekday)) return null
  return { ...ofDay(own, weekday), type: row.type }
}

function betterDay(due: readonly Missed[], from: BetterDay): BetterDay | null {
  const share = ({ missed, of }: Pick<BetterDay, 'missed' | 'of'>) => missed / of
  const [best] = [1, 2, 3, 4, 5, 6, 7]
    .filter((weekday) => rests(due.flatMap(({ one }) => (weekdayOf(one.due) === weekday ? [one] : []))))
    .map((weekday) => ofDay(due, weekday))
    .filter((day) => share(day) * clearly < share(from))
    .sort((a, b) => share(a) - share(b) || b.of - a.of)
  return best ? { ...best, type: from.type } : null
}

function missedDay(due: readonly Missed[], missed: readonly Missed[]): MissedDay | null {
  if (!rests(missed.map(({ one }) => one))) return null
  const on = (all: readonly Missed[], weekday: number) => all.filter(({ one }) => weekdayOf(one.due) === weekday).length
  for (let weekday = 1; weekday <= 7; weekday++) {
    const count = on(missed, weekday)
    const share = count / missed.length
    if (share > 0.5 && share >= clearly * (on(due, weekday) / due.length)) return { weekday, count, of: missed.length }
  }
  return null
}

function missedRep(due: readonly Missed[], missed: readonly Missed[]): MissedRep | null {
  const reps = [...new Set(missed.map(({ rep }) => rep))]
    .map((rep) => ({ rep, own: missed.filter((one) => one.rep === rep).map(({ one }) => one) }))
    .filter(({ rep, own }) => own.length > 1 && rests(due.filter((one) => one.rep === rep).map(({ one }) => one)))
    .sort((a, b) => b.own.length - a.own.length)
  const [first, second] = reps
  if (!first || first.own.length === second?.own.length) return null
  const reasons = new Set(first.own.map(({ reason }) => reason))
  const [reason = null] = reasons.size === 1 ? [...reasons] : []
  // “Another reason” is not something that the misses have in common.
  return { rep: first.rep, count: first.own.length, reason: reason === 'other' ? null : reason }
}
