import { shortDate, weekdayDate } from '../../../shared/dates'
import type { StickRule } from '../../../shared/model/cycle'
import type { PlainDate } from '../../../shared/model/scalars'
import type { Adoption } from '../../../shared/rules/adoption'
import { useToday } from '../../core/clock'
import { useTranslator } from '../../core/translator'
import hidden from '../../ui/visually-hidden.module.css'
import styles from './AdoptionDots.module.css'

interface AdoptionDotsProps {
  adoption: Adoption
  rule: StickRule
  wanted: number
  /** The agreed date that comes next. */
  next: PlainDate | null
}

/** The last visits as dots: filled where the level wanted was seen, dashed for the next agreed date (S0-10). */
export function AdoptionDots({ adoption, rule, wanted, next }: AdoptionDotsProps) {
  const { t, language } = useTranslator()
  const { sightings, reached, of, sticks } = adoption
  const today = useToday()
  const dots = [
    ...sightings.map(({ observation, on, rating, reached: full }) => ({
      id: observation,
      look: full ? styles.full : styles.hollow,
      text: t('overview:seenOn', { date: shortDate(on, language, today), rating, wanted })
    })),
    ...(next
      ? [{ id: 'next', look: styles.next, text: t('overview:seenNext', { date: weekdayDate(next, language) }) }]
      : [])
  ]
  return (
    <>
      {dots.length > 0 && (
        <ol className={styles.dots}>
          {dots.map(({ id, look, text }) => (
            <li key={id} className={look} title={text}>
              <span className={hidden.hidden}>{text}</span>
            </li>
          ))}
        </ol>
      )}
      <p className={styles.text} title={sightings.length > 0 ? t('overview:reachedMark') : undefined}>
        {of === 0
          ? t('overview:seenNone')
          : t(sticks ? 'overview:seenSticks' : 'overview:seenOf', { ...rule, reached, count: of })}
      </p>
    </>
  )
}
