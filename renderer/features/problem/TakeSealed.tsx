import { useLayoutEffect, useRef, useState } from 'react'
import type { RepSummary } from '../../../shared/model/library'
import { CallFailure, call } from '../../core/bridge'
import { attempt, useMessages } from '../../core/messages'
import { loadProtection } from '../../core/protection'
import { useT } from '../../core/translator'
import { Button } from '../../ui/Button'
import { Ask, useBusy, usePassphrase } from '../protection/Ask'
import { SheetField } from '../protection/SheetField'
import { Wait } from '../protection/Wait'
import styles from './RepProblem.module.css'

/** Refusals about the words themselves, or about how long the next attempt must wait. */
const aboutWords = new Set([
  'protection.no-words',
  'protection.wrong-words',
  'protection.key-changed',
  'protection.wait'
])

/** The field for the words of a recovery sheet; `take` shows beside the field when they are the wrong ones. */
function useSheet(isAsked: boolean) {
  const [words, write] = useState('')
  const [problem, setProblem] = useState<string>()
  const area = useRef<HTMLTextAreaElement>(null)
  useLayoutEffect(() => {
    if (isAsked) area.current?.focus()
  }, [isAsked])
  async function take<T>(run: (words: string) => Promise<T>): Promise<T | undefined> {
    setProblem(undefined)
    try {
      return await run(words)
    } catch (error) {
      if (!(error instanceof CallFailure && aboutWords.has(error.code))) throw error
      setProblem(error.message)
      area.current?.focus()
      await attempt(loadProtection)
      return undefined
    }
  }
  const field = (
    <>
      <SheetField value={words} onChange={write} area={area} />
      {problem && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      <Wait className={styles.text} />
    </>
  )
  return { take, field }
}

/**
 * Adds what another computer sealed to the workbook of the same rep, with the passphrase of that time or the recovery
 * sheet.
 */
export default function TakeSealed({ rep: { id, name }, onClose }: { rep: RepSummary; onClose(): void }) {
  const t = useT()
  const [withSheet, setWithSheet] = useState(false)
  const { guess, field } = usePassphrase(t('team:passphraseThen'))
  const sheet = useSheet(withSheet)
  const { busy, during } = useBusy()
  async function submit() {
    const done = await during(() =>
      withSheet
        ? sheet.take((words) => call('library.takeSealed', { line: id, by: { words } }))
        : guess((passphrase) => call('library.takeSealed', { line: id, by: { passphrase } }))
    )
    if (!done) return
    useMessages.getState().say({ tone: 'info', text: t('team:taken', { name }) })
    onClose()
  }
  return (
    <Ask title={t('team:takeOf', { name })} button={t('team:take')} busy={busy} onClose={onClose} onSubmit={submit}>
      <p className={styles.text}>{t('team:takeSealedText')}</p>
      {withSheet ? sheet.field : field}
      <Button look="link" onPress={() => setWithSheet(!withSheet)} isDisabled={busy}>
        {t(withSheet ? 'protection:usePassphrase' : 'protection:useSheet')}
      </Button>
    </Ask>
  )
}
