import type { Entry } from '../../../shared/print/blocks'
import { type Ink, ink, type TextLook } from './looks'
import type { Area, Point, Shapes, Surface } from './surface'
import { Tag } from './tag'
import type { SetLine } from './typesetter'

/** The distance of the baseline from the top of a line, for a font with the ascent and descent of Source Sans 3. */
export const baseline = (look: Pick<TextLook, 'size' | 'leading'>) => look.leading / 2 + look.size * 0.312

/**
 * Draws on the current page. Whatever carries meaning is drawn under a tag, everything else as an artifact, as PDF/UA
 * requires. Rows know only the pen and not the surface that it draws on.
 */
export class Pen {
  private readonly shapes: Shapes

  constructor(private readonly surface: Surface) {
    this.shapes = surface.shapes
  }

  /** Makes the element of a tag, and of those above it, for parts that stay empty. */
  touch(tag: Tag): void {
    this.surface.touch(tag)
  }

  mark(tag: Tag, draw: () => void): void {
    this.surface.tagged(tag, draw)
  }

  artifact(draw: () => void, type: 'Pagination' | 'Layout' = 'Layout'): void {
    this.surface.artifact(draw, type)
  }

  /**
   * A line of text under a tag. A short form with a spoken form gets a span of its own. A line with words from right to
   * left also states its text in reading order, because it is drawn in visual order.
   */
  text(tag: Tag, line: SetLine, look: TextLook, at: Point): void {
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

  /** A field that can be filled in. */
  entry(tag: Tag, entry: Entry, place: Area): void {
    this.surface.entry(tag, entry, place)
  }

  /** Text without a tag, for artifacts. */
  plainText(line: SetLine, look: TextLook, at: Point): void {
    const y = at.y + baseline(look)
    for (const { text, face, color, x } of line.pieces)
      this.surface.words({ text, face, size: look.size, color, at: { x: at.x + x, y } })
  }

  rule(x: number, y: number, width: number, thickness: number, color: Ink): void {
    this.shapes.rect(x, y - thickness / 2, width, thickness).fill(color)
  }

  fill(x: number, y: number, width: number, height: number, color: Ink): void {
    this.shapes.rect(x, y, width, height).fill(color)
  }

  /** The black squares of a grid as one shape, so that no seam shows between them. */
  squares(rows: readonly (readonly boolean[])[], side: number, at: Point): void {
    const step = side / rows.length
    rows.forEach((row, down) => {
      let from = 0
      row.forEach((black, across) => {
        if (black && !row[across - 1]) from = across
        if (black && !row[across + 1])
          this.shapes.rect(at.x + from * step, at.y + down * step, (across + 1 - from) * step, step)
      })
    })
    this.shapes.fill(ink.black)
  }

  frame(x: number, y: number, width: number, height: number, radius: number): void {
    this.shapes.roundedRect(x, y, width, height, radius).lineWidth(0.75).stroke(ink.frame)
  }

  box(x: number, y: number, side: number, ticked: boolean): void {
    this.shapes.rect(x, y, side, side).lineWidth(0.75).stroke(ink.quiet)
    if (!ticked) return
    this.shapes
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
    this.shapes.roundedRect(x, y, width, height, Math.min(width, height) / 2).fill(color)
  }

  outline(x: number, y: number, width: number, height: number, thickness: number, color: Ink): void {
    this.shapes.rect(x, y, width, height).lineWidth(thickness).stroke(color)
  }

  cross(x: number, y: number, arm: number): void {
    this.shapes
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
      this.shapes.moveTo(x + from, y + from - shift).lineTo(x + to, y + to - shift)
    }
    this.shapes.lineWidth(0.6).stroke(ink.quiet)
  }

  ring(x: number, y: number, radius: number, thickness: number, color: Ink): void {
    this.shapes.circle(x, y, radius).lineWidth(thickness).stroke(color)
  }

  dot(x: number, y: number, radius: number, color: Ink): void {
    this.shapes.circle(x, y, radius).fill(color)
  }

  /** A smooth stroke: curves from the middle of one segment to the middle of the next. */
  stroke(points: readonly Point[], thickness: number): void {
    const [first, ...rest] = points
    if (!first) return
    const last = rest.at(-1)
    if (!last) {
      this.dot(first.x, first.y, thickness / 2, ink.black)
      return
    }
    this.shapes.moveTo(first.x, first.y)
    rest.forEach((point, index) => {
      const next = rest[index + 1]
      if (next) this.shapes.quadraticCurveTo(point.x, point.y, (point.x + next.x) / 2, (point.y + next.y) / 2)
    })
    this.shapes.lineTo(last.x, last.y).lineWidth(thickness).lineCap('round').lineJoin('round').stroke(ink.black)
  }

  /** A line of text that runs up the page, around its center. */
  upwards(line: SetLine, look: TextLook, center: Point): void {
    this.surface.turnedLeft(center, () =>
      this.plainText(line, look, { x: center.x - line.width / 2, y: center.y - look.leading / 2 })
    )
  }
}
