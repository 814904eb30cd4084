import { scaleLinear } from 'd3-scale'

export interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** The parts of a gap bar: how far a behavior has come, and the mark of its target (S2-6). */
export interface GapBarShape {
  width: number
  height: number
  track: Box
  filled: Box
  mark: Box
}

const markWidth = 1.5

/** The bar in a box of this size; the mark reaches beyond it by a quarter of the height above and below. */
export function gapBar(
  gap: { now: number; wanted: number; steps: number },
  { width, height }: { width: number; height: number }
): GapBarShape {
  const x = scaleLinear().domain([0, gap.steps]).range([0, width]).clamp(true)
  const track = { x: 0, y: height / 4, width, height: height / 2 }
  return {
    width,
    height,
    track,
    filled: { ...track, width: x(gap.now) },
    mark: { x: Math.min(x(gap.wanted), width - markWidth), y: 0, width: markWidth, height }
  }
}

/** The parts of the bar of a number: from zero to its value, the mark of its target, and the distance between them. */
export interface NumberBarShape {
  track: Box
  filled: Box | null
  /** The distance that is left; null when there is none. */
  open: Box | null
  mark: Box | null
  /** The value before. */
  start: Box | null
}

/** Room beyond the outermost values, as a share of their distance. */
const margin = 0.06

/**
 * The bar of a number in a box of this size (S2-6). It reaches from the lowest to the highest of its values and zero,
 * so values may be negative and lower may be better.
 */
export function numberBar(
  {
    before,
    now,
    wanted,
    size
  }: { before: number | null; now: number | null; wanted: number | null; size: number | null },
  { width, height }: { width: number; height: number }
): NumberBarShape {
  const values = [0, before, now, wanted].filter((value) => value !== null)
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const room = (high - low || 1) * margin
  const x = scaleLinear()
    .domain([low < 0 ? low - room : low, high > 0 || low === 0 ? high + room : high])
    .range([0, width])
    .clamp(true)
  const track = { x: 0, y: height / 4, width, height: height / 2 }
  const between = (a: number, b: number): Box => ({ ...track, x: Math.min(x(a), x(b)), width: Math.abs(x(a) - x(b)) })
  const line = (value: number, top: number): Box => ({
    x: Math.min(x(value), width - markWidth),
    y: top,
    width: markWidth,
    height: height - 2 * top
  })
  return {
    track,
    filled: now === null ? null : between(0, now),
    open: now !== null && wanted !== null && size !== null && size > 0 ? between(now, wanted) : null,
    mark: wanted === null ? null : line(wanted, 0),
    start: before === null || before === now ? null : line(before, height / 4)
  }
}
