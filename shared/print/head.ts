import type { Field, Template } from '../model/template'

/** What the head of a page says in their place: rep, coach and day. */
const inHead: Readonly<Record<string, 'manager' | 'date'>> = {
  'observation.when': 'date',
  'observation.observer': 'manager',
  'call.when': 'date'
}

const placeOf = (field: Field) => ('bind' in field && field.bind ? inHead[field.bind] : undefined)

/** A form without what stands in the head of its page, so that nothing is said or asked twice. */
export const withoutHead = (template: Template): Template => ({
  ...template,
  sections: template.sections.map((section) => ({
    ...section,
    fields: section.fields.filter((field) => placeOf(field) === undefined)
  }))
})

/** The field of a form that a place in the head stands for, if it has one. */
export const fieldInHead = ({ sections }: Template, place: 'manager' | 'date'): Field | undefined =>
  sections.flatMap(({ fields }) => fields).find((field) => placeOf(field) === place)
