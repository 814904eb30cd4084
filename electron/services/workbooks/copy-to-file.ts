import type { PdfFinding } from '../../../shared/model/verification'
import type { Workbook } from '../../../shared/model/workbook'
import { isThereAs, signedRecord } from '../../../shared/rules/filed-copies'
import { largestScan, scanOf } from './scans'

/** Its record says the same; anything else differs. */
const same: ReadonlySet<PdfFinding['verdict']> = new Set(['intact', 'revised', 'answered', 'record-only'])

/**
 * What can be filed of a checked PDF with the record of this workbook that it is of. Null where both have not signed that,
 * and for a file that is larger than any that is kept.
 */
export function copyToFile(
  workbook: Workbook,
  { place, verdict }: Pick<PdfFinding, 'place' | 'verdict'>,
  name: string,
  bytes: Uint8Array
): PdfFinding['copy'] {
  const record = place && signedRecord(workbook, place.id)
  if (!record || bytes.length > largestScan) return null
  const scan = scanOf(name, bytes)
  return { scan, differs: !same.has(verdict), already: isThereAs(record, scan.hash) }
}
