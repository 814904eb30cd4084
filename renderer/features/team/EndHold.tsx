import { dateOf } from '../../../shared/dates'
import type { RepSummary } from '../../../shared/model/library'
import { useCalled } from '../../core/namesakes'
import { useT } from '../../core/translator'
import { Button } from '../../ui/Button'
import { Dialog, DialogButtons } from '../../ui/Dialog'
import { WithDates } from '../../ui/ShortDate'
import { changeRep } from './archive'
import styles from './Hold.module.css'

/** Since when and why a workbook may not be erased, and a way to end that (N-7). */
export default function EndHold({ rep, onClose }: { rep: RepSummary; onClose: () => void }) {
  const t = useT()
  const { hold } = rep
  const name = useCalled(rep)
  const end = () => changeRep(rep.id, { type: 'rep.endHold' }, onClose)
  return (
    <Dialog title={t('erasure:endHoldTitle', { name })} onClose={onClose}>
      {hold && (
        <p className={styles.text}>
          <WithDates
            on={[dateOf(hold.at)]}
            say={(date) => t('erasure:heldSince', { date, by: hold.by, reason: hold.reason })}
          />
        </p>
      )}
      <p className={styles.text}>{t('erasure:endHoldText')}</p>
      <DialogButtons>
        <Button onPress={onClose} data-first>
          {t('erasure:cancel')}
        </Button>
        <Button look="primary" onPress={end}>
          {t('erasure:endHold')}
        </Button>
      </DialogButtons>
    </Dialog>
  )
}
