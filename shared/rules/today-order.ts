import { compareText } from '../compare'
import { dateOf } from '../dates'
import type { Leave } from '../model/rhythm'
import type { Id, Moment, PlainDate } from '../model/scalars'
import type { KnownOfRep } from '../model/today'
import { type Due, thingsDue } from './things-due'

/** One thing that waits, and the rep it waits with. */
export interface DueOf {
  rep: Id
  due: Due
}

const ranks = ['debrief', 'feedback', 'actions', 'plan', 'addendum', 'stalled'] as const

/**
 * The order: first what has its time today, then what was promised and is due, which never sinks when its date passes,
 * then what should be done while it is fresh, then what stands still.
 */
function rankOf({ what, since, ...due }: Due, today: PlainDate): number {
  if (what === 'group') return dateOf(since) === today ? 1 : 3
  if (what === 'talk') return 'open' in due && due.open ? 0 : dateOf(since) === today ? 1 : 3
  if (what === 'visit') return dateOf(since) === today ? 1 : 3
  if (what === 'rhythm' || what === 'uncoached') return 2
  return 4 + ranks.indexOf(what)
}

/** What waits with all reps, in the order of Today; within a kind, the longest wait first. */
export function inTodayOrder(reps: readonly KnownOfRep[], own: readonly Leave[], now: Moment): DueOf[] {
  const today = dateOf(now)
  const told = new Set<Id>()
  // A group session waits only once.
  const isFirst = (due: Due) => due.what !== 'group' || (!told.has(due.id) && told.add(due.id))
  const all = reps.flatMap(({ rep, ...known }) =>
    thingsDue(known, own, now)
      .filter(isFirst)
      .map((due) => ({ rep, due }))
  )
  const key = ({ rep, due }: DueOf) => [String(rankOf(due, today)).padStart(2, '0'), due.since, rep].join(' ')
  return all.sort((a, b) => compareText(key(a), key(b)))
}
