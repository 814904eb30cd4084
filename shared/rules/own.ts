import { nameKey } from '../folding'
import type { RepSummary } from '../model/library'
import type { Plan } from '../model/plan'
import type { Workbook } from '../model/workbook'
import { isSigned } from './plans'

/** Who coaches in a workbook: the manager, and in the manager's own one somebody else (S3-1). */
export const coachOf = ({ own }: Pick<Workbook, 'own'>, manager: string): string => own?.coach ?? manager

/** The manager's own workbook; of several, as a folder that was put there by hand makes them, one that can be read. */
export const ownAmong = (all: readonly RepSummary[]): RepSummary | null => {
  const owns = all.filter(({ own }) => own)
  return owns.find(({ problem }) => problem === null) ?? owns[0] ?? null
}

/** The reps of a list; the manager's own workbook is none of them (S3-1). A further one is shown, or nobody would find it. */
export const repsAmong = (all: readonly RepSummary[]): RepSummary[] => {
  const own = ownAmong(all)
  return all.filter((one) => one !== own)
}

/**
 * Who has the coach's part in a plan, by name: whoever signed it, else who coaches. Null where that is the manager whose
 * library it is, who is called “you”; in the manager's own workbook the coach never is.
 */
export function coachNamed(plan: Plan, own: Workbook['own'], manager: string): string | null {
  const name = isSigned(plan) ? plan.managerSignature.name : (own?.coach ?? manager)
  return own === undefined && nameKey(name) === nameKey(manager) ? null : name
}
