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

/** An accent that stands alone is told apart first: composed, it is a space with an accent. */
const asOnKeyboards = (name: string): string =>
  spellingKey(name.replace(/[\u2018\u2019\u02BC\u00B4`]/g, "'").replace(/[\u2010-\u2015]/g, '-'))

/**
 * Whether what was typed is the name of the rep, in whatever case, however its letters are composed, and with the
 * apostrophes and hyphens that a keyboard has.
 */
export const isNameTyped = (typed: string, name: string): boolean => asOnKeyboards(typed) === asOnKeyboards(name)

/** What the page of a certificate has inside. */
export const certificateOf = ({ id, at, by, counts, digest }: ErasedRep): ErasureCertificate => ({
  format: 'coachbook.erasure',
  version: 1,
  id,
  at,
  by,
  counts,
  digest
})

/** Whether a library keeps the same as a certificate, something else of that erasure, or nothing. */
export function keptAs(
  certificate: ErasureCertificate | RecordsCertificate,
  erased: readonly (ErasedRep | ErasedRecords)[]
): 'same' | 'other' | 'absent' {
  const kept = erased.find(({ id }) => id === certificate.id)
  if (!kept) return 'absent'
  const own = 'records' in kept ? recordsCertificateOf(kept) : certificateOf(kept)
  return canonical(own) === canonical(certificate) ? 'same' : 'other'
}

/** That a rep was erased, as it is kept. `digest`: SHA-256 of a text. */
export function erasedRep(
  facts: Pick<ErasedRep, 'id' | 'at' | 'by' | 'counts'>,
  digest: (text: string) => Hash
): ErasedRep {
  return { ...facts, digest: digest(canonical(facts)), swept: false }
}
