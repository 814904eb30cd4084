import type { Paper } from '../../../shared/model/settings'
import type { StatementOf } from '../../../shared/model/statement'
import type { Workbook } from '../../../shared/model/workbook'
import { hasThemOnItsPage, statementsTo } from '../../../shared/rules/statements'
import type { CompanionRef, NamedRef } from './record-names'
import type { RecordPages } from './record-pages'

/** A page that goes with another one. */
export interface AddedPage {
  /** The record on it. */
  ref: CompanionRef
  pdf: Uint8Array
  /** The words that are added to the file name of the page that it goes with. */
  addition: string
  missingGlyphs: string[]
}

/** How many there are of each kind. */
export const countedByKind = (added: readonly AddedPage[]) => ({
  addenda: added.filter(({ ref }) => ref.kind === 'addendum').length,
  statements: added.filter(({ ref }) => ref.kind === 'statement').length
})

/**
 * The rep's statements to a record as sheets of their own, in order; `to`: the record that they are saved with.
 * An observation and a group session show them on their own page.
 */
export async function statementPages(
  records: RecordPages,
  workbook: Workbook,
  of: StatementOf,
  { paper, to = of }: { paper: Paper; to?: NamedRef }
): Promise<AddedPage[]> {
  const drawn: AddedPage[] = []
  for (const { id } of hasThemOnItsPage(of.kind) ? [] : statementsTo(workbook, of)) {
    const ref = { kind: 'statement', id } as const
    const { pdf, missingGlyphs } = await records.draw(workbook, ref, paper)
    drawn.push({ ref, pdf, missingGlyphs, addition: records.addition(workbook, ref, to) })
  }
  return drawn
}
