import type { FiledCopy } from '../model/filed-copy'
import type { Hash, Id } from '../model/scalars'
import type { Ink, Scan } from '../model/signature'
import type { Workbook } from '../model/workbook'
import { lacksInk } from './signing'

/** The plan, document or addendum with this id if both have signed it; otherwise null. */
export function signedRecord({ plans, documents, addenda }: Workbook, id: Id) {
  for (const records of [plans, documents, addenda]) {
    const found = Object.hasOwn(records, id) ? records[id] : undefined
    if (found) return 'managerSignature' in found ? found : null
  }
  return null
}

export type SignedRecord = NonNullable<ReturnType<typeof signedRecord>>

export const copiesOf = ({ filed }: { filed?: FiledCopy[] | undefined }): FiledCopy[] => filed ?? []

/**
 * Whether the record had an answer before this copy was filed; an answer in an earlier copy was kept, and did not count,
 * while the record waited for ink.
 */
export const isLaterCopy = (record: SignedRecord, { at }: Pick<FiledCopy, 'at'>): boolean =>
  record.ink ? Date.parse(at) >= Date.parse(record.ink.at) : !lacksInk(record)

/** The files behind the manager's note about ink: the sheet, or the file with the answer and the sheet that came later. */
export const scansOf = ({ ink }: { ink?: Ink | undefined }): Scan[] =>
  [ink?.scan, ink?.later?.scan].filter((scan) => scan !== undefined)

/** How a record has a file already: kept at the signing, or filed later; null when it does not have it. */
export function isThereAs(record: SignedRecord, hash: Hash): 'kept' | 'filed' | null {
  if (record.kept?.hash === hash) return 'kept'
  return [...copiesOf(record), ...scansOf(record)].some((file) => file.hash === hash) ? 'filed' : null
}
