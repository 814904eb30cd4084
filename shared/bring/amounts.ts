import { type ReadCell, readCell } from '../rules/read-cells'
import type { Cell } from './cells'
import { textOf } from './cells'

/** The comma in `1.234,5`, `1,5`, `0,250` or `1234,500` can only stand before decimals. */
const commaDecimals = /\d,\d{1,2}(?!\d)|\d,\d{4,}|\.\d{3},\d|\s\d{3},\d|(?<![\d.,])0\d*,\d|\d{4,},\d/
const pointDecimals = /\d\.\d{1,2}(?!\d)|\d\.\d{4,}|,\d{3}\.\d|\s\d{3}\.\d|(?<![\d.,])0\d*\.\d|\d{4,}\.\d/
const commaGroups = /,\d{3},\d{3}/
const pointGroups = /\.\d{3}\.\d{3}/

/** `1.234` can be a thousand and more, or one and a fraction. */
const eitherWay = /(?<![\d.,])[1-9]\d{0,2}[.,]\d{3}(?![\d.,])/

/** Whether a cell is a different number with a comma than with a point before the decimals. */
export const isUnclear = (cell: Cell): boolean => typeof cell !== 'number' && eitherWay.test(cell.replace(/\s/g, ''))

/** A cell with words says nothing about how numbers are written. */
const words = /\p{L}{4}/u

/** The mark before the decimals in these cells; null when none of them shows it. */
export function surveyMark(cells: readonly Cell[]): ',' | '.' | null {
  let comma = 0
  let point = 0
  for (const cell of cells) {
    if (typeof cell === 'number' || cell.length > 60 || words.test(cell)) continue
    if (commaDecimals.test(cell) || pointGroups.test(cell)) comma += 1
    else if (pointDecimals.test(cell) || commaGroups.test(cell)) point += 1
  }
  return comma === point ? null : comma > point ? ',' : '.'
}

/** The number in a cell, whatever people put beside it: percent, a currency, marks between thousands, brackets. */
export const readNumber = (cell: Cell, unit: string, mark: ',' | '.'): ReadCell =>
  typeof cell === 'number' ? readCell(String(cell), unit, 'en') : readCell(cell, unit, mark === ',' ? 'de' : 'en')

/** Which share of the cells that are not empty holds a number, and the unit that most of these carry. */
export function surveyNumbers(cells: readonly Cell[], mark: ',' | '.'): { share: number; unit: string } {
  let full = 0
  let numbers = 0
  const units = new Map<string, number>()
  for (const cell of cells) {
    const text = textOf(cell)
    if (text === '') continue
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
