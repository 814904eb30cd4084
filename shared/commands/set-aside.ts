import type { DraftPlan, SetAside } from '../model/plan'
import type { Moment } from '../model/scalars'
import type { Workbook } from '../model/workbook'
import { need } from './command'

/** What the rep has said under a draft: the signature, or what waits to be signed. Null when there is nothing. */
function saidUnder({ repSignature, prepared }: DraftPlan): Pick<SetAside, 'stance' | 'comment' | 'signedAt'> | null {
  if (repSignature) {
    return { stance: repSignature.stance, comment: repSignature.comment, signedAt: repSignature.at }
  }
  if (prepared?.party !== 'rep') return null
  const { stance, comment } = prepared
  return stance === null && comment.trim() === '' ? null : { stance, comment, signedAt: null }
}

/**
 * Keeps what the rep has said under a draft before it goes from there, so that nobody takes it back in silence.
 * It stays with the cycle: a draft can be discarded.
 */
export function setAside(draft: Workbook, plan: DraftPlan, why: SetAside['why'], now: Moment): void {
  const said = saidUnder(plan)
  if (!said) return
  const cycle = need(draft.cycles, plan.cycle, 'cycle.none-open')
  const { id, behavior } = plan
  cycle.setAside = [...(cycle.setAside ?? []), { plan: id, title: behavior.title, at: now, why, ...said }]
}
