import type { DraftPlan } from '../../../shared/model/plan'
import { dispatch } from '../../core/replica'
import { useT } from '../../core/translator'
import { TextArea } from '../../ui/TextInput'
import styles from './PrivateNotes.module.css'

/** The manager's own notes about a draft; folded, because the laptop stands between two people. */
export function PrivateNotes({ plan, name }: { plan: DraftPlan; name: string }) {
  const t = useT()
  return (
    <details className={styles.notes}>
      <summary>{t('plan:notes')}</summary>
      <TextArea
        label={t('plan:notes')}
        help={t('plan:notesHelp', { name })}
        value={plan.private.notes}
        onCommit={(notes) => dispatch({ type: 'plan.edit', id: plan.id, changes: { notes } })}
      />
    </details>
  )
}
