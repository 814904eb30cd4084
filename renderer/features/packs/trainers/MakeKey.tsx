import { useLayoutEffect, useRef, useState } from 'react'
import { passphraseLimits } from '../../../../shared/model/trainer'
import { isNameless } from '../../../../shared/written'
import { call } from '../../../core/bridge'
import { useLibrary } from '../../../core/library'
import { attempt } from '../../../core/messages'
import { useT } from '../../../core/translator'
import { Button } from '../../../ui/Button'
import { Dialog, DialogButtons } from '../../../ui/Dialog'
import { Form } from '../../../ui/Form'
import { LineField } from '../../../ui/LineField'
import { loadPacks } from '../library'
import { hush, tell } from '../telling'
import { missingCharacters, passphraseStrength } from './passphrase'
import styles from './TrainersPage.module.css'

/** Makes a key: a name for the card, and a passphrase that is typed twice. */
export function MakeKey({ onClose }: { onClose: () => void }) {
  const t = useT()
  const managerName = useLibrary(({ settings }) => settings?.managerName ?? '')
  const [name, setName] = useState(managerName)
  const [passphrase, setPassphrase] = useState('')
  const [again, setAgain] = useState('')
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const first = useRef<HTMLInputElement>(null)
  useLayoutEffect(() => {
    hush()
    first.current?.focus()
  }, [])
  const strength = passphraseStrength(passphrase)
  const words = t(`packScreens:strength.${strength}`, { count: missingCharacters(passphrase) })
  const isTooEasy = strength === 'short' || strength === 'simple'

  async function make() {
    setTried(true)
    if (isNameless(name) || isTooEasy || again !== passphrase) return
    setBusy(true)
    const made = await attempt(() => call('trainer.create', { name: name.trim(), passphrase }))
    setBusy(false)
    if (!made) return
    await loadPacks()
    onClose()
    tell(t('packScreens:created', { name: name.trim() }))
  }
  return (
    <Dialog title={t('packScreens:makeKey')} onClose={onClose}>
      <Form onSubmit={make} noValidate>
        <p className={styles.lead}>{t('packScreens:keyText')}</p>
        <LineField
          label={t('packScreens:keyName')}
          inputRef={first}
          value={name}
          onChange={setName}
          help={t('packScreens:keyNameHelp')}
          problem={tried && isNameless(name) ? t('packScreens:keyNameMissing') : undefined}
        />
        <LineField
          label={t('packScreens:newPassphrase')}
          value={passphrase}
          onChange={setPassphrase}
          maxLength={passphraseLimits.most}
          secret
          problem={tried && isTooEasy ? words : undefined}
        />
        <p role="status" className={strength === 'fair' || strength === 'strong' ? styles.good : styles.hint}>
          {passphrase !== '' && !(tried && isTooEasy) && words}
        </p>
        <LineField
          label={t('packScreens:again')}
          value={again}
          onChange={setAgain}
          maxLength={passphraseLimits.most}
          secret
          problem={tried && again !== passphrase ? t('packScreens:notTheSame') : undefined}
        />
        <DialogButtons>
          <Button onPress={onClose}>{t('ui:cancel')}</Button>
          <Button type="submit" look="primary" isDisabled={busy}>
            {t(busy ? 'packScreens:creating' : 'packScreens:create')}
          </Button>
        </DialogButtons>
      </Form>
    </Dialog>
  )
}
