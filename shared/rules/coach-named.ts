import { nameKey } from '../folding'
import type { Plan } from '../model/plan'
import type { Workbook } from '../model/workbook'
import { isSigned } from './plans'

/**
 * Who has the coach's part in a plan, by name: whoever signed it, else who coaches. Null where that is the manager whose
 * library it is, who is called “you”; in the manager's own workbook the coach never is.
 */
export function coachNamed(plan: Plan, own: Workbook['own'], manager: string): string | null {
  const name = isSigned(plan) ? plan.managerSignature.name : (own?.coach ?? manager)
  return own === undefined && nameKey(name) === nameKey(manager) ? null : name
}
