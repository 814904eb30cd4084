import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { passphraseLimits } from '../../../shared/model/protection'
import { CallFailure, call } from '../../core/bridge'
import { attempt } from '../../core/messages'
import { loadProtection } from '../../core/protection'
import { useT } from '../../core/translator'
import { Button } from '../../ui/Button'
import { Dialog, DialogButtons } from '../../ui/Dialog'
import { Form } from '../../ui/Form'
import { LineField } from '../../ui/LineField'
import styles from './Protection.module.css'
import { Wait } from './Wait'

/**
 * Shows that work is under way, which takes seconds for a passphrase or the whole library; meanwhile nothing can be
 * pressed twice.
 */
export function useBusy() {
  const [busy, setBusy] = useState(false)
  async function during<T>(run: () => Promise<T>): Promise<T | undefined> {
    setBusy(true)
    const answer = await attempt(run)
    setBusy(false)
    return answer
  }
  return { busy, during }
}

/** The progress while the library is rewritten. */
function Working() {
  const t = useT()
  const [progress, setProgress] = useState<{ done: number; all: number } | null>(null)
  useEffect(() => window.coachbook.on('protection.progress', setProgress), [])
  return (
    <div className={styles.working}>
      <progress
        aria-label={t('protection:working')}
        max={progress?.all ?? 1}
        value={progress ? progress.done : undefined}
      />
      <span role="status">
        {t('protection:working')}
        {progress && ` · ${t('protection:progress', progress)}`}
      </span>
      <Button onPress={() => attempt(() => call('protection.cancel', {}))}>{t('protection:stop')}</Button>
    </div>
  )
}

interface AskProps {
  title: string
  button: string
  busy: boolean
  onClose(): void
  onSubmit(): unknown
  children: ReactNode
  isLong?: boolean
}

/** A dialog that cannot be closed while its work is done. */
export function Ask({ title, button, busy, onClose, onSubmit, children, isLong }: AskProps) {
  const t = useT()
  return (
    <Dialog title={title} onClose={() => busy || onClose()}>
      <Form onSubmit={onSubmit} noValidate>
        {children}
        <DialogButtons>
          {busy && isLong ? (
            <Working />
          ) : (
            <>
              <Button onPress={onClose} isDisabled={busy}>
                {t('ui:cancel')}
              </Button>
              <Button type="submit" look="primary" isDisabled={busy}>
                {button}
              </Button>
            </>
          )}
        </DialogButtons>
      </Form>
    </Dialog>
  )
}

/** Refusals about the passphrase itself, or about how long the next guess must wait. */
const aboutGuess = new Set(['protection.wrong', 'protection.key-changed', 'protection.wait'])

/** The field for an existing passphrase; `guess` shows beside the field when it is the wrong one. */
export function usePassphrase(label: string) {
  const [now, write] = useState('')
  const [problem, setProblem] = useState<string>()
  const first = useRef<HTMLInputElement>(null)
  useLayoutEffect(() => first.current?.focus(), [])
  async function guess<T>(run: (passphrase: string) => Promise<T>): Promise<T | undefined> {
    setProblem(undefined)
    try {
      return await run(now)
    } catch (error) {
      if (!(error instanceof CallFailure && aboutGuess.has(error.code))) throw error
      setProblem(error.message)
      write('')
      first.current?.focus()
      await attempt(loadProtection)
      return undefined
    }
  }
  const field = (
    <>
      <LineField
        label={label}
        value={now}
        onChange={write}
        problem={problem}
        maxLength={passphraseLimits.most}
        secret
        inputRef={first}
      />
      <Wait className={styles.wait} />
    </>
  )
  return { guess, field }
}
