import type { Id } from '../../../shared/model/scalars'
import { call } from '../../core/bridge'
import { attempt } from '../../core/messages'
import { useT } from '../../core/translator'
import { Button } from '../../ui/Button'
import { Dialog, DialogButtons } from '../../ui/Dialog'
import { Fingerprint } from './Fingerprint'
import { loadPacks } from './library'
import styles from './TrustDialog.module.css'

interface TrustDialogProps {
  /** The card, or the pack whose signer it is. */
  choice: Id
  name: string
  fingerprint: string
  onClose: () => void
  onTrusted: () => void
}

/** Trusts a card. Anybody can write a name, so the fingerprint is compared once; from then on the card is trusted. */
export function TrustDialog({ choice, name, fingerprint, onClose, onTrusted }: TrustDialogProps) {
  const t = useT()
  async function trust() {
    const done = await attempt(() => call('trainer.trust', { choice }))
    onClose()
    if (!done) return
    await loadPacks()
    onTrusted()
  }
  return (
    <Dialog title={t('packScreens:trustTitle', { name })} onClose={onClose}>
      <p>{t('packScreens:trustText', { name })}</p>
      <p className={styles.label}>{t('packScreens:fingerprint')}</p>
      <p>
        <Fingerprint of={fingerprint} large />
      </p>
      <DialogButtons>
        <Button onPress={onClose}>{t('packScreens:notNow')}</Button>
        <Button look="primary" onPress={() => trust()}>
          {t('packScreens:trustYes')}
        </Button>
      </DialogButtons>
    </Dialog>
  )
}
