import { v7 as newId } from 'uuid'
import { momentOf } from '../../../shared/dates'
import type { Id } from '../../../shared/model/scalars'
import { useMessages } from '../../core/messages'
import { go, paths } from '../../core/navigation'
import { contentLanguage, offeredIn } from '../../core/offer'
import { dispatchTo } from '../../core/replica'
import { loadTemplates } from '../../core/templates'

/** Begins the plan of a call with the pre-call form in the reader's language. `none` is said when there is none. */
export async function startCall(workbook: Id, none: string): Promise<void> {
  const offered = await loadTemplates()
  const forms = offered ? offeredIn(offered, contentLanguage()).templates : []
  const form = forms.find(({ template }) => template.kind === 'pre-call')
  if (!form) return useMessages.getState().say({ tone: 'problem', text: none })
  const id = newId()
  const soon = momentOf(new Date(Date.now() + 3_600_000))
  const begun = await dispatchTo(workbook, { type: 'call.start', id, template: form.hash, when: soon })
  if (begun) await go(paths.call(workbook, id))
}
