import { v7 as newId } from 'uuid'
import { momentOf } from '../../../shared/dates'
import type { Id } from '../../../shared/model/scalars'
import { useMessages } from '../../core/messages'
import { go, paths } from '../../core/navigation'
import { dispatchTo } from '../../core/replica'
import { type OfferedForm, rememberForm, usualForm } from '../forms/form-choice'

interface CallToStart {
  /** The message when there is no form for it. */
  none: string
  /** The form that was chosen, or else the usual one. */
  chosen?: OfferedForm
  /** It took place already and is only debriefed. */
  made?: boolean
}

/** Begins the sheet of a call: its plan, or the debrief of a past one. */
export async function startCall(workbook: Id, { none, chosen, made = false }: CallToStart): Promise<void> {
  const form = chosen ?? (await usualForm('pre-call'))
  if (!form) return useMessages.getState().say({ tone: 'problem', text: none })
  const id = newId()
  const when = momentOf(new Date(Date.now() + (made ? 0 : 3_600_000)))
  const begun = await dispatchTo(workbook, { type: 'call.start', id, template: form.hash, when })
  if (!begun) return
  await go(paths.call(workbook, id))
  if (chosen) await rememberForm('pre-call', form)
}
