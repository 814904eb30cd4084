import { earliestDay, plusDays } from '../dates'
import { fold } from '../folding'
import { dayOrders } from '../limits'
import type { DayOrder } from '../model/bring'
import type { Period } from '../model/metric'
import type { PlainDate } from '../model/scalars'
import { isPlainDate } from '../written'
import { type Cell, textOf } from './cells'
import type { Times } from './times'

export interface ReadDay {
  day: PlainDate
  /** `14:30` where the cell has a time. */
  time: string | null
  /** Set when the cell names this period and no day; `day` is then its first day. */
  of?: Period
}

interface Numbers {
  parts: readonly [string, string, string]
  time: string | null
  dotted: boolean
}

const clock = String.raw`(?:[T ,]+(\d{1,2})[:.](\d{2})(?:[:.]\d{2}(?:\.\d+)?)?\s*(am|pm|a\.m\.|p\.m\.)?\s*(?:Z|[+-]\d{2}:?\d{2})?)?`
const threeNumbers = new RegExp(String.raw`^(\d{1,4})\s*([./\-])\s*(\d{1,2})\s*\2\s*(\d{1,4})\.?${clock}$`, 'i')
const spacedNumbers = new RegExp(String.raw`^(\d{1,4}) (\d{1,2}) (\d{1,4})${clock}$`, 'i')
const dayFirst = new RegExp(
  String.raw`^(\d{1,2})(?:\.|st|nd|rd|th)?[\s\-/]*(\p{L}{3,9})\.?[\s\-/,]*(\d{4}|\d{2})${clock}$`,
  'iu'
)
const monthFirst = new RegExp(String.raw`^(\p{L}{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4}|\d{2})${clock}$`, 'iu')
const weekday = /^(?:mon|tue|wed|thu|fri|sat|sun|mo|di|mi|do|fr|sa|so)\p{L}{0,8}\.?,?\s+(?=[\d\p{L}])/iu
const quarterFirst = /^Q([1-4])[\s/\-.]*(\d{4})$/i
const quarterLast = /^(\d{4})[\s/\-.]*Q([1-4])$/i
const monthYear = /^(\d{1,2})[./-](\d{4})$/
const yearMonth = /^(\d{4})[./-](\d{1,2})$/
const wordMonth = /^(\p{L}{3,9})\.?[\s\-/,]*(\d{4})$/iu
const weekOf = /^(?:(\d{4})[\s\-/]*(?:W|KW|CW)\s*(\d{1,2})|(?:W|KW|CW|week|woche)\s*(\d{1,2})[\s\-/,]*(\d{4}))$/i

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const german: Readonly<Record<string, number>> = { mai: 5, okt: 10, dez: 12, mrz: 3 }

const monthOf = (word: string): number => {
  const start = fold(word).replace('mae', 'ma').slice(0, 3)
  return german[start] ?? months.indexOf(start) + 1
}

/** Days of a spreadsheet between 1954 and 2119; a number outside is no day. */
const serials = { least: 20_000, most: 80_000 } as const

const two = (number: number) => String(number).padStart(2, '0')

const real = (year: number, month: number, day: number): PlainDate | null => {
  const date = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
  return isPlainDate(date) ? date : null
}

/** `26` is 2026, `99` is 1999: a year of two digits lies at most ten years ahead of `today`. */
function fullYear(text: string, today: PlainDate): number {
  if (text.length > 2) return Number(text)
  const century = Math.floor(Number(today.slice(0, 4)) / 100) * 100
  const year = century + Number(text)
  return year > Number(today.slice(0, 4)) + 10 ? year - 100 : year
}

function timeIn(hours: string | undefined, minutes: string | undefined, half: string | undefined): string | null {
  if (hours === undefined || minutes === undefined) return null
  const isLate = /^p/i.test(half ?? '')
  const hour = half ? (Number(hours) % 12) + (isLate ? 12 : 0) : Number(hours)
  return hour < 24 && Number(minutes) < 60 ? `${two(hour)}:${minutes}` : null
}

function numbersOf(text: string): Numbers | null {
  const found = threeNumbers.exec(text)
  if (found) {
    const [, a = '', sign, b = '', c = '', h, m, half] = found
    return { parts: [a, b, c], time: timeIn(h, m, half), dotted: sign === '.' }
  }
  const spaced = spacedNumbers.exec(text)
  if (!spaced) return null
  const [, a = '', b = '', c = '', h, m, half] = spaced
  return { parts: [a, b, c], time: timeIn(h, m, half), dotted: false }
}

function inOrder({ parts }: Numbers, order: DayOrder, today: PlainDate): PlainDate | null {
  const at = (sign: string) => parts[order.indexOf(sign)] ?? ''
  const [year, month, day] = [at('y'), at('m'), at('d')]
  if (year.length === 3 || year.length === 1 || month.length > 2 || day.length > 2) return null
  return real(fullYear(year, today), Number(month), Number(day))
}

function inWords(text: string, today: PlainDate): ReadDay | null {
  const first = dayFirst.exec(text)
  if (first) {
    const [, day = '', month = '', year = '', h, m, half] = first
    const date = real(fullYear(year, today), monthOf(month), Number(day))
    return date === null ? null : { day: date, time: timeIn(h, m, half) }
  }
  const found = monthFirst.exec(text)
  if (!found) return null
  const [, month = '', day = '', year = '', h, m, half] = found
  const date = real(fullYear(year, today), monthOf(month), Number(day))
  return date === null ? null : { day: date, time: timeIn(h, m, half) }
}

/** The first day of a month, a quarter or a week that is named without a day. */
function ofPeriod(text: string): ReadDay | null {
  const first = (of: Period, day: PlainDate | null): ReadDay | null => (day === null ? null : { day, time: null, of })
  const quarter = quarterFirst.exec(text)
  if (quarter) return first('quarter', real(Number(quarter[2]), Number(quarter[1]) * 3 - 2, 1))
  const last = quarterLast.exec(text)
  if (last) return first('quarter', real(Number(last[1]), Number(last[2]) * 3 - 2, 1))
  const numbered = monthYear.exec(text)
  if (numbered) return first('month', real(Number(numbered[2]), Number(numbered[1]), 1))
  const turned = yearMonth.exec(text)
  if (turned) return first('month', real(Number(turned[1]), Number(turned[2]), 1))
  const word = wordMonth.exec(text)
  if (word) return first('month', real(Number(word[2]), monthOf(word[1] ?? ''), 1))
  const week = weekOf.exec(text)
  if (!week) return null
  const [year, number] = [Number(week[1] ?? week[4]), Number(week[2] ?? week[3])]
  if (number < 1 || number > 53) return null
  // ISO 8601: the week of 4 January is the first.
  const fourth = real(year, 1, 4)
  if (!fourth) return null
  const monday = plusDays(fourth, -((new Date(`${fourth}T00:00:00Z`).getUTCDay() + 6) % 7))
  return first('week', plusDays(monday, (number - 1) * 7))
}

/** A day as Excel counts it; the fraction is the time of day. */
function ofSerial(number: number, epoch: 1900 | 1904): ReadDay | null {
  if (!(number >= serials.least && number < serials.most)) return null
  const whole = Math.floor(number)
  const minutes = Math.round((number - whole) * 1440)
  const day = plusDays(epoch === 1904 ? '1904-01-01' : '1899-12-30', whole + Math.floor(minutes / 1440))
  const left = minutes % 1440
  return { day, time: left === 0 ? null : `${two(Math.floor(left / 60))}:${two(left % 60)}` }
}

const compact = /^([12]\d{3})(\d{2})(\d{2})$/
const digits = /^\d{5}(?:[.,]\d+)?$/

const cleaned = (cell: Cell): string => textOf(cell).replace(/\s+/g, ' ').replace(weekday, '')

interface DayReading {
  /** The order of day, month and year where the cell alone does not show it. */
  order: DayOrder
  epoch: 1900 | 1904
  /** Years of two digits are understood as near this day. */
  today: PlainDate
}

/** The day in a cell, in any common notation; null when it is no day. */
export function readDay(cell: Cell, { order, epoch, today }: DayReading): ReadDay | null {
  if (typeof cell === 'number' && !compact.test(String(cell))) return ofSerial(cell, epoch)
  const text = cleaned(cell)
  const numbers = numbersOf(text)
  if (numbers) {
    const day = inOrder(numbers, yearStands(numbers, order), today)
    return day === null ? null : { day, time: numbers.time }
  }
  if (digits.test(text)) return ofSerial(Number(text.replace(',', '.')), epoch)
  const joined = compact.exec(text)
  if (joined) {
    const day = real(Number(joined[1]), Number(joined[2]), Number(joined[3]))
    return day === null ? null : { day, time: null }
  }
  return inWords(text, today) ?? ofPeriod(text)
}

/** The order that a year of four digits settles by its place; otherwise the given order. */
function yearStands({ parts }: Numbers, order: DayOrder): DayOrder {
  const [first, , last] = parts
  if (first.length === 4) return order === 'ydm' ? 'ydm' : 'ymd'
  if (last.length === 4) return order === 'mdy' ? 'mdy' : 'dmy'
  return order
}

/**
 * The readings of a cell that are no older than anything kept and at most a year ahead; all readings when none of them
 * is.
 */
function likely(days: readonly (PlainDate | null)[], today: PlainDate): readonly (PlainDate | null)[] {
  const [first, last] = [earliestDay(today), plusDays(today, 366)]
  const near = days.map((day) => (day !== null && day >= first && day <= last ? day : null))
  return near.some(Boolean) ? near : days
}

export interface DaySurvey {
  /** Which share of the cells that are not empty is a day in some order. */
  share: number
  /** Null when it cannot be told. */
  order: DayOrder | null
}

/**
 * Finds the order of days in a column: the one in which most of its cells are days. When day and month can be swapped,
 * dots between the numbers mean that the day comes first.
 */
export function surveyDays(times: Times, today: PlainDate): DaySurvey {
  const reading = { epoch: 1900 as const, today }
  let days = 0
  let full = 0
  let dotted = 0
  let numbered = 0
  const fits: Record<DayOrder, number> = { dmy: 0, mdy: 0, ymd: 0, ydm: 0 }
  let differs = false
  /** Cells that are a day in one of these two orders only. */
  const alone = { dmy: 0, mdy: 0 }
  for (const [cell, { count }] of times) {
    const text = cleaned(cell)
    if (text === '') continue
    full += count
    const numbers = typeof cell === 'string' ? numbersOf(text) : null
    if (!numbers) {
      // A bare number can be anything; it counts as a day only when it was written as text.
      if (readDay(cell, { ...reading, order: 'dmy' }) && !(typeof cell === 'number')) days += count
      continue
    }
    numbered += count
    if (numbers.dotted) dotted += count
    const found = likely(
      dayOrders.map((order) => (yearStands(numbers, order) === order ? inOrder(numbers, order, today) : null)),
      today
    )
    for (const [at, order] of dayOrders.entries()) if (found[at]) fits[order] += count
    if (found.some(Boolean)) days += count
    if (found[0] && found[1] && found[0] !== found[1]) differs = true
    if (found[0] && !found[1]) alone.dmy += count
    if (found[1] && !found[0]) alone.mdy += count
  }
  const share = full === 0 ? 0 : days / full
  if (numbered === 0) return { share, order: 'dmy' }
  const most = Math.max(...dayOrders.map((order) => fits[order]))
  const best = dayOrders.filter((order) => fits[order] === most)
  const yearFirst = best.includes('ymd') && !best.includes('dmy') && !best.includes('mdy')
  if (yearFirst) return { share, order: 'ymd' }
  // Some cells are only days with the month first, others only with the day first: the rest cannot be told.
  if (alone.dmy > 0 && alone.mdy > 0) return { share, order: null }
  if (best.includes('dmy') && best.includes('mdy'))
    return { share, order: !differs || dotted === numbered ? 'dmy' : null }
  const [only] = best
  return { share, order: only ?? null }
}
