import type { Entry } from '../../../shared/print/blocks'
import type { ArchivalDocument } from './archival-document'
import { FormFields } from './form-fields'
import { PdfWords } from './pdf-words'
import type { Area, DrawnWords, Point, Shapes, Surface } from './surface'
import type { Box, Tag } from './tag'

/** The pages of a PDF. Nothing else in the renderer uses pdfkit to draw. */
export class PdfSurface implements Surface {
  readonly shapes: Shapes

  private readonly elements = new Map<Tag, PDFKit.PDFStructureElement>()
  private fields: FormFields | null = null
  private readonly line: PdfWords

  /** Everything is drawn on the paper `scale` times as large. */
  constructor(
    private readonly doc: ArchivalDocument,
    private readonly scale = 1
  ) {
    this.shapes = doc
    this.line = new PdfWords(doc)
  }

  words(drawn: DrawnWords): void {
    this.line.write(drawn)
  }

  turn(): void {
    this.doc.addPage()
    if (this.scale !== 1) this.doc.scale(this.scale)
  }

  touch(tag: Tag): void {
    this.element(tag)
  }

  tagged(tag: Tag, draw: () => void): void {
    const element = this.element(tag)
    const content = this.doc.markStructureContent(tag.type)
    draw()
    this.doc.endMarkedContent()
    element.add(content)
  }

  artifact(draw: () => void, type: 'Pagination' | 'Layout'): void {
    this.doc.markContent('Artifact', { type })
    draw()
    this.doc.endMarkedContent()
  }

  entry(tag: Tag, entry: Entry, place: Area): void {
    this.fields ??= new FormFields(this.doc)
    this.fields.put(entry, place, this.element(tag))
  }

  turnedLeft({ x, y }: Point, draw: () => void): void {
    this.doc.save()
    this.doc.rotate(-90, { origin: [x, y] })
    draw()
    this.doc.restore()
  }

  private onPaper([left, top, right, bottom]: Box): Box {
    const { scale } = this
    return [left * scale, top * scale, right * scale, bottom * scale]
  }

  private element(tag: Tag): PDFKit.PDFStructureElement {
    const known = this.elements.get(tag)
    if (known) return known
    const { numbering, bbox, ...details } = tag.details
    const element = this.doc.struct(tag.type, { ...details, ...(bbox && { bbox: this.onPaper(bbox) }) })
    if (numbering) element.dictionary.data.A = { O: 'List', ListNumbering: numbering }
    if (tag.parent) this.element(tag.parent).add(element)
    else this.doc.addStructure(element)
    this.elements.set(tag, element)
    return element
  }
}
