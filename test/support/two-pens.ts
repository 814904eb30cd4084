import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { GrayPicture } from './gray-png'
import { outputOf, withFiles } from './pdf-tools'

function readPgm(file: Buffer): GrayPicture {
  const [, width = '0', height = '0'] = /^P5\s(\d+)\s(\d+)\s255\s/.exec(file.toString('latin1', 0, 40)) ?? []
  const dots = Number(width) * Number(height)
  return { width: Number(width), height: Number(height), pixels: file.subarray(file.length - dots) }
}

/** Every page of a PDF in gray, drawn by poppler. */
export const pdfInGray = (pdf: Uint8Array, dotsPerInch: number): Promise<GrayPicture[]> =>
  withFiles({ 'sheet.pdf': pdf }, async ([file = ''], folder) => {
    const { code, output } = await outputOf('pdftoppm', ['-r', `${dotsPerInch}`, '-gray', file, join(folder, 'page')])
    if (code !== 0) throw new Error(output)
    const names = (await readdir(folder)).filter((name) => name.endsWith('.pgm')).sort()
    return Promise.all(names.map(async (name) => readPgm(await readFile(join(folder, name)))))
  })

/** How dark a dot must be to need a counterpart, and how dark its counterpart must be at least. */
const black = { dot: 90, like: 185 }
const inked = { dot: 238, like: 250 }

function darkestAround({ width, height, pixels }: GrayPicture, x: number, y: number): number {
  let darkest = 255
  for (let row = Math.max(0, y - 1); row <= Math.min(height - 1, y + 1); row++)
    for (let column = Math.max(0, x - 1); column <= Math.min(width - 1, x + 1); column++)
      darkest = Math.min(darkest, pixels[row * width + column] ?? 255)
  return darkest
}

function strays(of: GrayPicture, beside: GrayPicture): { all: number; stray: number } {
  let all = 0
  let stray = 0
  for (let index = 0; index < of.pixels.length; index++) {
    const tone = of.pixels[index] ?? 255
    if (tone > inked.dot) continue
    all++
    const { like } = tone <= black.dot ? black : inked
    if (darkestAround(beside, index % of.width, Math.floor(index / of.width)) > like) stray++
  }
  return { all, stray }
}

/**
 * The share of the inked dots of either picture without a counterpart in the other, at the same dot or one of its eight
 * neighbors; 1 if their sizes differ. Programs smooth edges and align letters differently, but by no more than that.
 */
export function strayInk(one: GrayPicture, other: GrayPicture): number {
  if (one.width !== other.width || one.height !== other.height) return 1
  const [there, back] = [strays(one, other), strays(other, one)]
  return (there.stray + back.stray) / Math.max(1, there.all + back.all)
}
