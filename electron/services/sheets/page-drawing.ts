import { OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { z } from 'zod'
import type { Color, Paint } from './fill-shape'
import { type Matrix, MatrixGiven, scaleOf, times, unchanged } from './matrix'
import { linesOfPath, type Ring, strokesAlong } from './outline'

const Bytes = z.union([z.instanceof(Uint8Array), z.instanceof(Uint8ClampedArray)])

/** A picture as pdf.js gives it; `kind` 1: one bit per pixel, 2: three bytes, 3: four bytes. Without it, a stencil. */
const Image = z.object({ width: z.int().min(1), height: z.int().min(1), data: Bytes, kind: z.int().optional() })
export type Image = z.infer<typeof Image>
const Named = z.object({ data: z.string() })

/** A picture on a page. */
export interface PlacedImage {
  is: 'image'
  image: Image
  /** The transformation from the unit square to the page, in points. */
  at: Matrix
  /** The color with which a stencil paints; null for a picture. */
  stencil: Color | null
}

/** A letter, line or area on a page, in points. */
interface PlacedShape {
  is: 'shape'
  rings: Ring[]
  paint: Paint
  evenOdd: boolean
}

export type Placed = PlacedImage | PlacedShape

/** The most pictures on a page; a compressed scan has a dozen. */
export const mostImages = 400

/** The most points of all letters and lines of a page; a full page of words has some hundred thousand. */
const mostPoints = 3_000_000

const Glyph = z.object({
  fontChar: z.string(),
  width: z.number(),
  isSpace: z.boolean(),
  isInFont: z.boolean().nullish(),
  operatorListId: z.string().nullish()
})
const Operators = z.object({ fnArray: z.array(z.number()), argsArray: z.array(z.unknown()) })
const Font = z.object({
  loadedName: z.string(),
  fontMatrix: MatrixGiven.nullish(),
  vertical: z.boolean().nullish(),
  isType3Font: z.boolean().nullish(),
  charProcOperatorList: z.record(z.string(), Operators).nullish()
})
type Font = z.infer<typeof Font>
const Outline = z.object({ path: z.custom<ArrayLike<number>>((given) => ArrayBuffer.isView(given)).nullish() })
const PathGiven = z.tuple([
  z.number(),
  z.tuple([z.custom<ArrayLike<number>>((given) => ArrayBuffer.isView(given) || Array.isArray(given))])
])

/** The transformation of letters whose font does not say another one (ISO 32000, 9.2.4). */
const thousandth: Matrix = [0.001, 0, 0, 0.001, 0, 0]

interface State {
  at: Matrix
  fill: Color | null
  stroke: Color | null
  fillOpacity: number
  strokeOpacity: number
  lineWidth: number
  font: Font | null
  size: number
  charSpacing: number
  wordSpacing: number
  hScale: number
  leading: number
  rise: number
  mode: number
}

const first: State = {
  at: unchanged,
  fill: [0, 0, 0],
  stroke: [0, 0, 0],
  fillOpacity: 1,
  strokeOpacity: 1,
  lineWidth: 1,
  font: null,
  size: 0,
  charSpacing: 0,
  wordSpacing: 0,
  hScale: 1,
  leading: 0,
  rise: 0,
  mode: 0
}

const fills = new Set<number>([OPS.fill, OPS.eoFill, OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke])
fills.add(OPS.closeEOFillStroke)
const evenOdd = new Set<number>([OPS.eoFill, OPS.eoFillStroke, OPS.closeEOFillStroke])
const strokes = new Set<number>([OPS.stroke, OPS.closeStroke, OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke])
strokes.add(OPS.closeEOFillStroke)

function colorOf(given: unknown): Color | null {
  const digits = typeof given === 'string' ? /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(given) : null
  if (!digits) return null
  const part = (index: number) => Number.parseInt(digits[index] ?? '0', 16)
  return [part(1), part(2), part(3)]
}

const numberOf = (given: unknown): number => (typeof given === 'number' && Number.isFinite(given) ? given : 0)

/** A matrix as a list, also one of 32 bit numbers. */
function matrixOf(given: unknown): Matrix | null {
  const list = ArrayBuffer.isView(given) || Array.isArray(given) ? Array.from(given as ArrayLike<unknown>) : null
  return MatrixGiven.safeParse(list).data ?? null
}

/** Collects what a page draws by following its operators. */
class Drawing {
  readonly placed: Placed[] = []
  private images = 0
  private points = 0
  private state = first
  private kept: State[] = []
  private textMatrix: Matrix = unchanged
  private x = 0
  private y = 0
  private lineX = 0
  private lineY = 0
  private readonly glyphs = new Map<string, ArrayLike<number> | null>()

  constructor(private readonly page: PDFPageProxy) {}

  async follow({ fnArray, argsArray }: z.infer<typeof Operators>, depth = 0): Promise<void> {
    for (let at = 0; at < fnArray.length; at++) {
      const args: unknown = argsArray[at]
      await this.does(fnArray[at] ?? 0, Array.isArray(args) ? args : [], depth)
    }
  }

  private async does(operator: number, args: readonly unknown[], depth: number): Promise<void> {
    const [one] = args
    switch (operator) {
      case OPS.save:
        this.save()
        break
      case OPS.restore:
      case OPS.paintFormXObjectEnd:
      case OPS.endAnnotation:
        this.restore()
        break
      case OPS.paintFormXObjectBegin:
        this.save()
        this.transform(one)
        break
      case OPS.beginAnnotation:
        // Each begins as the page does, whatever was set before it.
        this.save()
        this.state = { ...first }
        this.transform(args[2])
        this.transform(args[3])
        break
      case OPS.transform:
        this.transform(args)
        break
      case OPS.setGState:
        this.setAll(one)
        break
      case OPS.setLineWidth:
        this.set({ lineWidth: numberOf(one) })
        break
      case OPS.setFillRGBColor:
        this.set({ fill: colorOf(one) })
        break
      case OPS.setStrokeRGBColor:
        this.set({ stroke: colorOf(one) })
        break
      case OPS.setFillColorN:
      case OPS.setFillTransparent:
        this.set({ fill: null })
        break
      case OPS.setStrokeColorN:
      case OPS.setStrokeTransparent:
        this.set({ stroke: null })
        break
      case OPS.constructPath:
        this.path(args)
        break
      case OPS.paintImageXObject:
        if (typeof one === 'string') this.image(await this.named(one), null)
        break
      case OPS.paintInlineImageXObject:
        this.image(one, null)
        break
      case OPS.paintImageMaskXObject: {
        const stored = Named.safeParse(one).data
        this.image(stored ? await this.named(stored.data) : one, this.state.fill ?? [0, 0, 0])
        break
      }
      default:
        await this.writes(operator, args, depth)
    }
  }

  private async writes(operator: number, args: readonly unknown[], depth: number): Promise<void> {
    const [one, two] = args
    switch (operator) {
      case OPS.beginText:
        this.turnTo(unchanged)
        break
      case OPS.setTextMatrix:
        this.turnTo(matrixOf(one) ?? unchanged)
        break
      case OPS.moveText:
        this.move(numberOf(one), numberOf(two))
        break
      case OPS.setLeadingMoveText:
        this.set({ leading: numberOf(two) })
        this.move(numberOf(one), numberOf(two))
        break
      case OPS.setLeading:
        this.set({ leading: -numberOf(one) })
        break
      case OPS.nextLine:
        this.move(0, this.state.leading)
        break
      case OPS.setCharSpacing:
        this.set({ charSpacing: numberOf(one) })
        break
      case OPS.setWordSpacing:
        this.set({ wordSpacing: numberOf(one) })
        break
      case OPS.setHScale:
        this.set({ hScale: numberOf(one) / 100 })
        break
      case OPS.setTextRise:
        this.set({ rise: numberOf(one) })
        break
      case OPS.setTextRenderingMode:
        this.set({ mode: numberOf(one) })
        break
      case OPS.setFont:
        this.setFont(one, two)
        break
      case OPS.showText:
        if (Array.isArray(one)) await this.text(one, depth)
        break
    }
  }

  private set(changes: Partial<State>): void {
    this.state = { ...this.state, ...changes }
  }

  private setAll(states: unknown): void {
    if (!Array.isArray(states)) return
    for (const state of states) {
      const [key, value]: readonly unknown[] = Array.isArray(state) ? state : []
      if (key === 'LW') this.set({ lineWidth: numberOf(value) })
      else if (key === 'ca') this.set({ fillOpacity: numberOf(value) })
      else if (key === 'CA') this.set({ strokeOpacity: numberOf(value) })
      else if (key === 'Font' && Array.isArray(value)) this.setFont(value[0], value[1])
    }
  }

  private setFont(name: unknown, size: unknown): void {
    const isThere = typeof name === 'string' && this.page.commonObjs.has(name)
    const font = isThere ? Font.safeParse(this.page.commonObjs.get(name)).data : undefined
    this.set({ font: font ?? null, size: numberOf(size) })
  }

  private save(): void {
    this.kept.push(this.state)
  }

  private restore(): void {
    this.state = this.kept.pop() ?? this.state
  }

  private transform(by: unknown): void {
    const matrix = matrixOf(by)
    if (matrix) this.set({ at: times(this.state.at, matrix) })
  }

  private turnTo(matrix: Matrix): void {
    this.textMatrix = matrix
    this.x = this.lineX = 0
    this.y = this.lineY = 0
  }

  private move(x: number, y: number): void {
    this.x = this.lineX += x
    this.y = this.lineY += y
  }

  /** The picture with a name, which is available as soon as the page's list of operators is. */
  private named(name: string): Promise<unknown> {
    const store = name.startsWith('g_') ? this.page.commonObjs : this.page.objs
    return new Promise((resolve) => store.get(name, resolve))
  }

  private image(given: unknown, stencil: Color | null): void {
    if (this.images >= mostImages) return
    const image = Image.safeParse(given).data
    if (!image) return
    this.images += 1
    this.placed.push({ is: 'image', image, at: this.state.at, stencil })
  }

  private shape(rings: Ring[], color: Color | null, opacity: number, isEvenOdd = false): void {
    if (color === null || opacity <= 0 || rings.length === 0) return
    this.points += rings.reduce((sum, ring) => sum + ring.length / 2, 0)
    if (this.points > mostPoints) return
    this.placed.push({ is: 'shape', rings, paint: { color, opacity }, evenOdd: isEvenOdd })
  }

  private path(args: readonly unknown[]): void {
    const given = PathGiven.safeParse(args.slice(0, 2)).data
    if (!given || this.points > mostPoints) return
    const [operator, [path]] = given
    const { at, fill, stroke, fillOpacity, strokeOpacity, lineWidth } = this.state
    const lines = linesOfPath(path, at)
    if (fills.has(operator)) this.shape(lines, fill, fillOpacity, evenOdd.has(operator))
    if (strokes.has(operator))
      this.shape(strokesAlong(lines, Math.max(0.3, lineWidth * scaleOf(at))), stroke, strokeOpacity)
  }

  private outlineOf(font: Font, letter: string): ArrayLike<number> | null {
    const name = `${font.loadedName}_path_${letter}`
    const known = this.glyphs.get(name)
    if (known !== undefined) return known
    const { commonObjs } = this.page
    const path = commonObjs.has(name) ? (Outline.safeParse(commonObjs.get(name)).data?.path ?? null) : null
    this.glyphs.set(name, path)
    return path
  }

  /** Draws letters as outlines; those that a scanner laid under its picture to be searched are not drawn. */
  private async text(glyphs: readonly unknown[], depth: number): Promise<void> {
    const { font, size, charSpacing, wordSpacing, hScale, rise, mode, fill, stroke, fillOpacity } = this.state
    if (!font || font.vertical || size === 0) return
    const fontMatrix = font.fontMatrix ?? thousandth
    const isSeen = mode % 4 !== 3
    const line = times(this.state.at, this.textMatrix)
    for (const given of glyphs) {
      if (typeof given === 'number') {
        this.x -= (given * size * hScale) / 1000
        continue
      }
      const glyph = Glyph.safeParse(given).data
      if (!glyph) continue
      const place = times(line, [size * hScale, 0, 0, size, this.x, this.y + rise])
      if (isSeen && font.isType3Font) await this.drawnLetter(font, glyph.operatorListId ?? '', place, depth)
      else if (isSeen && glyph.isInFont && this.points <= mostPoints) {
        const path = this.outlineOf(font, glyph.fontChar)
        if (path) this.shape(linesOfPath(path, place), mode % 4 === 1 ? stroke : fill, fillOpacity)
      }
      const spacing = charSpacing + (glyph.isSpace ? wordSpacing : 0)
      this.x += (glyph.width * size * fontMatrix[0] + spacing) * hScale
    }
  }

  /** Draws a letter that the font describes with operators of its own (Type 3). */
  private async drawnLetter(font: Font, letter: string, place: Matrix, depth: number): Promise<void> {
    const operators = font.charProcOperatorList?.[letter]
    if (!operators || depth > 0) return
    const before = { state: this.state, kept: this.kept, matrix: this.textMatrix, x: this.x, y: this.y }
    const { lineX, lineY } = this
    this.kept = []
    this.set({ at: times(place, font.fontMatrix ?? thousandth) })
    await this.follow(operators, depth + 1)
    this.state = before.state
    this.kept = before.kept
    this.textMatrix = before.matrix
    Object.assign(this, { x: before.x, y: before.y, lineX, lineY })
  }
}

/** What a page draws, in its order. Clips, patterns and blends are left out: they are on no page that was signed. */
export async function drawnOn(page: PDFPageProxy): Promise<Placed[]> {
  const drawing = new Drawing(page)
  await drawing.follow(await page.getOperatorList())
  return drawing.placed
}
