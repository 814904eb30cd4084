import { z } from 'zod'
import type { Addendum } from '../model/addendum'
import type { Document } from '../model/document'
import { KeptPdf } from '../model/kept-pdf'
import type { Plan } from '../model/plan'
import { Hash } from '../model/scalars'

/** The PDF that main has drawn and kept of what is being signed, and the seal that it shows. */
export const KeptOfSeal = z.object({ seal: Hash, pdf: KeptPdf }).optional()

/** Notes the kept PDF with its record; a PDF with another seal than the record's is ignored. */
export function noteKept(record: Plan | Document | Addendum | undefined, kept: z.infer<typeof KeptOfSeal>): void {
  if (record && kept && 'managerSignature' in record && record.seal.hash === kept.seal) record.kept = kept.pdf
}
