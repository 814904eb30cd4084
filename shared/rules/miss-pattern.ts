import { weekdayOf } from '../dates'
import type { MissReason } from '../model/rhythm'
import type { Id } from '../model/scalars'
import type { SessionType } from '../model/session'
import type { Judged } from './rhythm'
import { type RhythmRow, shownFrom } from './team-rhythm'

/** Most misses of the last 26 weeks were due on one day of the week, more of them than of all that was due. */
export interface MissedDay {
  /** 1 is Monday. */
  weekday: number
  count: number
  of: number
}

/** The one rep whose sessions were missed most often; `reason` where all of them had the same. */
export interface MissedRep {
  rep: Id
  count: number
  reason: MissReason | null
}

/**
 * A day on which clearly fewer of what was due in the team were missed; `type` is the rhythm of the rep who was missed
 * most often that could move there, null where no rep is named.
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

/** Nothing is said on fewer records than these, or on fewer days. */
const fewest = { records: 5, days: 3 }

/** What lies on one day has to be this much more than its part of all that was due. */
const clearly = 1.5

interface Missed {
  rep: Id
  one: Judged
}

const rests = (all: readonly Judged[]) =>
  all.length >= fewest.records && new Set(all.map(({ due }) => due)).size >= fewest.days

const counted: ReadonlySet<Judged['outcome']> = new Set(['held', 'held-moved', 'missed', 'unanswered'])

/** What the misses of the weeks shown have in common (S1-7): sickness and what has no answer are none. */
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

/** The one day on which all misses of a rep lay, where one rhythm of theirs is still due on it. */
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
  // “Another reason” says nothing that the misses have in common.
  return { rep: first.rep, count: first.own.length, reason: reason === 'other' ? null : reason }
}
