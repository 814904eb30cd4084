import { useT } from '../../core/translator'
import { Button } from '../../ui/Button'
import { Dialog, DialogButtons } from '../../ui/Dialog'
import { putAway } from './verify-pdf'

/** Says that a PDF is being read; once it is dismissed, the result is ignored. */
export default function Reading({ name }: { name: string }) {
  const t = useT()
  return (
    <Dialog title={t('verify:readingTitle')} onClose={putAway}>
      <p role="status">{t('verify:reading', { name })}</p>
      <DialogButtons>
        <Button onPress={putAway}>{t('ui:cancel')}</Button>
      </DialogButtons>
    </Dialog>
  )
}
