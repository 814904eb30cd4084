import { actions } from '../../../shared/actions'
import { useT } from '../../core/translator'
import { Button } from '../../ui/Button'
import { Dialog, DialogButtons } from '../../ui/Dialog'
import { Kbd } from '../../ui/Kbd'
import styles from './Keys.module.css'
import { keysText, spokenKeys } from './keys'

/** The system handles these by itself. */
const zoom = [
  { label: 'menu:zoomIn', keys: 'CmdOrCtrl+=' },
  { label: 'menu:zoomOut', keys: 'CmdOrCtrl+-' },
  { label: 'menu:resetZoom', keys: 'CmdOrCtrl+0' }
] as const

/** Every key that works on all pages; single keys are shown beside what they do. */
export default function Keys({ onClose }: { onClose: () => void }) {
  const t = useT()
  return (
    <Dialog title={t('palette:keysTitle')} onClose={onClose} wide>
      <dl className={styles.keys}>
        {actions.map(
          (action) =>
            'keys' in action && (
              <div key={action.id}>
                <dt>{t(`actions:${action.id}`)}</dt>
                <dd>
                  <Kbd>{keysText(action.keys)}</Kbd>
                  <span className={styles.spoken}>{spokenKeys(action.keys, t)}</span>
                </dd>
              </div>
            )
        )}
        {zoom.map(({ label, keys }) => (
          <div key={label}>
            <dt>{t(label)}</dt>
            <dd>
              <Kbd>{keysText(keys)}</Kbd>
              <span className={styles.spoken}>{spokenKeys(keys, t)}</span>
            </dd>
          </div>
        ))}
      </dl>
      <p className={styles.more}>{t('palette:keysMore')}</p>
      <DialogButtons>
        <Button look="primary" onPress={onClose}>
          {t('verify:close')}
        </Button>
      </DialogButtons>
    </Dialog>
  )
}
