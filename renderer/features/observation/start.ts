import { v7 as newId } from 'uuid'
import { momentOf } from '../../../shared/dates'
import type { Id } from '../../../shared/model/scalars'
import { go, paths } from '../../core/navigation'
import { useReplica } from '../../core/replica'
import { type OfferedForm, rememberForm, usualForm } from '../forms/form-choice'
import { open } from './begin'
import { kindOfForm } from './kind-of-form'

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
