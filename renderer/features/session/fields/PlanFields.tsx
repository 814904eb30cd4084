import type { Session } from '../../../../shared/model/session'
import type { Field } from '../../../../shared/model/template'
import { openCycle } from '../../../../shared/rules/gaps'
import { cyclePlans } from '../../../../shared/rules/plan-state'
import { useDispatch, useWorkbook } from '../../../core/replica'
import { useT } from '../../../core/translator'
import { ChangeForm, StartPlan } from '../../cycle/StartPlan'
import { ActionsField } from '../../plan/ActionsField'
import { CoachingDatesField } from '../../plan/CoachingDatesField'
import styles from './PlanFields.module.css'

interface PlanFieldProps {
  field: Field
  session: Session
  names: { rep: string; manager: string }
  readOnly: boolean
}

/** The actions of the draft plan, written during the talk (S0-9). */
export function PlanActionsField({ field, names, readOnly }: PlanFieldProps) {
  const dispatch = useDispatch()
  const plan = cyclePlans(useWorkbook()).draft
  if (!plan) return <NoDraft label={field.label} names={names} readOnly={readOnly} />
  return (
    <>
      {!readOnly && (
        <div className={styles.form}>
          <ChangeForm plan={plan} />
        </div>
      )}
      <ActionsField
        field={field}
        saved={plan.actions}
        onCommit={(actions) => dispatch({ type: 'plan.edit', id: plan.id, changes: { actions } })}
        names={names}
        readOnly={readOnly || plan.repSignature !== null}
      />
    </>
  )
}

/** The agreed dates of the draft plan (S0-9). */
export function PlanDatesField({ field, names, readOnly }: PlanFieldProps) {
  const dispatch = useDispatch()
  const plan = cyclePlans(useWorkbook()).draft
  if (!plan) return <NoDraft label={field.label} names={names} readOnly={readOnly} />
  return (
    <CoachingDatesField
      field={field}
      saved={plan.coachingDates}
      onCommit={(coachingDates) => dispatch({ type: 'plan.edit', id: plan.id, changes: { coachingDates } })}
      names={names}
      readOnly={readOnly || plan.repSignature !== null}
    />
  )
}

function NoDraft({ label, names, readOnly }: { label: string; names: { rep: string }; readOnly: boolean }) {
  const t = useT()
  const workbook = useWorkbook()
  const { inForce, awaiting } = cyclePlans(workbook)
  const signed = (inForce ?? awaiting) !== undefined
  const agreed = openCycle(workbook)?.agreement?.agreed === true
  return (
    <section className={styles.none} aria-label={label}>
      <p>
        {t(inForce ? 'session:planSigned' : awaiting ? 'session:planAwaiting' : 'session:planFirst', {
          name: names.rep
        })}
      </p>
      {agreed && !signed && !readOnly && <StartPlan stay />}
    </section>
  )
}
