import { dateOf } from '../dates'
import type { Cycle } from '../model/cycle'
import type { Plan } from '../model/plan'
import type { Id, Moment, PlainDate } from '../model/scalars'
import type { Workbook } from '../model/workbook'
import { type AgreedDate, datesOf } from './next-step'
import { hoursBetween } from './proximity'

export interface Visit {
  observation: Id
  when: Moment
  account: string
  rating: number
  reached: boolean
  /** Hours from the observation to the feedback; null while the rep has not heard about it. */
  feedbackAfter: number | null
}

/** Every observation that rates a cycle's #1 behavior, the newest first (S0-10). */
export function visitsOf(workbook: Workbook, cycle: Cycle): Visit[] {
  const key = cycle.focus?.behavior
  if (!key) return []
  const wanted = workbook.behaviors[key]?.desired ?? 5
  return Object.values(workbook.observations)
    .flatMap((observation): Visit[] => {
      const rated = observation.ratings.find((entry) => entry.behavior === key)
      if (observation.status !== 'recorded' || !rated) return []
      return [
        {
          observation: observation.id,
          when: observation.when,
          account: observation.account ? (workbook.accounts[observation.account]?.name ?? '') : '',
          rating: rated.rating,
          reached: rated.rating >= wanted,
          feedbackAfter: observation.feedbackAt ? hoursBetween(observation.when, observation.feedbackAt) : null
        }
      ]
    })
    .sort((a, b) => Date.parse(b.when) - Date.parse(a.when))
}

export type Kept = 'kept' | 'open' | 'passed'

/** The agreed dates of a plan: kept when something was observed or talked about on that day (S0-10). */
export function keptDates(workbook: Workbook, plan: Plan, today: PlainDate): (AgreedDate & { kept: Kept })[] {
  const days = new Set<PlainDate>()
  for (const { status, when } of Object.values(workbook.observations)) if (status === 'recorded') days.add(dateOf(when))
  for (const { status, when } of Object.values(workbook.sessions)) if (status === 'held') days.add(dateOf(when))
  return datesOf(plan).map((date) => ({
    ...date,
    kept: days.has(date.on) ? 'kept' : date.on < today ? 'passed' : 'open'
  }))
}

/** A feedback that waits longer than a day is worth a word, in hours. */
export const freshFeedback = 24
