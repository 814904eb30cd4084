import type { DraftAddendum } from '../model/addendum'
import type { DraftDocument } from '../model/document'
import type { DraftPlan } from '../model/plan'
import type { Moment } from '../model/scalars'
import type { Prepared, SaidUnder, Signature } from '../model/signature'
import type { Workbook } from '../model/workbook'
import { need } from './command'

/** A draft that waits for signatures. */
interface Draft {
  repSignature: Signature | null
  prepared: Prepared | null
}

/**
 * What the rep has said under a draft: the signature, or the words and stance that are prepared for it. Null when there
 * is nothing.
 */
function saidUnder({ repSignature, prepared }: Draft): Pick<SaidUnder, 'stance' | 'comment' | 'signedAt'> | null {
  if (repSignature) {
    // A signature for paper was only prepared on the screen, not given there.
    const signedAt = repSignature.mark.method === 'paper' ? null : repSignature.at
    return { stance: repSignature.stance, comment: repSignature.comment, signedAt }
  }
  if (prepared?.party !== 'rep') return null
  const { stance, comment } = prepared
  return stance === null && comment.trim() === '' ? null : { stance, comment, signedAt: null }
}

/**
 * Keeps what the rep has said under a draft before it is removed, so that nothing the rep said disappears in silence
 * (R-1).
 * It stays with the cycle, since the draft can be discarded.
 */
export function setAside(draft: Workbook, plan: DraftPlan, why: SaidUnder['why'], now: Moment): void {
  const said = saidUnder(plan)
  if (!said) return
  const cycle = need(draft.cycles, plan.cycle, 'cycle.none-open')
  const { id, behavior } = plan
  cycle.setAside = [...(cycle.setAside ?? []), { plan: id, title: behavior.title, at: now, why, ...said }]
}

/** As `setAside`, for a draft of an addendum: it stays with the cycle of the plan. */
export function setAsideAddendum(draft: Workbook, addendum: DraftAddendum, why: SaidUnder['why'], now: Moment): void {
  const said = saidUnder(addendum)
  const { plan: id, title } = addendum.original
  const plan = draft.plans[id]
  const cycle = plan && draft.cycles[plan.cycle]
  if (said && cycle)
    cycle.setAside = [...(cycle.setAside ?? []), { plan: id, addendum: addendum.id, title, at: now, why, ...said }]
}

/** As `setAside`, for a draft of a document, which belongs to no cycle: it stays with the rep. */
export function setAsideDocument(
  draft: Workbook,
  document: DraftDocument,
  title: string,
  why: SaidUnder['why'],
  now: Moment
): void {
  const said = saidUnder(document)
  if (said)
    draft.rep.setAside = [...(draft.rep.setAside ?? []), { document: document.id, title, at: now, why, ...said }]
}
