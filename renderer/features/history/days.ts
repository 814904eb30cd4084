import { dateOf } from '../../../shared/dates'
import type { DocumentState } from '../../../shared/model/document-state'
import type { HistoryEntry } from '../../../shared/model/history'
import type { PlanState, SigningState } from '../../../shared/model/plan-state'
import type { Moment, PlainDate } from '../../../shared/model/scalars'

/** What the user did in one go: successive changes of one kind to one record. */
export interface Deed {
  /** Its first and its last change. */
  first: number
  seq: number
  /** The key of a text under `history`. */
  what: string
  /** For an undo or redo: the kind of change that was undone or redone, if known. */
  of: string | null
  /** For a change that was set aside and applied: the kind of that change. */
  applies: string | null
  /** For a restore: when the backup was made. */
  restores: Moment | null
  /** For a signature or ink: the plan's state at that time. */
  plan: PlanState | null
  document: DocumentState | null
  addendum: SigningState | null
  target: string | null
  actor: string
  from: Moment
  to: Moment
  changes: number
  /** Whether words that stood there before were changed or removed. */
  rewrites: boolean
  /** How many changes before it no file has. */
  missing: number
}

export interface Day {
  on: PlainDate
  deeds: Deed[]
}

/** Kinds of change that a user would call the same. */
const calledSame: Readonly<Record<string, string>> = {
  'observation.rate': 'observation.edit',
  'observation.flag': 'observation.edit'
}

const called = (type: string) => calledSame[type] ?? type

const continues = (deed: Deed, what: string, { target, actor, of }: HistoryEntry) =>
  deed.what === what &&
  deed.target === target &&
  deed.actor === actor &&
  of === undefined &&
  deed.applies === null &&
  deed.restores === null &&
  deed.plan === null &&
  deed.document === null &&
  deed.addendum === null

/** Changes by local day, grouped into actions; the latest first, like the entries. */
export function daysOf(entries: readonly HistoryEntry[]): Day[] {
  const types = new Map(entries.map((entry) => [entry.seq, entry.type]))
  const deeds: Deed[] = []
  const days: Day[] = []
  let before: HistoryEntry | undefined
  for (const entry of entries) {
    const { seq, at, actor, target } = entry
    const missing = before ? Math.max(0, before.seq - seq - 1) : 0
    before = entry
    const newest = deeds.at(-1)
    if (newest) newest.missing = missing
    const what = called(entry.type)
    const on = dateOf(at)
    const day = days.at(-1)
    const last = day?.on === on ? day.deeds.at(-1) : undefined
    if (last && missing === 0 && continues(last, what, entry)) {
      last.from = at
      last.first = seq
      last.changes += 1
      last.rewrites ||= entry.rewrites === true
      continue
    }
    const of = entry.of === undefined ? null : called(types.get(entry.of) ?? '') || null
    const applies = entry.applies === undefined ? null : called(entry.applies)
    const plan = entry.plan ?? null
    const signed = { plan, document: entry.document ?? null, addendum: entry.addendum ?? null }
    const restores = entry.restores ?? null
    const deed: Deed = {
      first: seq,
      seq,
      what,
      of,
      applies,
      restores,
      ...signed,
      target,
      actor,
      from: at,
      to: at,
      changes: 1,
      rewrites: entry.rewrites === true,
      missing: 0
    }
    deeds.push(deed)
    if (day?.on === on) day.deeds.push(deed)
    else days.push({ on, deeds: [deed] })
  }
  return days
}
