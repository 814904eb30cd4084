import { dateOf, daysBetween } from '../dates'
import type { Moment } from '../model/scalars'
import type { Call } from '../model/selling'
import type { Workbook } from '../model/workbook'

const hour = 3_600_000

/** Hours from one moment to another, one decimal; offsets count, so a change of the clocks does not. */
export const hoursBetween = (from: Moment, to: Moment): number =>
  Math.round(((Date.parse(to) - Date.parse(from)) / hour) * 10) / 10

/** A time between two things as people say it: nothing to speak of below an hour, hours up to two days, then days. */
export function spanOf(hours: number): { unit: 'now' | 'hours' | 'days'; count: number } {
  if (hours < 1) return { unit: 'now', count: 0 }
  return hours <= 48 ? { unit: 'hours', count: Math.round(hours) } : { unit: 'days', count: Math.round(hours / 24) }
}

/** How close plan and debrief lie to the call (S1-3), in hours before and after; null where there is none. */
export const proximityOf = (call: Call): { before: number | null; after: number | null } => ({
  before: call.plan ? hoursBetween(call.plan.at, call.when) : null,
  after: call.debrief ? debriefedAfter(call.when, call.debrief) : null
})

/** Whether they talked on the day of the call, at a time that nobody wrote down. */
export const isOnTheDay = ({ when, debrief }: Call): boolean =>
  debrief?.on === dateOf(when) && debrief.on !== dateOf(debrief.at)

/** The moment counts where it is of the day on which they talked; else whole days do. */
function debriefedAfter(when: Moment, { at, on = dateOf(at) }: NonNullable<Call['debrief']>): number {
  return on === dateOf(at) ? hoursBetween(when, at) : daysBetween(dateOf(when), on) * 24
}

/** Calls that lie in the past and wait for their debrief, the oldest first (S1-3). */
export const callsWithoutDebrief = (workbook: Pick<Workbook, 'calls'>, now: Moment): Call[] =>
  Object.values(workbook.calls)
    .filter((call) => call.debrief === null && Date.parse(call.when) <= Date.parse(now))
    .sort((a, b) => Date.parse(a.when) - Date.parse(b.when))
