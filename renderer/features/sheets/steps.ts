import type { Sheet } from '../../../shared/model/sheets'

/** Pages of the record that are missing on a sheet, in their order: a signature can be on any of them. */
export function missingPages({ found, ofRecord }: Pick<Sheet, 'found' | 'ofRecord'>): number[] {
  if (found.is !== 'here') return []
  const all = Array.from({ length: found.place.pages ?? 0 }, (_, at) => at + 1)
  return all.filter((page) => !ofRecord.includes(page))
}
