import { unparse } from 'papaparse'

/**
 * What a spreadsheet would take for a formula and run. papaparse has a rule of its own, which misses cells of several
 * lines; a line feed and the wide signs of East Asian keyboards are refused, too.
 */
const formula = /^[=+\-@\t\r\n＝＋－＠]/

/** So many rows before other work of the program gets its turn. */
const stretch = 500

const turn = () => new Promise<void>((resolve) => setImmediate(resolve))

const lines = (rows: string[][]): Buffer =>
  Buffer.from(`${unparse(rows, { escapeFormulae: formula, newline: '\r\n' })}\r\n`)

/**
 * A table as CSV (RFC 4180) in UTF-8 with its mark, by which spreadsheets know the encoding. A cell that begins like a
 * formula gets an apostrophe in front.
 */
export async function csvBytes<T>(head: string[], rows: readonly T[], cells: (row: T) => string[]): Promise<Buffer> {
  const parts = [Buffer.from('\uFEFF'), lines([head])]
  for (let start = 0; start < rows.length; start += stretch) {
    parts.push(lines(rows.slice(start, start + stretch).map(cells)))
    await turn()
  }
  return Buffer.concat(parts)
}
