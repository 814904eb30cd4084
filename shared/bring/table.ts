import { limits, mostColumns } from '../limits'
import type { Target } from '../model/bring'
import type { PlainDate } from '../model/scalars'
import { cleanName, fitted, isNameless } from '../written'
import { readNumber } from './amounts'
import { type Cell, isEmptyCell, type Row, textOf } from './cells'
import { readDay } from './days'
import { isColumnWord } from './words'

/** Cells that were joined into one over several rows, counted from 0: what they hold is said of each of these rows. */
export interface Joined {
  place: number
  first: number
  last: number
}

/** A sheet as it was read: all its rows, the empty ones, too. */
export interface Sheet {
  rows: readonly Row[]
  joined: readonly Joined[]
  epoch: 1900 | 1904
}

/** Where in a sheet the table lies. */
export interface Shape {
  /** Of the row with the names of the columns, counted from 0; -1 where there is none. */
  header: number
  /** The columns that hold anything, by their place in a row. */
  places: readonly number[]
  names: readonly string[]
}

/** What an empty cell can take from the cell above: who and when, and no word or number. */
export const isCarried = (to: Target['to']): boolean => to === 'rep' || to === 'first' || to === 'last' || to === 'day'

/** So many rows are looked at for the names of the columns, and to tell what columns hold. */
const looked = { header: 30, contents: 400 } as const

const filled = (row: Row): number => row.reduce<number>((count, cell) => count + (isEmptyCell(cell) ? 0 : 1), 0)

const isValue = (cell: Cell, today: PlainDate): boolean => {
  if (typeof cell === 'number') return true
  const read = readNumber(cell, '', '.')
  return !('problem' in read) || readDay(cell, { order: 'dmy', epoch: 1900, today }) !== null
}

const isNames = (row: Row, today: PlainDate): boolean => {
  const cells = row.filter((cell) => !isEmptyCell(cell))
  return cells.length > 0 && cells.every((cell) => !isValue(cell, today))
}

/** The number of cells that most rows have. */
function usualWidth(rows: readonly Row[]): number {
  const times = new Map<number, number>()
  for (const row of rows) {
    const count = filled(row)
    if (count > 0) times.set(count, (times.get(count) ?? 0) + 1)
  }
  return [...times].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0
}

/**
 * The row with the names of the columns: as wide as the others, words only, and either a name that is known or above
 * numbers and days. Titles and empty rows above it are passed over.
 */
function findHeader(rows: readonly Row[], today: PlainDate): number {
  const usual = usualWidth(rows.slice(0, looked.contents))
  const wide = (row: Row) => filled(row) * 10 >= usual * 6
  for (const [at, row] of rows.slice(0, looked.header).entries()) {
    if (filled(row) === 0) continue
    if (!wide(row) || !isNames(row, today)) {
      if (wide(row)) return -1
      continue
    }
    if (row.some((cell) => isColumnWord(textOf(cell)))) return at
    const below = rows.slice(at + 1, at + 1 + looked.header)
    const standsAbove = row.some(
      (cell, place) =>
        !isEmptyCell(cell) &&
        below.some((other) => !isEmptyCell(other[place])) &&
        below.every((other) => isEmptyCell(other[place]) || isValue(other[place] ?? '', today))
    )
    return standsAbove ? at : -1
  }
  return -1
}

/** `C` for the third, `AA` for the one after `Z`. */
export function columnLetters(place: number): string {
  const letter = String.fromCharCode(65 + (place % 26))
  return place < 26 ? letter : columnLetters(Math.floor(place / 26) - 1) + letter
}

/** The name of a column as a number can be called; empty where nothing of it can be seen. */
const columnName = (text: string): string =>
  isNameless(text) ? '' : fitted(cleanName(text).replace(/\s+/g, ' '), limits.name).kept.trim()

/** Finds the table in a sheet; `header` where the person has said which row it is (-1 for none). */
export function shapeOf(rows: readonly Row[], today: PlainDate, header?: number): Shape {
  const at = header ?? findHeader(rows, today)
  const names = at >= 0 ? (rows[at] ?? []) : []
  const used: boolean[] = []
  for (let row = at + 1; row < rows.length; row++) {
    const cells = rows[row] ?? []
    for (let place = 0; place < cells.length; place++)
      if (used[place] !== true && !isEmptyCell(cells[place])) used[place] = true
  }
  const places = Object.keys(used).map(Number).slice(0, mostColumns)
  return { header: at, places, names: places.map((place) => columnName(textOf(names[place]))) }
}

/** What stands in a column below its name, as far as it is looked at; empty cells are left out. */
export function contentsOf(rows: readonly Row[], { header }: Shape, place: number): Cell[] {
  const cells: Cell[] = []
  for (let row = header + 1; row < rows.length && cells.length < looked.contents; row++) {
    const cell = rows[row]?.[place]
    if (cell !== undefined && !isEmptyCell(cell)) cells.push(cell)
  }
  return cells
}

/** As `contentsOf`, of the whole column. */
export function wholeColumn(rows: readonly Row[], { header }: Shape, place: number): Cell[] {
  const cells: Cell[] = []
  for (let row = header + 1; row < rows.length; row++) {
    const cell = rows[row]?.[place]
    if (cell !== undefined && !isEmptyCell(cell)) cells.push(cell)
  }
  return cells
}
