import { useMemo, useState } from 'react'
import { quadrants } from '../../../shared/charts/quadrants'
import type { Metric } from '../../../shared/model/metric'
import { formatAmount } from '../../../shared/rules/measures'
import { type TrailPoint, trailOf } from '../../../shared/rules/metrics'
import { useWorkbook } from '../../core/replica'
import { useT, useTranslator } from '../../core/translator'
import { SectionTitle } from '../../ui/Page'
import { SelectInput } from '../../ui/SelectInput'
import hidden from '../../ui/visually-hidden.module.css'
import styles from './Quality.module.css'
import { averageWords, quarterName } from './words'

const steps = 5
const half = 3
/** In units of the picture. */
const box = { width: 400, height: 300 }
/** So much at the top and at the bottom is for the names of the fields; no line runs through them. */
const labelled = 22
const frame = { left: 26, top: 8, right: 8, bottom: 30 }

/** Quantity and quality as one way through four fields; the words beneath say the same (S3-3). */
export function Quality({ metrics }: { metrics: readonly Metric[] }) {
  const t = useT()
  const workbook = useWorkbook()
  const done = metrics.filter(({ kind }) => kind === 'done')
  const [chosen, choose] = useState<string | null>(null)
  const metric = done.find(({ id }) => id === chosen) ?? done[0]
  const trail = useMemo(() => (metric ? trailOf(metric, workbook) : []), [metric, workbook])
  return (
    <section aria-label={t('numbers:chart')}>
      <SectionTitle>{t('numbers:chart')}</SectionTitle>
      {done.length > 1 && metric && (
        <SelectInput
          label={t('numbers:chartOf')}
          value={metric.id}
          choices={done.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={choose}
        />
      )}
      {!metric && <p className={styles.quiet}>{t('numbers:chartNoDone')}</p>}
      {metric &&
        (trail.length === 0 ? (
          <p className={styles.quiet}>{t('numbers:chartNone')}</p>
        ) : (
          <Trail metric={metric} trail={trail} />
        ))}
    </section>
  )
}

function Trail({ metric, trail }: { metric: Metric; trail: readonly TrailPoint[] }) {
  const { t, language } = useTranslator()
  const average = trail.reduce((sum, { quantity }) => sum + quantity, 0) / trail.length
  const shape = quadrants(
    {
      trail: trail.map((point) => ({ quantity: point.quantity, quality: point.average })),
      middle: { quantity: metric.target ?? average, quality: half },
      steps
    },
    box
  )
  const { points, path, middle } = shape
  const last = trail.length - 1
  const told = (point: TrailPoint) =>
    t('numbers:point', {
      quarter: quarterName(point.quarter, t),
      quantity: averageWords(point.quantity, metric, language),
      quality: formatAmount(Math.round(point.average * 10) / 10, language),
      ratings: point.ratings
    })
  const ratings = trail.reduce((sum, point) => sum + point.ratings, 0)
  /** The name of the last quarter stands where the way to it does not. */
  const rises = (points.at(-2)?.y ?? 0) >= (points.at(-1)?.y ?? 0)
  const nearRight = (x: number) => x > box.width * 0.75
  return (
    <figure>
      <svg
        viewBox={`0 0 ${box.width + frame.left + frame.right} ${box.height + frame.top + frame.bottom}`}
        className={styles.chart}
        aria-hidden="true"
      >
        <g transform={`translate(${frame.left} ${frame.top})`}>
          <path className={styles.axis} d={`M0,0L0,${box.height}L${box.width},${box.height}`} />
          <path className={styles.middle} d={`M${middle.x},${labelled}L${middle.x},${box.height - labelled}`} />
          <path className={styles.middle} d={`M0,${middle.y}L${box.width},${middle.y}`} />
          <text x="8" y="14">
            {t('numbers:field.wellRarely')}
          </text>
          <text x={box.width} y="14" textAnchor="end">
            {t('numbers:field.wellOften')}
          </text>
          <text x={box.width} y={box.height - 8} textAnchor="end">
            {t('numbers:field.often')}
          </text>
          <text x={box.width / 2} y={box.height + 22} textAnchor="middle">
            {metric.name}
          </text>
          <text transform={`translate(-10 ${box.height / 2}) rotate(-90)`} textAnchor="middle">
            {t('numbers:quality')}
          </text>
          <path className={styles.way} d={path} />
          {points.map(({ x, y }, at) => {
            const point = trail[at]
            if (!point) return null
            const named = at === last || at === 0
            const end = nearRight(x)
            return (
              <g key={point.quarter}>
                <circle className={at === last ? styles.now : styles.then} cx={x} cy={y} r={at === last ? 8 : 4.5}>
                  <title>{told(point)}</title>
                </circle>
                {named && (
                  <text
                    className={at === last ? styles.nowName : undefined}
                    x={x + (end ? -12 : 12)}
                    y={y + (at === last && rises ? -12 : 20)}
                    textAnchor={end ? 'end' : 'start'}
                  >
                    {quarterName(point.quarter, t)}
                  </text>
                )}
              </g>
            )
          })}
        </g>
      </svg>
      <figcaption className={styles.quiet}>
        {t('numbers:trail', { count: trail.length, ratings })}{' '}
        {t(metric.target === null ? 'numbers:lineIsAverage' : 'numbers:lineIsTarget')}
      </figcaption>
      <ol className={hidden.hidden} aria-label={t('numbers:chart')}>
        {trail.map((point) => (
          <li key={point.quarter}>{told(point)}</li>
        ))}
      </ol>
    </figure>
  )
}
