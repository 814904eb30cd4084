import { useState } from 'react'
import { call } from '../../core/bridge'
import { useLibrary } from '../../core/library'
import { attemptPaper } from '../../core/paper'
import { useT } from '../../core/translator'
import { Button } from '../../ui/Button'
import { Dialog, DialogButtons } from '../../ui/Dialog'
import styles from './Protection.module.css'

/** The words of the recovery sheet, shown once. */
export function SheetWords({ words, onDone }: { words: readonly string[]; onDone(): void }) {
  const t = useT()
  const paper = useLibrary((library) => library.settings?.paper ?? 'a4')
  const [said, say] = useState('')
  async function put(to: 'printer' | 'file') {
    say('')
    const sheet = await attemptPaper(() => call('protection.sheet', { words: [...words], to, paper }))
    if (sheet) say(to === 'file' ? t('plan:saved', sheet) : t('forms:handedToPrinter'))
  }
  return (
    // Only its button closes the dialog, because the words are never shown again.
    <Dialog title={t('protection:sheetTitle')} onClose={() => undefined} wide>
      <p className={styles.text}>{t('protection:sheetText')}</p>
      <ol className={styles.words} dir="ltr">
        {words.map((word, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a word can stand twice in a list that never changes
          <li key={at}>{word}</li>
        ))}
      </ol>
      <p className={styles.text}>{t('protection:saveText')}</p>
      <p role="status" className={styles.said}>
        {said}
      </p>
      <DialogButtons>
        <Button onPress={() => put('file')}>{t('protection:save')}</Button>
        <Button onPress={() => put('printer')}>{t('protection:print')}</Button>
        <Button look="primary" onPress={onDone}>
          {t('protection:kept')}
        </Button>
      </DialogButtons>
    </Dialog>
  )
}
