import { useRefusedField } from '../../core/left-over'
import { useReplica } from '../../core/replica'
import { useT, useTranslator } from '../../core/translator'
import { useUnsaved } from '../../core/unsaved'
import styles from './SavedMark.module.css'

/** "Saved" only when every word lies on the disk; otherwise what happens, or why not. `framed`: the frame has a line for it. */
export function SavedMark({ framed = false }: { framed?: boolean }) {
  const t = useT()
  const { ofCode } = useTranslator()
  const waiting = useUnsaved((unsaved) => unsaved.waiting)
  const refused = useRefusedField()
  const { replica } = useReplica()
  if (!replica) return null
  const mark = framed ? `${styles.mark} ${styles.framed}` : styles.mark
  if (replica.readOnly) return <p className={mark}>{t('frame:readOnly')}</p>
  if (replica.saving.state === 'not-saved') {
    const reason = ofCode('saving', replica.saving.reason, {}, 'saving:failed')
    return (
      <p role="alert" className={`${mark} ${styles.problem}`}>
        {t('saving:notSaved', { reason })}
      </p>
    )
  }
  const done = waiting === 0
  if (done && refused !== null)
    return (
      <p role="status" className={`${styles.mark} ${styles.problem}`}>
        {t('saving:notSaved', { reason: t(refused === '' ? 'saving:aField' : 'saving:field', { name: refused }) })}
      </p>
    )
  return (
    <p role="status" className={mark}>
      {t(done ? 'saving:saved' : 'frame:writing')}
    </p>
  )
}
