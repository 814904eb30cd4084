import { useState } from 'react'
import type { LogColumn } from '../../../shared/log/columns'
import type { Id } from '../../../shared/model/scalars'
import { call } from '../../core/bridge'
import { attempt, useMessages } from '../../core/messages'
import { useT } from '../../core/translator'
import { flushTyping } from '../../core/typing'

/** Saves what is shown as CSV where the user chooses, with everything typed so far. */
export function useExportCsv(workbook: Id): {
  busy: boolean
  save: (columns: LogColumn[], observations: Id[]) => Promise<void>
} {
  const t = useT()
  const say = useMessages((messages) => messages.say)
  const [busy, setBusy] = useState(false)
  async function save(columns: LogColumn[], observations: Id[]) {
    setBusy(true)
    await flushTyping()
    const saved = await attempt(() => call('log.exportCsv', { workbook, columns, observations }))
    setBusy(false)
    if (!saved) return
    const show = () => void attempt(() => call('files.show', { file: saved.file }))
    const action = { label: t('log:showInFolder'), run: show }
    say({ tone: 'info', text: t('log:exported', { name: saved.name }), action })
  }
  return { busy, save }
}
