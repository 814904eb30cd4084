import { weekdayDate } from '../../../shared/dates'
import type { Plan } from '../../../shared/model/plan'
import { shortName } from '../../../shared/rules/names'
import { selfDrivenShare } from '../../../shared/rules/ownership'
import { keptDates } from '../../../shared/rules/reinforce'
import { useToday } from '../../core/clock'
import { useWorkbook } from '../../core/replica'
import { useTranslator } from '../../core/translator'
import { SectionTitle } from '../../ui/Page'
import styles from './Reinforce.module.css'

const words = { kept: 'reinforce:kept', open: 'reinforce:openDate', passed: 'reinforce:passed' } as const

/** The dates both agreed on, and whether somebody was there (S0-10); and how much of the plan is the rep's own (S3-14). */
export function AgreedDates({ plan }: { plan: Plan }) {
  const { t, language } = useTranslator()
  const workbook = useWorkbook()
  const dates = keptDates(workbook, plan, useToday())
  const share = selfDrivenShare(plan)
  return (
    <section className={styles.section}>
      <SectionTitle>{t('reinforce:dates')}</SectionTitle>
      {dates.length === 0 && <p className={styles.quiet}>{t('reinforce:datesNone')}</p>}
      <ul>
        {dates.map((date) => (
          <li key={date.id} className={styles.line}>
            <span>
              {weekdayDate(date.on, language)} <span className={styles.quiet}>{date.note}</span>
            </span>
            <span className={date.kept === 'passed' ? styles.warn : styles.quiet}>{t(words[date.kept])}</span>
          </li>
        ))}
      </ul>
      {share !== null && (
        <p className={styles.quiet}>
          {t('reinforce:selfDriven', { percent: Math.round(share * 100), name: shortName(workbook.rep.name) })}
        </p>
      )}
    </section>
  )
}
