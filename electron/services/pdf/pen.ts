import type { ArchivalDocument } from './archival-document'
import { type Ink, ink, type TextLook } from './looks'
import type { Typeface } from './typeface'
import type { SetLine } from './typesetter'

interface TagDetails {
  alt?: string
  actual?: string
  expanded?: string
  scope?: 'Column'
  /** How the items of a list are marked. */
  numbering?: 'None' | 'Disc' | 'Decimal' | 'Square'
  bbox?: [number, number, number, number]
}

/** An element of the structure tree. It comes to be when something is first drawn in it, so the tree has reading order. */
export class Tag {
  element: PDFKit.PDFStructureElement | null = null

  constructor(
    readonly type: string,
    readonly parent: Tag | null,
    readonly details: TagDetails = {}
  ) {}
}

/** Baseline below the top of a line, for a font whose ascent and descent are those of Source Sans 3. */
export const baseline = (look: Pick<TextLook, 'size' | 'leading'>) => look.leading / 2 + look.size * 0.312

export interface TextOrigin {
  x: number
  y: number
}

/**
 * Draws on the current page. All that carries meaning is drawn under a tag, all else as an artifact, which PDF/UA asks
 * for; nothing else in the renderer touches pdfkit.
 */
export class Pen {
  readonly root = new Tag('Document', null)

  private readonly registered = new Set<Typeface>()

  constructor(private readonly doc: ArchivalDocument) {}

  private use(face: Typeface, size: number): void {
    if (!this.registered.has(face)) {
      this.registered.add(face)
      this.doc.registerFont(face.name, face.font)
    }
    this.doc.font(face.name, size)
  }

  /** Makes the element of a tag and of those above it, for parts that stay empty. */
  touch(tag: Tag): PDFKit.PDFStructureElement {
    if (tag.element) return tag.element
    const { numbering, ...details } = tag.details
    const element = this.doc.struct(tag.type, details)
    if (numbering) element.dictionary.data.A = { O: 'List', ListNumbering: numbering }
    if (tag.parent) this.touch(tag.parent).add(element)
    else this.doc.addStructure(element)
    tag.element = element
    return element
  }

  mark(tag: Tag, draw: () => void): void {
    const element = this.touch(tag)
    const content = this.doc.markStructureContent(tag.type)
    draw()
    this.doc.endMarkedContent()
    element.add(content)
  }

  artifact(draw: () => void, type: 'Pagination' | 'Layout' = 'Layout'): void {
    this.doc.markContent('Artifact', { type })
    draw()
    this.doc.endMarkedContent()
  }

  /**
   * A line of text under a tag. Short forms that have a spoken one get a span of their own; a line with words from right
   * to left says its text in the order of reading, because it is drawn in the order of the page.
   */
  text(tag: Tag, line: SetLine, look: TextLook, at: TextOrigin): void {
    if (line.pieces.length === 0) return
    if (line.logical !== undefined) {
      this.mark(new Tag('Span', tag, { actual: line.logical }), () => this.plainText(line, look, at))
      return
    }
    if (line.pieces.every((piece) => piece.spoken === undefined)) {
      this.mark(tag, () => this.plainText(line, look, at))
      return
    }
    for (const piece of line.pieces) {
      const part = piece.spoken === undefined ? tag : new Tag('Span', tag, { expanded: piece.spoken })
      this.mark(part, () => this.plainText({ ...line, pieces: [piece] }, look, at))
    }
  }

  /** Text without a tag, for artifacts. */
  plainText(line: SetLine, look: TextLook, at: TextOrigin): void {
    const y = at.y + baseline(look)
    for (const piece of line.pieces) {
      this.use(piece.face, look.size)
      this.doc.fillColor(piece.color)
      this.doc.text(piece.text, at.x + piece.x, y, { lineBreak: false, baseline: 'alphabetic' })
    }
  }

  rule(x: number, y: number, width: number, thickness: number, color: Ink): void {
    this.doc.rect(x, y - thickness / 2, width, thickness).fill(color)
  }

  fill(x: number, y: number, width: number, height: number, color: Ink): void {
    this.doc.rect(x, y, width, height).fill(color)
  }

  frame(x: number, y: number, width: number, height: number, radius: number): void {
    this.doc.roundedRect(x, y, width, height, radius).lineWidth(0.75).stroke(ink.frame)
  }

  box(x: number, y: number, side: number, ticked: boolean): void {
    this.doc.rect(x, y, side, side).lineWidth(0.75).stroke(ink.quiet)
    if (!ticked) return
    this.doc
      .moveTo(x + side * 0.2, y + side * 0.52)
      .lineTo(x + side * 0.42, y + side * 0.76)
      .lineTo(x + side * 0.82, y + side * 0.22)
      .lineWidth(1.4)
      .lineCap('round')
      .lineJoin('round')
      .stroke(ink.black)
  }

  /** A filled shape with round ends. */
  pill(x: number, y: number, width: number, height: number, color: Ink): void {
    this.doc.roundedRect(x, y, width, height, Math.min(width, height) / 2).fill(color)
  }

  outline(x: number, y: number, width: number, height: number, thickness: number, color: Ink): void {
    this.doc.rect(x, y, width, height).lineWidth(thickness).stroke(color)
  }

  cross(x: number, y: number, arm: number): void {
    this.doc
      .moveTo(x - arm, y - arm)
      .lineTo(x + arm, y + arm)
      .moveTo(x - arm, y + arm)
      .lineTo(x + arm, y - arm)
      .lineWidth(1)
      .stroke(ink.black)
  }

  /** Slanted lines that fill a rectangle. */
  stripes(x: number, y: number, width: number, height: number): void {
    for (let shift = -height + 3; shift < width; shift += 3.5) {
      const from = Math.max(0, shift)
      const to = Math.min(width, shift + height)
      this.doc.moveTo(x + from, y + from - shift).lineTo(x + to, y + to - shift)
    }
    this.doc.lineWidth(0.6).stroke(ink.quiet)
  }

  dot(x: number, y: number, radius: number, color: Ink): void {
    this.doc.circle(x, y, radius).fill(color)
  }

  /** A smooth stroke: curves from the middle of one stretch to the middle of the next. */
  stroke(points: readonly TextOrigin[], thickness: number): void {
    const [first, ...rest] = points
    if (!first) return
    const last = rest.at(-1)
    if (!last) {
      this.dot(first.x, first.y, thickness / 2, ink.black)
      return
    }
    this.doc.moveTo(first.x, first.y)
    rest.forEach((point, index) => {
      const next = rest[index + 1]
      if (next) this.doc.quadraticCurveTo(point.x, point.y, (point.x + next.x) / 2, (point.y + next.y) / 2)
    })
    this.doc.lineTo(last.x, last.y).lineWidth(thickness).lineCap('round').lineJoin('round').stroke(ink.black)
  }

  /** A line that runs up the page, around its center. */
  upwards(line: SetLine, look: TextLook, center: { x: number; y: number }): void {
    this.doc.save()
    this.doc.rotate(-90, { origin: [center.x, center.y] })
    this.plainText(line, look, { x: center.x - line.width / 2, y: center.y - look.leading / 2 })
    this.doc.restore()
  }
}
