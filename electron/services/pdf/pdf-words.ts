import type { ArchivalDocument } from './archival-document'
import type { Ink } from './looks'
import type { DrawnWords } from './surface'
import type { Typeface } from './typeface'

/** The glyphs of a word as a page has them: each `kerned` part is followed by its spacing, the `rest` by none. */
interface EncodedWord {
  kerned: readonly string[]
  rest: string
}

interface DocumentFont {
  font: PDFKit.DocumentFont
  /** Null for a word with glyphs beside the line, such as marks over letters. */
  words: Map<string, EncodedWord | null>
}

const rounded = (value: number) => Math.round(value * 1e6) / 1e6

function encoded(font: PDFKit.DocumentFont, word: string): EncodedWord | null {
  const [glyphs, positions] = font.encode(word)
  const kerned: string[] = []
  let rest = ''
  let onLine = true
  positions.forEach(({ xAdvance, advanceWidth, xOffset, yOffset }, index) => {
    rest += glyphs[index]
    if (xOffset || yOffset) onLine = false
    const room = xAdvance - advanceWidth
    if (room === 0) return
    kerned.push(`${rest}> ${rounded(-room)}`)
    rest = ''
  })
  return onLine ? { kerned, rest } : null
}

/**
 * Writes words on the pages of one document, byte for byte as pdfkit’s own line drawing does. pdfkit encodes and
 * measures every line letter by letter; here each word is encoded once per document.
 */
export class PdfWords {
  private readonly fonts = new Map<Typeface, DocumentFont>()
  private readonly colors = new Map<Ink, string>()

  constructor(private readonly doc: ArchivalDocument) {}

  write({ text, face, size, color, at }: DrawnWords): void {
    this.doc.addContent(this.colorOf(color))
    if (text === '') return
    const { font, words } = this.fontOf(face)
    const glyphs = glyphsOf(text, (word) => {
      const known = words.get(word)
      if (known !== undefined) return known
      const fresh = encoded(font, word)
      words.set(word, fresh)
      return fresh
    })
    if (glyphs === null) {
      // `text` would measure each line twice to find the place of the next; here all places are known already.
      this.doc.font(face.name, size)
      this.doc._fragment(text, at.x, at.y, { baseline: 'alphabetic', textWidth: 0, wordCount: 0 })
      return
    }
    const { page } = this.doc
    page.fonts[font.id] ??= font.ref()
    const place = `${rounded(at.x)} ${rounded(page.height - at.y)}`
    this.doc.addContent(
      `q\n1 0 0 -1 0 ${rounded(page.height)} cm\nBT\n1 0 0 1 ${place} Tm\n/${font.id} ${rounded(size)} Tf\n[${glyphs}] TJ\nET\nQ`
    )
  }

  private fontOf(face: Typeface): DocumentFont {
    const known = this.fonts.get(face)
    if (known) return known
    this.doc.registerFont(face.name, face.font)
    this.doc.font(face.name)
    const made = { font: this.doc._font, words: new Map<string, EncodedWord | null>() }
    this.fonts.set(face, made)
    return made
  }

  private colorOf(color: Ink): string {
    const known = this.colors.get(color)
    if (known !== undefined) return known
    const value = Number.parseInt(color.slice(1), 16)
    const parts = [value >> 16, (value >> 8) & 0xff, value & 0xff].map((part) => part / 255)
    const made = `/DeviceRGB cs\n${parts.join(' ')} scn`
    this.colors.set(color, made)
    return made
  }
}

/** The operand that shows a text, which is cut into words at spaces; null when a word has glyphs beside the line. */
function glyphsOf(text: string, encode: (word: string) => EncodedWord | null): string | null {
  let shown = ''
  let open = ''
  for (let start = 0; start < text.length; ) {
    const space = text.indexOf(' ', start)
    const end = space === -1 ? text.length : space + 1
    const word = encode(text.slice(start, end))
    if (word === null) return null
    for (const part of word.kerned) {
      shown += `<${open}${part} `
      open = ''
    }
    open += word.rest
    start = end
  }
  return open === '' ? shown.trimEnd() : `${shown}<${open}> 0`
}
