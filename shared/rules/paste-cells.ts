import { parse } from 'papaparse'
import type { Metric } from '../model/metric'
import type { Id, PlainDate } from '../model/scalars'
import { marksOf } from '../numbers'
import { type DecimalMark, languageOfMark, markIn, otherMark } from './decimal-mark'
import { type CellProblem, readCell } from './read-cells'

/** A cell to be written into the grid. */
export interface CellEntry {
  metric: Id
  on: PlainDate
  value: number | null
}

/** A pasted cell that could not be read: its position in what was pasted, counted from one, and its content. */
export interface UnreadCell {
  row: number
  column: number
  text: string
  problem: CellProblem | 'outside'
  /** The number that it was meant for; null outside the grid. */
  metric: Metric | null
}

/** A pasted number that is another one with a comma than with a point before the decimals. */
export interface UnclearCell {
  text: string
  /** The mark with which the cells were read. */
  mark: DecimalMark
  /** The number with that mark, and with the other one. */
  read: number
  other: number
}

export interface Pasted {
  cells: CellEntry[]
  unread: UnreadCell[]
  /** The first cell that could be read either way; null when there is none, or when the other cells show the mark. */
  unclear: UnclearCell | null
}

interface Grid {
  metrics: readonly Metric[]
  /** The first days of the periods, from top to bottom. */
  periods: readonly PlainDate[]
}

/**
 * The cells that a spreadsheet puts on the clipboard: separated by tabs, with quotes around a cell that has a line
 * break or a quote.
 */
const cellsOf = (text: string): string[][] => parse<string[]>(text, { delimiter: '\t', skipEmptyLines: false }).data

/** A pasted cell and the place in the grid that it is meant for. */
interface Placed {
  row: number
  column: number
  text: string
  metric: Metric | null
  on: PlainDate | undefined
}

function placed(text: string, at: { row: number; column: number }, { metrics, periods }: Grid): Placed[] {
  return cellsOf(text).flatMap((row, down) =>
    row.flatMap((cell, right) => {
      if (cell.trim() === '') return []
      const metric = metrics[at.column + right] ?? null
      const on = periods[at.row + down]
      return [{ row: down + 1, column: right + 1, text: cell.trim(), metric, on }]
    })
  )
}

/** The number that a cell puts into the grid when this mark stands before the decimals; null when it puts none there. */
function amountOf({ text, metric, on }: Placed, mark: DecimalMark): number | null {
  const read = metric && on !== undefined && readCell(text, metric.unit, languageOfMark(mark))
  return read && 'amount' in read ? read.amount : null
}

/** The mark that the numbers among the cells show; null when they show none, or not all the same. */
function shownMark(cells: readonly Placed[]): DecimalMark | null {
  const isNumber = ({ text }: Placed) => !('problem' in readCell(text, '', 'en'))
  const shown = new Set(cells.filter(isNumber).flatMap(({ text }) => markIn(text) ?? []))
  const [mark] = shown
  return shown.size === 1 && mark ? mark : null
}

function unclearOf(cells: readonly Placed[], mark: DecimalMark): UnclearCell | null {
  for (const cell of cells) {
    const [read, other] = [amountOf(cell, mark), amountOf(cell, otherMark(mark))]
    if (read !== null && other !== null && read !== other) return { text: cell.text, mark, read, other }
  }
  return null
}

/**
 * Puts pasted cells into the grid, downward and to the right from the cell where they are pasted. Each cell that is not
 * empty is either among `cells` or among `unread`; an empty one changes nothing. All of them are read with one mark
 * before the decimals: `chosen`, or else the one that they show, or else that of the language.
 */
export function pasteCells(
  text: string,
  at: { row: number; column: number },
  grid: Grid,
  language: string,
  chosen: DecimalMark | null = null
): Pasted {
  const all = placed(text, at, grid)
  const shown = shownMark(all)
  const mark = chosen ?? shown ?? (marksOf(language).decimal === ',' ? ',' : '.')
  const pasted: Pasted = { cells: [], unread: [], unclear: shown === null ? unclearOf(all, mark) : null }
  for (const { metric, on, ...where } of all) {
    if (!metric || on === undefined) {
      pasted.unread.push({ ...where, metric: null, problem: 'outside' })
      continue
    }
    const read = readCell(where.text, metric.unit, languageOfMark(mark))
    if ('problem' in read) pasted.unread.push({ ...where, metric, problem: read.problem })
    else pasted.cells.push({ metric: metric.id, on, value: read.amount })
  }
  return pasted
}
