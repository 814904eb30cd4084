import { spellingKey } from '../folding'
import type { PatternFacts, PatternsOfRep } from '../model/patterns'
import type { PlainDate } from '../model/scalars'

type Numbers = PatternFacts['numbers'][number]

/** A quarter of the team as a point of quantity and quality (S3-3). */
export interface TeamPoint {
  quarter: PlainDate
  /** The mean over the reps. */
  quantity: number
  /** The mean of all ratings of the reps. */
  average: number
  ratings: number
  reps: number
}

/** A number that several reps have, and their quarters together. */
export interface TeamNumber extends Pick<Numbers, 'name' | 'unit' | 'period'> {
  /** The target, if all of them have the same one; otherwise null. */
  target: number | null
  trail: TeamPoint[]
}

/** The fewest reps in a quarter; with one, it would be about that person and not the team. */
const fewestReps = 2

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0)

/** The key by which numbers of several reps are the same: unit, period, and a name that is spelled alike. */
const keyOf = ({ name, unit, period }: Numbers) => [spellingKey(name), unit.trim(), period].join('\n')

function pointOf(quarter: PlainDate, all: readonly Numbers['quarters'][number][]): TeamPoint {
  const ratings = sum(all.map((one) => one.ratings))
  const average = sum(all.map((one) => one.average * one.ratings)) / ratings
  return {
    quarter,
    quantity: sum(all.map(({ quantity }) => quantity)) / all.length,
    average,
    ratings,
    reps: all.length
  }
}

/** The most quarters of a trail. */
const longest = 8

/** The team's quantity and quality for each number that at least two reps have; nobody is singled out. */
export function teamNumbers(reps: readonly PatternsOfRep[]): TeamNumber[] {
  const numbers = new Map<string, Numbers[]>()
  for (const { facts } of reps)
    for (const one of facts.numbers) numbers.set(keyOf(one), [...(numbers.get(keyOf(one)) ?? []), one])
  return [...numbers.values()].flatMap((all) => {
    const [first] = all
    if (!first) return []
    const quarters = [...new Set(all.flatMap((one) => one.quarters.map(({ quarter }) => quarter)))].sort()
    const trail = quarters
      .map((quarter) =>
        pointOf(
          quarter,
          all.flatMap((one) => one.quarters.filter((point) => point.quarter === quarter))
        )
      )
      .filter((point) => point.reps >= fewestReps)
      .slice(-longest)
    const { name, unit, period } = first
    const target = all.every((one) => one.target === first.target) ? first.target : null
    return trail.length === 0 ? [] : [{ name, unit, period, target, trail }]
  })
}
