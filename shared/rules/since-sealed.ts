import type { Translator } from '../messages'
import type { SignedAddendum } from '../model/addendum'
import type { SignedPlan } from '../model/plan'
import type { Since } from '../model/standing'
import type { Workbook } from '../model/workbook'
import { isAgreedTo, lastAgreed } from './addenda'
import { isAgreed, planState } from './plan-state'
import { heldSince } from './since-words'

type Plans = Pick<Workbook, 'plans' | 'cycles' | 'addenda'>

/** What has happened since a plan was agreed: its end, otherwise the addendum whose actions and dates hold. */
function sincePlan(workbook: Plans, plan: SignedPlan): Since | null {
  const { force, until } = planState(workbook, plan)
  if ((force === 'replaced' || force === 'ended') && until !== null) return { is: force, until }
  const last = lastAgreed(workbook, plan.id)
  return last ? { is: 'added', number: last.number } : null
}

/**
 * What has happened since a plan or addendum was sealed, so that its page does not say what holds. Null when it does,
 * and for a record that was never agreed and therefore never held.
 */
export function sinceSealed(workbook: Plans, record: SignedPlan | SignedAddendum): Since | null {
  if ('behavior' in record) return isAgreed(record) ? sincePlan(workbook, record) : null
  const plan = workbook.plans[record.original.plan]
  if (!isAgreedTo(record) || !plan || !isAgreed(plan)) return null
  const since = sincePlan(workbook, plan)
  return since?.is === 'added' && since.number === record.number ? null : since
}

type Words = Pick<Translator, 't' | 'language'>

/** What holds of a plan, in one sentence; shown beside an addendum that changes nothing. */
export function heldWords(workbook: Plans, plan: SignedPlan, translator: Words): string {
  const since = sincePlan(workbook, plan)
  return since === null ? translator.t('addendum:holds') : heldSince(since, translator)
}
