import type { Entry } from '../../../shared/print/blocks'
import { wellFormed } from './clean-text'
import type { Area } from './surface'

/** Bits of a field's `Ff` and `F` (ISO 32000, 12.7 and 12.5.3). */
const multiline = 1 << 12
const combo = 1 << 17
const printed = 1 << 2

/** A text that pdfkit escapes, which it does only for String objects. */
const text = (words: string): object => Object(wellFormed(words))

/**
 * The fields of a PDF. The reader draws what is typed in its own Helvetica, because no partly embedded font could show
 * whatever somebody types.
 */
export class FormFields {
  private readonly fields: PDFKit.PDFKitReference[] = []

  constructor(private readonly doc: PDFKit.PDFDocument) {
    const font = doc.ref({ Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica', Encoding: 'WinAnsiEncoding' })
    font.end(undefined)
    // pdfkit finishes these with the document; its own `initForm` needs a font that it can find as a file.
    doc._acroform = { fonts: { Helv: font }, defaultFont: 'Helv' }
    doc._root.data.AcroForm = doc.ref({
      Fields: this.fields,
      NeedAppearances: true,
      DA: text('/Helv 0 Tf 0 g'),
      DR: { Font: {} }
    })
  }

  /** Puts a field on the page, tagged with the element that reads it out. */
  put(
    { field, label, lines, options }: Entry,
    { x, y, width, height }: Area,
    structParent: PDFKit.PDFStructureElement
  ): void {
    const kind = options
      ? { FT: 'Ch', Ff: combo, Opt: options.map(({ value, label: words }) => [text(value), text(words)]) }
      : { FT: 'Tx', Ff: lines > 1 ? multiline : 0 }
    const widget: PDFKit.Mixins.Widget = {
      ...kind,
      Subtype: 'Widget',
      T: text(field),
      TU: text(label),
      F: printed,
      DA: text('/Helv 11 Tf 0 g'),
      structParent
    }
    this.doc.annotate(x + 2, y + 1, width - 4, height - 2, widget)
    const made = this.doc.page.annotations.at(-1)
    if (made) this.fields.push(made)
  }
}
