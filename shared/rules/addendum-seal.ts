import type { Addendum, SignedAddendum } from '../model/addendum'
import type { NamedRep, Seal, Signature } from '../model/signature'
import { writtenActions, writtenDates } from './plans'

/**
 * The content of an addendum, including the seal of the plan that it is added to. Nothing private is part of it.
 */
export interface AddendumContent {
  format: 'coachbook.addendum'
  version: 1
  addendum: Pick<
    Addendum,
    | 'id'
    | 'createdAt'
    | 'language'
    | 'roles'
    | 'number'
    | 'original'
    | 'because'
    | 'askedBy'
    | 'words'
    | 'actions'
    | 'coachingDates'
  >
  rep: NamedRep
}

/** An addendum as it is sealed, attached to its PDF and read back. */
export interface SealedAddendum extends AddendumContent {
  signatures: { rep: Signature; manager: Signature }
}

export function addendumContent(workbook: { rep: NamedRep }, addendum: Addendum): AddendumContent {
  const { name, role, territory } = addendum.status === 'signed' ? addendum.rep : workbook.rep
  const { id, createdAt, language, roles, number, original, because, askedBy, words } = addendum
  return {
    format: 'coachbook.addendum',
    version: 1,
    addendum: {
      id,
      createdAt,
      language,
      ...(roles && { roles }),
      number,
      original,
      because,
      askedBy,
      words,
      actions: writtenActions(addendum),
      coachingDates: writtenDates(addendum)
    },
    rep: { name, role, territory }
  }
}

/** The content that the seal of an addendum is computed over. */
export const sealedAddendum = (content: AddendumContent, rep: Signature, manager: Signature): SealedAddendum => ({
  ...content,
  signatures: { rep, manager }
})

/** The record as it is embedded in the PDF: the content that the seal is computed over, and the seal. */
export const recordedAddendum = (addendum: SignedAddendum): SealedAddendum & { seal: Seal } => ({
  ...sealedAddendum(addendumContent(addendum, addendum), addendum.repSignature, addendum.managerSignature),
  seal: addendum.seal
})
