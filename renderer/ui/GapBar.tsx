import styles from './GapBar.module.css'

interface GapBarProps {
  now: number | null
  wanted: number
  scale?: number
  /** The same facts in words; left out where they stand beside the bar. */
  text?: string
}

/** Current level, level wanted and the way between (S2-6); the words beneath say the same. */
export function GapBar({ now, wanted, scale = 5, text }: GapBarProps) {
  const at = (level: number) => `${(level / scale) * 100}%`
  return (
    <figure>
      <svg className={styles.bar} aria-hidden="true">
        <rect className={styles.track} y="5" width="100%" height="10" rx="5" />
        {now !== null && <rect className={styles.now} y="5" width={at(now)} height="10" rx="5" />}
        <line className={styles.wanted} x1={at(wanted)} x2={at(wanted)} y1="0" y2="20" />
      </svg>
      {text && <figcaption className={styles.text}>{text}</figcaption>}
    </figure>
  )
}
