import { type DecimalMark, isEitherWay, languageOfMark, markIn } from '../rules/decimal-mark'
import { type ReadCell, readCell } from '../rules/read-cells'
import type { Cell } from './cells'
import { isEmptyCell, textOf } from './cells'

/** Whether a cell is a different number with a comma than with a point before the decimals. */
export const isUnclear = (cell: Cell): boolean => typeof cell !== 'number' && isEitherWay(cell)

/** A cell with words says nothing about how numbers are written. */
const words = /\p{L}{4}/u

/** The mark before the decimals in these cells; null when none of them shows it. */
export function surveyMark(cells: readonly Cell[]): DecimalMark | null {
  let comma = 0
  let point = 0
  for (const cell of cells) {
    if (typeof cell === 'number' || cell.length > 60 || words.test(cell)) continue
    const mark = markIn(cell)
    if (mark === ',') comma += 1
    else if (mark === '.') point += 1
  }
  return comma === point ? null : comma > point ? ',' : '.'
}

/** The number in a cell, whatever people put beside it: percent, a currency, marks between thousands, brackets. */
export const readNumber = (cell: Cell, unit: string, mark: DecimalMark): ReadCell =>
  typeof cell === 'number' ? readCell(String(cell), unit, 'en') : readCell(cell, unit, languageOfMark(mark))

/** What tables have in place of a number where there is none: a dash, `n/a`, `k. A.`, an error of a spreadsheet. */
const blankMark = /^(?:[-–—−]{1,3}|n\/?a|n\. ?a\.|#n\/[av]|#div\/0!|#null!|null|none|nan|k\. ?a\.|ka)$/i

/** Whether a cell has a mark for nothing. */
export const isBlankMark = (cell: Cell): boolean =>
  typeof cell !== 'number' && cell.length < 12 && blankMark.test(cell.trim())

/** Whether a cell for a number or a rating has none. */
export const isNothing = (cell: Cell): boolean => isEmptyCell(cell) || isBlankMark(cell)

/** Which share of the cells that are not empty holds a number, and the unit that most of these carry. */
export function surveyNumbers(cells: readonly Cell[], mark: DecimalMark): { share: number; unit: string } {
  let full = 0
  let numbers = 0
  const units = new Map<string, number>()
  for (const cell of cells) {
    const text = textOf(cell)
    if (text === '' || isBlankMark(cell)) continue
    full += 1
    const read = readNumber(cell, '', mark)
    if ('problem' in read || read.amount === null) continue
    numbers += 1
    const unit = /%/.test(text) ? '%' : (/(\p{Sc}|\b[A-Z]{3}\b)/u.exec(text)?.[1] ?? '')
    if (unit !== '') units.set(unit, (units.get(unit) ?? 0) + 1)
  }
  const [most] = [...units].sort((a, b) => b[1] - a[1])
  return { share: full === 0 ? 0 : numbers / full, unit: most && most[1] * 2 > numbers ? most[0] : '' }
}
