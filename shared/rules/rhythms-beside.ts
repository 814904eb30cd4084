import { compareText } from '../compare'
import { daysBetween, mondayOf, plusDays } from '../dates'
import type { MissReason } from '../model/rhythm'
import type { ReportKind, RhythmReport } from '../model/rhythm-report'
import type { Id, PlainDate } from '../model/scalars'
import { reasonsOf, weeksBetween } from './adherence'

type Due = RhythmReport['rows'][number]['due'][number]

/** The most days that a report can be about: a year and a week. Coachbook itself makes none of more than 26 weeks. */
const longest = 372

const isHeld = ({ outcome }: Due) => outcome === 'held' || outcome === 'held-moved'

/** The numbers of a report, counted again from its rows. */
function counted(rows: RhythmReport['rows']): RhythmReport['kept'] {
  const all = rows.flatMap(({ due }) => due)
  const count = (is: (one: Due) => boolean) => all.filter(is).length
  const [held, missed] = [count(isHeld), count(({ outcome }) => outcome === 'missed')]
  const unanswered = count(({ outcome }) => outcome === 'unanswered')
  return {
    due: held + missed + unanswered,
    held,
    missed,
    sick: count(({ outcome }) => outcome === 'sick'),
    away: count(({ outcome }) => outcome === 'away'),
    unanswered
  }
}

/** Whether a report from outside is consistent: its numbers match its rows, and everything is in its period. */
export function addsUp({ from, to, kept, streak, rows, used }: RhythmReport): boolean {
  if (to < from || daysBetween(from, to) > longest || streak > 5000) return false
  if (rows.some(({ due }) => due.some((one) => one.due < from || one.due > to))) return false
  if (new Set(used.map(({ kind }) => kind)).size !== used.length) return false
  if (used.some(({ minutes }) => minutes !== null && (minutes < 0 || minutes > 10_000))) return false
  const own = counted(rows)
  return (Object.keys(own) as (keyof typeof own)[]).every((name) => own[name] === kept[name])
}

/** A week of a manager: how many sessions were held of those that count, and how many were sick, away or are open. */
export interface WeekOfManager {
  week: PlainDate
  /** Held, missed, or past without an answer. */
  due: number
  held: number
  /** Sickness and leave, which do not count. */
  apart: number
  /** Due now, or moved and still due. */
  open: number
}

export interface ManagerBeside {
  id: Id
  manager: string
  from: PlainDate
  to: PlainDate
  madeAt: RhythmReport['madeAt']
  reps: number
  kept: RhythmReport['kept']
  streak: number
  /** One for each week of all reports together; null outside the period of this report. */
  weeks: (WeekOfManager | null)[]
  reasons: { reason: MissReason; count: number }[]
  /** By kind; a kind that was not held is missing. */
  used: Partial<Record<ReportKind, { held: number; minutes: number | null }>>
}

export interface ManagersBeside {
  /** Mondays. */
  weeks: PlainDate[]
  /** By name, then by period: nobody is ranked. */
  managers: ManagerBeside[]
  /** Whether all reports are about the same period. */
  isOneTime: boolean
}

function weeksOf({ from, to, rows }: RhythmReport, weeks: readonly PlainDate[]): ManagerBeside['weeks'] {
  const byWeek = new Map<PlainDate, WeekOfManager>()
  for (const one of rows.flatMap(({ due }) => due)) {
    const week = mondayOf(one.due)
    const sum = byWeek.get(week) ?? { week, due: 0, held: 0, apart: 0, open: 0 }
    if (isHeld(one)) byWeek.set(week, { ...sum, due: sum.due + 1, held: sum.held + 1 })
    else if (one.outcome === 'missed' || one.outcome === 'unanswered') byWeek.set(week, { ...sum, due: sum.due + 1 })
    else if (one.outcome === 'sick' || one.outcome === 'away') byWeek.set(week, { ...sum, apart: sum.apart + 1 })
    else byWeek.set(week, { ...sum, open: sum.open + 1 })
  }
  const isIn = (week: PlainDate) => week <= to && plusDays(week, 6) >= from
  return weeks.map((week) => (isIn(week) ? (byWeek.get(week) ?? { week, due: 0, held: 0, apart: 0, open: 0 }) : null))
}

/** The most weeks that are shown side by side; the latest ones are. */
const mostWeeks = 53

/** Several managers' rhythm reports side by side (S1-13): weeks, counts and reasons, without the names of reps. */
export function managersBeside(reports: readonly RhythmReport[]): ManagersBeside {
  const [first] = reports
  if (!first) return { weeks: [], managers: [], isOneTime: true }
  const begun = reports.map(({ from }) => from).sort()[0] ?? first.from
  const to =
    reports
      .map((one) => one.to)
      .sort()
      .at(-1) ?? first.to
  const earliest = plusDays(mondayOf(to), -7 * (mostWeeks - 1))
  const weeks = weeksBetween([begun, earliest].sort().at(-1) ?? begun, to)
  const managers = reports
    .map(
      (report): ManagerBeside => ({
        id: report.id,
        manager: report.manager,
        from: report.from,
        to: report.to,
        madeAt: report.madeAt,
        reps: new Set(report.rows.map(({ rep }) => rep)).size,
        kept: report.kept,
        streak: report.streak,
        weeks: weeksOf(report, weeks),
        reasons: reasonsOf(report.rows.flatMap(({ due }) => due)),
        used: Object.fromEntries(report.used.map(({ kind, held, minutes }) => [kind, { held, minutes }]))
      })
    )
    .sort((a, b) => compareText(a.manager, b.manager) || compareText(a.from, b.from) || compareText(a.id, b.id))
  const isOneTime = reports.every(({ from, to }) => from === first.from && to === first.to)
  return { weeks, managers, isOneTime }
}
