import { nameKey } from '../folding'
import type { Plan } from '../model/plan'
import type { Workbook } from '../model/workbook'
import { isSigned } from './plans'

/**
 * The name of the coach of a plan: who signed it, otherwise who coaches now. Null when that is the manager of this
 * library, who is called “you”; in the manager's own workbook the coach is always somebody else.
 */
export function coachNamed(plan: Plan, own: Workbook['own'], manager: string): string | null {
  const name = isSigned(plan) ? plan.managerSignature.name : (own?.coach ?? manager)
  return own === undefined && nameKey(name) === nameKey(manager) ? null : name
}
