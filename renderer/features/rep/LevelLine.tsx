import { levelLine, withRoom } from '../../../shared/charts/level-line'
import { longDate } from '../../../shared/dates'
import type { PlainDate } from '../../../shared/model/scalars'
import type { Levels, Sighting } from '../../../shared/rules/adoption'
import { useTranslator } from '../../core/translator'
import { useShortDate } from '../../ui/ShortDate'
import hidden from '../../ui/visually-hidden.module.css'
import styles from './LevelLine.module.css'

interface LevelLineProps extends Levels {
  target: number
  /** The day since when the plan counts. */
  signed: PlainDate | null
  /** The next agreed date. */
  next: PlainDate | null
}

const steps = 5
/**
 * The width in hundredths of the available width, the height in pixels; above it there is room for two lines of words,
 * below for the days.
 */
const area = { width: 100, height: 100 }
/** The width of a day below its visit, in hundredths, on a wide page and on a narrow one. */
const dayWidth = { wide: 10, narrow: 19 }
const top = 34
const bottom = 166

/**
 * The #1 behavior from visit to visit against its target, with the same geometry as on paper, and the same in words for
 * readers who cannot see it (S0-10).
 */
export function LevelLine({ levels, leftOut, target, signed, next }: LevelLineProps) {
  const { t, language } = useTranslator()
  const short = useShortDate()
  if (levels.length === 0) return null
  const shape = levelLine({ ratings: levels, target, steps, mark: signed, next, broken: leftOut > 0 }, area)
  const days = [...levels.map(({ on }) => on), ...(next === null ? [] : [next])]
  const dots = [...shape.points, ...(shape.next ? [shape.next] : [])]
  const places = dots.map(({ x }) => x)
  const [inWide, inNarrow] = [withRoom(places, dayWidth.wide), withRoom(places, dayWidth.narrow)]
  const told = ({ on, rating }: Sighting) => t('overview:levelOn', { date: longDate(on, language), rating, target })
  const nextTold = next === null ? '' : t('overview:levelNext', { date: longDate(next, language) })
  const signedOn = (date: string) => (signed === null ? '' : t('overview:levelSigned', { date }))
  const signedTold = signed === null ? '' : signedOn(longDate(signed, language))
  const late = (shape.mark ?? 0) > 60
  return (
    <div className={styles.room}>
      <svg className={styles.line} aria-hidden="true">
        <line className={styles.target} x1="0" x2="100%" y1={top + shape.target} y2={top + shape.target} />
        <text x="100%" y={top + shape.target - 10} textAnchor="end">
          {t('overview:levelTarget', { target })}
        </text>
        {shape.mark !== null && (
          <>
            <line className={styles.mark} x1={`${shape.mark}%`} x2={`${shape.mark}%`} y1="2" y2={bottom - 18} />
            <text x={`${shape.mark}%`} y="13" dx={late ? -6 : 6} textAnchor={late ? 'end' : 'start'}>
              <title>{signedTold}</title>
              {signed !== null && signedOn(short(signed))}
            </text>
          </>
        )}
        {shape.points.slice(1).map((to, at) => {
          const from = shape.points[at]
          return from ? (
            <line
              key={levels[at + 1]?.observation}
              className={at === 0 && leftOut > 0 ? `${styles.way} ${styles.long}` : styles.way}
              x1={`${from.x}%`}
              y1={top + from.y}
              x2={`${to.x}%`}
              y2={top + to.y}
            />
          ) : null
        })}
        {shape.points.map(({ x, y }, at) => {
          const level = levels[at]
          return level ? (
            <circle
              key={level.observation}
              className={level.reached ? `${styles.dot} ${styles.reached}` : styles.dot}
              cx={`${x}%`}
              cy={top + y}
              r="6"
            >
              <title>{told(level)}</title>
            </circle>
          ) : null
        })}
        {shape.next && (
          <circle className={`${styles.dot} ${styles.next}`} cx={`${shape.next.x}%`} cy={top + shape.next.y} r="6">
            <title>{nextTold}</title>
          </circle>
        )}
        <g className={styles.days}>
          {days.map((on, at) => (
            <text
              key={on}
              className={inWide[at] ? (inNarrow[at] ? undefined : styles.onWide) : styles.noRoom}
              x={`${dots[at]?.x ?? 0}%`}
              y={bottom}
              textAnchor="middle"
            >
              <title>{longDate(on, language)}</title>
              {short(on)}
            </text>
          ))}
        </g>
      </svg>
      <ol aria-label={t('overview:levels')} className={hidden.hidden}>
        {levels.map((level) => (
          <li key={level.observation}>{told(level)}</li>
        ))}
        {next !== null && <li>{nextTold}</li>}
      </ol>
      {signed !== null && <p className={hidden.hidden}>{signedTold}</p>}
    </div>
  )
}
