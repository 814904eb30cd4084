import { dateOf } from '../dates'
import type { Addendum, DraftAddendum, SignedAddendum } from '../model/addendum'
import type { Action, CoachingDate, SignedPlan } from '../model/plan'
import type { SigningState } from '../model/plan-state'
import type { Id, PlainDate } from '../model/scalars'
import type { Workbook } from '../model/workbook'
import { writtenActions, writtenDates } from './plans'
import { repSigned, signingOfSealed, stanceOf } from './signing'

type Addenda = Pick<Workbook, 'addenda'>

export const isSealed = (addendum: Addendum): addendum is SignedAddendum => addendum.status === 'signed'

/** The addenda of a plan in their order. */
export const addendaOf = ({ addenda }: Addenda, plan: Id): Addendum[] =>
  Object.values(addenda)
    .filter(({ original }) => original.plan === plan)
    .sort((a, b) => a.number - b.number)

/** The state of an addendum's signing. */
export function addendumState(addendum: Addendum): SigningState {
  if (isSealed(addendum)) return signingOfSealed(addendum)
  const { repSignature, createdAt } = addendum
  return repSignature ? repSigned(repSignature) : { signing: 'draft', stance: null, on: dateOf(createdAt) }
}

/** True when both signed and the rep agreed; only then does it change what is agreed. */
export const isAgreedTo = (addendum: Addendum): addendum is SignedAddendum =>
  isSealed(addendum) && stanceOf(addendum) === 'agreed'

/** The addendum of a plan that is being written or waits for its ink; there is at most one. */
export const openAddendum = (workbook: Addenda, plan: Id): Addendum | undefined =>
  addendaOf(workbook, plan).find((addendum) => !isSealed(addendum) || stanceOf(addendum) === null)

/** The addendum whose actions and dates hold; undefined when those of the plan itself do. */
export const lastAgreed = (workbook: Addenda, plan: Id): SignedAddendum | undefined =>
  addendaOf(workbook, plan).findLast(isAgreedTo)

/**
 * The plan with the actions and dates that hold now: those of the last agreed addendum. Not for the sealed content,
 * which is that of the plan.
 */
export function asAgreed(workbook: Addenda, plan: SignedPlan): SignedPlan {
  const last = lastAgreed(workbook, plan.id)
  return last ? { ...plan, actions: last.actions, coachingDates: last.coachingDates } : plan
}

/** What a draft still needs before it can be signed. */
export type AddendumLacks =
  | 'because'
  | 'words'
  | 'action-text'
  | 'coaching-date'
  | 'coaching-date-ahead'
  | 'coaching-date-day'

type Terms = Pick<DraftAddendum, 'because' | 'words'> & { actions: Action[]; coachingDates: CoachingDate[] }

/**
 * Everything that an addendum still needs before it can be signed on this day, in the order of the page; dates follow
 * the rule for plans (S0-9).
 */
export function missingInAddendum(draft: Terms, today: PlainDate): AddendumLacks[] {
  const missing: AddendumLacks[] = []
  if (draft.because.trim() === '') missing.push('because')
  if (draft.words.trim() === '') missing.push('words')
  if (writtenActions(draft).some(({ text }) => text.trim() === '')) missing.push('action-text')
  const dates = writtenDates(draft)
  const days = dates.flatMap(({ on }) => on ?? [])
  if (dates.length === 0) missing.push('coaching-date')
  else if (dates.some(({ on }) => on === null)) missing.push('coaching-date-day')
  else if (days.every((on) => on < today)) missing.push('coaching-date-ahead')
  return missing
}
