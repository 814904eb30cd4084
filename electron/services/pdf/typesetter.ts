import LineBreaker from 'linebreak'
import type { Rich, Span } from '../../../shared/print/blocks'
import { drawn, nameOf, printable, printableLines, stand } from './clean-text'
import { type Ink, ink, type TextLook } from './looks'
import type { Typeface } from './typeface'
import type { Typefaces } from './typefaces'

/** Text in one face and tone, at its place in a line. */
export interface Piece {
  text: string
  face: Typeface
  color: Ink
  x: number
  width: number
  spoken: string | undefined
}

export interface SetLine {
  pieces: readonly Piece[]
  width: number
  /** True for the last line before a line feed or the end. */
  last: boolean
}

/** A stretch of a paragraph in one face and tone. */
interface Run {
  start: number
  end: number
  face: Typeface
  color: Ink
  spoken: string | undefined
}

interface Paragraph {
  text: string
  runs: Run[]
}

const spansOf = (text: Rich): readonly Span[] => (typeof text === 'string' ? [{ text }] : text)

/** Breaks text into lines that fit a width, and notes the characters that no face has. One per document. */
export class Typesetter {
  /** Characters without a glyph, by code point, in the order of the page. */
  readonly missing = new Map<number, string>()
  private readonly kept = new Map<string, readonly SetLine[]>()

  constructor(private readonly faces: Typefaces) {}

  /** The lines of a text, at least one for a text that is not empty. */
  lines(text: Rich, look: TextLook, width: number): readonly SetLine[] {
    const key = `${look.face} ${look.color} ${look.size} ${width} ${typeof text === 'string' ? text : JSON.stringify(text)}`
    const known = this.kept.get(key)
    if (known) return known
    const lines = this.paragraphs(text, look).flatMap((paragraph, index, all) => {
      const broken = this.broken(paragraph, look.size, width)
      if (index < all.length - 1) endWord(broken.at(-1)?.pieces.at(-1))
      return broken
    })
    this.kept.set(key, lines)
    return lines
  }

  /** The text on one line; cut with an ellipsis where it is wider. */
  line(text: string, look: TextLook, width: number): SetLine {
    const whole = printableLines(text).join(' ')
    const lines = this.lines(whole, look, Number.MAX_SAFE_INTEGER)
    const line = lines[0] ?? { pieces: [], width: 0, last: true }
    if (line.width <= width) return line
    const characters = Array.from(whole)
    while (characters.length > 0) {
      characters.pop()
      const shorter = this.lines(`${characters.join('').trimEnd()}…`, look, Number.MAX_SAFE_INTEGER)[0]
      if (shorter && shorter.width <= width) return shorter
    }
    return { pieces: [], width: 0, last: true }
  }

  /** The width of the widest word: what a column needs so that none is cut. */
  longestWord(text: Rich, look: TextLook): number {
    let widest = 0
    for (const span of spansOf(text)) {
      const face = this.faceOf(span, look)
      for (const word of span.text.split(/\s+/)) widest = Math.max(widest, face.widthOf(printable(word), look.size))
    }
    return widest
  }

  private faceOf(span: Span, look: TextLook): Typeface {
    if (span.bold) return this.faces.bold
    return span.italic ? this.faces.italic : this.faces[look.face]
  }

  private paragraphs(text: Rich, look: TextLook): Paragraph[] {
    const paragraphs: Paragraph[] = [{ text: '', runs: [] }]
    for (const span of spansOf(text)) {
      const face = this.faceOf(span, look)
      const color = span.quiet ? ink.quiet : look.color
      printableLines(span.text).forEach((line, index) => {
        if (index > 0) paragraphs.push({ text: '', runs: [] })
        const paragraph = paragraphs.at(-1)
        if (paragraph) this.append(paragraph, line, face, color, span.spoken)
      })
    }
    return paragraphs.filter(
      (paragraph, index) => paragraph.text !== '' || (index > 0 && index < paragraphs.length - 1)
    )
  }

  private append(paragraph: Paragraph, line: string, face: Typeface, color: Ink, spoken: string | undefined) {
    const start = paragraph.text.length
    paragraph.text += this.withStands(line, face)
    if (paragraph.text.length > start) paragraph.runs.push({ start, end: paragraph.text.length, face, color, spoken })
  }

  private withStands(line: string, face: Typeface): string {
    let text = ''
    for (const character of line) {
      const codePoint = character.codePointAt(0) ?? 0
      const has = face.has(codePoint)
      if (!has) this.missing.set(codePoint, nameOf(codePoint))
      text += has ? character : stand(codePoint)
    }
    return text
  }

  private broken(paragraph: Paragraph, size: number, width: number): SetLine[] {
    const { text } = paragraph
    if (text === '') return [{ pieces: [], width: 0, last: true }]
    const lines: SetLine[] = []
    let start = 0
    let used = 0
    const close = (end: number, last: boolean) => {
      lines.push(this.place(paragraph, start, end, size, last))
      start = end
      used = 0
    }
    const breaker = new LineBreaker(text)
    let from = 0
    for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) {
      let to = next.position
      if (used > 0 && used + this.widthBetween(paragraph, from, trimmedEnd(text, from, to), size) > width)
        close(from, false)
      // A word wider than the line is cut where it is full.
      while (used === 0 && this.widthBetween(paragraph, from, trimmedEnd(text, from, to), size) > width) {
        const cut = this.fitting(paragraph, from, to, size, width)
        if (cut >= to) break
        close(cut, false)
        from = cut
      }
      to = next.position
      used += this.widthBetween(paragraph, from, to, size)
      from = to
    }
    if (start < text.length) close(text.length, true)
    const end = lines.at(-1)
    if (end) end.last = true
    return lines
  }

  /** The furthest place at which the text from `from` still fits, at least one whole character on. */
  private fitting(paragraph: Paragraph, from: number, to: number, size: number, width: number): number {
    let end = from
    let used = 0
    for (const part of Array.from(paragraph.text.slice(from, to))) {
      used += this.widthBetween(paragraph, end, end + part.length, size)
      if (used > width && end > from) return end
      end += part.length
    }
    return end
  }

  private widthBetween(paragraph: Paragraph, from: number, to: number, size: number): number {
    let width = 0
    for (const run of paragraph.runs) {
      const start = Math.max(run.start, from)
      const end = Math.min(run.end, to)
      if (start < end) width += run.face.widthOf(drawn(paragraph.text.slice(start, end)), size)
    }
    return width
  }

  private place(paragraph: Paragraph, from: number, to: number, size: number, last: boolean): SetLine {
    const stop = trimmedEnd(paragraph.text, from, to)
    const pieces: Piece[] = []
    let x = 0
    for (const run of paragraph.runs) {
      const start = Math.max(run.start, from)
      const end = Math.min(run.end, stop)
      if (start >= end) continue
      const text = drawn(paragraph.text.slice(start, end))
      const width = run.face.widthOf(text, size)
      pieces.push({ text, face: run.face, color: run.color, x, width, spoken: run.spoken })
      x += width
    }
    if (!last && paragraph.text[stop] === ' ') endWord(pieces.at(-1))
    return { pieces, width: x, last }
  }
}

/** Words that stand on two lines are still two words to who has the page read out. */
function endWord(piece: Piece | undefined): void {
  if (piece) piece.text += ' '
}

function trimmedEnd(text: string, from: number, to: number): number {
  let end = to
  while (end > from && text[end - 1] === ' ') end--
  return end
}
