import { type ReadAmount, readAmount } from './measures'

export type CellProblem = 'no-number' | 'too-large' | 'other-unit'
export type ReadCell = { amount: number | null } | { problem: CellProblem }

const signs: Readonly<Record<string, string>> = { '€': 'EUR', $: 'USD', '£': 'GBP', '¥': 'JPY', US$: 'USD' }
const codeOf = (mark: string) => signs[mark] ?? mark.toUpperCase()
/**
 * A currency sign, or the code of a currency that teams sell in; other words beside a number are not taken for a
 * currency.
 */
const letters = 'EUR|USD|GBP|CHF|JPY|SEK|NOK|DKK|PLN|CZK|HUF|RON|BGN|TRY|CNY|INR|AUD|CAD|NZD|BRL|MXN|ZAR|kr|zł|Kč'
const currency = String.raw`(?:US\$|\p{Sc}|${letters})`
const before = new RegExp(`^([-+−–]?)\\s*(${currency})\\s*`, 'u')
const after = new RegExp(`\\s*(${currency})$`, 'u')

/** Replaces narrow and other spaces, which stand between thousands or at the edges, by plain ones. */
const plainSpaces = (text: string) => text.replace(/\s+/g, ' ').trim()
const isSpaced = (text: string) => /\d \d/.test(text)
const spacedGroups = /^[-+−–]?\s?\d{1,3}(?: \d{3})+(?:[.,]\d+)?$/

/** Recognizes negative numbers: in brackets, or with the minus at the end as some programs write it. */
function unbracketed(text: string): { text: string; negative: boolean } {
  const inside = /^\((.+)\)$/.exec(text)?.[1] ?? /^(.+)[-−–]$/.exec(text)?.[1]
  return inside === undefined ? { text, negative: false } : { text: inside.trim(), negative: true }
}

function withoutMarks(text: string): { text: string; marks: string[] } {
  const marks: string[] = []
  const taken = (mark: string) => {
    marks.push(codeOf(mark))
    return ''
  }
  const bare = text
    .replace(/\s*%$/, () => taken('%'))
    .replace(before, (_, sign: string, mark: string) => `${sign}${taken(mark)}`)
    .replace(after, (_, mark: string) => taken(mark))
  return { text: bare.trim(), marks }
}

/** Whether the marks beside a number do not contradict the unit of the number. */
function fits(marks: readonly string[], unit: string): boolean {
  const known = plainSpaces(unit)
  return marks.every((mark) => known === '' || codeOf(known) === mark || known.toUpperCase().split(' ').includes(mark))
}

/**
 * Reads a cell of a spreadsheet: decimal comma or point, marks between thousands, percent, a currency, negatives in
 * brackets. A currency or percent sign other than the number's unit is a problem and never ignored.
 */
export function readCell(cell: string, unit: string, language: string): ReadCell {
  const whole = plainSpaces(cell)
  if (whole === '') return { amount: null }
  const outer = withoutMarks(whole)
  const { text, negative } = unbracketed(outer.text)
  const inner = withoutMarks(text)
  const digits = inner.text
  if (digits === '' || (negative && /^[-+−–(]/.test(digits))) return { problem: 'no-number' }
  if (isSpaced(digits) && !spacedGroups.test(digits)) return { problem: 'no-number' }
  const read: ReadAmount = readAmount(digits, language)
  if ('problem' in read) return read
  if (!fits([...outer.marks, ...inner.marks], unit)) return { problem: 'other-unit' }
  return negative && read.amount !== null && read.amount !== 0 ? { amount: -read.amount } : read
}
