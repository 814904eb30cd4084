import { useState } from 'react'
import type { WrittenFile } from '../../../shared/contract'
import type { Id } from '../../../shared/model/scalars'
import { useAction } from '../../core/actions'
import { call } from '../../core/bridge'
import { useLibrary } from '../../core/library'
import { attemptPaper, saySavedWith, showInFolder } from '../../core/paper'
import { useWorkbook } from '../../core/replica'
import { useT } from '../../core/translator'
import { flushTyping } from '../../core/typing'
import { usePrint } from '../forms/use-print'

export interface Export {
  /** The file that was written last, until the page is left. */
  written: WrittenFile | null
  save: () => Promise<void>
  print: () => void
  show: () => Promise<void>
}

/** Prints a record or saves it as PDF where the user chooses, with everything typed so far. */
export function useExport(kind: 'plan' | 'document' | 'addendum' | 'story', id: Id): Export {
  const t = useT()
  const { id: workbook } = useWorkbook()
  const paper = useLibrary(({ settings }) => settings?.paper ?? 'a4')
  const [written, setWritten] = useState<WrittenFile | null>(null)

  async function save() {
    await flushTyping()
    const file = await attemptPaper(() =>
      kind === 'plan'
        ? call('plan.export', { workbook, plan: id, paper })
        : call('record.export', { workbook, record: { kind, id }, paper })
    )
    if (!file) return
    setWritten(file)
    saySavedWith(file, t('plan:saved', { name: file.name }))
  }
  useAction('paper.save', save)
  const print = usePrint((to) =>
    kind === 'plan'
      ? call('plan.print', { workbook, plan: id, paper: to })
      : call('record.print', { workbook, record: { kind, id }, paper: to })
  )
  return {
    written,
    save,
    print,
    async show() {
      if (written) await showInFolder(written.file)
    }
  }
}
