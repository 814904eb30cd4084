import { Link } from '@tanstack/react-router'
import { paths } from '../../core/navigation'
import { useWorkbook } from '../../core/replica'
import { useTranslator } from '../../core/translator'
import { SectionTitle } from '../../ui/Page'
import { WithDates } from '../../ui/ShortDate'
import { useFirst } from '../../ui/use-first'
import { gapWords } from '../measures/gap-words'
import styles from './Reinforce.module.css'

/** Closed cycles, the last one first. */
export function EarlierCycles() {
  const { t, language } = useTranslator()
  const { id: rep, cycles, behaviors } = useWorkbook()
  const closed = Object.values(cycles)
    .flatMap(({ id, focus, outcomes, closed: end }) => (focus && end ? [{ id, focus, outcomes, end }] : []))
    .sort((a, b) => (a.id < b.id ? 1 : -1))
  const { shown, more } = useFirst(closed, 40, { onScroll: true })
  if (closed.length === 0) return null
  return (
    <section className={styles.section}>
      <SectionTitle>{t('reinforce:earlier')}</SectionTitle>
      <ul>
        {shown.map(({ id, focus, outcomes, end }, at) => {
          const { how, reason } = end
          return (
            <li key={id} className={styles.earlier} aria-setsize={closed.length} aria-posinset={at + 1}>
              <Link to={paths.cycle(rep, id)} className={styles.link} dir="auto">
                {behaviors[focus.behavior]?.title}
              </Link>
              <span className={styles.quiet}>
                <WithDates
                  on={[end.at]}
                  say={(date) =>
                    t(how === 'sticks' ? 'reinforce:earlierSticks' : 'reinforce:earlierStopped', { date, reason })
                  }
                />
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
      {more}
    </section>
  )
}
