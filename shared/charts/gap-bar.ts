import { scaleLinear } from 'd3-scale'

export interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** The parts of a gap bar: how far a behavior has come, and the mark it is to reach (S2-6). */
export interface GapBarShape {
  width: number
  height: number
  track: Box
  filled: Box
  mark: Box
}

const markWidth = 1.5

/** The bar in a box of this size; the mark stands over it by a quarter of the height on both sides. */
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
