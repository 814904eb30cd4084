import { gapBar } from '../../shared/charts/gap-bar'
import styles from './GapBar.module.css'

interface GapBarProps {
  now: number | null
  wanted: number
  scale?: number
  /** The same facts in words; left out where they stand beside the bar. */
  text?: string
}

/** In hundredths of the width that the screen gives, and pixels. */
const size = { width: 100, height: 20 }

/** Current level, level wanted and the way between (S2-6), in the geometry of the paper; the words beneath say the same. */
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
