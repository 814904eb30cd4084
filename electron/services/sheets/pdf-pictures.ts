import { getDocument, OPS, type PDFPageProxy, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import 'pdfjs-dist/legacy/build/pdf.worker.mjs'
import { z } from 'zod'
import { mostPixels } from '../../../shared/limits'
import type { Picture } from './picture'

/** A PDF whose pages are read one after the other. */
export interface PdfPictures {
  pages: number
  /** The pictures on a page (from 1), combined to one; null for a page without any. */
  page(number: number): Promise<Picture | null>
  close(): Promise<void>
}

/** The values a to f of a transformation, as in PDF: what becomes of the unit square. */
type Matrix = readonly [number, number, number, number, number, number]

const times = (one: Matrix, two: Matrix): Matrix => [
  one[0] * two[0] + one[2] * two[1],
  one[1] * two[0] + one[3] * two[1],
  one[0] * two[2] + one[2] * two[3],
  one[1] * two[2] + one[3] * two[3],
  one[0] * two[4] + one[2] * two[5] + one[4],
  one[1] * two[4] + one[3] * two[5] + one[5]
]

const MatrixGiven = z.tuple([z.number(), z.number(), z.number(), z.number(), z.number(), z.number()])
const Bytes = z.union([z.instanceof(Uint8Array), z.instanceof(Uint8ClampedArray)])

/** A picture as pdf.js gives it; `kind` 1: one bit per pixel, 2: three bytes, 3: four bytes. Without it, a stencil. */
const Drawn = z.object({ width: z.int().min(1), height: z.int().min(1), data: Bytes, kind: z.int().optional() })
type Drawn = z.infer<typeof Drawn>
const Named = z.object({ data: z.string() })

interface Placed {
  image: Drawn
  /** The transformation from the unit square to the page, in points. */
  at: Matrix
  /** The color with which a stencil paints, 0 to 255; null for a picture. */
  stencil: readonly [number, number, number] | null
}

/** The resolution at which a page is combined, in dots per inch; scans have 100 to 600. */
const finest = 170
const inch = 72

/** The most pictures on a page; a compressed scan has a dozen. */
export const mostImages = 400

/** The picture with a name, which is available as soon as the page's list of drawing operations is. */
function named(page: PDFPageProxy, name: string): Promise<unknown> {
  const store = name.startsWith('g_') ? page.commonObjs : page.objs
  return new Promise((resolve) => store.get(name, resolve))
}

function colorOf(given: unknown): readonly [number, number, number] {
  const digits = typeof given === 'string' ? /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(given) : null
  const part = (index: number) => Number.parseInt(digits?.[index] ?? '0', 16)
  return [part(1), part(2), part(3)]
}

/** The pictures that a page draws, in order. */
async function placedOn(page: PDFPageProxy): Promise<Placed[]> {
  const { fnArray, argsArray } = await page.getOperatorList()
  const placed: Placed[] = []
  const kept: { at: Matrix; color: readonly [number, number, number] }[] = []
  let at: Matrix = [1, 0, 0, 1, 0, 0]
  let color: readonly [number, number, number] = [0, 0, 0]
  for (let step = 0; step < fnArray.length && placed.length < mostImages; step++) {
    const args: unknown[] = Array.isArray(argsArray[step]) ? argsArray[step] : []
    const [first] = args
    const put = (given: unknown, stencil: Placed['stencil']) => {
      const image = Drawn.safeParse(given).data
      if (image) placed.push({ image, at, stencil })
    }
    switch (fnArray[step]) {
      case OPS.save:
        kept.push({ at, color })
        break
      case OPS.paintFormXObjectBegin: {
        kept.push({ at, color })
        const matrix = MatrixGiven.safeParse(first).data
        if (matrix) at = times(at, matrix)
        break
      }
      case OPS.restore:
      case OPS.paintFormXObjectEnd: {
        const before = kept.pop()
        if (before) ({ at, color } = before)
        break
      }
      case OPS.transform: {
        const matrix = MatrixGiven.safeParse(args).data
        if (matrix) at = times(at, matrix)
        break
      }
      case OPS.setFillRGBColor:
        color = colorOf(first)
        break
      case OPS.paintImageXObject:
        if (typeof first === 'string') put(await named(page, first), null)
        break
      case OPS.paintInlineImageXObject:
        put(first, null)
        break
      case OPS.paintImageMaskXObject: {
        const stored = Named.safeParse(first).data
        put(stored ? await named(page, stored.data) : first, color)
        break
      }
    }
  }
  return placed
}

/** The color of a picture at a place, three bytes; null where a stencil leaves the page as it is. */
function pixelAt({ image, stencil }: Placed, x: number, y: number): readonly [number, number, number] | null {
  const { width, data, kind } = image
  if (stencil || kind === 1) {
    const bit = ((data[y * ((width + 7) >> 3) + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1
    if (stencil) return bit === 0 ? stencil : null
    return bit === 0 ? [0, 0, 0] : [255, 255, 255]
  }
  const at = (y * width + x) * (kind === 3 ? 4 : 3)
  return [data[at] ?? 255, data[at + 1] ?? 255, data[at + 2] ?? 255]
}

/** Draws one picture onto the page; each pixel is the mean of four points. */
function drawOnto(page: Picture, placed: Placed, toPixels: Matrix): void {
  const [a, b, c, d, e, f] = times(toPixels, placed.at)
  const size = a * d - b * c
  if (Math.abs(size) < 1e-6) return
  const { width, height } = placed.image
  const corners = [
    [e, f],
    [e + a, f + b],
    [e + c, f + d],
    [e + a + c, f + b + d]
  ]
  const [xs, ys] = [corners.map(([x = 0]) => x), corners.map(([, y = 0]) => y)]
  const right = Math.min(page.width, Math.ceil(Math.max(...xs)))
  const bottom = Math.min(page.height, Math.ceil(Math.max(...ys)))
  for (let row = Math.max(0, Math.floor(Math.min(...ys))); row < bottom; row++)
    for (let column = Math.max(0, Math.floor(Math.min(...xs))); column < right; column++) {
      const at = (row * page.width + column) * 4
      let [red, green, blue] = [0, 0, 0]
      for (let point = 0; point < 4; point++) {
        const x = column + 0.25 + (point % 2) / 2 - e
        const y = row + 0.25 + (point >> 1) / 2 - f
        const u = Math.floor(((d * x - c * y) / size) * width)
        // The unit square has its origin at the bottom, while the rows of a picture run downward.
        const v = Math.floor((1 - (a * y - b * x) / size) * height)
        const isInside = u >= 0 && v >= 0 && u < width && v < height
        const seen = isInside ? pixelAt(placed, u, v) : null
        red += seen ? seen[0] : (page.data[at] ?? 255)
        green += seen ? seen[1] : (page.data[at + 1] ?? 255)
        blue += seen ? seen[2] : (page.data[at + 2] ?? 255)
      }
      page.data[at] = red / 4
      page.data[at + 1] = green / 4
      page.data[at + 2] = blue / 4
    }
}

async function pictureOf(page: PDFPageProxy): Promise<Picture | null> {
  const placed = await placedOn(page)
  if (placed.length === 0) return null
  const upright = page.getViewport({ scale: 1 })
  const scale = Math.min(finest / inch, Math.sqrt(mostPixels / 4 / (upright.width * upright.height)))
  const viewport = page.getViewport({ scale })
  const [width, height] = [Math.ceil(viewport.width), Math.ceil(viewport.height)]
  const picture = { width, height, data: new Uint8Array(width * height * 4).fill(255) }
  const toPixels = MatrixGiven.parse(viewport.transform)
  for (const one of placed) drawOnto(picture, one, toPixels)
  return picture
}

/**
 * Reads the pictures of a PDF with pdf.js: a scan contains nothing else. Words and lines are not drawn. Throws when it
 * is no PDF. The bytes may be hostile, so call it only in a thread with limits.
 */
export async function pdfPictures(pdf: Uint8Array): Promise<PdfPictures> {
  const loading = getDocument({
    data: pdf,
    verbosity: VerbosityLevel.ERRORS,
    useSystemFonts: false,
    disableFontFace: true,
    isEvalSupported: false,
    useWasm: false,
    maxImageSize: mostPixels
  })
  const document = await loading.promise
  return {
    pages: document.numPages,
    async page(number) {
      const page = await document.getPage(number)
      try {
        return await pictureOf(page)
      } finally {
        page.cleanup()
      }
    },
    close: () => loading.destroy()
  }
}
