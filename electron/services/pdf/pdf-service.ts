import type { Reply } from '../../../shared/carried'
import type { Moment } from '../../../shared/model/scalars'
import type { Paper } from '../../../shared/model/settings'
import type { FormArea, PrintDocument } from '../../../shared/print/blocks'

export interface RenderOptions {
  paper: Paper
  /** Written into the file; the same document, paper and moment give the same bytes. */
  createdAt: Moment
}

export interface Rendered {
  pdf: Uint8Array
  pages: number
  /** Characters that no font has, such as `“漢” (U+6F22)`; the page shows `U+6F22` in their place. */
  missingGlyphs: string[]
  /** Where the fields and sections of the template stand, as far as the document says which is which. */
  areas: FormArea[]
}

/** Draws documents one after the other. Failures are values with the codes `pdf.fonts`, `pdf.failed`, `pdf.stopped`. */
export interface PdfService {
  render(document: PrintDocument, options: RenderOptions): Promise<Reply<Rendered>>
  /** Ends the thread; what is still waiting is answered with `pdf.stopped`. */
  close(): Promise<void>
}
