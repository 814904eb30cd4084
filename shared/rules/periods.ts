import { mondayOf, plusDays } from '../dates'
import type { Period } from '../model/metric'
import type { PlainDate } from '../model/scalars'

const two = (number: number) => String(number).padStart(2, '0')
const monthOf = (date: PlainDate) => Number(date.slice(5, 7))

const lengths: Readonly<Record<Period, number>> = { week: 1, month: 2, quarter: 3 }

export const isLonger = (period: Period, than: Period): boolean => lengths[period] > lengths[than]

/** The first day of the period that a date is in; weeks begin on Monday. */
export function periodStart(date: PlainDate, period: Period): PlainDate {
  if (period === 'week') return mondayOf(date)
  const month = period === 'month' ? monthOf(date) : Math.floor((monthOf(date) - 1) / 3) * 3 + 1
  return `${date.slice(0, 4)}-${two(month)}-01`
}

/** The first day of the period that comes `count` periods later; earlier for a negative number. */
export function periodsLater(start: PlainDate, period: Period, count: number): PlainDate {
  if (period === 'week') return plusDays(start, 7 * count)
  const months = Number(start.slice(0, 4)) * 12 + monthOf(start) - 1 + count * (period === 'month' ? 1 : 3)
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${two((months % 12) + 1)}-01`
}
