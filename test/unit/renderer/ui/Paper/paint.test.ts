import { createCanvas, Path2D } from '@napi-rs/canvas'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { renderPicture } from '../../../../../electron/services/pdf/picture'
import { Painter } from '../../../../../renderer/ui/Paper/paint'
import type { Paper } from '../../../../../shared/model/settings'
import type { Picture, PictureSheet } from '../../../../../shared/print/picture'
import type { GrayPicture } from '../../../../support/gray-png'
import { canRun } from '../../../../support/pdf-tools'
import { pdfInGray, strayInk } from '../../../../support/two-pens'
import { everyPage, plans } from '../../../electron/services/pdf/every-page'
import { draw, freshFaces } from '../../../electron/services/pdf/faces'

const dotsPerInch = 100
const painter = new Painter()

beforeAll(() => {
  vi.stubGlobal('Path2D', Path2D)
})
afterAll(() => {
  vi.unstubAllGlobals()
})

/** A sheet as the window paints it, on a canvas of the same engine that Chromium has. */
function painted(picture: Pick<Picture, 'outlines'>, sheet: PictureSheet, { width, height }: GrayPicture): GrayPicture {
  const ground = createCanvas(width, height).getContext('2d')
  painter.paint(ground, picture, sheet, (sheet.width * dotsPerInch) / 72)
  const { data } = ground.getImageData(0, 0, width, height)
  const pixels = new Uint8Array(width * height)
  for (let index = 0; index < pixels.length; index++) pixels[index] = data[4 * index] ?? 0
  return { width, height, pixels }
}

test('the bar beside a quote of several lines has no seam', () => {
  const bar = (top: number, foot: number) => ({
    path: `M20 ${top}L24 ${top}L24 ${foot}L20 ${foot}Z`,
    color: '#000000',
    line: null
  })
  const edges = [10.3, 25.13, 39.96, 54.79]
  const marks = edges.slice(1).map((foot, index) => bar(edges[index] ?? 0, foot))
  const side = 100
  const sheet = { width: (side * 72) / dotsPerInch, height: (side * 72) / dotsPerInch, marks }
  const { pixels } = painted({ outlines: [] }, sheet, {
    width: side,
    height: side,
    pixels: new Uint8Array()
  })
  const column = Array.from({ length: side }, (_, row) => pixels[row * side + 30])
  const [first, last] = [column.indexOf(0), column.lastIndexOf(0)]
  expect([first, last]).toEqual([14, 75])
  expect(new Set(column.slice(first, last + 1))).toEqual(new Set([0]))
})

if (process.env.CI === 'true' || (await canRun('pdftoppm', '-v'))) {
  test('every page is painted as its PDF has it, dot by dot', async () => {
    const faces = await freshFaces()
    const apart: [page: string, stray: number][] = []
    for (const [name, document] of Object.entries(await everyPage())) {
      const paper: Paper = name.endsWith('-blank') ? 'letter' : 'a4'
      const { picture } = renderPicture(document, paper, faces)
      const printed = await pdfInGray((await draw(document, paper)).pdf, dotsPerInch)
      expect([name, picture.sheets.length]).toEqual([name, printed.length])
      picture.sheets.forEach((sheet, index) => {
        const page = printed[index]
        if (page) apart.push([`${name} ${index + 1}`, strayInk(painted(picture, sheet, page), page)])
      })
    }
    expect(apart.length).toBeGreaterThan(100)
    expect(apart.filter(([, stray]) => stray > 0.002)).toEqual([])
  }, 600_000)

  test('a line that is missing, moved by two dots or in another tone is noticed', async () => {
    const { draft } = plans()
    if (!draft) throw new Error('there is no draft')
    const { picture } = renderPicture(draft, 'a4', await freshFaces())
    const [page] = await pdfInGray((await draw(draft)).pdf, dotsPerInch)
    const [sheet] = picture.sheets
    if (!page || !sheet) throw new Error('there is no page')
    const strayOf = (marks: PictureSheet['marks']) => strayInk(painted(picture, { ...sheet, marks }, page), page)
    expect(strayOf(sheet.marks)).toBeLessThan(0.002)
    const isLine = (mark: PictureSheet['marks'][number]) => 'path' in mark && mark.line === null
    const place = sheet.marks.findIndex(isLine)
    expect(strayOf(sheet.marks.filter((_, index) => index !== place))).toBeGreaterThan(0.002)
    const moved = sheet.marks.map((mark) =>
      'places' in mark && mark.places.length > 20 ? { ...mark, places: mark.places.map((value) => value + 1.5) } : mark
    )
    expect(strayOf(moved)).toBeGreaterThan(0.002)
    expect(strayOf(sheet.marks.map((mark) => ({ ...mark, color: '#cccccc' })))).toBeGreaterThan(0.002)
  })
}
