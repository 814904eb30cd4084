import { cellText } from '../../../shared/log/cells'
import type { LogColumn } from '../../../shared/log/columns'
import { logWords } from '../../../shared/log/words'
import type { Translator } from '../../../shared/messages'
import type { Id } from '../../../shared/model/scalars'
import type { Workbook } from '../../../shared/model/workbook'
import { csvBytes } from './csv'

/** Observations as CSV, in this order and with these columns (D-1); those that no longer exist are left out. */
export async function logCsv(
  workbook: Workbook,
  columns: readonly LogColumn[],
  observations: readonly Id[],
  translator: Translator
): Promise<Buffer> {
  const words = logWords(workbook, translator)
  const head = columns.map((column) => translator.t(`log:column.${column}`))
  const there = observations.flatMap((id) => workbook.observations[id] ?? [])
  return csvBytes(head, there, (observation) => columns.map((column) => cellText(column, observation, words)))
}
