import { Link } from '@tanstack/react-router'
import { dateOf, shortDate } from '../../../shared/dates'
import { useToday } from '../../core/clock'
import { paths } from '../../core/navigation'
import { useWorkbook } from '../../core/replica'
import { useTranslator } from '../../core/translator'
import { SectionTitle } from '../../ui/Page'
import { gapWords } from '../measures/gap-words'
import styles from './Reinforce.module.css'

/** Cycles that are closed, the last one first. */
export function EarlierCycles() {
  const { t, language } = useTranslator()
  const today = useToday()
  const { id: rep, cycles, behaviors } = useWorkbook()
  const closed = Object.values(cycles)
    .flatMap(({ id, focus, outcomes, closed: end }) => (focus && end ? [{ id, focus, outcomes, end }] : []))
    .sort((a, b) => (a.id < b.id ? 1 : -1))
  if (closed.length === 0) return null
  return (
    <section className={styles.section}>
      <SectionTitle>{t('reinforce:earlier')}</SectionTitle>
      <ul>
        {closed.map(({ id, focus, outcomes, end }) => {
          const date = shortDate(dateOf(end.at), language, today)
          return (
            <li key={id} className={styles.earlier}>
              <Link to={paths.cycle(rep, id)} className={styles.link} dir="auto">
                {behaviors[focus.behavior]?.title}
              </Link>
              <span className={styles.quiet}>
                {end.how === 'sticks'
                  ? t('reinforce:earlierSticks', { date })
                  : t('reinforce:earlierStopped', { date, reason: end.reason })}
              </span>
              {outcomes.map((outcome) => (
                <span key={outcome.id} className={styles.quiet}>
                  <bdi>{outcome.name}</bdi>: {gapWords(outcome, t, language)}
                </span>
              ))}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
