import type { RepSummary } from '../model/library'
import type { Id, PlainDate } from '../model/scalars'
import type { KnownOfRep } from '../model/today'

/** After so many months an archived workbook can be due to be erased (N-7). */
export const retentionMonths = [6, 12, 24, 36, 60, 120] as const

/** The day so many months later; of a month without such a day, its last one. */
export function plusMonths(day: PlainDate, months: number): PlainDate {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10)
}

/**
 * The reps whose workbooks have been in the archive for as long as they are kept; without one on hold, and without one
 * that came back from the archive. `months`: null where no time is set.
 */
export function dueToErase(
  reps: readonly RepSummary[],
  known: readonly KnownOfRep[],
  months: number | null,
  today: PlainDate
): RepSummary[] {
  if (months === null) return []
  const archivedOn = new Map<Id, PlainDate | null>(known.map(({ rep, facts }) => [rep, facts.archivedOn]))
  return reps.filter(({ id, archived, hold }) => {
    const since = archivedOn.get(id) ?? null
    return archived && hold === null && since !== null && plusMonths(since, months) <= today
  })
}
