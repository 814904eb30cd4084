import { type Box, numberBar } from '../../../shared/charts/gap-bar'
import type { Outcome } from '../../../shared/model/cycle'
import { numberGap } from '../../../shared/rules/measures'
import { useTranslator } from '../../core/translator'
import { gapWords } from './gap-words'
import styles from './NumberBar.module.css'

/** The width in hundredths of the available width, the height in pixels. */
const size = { width: 100, height: 20 }

const place = ({ x, y, width, height }: Box) => ({ x: `${x}%`, y, width: `${width}%`, height })

/** A number, its target and the distance between them (S2-6); the words below say the same. */
export function NumberBar({ outcome }: { outcome: Outcome }) {
  const { t, language } = useTranslator()
  const { track, filled, open, start, mark } = numberBar({ before: outcome.before, ...numberGap(outcome) }, size)
  const upright = ({ x, y, height }: Box) => ({ x1: `${x}%`, x2: `${x}%`, y1: y, y2: y + height })
  return (
    <figure>
      <svg className={styles.bar} aria-hidden="true">
        <rect className={styles.track} {...place(track)} />
        {filled && <rect className={styles.now} {...place(filled)} />}
        {open && <rect className={styles.open} {...place(open)} />}
        {start && <line className={styles.start} {...upright(start)} />}
        {mark && <line className={styles.wanted} {...upright(mark)} />}
      </svg>
      <figcaption className={styles.text}>{gapWords(outcome, t, language)}</figcaption>
    </figure>
  )
}
