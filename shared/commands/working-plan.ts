import { RuleError } from '../errors'
import type { Plan, SignedPlan } from '../model/plan'
import type { Id } from '../model/scalars'
import type { Workbook } from '../model/workbook'
import { planInForce } from '../rules/plan-state'
import { isSigned } from '../rules/plans'
import { need, refuse } from './command'

/**
 * The plan when it is in force. Throws a `RuleError` otherwise: nothing is to be done under a plan that was not agreed
 * to, was replaced or has ended.
 */
export function workingPlan(draft: Workbook, id: Id): SignedPlan {
  const plan: Plan = need(draft.plans, id, 'plan.gone')
  if (!isSigned(plan)) throw new RuleError('plan.not-signed')
  refuse(planInForce(draft, plan.cycle)?.id !== id, 'plan.not-in-force')
  return plan
}
