import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { passphraseLimits } from '../../../shared/model/protection'
import { useOnlyActions } from '../../core/actions'
import { CallFailure, call } from '../../core/bridge'
import { attempt } from '../../core/messages'
import { loadProtection, useProtection } from '../../core/protection'
import { useT } from '../../core/translator'
import { programName } from '../../core/window-title'
import { Button } from '../../ui/Button'
import { Form } from '../../ui/Form'
import { LineField } from '../../ui/LineField'
import styles from './LockScreen.module.css'
import { NewPassphrase, useNewPassphrase } from './NewPassphrase'
import { SheetField } from './SheetField'
import { Wait } from './Wait'

/** These remove the page before main can answer, so nobody would see what it says. */
const possible = ['edit.undo', 'edit.redo'] as const

/** The whole window while the library is locked; it shows nothing of the library (N-5). */
export default function LockScreen() {
  const t = useT()
  useOnlyActions(possible)
  const [withSheet, setWithSheet] = useState(false)
  useEffect(() => {
    document.title = programName
    void attempt(loadProtection)
  }, [])

  async function openAnother() {
    await attempt(async () => {
      const chosen = await call('library.chooseFolder', {})
      if (chosen) await call('library.open', { choice: chosen.choice, start: false })
    })
  }
  return (
    <main className={styles.page}>
      <div className={styles.box}>
        {withSheet ? <WithSheet /> : <WithPassphrase />}
        <div className={styles.ways}>
          <Button look="link" onPress={() => setWithSheet(!withSheet)}>
            {t(withSheet ? 'protection:usePassphrase' : 'protection:useSheet')}
          </Button>
          <Button look="link" onPress={openAnother}>
            {t('protection:otherLibrary')}
          </Button>
        </div>
      </div>
    </main>
  )
}

/** Runs a guess; returns its state, and what main says about a wrong one. */
function useGuess(guess: () => Promise<unknown>) {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  async function run() {
    setBusy(true)
    setProblem(undefined)
    try {
      await guess()
    } catch (error) {
      if (!(error instanceof CallFailure)) throw error
      setProblem(error.message)
      setBusy(false)
      await attempt(loadProtection)
    }
  }
  return { busy, problem, run }
}

function Why() {
  const t = useT()
  const state = useProtection((one) => one.state)
  const why = state?.locked ?? 'start'
  return (
    <p className={styles.why}>
      {why === 'idle' ? t('protection:locked.idle', { count: state?.minutes ?? 10 }) : t(`protection:locked.${why}`)}
    </p>
  )
}

function WithPassphrase() {
  const t = useT()
  const [passphrase, write] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const { busy, problem, run } = useGuess(async () => {
    try {
      await call('protection.unlock', { passphrase })
    } catch (error) {
      write('')
      field.current?.focus()
      throw error
    }
  })
  useLayoutEffect(() => field.current?.focus(), [])
  return (
    <Form className={styles.form} onSubmit={run} noValidate>
      <h1 className={styles.title}>{t('protection:locked.title')}</h1>
      <Why />
      <LineField
        label={t('protection:passphrase')}
        value={passphrase}
        onChange={write}
        problem={problem}
        maxLength={passphraseLimits.most}
        secret
        inputRef={field}
      />
      <Wait className={styles.wait} />
      <Button type="submit" size="big" look="primary" isDisabled={busy}>
        {t(busy ? 'protection:opening' : 'protection:open')}
      </Button>
      {problem && <p className={styles.why}>{t('protection:copyWaits')}</p>}
    </Form>
  )
}

function WithSheet() {
  const t = useT()
  const [words, write] = useState('')
  const chosen = useNewPassphrase()
  const area = useRef<HTMLTextAreaElement>(null)
  const { busy, problem, run } = useGuess(async () => {
    const next = chosen.take()
    if (next === null) throw new CallFailure('', '')
    await call('protection.recover', { words, next })
  })
  useLayoutEffect(() => area.current?.focus(), [])
  return (
    <Form className={styles.form} onSubmit={run} noValidate>
      <h1 className={styles.title}>{t('protection:recoverTitle')}</h1>
      <p className={styles.why}>{t('protection:recoverText')}</p>
      <SheetField value={words} onChange={write} area={area} />
      <NewPassphrase {...chosen} />
      {problem && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      <Wait className={styles.wait} />
      <Button type="submit" size="big" look="primary" isDisabled={busy}>
        {t(busy ? 'protection:opening' : 'protection:open')}
      </Button>
    </Form>
  )
}
