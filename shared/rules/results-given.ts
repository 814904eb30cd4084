import type { Group } from '../model/results-sheet'
import type { PlainDate } from '../model/scalars'

/** A figure of a group in a time. */
interface Figure {
  group: Group
  from: PlainDate
  to: PlainDate
}

/** One that was given out; undefined where it is not known what it said. */
export interface GivenFigure extends Figure {
  sum: number | undefined
}

interface Told extends Figure {
  /** All figures of the same kind that were given out. */
  given: readonly GivenFigure[]
  /** The first day of which everything is still known: what was given out of earlier days cannot be looked at again. */
  knownFrom: PlainDate
  /** The sum as it is today; null where it cannot be told any more. */
  sumOf(group: Group, time: { from: PlainDate; to: PlainDate }): number | null
}

const isSame = (a: Figure, b: Figure): boolean =>
  a.from === b.from &&
  a.to === b.to &&
  new Set(a.group).size === new Set(b.group).size &&
  b.group.every((id) => a.group.includes(id))

/** Whether two figures are about some of the same people in some of the same time. */
function meets(a: Figure, b: Figure): boolean {
  if (a.from > b.to || b.from > a.to) return false
  const of = new Set(a.group)
  return b.group.some((id) => of.has(id))
}

/** All figures that can be laid over one, by way of others too. */
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
 * The sum that a sheet may show; null for a dash. Two figures of one group and time, before and after something was written
 * late, would tell what was written by subtraction, and with it one person. So what was given out stays as it was given
 * out, and another figure that can be laid over it is told only while all of them still say what they said: then they are
 * sums over one and the same state of the records.
 */
export function toldSum({ given, knownFrom, sumOf, ...figure }: Told): number | null {
  const [first, ...more] = given.filter((one) => isSame(one, figure))
  if (first) return more.every(({ sum }) => sum === first.sum) ? (first.sum ?? null) : null
  const near = given.filter((one) => one.from >= knownFrom || meets(one, figure))
  const stands = ({ group, from, to, sum }: GivenFigure) => sum !== undefined && sumOf(group, { from, to }) === sum
  return laidOver(figure, near).every(stands) ? sumOf(figure.group, figure) : null
}
