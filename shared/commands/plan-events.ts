import type { Plan, PlanEvent } from '../model/plan'
import type { Id } from '../model/scalars'
import type { Workbook } from '../model/workbook'
import { isSigned } from '../rules/plans'

/** Notes what became of a sealed plan: when, by whom and why (S4-1). */
export function noteEvent(draft: Workbook, id: Id, event: PlanEvent): void {
  const plan = draft.plans[id]
  if (plan && isSigned(plan)) plan.events = [...(plan.events ?? []), event]
}

/** Removes the note that a plan is being refined, when the draft of its next version is discarded. */
export function forgetRefining(draft: Workbook, { id, refines }: Plan): void {
  const plan = refines === null ? undefined : draft.plans[refines]
  if (!plan || !isSigned(plan) || !plan.events) return
  const left = plan.events.filter((event) => event.what !== 'refined' || event.plan !== id)
  if (left.length > 0) plan.events = left
  else delete plan.events
}
