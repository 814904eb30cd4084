/** What pdfkit 0.20 can do and its types (of 0.17) do not say. */
declare namespace PDFKit {
  interface PDFDocument {
    _root: { data: { OutputIntents?: PDFKitReference[] } }
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

  interface PDFAttachmentOptions {
    relationship?: 'Source' | 'Data'
  }
}
