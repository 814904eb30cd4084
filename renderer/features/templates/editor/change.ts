import type { Field, Section, Template } from '../../../../shared/model/template'
import { freshIds } from '../../forms/settings/fresh-ids'
import { find, ofField, ofSection, type Row, rows } from './row'

/** Every id of sections and fields. */
export const partIds = (draft: Template): string[] =>
  draft.sections.flatMap((section) => [section.id, ...section.fields.map((field) => field.id)])

const withSections = (draft: Template, sections: Section[]): Template => ({ ...draft, sections })

const inserted = <T>(list: readonly T[], at: number, ...items: T[]): T[] => [
  ...list.slice(0, at),
  ...items,
  ...list.slice(at)
]

export const replaceField = (draft: Template, id: string, next: (field: Field) => Field): Template =>
  withSections(
    draft,
    draft.sections.map((section) =>
      section.fields.some((field) => field.id === id)
        ? { ...section, fields: section.fields.map((field) => (field.id === id ? next(field) : field)) }
        : section
    )
  )

export const replaceSection = (draft: Template, id: string, next: (section: Section) => Section): Template =>
  withSections(
    draft,
    draft.sections.map((section) => (section.id === id ? next(section) : section))
  )

function insertFields(draft: Template, at: number, index: number, fields: readonly Field[]): Template {
  const section = draft.sections[at]
  if (!section) {
    const id = freshIds([...partIds(draft), ...fields.map((field) => field.id)])()
    return withSections(draft, [...draft.sections, { id, title: '', help: '', fields: [...fields] }])
  }
  return replaceSection(draft, section.id, () => ({ ...section, fields: inserted(section.fields, index, ...fields) }))
}

/** Inserts fields after a row, or at the end when the row is that of the form. */
export function addFields(draft: Template, after: string, fields: readonly Field[]): Template {
  const found = find(draft, after)
  if (found.is === 'field') return insertFields(draft, found.at, found.index + 1, fields)
  const at = found.is === 'section' ? found.at : draft.sections.length - 1
  return insertFields(draft, at, draft.sections[at]?.fields.length ?? 0, fields)
}

/** Inserts a section after the one that contains a row, or at the end when the row is that of the form. */
export function addSection(draft: Template, after: string, section: Section): Template {
  const found = find(draft, after)
  return withSections(
    draft,
    inserted(draft.sections, found.is === 'form' ? draft.sections.length : found.at + 1, section)
  )
}

export function remove(draft: Template, row: string): Template {
  const found = find(draft, row)
  if (found.is === 'form') return draft
  if (found.is === 'section') return withSections(draft, draft.sections.toSpliced(found.at, 1))
  return replaceSection(draft, found.section.id, (section) => ({
    ...section,
    fields: section.fields.toSpliced(found.index, 1)
  }))
}

/** The row that takes the place of a removed one. */
export function afterRemoval(draft: Template, row: Row): Row {
  const before = rows(draft)
  const left = rows(remove(draft, row))
  const at = before.indexOf(row)
  return before.slice(at + 1).find((one) => left.includes(one)) ?? left.at(-1) ?? 'form'
}

/** A copy of a field without its binding, since nothing can be bound twice. */
export function copyOfField(field: Field, id: string): Field {
  if (!('bind' in field) || field.bind === undefined) return { ...field, id }
  const { bind: _, ...rest } = field
  return { ...rest, id }
}

export interface Duplicated {
  draft: Template
  row: Row
}

/** Inserts a copy right after the original. */
export function duplicate(draft: Template, row: string): Duplicated | null {
  const found = find(draft, row)
  const fresh = freshIds(partIds(draft))
  if (found.is === 'form') return null
  if (found.is === 'field') {
    const copy = copyOfField(found.field, fresh())
    return { draft: addFields(draft, row, [copy]), row: ofField(copy.id) }
  }
  const copy = copyOfSection(found.section, fresh)
  return { draft: addSection(draft, row, copy), row: ofSection(copy.id) }
}

/** Conditions that refer to fields of the section refer to their copies. */
export function copyOfSection(section: Section, fresh: () => string): Section {
  const names = new Map(section.fields.map((field) => [field.id, fresh()]))
  const renamed = (id: string) => names.get(id) ?? id
  const fields = section.fields.map((field) => {
    const copy = copyOfField(field, renamed(field.id))
    return copy.showWhen ? { ...copy, showWhen: { ...copy.showWhen, field: renamed(copy.showWhen.field) } } : copy
  })
  return { ...section, id: fresh(), fields }
}

/** Moves a row before or after another one: a field among all fields, a section with its contents. */
export function moveTo(draft: Template, row: string, target: string, side: 'before' | 'after'): Template {
  const moved = find(draft, row)
  if (moved.is === 'form' || row === target) return draft
  const without = remove(draft, row)
  const aim = find(without, target)
  if (moved.is === 'section') {
    if (aim.is === 'form' && target !== 'form') return draft
    const before = aim.is === 'section' && side === 'before'
    const at = aim.is === 'form' ? 0 : before ? aim.at : aim.at + 1
    return withSections(without, inserted(without.sections, at, moved.section))
  }
  const step = side === 'after' ? 1 : 0
  if (aim.is === 'field') return insertFields(without, aim.at, aim.index + step, [moved.field])
  if (aim.is === 'form') return insertFields(without, 0, 0, [moved.field])
  if (side === 'after' || aim.at === 0) return insertFields(without, aim.at, 0, [moved.field])
  const before = without.sections[aim.at - 1]
  return insertFields(without, aim.at - 1, before?.fields.length ?? 0, [moved.field])
}

/** Moves a row one step up or down; a field at the edge of its section moves into the next one. */
export function moveBy(draft: Template, row: string, by: -1 | 1): Template {
  const found = find(draft, row)
  if (found.is === 'form') return draft
  if (found.is === 'section') {
    const neighbor = draft.sections[found.at + by]
    if (!neighbor) return draft
    return withSections(draft, inserted(draft.sections.toSpliced(found.at, 1), found.at + by, found.section))
  }
  const neighbor = found.section.fields[found.index + by]
  if (neighbor) return moveTo(draft, row, ofField(neighbor.id), by < 0 ? 'before' : 'after')
  const section = draft.sections[found.at + by]
  if (!section) return draft
  return insertFields(remove(draft, row), found.at + by, by < 0 ? section.fields.length : 0, [found.field])
}
