import { compareText } from '../compare'
import type { Place } from '../model/field-of-work'
import type { PatternFacts, PatternsOfRep, Segment } from '../model/patterns'
import type { Id, PlainDate } from '../model/scalars'
import { pulseFactors } from '../model/session'
import { apportion } from './apportion'
import { isEnough, leastRecords } from './enough'
import { behaviorThing } from './languages'
import { places } from './pattern-facts'
import {
  dealShare,
  embeddings,
  factsWithin,
  minutesOf,
  type PatternSpan,
  segmentShares,
  spanFrom,
  talksOnce
} from './patterns'
import { type PulseFactor, pulseApart } from './pulse'

/** What the records of a span may mean. `records`: how many records it is based on. */
export type PatternFinding = { records: number } & (
  | { says: 'unseen'; places: Place[] }
  /** `named`: those who were rated often enough for something to be said of them by name. */
  | { says: 'shared-gap'; behavior: string; title: string; reps: Id[]; named: Id[] }
  | { says: 'apart'; rep: Id; factor: PulseFactor; marks: { rep: number; manager: number } }
  | { says: 'little'; reps: Id[] }
  | { says: 'deals'; share: number }
  | { says: 'segment'; segment: Segment; share: number; reps: Id[] }
  | { says: 'not-seen-again'; rep: Id; title: string; seen: number; due: number }
  | { says: 'stays'; rep: Id; title: string; rating: number; wanted: number }
  | { says: 'rose'; rep: Id; title: string; from: number; to: number }
)

/** How many reps must have the same gap. */
const sharedBy = 3

/** How many times in a row marks must differ before it is said. */
const inARow = 3

const isThere = <T>(value: T | null): value is T => value !== null

/** Everything that can be said about a span that ends today, kind by kind, in the order of the reps. */
export function patternFindings(
  reps: readonly PatternsOfRep[],
  weeks: PatternSpan,
  today: PlainDate
): PatternFinding[] {
  const from = spanFrom(weeks, today)
  const inSpan = reps.map((one) => ({ ...one, facts: factsWithin(one.facts, from, today) }))
  return [
    ...inSpan.flatMap(({ rep, facts }) => apart(rep, facts)),
    ...sharedGaps(inSpan),
    unseen(inSpan),
    little(inSpan),
    ...segment(inSpan),
    deals(inSpan),
    ...reps.flatMap((one) => notSeenAgain(one, from, today)),
    ...inSpan.flatMap(({ rep, facts }) => facts.behaviors.map((behavior) => moved(rep, behavior)))
  ].filter(isThere)
}

/** Places in the work that were seen at most once. */
function unseen(reps: readonly PatternsOfRep[]): PatternFinding | null {
  const seen = reps.flatMap(({ facts }) => facts.seen.filter(([, place]) => place !== null))
  if (!isEnough(seen.map(([on]) => on))) return null
  const rare = places.filter((_, number) => seen.filter(([, place]) => place === number).length <= 1)
  return rare.length === 0 ? null : { says: 'unseen', places: rare, records: seen.length }
}

function sharedGaps(reps: readonly PatternsOfRep[]): PatternFinding[] {
  const gaps = new Map<string, { title: string; reps: Id[]; named: Id[]; days: PlainDate[] }>()
  for (const { rep, facts } of reps)
    for (const { key, title, wanted, ratings } of facts.behaviors) {
      const [, last = wanted] = ratings.at(-1) ?? []
      if (last >= wanted) continue
      const thing = behaviorThing(key)
      const gap = gaps.get(thing) ?? { title, reps: [], named: [], days: [] }
      gaps.set(thing, gap)
      const days = ratings.map(([on]) => on)
      gap.reps.push(rep)
      if (isEnough(days)) gap.named.push(rep)
      gap.days.push(...days)
    }
  return [...gaps]
    .filter(([, gap]) => gap.reps.length >= sharedBy && isEnough(gap.days))
    .sort(([a, one], [b, other]) => other.reps.length - one.reps.length || compareText(a, b))
    .map(([behavior, { days, ...gap }]) => ({ says: 'shared-gap', behavior, ...gap, records: days.length }))
}

/** Factors that a rep marked two or more lower than the coach, several times in a row up to the last (S4-3). */
function apart(rep: Id, { pulse }: PatternFacts): PatternFinding[] {
  return pulseFactors.flatMap((factor, at) => {
    const both = pulse.flatMap(({ on, ...marks }) => {
      const [of, by] = [marks.rep[at] ?? null, marks.manager[at] ?? null]
      return of === null || by === null ? [] : [{ on, rep: of, manager: by }]
    })
    const latest = both.slice(-inARow)
    const last = latest.at(-1)
    if (!last || latest.some((mark) => mark.manager - mark.rep < pulseApart)) return []
    if (!isEnough(both.map(({ on }) => on))) return []
    const marks = { rep: last.rep, manager: last.manager }
    return [{ says: 'apart' as const, rep, factor, marks, records: both.length }]
  })
}

/** Reps who got less than a quarter of the minutes that an even distribution would give each (S3-8). */
function little(reps: readonly PatternsOfRep[]): PatternFinding | null {
  const days = talksOnce(reps).map(({ on }) => on)
  if (reps.length < sharedBy || !isEnough(days)) return null
  const even = reps.reduce((sum, { facts }) => sum + minutesOf(facts), 0) / reps.length
  const few = reps.filter(({ facts }) => minutesOf(facts) < even / 4).map(({ rep }) => rep)
  return few.length === 0 ? null : { says: 'little', reps: few, records: days.length }
}

/** Segments whose share of the minutes is less than half of their share of the reps (S2-12). */
function segment(reps: readonly PatternsOfRep[]): PatternFinding[] {
  const inSegment = reps.filter(({ facts }) => facts.segment !== null)
  const days = talksOnce(inSegment).map(({ on }) => on)
  if (!isEnough(days)) return []
  const shares = segmentShares(inSegment)
  // As the table of the segments has them: there they add up.
  const percents = apportion(
    shares.map(({ share }) => share),
    100
  )
  return shares.flatMap(({ segment, share, reps: count }, at) =>
    count > 0 && share < count / inSegment.length / 2
      ? [
          {
            says: 'segment' as const,
            segment,
            share: (percents[at] ?? 0) / 100,
            reps: inSegment.filter(({ facts }) => facts.segment === segment).map(({ rep }) => rep),
            records: days.length
          }
        ]
      : []
  )
}

/** Whether at least half of the minutes were about live deals. */
function deals(reps: readonly PatternsOfRep[]): PatternFinding | null {
  const talks = talksOnce(reps)
  const share = dealShare(reps.flatMap(({ facts }) => facts.talks))
  if (share === null || share < 0.5 || !isEnough(talks.map(({ on }) => on))) return null
  return { says: 'deals', share, records: talks.length }
}

/**
 * Trainings of whose behaviors fewer than half were seen at the last mark that is over, although the rep was observed
 * since.
 */
function notSeenAgain(of: PatternsOfRep, from: PlainDate, today: PlainDate): PatternFinding[] {
  return embeddings(of, from, today).flatMap(({ rep, title, on, marks }) => {
    const last = marks.findLast(({ due }) => due > 0)
    const days = of.facts.seen.map(([day]) => day).filter((day) => day > on && day <= today)
    if (!last || last.seen * 2 >= last.due || !isEnough(days)) return []
    return [{ says: 'not-seen-again' as const, rep, title, seen: last.seen, due: last.due, records: days.length }]
  })
}

const mean = (ratings: readonly number[]) => ratings.reduce((sum, rating) => sum + rating, 0) / ratings.length

/** A behavior that stays below its target, or rises by a level or more, over enough ratings. */
function moved(rep: Id, { title, wanted, ratings }: PatternFacts['behaviors'][number]): PatternFinding | null {
  if (!isEnough(ratings.map(([on]) => on))) return null
  const levels = ratings.map(([, rating]) => rating)
  const latest = levels.slice(-leastRecords)
  const [first = 0] = latest
  const isSpread = isEnough(ratings.slice(-leastRecords).map(([on]) => on))
  if (isSpread && first < wanted && latest.every((level) => level === first))
    return { says: 'stays', rep, title, rating: first, wanted, records: ratings.length }
  const [begin, now] = [mean(levels.slice(0, 2)), mean(levels.slice(-2))]
  const [from = 0, to = 0] = [levels.at(0), levels.at(-1)]
  return now - begin >= 1 && to > from ? { says: 'rose', rep, title, from, to, records: ratings.length } : null
}
