import { compareText } from '../compare'
import { longDate, shortDate } from '../dates'
import { type CoachingKind, coachingKinds } from '../model/field-of-work'
import type { Action, CoachingDate } from '../model/plan'
import { PlainDate } from '../model/scalars'
import type { Field, FieldValue } from '../model/template'
import { writtenActions, writtenDates } from '../rules/plans'
import type { BlockOf, DateCard, Rich, Span, TableColumn } from './blocks'
import type { FormValues, PrintSetting } from './form'
import { partyName, proposedBy } from './names'

export type TableBlock = BlockOf<'table'>

const table = (columns: readonly TableColumn[], rows: readonly (readonly Rich[])[]): TableBlock => ({
  type: 'table',
  columns,
  rows,
  blankRows: 0
})

/** `26 Nov`, read out as a full date. */
function dateSpan(date: PlainDate, { language, year }: PrintSetting): Span {
  return { text: shortDate(date, language, year), spoken: longDate(date, language) }
}

const column = (label: string, width: number, align: TableColumn['align'] = 'left'): TableColumn => ({
  label,
  width,
  align
})

const actionColumns = ({ t }: PrintSetting): TableColumn[] => [
  column(t('print:actions.text'), 51),
  column(t('print:actions.owner'), 9),
  column(t('print:actions.sign'), 28),
  column(t('print:actions.by'), 12, 'right')
]

/**
 * The columns of an action table that is filled in with a pen: a handwritten name or day needs more room than a printed
 * one.
 */
export const blankActionColumns = (setting: PrintSetting): TableColumn[] => {
  const widths = [42, 18, 26, 14]
  return actionColumns(setting).map((one, at) => ({ ...one, width: widths[at] ?? one.width }))
}

/** How far an action reaches and how sure they feel, if they said so (S4-6). */
const reachOf = ({ stretch, confidence }: Action, { t }: PrintSetting): string =>
  [
    stretch === undefined ? '' : t('print:actions.stretch', { stretch }),
    confidence === undefined ? '' : t('print:actions.confidence', { confidence })
  ]
    .filter(Boolean)
    .join(', ')

export function actionsTable(actions: readonly Action[], setting: PrintSetting): TableBlock {
  const rows = writtenActions({ actions: [...actions] }).map((action): Rich[] => {
    const beneath = [proposedBy(action.proposedBy, action.owner, setting), reachOf(action, setting)].filter(Boolean)
    return [
      beneath.length === 0
        ? action.text
        : [{ text: `${action.text}\n` }, { text: beneath.join(' · '), quiet: true, listed: true }],
      partyName(action.owner, setting.people),
      action.sign,
      action.by === null ? '' : [dateSpan(action.by, setting)]
    ]
  })
  return table(actionColumns(setting), rows)
}

export const dateColumns = ({ t }: PrintSetting): TableColumn[] => [
  column(t('print:dates.on'), 18),
  column(t('print:dates.kind'), 24),
  column(t('print:dates.note'), 58)
]

/** One card for each date, in order of the calendar; dates without a day come last. */
export function dateCards(dates: readonly CoachingDate[], setting: PrintSetting): BlockOf<'cards'> {
  const { t, language, year } = setting
  const inOrder = writtenDates({ coachingDates: [...dates] }).sort((a, b) =>
    compareText(a.on ?? '9999', b.on ?? '9999')
  )
  return {
    type: 'cards',
    cards: inOrder.map((date): DateCard => {
      // A date binds both, so it is only noted when the coach alone proposed it.
      const proposer = proposedBy(date.proposedBy, 'rep', setting)
      return {
        head: date.on === null ? t('print:dates.open') : shortDate(date.on, language, year),
        spoken: date.on === null ? '' : longDate(date.on, language),
        lines: [t(`print:dates.${date.kind}`), date.note, date.proposedBy === 'manager' ? proposer : ''].filter(
          (line) => line.trim() !== ''
        )
      }
    })
  }
}

export const ratingColumns = ({ t }: PrintSetting): [TableColumn, TableColumn, TableColumn] => [
  column(t('print:ratings.behavior'), 40),
  column(t('print:ratings.rating'), 36),
  column(t('print:ratings.note'), 24)
]

export function ratingsTable(form: FormValues, setting: PrintSetting): TableBlock {
  const { t } = setting
  const rows = (form.core['observation.ratings'] ?? []).map(({ behavior: key, rating, note }): Rich[] => {
    const behavior = form.behaviors[key]
    const anchor = behavior?.anchors[rating - 1] ?? ''
    const steps = behavior?.anchors.length ?? 5
    const words = anchor
      ? t('print:ratings.anchored', { rating, steps, anchor })
      : t('print:ratings.of', { rating, steps })
    return [behavior?.title ?? key, words, note]
  })
  return table(ratingColumns(setting), rows)
}

export type Row = Readonly<Record<string, string>>

/** The rows of a free field that contain words. */
export function filledRows(value: FieldValue | undefined): Row[] {
  if (!Array.isArray(value)) return []
  return value.filter(
    (row): row is Record<string, string> =>
      typeof row === 'object' && Object.values(row).some((cell) => cell.trim() !== '')
  )
}

export const freeColumns = (field: Extract<Field, { type: 'table' }>): TableColumn[] =>
  field.columns.map(({ label }) => column(label, 1))

/** A day as it is written on paper; words that are no day stay as they are. */
const dayOrWords = (text: string, setting: PrintSetting): Rich => {
  const day = PlainDate.safeParse(text)
  return day.success ? [dateSpan(day.data, setting)] : text
}

export const freeTable = (
  field: Extract<Field, { type: 'table' }>,
  rows: readonly Row[],
  setting: PrintSetting
): TableBlock =>
  table(
    freeColumns(field),
    rows.map((row) =>
      field.columns.map(({ id, holds }) => (holds === 'date' ? dayOrWords(row[id] ?? '', setting) : (row[id] ?? '')))
    )
  )

export const factColumns = ({ t }: PrintSetting): TableColumn[] => [
  column(t('print:facts.sign'), 8),
  column(t('print:facts.text'), 60),
  column(t('print:facts.source'), 32)
]

/** Observed facts: rows of `sign` (`plus` or `minus`), `text` and `source`. */
export function factsTable(rows: readonly Row[], setting: PrintSetting): TableBlock {
  const { t } = setting
  const sign = (row: Row) =>
    row.sign === 'plus' ? t('print:facts.plus') : row.sign === 'minus' ? t('print:facts.minus') : ''
  return table(
    factColumns(setting),
    rows.map((row) => [sign(row), row.text ?? '', row.source ?? ''])
  )
}

const isKind = (word: string): word is CoachingKind => coachingKinds.some((kind) => kind === word)

/** Actions or dates of a form without core fields; their rows use the same names as the core ones. */
export function freeItems(type: 'actions' | 'coaching-dates', rows: readonly Row[], setting: PrintSetting): TableBlock {
  const { t, people } = setting
  const day = (text = ''): Rich => {
    const date = PlainDate.safeParse(text)
    return date.success ? [dateSpan(date.data, setting)] : text
  }
  const who = (text = '') => (text === 'rep' || text === 'manager' ? partyName(text, people) : text)
  const what = (text = '') => (isKind(text) ? t(`print:dates.${text}`) : text)
  return type === 'actions'
    ? table(
        actionColumns(setting),
        rows.map((row) => [row.text ?? '', who(row.owner), row.sign ?? '', day(row.by)])
      )
    : table(
        dateColumns(setting),
        rows.map((row) => [day(row.on), what(row.kind), row.note ?? ''])
      )
}
