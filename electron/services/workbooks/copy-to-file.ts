import type { PdfFinding } from '../../../shared/model/verification'
import type { Workbook } from '../../../shared/model/workbook'
import { isThereAs, signedRecord } from '../../../shared/rules/filed-copies'
import { isStatementToFile } from '../../../shared/rules/finding-words'
import { largestScan, scanOf } from './scans'

/** Its record says the same; anything else differs. */
const same: ReadonlySet<PdfFinding['verdict']> = new Set(['intact', 'revised', 'answered', 'record-only'])

/** A receipt or a story is of a record, and is no copy of it. */
const hasNoRecord: ReadonlySet<PdfFinding['verdict']> = new Set([
  'receipt-here',
  'receipt-other',
  'story-here',
  'story-other'
])

/**
 * What can be filed of a checked PDF with the record of this workbook that it is of, or that a statement is to. Null where
 * both have not signed that, unless it is a statement as it was handed in; and for a file that is larger than any that is kept.
 */
export function copyToFile(
  workbook: Workbook,
  finding: Pick<PdfFinding, 'place' | 'verdict' | 'statement' | 'checked'>,
  name: string,
  bytes: Uint8Array
): PdfFinding['copy'] {
  const { place, verdict, checked } = finding
  if (hasNoRecord.has(verdict)) return null
  if (isStatementToFile(finding))
    return bytes.length > largestScan ? null : { scan: scanOf(name, bytes), differs: false, already: null }
  // The words of a statement are in the library already; another file of them says nothing more.
  const isWhole = verdict === 'statement' || (finding.statement !== null && verdict === 'revised')
  if (isWhole && checked?.library === 'same') return null
  const record = place && signedRecord(workbook, place.id)
  if (!record || bytes.length > largestScan) return null
  const scan = scanOf(name, bytes)
  return { scan, differs: !same.has(verdict), already: isThereAs(record, scan.hash) }
}
