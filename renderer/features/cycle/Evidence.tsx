import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Gap } from '../../../shared/rules/gaps'
import { seenOn } from '../../../shared/rules/seen-on'
import { paths } from '../../core/navigation'
import { useWorkbook } from '../../core/replica'
import { useT } from '../../core/translator'
import { WithDates } from '../../ui/ShortDate'
import { useFirst } from '../../ui/use-first'
import styles from './Evidence.module.css'

/** The number of observations that rate a behavior; opens the list of them, the latest first. */
export function Evidence({ gap }: { gap: Gap }) {
  const t = useT()
  const [open, setOpen] = useState(false)
  if (gap.evidence.length === 0) return <span className={styles.none}>{t('cycle:timesNone')}</span>
  return (
    <details className={styles.details} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('cycle:times', { count: gap.evidence.length })}</summary>
      {open && <Observations gap={gap} />}
    </details>
  )
}

function Observations({ gap }: { gap: Gap }) {
  const t = useT()
  const { id: rep, observations, accounts } = useWorkbook()
  const { shown, more } = useFirst(gap.evidence.toReversed(), 40)
  return (
    <>
      <ul>
        {shown.flatMap((id) => {
          const observation = observations[id]
          if (!observation) return []
          const account = observation.account === null ? undefined : accounts[observation.account]?.name
          const rating = observation.ratings.find((entry) => entry.behavior === gap.behavior)?.rating ?? ''
          return (
            <li key={id}>
              <Link to={paths.observation(rep, id)}>
                <WithDates
                  on={[seenOn(observation)]}
                  say={(date) =>
                    account ? t('cycle:evidenceAt', { date, account, rating }) : t('cycle:evidence', { date, rating })
                  }
                />
              </Link>
            </li>
          )
        })}
      </ul>
      {more}
    </>
  )
}
