import { v7 as newId } from 'uuid'
import { momentOf } from '../../../shared/dates'
import type { Id } from '../../../shared/model/scalars'
import { go, paths } from '../../core/navigation'
import { contentLanguage } from '../../core/offer'
import { loadTemplates } from '../../core/templates'
import { open } from './begin'
import { observationForm } from './observation-form'

/** Opens an empty observation of this moment; it is kept from the first word on. */
export async function startObservation(workbook: Id): Promise<void> {
  const offered = await loadTemplates()
  const form = offered && observationForm(offered.templates, contentLanguage())
  if (!form) return
  const id = newId()
  open({ id, workbook, when: momentOf(new Date()), ...form })
  await go(paths.observation(workbook, id))
}
