import { dateOf, timeOf } from '../dates'
import type { CoachingKind } from '../model/field-of-work'
import type { TimeOfDay } from '../model/rhythm'
import type { Id, PlainDate } from '../model/scalars'
import type { SessionType } from '../model/session'
import type { TodayFacts } from '../model/today'
import { countsAs } from './group'
import { type Known, typeOfDate } from './things-due'

/** Something planned with one rep; `at`: by the clock on the wall, null where a whole day was agreed. */
export type PlannedAhead = { id: Id; on: PlainDate; at: TimeOfDay | null } & (
  | { what: 'session'; type: SessionType }
  | { what: 'call' }
  | { what: 'date'; kind: CoachingKind }
)

/**
 * What is planned with one rep from a day on, each once: an agreed date of a plan gives way to the session or call that
 * is planned for it. Sessions of several reps are told apart from these, as they are one for all.
 */
export function plannedAhead(known: TodayFacts, today: PlainDate): PlannedAhead[] {
  const sessions = known.sessions.map(({ id, when, type }) => ({
    what: 'session' as const,
    id,
    ...clockOf(when),
    type
  }))
  const calls = known.calls.map(({ id, when }) => ({ what: 'call' as const, id, ...clockOf(when) }))
  const together = known.groups.filter(({ held }) => !held).map((group) => `${dateOf(group.when)} ${countsAs(group)}`)
  const taken = new Set([
    ...together,
    ...sessions.map(({ on, type }) => `${on} ${type}`),
    ...calls.map(({ on }) => `${on} call`)
  ])
  const dates = known.dates
    .filter(({ on, kind }) => !taken.has(`${on} ${typeOfDate[kind] ?? kind}`))
    .map(({ id, on, kind }) => ({ what: 'date' as const, id, on, at: null, kind }))
  return [...sessions, ...calls, ...dates].filter(({ on }) => on >= today)
}

const clockOf = (when: string) => ({ on: dateOf(when), at: timeOf(when) })

/** Whether anything is planned with a rep from a day on, alone or with several. */
export const isAnythingAhead = ({ facts, today: known }: Known, today: PlainDate): boolean =>
  facts.archivedOn === null &&
  (plannedAhead(known, today).length > 0 || known.groups.some(({ held, when }) => !held && dateOf(when) >= today))
