import { scaleLinear } from 'd3-scale'

interface Point {
  x: number
  y: number
}

/** The level of a behavior from visit to visit against its target (S0-10). */
export interface LevelLine {
  points: Point[]
  /** The height of the target. */
  target: number
  /** Where an event stands, between two visits; null without one. */
  mark: number | null
  /** Where the next visit would stand. */
  next: Point | null
}

interface Levels {
  /** Oldest first. */
  ratings: readonly number[]
  target: number
  steps: number
  /** How many of the visits came before the marked event; null without one. */
  before: number | null
  /** Whether room is kept for the next visit. */
  next: boolean
}

/** With fewer visits than this, they stand as close together as this many would. */
const fewest = 5

/**
 * The line in a box of this size: visits at equal distances from the left, the lowest level at the bottom edge and the
 * highest at the top.
 */
export function levelLine(
  { ratings, target, steps, before, next }: Levels,
  { width, height }: { width: number; height: number }
): LevelLine {
  const places = Math.max(fewest, ratings.length + (next ? 1 : 0))
  const x = scaleLinear().domain([0, places]).range([0, width])
  const y = scaleLinear().domain([1, steps]).range([height, 0]).clamp(true)
  return {
    points: ratings.map((rating, at) => ({ x: x(at + 0.5), y: y(rating) })),
    target: y(target),
    mark: before === null ? null : x(before),
    next: next ? { x: x(ratings.length + 0.5), y: y(target) } : null
  }
}
