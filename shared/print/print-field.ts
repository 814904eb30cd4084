import type { Field } from '../model/template'
import { boundOnPaper } from './bindings'
import { freeOnPaper } from './fields'
import type { OnBlank, OnPaper } from './fields/kind'
import { nothing, type Printed } from './form'
import { personalLabel } from './names'

/** A field of a template with the value of a record. Private and empty fields print nothing. */
export function printField(given: Field, on: OnPaper): Printed {
  if (given.private) return nothing
  const field = { ...given, label: personalLabel(given.label, on.setting) }
  return (boundOnPaper(field) ?? freeOnPaper(field)).printed(field, on)
}

/** A field to be filled in with a pen. */
export function blankField(field: Field, on: OnBlank): Printed {
  return boundOnPaper(field)?.blank?.(field, on) ?? freeOnPaper(field).blank(field, on)
}
