import type { Sheet, SheetsFinding } from '../../../shared/model/sheets'

/** What is decided at once: one file that is all of one record, or one page of several. */
export interface Step {
  found: Sheet['found']
  /** Of the file, to look at. */
  pages: readonly number[]
  /** What is kept: a page, or null for the file as it is. */
  keeps: number | null
}

/** A file that is all of one record is kept as it is; of any other each sheet is a step of its own. */
export function stepsOf({ sheets, whole }: SheetsFinding): Step[] {
  const [first] = sheets
  if (!first) return []
  if (whole) return [{ found: first.found, pages: [...new Set(sheets.map(({ page }) => page))], keeps: null }]
  return sheets.map(({ page, found }) => ({ found, pages: [page], keeps: page }))
}
