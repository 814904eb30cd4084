import { contentHash } from '../../electron/services/storage/content-hash'
import type { Roles } from '../../shared/model/roles'
import type { Id } from '../../shared/model/scalars'
import { Template } from '../../shared/model/template'
import type { RepStory } from './rep-story'

/** The draft of a plan on a form that names the roles of both people. */
export function withRoles({ workbook }: RepStory, id: Id, { rep, manager }: Required<Roles>) {
  const plan = workbook.plans[id]
  const form = plan && workbook.templates[plan.template]
  if (!plan || !form) throw new Error('there is no such plan')
  const sections = form.sections.map((section) => ({
    ...section,
    fields: section.fields.map((field) =>
      field.type === 'signatures' ? { ...field, repRole: rep, managerRole: manager } : field
    )
  }))
  const named = Template.parse({ ...form, sections })
  plan.template = contentHash(named)
  workbook.templates[plan.template] = named
}
