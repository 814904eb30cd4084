import { allFields, type Field, type Section, type Template } from '../../../../shared/model/template'
import { freshIds } from '../../forms/settings/fresh-ids'
import { addFields, addSection, copyOfField, partIds } from './change'
import { bindOf, freeTypesOf, openBindings } from './kinds'
import { ofField, ofSection, type Row } from './row'

/**
 * How a field of another form can be part of this one: as it is (`bound`), without its binding (`free`), or not at all.
 */
export function adoption(field: Field, draft: Template): 'bound' | 'free' | 'none' {
  const bind = bindOf(field)
  if (bind && openBindings(draft).includes(bind)) return 'bound'
  return freeTypesOf(draft.kind).some((type) => type === field.type) ? 'free' : 'none'
}

interface Copied {
  draft: Template
  /** The first of the copied parts; null when nothing could be copied. */
  row: Row | null
}

function adopted(fields: readonly Field[], draft: Template, fresh: () => string): Field[] {
  const names = new Map(fields.map((field) => [field.id, fresh()]))
  let form = draft
  const result: Field[] = []
  for (const field of fields) {
    const how = adoption(field, form)
    if (how === 'none') continue
    const id = names.get(field.id) ?? fresh()
    const copy = how === 'bound' ? { ...field, id } : copyOfField(field, id)
    const { showWhen, ...always } = copy
    const source = showWhen && names.get(showWhen.field)
    const next: Field = source ? { ...copy, showWhen: { ...showWhen, field: source } } : always
    result.push(next)
    form = { ...form, sections: [...form.sections, { id, title: '', help: '', fields: [next] }] }
  }
  const there = new Set(result.map(({ id }) => id))
  return result.map((field) => {
    if (!field.showWhen || there.has(field.showWhen.field)) return field
    const { showWhen: _, ...always } = field
    return always
  })
}

/** Copies one field of another form to the place after a row. */
export function copyField(draft: Template, after: string, from: Template, id: string): Copied {
  const field = allFields(from).find((one) => one.id === id)
  const [copy] = field ? adopted([field], draft, freshIds(partIds(draft))) : []
  return copy ? { draft: addFields(draft, after, [copy]), row: ofField(copy.id) } : { draft, row: null }
}

/** Copies a whole section of another form to the place after the section that contains a row. */
export function copySection(draft: Template, after: string, from: Template, id: string): Copied {
  const found = from.sections.find((one) => one.id === id)
  if (!found) return { draft, row: null }
  const fresh = freshIds(partIds(draft))
  const { showWhen: _, ...always } = found
  const section: Section = { ...always, id: fresh(), fields: adopted(found.fields, draft, fresh) }
  return { draft: addSection(draft, after, section), row: ofSection(section.id) }
}
