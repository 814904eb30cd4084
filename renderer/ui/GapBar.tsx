import { gapBar } from '../../shared/charts/gap-bar'
import styles from './GapBar.module.css'

interface GapBarProps {
  now: number | null
  wanted: number
  scale?: number
  /** The same facts in words; left out if they are next to the bar. */
  text?: string
}

/** The width in hundredths of the available width, the height in pixels. */
const size = { width: 100, height: 20 }

/**
 * The present level, the wanted level and the distance between them (S2-6), with the same geometry as on paper; the
 * words below say the same.
 */
export function GapBar({ now, wanted, scale = 5, text }: GapBarProps) {
  const { track, filled, mark } = gapBar({ now: now ?? 0, wanted, steps: scale }, size)
  const round = track.height / 2
  return (
    <figure>
      <svg className={styles.bar} aria-hidden="true">
        <rect className={styles.track} y={track.y} width="100%" height={track.height} rx={round} />
        {now !== null && (
          <rect className={styles.now} y={filled.y} width={`${filled.width}%`} height={filled.height} rx={round} />
        )}
        <line className={styles.wanted} x1={`${mark.x}%`} x2={`${mark.x}%`} y1="0" y2={mark.height} />
      </svg>
      {text && <figcaption className={styles.text}>{text}</figcaption>}
    </figure>
  )
}
