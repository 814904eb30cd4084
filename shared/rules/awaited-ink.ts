import type { SignedAddendum } from '../model/addendum'
import type { SignedPlan } from '../model/plan'
import type { Id } from '../model/scalars'
import type { Workbook } from '../model/workbook'
import { addendaOf, isSealed } from './addenda'
import { awaitsInk } from './plan-state'
import { isSigned, plansOfCycle } from './plans'
import { stanceOf } from './signing'

/**
 * The sealed plans of a cycle, and the addenda to them, of which nobody knows yet whether the rep agreed, as the
 * signed sheet is not confirmed; the latest last.
 */
export interface AwaitedInk {
  plans: SignedPlan[]
  addenda: SignedAddendum[]
}

export function awaitedInk(workbook: Pick<Workbook, 'plans' | 'addenda'>, cycle: Id): AwaitedInk {
  const plans = plansOfCycle(workbook, cycle).filter(isSigned)
  const addenda = plans.flatMap(({ id }) =>
    addendaOf(workbook, id)
      .filter(isSealed)
      .filter((one) => stanceOf(one) === null)
  )
  return { plans: plans.filter(awaitsInk), addenda }
}

/** The same for the cycle that ended last: what its end does not settle. Nothing when none has ended. */
export function awaitedInkOfLast(workbook: Pick<Workbook, 'cycles' | 'plans' | 'addenda'>): AwaitedInk {
  const ended = Object.values(workbook.cycles).flatMap(({ id, closed }) => (closed ? [{ id, at: closed.at }] : []))
  const last = ended.sort((a, b) => Date.parse(a.at) - Date.parse(b.at)).at(-1)
  return last ? awaitedInk(workbook, last.id) : { plans: [], addenda: [] }
}
