import { z } from 'zod'
import { mostMetrics } from '../limits'
import { Metric, newMetric } from '../model/metric'
import { Amount, GivenName, Id, PlainDate } from '../model/scalars'
import { periodStart } from '../rules/periods'
import { define, need, refuse, refuseAhead } from './command'

const parts = Metric.omit({ id: true, values: true }).extend({ name: GivenName })

/** The most cells that are written at once: ten years of seven weekly numbers. */
const mostCells = 4000

export const metricCommands = [
  /** Adds a number that is written down from now on (S3-3). */
  define('metric.add', { id: Id, ...parts.shape }, (draft, metric) => {
    refuse(Object.hasOwn(draft.metrics, metric.id), 'metric.exists')
    refuse(Object.keys(draft.metrics).length >= mostMetrics, 'metric.too-many', { count: mostMetrics })
    draft.metrics[metric.id] = newMetric(metric)
  }),

  /** The period cannot change once values were written: a week is no month. */
  define('metric.edit', { id: Id, changes: parts.partial() }, (draft, { id, changes }) => {
    const metric = need(draft.metrics, id, 'metric.gone')
    const moves = changes.period !== undefined && changes.period !== metric.period
    refuse(moves && Object.keys(metric.values).length > 0, 'metric.period-stands')
    Object.assign(metric, changes)
  }),

  define('metric.remove', { id: Id }, (draft, { id }) => {
    need(draft.metrics, id, 'metric.gone')
    delete draft.metrics[id]
  }),

  /** Writes cells of the grid, all of them or none; null empties a cell. */
  define(
    'metric.enter',
    { cells: z.array(z.object({ metric: Id, on: PlainDate, value: Amount.nullable() })).max(mostCells) },
    (draft, { cells }, { now }) => {
      for (const { metric: id, on, value } of cells) {
        const metric = need(draft.metrics, id, 'metric.gone')
        refuse(periodStart(on, metric.period) !== on, 'metric.no-period')
        refuseAhead(on, now)
        if (value === null) delete metric.values[on]
        else metric.values[on] = value
      }
    }
  )
] as const
