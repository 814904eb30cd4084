import type { RecordRef } from '../../../shared/model/record-ref'
import { useAction } from '../../core/actions'
import { call } from '../../core/bridge'
import { useLibrary } from '../../core/library'
import { attemptPaper, saySavedWith } from '../../core/paper'
import { useWorkbookId } from '../../core/replica'
import { useT } from '../../core/translator'
import { flushTyping } from '../../core/typing'
import { Button } from '../../ui/Button'
import { usePrint } from './use-print'

/** Prints a record or saves it as PDF, with everything typed so far; nothing private is on the page. */
export function OnPaper({ record }: { record: RecordRef }) {
  const t = useT()
  const workbook = useWorkbookId()
  const paper = useLibrary(({ settings }) => settings?.paper ?? 'a4')

  async function save() {
    await flushTyping()
    const file = await attemptPaper(() => call('record.export', { workbook, record, paper }))
    if (file) saySavedWith(file, t('forms:savedPdf', { name: file.name }))
  }
  useAction('paper.save', save)
  const print = usePrint((paper) => call('record.print', { workbook, record, paper }))
  return (
    <>
      <Button look="plain" onPress={print}>
        {t('forms:print')}
      </Button>
      <Button look="plain" onPress={save}>
        {t('forms:savePdf')}
      </Button>
    </>
  )
}
