import {
  create,
  type Font,
  type Glyph,
  type GlyphMetrics,
  type GlyphPosition,
  type GlyphRun,
  type Subset
} from 'fontkit'

/** The shape of one word; it is the same in every document. */
interface WordShape {
  glyphs: readonly Glyph[]
  positions: readonly Readonly<GlyphPosition>[]
  advance: number
  direction: GlyphRun['direction']
}

interface PlacedGlyph {
  glyph: number
  x: number
  y: number
}

/** A run that pdfkit may scale in place. */
class ScalableRun implements GlyphRun {
  readonly glyphs: Glyph[]
  readonly positions: GlyphPosition[]
  readonly direction: GlyphRun['direction']

  constructor(shape: WordShape) {
    this.glyphs = [...shape.glyphs]
    this.positions = shape.positions.map((position) => ({ ...position }))
    this.direction = shape.direction
  }

  get advanceWidth(): number {
    return this.positions.reduce((width, position) => width + position.xAdvance, 0)
  }
}

/** Stands for parts of a letter without a character of their own, such as dots; it is neither visible nor copied. */
const noCharacter = [0x200d]

/**
 * Shapes a word with new glyph objects. fontkit uses one object per glyph for the life of the font, with the characters
 * of its first use, so a letter could be copied from a page as a different one of an earlier document.
 */
function freshRun(font: Font, shapeWord: Font['layout'], text: string): GlyphRun {
  font._glyphs = {}
  return shapeWord(text)
}

/** What a subset stores of a simple glyph; a composite one refers to its parts by their places in the subset. */
interface PlainGlyph {
  bytes: Uint8Array
  metrics: GlyphMetrics
}

/**
 * Whether a glyph is simple: its data begins with the number of its contours, which is negative for a composite one.
 */
const isPlain = (bytes: Uint8Array) => (bytes[0] ?? 0) < 0x80

/** The most words that are kept per face; the longest documents have a few thousand different ones. */
const mostWords = 20_000

/**
 * A font, parsed once per process. Shaped words are kept, because shaping is most of the work of drawing a page. Simple
 * glyphs are kept as a subset stores them, because fontkit decodes them again for every file.
 */
export class Typeface {
  /** The font for pdfkit; its `layout` uses the kept words. */
  readonly font: Font
  private readonly words = new Map<string, WordShape>()
  private readonly outlines = new Map<number, string>()
  private readonly covered = new Map<number, boolean>()
  private readonly plain = new Map<number, PlainGlyph>()
  private readonly shapeWord: Font['layout']

  constructor(
    readonly name: string,
    file: Uint8Array
  ) {
    this.font = create(file)
    this.shapeWord = this.font.layout.bind(this.font)
    this.font.layout = (text) => new ScalableRun(this.shape(text))
    const subset = this.font.createSubset.bind(this.font)
    this.font.createSubset = () => this.quickened(subset())
  }

  has(codePoint: number): boolean {
    const known = this.covered.get(codePoint)
    if (known !== undefined) return known
    const has = this.font.hasGlyphForCodePoint(codePoint)
    this.covered.set(codePoint, has)
    return has
  }

  /** Width in points. */
  widthOf(text: string, size: number): number {
    let units = 0
    this.eachWord(text, ({ advance }) => {
      units += advance
    })
    return (units * size) / this.font.unitsPerEm
  }

  /** The glyphs of a text as pdfkit draws them, relative to the first one: in font units, with y upward. */
  placed(text: string): PlacedGlyph[] {
    const placed: PlacedGlyph[] = []
    let pen = 0
    this.eachWord(text, ({ glyphs, positions }) => {
      glyphs.forEach(({ id }, index) => {
        const { xOffset = 0, yOffset = 0, xAdvance = 0 } = positions[index] ?? {}
        placed.push({ glyph: id, x: pen + xOffset, y: yOffset })
        pen += xAdvance
      })
    })
    return placed
  }

  /** The outline of a glyph as SVG path data, in font units with y upward; empty for a space. */
  outline(glyph: number): string {
    const known = this.outlines.get(glyph)
    if (known !== undefined) return known
    const path = this.font.getGlyph(glyph).path.toSVG()
    this.outlines.set(glyph, path)
    return path
  }

  /** Makes a subset take simple glyphs from those that are kept; the result is the same byte for byte. */
  private quickened(subset: Subset): Subset {
    const add = subset._addGlyph.bind(subset)
    subset._addGlyph = (glyph) => {
      const known = this.plain.get(glyph)
      if (!known) {
        const place = add(glyph)
        const [bytes, metrics] = [subset.glyf[place], subset.hmtx.metrics[place]]
        if (bytes && metrics && isPlain(bytes)) this.plain.set(glyph, { bytes, metrics })
        return place
      }
      subset.loca.offsets.push(subset.offset)
      subset.offset += known.bytes.length
      subset.hmtx.metrics.push({ ...known.metrics })
      return subset.glyf.push(known.bytes) - 1
    }
    return subset
  }

  /** Words are separated at spaces, as in pdfkit. */
  private eachWord(text: string, use: (word: WordShape) => void): void {
    for (let start = 0; start < text.length; ) {
      const space = text.indexOf(' ', start)
      const end = space === -1 ? text.length : space + 1
      use(this.shape(text.slice(start, end)))
      start = end
    }
  }

  private shape(text: string): WordShape {
    const known = this.words.get(text)
    if (known) return known
    const run = freshRun(this.font, this.shapeWord, text)
    const shape = {
      glyphs: run.glyphs.map(({ id, advanceWidth, codePoints }) => ({
        id,
        advanceWidth,
        codePoints: codePoints.length > 0 ? codePoints : noCharacter
      })),
      positions: run.positions.map(({ xAdvance, yAdvance, xOffset, yOffset }) => ({
        xAdvance,
        yAdvance,
        xOffset,
        yOffset
      })),
      advance: run.advanceWidth,
      direction: run.direction
    }
    if (this.words.size >= mostWords) this.words.clear()
    this.words.set(text, shape)
    return shape
  }
}
