import { parse } from 'papaparse'
import type { Metric } from '../model/metric'
import type { Id, PlainDate } from '../model/scalars'
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

export interface Pasted {
  cells: CellEntry[]
  unread: UnreadCell[]
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

/**
 * Puts pasted cells into the grid, downward and to the right from the cell where they are pasted. Each cell that is not
 * empty is either among `cells` or among `unread`; an empty one changes nothing.
 */
export function pasteCells(
  text: string,
  at: { row: number; column: number },
  { metrics, periods }: Grid,
  language: string
): Pasted {
  const pasted: Pasted = { cells: [], unread: [] }
  for (const [down, row] of cellsOf(text).entries())
    for (const [right, cell] of row.entries()) {
      if (cell.trim() === '') continue
      const metric = metrics[at.column + right] ?? null
      const on = periods[at.row + down]
      const where = { row: down + 1, column: right + 1, text: cell.trim(), metric }
      if (!metric || on === undefined) {
        pasted.unread.push({ ...where, metric: null, problem: 'outside' })
        continue
      }
      const read = readCell(cell, metric.unit, language)
      if ('problem' in read) pasted.unread.push({ ...where, problem: read.problem })
      else pasted.cells.push({ metric: metric.id, on, value: read.amount })
    }
  return pasted
}
