import type { Id } from '../../../shared/model/scalars'
import type { Paper } from '../../../shared/model/settings'
import type { StatementOf } from '../../../shared/model/statement'
import type { Workbook } from '../../../shared/model/workbook'
import { hasThemOnItsPage, statementsTo } from '../../../shared/rules/statements'
import type { RecordPages } from './record-pages'

/** A page that goes with another one. */
export interface AddedPage {
  /** What is on it. */
  ref: { kind: 'addendum' | 'statement'; id: Id }
  pdf: Uint8Array
  name: string
  missingGlyphs: string[]
}

/** How many of each kind there are. */
export const countedByKind = (added: readonly AddedPage[]) => ({
  addenda: added.filter(({ ref }) => ref.kind === 'addendum').length,
  statements: added.filter(({ ref }) => ref.kind === 'statement').length
})

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
    drawn.push({ ref, pdf, missingGlyphs, name: records.fileName(workbook, ref) })
  }
  return drawn
}
