import { dateOf } from '../dates'
import type { Metric, Period } from '../model/metric'
import type { PlainDate } from '../model/scalars'
import type { Workbook } from '../model/workbook'
import { periodStart, periodsLater } from './periods'

/** The numbers of a rep in the order in which they were added. */
export const metricsOf = ({ metrics }: Pick<Workbook, 'metrics'>): Metric[] =>
  Object.values(metrics).sort((a, b) => (a.id < b.id ? -1 : 1))

/** So many periods the grid begins with, and a picture of a number shows. */
export const shownPeriods: Readonly<Record<Period, number>> = { week: 13, month: 12, quarter: 8 }

/** The first days of the last `count` periods, the one of today last. */
export const lastPeriods = (period: Period, today: PlainDate, count: number): PlainDate[] =>
  Array.from({ length: count }, (_, at) => periodsLater(periodStart(today, period), period, at + 1 - count))

/** A number as it stood in a quarter: the average of its entries, which is per week, month or quarter as its target is. */
export interface QuarterValue {
  quarter: PlainDate
  value: number
  entries: number
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

/** Averages by quarter, the oldest first; a week belongs to the quarter of its Monday. */
export function byQuarter({ values }: Pick<Metric, 'values'>): QuarterValue[] {
  const quarters = new Map<PlainDate, number[]>()
  for (const [on, value] of Object.entries(values)) {
    const quarter = periodStart(on, 'quarter')
    quarters.set(quarter, [...(quarters.get(quarter) ?? []), value])
  }
  return [...quarters]
    .map(([quarter, entries]) => ({ quarter, value: mean(entries), entries: entries.length }))
    .sort((a, b) => (a.quarter < b.quarter ? -1 : 1))
}

/** The latest quarter in which a number was written down; undefined without an entry. */
export const latestQuarter = (metric: Pick<Metric, 'values'>): QuarterValue | undefined => byQuarter(metric).at(-1)

/** An average as it is said: with one decimal, below 10 with two. */
export const roundedAverage = (value: number): number =>
  Math.abs(value) < 10 ? Math.round(value * 100) / 100 : Math.round(value * 10) / 10

/** What was seen in a quarter: all ratings of its recorded observations. */
export interface QuarterRatings {
  average: number
  ratings: number
  /** Those below the level wanted of their behavior. */
  below: number
  /** On so many different days. */
  days: number
}

/** The ratings of recorded observations by the first day of their quarter. */
export function ratingsByQuarter({
  observations,
  behaviors
}: Pick<Workbook, 'observations' | 'behaviors'>): Map<PlainDate, QuarterRatings> {
  const seen = new Map<PlainDate, { all: number[]; below: number; days: Set<PlainDate> }>()
  for (const { status, when, ratings } of Object.values(observations)) {
    if (status !== 'recorded' || ratings.length === 0) continue
    const quarter = periodStart(dateOf(when), 'quarter')
    const of = seen.get(quarter) ?? { all: [], below: 0, days: new Set() }
    for (const { behavior, rating } of ratings) {
      of.all.push(rating)
      const known = Object.hasOwn(behaviors, behavior) ? behaviors[behavior] : undefined
      if (known && rating < known.desired) of.below += 1
    }
    of.days.add(dateOf(when))
    seen.set(quarter, of)
  }
  return new Map(
    [...seen].map(([quarter, { all, below, days }]) => [
      quarter,
      { average: mean(all), ratings: all.length, below, days: days.size }
    ])
  )
}

/** On fewer ratings or days nothing is said. */
const fewest = { ratings: 5, days: 3 }
/** With fewer entries in a quarter, a number says nothing about it. */
const fewestEntries: Readonly<Record<Period, number>> = { week: 5, month: 2, quarter: 1 }

const isEnough = (seen: QuarterRatings | undefined): seen is QuarterRatings =>
  seen !== undefined && seen.ratings >= fewest.ratings && seen.days >= fewest.days

/** A quarter as a place between quantity and quality (S3-3). */
export interface TrailPoint extends QuarterRatings {
  quarter: PlainDate
  quantity: number
}

/** The most quarters that a trail has. */
const longestTrail = 8

/** The way of a rep from quarter to quarter, the oldest first: only quarters with enough ratings and entries. */
export function trailOf(metric: Metric, workbook: Pick<Workbook, 'observations' | 'behaviors'>): TrailPoint[] {
  const rated = ratingsByQuarter(workbook)
  return byQuarter(metric)
    .flatMap(({ quarter, value, entries }) => {
      const seen = rated.get(quarter)
      return isEnough(seen) && entries >= fewestEntries[metric.period] ? [{ quarter, quantity: value, ...seen }] : []
    })
    .slice(-longestTrail)
}

/** A rise from here on is one; a fall of the average rating from here on is one. */
const rises = 0.1
const falls = 0.3

interface Risen {
  metric: Metric
  quarter: PlainDate
  /** The rise as a share: 0.22 for 22 percent. */
  rise: number
  /** What was rated in the later quarter; null where it was too little to speak of. */
  seen: QuarterRatings | null
}

/** More is done, and it is done less well, or nothing more comes of it (S3-3). */
export type MetricWarning =
  | ({ says: 'quality-falls'; from: number; to: number } & Risen)
  | ({ says: 'wins-stay'; wins: Metric; fell: boolean } & Risen)

/** Averages and shares carry the rounding of binary fractions: 4 less 3.7 is 0.2999… */
const isAtLeast = (value: number, least: number) => value > least - 1e-9

/** A number as it stood in a quarter; undefined where too few entries say something of it. */
const quarterOf = (metric: Metric, quarter: PlainDate): QuarterValue | undefined =>
  byQuarter(metric).find((one) => one.quarter === quarter && one.entries >= fewestEntries[metric.period])

const quarterBefore = (quarter: PlainDate) => periodsLater(quarter, 'quarter', -1)

/** This quarter, or where it says nothing yet the last one, with the one before it and the rise between them as a share. */
function riseOf(metric: Metric, today: PlainDate): { quarter: PlainDate; before: PlainDate; rise: number } | null {
  const current = periodStart(today, 'quarter')
  const now = quarterOf(metric, current) ?? quarterOf(metric, quarterBefore(current))
  const was = now && quarterOf(metric, quarterBefore(now.quarter))
  if (!was || was.value <= 0) return null
  return { quarter: now.quarter, before: was.quarter, rise: (now.value - was.value) / was.value }
}

/** What the last quarter and the one before it warn of, number by number; nothing on too few records. */
export function metricWarnings(workbook: Workbook, today: PlainDate): MetricWarning[] {
  const metrics = metricsOf(workbook)
  const rated = ratingsByQuarter(workbook)
  return metrics
    .filter(({ kind }) => kind === 'done')
    .flatMap((metric): MetricWarning[] => {
      const judged = riseOf(metric, today)
      if (!judged || !isAtLeast(judged.rise, rises)) return []
      const { quarter, before, rise } = judged
      const [then, now] = [rated.get(before), rated.get(quarter)]
      const risen: Risen = { metric, quarter, rise, seen: isEnough(now) ? now : null }
      const fall: MetricWarning[] =
        isEnough(then) && isEnough(now) && isAtLeast(then.average - now.average, falls)
          ? [{ says: 'quality-falls', ...risen, from: then.average, to: now.average }]
          : []
      const stay = metrics.flatMap((wins): MetricWarning[] => {
        if (wins.kind !== 'won') return []
        const [was, is] = [quarterOf(wins, before), quarterOf(wins, quarter)]
        if (!was || !is) return []
        const better = wins.better === 'higher' ? is.value - was.value : was.value - is.value
        return better > 0 ? [] : [{ says: 'wins-stay', ...risen, wins, fell: better < 0 }]
      })
      return [...fall, ...stay]
    })
}
