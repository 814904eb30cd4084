import type { Stroke } from '../../../../shared/model/signature'

/** The most a signature can hold (`Stroke` and `Mark` in the model); a longer one is thinned out, not refused. */
const most = { points: 4000, strokes: 400 }

interface Drawn {
  points: readonly { x: number; y: number }[]
}

const unit = (pixels: number, width: number) => Math.round(Math.min(1, Math.max(0, pixels / width)) * 10_000) / 10_000

function strokeOf({ points }: Drawn, width: number): Stroke {
  const all = points.map(({ x, y }): Stroke[number] => [unit(x, width), unit(y, width)])
  const moved = all.filter(([x, y], at) => {
    const before = all[at - 1]
    return !before || before[0] !== x || before[1] !== y
  })
  const every = Math.ceil(moved.length / most.points)
  return moved.filter((_, at) => at % every === 0 || at === moved.length - 1).slice(0, most.points)
}

/** Converts pen strokes from pixels of a pad to units of its width: 0 to 1 from the top left, with four decimals. */
export const strokesOf = (drawn: readonly Drawn[], width: number): Stroke[] =>
  width <= 0
    ? []
    : drawn
        .filter(({ points }) => points.length > 0)
        .slice(0, most.strokes)
        .map((group) => strokeOf(group, width))

/** Converts strokes to pixels of a pad that is `width` wide. */
export const pixelsOf = (strokes: readonly Stroke[], width: number): { x: number; y: number }[][] =>
  strokes.map((stroke) => stroke.map(([x, y]) => ({ x: x * width, y: y * width })))
