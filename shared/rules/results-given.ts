import type { Group } from '../model/results-sheet'
import type { PlainDate } from '../model/scalars'

/** A figure of a group in a period. */
interface Figure {
  group: Group
  from: PlainDate
  to: PlainDate
}

/** A figure that was given out; `sum` is undefined when it is not known what it said. */
export interface GivenFigure extends Figure {
  sum: number | undefined
}

interface Told extends Figure {
  /** All figures of the same kind that were given out. */
  given: readonly GivenFigure[]
  /** The first day from which everything is still known: figures about earlier days cannot be computed again. */
  knownFrom: PlainDate
  /** The sum by today's records; null when it cannot be computed any more. */
  sumOf(group: Group, time: { from: PlainDate; to: PlainDate }): number | null
}

const isSame = (a: Figure, b: Figure): boolean =>
  a.from === b.from &&
  a.to === b.to &&
  new Set(a.group).size === new Set(b.group).size &&
  b.group.every((id) => a.group.includes(id))

/** Whether two figures are partly about the same people in the same time. */
function meets(a: Figure, b: Figure): boolean {
  if (a.from > b.to || b.from > a.to) return false
  const of = new Set(a.group)
  return b.group.some((id) => of.has(id))
}

/** All figures that overlap with one, directly or through others. */
function laidOver(one: Figure, given: readonly GivenFigure[]): GivenFigure[] {
  const found = new Set<GivenFigure>()
  const reached: Figure[] = [one]
  for (const figure of reached)
    for (const other of given)
      if (!found.has(other) && meets(figure, other)) {
        found.add(other)
        reached.push(other)
      }
  return [...found]
}

/**
 * The sum that a sheet may show; null for a dash.
 * Two figures of the same group and period, one before and one after a late entry, would reveal that entry by
 * subtraction, and with it one person. So a figure that was given out is repeated as it was. A figure that overlaps
 * with it is only shown while all of these are still what today's records give: then all are sums over the same
 * records.
 */
export function toldSum({ given, knownFrom, sumOf, ...figure }: Told): number | null {
  const [first, ...more] = given.filter((one) => isSame(one, figure))
  if (first) return more.every(({ sum }) => sum === first.sum) ? (first.sum ?? null) : null
  const near = given.filter((one) => one.from >= knownFrom || meets(one, figure))
  const stands = ({ group, from, to, sum }: GivenFigure) => sum !== undefined && sumOf(group, { from, to }) === sum
  return laidOver(figure, near).every(stands) ? sumOf(figure.group, figure) : null
}
