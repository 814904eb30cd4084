import { doneLabel } from '../../core/keys'
import { useT } from '../../core/translator'
import { Button } from '../../ui/Button'
import styles from './DraftPage.module.css'

interface DraftButtonsProps {
  /** Whether the page is shown instead of the form, when there is no room for both. */
  paperShown: boolean
  onPaper: (shown: boolean) => void
  onPrint: () => void
  onSave: () => void
  saveAs?: 'plan:saveDraft' | 'plan:savePdf'
  done?: 'plan:signTogether' | 'documents:finish'
  /** Null when it cannot be done now. */
  onDone: (() => void) | null
}

/** The buttons in the head of a draft: its page, and the next step. */
export function DraftButtons({
  paperShown,
  onPaper,
  onPrint,
  onSave,
  saveAs = 'plan:saveDraft',
  done = 'plan:signTogether',
  onDone
}: DraftButtonsProps) {
  const t = useT()
  return (
    <>
      <span className={paperShown ? undefined : styles.toggle}>
        <Button onPress={() => onPaper(!paperShown)}>{t(paperShown ? 'plan:showForm' : 'plan:showPage')}</Button>
      </span>
      <Button onPress={onPrint}>{t('forms:print')}</Button>
      <Button onPress={onSave}>{t(saveAs)}</Button>
      {onDone && (
        <Button look="primary" aria-keyshortcuts="Control+Enter Meta+Enter" title={doneLabel} onPress={onDone}>
          {t(done)}
        </Button>
      )}
    </>
  )
}
