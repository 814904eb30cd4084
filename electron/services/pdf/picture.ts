import type { Paper } from '../../../shared/model/settings'
import type { PrintDocument } from '../../../shared/print/blocks'
import { paperPoints, sheetOf } from './looks'
import { paintPages } from './paint-pages'
import type { Pictured } from './pdf-service'
import { PictureSurface } from './picture-surface'
import type { Typefaces } from './typefaces'

/** Draws a document as outlines: the same pages as from `renderPdf`, without a PDF. */
export function renderPicture(document: PrintDocument, paper: Paper, faces: Typefaces): Pictured {
  const surface = new PictureSurface(paperPoints(paper), sheetOf(paper).scale)
  const painted = paintPages(document, paper, faces, surface)
  return { picture: surface.picture(), ...painted }
}
