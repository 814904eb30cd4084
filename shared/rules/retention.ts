import type { RepSummary } from '../model/library'
import type { KeepMonths, KeptKind, PastDays } from '../model/retention'
import type { Id, PlainDate } from '../model/scalars'
import type { KnownOfRep } from '../model/today'

/** The same as `keptKinds` of the model, but without its schemas, so that the window's first picture can use it. */
export const kindsKept: readonly KeptKind[] = ['observations', 'sessions', 'calls', 'documents', 'plans']

/** The choices for how many months a record, or an archived workbook, is kept before it should be erased (N-7). */
export const retentionMonths = [6, 12, 24, 36, 60, 120] as const

/** The day so many months later; the last day of the month when it has no such day. */
export function plusMonths(day: PlainDate, months: number): PlainDate {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10)
}

/**
 * The reps whose workbooks have been in the archive for as long as they are kept; not those on hold or back from the
 * archive. `months`: null when no time is set.
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

/** Whether a record from this day has been kept for long enough. */
export const isOver = (on: PlainDate, months: number | undefined, today: PlainDate): boolean =>
  months !== undefined && plusMonths(on, months) <= today

/** How many records of a rep have been kept for long enough, by kind. */
export interface RecordsDue {
  rep: RepSummary
  counts: { kind: KeptKind; count: number }[]
}

/**
 * The reps with records that have been kept for long enough; not those on hold, or whose workbook cannot be written to.
 */
export function repsWithRecordsDue(
  reps: readonly RepSummary[],
  known: readonly KnownOfRep[],
  keep: KeepMonths,
  today: PlainDate
): RecordsDue[] {
  const past = new Map<Id, PastDays>(known.map(({ rep, today: facts }) => [rep, facts.past]))
  return reps.flatMap((rep) => {
    const days = past.get(rep.id)
    if (!days || rep.hold !== null || rep.problem !== null) return []
    const counts = kindsKept.flatMap((kind) => {
      const over = days[kind].filter(([on]) => isOver(on, keep[kind], today))
      const count = over.reduce((sum, [, many]) => sum + many, 0)
      return count === 0 ? [] : [{ kind, count }]
    })
    return counts.length === 0 ? [] : [{ rep, counts }]
  })
}
