import { dateOf, momentOf, shortDate, today } from '../../shared/dates'
import type { Moment, PlainDate } from '../../shared/model/scalars'

const at = (count: number, now: Date) => new Date(now.getFullYear(), now.getMonth(), now.getDate() + count, 10, 0)

/** Today's date, so many days later (or earlier, below zero). */
export const inDays = (count: number): PlainDate => dateOf(momentOf(at(count, new Date())))

/** Ten in the morning of the day that is so many days from today. */
export const tenOn = (count: number): Moment => momentOf(at(count, new Date()))

/** A date as the window shows it, in English `26 Nov`, with the year where it is another. */
export const asShown = (date: PlainDate, language = 'en'): string => shortDate(date, language, today(new Date()))
