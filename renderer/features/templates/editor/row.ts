import type { Field, Section, Template } from '../../../../shared/model/template'

/** A row of the outline: the form as a whole, `s:` and the id of a section, or `f:` and the id of a field. */
export type Row = 'form' | `s:${string}` | `f:${string}`

export const ofField = (id: string): Row => `f:${id}`
export const ofSection = (id: string): Row => `s:${id}`

/** The part that a row stands for, as long as it is in the form. */
export type Found =
  | { is: 'form' }
  | { is: 'section'; section: Section; at: number }
  | { is: 'field'; field: Field; section: Section; at: number; index: number }

export function find(draft: Template, row: string): Found {
  for (const [at, section] of draft.sections.entries()) {
    if (row === ofSection(section.id)) return { is: 'section', section, at }
    const index = section.fields.findIndex((field) => row === ofField(field.id))
    const field = section.fields[index]
    if (field) return { is: 'field', field, section, at, index }
  }
  return { is: 'form' }
}

export const rowOf = (found: Found): Row =>
  found.is === 'form' ? 'form' : found.is === 'field' ? ofField(found.field.id) : ofSection(found.section.id)

/** All rows from top to bottom. */
export const rows = (draft: Template): Row[] => [
  'form',
  ...draft.sections.flatMap((section) => [ofSection(section.id), ...section.fields.map((field) => ofField(field.id))])
]

/** The row of the part that a problem is about; the form if it is about the whole. */
export function rowOfId(draft: Template, id: string): Row {
  const field = find(draft, ofField(id))
  return rowOf(field.is === 'form' ? find(draft, ofSection(id)) : field)
}
