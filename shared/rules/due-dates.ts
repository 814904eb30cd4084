import { compareText } from '../compare'
import { daysBetween, mondayOf, plusDays, weekdayOf } from '../dates'
import type { Cadence } from '../model/rhythm'
import type { PlainDate } from '../model/scalars'
import type { SessionType } from '../model/session'

/** One session that is due: its day, and the whole weeks in which it can be held. */
export interface Occurrence {
  type: SessionType
  cadence: Cadence
  due: PlainDate
  /** The Monday with which its window begins. */
  starts: PlainDate
  /** The Monday after its window, with which the next one begins. */
  ends: PlainDate
}

/** The first day on a cadence's weekday, from its `from` on. */
export const firstDue = ({ from, weekday }: Pick<Cadence, 'from' | 'weekday'>): PlainDate =>
  plusDays(from, (weekday - weekdayOf(from) + 7) % 7)

/**
 * The Monday from which a cadence holds. An entry that ends the rhythm holds from the Monday on or after its `from`, so
 * that a week that has begun is finished.
 */
export const beginsOn = (cadence: Cadence): PlainDate =>
  cadence.every === null ? mondayOf(plusDays(cadence.from, 6)) : mondayOf(firstDue(cadence))

/**
 * The entries of a type in the order in which they hold; when two begin in the same week, only the one entered later.
 */
export function inOrder(cadences: readonly Cadence[], type: SessionType): Cadence[] {
  const sorted = cadences
    .filter((cadence) => cadence.type === type)
    .sort((a, b) => compareText(beginsOn(a), beginsOn(b)) || compareText(a.id, b.id))
  return sorted.filter((cadence, at) => {
    const next = sorted[at + 1]
    return next === undefined || beginsOn(next) !== beginsOn(cadence)
  })
}

/** The entry that holds in the week of a day; undefined when nothing is promised yet. */
export const cadenceOn = (cadences: readonly Cadence[], type: SessionType, day: PlainDate): Cadence | undefined =>
  inOrder(cadences, type)
    .filter((cadence) => beginsOn(cadence) <= day)
    .at(-1)

/** The entries of a type that begin in a week to come, the earliest first. */
export const plannedAfter = (cadences: readonly Cadence[], type: SessionType, day: PlainDate): Cadence[] =>
  inOrder(cadences, type).filter((cadence) => beginsOn(cadence) > day)

/** The types that were ever promised, in the order of their first entries. */
export const typesOf = (cadences: readonly Cadence[]): SessionType[] => [
  ...new Set(
    [...cadences].sort((a, b) => compareText(a.from, b.from) || compareText(a.id, b.id)).map(({ type }) => type)
  )
]

/** The sessions due between two days, both included, the earliest first: one in each window of the cadences (S1-10). */
export function dueDates(cadences: readonly Cadence[], { from, to }: { from: PlainDate; to: PlainDate }): Occurrence[] {
  const found = typesOf(cadences).flatMap((type) => {
    const entries = inOrder(cadences, type)
    return entries.flatMap((cadence, at) => {
      const next = entries[at + 1]
      return windowsOf(cadence, next ? beginsOn(next) : null, from, to)
    })
  })
  return found.sort((a, b) => compareText(a.due, b.due) || compareText(a.type, b.type))
}

function windowsOf(cadence: Cadence, until: PlainDate | null, from: PlainDate, to: PlainDate): Occurrence[] {
  const { every, weekday, type } = cadence
  if (every === null) return []
  const first = beginsOn(cadence)
  const length = every * 7
  const windows: Occurrence[] = []
  let starts = plusDays(first, Math.max(0, Math.floor(daysBetween(first, from) / length)) * length)
  while (starts <= to && (until === null || starts < until)) {
    const due = plusDays(starts, weekday - 1)
    const over = plusDays(starts, length)
    const ends = until !== null && until < over ? until : over
    if (due >= from && due <= to) windows.push({ type, cadence, due, starts, ends })
    starts = over
  }
  return windows
}

/**
 * The first Monday after a day. A change of the present cadence begins there, so that a week that has begun does not
 * change.
 */
export const nextMonday = (today: PlainDate): PlainDate => plusDays(mondayOf(today), 7)

/** Whether something has become due under an entry by a day; it then belongs to the past and is kept. */
export const hasBegun = (cadence: Cadence, today: PlainDate): boolean =>
  (cadence.every === null ? beginsOn(cadence) : firstDue(cadence)) <= today
