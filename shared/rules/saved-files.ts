import type { ErasableRecord } from '../model/erasure'
import type { ExportLine, KnownExport } from '../model/exports'

/**
 * Whether a file holds one of these records; `unsure` when an earlier version saved it without noting which records it
 * holds.
 */
export function holdsOneOf(
  { what, holds }: Pick<ExportLine, 'what' | 'holds'>,
  records: readonly ErasableRecord[]
): boolean | 'unsure' {
  if (records.length === 0) return false
  const isAny = (kind: ErasableRecord['kind']) => records.some((one) => one.kind === kind)
  if (holds === 'unknown') return 'unsure'
  if (holds !== 'several') return records.some(({ id }) => holds.includes(id))
  // A rhythm report holds only numbers, a table the observations, a calendar the one-on-ones.
  if (what === 'rhythm') return false
  if (what === 'log') return isAny('observations')
  return what === 'calendar' ? isAny('sessions') : true
}

/** Files that hold single records, which version 1 did not note. */
const ofRecords: ReadonlySet<KnownExport['what']> = new Set(['record', 'plan', 'batch'])

/** Adds what version 1 did not note: which records a file holds. */
export const withHolds = (one: Omit<KnownExport, 'holds'> & Partial<Pick<KnownExport, 'holds'>>): KnownExport => ({
  ...one,
  holds: one.holds ?? (ofRecords.has(one.what) ? 'unknown' : 'several')
})
