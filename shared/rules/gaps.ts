import { compareText } from '../compare'
import { compareMoments, dateOf } from '../dates'
import type { Behavior, BehaviorKey } from '../model/behavior'
import type { Cycle, Focus } from '../model/cycle'
import type { Observation } from '../model/observation'
import type { GapSnapshot } from '../model/plan'
import type { Id, Moment } from '../model/scalars'
import type { Workbook } from '../model/workbook'
import { isSinceBefore, latestAbout } from './cycle-time'
import { isSigned } from './plans'
import { recordedIn } from './recorded'
import { remembered, rememberedOfCycle, staysAsItIs } from './remembered'

export interface Gap extends GapSnapshot {
  behavior: BehaviorKey
  title: string
  /** Target minus latest rating, never below 0; null before the first rating. */
  size: number | null
  /** Recorded observations that rate this behavior, oldest first. */
  evidence: Id[]
  /**
   * The first rating in the time of the cycle when it is before a sealed starting point: it was entered later and does
   * not move that point. Otherwise null.
   */
  earlier: GapSnapshot['start']
}

export interface Seen {
  rating: number
  when: Moment
  observation: Id
}

const bySeen = (a: Seen, b: Seen) => compareMoments(a.when, b.when) || compareText(a.observation, b.observation)

/** The ratings in recorded observations, oldest first; only those of one behavior when `only` names it. */
function readRatings(workbook: Workbook, only: BehaviorKey | null): Map<BehaviorKey, Seen[]> {
  const seen = new Map<BehaviorKey, Seen[]>()
  /** Behaviors of which something was written down later than something that happened after it. */
  const unordered = new Set<BehaviorKey>()
  for (const { ratings, when, id } of recordedIn(workbook))
    for (const { behavior, rating } of ratings) {
      if (only !== null && behavior !== only) continue
      const entry = { rating, when, observation: id }
      const list = seen.get(behavior)
      const before = list?.at(-1)
      if (before && bySeen(before, entry) > 0) unordered.add(behavior)
      if (list) list.push(entry)
      else seen.set(behavior, [entry])
    }
  for (const behavior of unordered) seen.get(behavior)?.sort(bySeen)
  return seen
}

type Ratings = ReadonlyMap<BehaviorKey, Seen[]>

/**
 * Whether two records of an observation have the same ratings; a change of words makes a new record with the same
 * ratings.
 */
const isRatedAlike = (one: Observation, other: Observation | undefined): boolean =>
  one === other || (one.id === other?.id && one.when === other.when && one.ratings === other.ratings)

/** The ratings that were read last. Most changes concern words or other records, so these can be used again. */
let latest: { recorded: readonly Observation[]; answer: Ratings } | null = null

const allRatings = remembered((workbook): Ratings => {
  // When a workbook is changed in place, a changed record cannot be told from the previous one.
  if (!staysAsItIs(workbook)) return readRatings(workbook, null)
  const recorded = recordedIn(workbook)
  const known = latest
  const isSame = known?.recorded.length === recorded.length
  const answer =
    known && isSame && recorded.every((one, at) => isRatedAlike(one, known.recorded[at]))
      ? known.answer
      : readRatings(workbook, null)
  latest = { recorded, answer }
  return answer
})

/** The ratings of one behavior, oldest first; those of all others are only read when they will be remembered. */
export const ratingsOf = (workbook: Workbook, behavior: BehaviorKey): readonly Seen[] =>
  (staysAsItIs(workbook) ? allRatings(workbook, null) : readRatings(workbook, behavior)).get(behavior) ?? []

type Start = GapSnapshot['start']

/** The starting point in the first sealed plan of a cycle about its behavior; it does not move. */
function sealedStart({ plans }: Pick<Workbook, 'plans'>, key: BehaviorKey, cycle: Cycle | undefined): Start {
  const sealed = Object.values(plans)
    .filter(isSigned)
    .filter(({ behavior, cycle: of }) => behavior.key === key && (!cycle || of === cycle.id))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
  return sealed.find(({ gap }) => gap.start)?.gap.start ?? null
}

const startOf = (seen: Seen | undefined): Start => (seen ? { rating: seen.rating, on: dateOf(seen.when) } : null)

interface Rated {
  key: BehaviorKey
  behavior: Behavior
  /** Oldest first. */
  seen: readonly Seen[]
}

/** The ratings in the time of a cycle; all ratings when there is no cycle. */
function ownOf(workbook: Workbook, { seen }: Rated, cycle: Cycle | undefined): readonly Seen[] {
  if (!cycle) return seen
  const isSince = isSinceBefore(workbook, cycle)
  return seen.filter(({ when }) => isSince(when))
}

/**
 * A behavior with its gap. The starting point is that of the latest cycle about it: the first rating in the time of
 * that cycle, or, as long as there is none, the last rating before it.
 */
function gapOf(workbook: Workbook, rated: Rated, cycle: Cycle | undefined): Gap {
  const { key, behavior, seen } = rated
  const last = seen.at(-1)
  const sealed = sealedStart(workbook, key, cycle)
  const first = startOf(ownOf(workbook, rated, cycle)[0])
  return {
    behavior: key,
    title: behavior.title,
    now: last?.rating ?? null,
    wanted: behavior.desired,
    start: sealed ?? first ?? startOf(last),
    size: last ? Math.max(0, behavior.desired - last.rating) : null,
    evidence: seen.map((entry) => entry.observation),
    earlier: sealed && first && first.on < sealed.on ? first : null
  }
}

const allGaps = remembered((workbook): readonly Gap[] => {
  const seen = allRatings(workbook, null)
  return Object.entries(workbook.behaviors)
    .map(([key, behavior]) => gapOf(workbook, { key, behavior, seen: seen.get(key) ?? [] }, latestAbout(workbook, key)))
    .sort(
      (a, b) =>
        (b.size ?? -1) - (a.size ?? -1) || b.evidence.length - a.evidence.length || a.title.localeCompare(b.title)
    )
})

/** All behaviors of a workbook with their gap, the widest first (S0-2, S0-3, S2-6). */
export const gapsOf = (workbook: Workbook): readonly Gap[] => allGaps(workbook, null)

function ratedAs(workbook: Workbook, key: BehaviorKey): Rated | undefined {
  const behavior = Object.hasOwn(workbook.behaviors, key) ? workbook.behaviors[key] : undefined
  return behavior && { key, behavior, seen: ratingsOf(workbook, key) }
}

/** One behavior with its gap; undefined when the workbook does not have the behavior. */
export function gapOfBehavior(workbook: Workbook, key: BehaviorKey): Gap | undefined {
  const rated = ratedAs(workbook, key)
  return rated && gapOf(workbook, rated, latestAbout(workbook, key))
}

/** The ratings of a cycle's #1 behavior up to the end of the cycle, oldest first. */
function ratedUntilEnd(workbook: Workbook, cycle: Cycle): Rated | undefined {
  const rated = cycle.focus ? ratedAs(workbook, cycle.focus.behavior) : undefined
  const until = cycle.closed?.at
  if (!rated || until === undefined) return rated
  return { ...rated, seen: rated.seen.filter(({ when }) => compareMoments(when, until) <= 0) }
}

/** The ratings of a cycle's #1 behavior in the time of the cycle, oldest first. */
export const seenIn = rememberedOfCycle((workbook, cycle): readonly Seen[] => {
  const rated = ratedUntilEnd(workbook, cycle)
  return rated ? ownOf(workbook, rated, cycle) : []
})

/**
 * The gap of a cycle's #1 behavior: from the cycle's own starting point to the latest rating, or for a closed cycle to
 * the last one before its end, with the ratings of its own time as evidence. Everything that is said of a cycle is
 * taken from here. Undefined before a behavior is chosen.
 */
export const gapOfCycle = rememberedOfCycle((workbook, cycle): Gap | undefined => {
  const rated = ratedUntilEnd(workbook, cycle)
  if (!rated) return undefined
  const evidence = seenIn(workbook, cycle).map(({ observation }) => observation)
  return { ...gapOf(workbook, rated, cycle), evidence }
})

/** The cycle that is not closed; a workbook has at most one. */
export const openCycle = (workbook: Workbook): Cycle | undefined =>
  Object.values(workbook.cycles).find((cycle) => cycle.closed === null)

/** Whether a cycle has its #1 behavior. */
export const hasFocus = (cycle: Cycle): cycle is Cycle & { focus: Focus } => cycle.focus !== null

/** Behaviors with a gap that wait while another is worked on (S0-3). */
export function parkingLot(workbook: Workbook): Gap[] {
  const cycle = openCycle(workbook)
  if (!cycle?.focus) return []
  const focus = cycle.focus.behavior
  return gapsOf(workbook).filter(
    ({ behavior, size }) => behavior !== focus && (size === null ? Object.hasOwn(cycle.parked, behavior) : size > 0)
  )
}
