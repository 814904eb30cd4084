import { cyclePlans } from '../../../../shared/rules/plan-state'
import { useToday } from '../../../core/clock'
import { useDispatch, useWorkbook } from '../../../core/replica'
import { useT } from '../../../core/translator'
import { CheckBox } from '../../../ui/CheckBox'
import { ShortDate } from '../../../ui/ShortDate'
import { TextArea } from '../../../ui/TextInput'
import { FieldGroup } from '../../forms/fields/FieldGroup'
import type { SessionFieldProps } from './own'
import styles from './ReportsField.module.css'

/** Due actions of the plan in force; the rep says first how they went (S4-4, S4-1). */
export function ReportsField({ names, readOnly, label, help }: SessionFieldProps) {
  const dispatch = useDispatch()
  const t = useT()
  const today = useToday()
  const plan = cyclePlans(useWorkbook()).inForce
  const due = plan?.actions.filter(({ by, owner }) => owner === 'rep' && by !== null && by <= today) ?? []
  return (
    <FieldGroup label={label} help={help}>
      {(naming) => (
        <fieldset {...naming}>
          {due.length === 0 && <p className={styles.none}>{t('session:reportsNone')}</p>}
          {plan &&
            due.map((action) => (
              <div key={action.id} className={styles.report}>
                <p>
                  {action.text} {action.by && <ShortDate on={action.by} />}
                </p>
                <TextArea
                  label={t('session:reportLabel', { name: names.rep, action: action.text })}
                  value={plan.progress.reports[action.id]?.words ?? ''}
                  onCommit={(words) => dispatch({ type: 'plan.report', id: plan.id, action: action.id, words })}
                  readOnly={readOnly}
                />
                <CheckBox
                  checked={Object.hasOwn(plan.progress.done, action.id)}
                  onChange={(done) => dispatch({ type: 'plan.markDone', id: plan.id, action: action.id, done })}
                  disabled={readOnly}
                >
                  {t('session:reportDone')}
                </CheckBox>
              </div>
            ))}
        </fieldset>
      )}
    </FieldGroup>
  )
}
