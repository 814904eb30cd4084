import { PlainDate } from '../../../shared/model/scalars'
import type { FieldValue } from '../../../shared/model/template'

/** The value as the type of its field expects it; a value of another shape counts as none. */
type Held = FieldValue | null | undefined

export type Row = Readonly<Record<string, string>>

export const textValue = (value: Held): string => (typeof value === 'string' ? value : '')

export const numberValue = (value: Held): number | null => (typeof value === 'number' ? value : null)

export function dateValue(value: Held): PlainDate | null {
  const date = PlainDate.safeParse(value)
  return date.success ? date.data : null
}

/** The ids of the ticked options. */
export const checkedItems = (value: Held): readonly string[] =>
  Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : []

export const rowsValue = (value: Held): readonly Row[] =>
  Array.isArray(value) ? value.filter((row): row is Record<string, string> => typeof row === 'object') : []
