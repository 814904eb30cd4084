import type { Moment, PlainDate } from './model/scalars'

/** The calendar date of a moment where it was recorded. */
export const dateOf = (moment: Moment): PlainDate => moment.slice(0, 10)

const utc = (date: PlainDate) => new Date(`${date}T00:00:00Z`)

const formatters = new Map<string, Intl.DateTimeFormat>()

function format(date: PlainDate, language: string, options: Intl.DateTimeFormatOptions): string {
  const key = `${language} ${JSON.stringify(options)}`
  const known = formatters.get(key)
  const formatter = known ?? new Intl.DateTimeFormat(dayFirst(language), { ...options, timeZone: 'UTC' })
  if (!known) formatters.set(key, formatter)
  const text = formatter.format(utc(date))
  return language === 'en' ? text.replace(/\bSept\b/, 'Sep') : text
}

/**
 * English dates are written day first (`26 Nov`), which is read the same on both sides of the ocean. British English
 * shortens September to four letters, so month names are cut to three elsewhere.
 */
const dayFirst = (language: string) => (language === 'en' ? 'en-GB' : language)

const inYearOf = (date: PlainDate, today: PlainDate): Intl.DateTimeFormatOptions => ({
  day: 'numeric',
  month: 'short',
  ...(date.slice(0, 4) === today.slice(0, 4) ? {} : { year: 'numeric' })
})

/** `26 Nov`, with the year when it is not that of `today`. */
export const shortDate = (date: PlainDate, language: string, today: PlainDate): string =>
  format(date, language, inYearOf(date, today))

/** `Thu 26 Nov`, with the year when it is not that of `today`. */
export const weekdayDate = (date: PlainDate, language: string, today: PlainDate): string =>
  format(date, language, { weekday: 'short', ...inYearOf(date, today) }).replace(',', '')

/** `Thursday`. */
export const weekdayIn = (date: PlainDate, language: string): string => format(date, language, { weekday: 'long' })

/** `Thu 26`. */
export const shortWeekday = (date: PlainDate, language: string): string =>
  format(date, language, { weekday: 'short', day: 'numeric' }).replace(/[,.]/g, '')

/** `Thursday, 26 November`. */
export const fullDate = (date: PlainDate, language: string): string =>
  `${weekdayIn(date, language)}, ${format(date, language, { day: 'numeric', month: 'long' })}`

/** `Nov`. */
export const shortMonth = (date: PlainDate, language: string): string => format(date, language, { month: 'short' })

/** `26 November 2026`. */
export const longDate = (date: PlainDate, language: string): string =>
  format(date, language, { day: 'numeric', month: 'long', year: 'numeric' })

/** `November 2026`, of a month such as `2026-11`. */
export const monthInWords = (month: string, language: string): string =>
  format(`${month}-01`, language, { month: 'long', year: 'numeric' })

/** `16:42`, the local time of a moment where it was recorded. */
export const timeOf = (moment: Moment): string => moment.slice(11, 16)

/**
 * The rhythm of a team asks for the same days tens of thousands of times. This many days, ten years, are remembered.
 */
const mostDays = 3660
const dayNumbers = new Map<PlainDate, number>()
const datesOfDays = new Map<number, PlainDate>()

/** Days since 1 January 1970. */
function dayNumber(date: PlainDate): number {
  const known = dayNumbers.get(date)
  if (known !== undefined) return known
  const number = utc(date).getTime() / 86_400_000
  if (dayNumbers.size >= mostDays) dayNumbers.clear()
  dayNumbers.set(date, number)
  return number
}

function dateOfDay(number: number): PlainDate {
  const known = datesOfDays.get(number)
  if (known !== undefined) return known
  const date = new Date(number * 86_400_000).toISOString().slice(0, 10)
  if (datesOfDays.size >= mostDays) datesOfDays.clear()
  datesOfDays.set(number, date)
  return date
}

/** Whole days from one date to another. */
export const daysBetween = (from: PlainDate, to: PlainDate): number => Math.round(dayNumber(to) - dayNumber(from))

/** The date so many days later; earlier for a negative number. */
export const plusDays = (date: PlainDate, days: number): PlainDate => dateOfDay(dayNumber(date) + days)

/** The earliest day of a call, an observation or a one-on-one: ten years before `today`. */
export function earliestDay(today: PlainDate): PlainDate {
  const day = today.slice(4) === '-02-29' ? '-02-28' : today.slice(4)
  return `${Number(today.slice(0, 4)) - 10}${day}`
}

/** Monday is 1, Sunday is 7. */
export const weekdayOf = (date: PlainDate): number => utc(date).getUTCDay() || 7

const mondays = new Map<PlainDate, PlainDate>()

/** The Monday of a date's week. */
export function mondayOf(date: PlainDate): PlainDate {
  const known = mondays.get(date)
  if (known !== undefined) return known
  const monday = plusDays(date, 1 - weekdayOf(date))
  if (mondays.size >= mostDays) mondays.clear()
  mondays.set(date, monday)
  return monday
}

/** A date as a moment's local part and its offset, such as `2026-11-22T10:40:00+01:00`. */
export function momentOf(instant: Date): Moment {
  const minutes = -instant.getTimezoneOffset()
  const pad = (value: number) => String(Math.abs(value)).padStart(2, '0')
  const local = new Date(instant.getTime() + minutes * 60_000).toISOString().slice(0, 19)
  return `${local}${minutes < 0 ? '-' : '+'}${pad(Math.trunc(minutes / 60))}:${pad(minutes % 60)}`
}

export const today = (now: Date): PlainDate => dateOf(momentOf(now))

/** How long a moment is as the program writes it: `2026-03-04T09:30:00+01:00`. */
const usualLength = 25
/** Where its offset begins. */
const offsetAt = 19

/**
 * Orders moments by time. Two with the same offset are compared as text, which is many times faster than parsing them.
 */
export function compareMoments(a: Moment, b: Moment): number {
  const isAlike = a.length === usualLength && b.length === usualLength && a.slice(offsetAt) === b.slice(offsetAt)
  if (!isAlike) return Date.parse(a) - Date.parse(b)
  return a < b ? -1 : a > b ? 1 : 0
}
