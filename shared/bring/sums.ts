import { nameKey } from '../folding'
import type { Mapping } from '../model/bring'
import type { Metric, Period } from '../model/metric'
import type { Id, PlainDate } from '../model/scalars'

/** A number of the work that a rep has already. */
export type KnownMetric = Pick<Metric, 'id' | 'name' | 'unit' | 'period' | 'values'>

export interface PlannedNumber {
  /** The number that the rep has already; null for one that is added. */
  id: Id | null
  name: string
  unit: string
  period: Period
  cells: { on: PlainDate; value: number }[]
}

/** The sum of the rows of a period, and how many values it has. */
interface Sum {
  sum: number
  count: number
}

export interface NumbersOfRep {
  metrics: readonly KnownMetric[]
  /** By `nameKey` of the number and first day of the period. */
  sums: Map<string, Map<PlainDate, Sum>>
  numbers: Map<string, PlannedNumber>
}

type There = Mapping['there']

/** Shares of one period are averaged, and never added to the value that is there. */
const isShare = ({ unit }: Pick<PlannedNumber, 'unit'>) => unit === '%'

function valueThere({ metrics }: NumbersOfRep, { id }: PlannedNumber, on: PlainDate): number | undefined {
  const values = metrics.find((metric) => metric.id === id)?.values
  return values && Object.hasOwn(values, on) ? values[on] : undefined
}

/** The sum of a period so far; it begins with the value that is there when rows are to be added to it. */
export function sumOf(of: NumbersOfRep, planned: PlannedNumber, on: PlainDate, there: There): Sum {
  const before = of.sums.get(nameKey(planned.name))?.get(on)
  if (before) return before
  const sum = there === 'add' && !isShare(planned) ? valueThere(of, planned, on) : undefined
  return { sum: sum ?? 0, count: 0 }
}

/** Adds one more value to a period; returns the sum before it. */
export function addUp(of: NumbersOfRep, planned: PlannedNumber, on: PlainDate, amount: number, there: There): Sum {
  const before = sumOf(of, planned, on, there)
  const key = nameKey(planned.name)
  const periods = of.sums.get(key) ?? new Map<PlainDate, Sum>()
  periods.set(on, { sum: before.sum + amount, count: before.count + 1 })
  of.sums.set(key, periods)
  return before
}

type Counts = Record<'records' | 'already' | 'replaced' | 'there', number>

/**
 * Turns the sums into the cells that are written: shares are averaged, and a value that is there already is left out.
 */
export function settleNumbers(of: NumbersOfRep, counts: Counts, there: There): PlannedNumber[] {
  for (const [key, planned] of of.numbers)
    for (const [on, { sum, count }] of of.sums.get(key) ?? []) {
      const value = Number((isShare(planned) ? sum / count : sum).toPrecision(12))
      const before = valueThere(of, planned, on)
      if (before !== undefined && !isShare(planned)) counts.there += 1
      if (before === value) {
        counts.already += 1
        continue
      }
      if (before !== undefined && (there === 'replace' || isShare(planned))) counts.replaced += 1
      counts.records += 1
      planned.cells.push({ on, value })
    }
  return [...of.numbers.values()].filter(({ cells }) => cells.length > 0)
}
