import { copyPlain } from '../../../shared/commands/patch'
import type { DraftPlan, Plan, SignedPlan } from '../../../shared/model/plan'
import type { Id } from '../../../shared/model/scalars'
import type { Workbook } from '../../../shared/model/workbook'
import { isSigned, writtenActions, writtenDates } from '../../../shared/rules/plans'
import { canonical } from '../../../shared/rules/seal'
import type { AsideChange } from '../storage/set-aside'
import { sha256 } from '../storage/sha256'

/**
 * One plan that went two ways: signed on one side while its draft was written to, or discarded, on the other. What was
 * signed stays as it is; the words of the draft go on under an id of their own, or are put away.
 */

/** Whether a question about two plans is about two states of one. */
export const isCrossed = ({ change }: Pick<AsideChange, 'change'>): boolean => change.patches[0]?.op === 'replace'

/**
 * The id under which the draft of a plan goes on beside the signed one: later than that of the plan, and the same on
 * every device.
 */
export function copyIdOf(id: Id): Id {
  const time = (BigInt(`0x${id.slice(0, 8)}${id.slice(9, 13)}`) + 1n).toString(16).padStart(12, '0').slice(-12)
  const random = sha256(`draft beside ${id}`)
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(0, 3)}-8${random.slice(3, 6)}-${random.slice(6, 18)}`
}

/** What was written in a plan, without its signing and what came after it. */
function wordsOf(plan: Plan): string {
  const { template, refinedBecause, account, deal, why, how, confidence, values, behavior } = plan
  const words = { template, refinedBecause, account, deal, why, how, confidence, values, key: behavior.key }
  return canonical({
    ...words,
    private: plan.private,
    actions: writtenActions(plan),
    coachingDates: writtenDates(plan)
  })
}

/** What the rep said under a draft and not under the signed plan. */
function isSaidBesides({ repSignature, prepared }: DraftPlan, signed: SignedPlan): boolean {
  if (repSignature) return repSignature.at !== signed.repSignature.at
  const comment = prepared?.party === 'rep' ? prepared.comment.trim() : ''
  return comment !== '' && comment !== signed.repSignature.comment.trim()
}

/** Whether the draft of a plan holds words that the signed plan has not. */
export const saysMore = (draft: DraftPlan, signed: SignedPlan): boolean =>
  wordsOf(draft) !== wordsOf(signed) || isSaidBesides(draft, signed)

/** Whether two drafts of a plan, of which the rep signed at least one, have other words. */
export const areTwoDrafts = (one: DraftPlan, other: DraftPlan): boolean =>
  (one.repSignature !== null || other.repSignature !== null) && wordsOf(one) !== wordsOf(other)

/** The draft of a plan that was signed in other words, under an id of its own. */
export function draftBeside(draft: DraftPlan, signed: SignedPlan): DraftPlan {
  const copy = { ...copyPlain(draft), id: copyIdOf(draft.id) }
  return isSaidBesides(draft, signed) ? copy : { ...copy, repSignature: null, prepared: null }
}

/** Whether nothing is left to ask about a state of a plan, because it is in the workbook by now. */
export function isCrossedSettled({ plans }: Workbook, plan: Plan): boolean {
  const known = plans[plan.id]
  if (isSigned(plan)) return known !== undefined && isSigned(known)
  if (Object.hasOwn(plans, copyIdOf(plan.id))) return true
  return known !== undefined && !isSigned(known) && canonical(known) === canonical(plan)
}
