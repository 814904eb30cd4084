import { dateOf, momentOf, shortDate, today } from '../../shared/dates'
import type { Moment, PlainDate } from '../../shared/model/scalars'

const at = (count: number, now: Date) => new Date(now.getFullYear(), now.getMonth(), now.getDate() + count, 10, 0)

/** Today's date plus this many days (negative: earlier). */
export const inDays = (count: number): PlainDate => dateOf(momentOf(at(count, new Date())))

/** Ten in the morning, this many days from today. */
export const tenOn = (count: number): Moment => momentOf(at(count, new Date()))

/** A date as the window shows it, in English `26 Nov`, with the year if it is another one. */
export const asShown = (date: PlainDate, language = 'en'): string => shortDate(date, language, today(new Date()))
