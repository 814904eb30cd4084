import { optionsOf } from '../../../../shared/model/fields'
import {
  allFields,
  type Binding,
  bindings,
  type Field,
  type FieldType,
  type Template,
  TemplateDraft,
  type TemplateKind
} from '../../../../shared/model/template'
import { bindingsOf } from '../../../../shared/rules/template-rules'
import { offeredTypes } from '../../forms/types'

const DraftField = TemplateDraft.shape.sections.element.shape.fields.element

/** Types of unbound fields, in the order in which they are offered for a kind of form. */
export const freeTypesOf = (kind: TemplateKind): FieldType[] => offeredTypes(kind === 'charter' || kind === 'free-form')

/** What Coachbook knows and this form does not ask for yet. */
export function openBindings(draft: Template): Binding[] {
  const used = new Set(allFields(draft).map((field) => ('bind' in field ? field.bind : undefined)))
  return bindingsOf(draft.kind).filter((binding) => !used.has(binding))
}

interface Words {
  label: string
  /** For the first options of a list. */
  option: (count: number) => string
}

/** Settings that a binding brings from the start: fields that the rep writes, and the private one. */
const settingsOf: Partial<Record<Binding, object>> = {
  'plan.behavior': { required: true },
  'plan.how': { required: true, writtenBy: 'rep', lines: 4 },
  'plan.coachingDates': { required: true, lines: 3 },
  'plan.actions': { lines: 4 },
  'observation.evidence': { writtenBy: 'manager', lines: 6 },
  'observation.feelings': { private: true, writtenBy: 'manager' }
}

/** A new field, ready to be named. */
export function newField(id: string, of: { type: FieldType; bind?: Binding }, { label, option }: Words): Field {
  const two = of.bind ? [] : [1, 2].map((count) => ({ id: `new-${count}`, label: option(count) }))
  return DraftField.parse({
    id,
    label: of.type === 'page-break' ? '' : label,
    options: two,
    items: two,
    columns: two,
    anchors: [1, 2, 3].map(option),
    text: '',
    ...(of.bind ? settingsOf[of.bind] : {}),
    ...of
  })
}

/** What a field is bound to; null if it is unbound or cannot be bound. */
export const bindOf = (field: Field): Binding | null => ('bind' in field ? (field.bind ?? null) : null)

const anchorsOf = (field: Field) =>
  field.type === 'rating' ? field.anchors : (optionsOf(field) ?? []).map(({ label }) => label)

/**
 * The field changed to another type. It keeps what both types have: words; options as items, columns or anchors;
 * limits.
 */
export function asType(field: Field, type: FieldType): Field {
  const anchors = anchorsOf(field)
  const list = optionsOf(field) ?? anchors.map((label, at) => ({ id: `new-${at + 1}`, label }))
  const bind = bindOf(field)
  return DraftField.parse({
    ...field,
    options: list,
    items: list,
    columns: list.slice(0, 8),
    anchors: anchors.slice(0, 10),
    text: field.type === 'guidance' ? field.text : field.help,
    help: field.type === 'guidance' && field.help === '' ? field.text : field.help,
    type,
    bind: bind && bindings[bind] === type ? bind : undefined
  })
}

/** The field bound to something that Coachbook knows, or unbound (null). */
export function boundTo(field: Field, bind: Binding | null): Field {
  if (bind) return DraftField.parse({ ...asType(field, bindings[bind]), ...settingsOf[bind], bind })
  const free = offeredTypes(false).includes(field.type)
  return DraftField.parse({ ...asType(field, free ? field.type : 'long-text'), bind: undefined })
}
