import type { Reply } from '../../../shared/carried'
import type { Moment } from '../../../shared/model/scalars'
import type { Paper } from '../../../shared/model/settings'
import type { PrintDocument } from '../../../shared/print/blocks'
import type { Picture } from '../../../shared/print/picture'
import type { Painted } from './paint-pages'

export interface RenderOptions {
  paper: Paper
  /** The moment that is written into the file; the same document, paper and moment give the same bytes. */
  createdAt: Moment
}

export interface Rendered extends Painted {
  pdf: Uint8Array
}

export interface Pictured extends Painted {
  picture: Picture
}

/** Draws documents one after the other. Failures are values with the codes `pdf.fonts`, `pdf.failed`, `pdf.stopped`. */
export interface PdfService {
  render(document: PrintDocument, options: RenderOptions): Promise<Reply<Rendered>>
  /** The same pages as outlines, for a window to draw. */
  picture(document: PrintDocument, paper: Paper): Promise<Reply<Pictured>>
  /** Ends the thread; jobs that are still waiting fail with `pdf.stopped`. */
  close(): Promise<void>
}
