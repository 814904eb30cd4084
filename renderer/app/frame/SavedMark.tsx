import type { Unsaved } from '../../../shared/model/saving'
import type { Id } from '../../../shared/model/scalars'
import { useRefusedField } from '../../core/left-over'
import { useNames } from '../../core/namesakes'
import { useReplica } from '../../core/replica'
import { useUnsavedWorkbooks } from '../../core/saving'
import { useT, useTranslator } from '../../core/translator'
import { useUnsaved } from '../../core/unsaved'
import { useUnwritten } from '../../features/templates/editor/kept-drafts'
import styles from './SavedMark.module.css'

/**
 * Shows “Saved” only when every word of the library is on the disk; otherwise what is happening, or why not.
 * - `framed`: the frame has a line for the mark. Without the frame the rep looks on, and nobody else is named.
 * - `rep`: the rep whose page this is, if any. It is passed in because the rep's side has no router to ask.
 */
export function SavedMark({ framed = false, rep }: { framed?: boolean; rep?: Id | undefined }) {
  const t = useT()
  const waiting = useUnsaved((unsaved) => unsaved.waiting)
  const refused = useRefusedField()
  const unsaved = useUnsavedWorkbooks()
  const says = useNotSaved(unsaved, framed, rep)
  const [unwritten] = useUnwritten(({ titles }) => titles)
  const { replica } = useReplica()
  const mark = framed ? `${styles.mark} ${styles.framed}` : styles.mark
  if (says !== null)
    return (
      <p role="alert" className={`${mark} ${styles.problem}`}>
        {says}
      </p>
    )
  if (framed && unwritten !== undefined)
    return (
      <p role="status" className={`${mark} ${styles.problem}`}>
        {t('templates:keptUnwritten', { title: unwritten || t('templates:noTitle') })}
      </p>
    )
  if (!replica) return null
  if (replica.readOnly) return <p className={mark}>{t('frame:readOnly')}</p>
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

/**
 * Why words of workbooks are not saved, with the name of the rep when it is another one than this page's; null when all
 * are saved.
 */
function useNotSaved(unsaved: readonly Unsaved[], mayName: boolean, rep: Id | undefined): string | null {
  const { t, ofCode } = useTranslator()
  const nameOf = useNames()
  const [first] = unsaved
  if (!first) return null
  const { workbook, reason: code } = unsaved.find((one) => one.workbook === rep) ?? first
  const reason = ofCode('saving', code, {}, 'saving:failed')
  if (mayName && unsaved.length > 1) return t('saving:notSavedOfSeveral', { reason })
  const name = workbook === rep ? undefined : nameOf(workbook)
  return mayName && name !== undefined ? t('saving:notSavedOf', { name, reason }) : t('saving:notSaved', { reason })
}
