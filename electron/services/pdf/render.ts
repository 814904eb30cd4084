import type { PrintDocument } from '../../../shared/print/blocks'
import { ArchivalDocument, dateInFile } from './archival-document'
import { paperPoints, sheetOf } from './looks'
import { paintPages } from './paint-pages'
import type { Rendered, RenderOptions } from './pdf-service'
import { PdfSurface } from './pdf-surface'
import type { Typefaces } from './typefaces'

/** Draws a document. The same document, paper and moment give the same bytes on the same runtime. */
export async function renderPdf(
  document: PrintDocument,
  { paper, createdAt }: RenderOptions,
  faces: Typefaces
): Promise<Rendered> {
  const { width, height } = paperPoints(paper)
  const doc = new ArchivalDocument(document, dateInFile(createdAt), [width, height])
  const painted = paintPages(document, paper, faces, new PdfSurface(doc, sheetOf(paper).scale))
  doc.attach()
  return { pdf: await doc.bytes(), ...painted }
}
