import { slugOf } from '../../../../shared/folding'
import { kindOf, optionsOf } from '../../../../shared/model/fields'
import type { Field, ShowWhen, Template } from '../../../../shared/model/template'
import { isProvisional } from '../../forms/settings/fresh-ids'

/** Ids for a list of parts: provisional ones are made from their labels, the others stay. */
export function names(
  parts: readonly { id: string; words: string }[],
  reserved: Iterable<string> = []
): Map<string, string> {
  const taken = new Set([...reserved, ...parts.filter(({ id }) => !isProvisional(id)).map(({ id }) => id)])
  const result = new Map<string, string>()
  for (const { id, words } of parts) {
    if (!isProvisional(id)) continue
    const slug = slugOf(words)
    const base = slug === '' || slug === 'constructor' || slug === 'prototype' ? 'part' : slug
    let name = base
    for (let count = 2; taken.has(name); count += 1) name = `${base}-${count}`
    taken.add(name)
    result.set(id, name)
  }
  return result
}

const namesOf = (options: readonly { id: string; label: string }[]) =>
  names(options.map(({ id, label }) => ({ id, words: label })))

export const renamed = <T extends { id: string }>(parts: readonly T[], to: ReadonlyMap<string, string>): T[] =>
  parts.map((part) => ({ ...part, id: to.get(part.id) ?? part.id }))

function withNamedOptions(field: Field): { field: Field; options: ReadonlyMap<string, string> } {
  const held = optionsOf(field) ?? []
  const options = namesOf(held)
  return { field: kindOf(field).withOptions?.(field, renamed(held, options)) ?? field, options }
}

/**
 * The form with ids for new sections, fields and options made from their labels. Once it is published, records hold
 * values under these ids; so an id never changes afterwards, even if the label does.
 */
export function settleIds(draft: Template): Template {
  const fields = draft.sections.flatMap((section) => section.fields)
  const sectionNames = names(draft.sections.map(({ id, title }) => ({ id, words: title })))
  const fieldNames = names(fields.map((field) => ({ id: field.id, words: field.label || field.type })))
  const named = new Map(fields.map((field) => [field.id, withNamedOptions(field)]))
  const condition = (showWhen: ShowWhen): ShowWhen => ({
    field: fieldNames.get(showWhen.field) ?? showWhen.field,
    is: showWhen.is.map((value) => named.get(showWhen.field)?.options.get(String(value)) ?? value)
  })
  const settled = <T extends { showWhen?: ShowWhen | undefined }>(part: T): T =>
    part.showWhen ? { ...part, showWhen: condition(part.showWhen) } : part
  return {
    ...draft,
    sections: draft.sections.map((section) =>
      settled({
        ...section,
        id: sectionNames.get(section.id) ?? section.id,
        fields: section.fields.map((field) =>
          settled({ ...(named.get(field.id)?.field ?? field), id: fieldNames.get(field.id) ?? field.id })
        )
      })
    )
  }
}
