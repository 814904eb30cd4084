import type { ReactNode } from 'react'
import type { Binding, BindingOf, Field, FieldValue, FieldValues, Template } from '../../../shared/model/template'

/**
 * What stands for fields that bind to the record's core. The field comes as it is to be shown: names put in, a label in
 * any case, and no help while help is folded.
 */
export type BoundFields = Partial<Record<Binding, (field: Field) => ReactNode>>

/** All that stands for the bindings of a record, so that none is left out: `satisfies BoundOf<'plan'>`. */
export type BoundOf<R extends string> = Record<BindingOf<R>, (field: Field) => ReactNode>

/** A record seen through its template: the one interface between a form and whatever it fills. */
export interface Form {
  template: Template
  /** Values of free fields, private ones included. */
  values: FieldValues
  /** Writes or (with null) clears a free field; false when it was refused. */
  write: (field: string, value: FieldValue | null) => Promise<boolean>
  readOnly: boolean
  /** Private fields take words, also where the others do not. */
  privateOpen?: boolean
  /** Ids of fields that are not shown for the time being. */
  folded?: ReadonlySet<string>
  /** What stands for fields that bind to the record's core. */
  bound: BoundFields
  /** What `{rep}` and `{manager}` stand for in labels and help (`shared/rules/names.ts`). */
  names: { rep: string; manager: string }
}
