import type { KeptWords } from '../../../shared/model/left-words'
import { call } from '../../core/bridge'
import { copyText } from '../../core/copy'
import { attempt } from '../../core/messages'
import { useT } from '../../core/translator'
import { Button } from '../../ui/Button'
import { Dialog, DialogButtons } from '../../ui/Dialog'
import styles from './LeftWordsDialog.module.css'

interface LeftWordsDialogProps {
  words: readonly KeptWords[]
  /** The library is read-only, so they are only in memory. */
  isHeld: boolean
  onClose: () => void
}

/** The words that were in a dialog when the library was locked or opened again, to be copied or removed. */
export default function LeftWordsDialog({ words, isHeld, onClose: close }: LeftWordsDialogProps) {
  const t = useT()
  async function remove() {
    if (await attempt(() => call('protection.dropWords', {}))) close()
  }
  return (
    <Dialog title={t('protection:leftTitle')} onClose={close}>
      <p>{t(isHeld ? 'protection:leftHeld' : 'protection:leftText')}</p>
      <ul className={styles.list}>
        {words.map(({ of, name, words: said, at }) => (
          <li key={`${at} ${of} ${name}`}>
            <p className={styles.of} dir="auto">
              {[of, name].filter(Boolean).join(' · ')}
            </p>
            <blockquote className={styles.words} dir="auto">
              {said}
            </blockquote>
            <Button look="link" onPress={() => copyText(said)}>
              {t('protection:leftCopy')}
            </Button>
          </li>
        ))}
      </ul>
      <DialogButtons>
        <Button look="plain" onPress={remove}>
          {t('protection:leftRemove')}
        </Button>
        <Button look="primary" data-first onPress={close}>
          {t('protection:leftLater')}
        </Button>
      </DialogButtons>
    </Dialog>
  )
}
