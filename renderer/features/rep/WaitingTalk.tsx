import { Link } from '@tanstack/react-router'
import { dateOf, timeOf, weekdayDate } from '../../../shared/dates'
import { waitingTalks } from '../../../shared/rules/next-step'
import { openPurpose } from '../../../shared/rules/sessions'
import { useToday } from '../../core/clock'
import { paths } from '../../core/navigation'
import { useWorkbook } from '../../core/replica'
import { useTranslator } from '../../core/translator'
import styles from './Aside.module.css'

/** The next planned one-on-one, unless it is the next step itself (S0-4). */
export function WaitingTalk() {
  const { t, language } = useTranslator()
  const workbook = useWorkbook()
  const today = useToday()
  const { planned } = waitingTalks(workbook)
  if (!planned) return null
  const purpose = openPurpose(planned)
  return (
    <section aria-labelledby="waiting-talk">
      <h3 id="waiting-talk" className={styles.title}>
        {t('overview:plannedTalk')}
      </h3>
      <p className={styles.waiting}>
        <Link to={paths.session(workbook.id, planned.id)} className={styles.event} dir="auto">
          {weekdayDate(dateOf(planned.when), language, today)}, {timeOf(planned.when)}
          {purpose !== '' && ` · ${purpose}`}
        </Link>
      </p>
    </section>
  )
}
