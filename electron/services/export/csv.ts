import { unparse } from 'papaparse'

/**
 * Cells that a spreadsheet would run as formulas. papaparse has a rule of its own, which misses cells of several lines;
 * this one also covers a line feed and the wide characters of East Asian keyboards.
 */
const formula = /^[=+\-@\t\r\n＝＋－＠]/

/** How many rows are written before other work of the program gets its turn. */
const stretch = 500

const turn = () => new Promise<void>((resolve) => setImmediate(resolve))

const lines = (rows: string[][]): Buffer =>
  Buffer.from(`${unparse(rows, { escapeFormulae: formula, newline: '\r\n' })}\r\n`)

/**
 * A table as CSV (RFC 4180) in UTF-8 with a byte order mark, by which spreadsheets recognize the encoding. A cell that
 * begins like a formula gets an apostrophe before it.
 */
export async function csvBytes<T>(head: string[], rows: readonly T[], cells: (row: T) => string[]): Promise<Buffer> {
  const parts = [Buffer.from('\uFEFF'), lines([head])]
  for (let start = 0; start < rows.length; start += stretch) {
    parts.push(lines(rows.slice(start, start + stretch).map(cells)))
    await turn()
  }
  return Buffer.concat(parts)
}
