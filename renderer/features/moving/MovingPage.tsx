import { createLazyRoute } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { call } from '../../core/bridge'
import { useLibrary } from '../../core/library'
import { attempt, useMessages } from '../../core/messages'
import { useProtection } from '../../core/protection'
import { useT } from '../../core/translator'
import { Button } from '../../ui/Button'
import { CheckBox } from '../../ui/CheckBox'
import { PageHead, SectionTitle } from '../../ui/Page'
import { allIsKept } from '../libraries/gate'
import { NewPassphrase, useNewPassphrase } from '../protection/NewPassphrase'
import { BringLibrary } from './BringLibrary'
import styles from './Moving.module.css'

export const route = createLazyRoute('/settings/move')({ component: MovingPage })

/** Saves the whole library as one file for another computer, and brings in one that came from there (N-6). */
function MovingPage() {
  const t = useT()
  return (
    <div className={styles.page}>
      <PageHead title={t('moving:title')} subtitle={t('moving:text')} />
      <section className={styles.section}>
        <SectionTitle>{t('moving:away')}</SectionTitle>
        <p className={styles.text}>{t('moving:awayText')}</p>
        <Away />
      </section>
      <section className={styles.section}>
        <SectionTitle>{t('moving:here')}</SectionTitle>
        <p className={styles.text}>{t('moving:hereText')}</p>
        <BringLibrary />
      </section>
    </div>
  )
}

/** Whether packs can be signed here; then the page asks whether the keys are included. */
function useKeys(): boolean {
  const [has, setHas] = useState(false)
  useEffect(() => void attempt(async () => setHas((await call('trainer.list', {})).keys.length > 0)), [])
  return has
}

function Away() {
  const t = useT()
  const isProtected = useProtection(({ state }) => state?.protected === true)
  const readOnly = useLibrary(({ state }) => state?.readOnly != null)
  const unread = useLibrary(({ reps, own }) =>
    (own ? [...reps, own] : reps)
      .filter(({ problem }) => problem?.code === 'workbook.no-access')
      .map(({ name }) => name)
      .join(', ')
  )
  const hasKeys = useKeys()
  const [encrypted, setEncrypted] = useState(true)
  const [keys, setKeys] = useState(false)
  const chosen = useNewPassphrase()
  const [busy, setBusy] = useState(false)

  async function save() {
    const { say } = useMessages.getState()
    const cause = 'moving'
    const passphrase = encrypted ? chosen.take() : null
    if (encrypted && passphrase === null) return
    if (!(await allIsKept())) return say({ tone: 'problem', text: t('moving:kept'), cause })
    setBusy(true)
    const saved = await attempt(() => call('moving.write', { passphrase, keys: keys && encrypted }))
    setBusy(false)
    if (!saved) return
    const run = () => void attempt(() => call('files.show', { file: saved.file }))
    const { name, unread } = saved
    const isWhole = unread.length === 0
    const text = isWhole
      ? t(encrypted ? 'moving:saved' : 'moving:savedPlain', { name })
      : t('moving:savedWithout', { name, names: unread.join(', ') })
    say({ tone: isWhole ? 'info' : 'problem', text, action: { label: t('passOn:show'), run }, cause })
  }

  const open = isProtected ? 'moving:unsealedProtected' : 'moving:unsealed'
  return (
    <>
      {isProtected && <p className={styles.note}>{t('moving:protected')}</p>}
      {readOnly && <p className={styles.note}>{t('moving:readOnly')}</p>}
      {unread !== '' && <p className={styles.warning}>{t('moving:unread', { names: unread })}</p>}
      <div className={styles.choices}>
        <CheckBox checked={encrypted} onChange={setEncrypted}>
          {t('passOn:encrypt')}
        </CheckBox>
        {encrypted ? (
          <>
            <p className={styles.text}>{t('moving:encryptText')}</p>
            <NewPassphrase {...chosen} />
          </>
        ) : (
          <p className={isProtected ? styles.text : styles.warning}>{t(open)}</p>
        )}
        {hasKeys && (
          <>
            <CheckBox checked={keys && encrypted} onChange={setKeys} disabled={!encrypted}>
              {t('moving:keys')}
            </CheckBox>
            <p className={styles.text}>{t(encrypted ? 'moving:keysText' : 'moving:keysNeed')}</p>
          </>
        )}
      </div>
      <div className={styles.buttons}>
        <Button look="primary" isDisabled={busy} onPress={() => save()}>
          {t(busy ? 'moving:saving' : 'moving:save')}
        </Button>
      </div>
    </>
  )
}
