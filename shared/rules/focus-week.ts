import { plusDays } from '../dates'
import type { Id, PlainDate } from '../model/scalars'
import type { FocusFacts, KnownOfRep } from '../model/today'

/** How the #1 behaviors of all reps did in the last seven days, this one included. */
export interface FocusWeek {
  /** Reps who work on a #1 behavior. */
  reps: number
  /** Those of whom it was seen in these days. */
  seen: number
  /** Those whose level at the end of these days is higher than before them, or than where it was first seen in them. */
  moved: number
  /** Those whose behavior sticks: its cycle can be closed. */
  stick: { rep: Id; waits: boolean }[]
}

const days = 7

type Known = Pick<KnownOfRep, 'rep'> & {
  facts: Pick<KnownOfRep['facts'], 'archivedOn'>
  today: Pick<KnownOfRep['today'], 'focus'>
}

/** The rating on the last day up to `on` on which it was seen; null where that is none. */
const levelOn = (seen: FocusFacts['days'], on: PlainDate): number | null =>
  seen.findLast(([day]) => day <= on)?.[1] ?? null

/** One behavior each: who of the team moved up on theirs, and whose sticks; nobody is ranked. */
export function focusWeek(known: readonly Known[], today: PlainDate): FocusWeek {
  const before = plusDays(today, -days)
  const all = known.flatMap(({ rep, facts, today: { focus } }) =>
    focus === null || facts.archivedOn !== null ? [] : [{ rep, focus }]
  )
  const isSeen = ({ focus }: { focus: FocusFacts }) => focus.days.some(([on]) => on > before && on <= today)
  const hasMoved = ({ focus }: { focus: FocusFacts }) => {
    // What was first seen in these days began there.
    const first = focus.days.find(([on]) => on > before)?.[1] ?? null
    const [then, now] = [levelOn(focus.days, before) ?? first, levelOn(focus.days, today)]
    return then !== null && now !== null && now > then
  }
  return {
    reps: all.length,
    seen: all.filter(isSeen).length,
    moved: all.filter(hasMoved).length,
    stick: all.filter(({ focus }) => focus.sticks).map(({ rep, focus: { waits } }) => ({ rep, waits }))
  }
}
