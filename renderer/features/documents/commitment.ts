import { v7 as newId } from 'uuid'
import { dateOf, momentOf } from '../../../shared/dates'
import type { Id } from '../../../shared/model/scalars'
import { allFields } from '../../../shared/model/template'
import { commitmentsOf, weeksPromised } from '../../../shared/rules/commitment'
import { isFinished } from '../../../shared/rules/documents'
import { call } from '../../core/bridge'
import { useLibrary } from '../../core/library'
import { attempt } from '../../core/messages'
import { paths } from '../../core/navigation'
import { dispatchTo } from '../../core/replica'
import { useRhythmLook } from '../../core/rhythm'
import { ownForm } from '../forms/form-choice'

/** The field of the form that holds every how many weeks a one-on-one takes place. */
const weeksField = 'weeks'

/**
 * The page of the commitment in the manager's own workbook: the draft, or a new one that has the weeks of the rhythm.
 * Where one is finished already, the list of documents; null when the workbook cannot be read, after showing why.
 */
export async function commitmentPlace(own: Id): Promise<string | null> {
  const opened = await attempt(() => call('workbook.open', { workbook: own }))
  if (!opened) return null
  const all = commitmentsOf(opened.workbook)
  const draft = all.find((document) => !isFinished(document))
  if (draft) return paths.document(own, draft.id)
  const isReadOnly = opened.readOnly !== null || useLibrary.getState().state?.readOnly !== null
  const form = all.length > 0 || isReadOnly ? undefined : await ownForm('document')
  if (!form) return paths.documents(own)
  const id = newId()
  const on = dateOf(momentOf(new Date()))
  if (!(await dispatchTo(own, { type: 'document.start', id, template: form.hash, on }))) return paths.documents(own)
  const weeks = weeksPromised(useRhythmLook.getState().reps ?? [], on)
  if (weeks !== null && allFields(form.template).some((field) => field.id === weeksField && field.type === 'number'))
    await dispatchTo(own, { type: 'document.edit', id, changes: { values: { [weeksField]: weeks } } })
  return paths.document(own, id)
}
