import { nameKey } from '../folding'
import type { BringPreview, Mapping, SeveralWay } from '../model/bring'
import type { Metric, Period } from '../model/metric'
import type { Id, PlainDate } from '../model/scalars'
import { isMeanName } from './words'

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
  several: Mapping['several']
}

type There = Mapping['there']

/** What becomes of several values of one period: as the person said, or else a mean of shares, rates and averages. */
export function wayOf(several: Mapping['several'], { name, unit }: Pick<PlannedNumber, 'name' | 'unit'>): SeveralWay {
  const key = nameKey(name)
  const said = Object.hasOwn(several, key) ? several[key] : undefined
  return said ?? (unit === '%' || isMeanName(name) ? 'mean' : 'sum')
}

/** Means are never added to the value that is there. */
const isMean = ({ several }: NumbersOfRep, planned: PlannedNumber) => wayOf(several, planned) === 'mean'

function valueThere({ metrics }: NumbersOfRep, { id }: PlannedNumber, on: PlainDate): number | undefined {
  const values = metrics.find((metric) => metric.id === id)?.values
  return values && Object.hasOwn(values, on) ? values[on] : undefined
}

/** The sum of a period so far; it begins with the value that is there when rows are to be added to it. */
export function sumOf(of: NumbersOfRep, planned: PlannedNumber, on: PlainDate, there: There): Sum {
  const before = of.sums.get(nameKey(planned.name))?.get(on)
  if (before) return before
  const sum = there === 'add' && !isMean(of, planned) ? valueThere(of, planned, on) : undefined
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

/** Notes that a period of a number has several values, and what becomes of them. */
export function noteSeveral(
  noted: Map<string, BringPreview['several'][number]>,
  counts: Record<'added' | 'averaged', number>,
  { several }: NumbersOfRep,
  planned: PlannedNumber
): void {
  const key = nameKey(planned.name)
  const { as } = noted.get(key) ?? { as: wayOf(several, planned) }
  if (as === 'mean') counts.averaged += 1
  else counts.added += 1
  if (!noted.has(key)) noted.set(key, { key, name: planned.name, as })
}

type Counts = Record<'records' | 'already' | 'replaced' | 'there', number>

/**
 * Turns the sums into the cells that are written, or into means; a value that is there already is left out.
 */
export function settleNumbers(of: NumbersOfRep, counts: Counts, there: There): PlannedNumber[] {
  for (const [key, planned] of of.numbers)
    for (const [on, { sum, count }] of of.sums.get(key) ?? []) {
      const value = Number((isMean(of, planned) ? sum / count : sum).toPrecision(12))
      const before = valueThere(of, planned, on)
      if (before !== undefined && !isMean(of, planned)) counts.there += 1
      if (before === value) {
        counts.already += 1
        continue
      }
      if (before !== undefined && (there === 'replace' || isMean(of, planned))) counts.replaced += 1
      counts.records += 1
      planned.cells.push({ on, value })
    }
  return [...of.numbers.values()].filter(({ cells }) => cells.length > 0)
}
