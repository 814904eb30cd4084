import { Link } from '@tanstack/react-router'
import { dateOf, shortDate } from '../../../shared/dates'
import type { Gap } from '../../../shared/rules/gaps'
import { useToday } from '../../app/clock'
import { paths } from '../../app/navigation'
import { useWorkbook } from '../../app/replica'
import { useTranslator } from '../../app/translator'
import styles from './Evidence.module.css'

/** In how many observations a behavior was rated, and which; the latest first. */
export function Evidence({ gap }: { gap: Gap }) {
  const { t, language } = useTranslator()
  const today = useToday()
  const { id: rep, observations, accounts } = useWorkbook()
  if (gap.evidence.length === 0) return <span className={styles.none}>{t('cycle:timesNone')}</span>
  const rated = gap.evidence.toReversed().flatMap((id) => observations[id] ?? [])
  return (
    <details className={styles.details}>
      <summary>{t('cycle:times', { count: gap.evidence.length })}</summary>
      <ul>
        {rated.map((observation) => {
          const account = observation.account === null ? undefined : accounts[observation.account]?.name
          const rating = observation.ratings.find((entry) => entry.behavior === gap.behavior)?.rating ?? ''
          const date = shortDate(dateOf(observation.when), language, today)
          return (
            <li key={observation.id}>
              <Link to={paths.observation(rep, observation.id)}>
                {account ? t('cycle:evidenceAt', { date, account, rating }) : t('cycle:evidence', { date, rating })}
              </Link>
            </li>
          )
        })}
      </ul>
    </details>
  )
}
