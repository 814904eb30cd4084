import type { Translate } from '../../../shared/messages'
import type { Addendum } from '../../../shared/model/addendum'
import type { Document } from '../../../shared/model/document'
import type { Plan } from '../../../shared/model/plan'
import type { Workbook } from '../../../shared/model/workbook'
import { planState } from '../../../shared/rules/plan-state'
import { stanceOf } from '../../../shared/rules/signing'

/**
 * A word in the file name for a record that is not agreed: that it is a draft, that ink is missing, or the rep's
 * stance; so that nobody takes a refused record for one that holds. Empty for a record that is agreed or asks for no
 * signature.
 */
export function standWord(record: Plan | Document | Addendum, t: Translate): string {
  if (record.status === 'draft') return ` (${t('print:file.draft')})`
  if (record.status === 'done') return ''
  const stance = stanceOf(record)
  return stance === 'agreed' ? '' : ` (${t(`print:file.${stance ?? 'ink'}`)})`
}

/** The same for a plan. An agreed plan may have been replaced since; only the one in force has the plain name. */
export function planWord(workbook: Workbook, plan: Plan, t: Translate): string {
  const { force, until } = planState(workbook, plan)
  return force === 'replaced' && until !== null ? ` (${t('print:file.replaced')} ${until})` : standWord(plan, t)
}
