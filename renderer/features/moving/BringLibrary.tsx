import { useLayoutEffect, useRef, useState } from 'react'
import type { CallOutput } from '../../../shared/contract'
import { passphraseLimits } from '../../../shared/model/protection'
import { CallFailure, call } from '../../core/bridge'
import { attempt, useMessages } from '../../core/messages'
import { useT } from '../../core/translator'
import { Button } from '../../ui/Button'
import { Form } from '../../ui/Form'
import { LineField } from '../../ui/LineField'
import { allIsKept } from '../libraries/gate'
import styles from './Moving.module.css'

type Found = NonNullable<CallOutput<'moving.choose'>>

/** Asks for the file of a library, its passphrase if it has one, and an empty folder; then the window opens with it. */
export function BringLibrary({ look }: { look?: 'link' }) {
  const t = useT()
  const [found, setFound] = useState<Found | null>(null)
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<string | null>(null)

  async function choose() {
    const chosen = await attempt(() => call('moving.choose', {}))
    if (chosen) setFound(chosen)
  }
  async function bring(passphrase: string | null) {
    const kept = await allIsKept()
    if (!kept) return useMessages.getState().say({ tone: 'problem', text: t('libraries:leftOver'), cause: 'moving' })
    setBusy(true)
    await attempt(async () => {
      try {
        await call('moving.bring', { passphrase })
      } catch (error) {
        if (!(error instanceof CallFailure && error.code === 'coachbook.wrong-passphrase')) throw error
        setRefused(passphrase)
      }
    })
    setBusy(false)
  }
  function leave() {
    setFound(null)
    void attempt(() => call('moving.putAway', {}))
  }

  if (found)
    return <Chosen key={found.file} found={found} refused={refused} busy={busy} onBring={bring} onLeave={leave} />
  return (
    <Button {...(look ? { look } : {})} onPress={() => choose()}>
      {t('moving:bring')}
    </Button>
  )
}

interface ChosenProps {
  found: Found
  /** The passphrase that does not open it. */
  refused: string | null
  busy: boolean
  onBring(passphrase: string | null): void
  onLeave(): void
}

function Chosen({ found, refused, busy, onBring, onLeave }: ChosenProps) {
  const t = useT()
  const [passphrase, setPassphrase] = useState('')
  const form = useRef<HTMLFormElement>(null)
  useLayoutEffect(() => form.current?.querySelector<HTMLElement>('input, button[type="submit"]')?.focus(), [])
  return (
    <Form ref={form} className={styles.chosen} onSubmit={() => onBring(found.locked ? passphrase : null)}>
      <p className={styles.file}>
        <bdi>{found.file}</bdi>
      </p>
      {found.locked && (
        <LineField
          label={t('takeIn:passphrase')}
          value={passphrase}
          onChange={setPassphrase}
          problem={refused === passphrase ? t('moving:wrongPassphrase') : undefined}
          maxLength={passphraseLimits.most}
          secret
        />
      )}
      <p className={styles.text}>{t('moving:folderText')}</p>
      <div className={styles.buttons}>
        <Button isDisabled={busy} onPress={onLeave}>
          {t('ui:cancel')}
        </Button>
        <Button type="submit" look="primary" isDisabled={busy || (found.locked && passphrase === '')}>
          {t(busy ? 'moving:bringing' : 'moving:chooseFolder')}
        </Button>
      </div>
    </Form>
  )
}
