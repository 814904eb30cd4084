import { getDocument, type PDFPageProxy, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import 'pdfjs-dist/legacy/build/pdf.worker.mjs'
import { mostPixels } from '../../../shared/limits'
import { fillShape } from './fill-shape'
import { type Matrix, MatrixGiven, times } from './matrix'
import { moved } from './outline'
import { drawnOn, type PlacedImage } from './page-drawing'
import type { Picture } from './picture'

/** A PDF whose pages are read one after the other. */
export interface PdfPictures {
  pages: number
  /** A page (from 1) as a picture; null for an empty one. */
  page(number: number): Promise<PagePicture | null>
  close(): Promise<void>
}

interface PagePicture {
  picture: Picture
  /** Whether it has pictures, as a scan has; else it has only words and lines, as a page that a program printed. */
  isScan: boolean
}

/** The resolution at which a page is combined, in dots per inch; scans have 100 to 600. */
const finest = 170
const inch = 72

/** The color of a picture at a place, three bytes; null where a stencil leaves the page as it is. */
function pixelAt({ image, stencil }: PlacedImage, x: number, y: number): readonly [number, number, number] | null {
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
function drawOnto(page: Picture, placed: PlacedImage, toPixels: Matrix): void {
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

async function pictureOf(page: PDFPageProxy): Promise<PagePicture | null> {
  const placed = await drawnOn(page)
  if (placed.length === 0) return null
  const upright = page.getViewport({ scale: 1 })
  const scale = Math.min(finest / inch, Math.sqrt(mostPixels / 4 / (upright.width * upright.height)))
  const viewport = page.getViewport({ scale })
  const [width, height] = [Math.ceil(viewport.width), Math.ceil(viewport.height)]
  const picture = { width, height, data: new Uint8Array(width * height * 4).fill(255) }
  const toPixels = MatrixGiven.parse(viewport.transform)
  for (const one of placed)
    if (one.is === 'image') drawOnto(picture, one, toPixels)
    else
      fillShape(
        picture,
        one.rings.map((ring) => moved(ring, toPixels)),
        one.paint,
        one.evenOdd
      )
  return { picture, isScan: placed.some(({ is }) => is === 'image') }
}

/**
 * Reads the pages of a PDF with pdf.js: scans, and pages that a program printed as words and lines. Throws when it is no
 * PDF. The bytes may be hostile, so call it only in a thread with limits.
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
