import { useT } from '../../core/translator'
import { Button } from '../../ui/Button'
import { Dialog, DialogButtons } from '../../ui/Dialog'

interface RemoveSampleProps {
  onRemove: () => void
  onClose: () => void
}

/** Asks before the sample team is removed: it can be added again, but what somebody wrote into it is lost. */
export default function RemoveSample({ onRemove, onClose }: RemoveSampleProps) {
  const t = useT()
  return (
    <Dialog title={t('sample:ask')} onClose={onClose}>
      <p>{t('sample:askText')}</p>
      <DialogButtons>
        <Button data-first onPress={onClose}>
          {t('ui:cancel')}
        </Button>
        <Button look="primary" onPress={onRemove}>
          {t('sample:removeNow')}
        </Button>
      </DialogButtons>
    </Dialog>
  )
}
