import { sparkline } from '../../../shared/charts/quadrants'
import type { Metric } from '../../../shared/model/metric'
import { numberGap } from '../../../shared/rules/measures'
import { lastPeriods, latestQuarter, roundedAverage, shownPeriods } from '../../../shared/rules/metrics'
import { useToday } from '../../core/clock'
import { useT, useTranslator } from '../../core/translator'
import { Table } from '../../ui/Table'
import hidden from '../../ui/visually-hidden.module.css'
import styles from './Numbers.module.css'
import { amountWords, averageWords, quarterName } from './words'

interface MetricTableProps {
  metrics: readonly Metric[]
  /** Null when nothing can be changed. */
  onChange: ((metric: Metric) => void) | null
}

/** Each number with its last entries, the average of its latest quarter, its target and the gap. */
export function MetricTable({ metrics, onChange }: MetricTableProps) {
  const t = useT()
  const number = { className: styles.number }
  return (
    <Table
      aria-label={t('numbers:list')}
      className={styles.table}
      columns={[
        { id: 'number', name: t('numbers:column.number') },
        { id: 'trend', name: t('numbers:column.trend'), className: styles.trend },
        { id: 'now', name: t('numbers:column.now'), ...number },
        { id: 'target', name: t('numbers:column.target'), ...number },
        { id: 'gap', name: t('numbers:column.gap'), ...number }
      ]}
      stacks
    >
      {metrics.map((metric) => (
        <Row key={metric.id} metric={metric} onChange={onChange} />
      ))}
    </Table>
  )
}

function Row({ metric, onChange }: { metric: Metric; onChange: MetricTableProps['onChange'] }) {
  const { t, language } = useTranslator()
  const { name, target, period } = metric
  const latest = latestQuarter(metric)
  const quarter = latest && quarterName(latest.quarter, t)
  return (
    <tr>
      <th scope="row" dir="auto" className={styles.metric}>
        {onChange ? (
          <button type="button" title={t('numbers:changeOf', { name })} onClick={() => onChange(metric)}>
            {name}
          </button>
        ) : (
          name
        )}
      </th>
      <td className={styles.trend}>
        <Trend metric={metric} />
      </td>
      <td className={styles.number} data-label={t('numbers:column.now')}>
        {latest && quarter ? (
          <span title={t('numbers:averageOf', { quarter, period: t(`numbers:period.${period}`) })}>
            {averageWords(latest.value, metric, language)}
            <small className={styles.when}>{quarter}</small>
          </span>
        ) : (
          <span className={styles.quiet}>{t('numbers:noEntries')}</span>
        )}
      </td>
      <td className={styles.number} data-label={t('numbers:column.target')}>
        {target === null ? '–' : amountWords(target, metric, language)}
      </td>
      <td className={styles.number} data-label={t('numbers:column.gap')}>
        <GapWords metric={metric} />
      </td>
    </tr>
  )
}

/** The gap, with the average of the latest quarter as the present value. */
const gapOf = (metric: Metric) => {
  const latest = latestQuarter(metric)
  const after = latest ? roundedAverage(latest.value) : null
  return numberGap({ before: null, after, wanted: metric.target, better: metric.better })
}

/** `6 to go`, `met`, or nothing when there is no target or no entry. */
function GapWords({ metric }: { metric: Metric }) {
  const { t, language } = useTranslator()
  const { size } = gapOf(metric)
  if (size === null) return '–'
  if (size === 0) return t('numbers:met')
  const said = amountWords(size, metric, language)
  return (
    <strong className={styles.warn}>
      {t(metric.better === 'higher' ? 'numbers:toGo' : 'numbers:over', { size: said })}
    </strong>
  )
}

const box = { width: 104, height: 28, dot: 3 }

function Trend({ metric }: { metric: Metric }) {
  const { t, language } = useTranslator()
  const today = useToday()
  const values = lastPeriods(metric.period, today, shownPeriods[metric.period]).map((on) => metric.values[on] ?? null)
  const known = values.filter((value) => value !== null)
  if (known.length === 0) return null
  const { path, dots } = sparkline(values, box)
  const last = dots.at(-1)
  const words = known.map((value) => amountWords(value, metric, language)).join(' · ')
  return (
    <>
      <svg viewBox={`0 0 ${box.width} ${box.height}`} className={styles.spark} aria-hidden="true">
        <path d={path} />
        {last && <circle cx={last.x} cy={last.y} r={box.dot} />}
      </svg>
      <span className={hidden.hidden}>{t('numbers:trendText', { count: known.length, values: words })}</span>
    </>
  )
}
