import { compareText } from '../compare'
import type { CoachingDate, Plan } from '../model/plan'
import type { PlainDate } from '../model/scalars'
import { isSigned } from './plans'

export interface AgreedDate extends CoachingDate {
  on: PlainDate
}

/** The day of an agreed date: the one that it was moved to after signing, otherwise the one on the page. */
export const dayOf = (plan: Plan, date: CoachingDate): PlainDate | null =>
  (isSigned(plan) && plan.progress.dates?.[date.id]?.movedTo) || date.on

/** The dates of a plan that have a day, in order of the calendar. */
export const datesOf = (plan: Plan): AgreedDate[] =>
  plan.coachingDates
    .flatMap((date) => {
      const on = dayOf(plan, date)
      return on === null ? [] : [{ ...date, on }]
    })
    .sort((a, b) => compareText(a.on, b.on))
