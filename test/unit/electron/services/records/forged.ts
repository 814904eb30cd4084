import type { PlainData } from '../../../../../electron/services/records/read-record'
import type { SignedPlan } from '../../../../../shared/model/plan'
import type { PrintDocument } from '../../../../../shared/print/blocks'
import { printPlan, signed } from '../../../shared/print/sample-plan'
import { draw } from '../pdf/faces'

/** The PDF of a signed plan. */
export const pdfOf = async (plan: SignedPlan = signed()): Promise<Uint8Array> => (await draw(printPlan(plan))).pdf

/** The page of a signed plan with another record in it, as a forger would make it. */
export async function pdfWith(text: string, more: Partial<PrintDocument> = {}): Promise<Uint8Array> {
  const document = printPlan(signed())
  if (!document.attachment) throw new Error('the sample is not signed')
  return (await draw({ ...document, ...more, attachment: { ...document.attachment, text } })).pdf
}

export const recordText = (plan: SignedPlan = signed()): string => printPlan(plan).attachment?.text ?? ''

/** The record as fresh plain data, to be changed. */
export const recordData = (): PlainData => JSON.parse(recordText())

/** A one-page PDF made by hand, with one stream as its attachment. */
export function handMadePdf(dictionary: string, stream: Uint8Array): Uint8Array {
  const head = `%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n2 0 obj\n<< /Type /EmbeddedFile ${dictionary} >>\nstream\n`
  return Buffer.concat([Buffer.from(head, 'latin1'), stream, Buffer.from('\nendstream\nendobj\n%%EOF\n', 'latin1')])
}
