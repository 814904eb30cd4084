import { limits, mostColumns } from '../limits'
import type { Target } from '../model/bring'
import type { PlainDate } from '../model/scalars'
import { cleanName, fitted, isNameless } from '../written'
import { isBlankMark, readNumber } from './amounts'
import { type Cell, isEmptyCell, type Row, textOf } from './cells'
import { readDay } from './days'
import { isColumnWord } from './words'

/** Cells that were merged over several rows: what they hold is true of each of these rows. Rows are counted from 0. */
export interface Joined {
  place: number
  first: number
  last: number
}

/** A sheet as it was read, with all its rows, empty ones included. */
export interface Sheet {
  rows: readonly Row[]
  joined: readonly Joined[]
  epoch: 1900 | 1904
}

/** Where the table lies in a sheet. */
export interface Shape {
  /** The row with the names of the columns, counted from 0; -1 when there is none. */
  header: number
  /** The columns that hold anything, as indexes into a row. */
  places: readonly number[]
  names: readonly string[]
}

/** Whether an empty cell may take what stands above it: only who and when, never words or numbers. */
export const isCarried = (to: Target['to']): boolean => to === 'rep' || to === 'first' || to === 'last' || to === 'day'

/** How many rows are read to find the names of the columns, and to tell what columns hold. */
const looked = { header: 30, contents: 400 } as const

const filled = (row: Row): number => row.reduce<number>((count, cell) => count + (isEmptyCell(cell) ? 0 : 1), 0)

const isValue = (cell: Cell, today: PlainDate): boolean => {
  if (typeof cell === 'number') return true
  const read = readNumber(cell, '', '.')
  return !('problem' in read) || readDay(cell, { order: 'dmy', epoch: 1900, today }) !== null
}

/** Whether a text names a month, a quarter or a week. */
export const isPeriodName = (text: string, today: PlainDate): boolean =>
  readDay(text, { order: 'dmy', epoch: 1900, today })?.of !== undefined

/** Names with at least two months, quarters or weeks among them: values of different times stand side by side. */
export const isWide = (names: readonly string[], today: PlainDate): boolean =>
  names.filter((name) => isPeriodName(name, today)).length > 1

/** A row with a known name and otherwise only words and at least two months. */
function isNamesOfWide(row: Row, today: PlainDate): boolean {
  const texts = row.map((cell) => textOf(cell)).filter((text) => text !== '')
  return (
    isWide(texts, today) &&
    texts.some(isColumnWord) &&
    texts.every((text) => isPeriodName(text, today) || !isValue(text, today))
  )
}

const isNames = (row: Row, today: PlainDate): boolean => {
  if (isNamesOfWide(row, today)) return true
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
 * The row with the names of the columns: as wide as the others, words only, and either with a known name or above
 * numbers and days. Titles and empty rows above it are skipped.
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
        below.every(
          (other) => isEmptyCell(other[place]) || isBlankMark(other[place] ?? '') || isValue(other[place] ?? '', today)
        )
    )
    return standsAbove ? at : -1
  }
  return -1
}

/** `C` for the third column, `AA` for the one after `Z`. */
export function columnLetters(place: number): string {
  const letter = String.fromCharCode(65 + (place % 26))
  return place < 26 ? letter : columnLetters(Math.floor(place / 26) - 1) + letter
}

/** The name of a column, cleaned and cut so that a number can bear it; empty when nothing of it is visible. */
const columnName = (text: string): string =>
  isNameless(text) ? '' : fitted(cleanName(text).replace(/\s+/g, ' '), limits.name).kept.trim()

/** Finds the table in a sheet; `header` is the row of names that the person chose (-1 for none). */
export function shapeOf(rows: readonly Row[], today: PlainDate, header?: number): Shape {
  const at = header ?? findHeader(rows, today)
  const names = at >= 0 ? (rows[at] ?? []) : []
  const used: boolean[] = []
  /** As many columns at the beginning are known to hold something. */
  let sure = 0
  for (let row = at + 1; row < rows.length; row++) {
    const cells = rows[row] ?? []
    for (let place = sure; place < cells.length; place++)
      if (used[place] !== true && !isEmptyCell(cells[place])) used[place] = true
    while (used[sure] === true) sure += 1
  }
  const places = Object.keys(used).map(Number).slice(0, mostColumns)
  return { header: at, places, names: places.map((place) => columnName(textOf(names[place]))) }
}

/** The cells of a column below its name, without empty ones, up to the first few hundred. */
export function contentsOf(rows: readonly Row[], { header }: Shape, place: number): Cell[] {
  const cells: Cell[] = []
  for (let row = header + 1; row < rows.length && cells.length < looked.contents; row++) {
    const cell = rows[row]?.[place]
    if (cell !== undefined && !isEmptyCell(cell)) cells.push(cell)
  }
  return cells
}

/** As `contentsOf`, for the whole column. */
export function wholeColumn(rows: readonly Row[], { header }: Shape, place: number): Cell[] {
  const cells: Cell[] = []
  for (let row = header + 1; row < rows.length; row++) {
    const cell = rows[row]?.[place]
    if (cell !== undefined && !isEmptyCell(cell)) cells.push(cell)
  }
  return cells
}
