import type { Sheet } from '../../../shared/model/sheets'

/** Pages of the record that are missing on a sheet, in their order: a signature can be on any of them. */
export function missingPages({ found, ofRecord }: Pick<Sheet, 'found' | 'ofRecord'>): number[] {
  if (found.is !== 'here') return []
  const all = Array.from({ length: pagesOf({ found, ofRecord }) }, (_, at) => at + 1)
  return all.filter((page) => !ofRecord.includes(page))
}

/** The number of pages of a record, as far as it is known: a copy in large print has more than the kept one. */
export function pagesOf({ found, ofRecord }: Pick<Sheet, 'found' | 'ofRecord'>): number {
  const kept = found.is === 'here' ? found.place.pages : null
  return kept === null ? 0 : Math.max(kept, ...ofRecord)
}
