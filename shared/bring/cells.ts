import { parse } from 'papaparse'

/** A cell as it came: words, or a number of a spreadsheet. A day of a spreadsheet is written `2026-11-03`. */
export type Cell = string | number
export type Row = readonly Cell[]

/** A cell in words. */
export const textOf = (cell: Cell | undefined): string =>
  cell === undefined ? '' : typeof cell === 'number' ? String(cell) : cell.trim()

export const isEmptyCell = (cell: Cell | undefined): boolean => typeof cell !== 'number' && (cell ?? '').trim() === ''

const marks = [';', '\t', ',', '|'] as const

/** So many lines are looked at to find what stands between cells. */
const looked = 60

/** A first line such as `sep=;` by which Excel is told what stands between cells. */
const told = /^"?sep=(.)"?[^\S\r\n]*(?:\r\n|\r|\n|$)/i

/** How often each mark stands outside of quotes in each of the first lines. */
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

/** The mark that stands in most lines equally often; a comma where none does. */
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

/** A formula that a table of ours wrote behind an apostrophe, so that no spreadsheet runs it. */
const guarded = /^'(?=[=+\-@\t\r\n＝＋－＠])/

/** The rows of a text: cells behind commas, semicolons, tabs or bars, in quotes where they hold one, of any line end. */
export function cellsOf(text: string): string[][] {
  const said = told.exec(text)
  const body = said ? text.slice(said[0].length) : text
  const { data } = parse<string[]>(body, { delimiter: said?.[1] ?? markOf(body), skipEmptyLines: false })
  if (!body.includes("'")) return data
  return data.map((row) => row.map((cell) => cell.replace(guarded, '')))
}
