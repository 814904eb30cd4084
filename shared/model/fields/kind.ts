import { z } from 'zod'
import type { FieldValue } from '../field-value'
import { Line, Slug, Text } from '../scalars'

/** The least that is asked of words and lists: 1 of what can be filled in, 0 of a draft that is being written. */
export type Least = 0 | 1

/** Shown only when another field of the same template holds one of these values. */
export const ShowWhen = z.object({
  field: Slug,
  is: z.array(z.union([z.string().max(200), z.number(), z.boolean()])).min(1)
})
export type ShowWhen = z.infer<typeof ShowWhen>

/** What every field has, whatever its type. */
export const base = {
  id: Slug,
  label: Line.default(''),
  help: Text.default(''),
  /** Needed before the record can be signed or finished. */
  required: z.boolean().default(false),
  /** Whose words these are; shown in the form and on paper. */
  writtenBy: z.enum(['rep', 'manager', 'either']).default('either'),
  /** Only the manager ever sees it; never printed, never in the rep's view. */
  private: z.boolean().default(false),
  /** Ruled lines on a blank form. */
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

/** What keeps a field of a type from being published, beside what concerns every field. */
export type OwnProblem = 'no-words' | 'too-few-anchors' | 'empty-anchor' | 'limits-crossed'

/** Settings that some types have, by the word for each when two versions are compared (`packs:setting.…`). */
export type OwnSettings = {
  readonly [S in 'words' | 'rows' | 'lies' | 'rep-role' | 'manager-role' | 'low' | 'high' | 'unit' | 'min' | 'max']?:
    | string
    | number
    | undefined
}

/**
 * A type of field: its settings, and what it can keep. How it looks on paper stands in `shared/print/fields`, in the window
 * in `renderer/features/forms/types`.
 */
export interface FieldKind<S extends z.ZodType> {
  schema(least: Least): S
  /** The sort of its values; those of one sort move between types. Null: it holds nothing of its own. */
  holds: string | null
  /** Whether a free field can show a value whole (T-3). */
  fits(field: z.infer<S>, value: FieldValue): boolean
  /** Whether somebody is asked for something: it can be required, and has a writer. */
  asks: boolean
  /** Whether the lines of a blank form are counted. */
  lined: boolean
  /** What a person picks from, and the field with other things to pick from. */
  options?(field: z.infer<S>): Option[]
  withOptions?(field: z.infer<S>, options: Option[]): z.infer<S>
  /** Its settings beside those of every field and what a person picks from: whoever compares two versions is told. */
  settings?(field: z.infer<S>): OwnSettings
  /** The answers that another field can wait for; without it, any. */
  answers?(field: z.infer<S>): ShowWhen['is']
  problems?(field: z.infer<S>): OwnProblem[]
}

export const fieldKind = <S extends z.ZodType>(kind: FieldKind<S>): FieldKind<S> => kind

/** Words of one line. */
export const isLine = (value: FieldValue): boolean => typeof value === 'string' && !value.includes('\n')

export const isWithin = (value: FieldValue, least: number, most: number): boolean =>
  typeof value === 'number' && value >= least && value <= most

/** The columns that rows say something in. */
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
