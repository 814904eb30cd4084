import { scaleLinear } from 'd3-scale'

interface Pair {
  rep: number | null
  manager: number | null
}

interface Dot {
  x: number
  y: number
}

/** A line with its dots, broken where nobody gave a mark. */
export interface MarkLine {
  path: string
  dots: Dot[]
}

/** Two lines of marks from 1 to 5 over one-on-ones (S4-3), and where they lie apart. */
export interface PulseLines {
  /** The heights of the marks 1 to 5. */
  steps: number[]
  rep: MarkLine
  manager: MarkLine
  apart: { x: number; from: number; to: number }[]
}

const rounded = (value: number) => Math.round(value * 100) / 100

/** A line through points; a null breaks it. Coordinates are rounded to a hundredth. */
export function lineOf(points: readonly (Dot | null)[]): MarkLine {
  const path = points
    .map((point, at) => point && `${at > 0 && points[at - 1] ? 'L' : 'M'}${rounded(point.x)},${rounded(point.y)}`)
    .filter((step) => step !== null)
  return { path: path.join(''), dots: points.filter((point) => point !== null) }
}

/** The lines in a box of this size, with room for the dots at its edges; a single one-on-one stands in the middle. */
export function pulseLines(
  marks: readonly Pair[],
  isApart: (pair: Pair) => boolean,
  { width, height, dot }: { width: number; height: number; dot: number }
): PulseLines {
  const x = scaleLinear()
    .domain([0, Math.max(1, marks.length - 1)])
    .range([dot, width - dot])
  const y = scaleLinear()
    .domain([1, 5])
    .range([height - dot, dot])
    .clamp(true)
  const xOf = (at: number) => rounded(marks.length === 1 ? width / 2 : x(at))
  const points = (party: keyof Pair) =>
    marks.map((pair, at) => {
      const mark = pair[party]
      return mark === null ? null : { x: xOf(at), y: rounded(y(mark)) }
    })
  return {
    steps: [1, 2, 3, 4, 5].map((mark) => rounded(y(mark))),
    rep: lineOf(points('rep')),
    manager: lineOf(points('manager')),
    apart: marks.flatMap((pair, at) => {
      const { rep, manager } = pair
      if (!isApart(pair) || rep === null || manager === null) return []
      return [{ x: xOf(at), from: rounded(y(Math.max(rep, manager))), to: rounded(y(Math.min(rep, manager))) }]
    })
  }
}
