import { dateOf } from '../dates'
import type { KeepMonths, KeptKind, PastDays } from '../model/retention'
import type { Id, PlainDate } from '../model/scalars'
import type { Workbook } from '../model/workbook'
import { planState, plansOn } from './plan-state'
import { isSigned } from './plans'
import { isOver, kindsKept } from './retention'
import { signedOn } from './signing'

/** A record for which retention counts, and the day from which it counts. */
export interface PastRecord {
  kind: KeptKind
  id: Id
  on: PlainDate
}

/** The day since when a plan no longer holds; null for one that waits for ink or is in force. */
function planOver(workbook: Workbook, id: Id): PlainDate | null {
  const plan = workbook.plans[id]
  if (!plan || !isSigned(plan)) return null
  const { force, until, signing, stance } = planState(workbook, plan)
  if (force === 'replaced' || force === 'ended') return until ?? signedOn(plan)
  return force === 'none' && signing === 'signed' && stance !== 'agreed' ? signedOn(plan) : null
}

/** The records for which retention counts. Evidence for a sealed plan is left out: it is erased with the plan. */
export function pastRecords(workbook: Workbook): PastRecord[] {
  const observations = Object.values(workbook.observations).flatMap((seen): PastRecord[] =>
    seen.status === 'recorded' && plansOn(workbook, seen).length === 0
      ? [{ kind: 'observations', id: seen.id, on: dateOf(seen.when) }]
      : []
  )
  const sessions = Object.values(workbook.sessions).flatMap(({ id, status, when }): PastRecord[] =>
    status === 'held' ? [{ kind: 'sessions', id, on: dateOf(when) }] : []
  )
  const calls = Object.values(workbook.calls).map(
    ({ id, when }): PastRecord => ({ kind: 'calls', id, on: dateOf(when) })
  )
  const documents = Object.values(workbook.documents).flatMap(({ id, status, on }): PastRecord[] =>
    status === 'draft' ? [] : [{ kind: 'documents', id, on }]
  )
  const plans = Object.keys(workbook.plans).flatMap((id): PastRecord[] => {
    const on = planOver(workbook, id)
    return on === null ? [] : [{ kind: 'plans', id, on }]
  })
  return [...observations, ...sessions, ...calls, ...documents, ...plans]
}

/** How many such records there are, by kind and day, as the library's index keeps it. */
export function pastDays(workbook: Workbook): PastDays {
  const counts = new Map(kindsKept.map((kind) => [kind, new Map<PlainDate, number>()]))
  for (const { kind, on } of pastRecords(workbook)) {
    const days = counts.get(kind)
    days?.set(on, (days.get(on) ?? 0) + 1)
  }
  const sorted = ([a]: [PlainDate, number], [b]: [PlainDate, number]) => (a < b ? -1 : 1)
  return Object.fromEntries(kindsKept.map((kind) => [kind, [...(counts.get(kind) ?? [])].sort(sorted)])) as PastDays
}

/** The records of a workbook that have been kept for long enough, the oldest first; none for a workbook on hold. */
export function recordsDue(workbook: Workbook, keep: KeepMonths, today: PlainDate): PastRecord[] {
  if (workbook.private.hold) return []
  return pastRecords(workbook)
    .filter(({ kind, on }) => isOver(on, keep[kind], today))
    .sort((a, b) => (a.on === b.on ? (a.id < b.id ? -1 : 1) : a.on < b.on ? -1 : 1))
}
