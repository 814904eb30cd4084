import { Link } from '@tanstack/react-router'
import { shortDate } from '../../../shared/dates'
import { dateOf } from '../../../shared/model/scalars'
import { useToday } from '../../app/clock'
import { paths } from '../../app/navigation'
import { useWorkbook } from '../../app/replica'
import { useTranslator } from '../../app/translator'
import styles from './HistoryPage.module.css'

/** The record that a change was about, as long as it is there; `target` is such as `observations/<id>`. */
export function RecordLink({ target }: { target: string | null }) {
  const { t, language } = useTranslator()
  const today = useToday()
  const workbook = useWorkbook()
  const [kind, id = ''] = target?.split('/') ?? []
  const plan = kind === 'plans' ? workbook.plans[id] : undefined
  if (plan)
    return (
      <Link to={paths.plan(workbook.id, plan.id)} className={styles.link} dir="auto">
        {plan.behavior.title}
      </Link>
    )
  const observation = kind === 'observations' ? workbook.observations[id] : undefined
  if (!observation) return null
  const date = shortDate(dateOf(observation.when), language, today)
  const account = observation.account === null ? undefined : workbook.accounts[observation.account]?.name
  return (
    <Link to={paths.observation(workbook.id, id)} className={styles.link} dir="auto">
      {account ? t('history:observationAt', { date, account }) : t('history:observationOf', { date })}
    </Link>
  )
}
