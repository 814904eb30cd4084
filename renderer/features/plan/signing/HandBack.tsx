import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { Handed } from '../../../../shared/contract'
import { pinLimits } from '../../../../shared/model/pin'
import { shortName } from '../../../../shared/rules/names'
import { takeBack, turnTo } from '../../../core/hand-over'
import { useLibrary } from '../../../core/library'
import { paths } from '../../../core/navigation'
import { useT } from '../../../core/translator'
import { Button } from '../../../ui/Button'
import { LineField } from '../../../ui/LineField'
import { PageHead } from '../../../ui/Page'
import styles from './HandBack.module.css'

interface HandBackProps {
  handed: Handed
  /** The rep has signed or declined. */
  signed: boolean
  /** The rep can still go on reading. */
  canGoOn: boolean
}

/** Between the rep's side and the manager's: nothing of either, and no way on but the PIN where one is set. */
export function HandBack({ handed, signed, canGoOn }: HandBackProps) {
  const t = useT()
  const hasPin = useLibrary(({ pin }) => pin)
  const name = useLibrary(({ settings }) => settings?.managerName ?? '')
  const manager = shortName(name) || t('print:blank.manager')
  const [pin, setPin] = useState('')
  const [problem, setProblem] = useState<string>()
  const [busy, setBusy] = useState(false)
  const page = useRef<HTMLFormElement>(null)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => (field.current ?? page.current?.querySelector<HTMLElement>('h2'))?.focus(), [])

  async function goOn(event: FormEvent) {
    event.preventDefault()
    if (busy) return
    setBusy(true)
    const { workbook, plan } = handed
    const refused = await takeBack(pin, signed ? paths.signing(workbook, plan) : paths.plan(workbook, plan))
    if (refused === null) return
    setBusy(false)
    setPin('')
    setProblem(refused)
    field.current?.focus()
  }
  return (
    <div className={styles.page}>
      <form ref={page} className={styles.box} onSubmit={(event) => void goOn(event)} noValidate>
        <PageHead
          title={t('signing:backTitle', { manager })}
          subtitle={t(hasPin ? 'signing:backPin' : 'signing:backText', { manager })}
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
        {!hasPin && problem && <p role="alert">{problem}</p>}
        <Button type="submit" size="big" look="primary" isDisabled={busy}>
          {t('signing:iAm', { manager })}
        </Button>
        {canGoOn && (
          <Button look="link" onPress={() => turnTo('plan')}>
            {t('signing:keepReading')}
          </Button>
        )}
      </form>
    </div>
  )
}
