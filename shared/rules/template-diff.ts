import { kindOf, optionsOf } from '../model/fields'
import { allFields, type Field, type FieldType, type Section, type ShowWhen, type Template } from '../model/template'
import { orderedDiff } from './ordered-diff'

/** The kinds of parts that a change can be about. An option belongs to a field, a field to a section. */
type Piece = 'section' | 'field' | 'option' | 'anchor' | 'behavior' | 'question'

/** Words and settings of the whole file or of one of its parts, in the order in which they are listed. */
const settings = [
  'title',
  'heading',
  'description',
  'blank-pages',
  'author',
  'license',
  'language',
  'kind',
  'audience',
  'help',
  'words',
  'required',
  'private',
  'written-by',
  'lines',
  'rows',
  'column',
  'stage-columns',
  'day-columns',
  'condition',
  'binding',
  'lies',
  'rep-role',
  'manager-role',
  'low',
  'high',
  'unit',
  'min',
  'max',
  'why',
  'place',
  'target',
  'stage',
  'desired',
  'purpose',
  'tags'
] as const
export type Setting = (typeof settings)[number]

/** What happens to a part as a whole. */
export type Shift = 'added' | 'removed' | 'moved'

/**
 * One change, as data; `difference-words.ts` puts it in words. `name` is the label of the changed part, empty for the
 * whole; `place` is the label of what contains it.
 */
export type Difference =
  | { change: Shift; part: Piece; name: string; place: string }
  | { change: 'renamed'; part: Piece; before: string; after: string; place: string }
  | { change: 'type'; name: string; before: FieldType; after: FieldType }
  | { change: 'setting'; name: string; setting: Setting; before: SettingValue; after: SettingValue }
export type SettingValue = string | number | boolean | null

export type Settings = Partial<Record<Setting, SettingValue | undefined>>

/** The settings that differ. */
export const settingChanges = (name: string, before: Settings, after: Settings): Difference[] =>
  settings.flatMap((setting): Difference[] => {
    const [old, now] = [before[setting] ?? null, after[setting] ?? null]
    return old === now ? [] : [{ change: 'setting', name, setting, before: old, after: now }]
  })

/** The words by which a person knows a field: its label, or the beginning of its own text. */
export function fieldName(field: Field): string {
  if (field.label.trim() !== '') return field.label
  const words = field.type === 'guidance' ? field.text.replace(/\s+/g, ' ').trim() : ''
  return words.length > 40 ? `${words.slice(0, 39)}…` : words || field.id
}

const sectionName = (section: Section): string => section.title.trim() || section.id

function conditionWords(condition: ShowWhen | undefined, template: Template): SettingValue {
  if (!condition) return null
  const field = allFields(template).find(({ id }) => id === condition.field)
  const options = field && (field.type === 'choice' || field.type === 'choices') ? field.options : []
  const wanted = condition.is.map((value) =>
    typeof value === 'boolean' ? (value ? '✓' : '✗') : (options.find(({ id }) => id === value)?.label ?? String(value))
  )
  return `${field ? fieldName(field) : condition.field}: ${wanted.join(', ')}`
}

function fieldSettings(field: Field, template: Template): Settings {
  return {
    help: field.help,
    required: field.required,
    private: field.private,
    'written-by': field.writtenBy,
    lines: field.lines,
    column: field.column,
    condition: conditionWords(field.showWhen, template),
    binding: 'bind' in field ? field.bind : undefined,
    ...kindOf(field).settings?.(field)
  }
}

/** The columns of a table that hold stages or days, as far as the two versions differ in this. */
function columnChanges(before: Field, after: Field): Difference[] {
  const columns = (field: Field, holds: string) =>
    field.type === 'table' ? field.columns.filter((column) => column.holds === holds) : []
  const told = (holds: string) => {
    const [old, now] = [columns(before, holds), columns(after, holds)]
    const isSame = old.map(({ id }) => id).join() === now.map(({ id }) => id).join()
    return [old, now].map((side) => (isSame ? null : side.map(({ label }) => label).join(', ') || null))
  }
  const [[oldStages, stages], [oldDays, days]] = [told('stage'), told('date')]
  return settingChanges(
    fieldName(after),
    { 'stage-columns': oldStages, 'day-columns': oldDays },
    { 'stage-columns': stages, 'day-columns': days }
  )
}

/** The options of a field, or its anchors with their ratings as ids. */
const listed = (field: Field): { id: string; label: string }[] =>
  field.type === 'rating'
    ? field.anchors.map((label, index) => ({ id: String(index + 1), label }))
    : (optionsOf(field) ?? [])

function optionChanges(before: Field, after: Field): Difference[] {
  const part: Piece = after.type === 'rating' ? 'anchor' : 'option'
  const place = fieldName(after)
  const diff = orderedDiff(listed(before), listed(after))
  return [
    ...diff.removed.map(({ label }): Difference => ({ change: 'removed', part, name: label, place })),
    ...diff.added.map(({ label }): Difference => ({ change: 'added', part, name: label, place })),
    ...diff.kept.flatMap(({ before: { label: old }, after: { label } }): Difference[] =>
      old === label ? [] : [{ change: 'renamed', part, before: old, after: label, place }]
    ),
    ...diff.moved.map(({ label }): Difference => ({ change: 'moved', part, name: label, place }))
  ]
}

interface Placed {
  id: string
  field: Field
  section: Section
}

const placed = (template: Template): Placed[] =>
  template.sections.flatMap((section) => section.fields.map((field) => ({ id: field.id, field, section })))

const inSection = (fields: readonly Placed[], id: string) => fields.filter(({ section }) => section.id === id)

/** The ids of fields that moved to another section, or within their section. */
function movedFields(before: readonly Placed[], after: readonly Placed[]): Set<string> {
  const homes = new Map(before.map(({ id, section }) => [id, section.id]))
  const moved = new Set(after.flatMap(({ id, section }) => (homes.has(id) && homes.get(id) !== section.id ? [id] : [])))
  const stayed = (fields: readonly Placed[], section: string) =>
    inSection(fields, section).filter(({ id }) => !moved.has(id))
  for (const section of new Set(after.map((one) => one.section.id)))
    for (const { id } of orderedDiff(stayed(before, section), stayed(after, section)).moved) moved.add(id)
  return moved
}

function fieldChanges(before: Template, after: Template): Difference[] {
  const [then, now] = [placed(before), placed(after)]
  const diff = orderedDiff(then, now)
  const moved = movedFields(then, now)
  return [
    ...diff.removed.map(
      ({ field, section }): Difference => ({
        change: 'removed',
        part: 'field',
        name: fieldName(field),
        place: sectionName(section)
      })
    ),
    ...diff.added.map(
      ({ field, section }): Difference => ({
        change: 'added',
        part: 'field',
        name: fieldName(field),
        place: sectionName(section)
      })
    ),
    ...diff.kept.flatMap(({ before: old, after: { field, section } }): Difference[] => {
      const name = fieldName(field)
      const earlier = fieldName(old.field)
      const place = sectionName(section)
      return [
        ...(old.field.label.trim() === field.label.trim()
          ? []
          : [{ change: 'renamed', part: 'field', before: earlier, after: name, place } as const]),
        ...(moved.has(field.id) ? [{ change: 'moved', part: 'field', name, place } as const] : []),
        ...(old.field.type === field.type
          ? []
          : [{ change: 'type', name, before: old.field.type, after: field.type } as const]),
        ...settingChanges(name, fieldSettings(old.field, before), fieldSettings(field, after)),
        ...columnChanges(old.field, field),
        ...optionChanges(old.field, field)
      ]
    })
  ]
}

function sectionChanges(before: Template, after: Template): Difference[] {
  const diff = orderedDiff(before.sections, after.sections)
  const about =
    (change: Shift) =>
    (section: Section): Difference => ({
      change,
      part: 'section',
      name: sectionName(section),
      place: ''
    })
  return [
    ...diff.removed.map(about('removed')),
    ...diff.added.map(about('added')),
    ...diff.moved.map(about('moved')),
    ...diff.kept.flatMap(({ before: old, after: now }): Difference[] => [
      ...(sectionName(old) === sectionName(now)
        ? []
        : [
            {
              change: 'renamed',
              part: 'section',
              before: sectionName(old),
              after: sectionName(now),
              place: ''
            } as const
          ]),
      ...settingChanges(
        sectionName(now),
        { help: old.help, condition: conditionWords(old.showWhen, before) },
        { help: now.help, condition: conditionWords(now.showWhen, after) }
      )
    ])
  ]
}

const wholeSettings = ({ kind, language, title, heading, description, blankPages }: Template): Settings => ({
  kind,
  language,
  title,
  heading,
  description,
  'blank-pages': blankPages
})

/**
 * The changes from one version of a template to another: first those of the whole, then section by section and field by
 * field.
 */
export const templateDifferences = (before: Template, after: Template): Difference[] => [
  ...settingChanges('', wholeSettings(before), wholeSettings(after)),
  ...sectionChanges(before, after),
  ...fieldChanges(before, after)
]
