import type { LetterOutline, PagePart, Picture, PictureLetters, PictureShape } from '../../../shared/print/picture'
import type { Ink } from './looks'
import type { DrawnWords, Point, Shapes, Surface } from './surface'
import type { Tag } from './tag'
import type { Typeface } from './typeface'

/** Rounds to a thousandth of a point, finer than any printer. */
const short = (value: number): number => Math.round(value * 1000) / 1000

type Turn = (point: Point) => Point
const same: Turn = (point) => point

/**
 * How far the control points of a quarter circle are from its ends, as a share of the radius; the same as in pdfkit.
 */
const kappa = (4 / 3) * (Math.SQRT2 - 1)

/** Outlines as SVG path data, which are passed on when they are filled or stroked. */
class PathShapes implements Shapes {
  private path = ''
  private width = 1
  private round = false

  constructor(
    private readonly turned: () => Turn,
    private readonly take: (path: string, color: Ink, line: { width: number; round: boolean } | null) => void
  ) {}

  /** Every page begins with sharp corners and thin lines. */
  turn(): void {
    this.width = 1
    this.round = false
  }

  rect(x: number, y: number, width: number, height: number): this {
    this.moveTo(x, y).lineTo(x + width, y)
    return this.lineTo(x + width, y + height)
      .lineTo(x, y + height)
      .closed()
  }

  roundedRect(x: number, y: number, width: number, height: number, radius: number): this {
    const r = Math.min(radius, width / 2, height / 2)
    const c = r * (1 - kappa)
    const [right, foot] = [x + width, y + height]
    return this.moveTo(x + r, y)
      .lineTo(right - r, y)
      .curve([right - c, y], [right, y + c], [right, y + r])
      .lineTo(right, foot - r)
      .curve([right, foot - c], [right - c, foot], [right - r, foot])
      .lineTo(x + r, foot)
      .curve([x + c, foot], [x, foot - c], [x, foot - r])
      .lineTo(x, y + r)
      .curve([x, y + c], [x + c, y], [x + r, y])
      .closed()
  }

  circle(x: number, y: number, radius: number): this {
    return this.roundedRect(x - radius, y - radius, 2 * radius, 2 * radius, radius)
  }

  moveTo(x: number, y: number): this {
    return this.add('M', [x, y])
  }

  lineTo(x: number, y: number): this {
    return this.add('L', [x, y])
  }

  quadraticCurveTo(controlX: number, controlY: number, x: number, y: number): this {
    return this.add('Q', [controlX, controlY], [x, y])
  }

  lineWidth(points: number): this {
    this.width = points
    return this
  }

  lineCap(cap: 'round'): this {
    this.round = cap === 'round'
    return this
  }

  lineJoin(join: 'round'): this {
    return this.lineCap(join)
  }

  fill(color: Ink): this {
    return this.done(color, null)
  }

  stroke(color: Ink): this {
    return this.done(color, { width: this.width, round: this.round })
  }

  private curve(...points: [number, number][]): this {
    return this.add('C', ...points)
  }

  private closed(): this {
    this.path += 'Z'
    return this
  }

  private add(letter: string, ...points: [number, number][]): this {
    const turned = this.turned()
    const places = points.map(([x, y]) => turned({ x, y })).map(({ x, y }) => `${short(x)} ${short(y)}`)
    this.path += letter + places.join(' ')
    return this
  }

  private done(color: Ink, line: { width: number; round: boolean } | null): this {
    this.take(this.path, color, line)
    this.path = ''
    return this
  }
}

/** Letters to which more can be added. */
interface OpenLetters extends Pick<PictureLetters, 'color' | 'scale' | 'turned'> {
  outlines: number[]
  places: number[]
}

type OpenSheet = (PictureShape | OpenLetters)[]

/** The outlines of a picture, each once. */
class Outlines {
  readonly list: LetterOutline[] = []
  private readonly known = new Map<string, number | null>()

  /** The index of a glyph's outline in the list; null when it has none, like a space. */
  placeOf(face: Typeface, glyph: number): number | null {
    const name = `${face.name}-${glyph}`
    const known = this.known.get(name)
    if (known !== undefined) return known
    const path = face.outline(glyph)
    const place = path === '' ? null : this.list.push({ name, path }) - 1
    this.known.set(name, place)
    return place
  }
}

/** The pages as outlines, for a window to draw: the same glyphs at the same places as in the PDF. */
export class PictureSurface implements Surface {
  readonly shapes = new PathShapes(
    () => this.onPaper,
    (path, color, line) =>
      this.sheets.at(-1)?.push({ path, color, line: line && { ...line, width: line.width * this.scale } })
  )

  private readonly sheets: OpenSheet[] = []
  private readonly outlines = new Outlines()
  private readonly parts = new Map<Tag, PagePart>()
  private readonly whole: PagePart = { role: 'Root', alt: null, children: [] }
  /** The part that receives the words that are drawn; null while they are not read out, or read out differently. */
  private reading: PagePart | null = null
  private turned: Turn = same
  private readonly onPaper: Turn = (point) => {
    const { x, y } = this.turned(point)
    return { x: x * this.scale, y: y * this.scale }
  }

  /** `size` of the paper; everything is drawn on it `scale` times as large. */
  constructor(
    private readonly size: { width: number; height: number },
    private readonly scale = 1
  ) {}

  words({ text, face, size, color, at }: DrawnWords): void {
    this.reading?.children.push(text)
    const scale = size / face.font.unitsPerEm
    const letters = this.lettersOf(scale * this.scale, color)
    for (const { glyph, x, y } of face.placed(text)) {
      const outline = this.outlines.placeOf(face, glyph)
      if (outline === null) continue
      const place = this.onPaper({ x: at.x + x * scale, y: at.y - y * scale })
      letters.outlines.push(outline)
      letters.places.push(place.x, place.y)
    }
  }

  turn(): void {
    this.sheets.push([])
    this.shapes.turn()
  }

  touch(tag: Tag): void {
    this.partOf(tag)
  }

  tagged(tag: Tag, draw: () => void): void {
    const part = this.partOf(tag)
    const { actual } = tag.details
    if (actual !== undefined) part.children.push(actual)
    this.readAs(actual === undefined ? part : null, draw)
  }

  artifact(draw: () => void): void {
    this.readAs(null, draw)
  }

  entry(tag: Tag): void {
    this.touch(tag)
  }

  turnedLeft({ x, y }: Point, draw: () => void): void {
    this.turned = (point) => ({ x: x + point.y - y, y: y - (point.x - x) })
    draw()
    this.turned = same
  }

  picture(): Picture {
    const sheets = this.sheets.map((marks) => ({
      ...this.size,
      marks: marks.map((mark) =>
        'path' in mark
          ? mark
          : { ...mark, outlines: Uint16Array.from(mark.outlines), places: Float32Array.from(mark.places) }
      )
    }))
    return { sheets, outlines: this.outlines.list, words: this.whole }
  }

  private readAs(part: PagePart | null, draw: () => void): void {
    this.reading = part
    draw()
    this.reading = null
  }

  /** The letters drawn last if these continue them in the same look, otherwise new ones. */
  private lettersOf(scale: number, color: Ink): OpenLetters {
    const marks = this.sheets.at(-1) ?? []
    const last = marks.at(-1)
    const turned = this.turned !== same
    const goesOn = last && 'places' in last && last.color === color && last.scale === scale && last.turned === turned
    if (goesOn) return last
    const letters: OpenLetters = { color, scale, turned, outlines: [], places: [] }
    marks.push(letters)
    return letters
  }

  private partOf(tag: Tag): PagePart {
    const known = this.parts.get(tag)
    if (known) return known
    const part: PagePart = { role: tag.type, alt: tag.details.alt ?? null, children: [] }
    const above = tag.parent ? this.partOf(tag.parent) : this.whole
    above.children.push(part)
    this.parts.set(tag, part)
    return part
  }
}
