import type { bindings } from '../../model/bindings'
import type { Binding, BindingOf, Field, FieldOf } from '../../model/template'
import { filledTable, type OnBlank, type OnPaper, runningText, shortText } from '../fields/kind'
import type { Printed } from '../form'

/** The type of field that a binding needs. */
type Bound<B extends Binding> = FieldOf<(typeof bindings)[B]>

/** How a core field is put on paper. */
export interface BoundOnPaper<F extends Field> {
  printed(field: F, on: OnPaper): Printed
  /** Set when a blank form asks in another way than the field's type does. */
  blank?(field: F, on: OnBlank): Printed
}

/** Some bindings on paper, each with the type of field that it needs. */
export type BoundBy<B extends Binding> = { [Each in B]: BoundOnPaper<Bound<Each>> }

/** The core fields of a record on paper: `OfRecord<'plan'>`. */
export type OfRecord<R extends string> = BoundBy<BindingOf<R>>

/** Words of the record as a short answer, or (`long`) as running text. */
export const short = (words: (on: OnPaper) => string | undefined) => ({
  printed: (field: Field, on: OnPaper) => shortText(field, on, words(on) ?? '')
})
export const long = (words: (on: OnPaper) => string | undefined) => ({
  printed: (field: Field, on: OnPaper) => runningText(field, on, words(on) ?? '')
})
export const rows = (table: (on: OnPaper) => Parameters<typeof filledTable>[2]) => ({
  printed: (field: Field, on: OnPaper) => filledTable(field, on, table(on))
})
