import type { Agreement, Cycle } from '../../../shared/model/cycle'
import { standingPlan } from '../../../shared/rules/plan-state'
import { useReplica, useWorkbook } from '../../core/replica'
import { useT } from '../../core/translator'
import { Button } from '../../ui/Button'
import { WithDates } from '../../ui/ShortDate'
import styles from './Agreement.module.css'
import { reasonForSkipping } from './skips'

interface RecordedAgreementProps {
  cycle: Cycle
  agreement: Agreement
  onCorrect: () => void
  onAgain: () => void
}

/** The answer as it was recorded; it can be corrected until a plan is built on it. */
export function RecordedAgreement({ cycle, agreement, onCorrect, onAgain }: RecordedAgreementProps) {
  const t = useT()
  const workbook = useWorkbook()
  const readOnly = useReplica(({ replica }) => replica?.readOnly !== null)
  const plan = standingPlan(workbook)
  const { agreed, on, words, session } = agreement
  const minutes = session === null ? null : (workbook.sessions[session]?.minutes ?? null)
  const reason = reasonForSkipping(cycle, 'coach')
  return (
    <section className={styles.recorded}>
      <h3>
        <WithDates on={[on]} say={(date) => t(agreed ? 'cycle:recordedYes' : 'cycle:recordedNotYet', { date })} />
      </h3>
      {words.trim() === '' ? (
        <p className={styles.quiet}>{t('cycle:noWords')}</p>
      ) : (
        <blockquote>
          <q dir="auto">{words}</q>
        </blockquote>
      )}
      {minutes !== null && <p className={styles.quiet}>{t('cycle:talked', { count: minutes })}</p>}
      {reason && (
        <p className={styles.quiet}>
          {t('cycle:skippedCoach')} <bdi>{reason}</bdi>
        </p>
      )}
      {!agreed && <p className={styles.quiet}>{t('cycle:stayAtCoach')}</p>}
      {plan && (
        <p className={styles.quiet}>{t(plan.status === 'draft' ? 'cycle:standsOnDraft' : 'cycle:standsOnPlan')}</p>
      )}
      {!plan && !readOnly && <Buttons agreed={agreed} onCorrect={onCorrect} onAgain={onAgain} />}
    </section>
  )
}

function Buttons({ agreed, onCorrect, onAgain }: { agreed: boolean; onCorrect: () => void; onAgain: () => void }) {
  const t = useT()
  return (
    <p className={styles.buttons}>
      {!agreed && (
        <Button look="primary" onPress={onAgain}>
          {t('cycle:again')}
        </Button>
      )}
      <Button onPress={onCorrect}>{t('cycle:correct')}</Button>
    </p>
  )
}
