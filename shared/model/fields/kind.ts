import { z } from 'zod'
import type { FieldValue } from '../field-value'
import { Line, Slug, Text } from '../scalars'

/** The least length of words and lists: 1 when it can be filled in, 0 in a draft that is still being written. */
export type Least = 0 | 1

/** A condition: the field is shown only while another field of the template holds one of these values. */
export const ShowWhen = z.object({
  field: Slug,
  is: z.array(z.union([z.string().max(200), z.number(), z.boolean()])).min(1)
})
export type ShowWhen = z.infer<typeof ShowWhen>

/** The settings that every field has, whatever its type. */
export const base = {
  id: Slug,
  label: Line.default(''),
  help: Text.default(''),
  /** Must be filled in before the record can be signed or finished. */
  required: z.boolean().default(false),
  /** Whose words these are; named in the form and on paper. */
  writtenBy: z.enum(['rep', 'manager', 'either']).default('either'),
  /** Only the manager sees it; never printed, never in the rep's view. */
  private: z.boolean().default(false),
  /** The number of ruled lines on a blank form. */
  lines: z.int().min(0).max(40).default(2),
  /** The main column, or the narrow one beside it. Paper has one column. */
  column: z.enum(['main', 'side']).default('main'),
  showWhen: ShowWhen.optional()
}

/** One of the answers, items or columns of a field. */
export interface Option {
  id: string
  label: string
}

export const optionOf = (least: Least) => z.object({ id: Slug, label: Line.min(least) })

/** Problems of one type that keep a field from being published, besides those that every field can have. */
export type OwnProblem = 'no-words' | 'too-few-anchors' | 'empty-anchor' | 'limits-crossed'

/** Settings of some types, by the word that names each in a comparison of two versions (`packs:setting.…`). */
export type OwnSettings = {
  readonly [S in 'words' | 'rows' | 'lies' | 'rep-role' | 'manager-role' | 'low' | 'high' | 'unit' | 'min' | 'max']?:
    | string
    | number
    | undefined
}

/**
 * A type of field: its settings, and the values that it can keep. Its look on paper is in `shared/print/fields`, and in
 * the window in `renderer/features/forms/types`.
 */
export interface FieldKind<S extends z.ZodType> {
  schema(least: Least): S
  /** The sort of its values; values of one sort can move between types. Null when it keeps none. */
  holds: string | null
  /** Whether a free field can show a value completely (T-3). */
  fits(field: z.infer<S>, value: FieldValue): boolean
  /** Whether it asks somebody for something: then it can be required, and has a writer. */
  asks: boolean
  /** Whether the number of lines on a blank form can be set. */
  lined: boolean
  /** What a person can choose, and the field with other choices. */
  options?(field: z.infer<S>): Option[]
  withOptions?(field: z.infer<S>, options: Option[]): z.infer<S>
  /** Its settings besides those of every field and the choices: they are named in a comparison of two versions. */
  settings?(field: z.infer<S>): OwnSettings
  /** The answers that another field's condition can name; without this, any. */
  answers?(field: z.infer<S>): ShowWhen['is']
  problems?(field: z.infer<S>): OwnProblem[]
}

export const fieldKind = <S extends z.ZodType>(kind: FieldKind<S>): FieldKind<S> => kind

/** Whether a value is one line of words. */
export const isLine = (value: FieldValue): boolean => typeof value === 'string' && !value.includes('\n')

export const isWithin = (value: FieldValue, least: number, most: number): boolean =>
  typeof value === 'number' && value >= least && value <= most

/** The columns in which at least one row has words. */
export const usedColumns = (rows: readonly (string | Record<string, string>)[]): string[] =>
  rows.flatMap((row) =>
    typeof row === 'string' ? [] : Object.entries(row).flatMap(([column, text]) => (text.trim() === '' ? [] : [column]))
  )

/** Whether all of these ids are among the options. */
export function knows(options: readonly Option[], ids: readonly string[]): boolean {
  const known = new Set(options.map(({ id }) => id))
  return ids.every((id) => known.has(id))
}

/** Whether a value is a list of ticks, each of them among the options. */
export const arePicks = (options: readonly Option[], value: FieldValue): boolean =>
  Array.isArray(value) &&
  knows(
    options,
    value.filter((item) => typeof item === 'string')
  ) &&
  usedColumns(value).length === 0
