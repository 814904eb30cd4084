import type { ReactNode } from 'react'
import type { Binding, BindingOf, Field, FieldValue, FieldValues, Template } from '../../../shared/model/template'

/**
 * What is shown for fields that bind to the record's core. The field is passed as it is shown: with names filled in, with a
 * label, and without help while help is folded.
 */
export type BoundFields = Partial<Record<Binding, (field: Field) => ReactNode>>

/** Everything that is shown for the bindings of a record, so that none is left out: `satisfies BoundOf<'plan'>`. */
export type BoundOf<R extends string> = Record<BindingOf<R>, (field: Field) => ReactNode>

/** A record seen through its template: the one interface between a form and the record that it fills. */
export interface Form {
  template: Template
  /** Values of free fields, including private ones. */
  values: FieldValues
  /** Writes a free field, or clears it (null); false when it was refused. */
  write: (field: string, value: FieldValue | null) => Promise<boolean>
  readOnly: boolean
  /** Private fields can be written even if the others cannot. */
  privateOpen?: boolean
  /** Ids of fields that are hidden for now. */
  folded?: ReadonlySet<string>
  /** What is shown for fields that bind to the record's core. */
  bound: BoundFields
  /** What `{rep}` and `{manager}` stand for in labels and help (`shared/rules/names.ts`). */
  names: { rep: string; manager: string }
}
