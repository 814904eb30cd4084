import { longDate } from '../../dates'
import { PlainDate } from '../../model/scalars'
import type { Field, FieldValue } from '../../model/template'
import { isBlank } from '../../rules/plans'
import { linesIn } from '../../written'
import type { Block, BlockOf, TableColumn } from '../blocks'
import { type FormValues, fact, nothing, type Printed, type PrintSetting, printed } from '../form'

export type HeadingLevel = BlockOf<'heading'>['level']

/** The place of a blank field on paper. */
export interface OnBlank {
  setting: PrintSetting
  level: HeadingLevel
}

/** The place of a filled field on paper, and the values of the record. */
export interface OnPaper extends OnBlank {
  form: FormValues
}

/** The kinds of sample words. */
export type Word =
  | 'rep'
  | 'manager'
  | 'account'
  | 'behavior'
  | 'stage'
  | 'words'
  | 'text'
  | 'action'
  | 'sign'
  | 'note'
  | 'source'
  | 'question'

/** Sample values for a form: plausible words, or (`all`) the longest plausible ones. */
export interface Sample {
  all: boolean
  words(word: Word): string
  /** A date, for every field that holds a day. */
  day: string
}

/** A type of field on paper. */
export interface FieldOnPaper<F extends Field> {
  /** The field with the value of a record; prints nothing when there is none. */
  printed(field: F, on: OnPaper): Printed
  /** The field to be filled in with a pen: ruled lines, boxes to tick, empty rows. */
  blank(field: F, on: OnBlank): Printed
  /** A sample value; null for types that keep no value of their own. */
  sample(field: F, sample: Sample): FieldValue | null
  /** A value in full words, as it is read out. */
  words(field: F, value: FieldValue, setting: Pick<PrintSetting, 't' | 'language'>): string
}

/** A longer short answer gets a heading and a paragraph instead of a place in the grid. */
const longestFact = 60

export const headingOf = (text: string, level: HeadingLevel): Block[] =>
  text === '' ? [] : [{ type: 'heading', level, text }]

/** Blocks under the label of their field. */
export const under = (field: Field, { level }: Pick<OnBlank, 'level'>, ...blocks: readonly Block[]): Printed =>
  printed(...headingOf(field.label, level), ...blocks)

/** What a draft shows for a required field that is empty. */
export function missing(field: Field, on: OnPaper): Printed {
  if (!on.form.draft || !field.required) return nothing
  return under(field, on, {
    type: 'paragraph',
    text: [{ text: on.setting.t('print:plan.open'), quiet: true, italic: true }]
  })
}

/** Blocks under their label; when there are none, what a draft says about a missing value. */
export const filled = (field: Field, on: OnPaper, ...blocks: readonly Block[]): Printed =>
  blocks.length === 0 ? missing(field, on) : under(field, on, ...blocks)

/** A table under its label, unless it has no rows. */
export const filledTable = (field: Field, on: OnPaper, table: BlockOf<'table'>): Printed =>
  table.rows.length === 0 ? missing(field, on) : under(field, on, table)

/** Running text under its label; the rep's own words have a rule on their left. */
export function runningText(field: Field, on: OnPaper, text: string): Printed {
  if (isBlank(text)) return missing(field, on)
  const words = text.trim()
  return under(
    field,
    on,
    field.writtenBy === 'rep' ? { type: 'quote', text: words } : { type: 'paragraph', text: words }
  )
}

/** A short answer as a fact; a long one as running text. */
export function shortText(field: Field, on: OnPaper, text: string): Printed {
  if (isBlank(text)) return missing(field, on)
  return text.length > longestFact || linesIn(text).length > 1 ? runningText(field, on, text) : fact(field.label, text)
}

/** The single value of a free field; undefined for a list. */
export function singleValue(field: Field, { form }: OnPaper): Exclude<FieldValue, readonly unknown[]> | undefined {
  const value = form.values[field.id]
  return Array.isArray(value) ? undefined : value
}

/** The ids that are ticked. */
export function pickedIds(field: Field, { form }: OnPaper): string[] {
  const value = form.values[field.id]
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : []
}

/** A free field with one value, as a short answer. */
export const printedShort =
  <F extends Field>(words: FieldOnPaper<F>['words']) =>
  (field: F, on: OnPaper): Printed => {
    const value = singleValue(field, on)
    return shortText(field, on, value === undefined ? '' : words(field, value, on.setting))
  }

/** A blank field under its label and help; a short help is beside the label. */
export function blankUnder(field: Field, { level }: OnBlank, ...blocks: readonly Block[]): Printed {
  const { label, help } = field
  if (help === '') return printed(...headingOf(label, level), ...blocks)
  if (label === '' || linesIn(help).length > 1)
    return printed(...headingOf(label, level), { type: 'note', text: help }, ...blocks)
  return printed({ type: 'heading', level, text: label, help }, ...blocks)
}

/** A blank field with a table of printed rows, kept on one page. */
export const blankAnswers = (field: Field, on: OnBlank, table: BlockOf<'table'>): Printed =>
  blankUnder(field, on, { type: 'together', blocks: [table] })

export const blankLine = ({ label }: Field): Printed => fact(label, null)

export const blankLines = (field: Field, on: OnBlank, lines = field.lines): Printed =>
  blankUnder(field, on, { type: 'ruled', lines: Math.max(1, lines) })

export function boxes(labels: readonly string[], inline: boolean, { t }: PrintSetting): BlockOf<'choices'> {
  return {
    type: 'choices',
    inline,
    items: labels.map((label) => ({ label, chosen: false })),
    spoken: { chosen: t('print:ticked'), open: t('print:notTicked') }
  }
}

/** Short options follow each other in a line, long ones are one below the other. */
const areShort = (labels: readonly string[]) => labels.every((label) => label.length <= 26)

export const blankTicks = (field: Field, on: OnBlank, labels: readonly string[]): Printed =>
  blankUnder(field, on, boxes(labels, areShort(labels), on.setting))

export const blankTable = (field: Field, on: OnBlank, columns: readonly TableColumn[], rows = field.lines): Printed =>
  blankUnder(field, on, { type: 'table', columns, rows: [], blankRows: Math.max(1, rows) })

/** The words as they were written. */
export const ownWords = (_: Field, value: FieldValue): string => (Array.isArray(value) ? '' : String(value))

/** Rows or ticks, one on each line; a cell is in the words of `cell` where that has any. */
export function listWords(
  name: (id: string) => string,
  value: FieldValue,
  cell: (text: string, column: string) => string = (text) => text
): string {
  if (!Array.isArray(value)) return String(value)
  return value
    .map((item) =>
      typeof item === 'string'
        ? name(item)
        : Object.entries(item)
            .filter(([, text]) => text.trim() !== '')
            .map(([column, text]) => cell(text, column))
            .join(' · ')
    )
    .join('\n')
}

/** Rows in full words; the columns named in `days` hold days. */
export const rowWords = (value: FieldValue, days: readonly string[], { language }: Pick<PrintSetting, 'language'>) =>
  listWords(String, value, (text, column) => (days.includes(column) ? dayWords(text, language) : text))

/** A day in full; words that are no day stay as they are. */
export function dayWords(text: string, language: string): string {
  const day = PlainDate.safeParse(text)
  return day.success ? longDate(day.data, language) : text
}

/** Rows with codes replaced by words: `withNamed(rows, { sign: { plus: 'Plus' } })`. */
export function withNamed(
  value: FieldValue,
  names: Readonly<Record<string, Readonly<Record<string, string>>>>
): FieldValue {
  if (!Array.isArray(value)) return value
  return value.flatMap((row) =>
    typeof row === 'string'
      ? []
      : [Object.fromEntries(Object.entries(row).map(([id, cell]) => [id, names[id]?.[cell] ?? cell]))]
  )
}

/** The label of an option by its id; the id itself when the option is gone. */
export const labelOf = (options: readonly { id: string; label: string }[], id: string): string =>
  options.find((option) => option.id === id)?.label ?? id

export const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index))

/** For types that keep no value of their own unless they are bound. */
export const holdsNothing = {
  printed: () => nothing,
  sample: () => null,
  words: ownWords
}
