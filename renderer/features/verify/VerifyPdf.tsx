import { useT } from '../../core/translator'
import { Button } from '../../ui/Button'
import { verifyPdf } from './verify-pdf'

/** Checks a PDF that came back; the finding is shown by `FindingDialog`. */
export function VerifyPdf() {
  const t = useT()
  return <Button onPress={() => verifyPdf()}>{t('settings:checkButton')}</Button>
}
