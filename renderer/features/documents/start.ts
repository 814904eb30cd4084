import { v7 as newId } from 'uuid'
import { dateOf, momentOf } from '../../../shared/dates'
import type { Id } from '../../../shared/model/scalars'
import { go, paths } from '../../core/navigation'
import { dispatchTo } from '../../core/replica'
import { type OfferedForm, rememberForm } from '../forms/form-choice'

/** Begins a document dated today on a form, and opens its page. */
export async function startDocument(workbook: Id, form: OfferedForm): Promise<void> {
  const id = newId()
  const on = dateOf(momentOf(new Date()))
  if (!(await dispatchTo(workbook, { type: 'document.start', id, template: form.hash, on }))) return
  await go(paths.document(workbook, id))
  await rememberForm('document', form)
}
