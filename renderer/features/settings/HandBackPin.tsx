import { useLayoutEffect, useRef, useState } from 'react'
import { pinLimits } from '../../../shared/model/pin'
import { setPin } from '../../core/hand-over'
import { useLibrary } from '../../core/library'
import { useProtection } from '../../core/protection'
import { useT } from '../../core/translator'
import { Button } from '../../ui/Button'
import { Form } from '../../ui/Form'
import { LineField } from '../../ui/LineField'
import { SectionTitle } from '../../ui/Page'
import styles from './SettingsPage.module.css'

/** The PIN that is asked for when a rep hands the laptop back, and what it does not protect. */
export function HandBackPin() {
  const t = useT()
  const isSet = useLibrary(({ pin }) => pin)
  const isProtected = useProtection(({ state }) => state?.protected === true)
  const [open, setOpen] = useState(false)
  return (
    <section id="pin" className={styles.section}>
      <SectionTitle>{t('settings:pin')}</SectionTitle>
      <p className={styles.text}>{t('settings:pinText')}</p>
      <p className={styles.text}>{t(isProtected ? 'settings:pinLimitsProtected' : 'settings:pinLimits')}</p>
      {open ? (
        <NewPin onDone={() => setOpen(false)} />
      ) : (
        <>
          {isSet && (
            <p className={styles.text} role="status">
              {t('settings:pinIsSet')}
            </p>
          )}
          <div className={styles.buttons}>
            <Button onPress={() => setOpen(true)}>{t(isSet ? 'settings:pinChange' : 'settings:pinSet')}</Button>
            {isSet && <Button onPress={() => setPin(null)}>{t('settings:pinRemove')}</Button>}
          </div>
        </>
      )}
    </section>
  )
}

/** Typed twice, because the digits cannot be seen. */
function NewPin({ onDone }: { onDone: () => void }) {
  const t = useT()
  const [pin, write] = useState('')
  const [again, writeAgain] = useState('')
  const [tried, setTried] = useState(false)
  const first = useRef<HTMLInputElement>(null)
  useLayoutEffect(() => first.current?.focus(), [])
  const isShort = pin.length < pinLimits.least
  async function save() {
    setTried(true)
    if (!isShort && again === pin && (await setPin(pin))) onDone()
  }
  return (
    <Form onSubmit={save} noValidate>
      <LineField
        label={t('settings:pinNew')}
        value={pin}
        onChange={write}
        problem={tried && isShort ? t('settings:pinShort', { count: pinLimits.least }) : undefined}
        maxLength={pinLimits.most}
        secret
        inputRef={first}
      />
      <LineField
        label={t('settings:pinAgain')}
        value={again}
        onChange={writeAgain}
        problem={tried && !isShort && again !== pin ? t('settings:pinNotTheSame') : undefined}
        maxLength={pinLimits.most}
        secret
      />
      <div className={styles.buttons}>
        <Button onPress={onDone}>{t('ui:cancel')}</Button>
        <Button type="submit" look="primary">
          {t('settings:pinSave')}
        </Button>
      </div>
    </Form>
  )
}
