import { useLayoutEffect, useRef, useState } from 'react'
import type { Id } from '../../../../shared/model/scalars'
import { passphraseLimits } from '../../../../shared/model/trainer'
import { CallFailure, call } from '../../../core/bridge'
import { attempt } from '../../../core/messages'
import { useT } from '../../../core/translator'
import { Button } from '../../../ui/Button'
import { Dialog, DialogButtons } from '../../../ui/Dialog'
import { Form } from '../../../ui/Form'
import { LineField } from '../../../ui/LineField'
import { Fingerprint } from '../Fingerprint'
import { packsChanged } from '../library'
import { hush, tell } from '../telling'
import styles from './TrainersPage.module.css'

interface Named {
  fingerprint: string
  name: string
}

interface PassphraseDialogProps {
  title: string
  text: string
  fingerprint: string
  go: string
  /** Throws `CallFailure` if the passphrase does not open the key; the message is shown beside the field. */
  onGo: (passphrase: string) => Promise<void>
  onClose: () => void
}

function PassphraseDialog({ title, text, fingerprint, go, onGo, onClose }: PassphraseDialogProps) {
  const t = useT()
  const [passphrase, setPassphrase] = useState('')
  const [problem, setProblem] = useState<string>()
  const [busy, setBusy] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  useLayoutEffect(() => {
    hush()
    field.current?.focus()
  }, [])
  async function submit() {
    setBusy(true)
    try {
      await onGo(passphrase)
    } catch (error) {
      if (!(error instanceof CallFailure)) throw error
      setProblem(error.message)
      field.current?.focus()
    } finally {
      setBusy(false)
    }
  }
  return (
    <Dialog title={title} onClose={onClose}>
      <Form onSubmit={submit} noValidate>
        <p className={styles.lead}>{text}</p>
        <p className={styles.digits}>
          <Fingerprint of={fingerprint} />
        </p>
        <LineField
          label={t('packScreens:keyPassphrase')}
          inputRef={field}
          value={passphrase}
          onChange={setPassphrase}
          maxLength={passphraseLimits.most}
          secret
          problem={problem}
        />
        <DialogButtons>
          <Button onPress={onClose}>{t('ui:cancel')}</Button>
          <Button type="submit" look="primary" isDisabled={busy}>
            {go}
          </Button>
        </DialogButtons>
      </Form>
    </Dialog>
  )
}

/** Saves a copy of a key, still sealed, once its passphrase has opened it. */
export function BackUpKey({ of: { fingerprint, name }, onClose }: { of: Named; onClose: () => void }) {
  const t = useT()
  async function save(passphrase: string) {
    const saved = await call('trainer.backUpKey', { fingerprint, passphrase })
    if (!saved) return
    onClose()
    tell(t('packScreens:backedUp', { name: saved.name }), {
      label: t('packScreens:showInFolder'),
      run: () => void attempt(() => call('files.show', { file: saved.file }))
    })
  }
  return (
    <PassphraseDialog
      title={t('packScreens:backUpTitle', { name })}
      text={t('packScreens:backUpText', { name })}
      fingerprint={fingerprint}
      go={t('packScreens:backUpSave')}
      onGo={save}
      onClose={onClose}
    />
  )
}

interface BringInKeyProps {
  chosen: Named & { choice: Id }
  onClose: () => void
}

/** Adds the key in a file to the library, once its passphrase has opened it. */
export function BringInKey({ chosen: { choice, fingerprint, name }, onClose }: BringInKeyProps) {
  const t = useT()
  async function bringIn(passphrase: string) {
    await call('trainer.bringInKey', { choice, passphrase })
    await packsChanged()
    onClose()
    tell(t('packScreens:broughtIn', { name }))
  }
  return (
    <PassphraseDialog
      title={t('packScreens:bringInTitle', { name })}
      text={t('packScreens:bringInText')}
      fingerprint={fingerprint}
      go={t('packScreens:bringIn')}
      onGo={bringIn}
      onClose={onClose}
    />
  )
}

/** Says what removing a key means before it is removed; it cannot be undone. */
export function RemoveKey({ of: { fingerprint, name }, onClose }: { of: Named; onClose: () => void }) {
  const t = useT()
  async function remove() {
    const done = await attempt(() => call('trainer.removeKey', { fingerprint }))
    onClose()
    if (!done) return
    await packsChanged()
    document.querySelector<HTMLElement>('main h2')?.focus()
    tell(t('packScreens:keyRemoved', { name }))
  }
  return (
    <Dialog title={t('packScreens:removeKeyTitle', { name })} onClose={onClose}>
      <p>{t('packScreens:removeKeyText')}</p>
      <p className={styles.digits}>
        <Fingerprint of={fingerprint} />
      </p>
      <DialogButtons>
        <Button onPress={onClose}>{t('ui:cancel')}</Button>
        <Button onPress={() => remove()}>{t('packScreens:removeKeyYes')}</Button>
      </DialogButtons>
    </Dialog>
  )
}
