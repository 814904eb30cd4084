import { dateOf, momentOf } from '../../../shared/dates'
import type { Moment, PlainDate } from '../../../shared/model/scalars'

const saturday = 6

/**
 * The working days around a day. A count of days in the past that ends on a weekend moves back to Friday, one in the
 * future forward to Monday.
 */
export class Calendar {
  private readonly year: number
  private readonly month: number
  private readonly day: number

  constructor(readonly today: PlainDate) {
    const [year = 0, month = 1, day = 1] = today.split('-').map(Number)
    this.year = year
    this.month = month - 1
    this.day = day
  }

  /** The moment `ago` days ago (negative: ahead), on a working day, in the local time of this computer. */
  at(ago: number, hour: number, minute = 0): Moment {
    const weekday = new Date(this.year, this.month, this.day - ago).getDay()
    const toFriday = weekday === saturday ? 1 : weekday === 0 ? 2 : 0
    const toMonday = weekday === saturday ? 2 : weekday === 0 ? 1 : 0
    const moved = ago >= 0 ? ago + toFriday : ago - toMonday
    return momentOf(new Date(this.year, this.month, this.day - moved, hour, minute))
  }

  on(ago: number): PlainDate {
    return dateOf(this.at(ago, 12))
  }
}
