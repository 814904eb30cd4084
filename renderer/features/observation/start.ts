import { v7 as newId } from 'uuid'
import { momentOf } from '../../../shared/dates'
import type { ObservationKind } from '../../../shared/model/field-of-work'
import type { Id } from '../../../shared/model/scalars'
import { go, history, paths } from '../../core/navigation'
import { useReplica } from '../../core/replica'
import { formsFor, type OfferedForm, rememberForm, usualForm } from '../forms/form-choice'
import { open } from './begin'
import { kindOfForm, takesKind } from './kind-of-form'

/** Opens an empty observation of now on the usual form, or on the chosen one; it is stored from the first word on. */
export async function startObservation(workbook: Id, chosen?: OfferedForm): Promise<void> {
  const form = chosen ?? (await usualForm('observation'))
  if (!form) return
  const held = useReplica.getState().replica?.workbook
  const kind = kindOfForm(form, held?.id === workbook ? held : null)
  const id = newId()
  const { hash, template } = form
  open({ id, workbook, when: momentOf(new Date()), hash, template, kind })
  await go(paths.observation(workbook, id))
  if (chosen) await rememberForm('observation', form)
}

/**
 * The same for something of a kind that was due, on the usual form where that takes it. It stands in the place of the page
 * that asked for it, so that Back leads to where the way began.
 */
export async function startObservationOf(workbook: Id, kind: ObservationKind): Promise<void> {
  const forms = await formsFor('observation')
  const form = forms.find((one) => takesKind(one, kind)) ?? forms[0]
  if (!form) return history.replace(paths.observations(workbook))
  const id = newId()
  const { hash, template } = form
  open({ id, workbook, when: momentOf(new Date()), hash, template, kind })
  history.replace(paths.observation(workbook, id))
}
