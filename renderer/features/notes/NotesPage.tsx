import { createLazyRoute } from '@tanstack/react-router'
import { shortName } from '../../../shared/rules/names'
import { useIsOwn } from '../../core/coach'
import { useDispatch, useReplica, useWorkbook } from '../../core/replica'
import { useT } from '../../core/translator'
import { TextArea } from '../../ui/TextInput'
import styles from './NotesPage.module.css'

/** The manager's own notes: never printed, never in the rep's view. */
function NotesPage() {
  const dispatch = useDispatch()
  const t = useT()
  const { rep, private: hidden } = useWorkbook()
  const isOwn = useIsOwn()
  const name = shortName(rep.name)
  const readOnly = useReplica(({ replica }) => replica?.readOnly !== null)
  return (
    <div className={styles.page}>
      <TextArea
        label={t('rep:notesLabel', { name })}
        help={t(isOwn ? 'own:bothRead' : 'rep:notesHelp', { name })}
        value={hidden.notes}
        rows={12}
        readOnly={readOnly}
        onCommit={(notes) => dispatch({ type: 'notes.write', notes })}
      />
    </div>
  )
}

export const route = createLazyRoute('/rep/$rep/notes')({ component: NotesPage })
