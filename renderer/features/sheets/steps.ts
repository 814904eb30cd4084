import type { Sheet, SheetsFinding } from '../../../shared/model/sheets'

/** One decision: about a file that belongs to one record as a whole, or about one page of a mixed file. */
export interface Step {
  found: Sheet['found']
  /** The pages of the file to show. */
  pages: readonly number[]
  /** What is kept: a page, or null for the file as it is. */
  keeps: number | null
  /** The pages of the record that are among them, by their codes. */
  ofRecord: readonly number[]
}

const pageOf = ({ found }: Sheet) => (found.is === 'here' ? [found.page] : [])

/** Pages of the record that are missing in a step, in their order: a signature can be on any of them. */
export function missingPages({ found, ofRecord }: Pick<Step, 'found' | 'ofRecord'>): number[] {
  if (found.is !== 'here') return []
  const all = Array.from({ length: found.place.pages ?? 0 }, (_, at) => at + 1)
  return all.filter((page) => !ofRecord.includes(page))
}

/** A file that belongs to one record as a whole is one step; in any other file each sheet is a step. */
export function stepsOf({ sheets, whole }: SheetsFinding): Step[] {
  const [first] = sheets
  if (!first) return []
  if (whole) {
    const pages = [...new Set(sheets.map(({ page }) => page))]
    return [{ found: first.found, pages, keeps: null, ofRecord: sheets.flatMap(pageOf) }]
  }
  return sheets.map((sheet) => ({
    found: sheet.found,
    pages: [sheet.page],
    keeps: sheet.page,
    ofRecord: pageOf(sheet)
  }))
}
