import type { CoachingDate, Plan } from '../model/plan'
import type { Id, PlainDate } from '../model/scalars'
import type { Workbook } from '../model/workbook'
import { openCycle } from './gaps'
import { isSigned, plansOfCycle } from './plans'

/** The one thing to do next; the screen offers it as its main button. */
export type NextStep =
  /** Nothing is in the log; `draft` is an observation that waits to be finished. */
  | { step: 'observe-first'; draft: Id | null }
  | { step: 'choose' }
  | { step: 'record-agreement' }
  | { step: 'start-plan' }
  | { step: 'write-plan' | 'sign'; plan: Id }
  /** A plan is signed: go there, look, log it. */
  | { step: 'observe' }

/** The plan that the open cycle works with. */
export function currentPlan(workbook: Workbook): Plan | undefined {
  const cycle = openCycle(workbook)
  return cycle && plansOfCycle(workbook, cycle.id).at(-1)
}

/** What comes next in the open cycle (S0-1). */
export function nextStep(workbook: Workbook): NextStep {
  const cycle = openCycle(workbook)
  if (!cycle?.focus) {
    const observations = Object.values(workbook.observations)
    if (observations.some((observation) => observation.status === 'recorded')) return { step: 'choose' }
    const drafts = observations.map(({ id }) => id).sort()
    return { step: 'observe-first', draft: drafts.at(-1) ?? null }
  }
  const plan = currentPlan(workbook)
  if (plan?.status === 'signed') return { step: 'observe' }
  if (plan?.status === 'draft') return { step: plan.repSignature ? 'sign' : 'write-plan', plan: plan.id }
  return { step: cycle.agreement?.agreed ? 'start-plan' : 'record-agreement' }
}

export interface AgreedDate extends CoachingDate {
  on: PlainDate
}

/** The day of an agreed date: the one that it was moved to after signing, or the one on the page. */
export const dayOf = (plan: Plan, date: CoachingDate): PlainDate | null =>
  (isSigned(plan) && plan.progress.dates?.[date.id]?.movedTo) || date.on

/** The dates of a plan that have a day, in the order of the calendar. */
export const datesOf = (plan: Plan): AgreedDate[] =>
  plan.coachingDates
    .flatMap((date) => {
      const on = dayOf(plan, date)
      return on === null ? [] : [{ ...date, on }]
    })
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))

/** The agreed date of a plan that comes next, today included; and the last one that has passed. */
export function agreedDates(plan: Plan, today: PlainDate): { next: AgreedDate | null; last: AgreedDate | null } {
  const dates = datesOf(plan)
  return {
    next: dates.find((date) => date.on >= today) ?? null,
    last: dates.filter((date) => date.on < today).at(-1) ?? null
  }
}

/** How an action of a signed plan stands on a day. */
export type Due = { due: 'done'; on: PlainDate } | { due: 'today' | 'open' } | { due: 'late' | 'ahead'; on: PlainDate }

export function dueOf(by: PlainDate | null, doneOn: PlainDate | null, today: PlainDate): Due {
  if (doneOn !== null) return { due: 'done', on: doneOn }
  if (by === null) return { due: 'open' }
  if (by === today) return { due: 'today' }
  return { due: by < today ? 'late' : 'ahead', on: by }
}
