import type { RepToRestore } from '../../../shared/model/backup'
import { useT } from '../../core/translator'
import { Button } from '../../ui/Button'
import { Dialog, DialogButtons } from '../../ui/Dialog'
import { Signed } from './RepRow'
import styles from './RestorePage.module.css'

interface ConfirmLossesProps {
  /** The chosen reps who would lose something signed. */
  reps: readonly RepToRestore[]
  label: string
  onConfirm: () => void
  onClose: () => void
}

/** Names every signed record that goes, before it goes. */
export function ConfirmLosses({ reps, label, onConfirm, onClose }: ConfirmLossesProps) {
  const t = useT()
  return (
    <Dialog title={t('backups:confirmTitle')} onClose={onClose} isReadFirst>
      <p className={styles.text}>{t('backups:confirmText')}</p>
      {reps.map(
        ({ id, name, differs }) =>
          differs && (
            <section key={id} className={styles.text}>
              <h4>
                <bdi>{name}</bdi>
              </h4>
              <Signed name={name} differs={differs} />
            </section>
          )
      )}
      <DialogButtons>
        <Button data-first onPress={onClose}>
          {t('backups:cancel')}
        </Button>
        <Button look="primary" onPress={onConfirm}>
          {label}
        </Button>
      </DialogButtons>
    </Dialog>
  )
}
