import LineBreaker from 'linebreak'
import { directionMarks, type Rich, type Span } from '../../../shared/print/blocks'
import { linesIn } from '../../../shared/written'
import { drawn, nameOf, printable, printableLines, stand } from './clean-text'
import {
  type BaseDirection,
  type Directions,
  directionOfLanguage,
  directionsOf,
  turned,
  visualOrder
} from './direction'
import type { FaceName } from './font-files'
import { type Ink, ink, type TextLook } from './looks'
import type { Typeface } from './typeface'
import type { Typefaces } from './typefaces'

/** Text in one face and tone, and its place in a line. */
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
  /** Whether it is the last line before a line feed or the end. */
  last: boolean
  /** Whether the paragraph begins on the right. */
  rightToLeft: boolean
  /** The text in reading order, for a line with words from right to left. */
  logical: string | undefined
}

const emptyLine: SetLine = { pieces: [], width: 0, last: true, rightToLeft: false, logical: undefined }

/** A part of a paragraph in one face and tone. */
interface Run {
  start: number
  end: number
  face: Typeface
  color: Ink
  spoken: string | undefined
}

interface Range {
  start: number
  end: number
}

interface Paragraph {
  text: string
  runs: Run[]
  /** The positions of dots between two parts, including the spaces around them. */
  dots: Range[]
  /** Its direction, where it begins with a mark of one. */
  begins: BaseDirection | null
}

/** A paragraph and its directions. */
interface Directed extends Paragraph {
  directions: Directions | null
}

/** A part of a line in one face, tone and direction. */
interface Stretch extends Run {
  level: number
}

/** The direction that a paragraph with a mark at its beginning has; null without one. */
function directionMarked(line: string): BaseDirection | null {
  if (line.startsWith(directionMarks.ltr)) return 'ltr'
  return line.startsWith(directionMarks.rtl) ? 'rtl' : null
}

const spansOf = (text: Rich): readonly Span[] => (typeof text === 'string' ? [{ text }] : text)

/**
 * Breaks text into lines that fit a width, and notes the characters that no face has. One for each document.
 * `looseLines`: a short date may break, and a line may end with the dot between two parts. `mingled`: a sentence in the
 * other direction is not isolated.
 */
export class Typesetter {
  /** Characters without a glyph, by code point, in the order of the page. */
  readonly missing = new Map<number, string>()
  private readonly kept = new Map<string, readonly SetLine[]>()

  private readonly base: BaseDirection

  constructor(
    private readonly faces: Typefaces,
    language: string,
    private readonly looseLines = false,
    private readonly mingled = false
  ) {
    this.base = directionOfLanguage(language)
  }

  /** The lines of a text; at least one unless the text is empty. */
  lines(text: Rich, look: TextLook, width: number): readonly SetLine[] {
    const key = `${look.face} ${look.color} ${look.size} ${look.fixed} ${width} ${typeof text === 'string' ? text : JSON.stringify(text)}`
    const known = this.kept.get(key)
    if (known) return known
    const lines = this.paragraphs(text, look).flatMap((paragraph, index, all) => {
      const base = look.fixed ? this.base : (paragraph.begins ?? 'auto')
      const directions = directionsOf(paragraph.text, base, !this.mingled)
      const directed = { ...paragraph, directions }
      const broken = this.broken(directed, look.size, width)
      if (index < all.length - 1) endWord(broken.at(-1))
      return broken
    })
    this.kept.set(key, lines)
    return lines
  }

  /** The text on one line; cut with an ellipsis when it is too wide. */
  line(text: string, look: TextLook, width: number): SetLine {
    const whole = printableLines(text).join(' ')
    const lines = this.lines(whole, look, Number.MAX_SAFE_INTEGER)
    const line = lines[0] ?? emptyLine
    if (line.width <= width) return line
    const characters = Array.from(whole)
    while (characters.length > 0) {
      characters.pop()
      const shorter = this.lines(`${characters.join('').trimEnd()}…`, look, Number.MAX_SAFE_INTEGER)[0]
      if (shorter && shorter.width <= width) return shorter
    }
    return emptyLine
  }

  /** The width of the widest word, which a column needs so that no word is cut. */
  longestWord(text: Rich, look: TextLook): number {
    let widest = 0
    for (const span of spansOf(text)) {
      const face = this.faces.face(this.faceOf(span, look))
      const words = this.isWhole(span) ? [span.text] : span.text.split(/\s+/)
      for (const word of words) widest = Math.max(widest, face.widthOf(printable(word), look.size))
    }
    return widest
  }

  /** Whether a span must not be broken, as a short date. */
  private isWhole({ spoken }: Pick<Span, 'spoken'>): boolean {
    return spoken !== undefined && !this.looseLines
  }

  private faceOf(span: Span, look: TextLook): FaceName {
    if (span.bold) return 'bold'
    return span.italic ? 'italic' : look.face
  }

  private paragraphs(text: Rich, look: TextLook): Paragraph[] {
    const paragraphs: Paragraph[] = [{ text: '', runs: [], dots: [], begins: null }]
    for (const span of spansOf(text)) {
      const face = this.faceOf(span, look)
      const color = span.quiet ? ink.quiet : look.color
      linesIn(span.text).forEach((raw, index) => {
        if (index > 0) paragraphs.push({ text: '', runs: [], dots: [], begins: null })
        const paragraph = paragraphs.at(-1)
        if (!paragraph) return
        const line = printable(raw)
        const start = paragraph.text.length
        if (start === 0) paragraph.begins ??= directionMarked(raw)
        this.append(paragraph, line, face, color, span.spoken)
        if (span.listed && !this.looseLines) paragraph.dots.push(...dotsIn(paragraph.text, start))
      })
    }
    return paragraphs.filter(
      (paragraph, index) => paragraph.text !== '' || (index > 0 && index < paragraphs.length - 1)
    )
  }

  private append(paragraph: Paragraph, line: string, name: FaceName, color: Ink, spoken: string | undefined) {
    const own = this.faces.face(name)
    for (const character of line) {
      const codePoint = character.codePointAt(0) ?? 0
      const found = this.faces.faceFor(name, codePoint)
      if (!found) this.missing.set(codePoint, nameOf(codePoint))
      const face = found ?? own
      const start = paragraph.text.length
      paragraph.text += found ? character : stand(codePoint)
      const end = paragraph.text.length
      const before = paragraph.runs.at(-1)
      if (before && before.face === face && before.color === color && before.spoken === spoken) before.end = end
      else paragraph.runs.push({ start, end, face, color, spoken })
    }
  }

  private broken(paragraph: Directed, size: number, width: number): SetLine[] {
    const { text } = paragraph
    if (text === '') return [emptyLine]
    const lines: SetLine[] = []
    let start = 0
    let used = 0
    const close = (end: number, last: boolean) => {
      lines.push(this.place(paragraph, start, end, size, last))
      start = end
      used = 0
    }
    const unbroken = this.unbroken(paragraph, size, width)
    const breaker = new LineBreaker(text)
    let from = 0
    for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) {
      let to = next.position
      if (unbroken.some(({ start, end }) => start < to && to < end)) continue
      if (used > 0 && used + this.widthBetween(paragraph, from, shownEnd(paragraph, from, to), size) > width)
        close(from, false)
      // A word wider than the line is cut where the line is full.
      while (used === 0 && this.widthBetween(paragraph, from, shownEnd(paragraph, from, to), size) > width) {
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

  /** Dates, and dots between two parts, that fit on a line and must not be broken. */
  private unbroken(paragraph: Paragraph, size: number, width: number): Range[] {
    const dates = paragraph.runs.filter((run) => this.isWhole(run))
    return [...paragraph.dots, ...dates].filter(
      ({ start, end }) => this.widthBetween(paragraph, start, end, size) <= width
    )
  }

  /** The furthest position up to which the text from `from` on fits; at least one whole character. */
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

  private place(paragraph: Directed, from: number, to: number, size: number, last: boolean): SetLine {
    const { text, directions } = paragraph
    const end = trimmedEnd(text, from, to)
    const stop = last ? end : shownEnd(paragraph, from, to)
    const pieces: Piece[] = []
    let x = 0
    for (const part of visualOrder(stretchesOf(paragraph, from, stop))) {
      for (const words of drawnWords(text.slice(part.start, part.end), part)) {
        const width = part.face.widthOf(words, size)
        pieces.push({ text: words, face: part.face, color: part.color, x, width, spoken: part.spoken })
        x += width
      }
    }
    const line: SetLine = {
      pieces,
      width: x,
      last,
      rightToLeft: directions?.rightToLeft ?? false,
      // A dot that is not shown is still read out.
      logical: directions || stop < end ? drawn(text.slice(from, end)) : undefined
    }
    if (!last && text[end] === ' ') endWord(line)
    return line
  }
}

/** The parts of a line, cut where face, tone or direction changes. */
function stretchesOf({ runs, directions }: Directed, from: number, to: number): Stretch[] {
  return runs.flatMap((run) => {
    const parts: Stretch[] = []
    const end = Math.min(run.end, to)
    for (let start = Math.max(run.start, from); start < end; ) {
      const level = directions?.levels[start] ?? 0
      let next = start + 1
      while (next < end && (directions?.levels[next] ?? 0) === level) next++
      parts.push({ ...run, start, end: next, level })
      start = next
    }
    return parts
  })
}

/**
 * The words of a part as they are drawn, from left to right. The fallback fonts are for scripts from right to left, and
 * fontkit reverses their letters; characters among them in another face are reversed here.
 */
function drawnWords(text: string, { level, face }: Stretch): string[] {
  const words = drawn(text)
  if ((level & 1) === 0) return [words]
  const parts = words.split(/( )/).filter((word) => word !== '')
  const isFallback = face.name.startsWith('arabic') || face.name.startsWith('hebrew')
  return parts.reverse().map((word) => (isFallback ? word : turned(word)))
}

/** Words on two lines must also be read out as two words. */
function endWord(line: SetLine | undefined): void {
  const piece = line?.pieces.at(-1)
  if (line?.logical !== undefined) line.logical += ' '
  else if (piece) piece.text += ' '
}

function trimmedEnd(text: string, from: number, to: number): number {
  let end = to
  while (end > from && text[end - 1] === ' ') end--
  return end
}

/** The dots between parts after a position, each as ` · `. */
const dotsIn = (text: string, from: number): Range[] =>
  Array.from(text.slice(from).matchAll(/ · /g), ({ index, 0: dot }) => ({
    start: from + index,
    end: from + index + dot.length
  }))

/** Where the visible part of a line ends: before a dot between its last part and the next line. */
function shownEnd({ text, dots }: Paragraph, from: number, to: number): number {
  const end = trimmedEnd(text, from, to)
  const dot = dots.find(({ start }) => start > from && start < end && text.slice(start, end) === ' ·')
  return dot ? dot.start : end
}
