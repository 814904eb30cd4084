import { scaleLinear } from 'd3-scale'
import { daysBetween } from '../dates'
import type { PlainDate } from '../model/scalars'

interface Point {
  x: number
  y: number
}

/** The level of a behavior from visit to visit against its target (S0-10). */
export interface LevelLine {
  points: Point[]
  /** The height of the target. */
  target: number
  /** The height of each level, the lowest first. */
  levels: number[]
  /** Where the day of an event stands; null without one. */
  mark: number | null
  /** Where the next visit stands; null without one. */
  next: Point | null
}

interface Levels {
  /** Oldest first. */
  ratings: readonly { on: PlainDate; rating: number }[]
  target: number
  steps: number
  /** The day of an event; null without one. */
  mark: PlainDate | null
  /** The day of the next visit; null without one. */
  next: PlainDate | null
  /** Visits are left out after the first one, so its distance from the second one says nothing. */
  broken: boolean
}

/** The fewest days from edge to edge, so that two visits of one week do not stand as far apart as those of a year. */
const fewest = 28

/** The share of the width that is kept free at each edge, for the dots and their days. */
const edge = 0.08

/** Where the first visit stands and the others begin, as shares of the width, when there are visits left out between. */
const gap = 0.16

/**
 * The line in a box of this size: each visit at its day, the lowest level at the bottom edge and the highest at the top.
 * An event before all visits is at the left edge.
 */
export function levelLine(
  { ratings, target, steps, mark, next, broken }: Levels,
  { width, height }: { width: number; height: number }
): LevelLine {
  const y = scaleLinear().domain([1, steps]).range([height, 0]).clamp(true)
  const levels = Array.from({ length: steps }, (_, at) => y(at + 1))
  const shape = { target: y(target), levels }
  const isBroken = broken && ratings.length > 1
  const from = ratings[isBroken ? 1 : 0]?.on
  const last = ratings.at(-1)?.on
  if (from === undefined || last === undefined) return { ...shape, points: [], mark: null, next: null }
  const ends = [last, ...(next === null ? [] : [next])].map((day) => daysBetween(from, day))
  const x = scaleLinear()
    .domain([0, Math.max(fewest, ...ends)])
    .range([width * (edge + (isBroken ? gap : 0)), width * (1 - edge)])
  const xOf = (day: PlainDate) => x(daysBetween(from, day))
  const markAt = mark === null ? null : Math.min(width, Math.max(0, xOf(mark)))
  return {
    ...shape,
    points: ratings.map(({ on, rating }, at) => ({ x: isBroken && at === 0 ? width * edge : xOf(on), y: y(rating) })),
    mark: markAt,
    next: next === null ? null : { x: xOf(next), y: y(target) }
  }
}

/** Which of these places, from left to right, have room for words of this width below them; the last one always has. */
export function withRoom(places: readonly number[], width: number): boolean[] {
  let before = Number.POSITIVE_INFINITY
  return places
    .map((_, at) => {
      const place = places[places.length - 1 - at] ?? 0
      if (before - place < width) return false
      before = place
      return true
    })
    .reverse()
}
