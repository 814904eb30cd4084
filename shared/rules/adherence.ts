import { mondayOf, plusDays } from '../dates'
import type { MissReason } from '../model/rhythm'
import type { PlainDate } from '../model/scalars'
import type { Judged } from './rhythm'

/** How a promise was kept over a period, in numbers (S1-7). */
export interface Adherence {
  /** Held, missed for any reason but sickness, or past without an answer. */
  due: number
  held: number
  /** Held in another week than the one in which they were due; included in `held`. */
  moved: number
  missed: number
  /** Missed because of sickness; in none of the other numbers. */
  sick: number
  /** Cancelled by leave that was entered beforehand; in none of the other numbers. */
  away: number
  /** Past without an answer; included in `due`, never in `held`. */
  unanswered: number
  /** `held` as a share of `due`, 0 to 1; null when nothing was due. */
  share: number | null
}

const isHeld = ({ outcome }: Judged) => outcome === 'held' || outcome === 'held-moved'

/** Whether its window is over and nobody has said what became of it, so that a person is asked. */
export const isUnanswered = ({ outcome }: Judged): boolean => outcome === 'unanswered'

export function adherence(judged: readonly Judged[]): Adherence {
  const count = (is: (one: Judged) => boolean) => judged.filter(is).length
  const held = count(isHeld)
  const missed = count(({ outcome }) => outcome === 'missed')
  const unanswered = count(isUnanswered)
  const due = held + missed + unanswered
  return {
    due,
    held,
    moved: count(({ outcome }) => outcome === 'held-moved'),
    missed,
    sick: count(({ outcome }) => outcome === 'sick'),
    away: count(({ outcome }) => outcome === 'away'),
    unanswered,
    share: due === 0 ? null : held / due
  }
}

/** The reasons why sessions were missed or moved, the most frequent first; those without a reason are left out. */
export function reasonsOf(judged: readonly Pick<Judged, 'reason'>[]): { reason: MissReason; count: number }[] {
  const counts = new Map<MissReason, number>()
  for (const { reason } of judged) if (reason !== null) counts.set(reason, (counts.get(reason) ?? 0) + 1)
  return [...counts].map(([reason, count]) => ({ reason, count })).sort((a, b) => b.count - a.count)
}

/** How many weeks in a row had no miss, and the due day of the first session held in them. */
export interface Streak {
  weeks: number
  since: PlainDate | null
}

const none: Streak = { weeks: 0, since: null }

/**
 * Counts weeks in a row in which something was held and nothing missed. A miss ends the row, and so does a past session
 * that nobody has answered. A week in which nothing was due, or in which sickness or leave took everything, is skipped.
 */
export function streaks(judged: readonly Judged[]): { now: Streak; best: Streak } {
  const weeks = new Map<PlainDate, Judged[]>()
  for (const one of judged) {
    const week = mondayOf(one.due)
    weeks.set(week, [...(weeks.get(week) ?? []), one])
  }
  let now = none
  let best = none
  for (const [, all] of [...weeks].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (all.some((one) => one.outcome === 'missed' || isUnanswered(one))) now = none
    else {
      const [first] = all
        .filter(isHeld)
        .map(({ due }) => due)
        .sort()
      if (first !== undefined) now = { weeks: now.weeks + 1, since: now.since ?? first }
    }
    if (now.weeks > best.weeks) best = now
  }
  return { now, best }
}

/** This many weeks up to the week of a day, by their Mondays. */
export const weeksUpTo = (today: PlainDate, weeks: number): PlainDate[] =>
  Array.from({ length: weeks }, (_, index) => plusDays(mondayOf(today), 7 * (index - weeks + 1)))

/** The weeks that a period touches, by their Mondays. */
export function weeksBetween(from: PlainDate, to: PlainDate): PlainDate[] {
  const weeks: PlainDate[] = []
  for (let week = mondayOf(from); week <= to; week = plusDays(week, 7)) weeks.push(week)
  return weeks
}
