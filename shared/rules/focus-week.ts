import { plusDays } from '../dates'
import type { Id, PlainDate } from '../model/scalars'
import type { FocusFacts, KnownOfRep } from '../model/today'

/** How the #1 behaviors of all reps did in the last seven days, including today. */
export interface FocusWeek {
  /** How many reps work on a #1 behavior. */
  reps: number
  /** How many of these were seen doing it in these days. */
  seen: number
  /**
   * How many had a higher level at the end of these days than before them, or, without a level before, than when it was
   * first rated in them.
   */
  moved: number
  /** The reps whose behavior sticks, so that their cycle can be closed. */
  stick: { rep: Id; waits: boolean }[]
}

const days = 7

type Known = Pick<KnownOfRep, 'rep'> & {
  facts: Pick<KnownOfRep['facts'], 'archivedOn'>
  today: Pick<KnownOfRep['today'], 'focus'>
}

/** The rating on the last day up to `on`; null when there is none. */
const levelOn = (seen: FocusFacts['days'], on: PlainDate): number | null =>
  seen.findLast(([day]) => day <= on)?.[1] ?? null

/** Looks at one behavior for each rep: who of the team moved up, and whose sticks; nobody is ranked. */
export function focusWeek(known: readonly Known[], today: PlainDate): FocusWeek {
  const before = plusDays(today, -days)
  const all = known.flatMap(({ rep, facts, today: { focus } }) =>
    focus === null || facts.archivedOn !== null ? [] : [{ rep, focus }]
  )
  const isSeen = ({ focus }: { focus: FocusFacts }) => focus.days.some(([on]) => on > before && on <= today)
  const hasMoved = ({ focus }: { focus: FocusFacts }) => {
    // Without an earlier level, the first rating in these days is the starting point.
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
