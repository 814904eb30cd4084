import { quadrants } from '../../../shared/charts/quadrants'
import type { Metric } from '../../../shared/model/metric'
import type { PlainDate } from '../../../shared/model/scalars'
import { formatAmount } from '../../../shared/rules/measures'
import { useTranslator } from '../../core/translator'
import hidden from '../../ui/visually-hidden.module.css'
import styles from './Quality.module.css'
import { averageWords, quarterName } from './words'

const steps = 5
const half = 3
/** In units of the picture. */
const box = { width: 400, height: 300 }
/** The height at the top and at the bottom that is kept free of lines for the names of the fields. */
const labelled = 22
const frame = { left: 26, top: 8, right: 8, bottom: 30 }

interface Point {
  quarter: PlainDate
  quantity: number
  average: number
  ratings: number
  /** How many people the path covers; missing for one person. */
  reps?: number
}

interface TrailProps {
  /** The number on the quantity axis. */
  of: Pick<Metric, 'name' | 'unit' | 'target'>
  /** The oldest first. */
  trail: readonly Point[]
  label: string
}

/** Quantity and quality as one path through four fields, with the same in words. */
export function Trail({ of, trail, label }: TrailProps) {
  const { t, language } = useTranslator()
  const average = trail.reduce((sum, { quantity }) => sum + quantity, 0) / trail.length
  const shape = quadrants(
    {
      trail: trail.map((point) => ({ quantity: point.quantity, quality: point.average })),
      middle: { quantity: of.target ?? average, quality: half },
      steps
    },
    box
  )
  const { points, path, middle } = shape
  const last = trail.length - 1
  const told = (point: Point) => {
    const said = t('numbers:point', {
      quarter: quarterName(point.quarter, t),
      quantity: averageWords(point.quantity, of, language),
      quality: formatAmount(Math.round(point.average * 10) / 10, language),
      ratings: point.ratings
    })
    return point.reps === undefined ? said : t('numbers:pointOfTeam', { said, count: point.reps })
  }
  const ratings = trail.reduce((sum, point) => sum + point.ratings, 0)
  /** The name of the last quarter is put on the side where the path does not run. */
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
            {of.name}
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
        {t(of.target === null ? 'numbers:lineIsAverage' : 'numbers:lineIsTarget')}
      </figcaption>
      <ol className={hidden.hidden} aria-label={label}>
        {trail.map((point) => (
          <li key={point.quarter}>{told(point)}</li>
        ))}
      </ol>
    </figure>
  )
}
