import type { PdfFinding } from '../../../shared/model/verification'
import type { Workbook } from '../../../shared/model/workbook'
import { isThereAs, signedRecord } from '../../../shared/rules/filed-copies'
import { isStatementToFile } from '../../../shared/rules/finding-words'
import { largestScan, scanOf } from './scans'

/** Verdicts of files whose record is the same; with any other verdict it differs. */
const same: ReadonlySet<PdfFinding['verdict']> = new Set(['intact', 'revised', 'answered', 'record-only'])

/** Verdicts of receipts and stories, which are about a record but are no copy of it. */
const hasNoRecord: ReadonlySet<PdfFinding['verdict']> = new Set([
  'receipt-here',
  'receipt-other',
  'story-here',
  'story-other'
])

/**
 * What can be filed of a checked PDF with the record that it shows, or that a statement is to, in this workbook. Null
 * when both have not signed that record (except for an unchanged statement), or when the file is too large to be kept.
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
  // The library already has the words of the statement; another file of them adds nothing.
  const isWhole = verdict === 'statement' || (finding.statement !== null && verdict === 'revised')
  if (isWhole && checked?.library === 'same') return null
  const record = place && signedRecord(workbook, place.id)
  if (!record || bytes.length > largestScan) return null
  const scan = scanOf(name, bytes)
  return { scan, differs: !same.has(verdict), already: isThereAs(record, scan.hash) }
}
