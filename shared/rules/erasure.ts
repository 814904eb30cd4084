import { spellingKey } from '../folding'
import {
  type ErasedKind,
  type ErasedRecords,
  type ErasedRep,
  type ErasureCertificate,
  erasedKinds,
  type RecordsCertificate
} from '../model/erasure'
import type { Hash } from '../model/scalars'
import type { Workbook } from '../model/workbook'
import { recordsCertificateOf } from './erasable'
import { canonical } from './seal'

/** How many records of each kind a workbook holds. */
export const countsOf = (workbook: Workbook): Record<ErasedKind, number> =>
  Object.fromEntries(erasedKinds.map((kind) => [kind, Object.keys(workbook[kind] ?? {}).length])) as Record<
    ErasedKind,
    number
  >

/** A separate accent character is replaced first: normalizing would turn it into a space with an accent. */
const asOnKeyboards = (name: string): string =>
  spellingKey(name.replace(/[\u2018\u2019\u02BC\u00B4`]/g, "'").replace(/[\u2010-\u2015]/g, '-'))

/**
 * Whether what was typed is the name of the rep. Case, the way a letter is composed, and typographic apostrophes and
 * hyphens make no difference.
 */
export const isNameTyped = (typed: string, name: string): boolean => asOnKeyboards(typed) === asOnKeyboards(name)

/** What is embedded in the page of a certificate. */
export const certificateOf = ({ id, at, by, counts, digest }: ErasedRep): ErasureCertificate => ({
  format: 'coachbook.erasure',
  version: 1,
  id,
  at,
  by,
  counts,
  digest
})

/** Whether a library has the same as a certificate, something else about that erasure, or nothing. */
export function keptAs(
  certificate: ErasureCertificate | RecordsCertificate,
  erased: readonly (ErasedRep | ErasedRecords)[]
): 'same' | 'other' | 'absent' {
  const kept = erased.find(({ id }) => id === certificate.id)
  if (!kept) return 'absent'
  const own = 'records' in kept ? recordsCertificateOf(kept) : certificateOf(kept)
  return canonical(own) === canonical(certificate) ? 'same' : 'other'
}

/** The note that a rep was erased. `digest`: SHA-256 of a text. */
export function erasedRep(
  facts: Pick<ErasedRep, 'id' | 'at' | 'by' | 'counts'>,
  digest: (text: string) => Hash
): ErasedRep {
  return { ...facts, digest: digest(canonical(facts)), swept: false }
}
