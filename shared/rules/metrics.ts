import { dateOf } from '../dates'
import type { Metric, Period } from '../model/metric'
import type { PlainDate } from '../model/scalars'
import type { Workbook } from '../model/workbook'
import { periodStart, periodsLater } from './periods'

/** The numbers of a rep in the order in which they were added. */
export const metricsOf = ({ metrics }: Pick<Workbook, 'metrics'>): Metric[] =>
  Object.values(metrics).sort((a, b) => (a.id < b.id ? -1 : 1))

/** How many periods the grid shows at first, and a chart of a number. */
export const shownPeriods: Readonly<Record<Period, number>> = { week: 13, month: 12, quarter: 8 }

/** The first days of the last `count` periods, ending with the present one. */
export const lastPeriods = (period: Period, today: PlainDate, count: number): PlainDate[] =>
  Array.from({ length: count }, (_, at) => periodsLater(periodStart(today, period), period, at + 1 - count))

/** A number in a quarter: the average of its entries, which is per week, month or quarter like its target. */
export interface QuarterValue {
  quarter: PlainDate
  value: number
  entries: number
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

/** The averages by quarter, the oldest first; a week belongs to the quarter of its Monday. */
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

/** The latest quarter with an entry; undefined without entries. */
export const latestQuarter = (metric: Pick<Metric, 'values'>): QuarterValue | undefined => byQuarter(metric).at(-1)

/** An average for display: with one decimal, below 10 with two. */
export const roundedAverage = (value: number): number =>
  Math.abs(value) < 10 ? Math.round(value * 100) / 100 : Math.round(value * 10) / 10

/** All ratings of the observations that were recorded in a quarter. */
export interface QuarterRatings {
  average: number
  ratings: number
  /** How many are below the target of their behavior. */
  below: number
  /** On how many different days. */
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

/** The fewest ratings and days from which something can be said. */
const fewest = { ratings: 5, days: 3 }
/** The fewest entries in a quarter from which something can be said. */
const fewestEntries: Readonly<Record<Period, number>> = { week: 5, month: 2, quarter: 1 }

const isEnough = (seen: QuarterRatings | undefined): seen is QuarterRatings =>
  seen !== undefined && seen.ratings >= fewest.ratings && seen.days >= fewest.days

/** A quarter as a point of quantity and quality (S3-3). */
export interface TrailPoint extends QuarterRatings {
  quarter: PlainDate
  quantity: number
}

/** The most quarters of a trail. */
const longestTrail = 8

/** The quarters of a rep, the oldest first; only those with enough ratings and entries. */
export function trailOf(metric: Metric, workbook: Pick<Workbook, 'observations' | 'behaviors'>): TrailPoint[] {
  const rated = ratingsByQuarter(workbook)
  return byQuarter(metric)
    .flatMap(({ quarter, value, entries }) => {
      const seen = rated.get(quarter)
      return isEnough(seen) && entries >= fewestEntries[metric.period] ? [{ quarter, quantity: value, ...seen }] : []
    })
    .slice(-longestTrail)
}

/** The smallest rise (as a share) and the smallest fall of the average rating that count. */
const rises = 0.1
const falls = 0.3

interface Risen {
  metric: Metric
  quarter: PlainDate
  /** The rise as a share: 0.22 for 22 percent. */
  rise: number
  /** The ratings of the later quarter; null when they are too few. */
  seen: QuarterRatings | null
}

/** More is done, but it is done less well, or brings no more results (S3-3). */
export type MetricWarning =
  | ({ says: 'quality-falls'; from: number; to: number } & Risen)
  | ({ says: 'wins-stay'; wins: Metric; fell: boolean } & Risen)

/** Compares with a tolerance, because of binary fractions: 4 − 3.7 is 0.2999… */
const isAtLeast = (value: number, least: number) => value > least - 1e-9

/** A number in a quarter; undefined when it has too few entries. */
const quarterOf = (metric: Metric, quarter: PlainDate): QuarterValue | undefined =>
  byQuarter(metric).find((one) => one.quarter === quarter && one.entries >= fewestEntries[metric.period])

const quarterBefore = (quarter: PlainDate) => periodsLater(quarter, 'quarter', -1)

/**
 * The present quarter, or the last one while the present one has too few entries, with the quarter before it and the
 * rise between them as a share.
 */
function riseOf(metric: Metric, today: PlainDate): { quarter: PlainDate; before: PlainDate; rise: number } | null {
  const current = periodStart(today, 'quarter')
  const now = quarterOf(metric, current) ?? quarterOf(metric, quarterBefore(current))
  const was = now && quarterOf(metric, quarterBefore(now.quarter))
  if (!was || was.value <= 0) return null
  return { quarter: now.quarter, before: was.quarter, rise: (now.value - was.value) / was.value }
}

/**
 * What the last quarter warns of in comparison with the one before, number by number; nothing when there are too few
 * records.
 */
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
