import { useT } from '../../core/translator'
import { Button } from '../../ui/Button'
import { Dialog, DialogButtons } from '../../ui/Dialog'
import { Later, later } from '../../ui/later'
import { putAway, useCheck } from './verify-pdf'

const dialog = later(() => import('./FindingDialog'))

/** The check of a PDF while it runs, and what it found; over whatever page is on the screen. */
export function Finding() {
  const { reading, finding } = useCheck()
  if (reading !== null) return <Reading name={reading} />
  return finding && <Later part={dialog} props={{ finding }} />
}

function Reading({ name }: { name: string }) {
  const t = useT()
  return (
    <Dialog title={t('verify:title')} onClose={putAway}>
      <p role="status">{t('verify:reading', { name })}</p>
      <DialogButtons>
        <Button onPress={putAway}>{t('ui:cancel')}</Button>
      </DialogButtons>
    </Dialog>
  )
}
