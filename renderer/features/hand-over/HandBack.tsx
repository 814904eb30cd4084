import { useEffect, useRef, useState } from 'react'
import { pinLimits } from '../../../shared/model/pin'
import { shortName } from '../../../shared/rules/names'
import { useCoach, useIsOwn } from '../../core/coach'
import { takeBack, turnTo } from '../../core/hand-over'
import { useLibrary } from '../../core/library'
import { useT } from '../../core/translator'
import styles from '../../ui/Alone.module.css'
import { Button } from '../../ui/Button'
import { Form } from '../../ui/Form'
import { LineField } from '../../ui/LineField'
import { Missing } from '../../ui/Missing'
import { PageHead } from '../../ui/Page'

interface HandBackProps {
  /** What happened; without it the page asks for the laptop. */
  title?: string
  /** Where the manager continues. */
  way: string | (() => Promise<string>)
  /** What the rep, or both, can still continue with; null when it is done. */
  goOn: { label: string; run: () => Promise<void> } | null
}

/** The rep continues with what the laptop was given for. */
export const keepOn = (label: string) => ({ label, run: () => turnTo('turn') })

/**
 * The page between the rep's side and the manager's. It shows nothing of either, and the only way forward is the PIN if
 * one is set.
 */
export function HandBack({ title, way, goOn: more }: HandBackProps) {
  const t = useT()
  const hasPin = useLibrary(({ pin }) => pin)
  const isOwn = useIsOwn()
  const name = useCoach()
  const manager = shortName(name) || t('print:blank.manager')
  const [pin, setPin] = useState('')
  const [problem, setProblem] = useState<string>()
  const [busy, setBusy] = useState(false)
  const page = useRef<HTMLFormElement>(null)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => (field.current ?? page.current?.querySelector<HTMLElement>('h2'))?.focus(), [])

  async function goOn() {
    if (busy) return
    setBusy(true)
    const refused = await takeBack(pin, typeof way === 'string' ? () => way : way)
    if (refused === null) return
    setBusy(false)
    setPin('')
    setProblem(refused)
    field.current?.focus()
  }
  return (
    <div className={styles.page}>
      <Form ref={page} className={styles.box} onSubmit={goOn} noValidate>
        <PageHead
          title={title ?? t(isOwn ? 'own:backTitle' : 'signing:backTitle', { manager })}
          subtitle={t(hasPin ? (isOwn ? 'own:backPin' : 'signing:backPin') : 'signing:backText', { manager })}
        />
        {hasPin && (
          <LineField
            label={t('signing:pin')}
            value={pin}
            onChange={setPin}
            problem={problem}
            maxLength={pinLimits.most}
            secret
            inputRef={field}
          />
        )}
        <Missing text={hasPin ? null : (problem ?? null)} />
        <Button type="submit" size="big" look="primary" isDisabled={busy}>
          {t(isOwn && hasPin ? 'own:goOn' : 'signing:iAm', { manager })}
        </Button>
        {more && (
          <Button look="link" onPress={more.run}>
            {more.label}
          </Button>
        )}
      </Form>
    </div>
  )
}
