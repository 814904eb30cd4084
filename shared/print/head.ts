import type { Field, Template } from '../model/template'

/** Fields that are left out because the head of the page shows the same: the coach and the day. */
const inHead: Readonly<Record<string, 'manager' | 'date'>> = {
  'observation.when': 'date',
  'observation.observer': 'manager',
  'call.when': 'date'
}

const placeOf = (field: Field) => ('bind' in field && field.bind ? inHead[field.bind] : undefined)

/** A form without the fields that the head of its page shows, so that nothing is said or asked twice. */
export const withoutHead = (template: Template): Template => ({
  ...template,
  sections: template.sections.map((section) => ({
    ...section,
    fields: section.fields.filter((field) => placeOf(field) === undefined)
  }))
})

/** The field of a form that this part of the head replaces; undefined when there is none. */
export const fieldInHead = ({ sections }: Template, place: 'manager' | 'date'): Field | undefined =>
  sections.flatMap(({ fields }) => fields).find((field) => placeOf(field) === place)
