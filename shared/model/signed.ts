import { FiledCopies } from './filed-copy'
import { KeptPdf } from './kept-pdf'
import { Ink, NamedRep, Seal, Signature } from './signature'

/** The parts that every record has once both have signed it. */
export const signedByBoth = {
  rep: NamedRep,
  repSignature: Signature,
  managerSignature: Signature,
  seal: Seal,
  /** Missing when nothing is signed on paper, and until the ink is noted. */
  ink: Ink.optional(),
  /** Missing when no PDF was kept at the signing. */
  kept: KeptPdf.optional(),
  filed: FiledCopies
}
