import { compareText } from '../compare'
import { daysBetween, mondayOf, plusDays, weekdayOf } from '../dates'
import type { Cadence } from '../model/rhythm'
import type { PlainDate } from '../model/scalars'
import type { SessionType } from '../model/session'

/** One session that is due: its day, and the window of whole weeks in which it can be held. */
export interface Occurrence {
  type: SessionType
  cadence: Cadence
  due: PlainDate
  /** The Monday on which its window begins. */
  starts: PlainDate
  /** The Monday on which the next window begins, which is no day of this one. */
  ends: PlainDate
}

/** The first day of a cadence's weekday that is not before its `from`. */
export const firstDue = ({ from, weekday }: Pick<Cadence, 'from' | 'weekday'>): PlainDate =>
  plusDays(from, (weekday - weekdayOf(from) + 7) % 7)

/** The Monday from which a cadence holds. One that promises nothing ends the one before with the next week. */
export const beginsOn = (cadence: Cadence): PlainDate =>
  cadence.every === null ? mondayOf(plusDays(cadence.from, 6)) : mondayOf(firstDue(cadence))

/** The entries of a type in the order in which they hold; of two that begin in one week the one entered later. */
export function inOrder(cadences: readonly Cadence[], type: SessionType): Cadence[] {
  const sorted = cadences
    .filter((cadence) => cadence.type === type)
    .sort((a, b) => compareText(beginsOn(a), beginsOn(b)) || compareText(a.id, b.id))
  return sorted.filter((cadence, at) => {
    const next = sorted[at + 1]
    return next === undefined || beginsOn(next) !== beginsOn(cadence)
  })
}

/** The entry that holds in the week of a day; undefined where nothing was promised yet. */
export const cadenceOn = (cadences: readonly Cadence[], type: SessionType, day: PlainDate): Cadence | undefined =>
  inOrder(cadences, type)
    .filter((cadence) => beginsOn(cadence) <= day)
    .at(-1)

/** The types that were ever promised, in the order of their first entry. */
export const typesOf = (cadences: readonly Cadence[]): SessionType[] => [
  ...new Set(
    [...cadences].sort((a, b) => compareText(a.from, b.from) || compareText(a.id, b.id)).map(({ type }) => type)
  )
]

/** What is due from one day to another, both included, earliest first: one in each window of the cadences (S1-10). */
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

/** The first Monday after a day: a change of a cadence that holds begins there, so that no week that began is changed. */
export const nextMonday = (today: PlainDate): PlainDate => plusDays(mondayOf(today), 7)

/** Whether something was due under an entry by a day: from then on it is the past, and stays. */
export const hasBegun = (cadence: Cadence, today: PlainDate): boolean =>
  (cadence.every === null ? beginsOn(cadence) : firstDue(cadence)) <= today
