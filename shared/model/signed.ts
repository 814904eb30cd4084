import { FiledCopies } from './filed-copy'
import { KeptPdf } from './kept-pdf'
import { Ink, NamedRep, Seal, Signature } from './signature'

/** What a record has once both have signed it, whatever it is. */
export const signedByBoth = {
  rep: NamedRep,
  repSignature: Signature,
  managerSignature: Signature,
  seal: Seal,
  /** Missing where nothing is signed on paper, and until somebody says that it is. */
  ink: Ink.optional(),
  /** Missing where no PDF was kept at signing. */
  kept: KeptPdf.optional(),
  filed: FiledCopies
}
