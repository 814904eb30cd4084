import { useEffect, useState } from 'react'
import { type LockMinutes, lockMinutes } from '../../../shared/model/protection'
import { call } from '../../core/bridge'
import { useLibrary } from '../../core/library'
import { attempt, useMessages } from '../../core/messages'
import { isAllSent, loadProtection, lockLibrary, useProtection } from '../../core/protection'
import { useT } from '../../core/translator'
import { Button } from '../../ui/Button'
import { SectionTitle } from '../../ui/Page'
import { SelectInput } from '../../ui/SelectInput'
import { Ask, useBusy, usePassphrase } from './Ask'
import { NewPassphrase, useNewPassphrase } from './NewPassphrase'
import styles from './Protection.module.css'
import { SheetWords } from './SheetWords'

type Asked = 'protect' | 'change' | 'renew' | 'unprotect'

const say = (text: string) => useMessages.getState().say({ tone: 'info', text, cause: 'protection' })

/** The library's passphrase in Settings: set, change, remove, and when the library locks by itself (N-5). */
export function Protection({ className }: { className: string | undefined }) {
  const t = useT()
  const state = useProtection((one) => one.state)
  const readOnly = useLibrary((library) => library.state?.readOnly != null)
  const [asked, ask] = useState<Asked | null>(null)
  const [words, setWords] = useState<{
    words: readonly string[]
    done: 'protection:done' | 'protection:renewed'
  } | null>(null)
  useEffect(() => void attempt(loadProtection), [])
  if (!state) return null
  const close = () => ask(null)
  const showWords = (done: 'protection:done' | 'protection:renewed') => (found: readonly string[]) => {
    ask(null)
    setWords({ words: found, done })
  }
  return (
    <section id="protection" className={className} aria-label={t('protection:title')}>
      <SectionTitle>{t('protection:title')}</SectionTitle>
      <p className={styles.text}>{t(state.protected ? 'protection:isText' : 'protection:plainText')}</p>
      {state.protected ? (
        <>
          {state.words !== 'kept' && words === null && (
            <p role="status" className={styles.unkept}>
              {t(`protection:words.${state.words}`)}
            </p>
          )}
          <Minutes minutes={state.minutes} />
          <div className={styles.buttons}>
            <Button onPress={lockLibrary}>{t('protection:lockNow')}</Button>
            {!readOnly && (
              <>
                <Button onPress={() => ask('change')}>{t('protection:change')}</Button>
                <Button onPress={() => ask('renew')}>{t('protection:renew')}</Button>
                <Button onPress={() => ask('unprotect')}>{t('protection:unprotect')}</Button>
              </>
            )}
          </div>
        </>
      ) : (
        !readOnly && <Button onPress={() => ask('protect')}>{t('protection:protect')}</Button>
      )}
      {asked === 'protect' && <Protect onClose={close} onWords={showWords('protection:done')} />}
      {asked === 'change' && <Change onClose={close} />}
      {asked === 'renew' && <Renew onClose={close} onWords={showWords('protection:renewed')} />}
      {asked === 'unprotect' && <Unprotect onClose={close} />}
      {words && (
        <SheetWords
          words={words.words}
          onDone={async () => {
            const had = await attempt(() => call('protection.haveWords', { words: [...words.words] }))
            if (!had) return
            await attempt(loadProtection)
            setWords(null)
            say(t(words.done))
          }}
        />
      )}
    </section>
  )
}

function Minutes({ minutes }: { minutes: LockMinutes }) {
  const t = useT()
  async function choose(value: string | null) {
    const next = lockMinutes.find((one) => String(one) === value) ?? null
    await attempt(async () => {
      await call('protection.setMinutes', { minutes: next })
      await loadProtection()
    })
  }
  return (
    <SelectInput
      label={t('protection:lockAfter')}
      help={t('protection:lockAfterHelp')}
      value={minutes === null ? null : String(minutes)}
      choices={lockMinutes.map((one) => ({ value: String(one), label: t(`protection:after.${one}`) }))}
      empty={t('protection:never')}
      onChange={choose}
    />
  )
}

interface WithWords {
  onClose(): void
  onWords(words: readonly string[]): void
}

function Protect({ onClose, onWords }: WithWords) {
  const t = useT()
  const chosen = useNewPassphrase()
  const { busy, during } = useBusy()
  async function submit() {
    const passphrase = chosen.take()
    if (passphrase === null || !(await isAllSent())) return
    const answer = await during(() => call('protection.protect', { passphrase }))
    await attempt(loadProtection)
    if (answer) onWords(answer.words)
  }
  return (
    <Ask
      title={t('protection:protectTitle')}
      button={t('protection:protect')}
      busy={busy}
      onClose={onClose}
      onSubmit={submit}
      isLong
    >
      <p className={styles.text}>{t('protection:protectText')}</p>
      <NewPassphrase {...chosen} />
      <p className={styles.text}>{t('protection:oldBackups')}</p>
    </Ask>
  )
}

function Change({ onClose }: { onClose(): void }) {
  const t = useT()
  const { guess, field } = usePassphrase(t('protection:now'))
  const chosen = useNewPassphrase()
  const { busy, during } = useBusy()
  async function submit() {
    const next = chosen.take()
    if (next === null) return
    if (!(await during(() => guess((passphrase) => call('protection.change', { passphrase, next }))))) return
    say(t('protection:changed'))
    onClose()
  }
  return (
    <Ask title={t('protection:change')} button={t('protection:change')} busy={busy} onClose={onClose} onSubmit={submit}>
      <p className={styles.text}>{t('protection:changeText')}</p>
      {field}
      <NewPassphrase {...chosen} />
    </Ask>
  )
}

function Renew({ onClose, onWords }: WithWords) {
  const t = useT()
  const { guess, field } = usePassphrase(t('protection:now'))
  const { busy, during } = useBusy()
  async function submit() {
    const answer = await during(() => guess((passphrase) => call('protection.renewWords', { passphrase })))
    await attempt(loadProtection)
    if (answer) onWords(answer.words)
  }
  return (
    <Ask
      title={t('protection:renew')}
      button={t('protection:renewButton')}
      busy={busy}
      onClose={onClose}
      onSubmit={submit}
    >
      <p className={styles.text}>{t('protection:renewText')}</p>
      {field}
    </Ask>
  )
}

function Unprotect({ onClose }: { onClose(): void }) {
  const t = useT()
  const { guess, field } = usePassphrase(t('protection:now'))
  const { busy, during } = useBusy()
  async function submit() {
    if (!(await isAllSent())) return
    const done = await during(() => guess((passphrase) => call('protection.unprotect', { passphrase })))
    await attempt(loadProtection)
    if (!done) return
    say(t('protection:unprotected'))
    onClose()
  }
  return (
    <Ask
      title={t('protection:unprotect')}
      button={t('protection:unprotect')}
      busy={busy}
      onClose={onClose}
      onSubmit={submit}
      isLong
    >
      <p className={styles.text}>{t('protection:unprotectText')}</p>
      {field}
    </Ask>
  )
}
