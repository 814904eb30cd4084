import type { Field, Section, Template } from '../../../../shared/model/template'

/** A row of the outline: the form as a whole, `s:` and the id of a section, or `f:` and that of a field. */
export type Place = 'form' | `s:${string}` | `f:${string}`

export const ofField = (id: string): Place => `f:${id}`
export const ofSection = (id: string): Place => `s:${id}`

/** What a place is, as long as it is in the form. */
export type Found =
  | { is: 'form' }
  | { is: 'section'; section: Section; at: number }
  | { is: 'field'; field: Field; section: Section; at: number; index: number }

export function find(draft: Template, place: string): Found {
  for (const [at, section] of draft.sections.entries()) {
    if (place === ofSection(section.id)) return { is: 'section', section, at }
    const index = section.fields.findIndex((field) => place === ofField(field.id))
    const field = section.fields[index]
    if (field) return { is: 'field', field, section, at, index }
  }
  return { is: 'form' }
}

export const placeOf = (found: Found): Place =>
  found.is === 'form' ? 'form' : found.is === 'field' ? ofField(found.field.id) : ofSection(found.section.id)

/** All rows from top to bottom. */
export const places = (draft: Template): Place[] => [
  'form',
  ...draft.sections.flatMap((section) => [ofSection(section.id), ...section.fields.map((field) => ofField(field.id))])
]

/** The place of the part of a form that a problem is about; the form where it is about the whole. */
export function placeOfId(draft: Template, id: string): Place {
  const field = find(draft, ofField(id))
  return placeOf(field.is === 'form' ? find(draft, ofSection(id)) : field)
}
