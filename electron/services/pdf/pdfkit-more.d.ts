/** What pdfkit 0.20 can do but its types (of 0.17) lack. */
declare namespace PDFKit {
  interface PDFDocument {
    _root: { data: { OutputIntents?: PDFKitReference[]; AcroForm?: PDFKitReference } }
    /** Writes the words of one line at a place. `textWidth` is for links, and for lines below or through the text. */
    _fragment(
      text: string,
      x: number,
      y: number,
      options: { baseline: 'alphabetic'; textWidth: number; wordCount: number }
    ): void
    /** The font that was chosen last. */
    _font: DocumentFont
    _write(data: string | Uint8Array): void
    _acroform: { fonts: Record<string, PDFKitReference>; defaultFont: string }
  }

  interface PDFPage {
    fonts: Record<string, PDFKitReference>
  }

  /** A font as a document embeds it; lengths are in thousandths of its size. */
  interface DocumentFont {
    id: string
    ref(): PDFKitReference
    /** The glyphs of a text, four hexadecimal digits for each; they are added to the file. */
    encode(
      text: string
    ): [glyphs: string[], positions: { xAdvance: number; advanceWidth: number; xOffset: number; yOffset: number }[]]
  }

  interface PDFStructureElement {
    dictionary: { data: { A?: Record<string, string> } }
  }
}

declare namespace PDFKit.Mixins {
  interface PDFFont {
    registerFont(name: string, parsed: import('fontkit').Font): this
  }

  interface StructureElementOptions {
    bbox?: BoundingBox
    scope?: 'Column' | 'Row'
  }

  /** A field; texts are String objects, because plain strings are written as names. */
  interface Widget {
    Subtype: 'Widget'
    T: object
    structParent: PDFKit.PDFStructureElement
    [key: string]: unknown
  }

  interface PDFAnnotation {
    annotate(x: number, y: number, w: number, h: number, field: Widget): this
  }

  interface PDFAttachmentOptions {
    relationship?: 'Source' | 'Data'
  }
}
