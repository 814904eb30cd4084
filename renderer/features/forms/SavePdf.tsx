import type { RecordRef } from '../../../shared/model/record-ref'
import { call } from '../../core/bridge'
import { useLibrary } from '../../core/library'
import { attempt, useMessages } from '../../core/messages'
import { useWorkbookId } from '../../core/replica'
import { useT } from '../../core/translator'
import { flushTyping } from '../../core/typing'
import { Button } from '../../ui/Button'

const showInFolder = (file: string) => attempt(() => call('files.show', { file })).then(() => undefined)

/** Saves a record as PDF where the person says, with all that was typed up to now; nothing private is on the page. */
export function SavePdf({ record }: { record: RecordRef }) {
  const t = useT()
  const workbook = useWorkbookId()
  const paper = useLibrary(({ settings }) => settings?.paper ?? 'a4')
  const say = useMessages((messages) => messages.say)

  async function save() {
    await flushTyping()
    const file = await attempt(() => call('record.export', { workbook, record, paper }))
    if (!file) return
    say({
      tone: 'info',
      text: t('forms:savedPdf', { name: file.name }),
      action: { label: t('forms:showInFolder'), run: () => void showInFolder(file.file) }
    })
  }
  return (
    <Button look="plain" onPress={save}>
      {t('forms:savePdf')}
    </Button>
  )
}
