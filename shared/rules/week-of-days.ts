import { dateOf, mondayOf, plusDays, timeOf, weekdayOf } from '../dates'
import type { CoachingKind } from '../model/field-of-work'
import type { GroupKind } from '../model/group'
import type { Leave } from '../model/rhythm'
import type { Id, PlainDate } from '../model/scalars'
import type { SessionType } from '../model/session'
import { judge } from './rhythm'
import { isPlannedFor, type Known } from './things-due'

/** Something on a day; `at` is the time of day, empty when it is not known. */
export type OnDay = { at: string; rep: Id } & (
  | { what: 'talk'; id: Id; type: SessionType }
  /** A group session, shown once for all its reps. */
  | { what: 'group'; id: Id; kind: GroupKind; size: number }
  | { what: 'call'; id: Id; account: string }
  | { what: 'date'; id: Id; kind: CoachingKind; note: string }
  | { what: 'rhythm'; type: SessionType }
)

export interface Day {
  on: PlainDate
  items: OnDay[]
}

/** The Monday of the week that is shown; on Saturdays and Sundays that of the coming week. */
export const weekShown = (today: PlainDate): PlainDate =>
  weekdayOf(today) > 5 ? plusDays(mondayOf(today), 7) : mondayOf(today)

/**
 * The week as five days with everything that is planned, agreed, or promised and still open; a weekend day is added if
 * something is on it.
 */
export function weekOfDays(reps: readonly (Known & { rep: Id })[], own: readonly Leave[], today: PlainDate): Day[] {
  const monday = weekShown(today)
  const days = Array.from({ length: 7 }, (_, at) => ({ on: plusDays(monday, at), items: [] as OnDay[] }))
  const put = (on: PlainDate, item: OnDay) => days.find((day) => day.on === on)?.items.push(item)
  const told = new Set<Id>()
  for (const { rep, today: known, facts } of reps) {
    if (facts.archivedOn !== null) continue
    for (const { id, when, type } of known.sessions)
      put(dateOf(when), { what: 'talk', at: timeOf(when), rep, id, type })
    for (const { id, when, kind, size, held } of known.groups)
      if (!held && !told.has(id) && told.add(id))
        put(dateOf(when), { what: 'group', at: timeOf(when), rep, id, kind, size })
    for (const { id, when, account } of known.calls)
      put(dateOf(when), { what: 'call', at: timeOf(when), rep, id, account })
    for (const { id, on, kind, note } of known.dates) put(on, { what: 'date', at: '', rep, id, kind, note })
    for (const one of judge(facts, own, today, {
      from: monday,
      to: plusDays(monday, 6)
    })) {
      const { type, due, cadence, outcome } = one
      if ((outcome === 'ahead' || outcome === 'due') && !isPlannedFor(one, known))
        put(due, { what: 'rhythm', at: cadence.at ?? '', rep, type })
    }
  }
  for (const { items } of days)
    items.sort((a, b) => (a.at === b.at ? 0 : a.at === '' || (b.at !== '' && a.at > b.at) ? 1 : -1))
  return days.filter(({ items }, at) => at < 5 || items.length > 0)
}
