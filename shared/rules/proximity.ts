import { dateOf, daysBetween } from '../dates'
import type { Moment } from '../model/scalars'
import type { Call } from '../model/selling'
import type { Workbook } from '../model/workbook'

const hour = 3_600_000

/**
 * The hours between two moments, with one decimal; offsets are respected, so a change to daylight saving time makes no
 * difference.
 */
export const hoursBetween = (from: Moment, to: Moment): number =>
  Math.round(((Date.parse(to) - Date.parse(from)) / hour) * 10) / 10

/** The time between two things as people say it: `now` below an hour, hours up to two days, then days. */
export function spanOf(hours: number): { unit: 'now' | 'hours' | 'days'; count: number } {
  if (hours < 1) return { unit: 'now', count: 0 }
  return hours <= 48 ? { unit: 'hours', count: Math.round(hours) } : { unit: 'days', count: Math.round(hours / 24) }
}

/**
 * How close the plan and the debrief were to the call (S1-3), in hours before and after; null for one that is missing.
 */
export const proximityOf = (call: Call): { before: number | null; after: number | null } => ({
  before: call.plan ? hoursBetween(call.plan.at, call.when) : null,
  after: call.debrief ? debriefedAfter(call.when, call.debrief) : null
})

/** Whether the debrief was on the day of the call, at a time that was not written down. */
export const isOnTheDay = ({ when, debrief }: Call): boolean =>
  debrief?.on === dateOf(when) && debrief.on !== dateOf(debrief.at)

/** Exact when the debrief was written on the day of the talk; otherwise whole days. */
function debriefedAfter(when: Moment, { at, on = dateOf(at) }: NonNullable<Call['debrief']>): number {
  return on === dateOf(at) ? hoursBetween(when, at) : daysBetween(dateOf(when), on) * 24
}

/** Past calls without a debrief, the oldest first (S1-3). */
export const callsWithoutDebrief = (workbook: Pick<Workbook, 'calls'>, now: Moment): Call[] =>
  Object.values(workbook.calls)
    .filter((call) => call.debrief === null && Date.parse(call.when) <= Date.parse(now))
    .sort((a, b) => Date.parse(a.when) - Date.parse(b.when))
