import type { FiledCopy } from '../model/filed-copy'
import type { Hash, Id } from '../model/scalars'
import type { Ink, Scan } from '../model/signature'
import type { Workbook } from '../model/workbook'

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

/** The files behind the manager's note about ink: the sheet, or the file with the answer and the sheet that came later. */
export const scansOf = ({ ink }: { ink?: Ink | undefined }): Scan[] =>
  [ink?.scan, ink?.later?.scan].filter((scan) => scan !== undefined)

/** How a record has a file already: kept at the signing, or filed later; null when it does not have it. */
export function isThereAs(record: SignedRecord, hash: Hash): 'kept' | 'filed' | null {
  if (record.kept?.hash === hash) return 'kept'
  return [...copiesOf(record), ...scansOf(record)].some((file) => file.hash === hash) ? 'filed' : null
}
