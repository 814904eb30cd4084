import { daysBetween, plusDays } from '../../../shared/dates'
import type { PlainDate } from '../../../shared/model/scalars'
import { shownFrom } from '../../../shared/rules/team-rhythm'

export interface Span {
  from: PlainDate
  to: PlainDate
}

export const reportTimes = ['lastQuarter', 'thisQuarter', 'halfYear'] as const
export type ReportTime = (typeof reportTimes)[number]

/** The quarter of a day. */
function quarterOf(day: PlainDate): Span {
  const year = Number(day.slice(0, 4))
  const first = Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1
  const begin = (y: number, month: number) => `${y}-${String(month).padStart(2, '0')}-01`
  const next = first === 10 ? begin(year + 1, 1) : begin(year, first + 3)
  return { from: begin(year, first), to: plusDays(next, -1) }
}

/** The times that a report can be about, up to today at the latest. */
export function spansOn(today: PlainDate): Record<ReportTime, Span> {
  const thisQuarter = quarterOf(today)
  return {
    lastQuarter: quarterOf(plusDays(thisQuarter.from, -1)),
    thisQuarter: { ...thisQuarter, to: today },
    halfYear: { from: shownFrom(today), to: today }
  }
}

/** For how many days the report is most likely about the quarter before. */
const firstDays = 21

/**
 * The time that is proposed: in the first three weeks of a quarter, and while nothing was due in it, the quarter
 * before, if something was due there. `due`: the days on which something was due.
 */
export function proposedTime(due: readonly PlainDate[], today: PlainDate): ReportTime {
  const { lastQuarter, thisQuarter } = spansOn(today)
  const isIn = ({ from, to }: Span) => due.some((day) => from <= day && day <= to)
  const isEarly = daysBetween(thisQuarter.from, today) < firstDays
  return (isEarly || !isIn(thisQuarter)) && isIn(lastQuarter) ? 'lastQuarter' : 'thisQuarter'
}
