import { parse } from 'papaparse'

/** A cell as it was read: words, or a number of a spreadsheet. A day of a spreadsheet is written `2026-11-03`. */
export type Cell = string | number
export type Row = readonly Cell[]

/** The words of a cell. */
export const textOf = (cell: Cell | undefined): string =>
  cell === undefined ? '' : typeof cell === 'number' ? String(cell) : cell.trim()

export function isEmptyCell(cell: Cell | undefined): boolean {
  if (typeof cell !== 'string') return cell === undefined
  const first = cell.charCodeAt(0)
  // Most cells begin with a character that is no space.
  return !(first > 0x20 && first < 0x7f) && cell.trim() === ''
}

/** Whether every cell of a row is empty. */
export function isEmptyRow(row: Row): boolean {
  for (let at = 0; at < row.length; at++) if (!isEmptyCell(row[at])) return false
  return true
}

const marks = [';', '\t', ',', '|'] as const

/** How many lines are read to find the mark between cells. */
const looked = 60

/** A first line such as `sep=;`, which tells Excel the mark between cells. */
const told = /^"?sep=(.)"?[^\S\r\n]*(?:\r\n|\r|\n|$)/i

/** How often each mark stands outside of quotes, line by line, for the first lines. */
function countsOf(text: string): Map<string, number[]> {
  const counts = new Map<string, number[]>(marks.map((mark) => [mark, [0]]))
  let quoted = false
  let lines = 0
  for (let at = 0; at < text.length && lines < looked; at++) {
    const sign = text[at] ?? ''
    if (sign === '"') quoted = !quoted
    else if (quoted) continue
    else if (sign === '\n' || (sign === '\r' && text[at + 1] !== '\n')) {
      lines += 1
      for (const list of counts.values()) list.push(0)
    } else {
      const list = counts.get(sign)
      if (list) list[list.length - 1] = (list.at(-1) ?? 0) + 1
    }
  }
  return counts
}

/** The mark that stands equally often in the most lines; a comma when no line has a mark. */
function markOf(text: string): string {
  let best = { mark: ',', lines: 0, often: 0 }
  for (const [mark, counts] of countsOf(text)) {
    const times = new Map<number, number>()
    for (const count of counts) if (count > 0) times.set(count, (times.get(count) ?? 0) + 1)
    for (const [often, lines] of times)
      if (lines > best.lines || (lines === best.lines && often > best.often)) best = { mark, lines, often }
  }
  return best.mark
}

/** The line ending that most of the first lines have; any other line break belongs to a cell. */
function endOf(text: string): '\r\n' | '\n' | '\r' {
  const start = text.slice(0, 1024 * 1024)
  const first = start.indexOf('\r')
  const feed = start.indexOf('\n')
  if (first < 0 || (feed >= 0 && feed < first)) return '\n'
  let returns = 0
  let both = 0
  for (let at = first; at >= 0; at = start.indexOf('\r', at + 1)) {
    returns += 1
    if (start[at + 1] === '\n') both += 1
  }
  return both * 2 >= returns + 1 ? '\r\n' : '\r'
}

/**
 * Days, names and accounts are repeated in a table. Each short text is held once, which saves memory and makes later
 * look-ups quicker.
 */
const short = 24
const mostKnown = 5000

/** Whether a text stands at a place of a larger one. */
function standsAt(text: string, from: number, sought: string): boolean {
  for (let at = 0; at < sought.length; at++) if (text.charCodeAt(from + at) !== sought.charCodeAt(at)) return false
  return true
}

/** Cuts cells out of a text; a short one is made once and found again by its hash. */
function cutter(text: string) {
  const known: string[] = ['']
  /** Indexes into `known`; 0 is a free slot. */
  const slots = new Int32Array(16384)
  const last = slots.length - 1
  return (from: number, to: number, hash: number): string => {
    const length = to - from
    if (length > short) return text.slice(from, to)
    let at = (hash ^ (hash >>> 15)) & last
    for (let place = slots[at] ?? 0; place !== 0; place = slots[at] ?? 0) {
      const cell = known[place] ?? ''
      if (cell.length === length && standsAt(text, from, cell)) return cell
      at = (at + 1) & last
    }
    const cell = text.slice(from, to)
    if (known.length <= mostKnown) {
      slots[at] = known.length
      known.push(cell)
    }
    return cell
  }
}

/**
 * The rows of a text without quotes, as most large tables are. Each line is read once, character by character: that is
 * quicker than to look for each mark, cut out the cell and look it up.
 */
function plainRows(text: string, mark: string): string[][] {
  const end = endOf(text)
  const between = mark.charCodeAt(0)
  const cut = cutter(text)
  const rows: string[][] = []
  // Rows are copied from this list, so that each is exactly as long as its cells: a list that grows reserves room for
  // seventeen.
  const cells: string[] = []
  let line = 0
  while (line <= text.length) {
    const found = text.indexOf(end, line)
    const stop = found < 0 ? text.length : found
    let from = line
    let hash = 0
    let count = 0
    for (let at = line; at < stop; at++) {
      const sign = text.charCodeAt(at)
      if (sign !== between) {
        hash = Math.imul(hash ^ sign, 0x9e3779b1)
        continue
      }
      cells[count++] = cut(from, at, hash)
      from = at + 1
      hash = 0
    }
    cells[count++] = cut(from, stop, hash)
    rows.push(cells.slice(0, count))
    line = stop + end.length
  }
  return rows
}

/** Marks that cannot stand between cells; the parser of texts with quotes then uses a comma. */
const outside = /[\r\n"]/

/** A formula that one of our tables wrote with an apostrophe before it, so that no spreadsheet runs it. */
const guarded = /^'(?=[=+\-@\t\r\n＝＋－＠])/

/**
 * The rows of a text, with any line ending: cells separated by commas, semicolons, tabs or bars, in quotes where they
 * contain one of these.
 */
export function cellsOf(text: string): string[][] {
  const said = told.exec(text)
  const body = said ? text.slice(said[0].length) : text
  const mark = said?.[1] ?? markOf(body)
  const data =
    body === '' || body.includes('"') || body.includes('\uFEFF') || outside.test(mark)
      ? parse<string[]>(body, { delimiter: mark, skipEmptyLines: false }).data
      : plainRows(body, mark)
  if (!body.includes("'")) return data
  return data.map((row) => row.map((cell) => cell.replace(guarded, '')))
}
