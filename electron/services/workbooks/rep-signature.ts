import type { Signature } from '../../../shared/model/signature'
import type { Workbook } from '../../../shared/model/workbook'
import { addendumContent } from '../../../shared/rules/addendum-seal'
import { documentContent } from '../../../shared/rules/document-seal'
import { signedRecord } from '../../../shared/rules/filed-copies'
import { canonical, contentOf } from '../../../shared/rules/seal'
import type { Change } from '../storage/journal-format'
import { sha256 } from '../storage/sha256'

const digest = (content: object) => sha256(canonical(content))

/** The signature of a rep under a record. `fits`: it was given to these words; the seal vouches for what both signed. */
export interface SignedByRep {
  signature: Signature
  fits: boolean
}

/** The rep's signature under a record, by its path; null when there is none. */
export function signedByRep(workbook: Workbook, record: string): SignedByRep | null {
  const [map, id = ''] = record.split('/')
  const sealed = signedRecord(workbook, id)
  if (sealed) return { signature: sealed.repSignature, fits: true }
  const found = (signature: Signature | null, content: () => object): SignedByRep | null =>
    signature && { signature, fits: digest(content()) === signature.content }
  const plan = map === 'plans' ? workbook.plans[id] : undefined
  if (plan?.status === 'draft') return found(plan.repSignature, () => contentOf(workbook, plan))
  const document = map === 'documents' ? workbook.documents[id] : undefined
  if (document?.status === 'draft') return found(document.repSignature, () => documentContent(workbook, document))
  const addendum = map === 'addenda' ? workbook.addenda[id] : undefined
  if (addendum?.status === 'draft') return found(addendum.repSignature, () => addendumContent(workbook, addendum))
  return null
}

/**
 * Whether a change that was made to a record leaves a rep's signature under words that it was not given to, or takes
 * away one that whoever made the change did not know.
 */
export function breaksRepSignature(
  before: SignedByRep | null,
  after: SignedByRep | null,
  { inverse }: Pick<Change, 'inverse'>
): boolean {
  const isSame = before && after && before.signature.content === after.signature.content
  if (after && !after.fits && !(isSame && !before.fits)) return true
  return before !== null && !isSame && !JSON.stringify(inverse).includes(before.signature.content)
}
