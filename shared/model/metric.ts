import { z } from 'zod'
import { directions } from './cycle'
import { Amount, Id, Line, Name, PlainDate } from './scalars'

/** How often a number is written down. */
export const periods = ['week', 'month', 'quarter'] as const
export const Period = z.enum(periods)
export type Period = z.infer<typeof Period>

/** What a number counts: activity (visits, meetings), results (wins, orders), or something else. */
export const metricKinds = ['done', 'won', 'other'] as const

/** A number of the rep's work that is written down period by period (S3-3). */
export const Metric = z.object({
  id: Id,
  name: Name,
  unit: Line.max(40),
  period: Period,
  kind: z.enum(metricKinds),
  better: z.enum(directions),
  /** The target for one period. */
  target: Amount.nullable(),
  /** The values by the first day of their period. */
  values: z.record(PlainDate, Amount)
})
export type Metric = z.infer<typeof Metric>

type MetricStart = Pick<Metric, 'id' | 'name' | 'unit' | 'period' | 'kind'> & Partial<Pick<Metric, 'better' | 'target'>>

/** A number without entries. By default more of it is better, and it has no target. */
export const newMetric = ({ better = 'higher', target = null, ...said }: MetricStart): Metric => ({
  ...said,
  better,
  target,
  values: {}
})
