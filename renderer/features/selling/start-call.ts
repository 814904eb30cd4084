import { v7 as newId } from 'uuid'
import { momentOf } from '../../../shared/dates'
import type { Id } from '../../../shared/model/scalars'
import { useMessages } from '../../core/messages'
import { go, paths } from '../../core/navigation'
import { dispatchTo } from '../../core/replica'
import { type OfferedForm, rememberForm, usualForm } from '../forms/form-choice'

/** Begins the plan of a call with the usual form, or with the one that was chosen. `none` is said when there is none. */
export async function startCall(workbook: Id, none: string, chosen?: OfferedForm): Promise<void> {
  const form = chosen ?? (await usualForm('pre-call'))
  if (!form) return useMessages.getState().say({ tone: 'problem', text: none })
  const id = newId()
  const soon = momentOf(new Date(Date.now() + 3_600_000))
  const begun = await dispatchTo(workbook, { type: 'call.start', id, template: form.hash, when: soon })
  if (!begun) return
  await go(paths.call(workbook, id))
  if (chosen) await rememberForm('pre-call', form)
}
