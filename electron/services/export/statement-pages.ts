import type { Paper } from '../../../shared/model/settings'
import type { StatementOf } from '../../../shared/model/statement'
import type { Workbook } from '../../../shared/model/workbook'
import { hasThemOnItsPage, statementsTo } from '../../../shared/rules/statements'
import type { RecordPages } from './record-pages'

/** A page that goes with another one. */
export interface AddedPage {
  pdf: Uint8Array
  name: string
  missingGlyphs: string[]
}

/** The rep's own words to a record as sheets of their own, in their order. An observation and a group session have them on their own page. */
export async function statementPages(
  records: RecordPages,
  workbook: Workbook,
  of: StatementOf,
  paper: Paper
): Promise<AddedPage[]> {
  const drawn: AddedPage[] = []
  for (const { id } of hasThemOnItsPage(of.kind) ? [] : statementsTo(workbook, of)) {
    const ref = { kind: 'statement', id } as const
    const { pdf, missingGlyphs } = await records.draw(workbook, ref, paper)
    drawn.push({ pdf, missingGlyphs, name: records.fileName(workbook, ref) })
  }
  return drawn
}
