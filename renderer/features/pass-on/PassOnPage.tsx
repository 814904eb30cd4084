import { createLazyRoute } from '@tanstack/react-router'
import { useState } from 'react'
import type { NotesIn } from '../../../shared/model/coachbook-file'
import { shortName } from '../../../shared/rules/names'
import { call } from '../../core/bridge'
import { useIsOwn } from '../../core/coach'
import { attempt, useMessages } from '../../core/messages'
import { useProtection } from '../../core/protection'
import { useWorkbook } from '../../core/replica'
import { useT } from '../../core/translator'
import { Button } from '../../ui/Button'
import { CheckBox } from '../../ui/CheckBox'
import { SectionTitle } from '../../ui/Page'
import { RadioCards } from '../../ui/RadioCards'
import { allIsKept } from '../libraries/gate'
import { NewPassphrase, useNewPassphrase } from '../protection/NewPassphrase'
import styles from './PassOn.module.css'

export const route = createLazyRoute('/rep/$rep/pass-on')({ component: PassOnPage })

/** The workbook as a file for another manager, and the rep's own copy (N-6). */
function PassOnPage() {
  const t = useT()
  const { rep } = useWorkbook()
  return (
    <div className={styles.page}>
      <section className={styles.section}>
        <SectionTitle>{t('passOn:manager')}</SectionTitle>
        <p className={styles.text}>{t('passOn:managerText', { name: shortName(rep.name) })}</p>
        <ForManager />
      </section>
      <section className={styles.section}>
        <SectionTitle>{t('passOn:rep', { name: shortName(rep.name) })}</SectionTitle>
        <p className={styles.text}>{t('passOn:repText')}</p>
        <ForRep />
      </section>
    </div>
  )
}

function ForManager() {
  const t = useT()
  const isOwn = useIsOwn()
  const { id, rep } = useWorkbook()
  const [notes, setNotes] = useState<NotesIn | null>(null)
  const isProtected = useProtection(({ state }) => state?.protected === true)
  const [encrypted, setEncrypted] = useState(false)
  const chosen = useNewPassphrase()
  const [busy, setBusy] = useState(false)
  const { say } = useMessages.getState()

  async function save() {
    const cause = 'pass-on'
    if (notes === null) return say({ tone: 'problem', text: t('passOn:choose'), cause })
    const passphrase = encrypted ? chosen.take() : null
    if (encrypted && passphrase === null) return
    if (!(await allIsKept())) return say({ tone: 'problem', text: t('passOn:kept'), cause })
    setBusy(true)
    const saved = await attempt(() => call('coachbook.export', { workbook: id, notes, passphrase }))
    setBusy(false)
    if (!saved) return
    const run = () => void attempt(() => call('files.show', { file: saved.file }))
    const action = { label: t('passOn:show'), run }
    const { name, missing } = saved
    if (missing > 0)
      say({ tone: 'problem', text: t('passOn:missing', { name, count: missing }), action, cause, workbook: id })
    else say({ tone: 'info', text: t(`passOn:saved.${notes}`, { name }), action, cause, workbook: id })
  }

  return (
    <>
      <RadioCards
        label={t('passOn:notes')}
        cards={[
          { value: 'with', title: t('passOn:with'), text: t(isOwn ? 'own:passWith' : 'passOn:withText') },
          { value: 'without', title: t('passOn:without'), text: t(isOwn ? 'own:passWithout' : 'passOn:withoutText') }
        ]}
        value={notes}
        onChange={setNotes}
      />
      <div className={styles.encrypt}>
        <CheckBox checked={encrypted} onChange={setEncrypted}>
          {t('passOn:encrypt')}
        </CheckBox>
        {encrypted ? (
          <>
            <p className={styles.text}>{t('passOn:encryptText')}</p>
            <NewPassphrase {...chosen} />
          </>
        ) : (
          <p className={styles.warning}>{t(isProtected ? 'passOn:readableProtected' : 'passOn:readable')}</p>
        )}
      </div>
      <div className={styles.buttons}>
        <Button look="primary" isDisabled={busy} onPress={() => save()}>
          {busy ? t('passOn:saving') : t('passOn:save', { name: shortName(rep.name) })}
        </Button>
      </div>
    </>
  )
}

function ForRep() {
  const t = useT()
  const { id, rep } = useWorkbook()
  const [busy, setBusy] = useState(false)
  const name = shortName(rep.name)

  async function save() {
    const { say } = useMessages.getState()
    const cause = 'rep-copy'
    if (!(await allIsKept())) return say({ tone: 'problem', text: t('passOn:kept'), cause })
    setBusy(true)
    const saved = await attempt(() => call('coachbook.repCopy', { workbook: id }))
    setBusy(false)
    if (!saved) return
    const run = () => void attempt(() => call('files.show', { file: saved.file }))
    const text = t('passOn:savedCopy', { name, file: saved.name })
    say({ tone: 'info', text, action: { label: t('passOn:show'), run }, cause, workbook: id })
  }
  return (
    <div className={styles.buttons}>
      <Button isDisabled={busy} onPress={() => save()}>
        {busy ? t('passOn:saving') : t('passOn:saveCopy', { name })}
      </Button>
    </div>
  )
}
