import { v7 as newId } from 'uuid'
import { momentOf } from '../../../shared/dates'
import type { Id } from '../../../shared/model/scalars'
import { useLibrary } from '../../core/library'
import { useMessages } from '../../core/messages'
import { go, paths } from '../../core/navigation'
import { dispatchTo } from '../../core/replica'
import { loadTemplates } from '../../core/templates'

/** Begins the plan of a call with the pre-call form in the reader's language. `none` is said when there is none. */
export async function startCall(workbook: Id, none: string): Promise<void> {
  const offered = await loadTemplates()
  const language = useLibrary.getState().settings?.language ?? 'en'
  const forms = (offered?.templates ?? []).filter(({ template }) => template.kind === 'pre-call')
  const form = forms.find(({ template }) => template.language === language) ?? forms[0]
  if (!form) return useMessages.getState().say({ tone: 'problem', text: none })
  const id = newId()
  const soon = momentOf(new Date(Date.now() + 3_600_000))
  const begun = await dispatchTo(workbook, { type: 'call.start', id, template: form.hash, when: soon })
  if (begun) await go(paths.call(workbook, id))
}
