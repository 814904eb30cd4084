import { scaleLinear } from 'd3-scale'
import { lineOf } from './pulse-lines'

interface Spot {
  x: number
  y: number
}

/** A trail through the four fields of quantity and quality (S3-3). */
export interface Quadrants {
  points: Spot[]
  /** The line through the points. */
  path: string
  /** Where few becomes many, and where the lower half of quality becomes the upper. */
  middle: Spot
}

interface QuadrantsOf {
  /** The oldest first. */
  trail: readonly { quantity: number; quality: number }[]
  middle: { quantity: number; quality: number }
  steps: number
}

/** Room beyond the outermost points, as a share of their distance. */
const margin = 0.15

/**
 * Quantity grows to the right and quality upward, in a box of this size. The middle always lies inside, never at the
 * edge.
 */
export function quadrants(
  { trail, middle, steps }: QuadrantsOf,
  { width, height }: { width: number; height: number }
): Quadrants {
  const all = [middle.quantity, ...trail.map(({ quantity }) => quantity)]
  const [low, high] = [Math.min(...all), Math.max(...all)]
  const room = (high - low || Math.abs(high) || 1) * margin
  const x = scaleLinear()
    .domain([low - room, high + room])
    .range([0, width])
  const y = scaleLinear().domain([1, steps]).range([height, 0]).clamp(true)
  const points = trail.map(({ quantity, quality }) => ({ x: x(quantity), y: y(quality) }))
  return { points, path: lineOf(points).path, middle: { x: x(middle.quantity), y: y(middle.quality) } }
}

/** A number from period to period in a box of this size; broken where no value was written down. */
export function sparkline(
  values: readonly (number | null)[],
  { width, height, dot }: { width: number; height: number; dot: number }
) {
  const known = values.filter((value) => value !== null)
  const [low, high] = [Math.min(...known), Math.max(...known)]
  const y = scaleLinear()
    .domain(low === high ? [low - 1, high + 1] : [low, high])
    .range([height - dot, dot])
  const x = scaleLinear()
    .domain([0, Math.max(1, values.length - 1)])
    .range([dot, width - dot])
  return lineOf(values.map((value, at) => (value === null ? null : { x: x(at), y: y(value) })))
}
