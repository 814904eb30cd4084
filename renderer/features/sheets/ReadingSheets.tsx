import { useT } from '../../core/translator'
import { Button } from '../../ui/Button'
import { Dialog, DialogButtons } from '../../ui/Dialog'
import { putSheetsAway, type Reading } from './sheets'

/** Shows how much of a photo or scan was read; it can be dismissed. */
export default function ReadingSheets({ reading }: { reading: Reading }) {
  const t = useT()
  const { name, done, all } = reading
  return (
    <Dialog title={t('inked:title')} onClose={putSheetsAway}>
      <p role="status">{all > 1 ? t('inked:readingPages', { name, done, all }) : t('inked:reading', { name })}</p>
      <DialogButtons>
        <Button onPress={putSheetsAway}>{t('ui:cancel')}</Button>
      </DialogButtons>
    </Dialog>
  )
}
