import { plusDays } from '../dates'
import { type PatternFacts, type PatternsOfRep, type Segment, segments } from '../model/patterns'
import type { Id, PlainDate } from '../model/scalars'
import { isEnough } from './enough'
import { places } from './pattern-facts'

/** The spans for which patterns are shown, in weeks up to today. */
export const patternSpans = [8, 13, 26, 52] as const
export type PatternSpan = (typeof patternSpans)[number]

/** The first day of a span that ends today. */
export const spanFrom = (weeks: PatternSpan, today: PlainDate): PlainDate => plusDays(today, 1 - 7 * weeks)

export const talkKinds = ['strategy', 'process', 'skill', 'human'] as const
export type TalkKind = (typeof talkKinds)[number]

/** How often a rep was seen in each of the eight places in the work, in the order of `places`. */
export interface SeenRow {
  rep: Id
  counts: number[]
  /** Observations without a place. */
  without: number
}

export interface Minutes {
  rep: Id
  minutes: number
  talks: number
}

/**
 * One segment of the team: the number of its reps, their minutes, and its share of the minutes of all reps in segments.
 */
export interface SegmentShare {
  segment: Segment
  reps: number
  minutes: number
  share: number
}

/** One training of one rep: for each mark, the number of behaviors that are due by now, and of those that were seen. */
export interface Embedding {
  rep: Id
  title: string
  on: PlainDate
  marks: { due: number; seen: number }[]
}

export interface Patterns {
  seen: SeenRow[]
  minutes: Minutes[]
  /** Shares of all minutes by topic; null when there are none. */
  about: Record<TalkKind, number> | null
  /** The share of minutes about live deals; null when there are none. */
  deals: number | null
  /** Shares of minutes rest on enough sessions; on fewer, nothing is said about them. */
  saysShares: boolean
  /** The same of the reps that are in a segment. */
  saysSegments: boolean
  /** Whether some of the minutes were with several reps at once. */
  together: boolean
  /** Empty when no rep is in a segment. */
  segments: SegmentShare[]
  trainings: Embedding[]
}

const within = (from: PlainDate, today: PlainDate) => (on: PlainDate) => on >= from && on <= today

/** The facts of one span; trainings are all kept, because their marks come weeks later. */
export function factsWithin(facts: PatternFacts, from: PlainDate, today: PlainDate): PatternFacts {
  const isIn = within(from, today)
  return {
    ...facts,
    seen: facts.seen.filter(([on]) => isIn(on)),
    behaviors: facts.behaviors
      .map((behavior) => ({ ...behavior, ratings: behavior.ratings.filter(([on]) => isIn(on)) }))
      .filter(({ ratings }) => ratings.length > 0),
    talks: facts.talks.filter(({ on }) => isIn(on)),
    pulse: facts.pulse.filter(({ on }) => isIn(on))
  }
}

/**
 * The minutes that sessions with this rep took of the manager's time. Those of a group session are divided evenly, so
 * that the sum over all who took part counts them once (S3-8).
 */
export const minutesOf = ({ talks }: Pick<PatternFacts, 'talks'>): number =>
  talks.reduce((sum, { minutes, group }) => sum + minutes / (group?.size ?? 1), 0)

/** The sessions of several reps; a group session is counted once. */
export function talksOnce(reps: readonly PatternsOfRep[]): PatternFacts['talks'] {
  const seen = new Set<Id>()
  return reps.flatMap(({ facts }) =>
    facts.talks.filter(({ group }) => group === undefined || (!seen.has(group.id) && seen.add(group.id)))
  )
}

const restsOnEnough = (reps: readonly PatternsOfRep[]): boolean => isEnough(talksOnce(reps).map(({ on }) => on))

function seenRow({ rep, facts }: PatternsOfRep): SeenRow {
  const counts = places.map(() => 0)
  let without = 0
  for (const [, place] of facts.seen) {
    if (place === null) without += 1
    else counts[place] = (counts[place] ?? 0) + 1
  }
  return { rep, counts, without }
}

function aboutShares(talks: PatternFacts['talks']): Patterns['about'] {
  const all = minutesOf({ talks })
  if (all === 0) return null
  const of = (kind: TalkKind) => minutesOf({ talks: talks.filter(({ about }) => about === kind) }) / all
  return { strategy: of('strategy'), process: of('process'), skill: of('skill'), human: of('human') }
}

/** The share of minutes that were about live deals; null without any minutes. */
export function dealShare(talks: PatternFacts['talks']): number | null {
  const all = minutesOf({ talks })
  return all === 0 ? null : minutesOf({ talks: talks.filter(({ deal }) => deal) }) / all
}

/** Each segment's share of the minutes in these facts (S2-12). */
export function segmentShares(reps: readonly PatternsOfRep[]): SegmentShare[] {
  const inSegment = reps.filter(({ facts }) => facts.segment !== null)
  const all = inSegment.reduce((sum, { facts }) => sum + minutesOf(facts), 0)
  if (inSegment.length === 0) return []
  return segments.map((segment) => {
    const own = inSegment.filter(({ facts }) => facts.segment === segment)
    const minutes = own.reduce((sum, { facts }) => sum + minutesOf(facts), 0)
    return { segment, reps: own.length, minutes, share: all === 0 ? 0 : minutes / all }
  })
}

/** The trainings of a rep with a mark in a span (S3-18). */
export function embeddings({ rep, facts }: PatternsOfRep, from: PlainDate, today: PlainDate): Embedding[] {
  return facts.trainings
    .filter(({ on, behaviors }) => on <= today && behaviors.some((marks) => (marks.at(-1)?.until ?? on) >= from))
    .map(({ title, on, behaviors }) => ({ rep, title, on, marks: marksSeen(behaviors, today) }))
}

/**
 * For each mark: how many behaviors are due, because they were seen or the last day is over, and how many of them were
 * seen.
 */
function marksSeen(behaviors: PatternFacts['trainings'][number]['behaviors'], today: PlainDate): Embedding['marks'] {
  const marks = behaviors[0]?.length ?? 0
  return Array.from({ length: marks }, (_, at) => {
    const all = behaviors.flatMap((behavior) => behavior[at] ?? [])
    const due = all.filter(({ seen, until }) => seen || until < today)
    return { due: due.length, seen: due.filter(({ seen }) => seen).length }
  })
}

/**
 * What coaching looked like in a span that ends today (S2-11, S2-12, S3-8, S3-18): sums over records, in the order of
 * the reps. Nobody is ranked, and no figure is a score of a person.
 */
export function patternsOf(reps: readonly PatternsOfRep[], weeks: PatternSpan, today: PlainDate): Patterns {
  const from = spanFrom(weeks, today)
  const inSpan = reps.map((one) => ({ ...one, facts: factsWithin(one.facts, from, today) }))
  const talks = inSpan.flatMap(({ facts }) => facts.talks)
  return {
    seen: inSpan.map(seenRow),
    minutes: inSpan.map(({ rep, facts }) => ({ rep, minutes: minutesOf(facts), talks: facts.talks.length })),
    about: aboutShares(talks),
    deals: dealShare(talks),
    saysShares: restsOnEnough(inSpan),
    saysSegments: restsOnEnough(inSpan.filter(({ facts }) => facts.segment !== null)),
    together: talks.some(({ group }) => group !== undefined),
    segments: segmentShares(inSpan),
    trainings: inSpan.flatMap((one) => embeddings(one, from, today))
  }
}
