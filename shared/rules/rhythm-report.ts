import { plusDays } from '../dates'
import type { Leave, RhythmFacts, RhythmOfRep } from '../model/rhythm'
import { type ReportKind, type RhythmReport, reportKinds } from '../model/rhythm-report'
import type { Id, Moment, PlainDate } from '../model/scalars'
import type { SessionType } from '../model/session'
import { adherence, streaks } from './adherence'
import { cadenceOn, typesOf } from './due-dates'
import { type Judged, judge } from './rhythm'

const kindOf: Record<SessionType, ReportKind> = {
  'coaching-talk': 'one-on-one',
  weekly: 'one-on-one',
  'performance-issue': 'one-on-one',
  career: 'one-on-one',
  'ride-along': 'ride-along',
  'deal-review': 'deal-review',
  'account-review': 'account-review',
  'territory-review': 'territory-review'
}

/** How many weeks before the report a streak may have begun. */
const weeksBefore = 156

interface Asked {
  id: Id
  reps: readonly RhythmOfRep[]
  own: readonly Leave[]
  /** The names of the reps, in the order of the report. */
  names: ReadonlyMap<Id, string>
  manager: string
  from: PlainDate
  to: PlainDate
  madeAt: Moment
  today: PlainDate
}

/**
 * Matches sessions that belong to no window with misses: each makes up for the earliest miss before it. Sessions in a
 * window after the report do not count.
 */
function madeUp(judged: readonly Judged[], held: RhythmFacts['held'], type: SessionType): Map<PlainDate, PlainDate> {
  const taken = new Set(judged.flatMap(({ heldOn }) => heldOn ?? []))
  const further = held.filter((one) => one.type === type && !taken.has(one.on)).map(({ on }) => on)
  const found = new Map<PlainDate, PlainDate>()
  for (const on of [...new Set(further)].sort()) {
    const missed = judged.find(({ outcome, due }) => outcome === 'missed' && due < on && !found.has(due))
    if (missed) found.set(missed.due, on)
  }
  return found
}

function median(numbers: readonly number[]): number | null {
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = sorted[Math.floor(sorted.length / 2)]
  const below = sorted[Math.ceil(sorted.length / 2) - 1]
  return middle === undefined || below === undefined ? null : (middle + below) / 2
}

/** The sessions that were held; a group session is counted once. */
function heldOnce(reps: readonly RhythmOfRep[]): RhythmFacts['held'] {
  const seen = new Set<Id>()
  return reps.flatMap(({ facts }) =>
    facts.held.filter(({ group }) => group === undefined || (!seen.has(group) && seen.add(group)))
  )
}

function usedTime(reps: readonly RhythmOfRep[], from: PlainDate, to: PlainDate): RhythmReport['used'] {
  const all = heldOnce(reps).filter(({ on }) => on >= from && on <= to)
  return reportKinds.flatMap((kind) => {
    const held = all.filter(({ type }) => kindOf[type] === kind)
    const minutes = median(held.flatMap((one) => one.minutes ?? []))
    return held.length === 0 ? [] : [{ kind, held: held.length, minutes }]
  })
}

/** Whether a session of a type was promised to a rep on a day; nobody who is in the archive by then is promised one. */
function isPromised({ cadences, archivedOn }: RhythmFacts, type: SessionType, day: PlainDate): boolean {
  return cadenceOn(cadences, type, day)?.every != null && (archivedOn === null || archivedOn > day)
}

/** What a leader is shown of a past period (S1-8): whether coaching took place, from days and kinds alone. */
export function rhythmReport({ id, reps, own, names, manager, from, to, madeAt, today }: Asked): RhythmReport {
  const until = to < today ? to : today
  const order = [...names.keys()]
  const sorted = [...reps].sort((a, b) => order.indexOf(a.rep) - order.indexOf(b.rep))
  // A window that has begun by today may be due a few days from now.
  const known = { from: plusDays(from, -7 * weeksBefore), to: plusDays(today, 6) }
  const all = sorted.map(({ rep, facts }) => {
    const windows = judge(facts, own, today, known)
    return { rep, facts, windows, judged: windows.filter(({ due }) => due <= until) }
  })
  const shown = all.flatMap(({ judged }) => judged.filter(({ due }) => due >= from))
  const { due, held, missed, sick, away, unanswered } = adherence(shown)
  const rows = all.flatMap(({ rep, facts, windows, judged }) =>
    typesOf(facts.cadences).flatMap((type) => {
      const isOf = (one: Judged) => one.type === type
      const made = madeUp(windows.filter(isOf), facts.held, type)
      const inTime = judged.filter((one) => isOf(one) && one.due >= from)
      if (inTime.length === 0 && !isPromised(facts, type, until)) return []
      return [
        {
          rep: names.get(rep) ?? '',
          kind: kindOf[type],
          every: cadenceOn(facts.cadences, type, until)?.every ?? null,
          due: inTime.map((one) => ({
            due: one.due,
            outcome: one.outcome,
            reason: one.reason,
            heldOn: one.heldOn,
            madeUpOn: made.get(one.due) ?? null
          }))
        }
      ]
    })
  )
  return {
    format: 'coachbook.rhythm',
    version: 1,
    id,
    manager,
    from,
    to: until,
    madeAt,
    kept: { due, held, missed, sick, away, unanswered },
    // Where nothing was due in the period, all weeks of a row lie before it.
    streak: due === 0 ? 0 : streaks(all.flatMap(({ judged }) => judged)).now.weeks,
    rows,
    used: usedTime(reps, from, until)
  }
}
