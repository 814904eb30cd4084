import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Coachbook } from './driver'
import { type GrayPicture, readGrayPng } from './gray-png'
import { outputOf, withFiles } from './pdf-tools'

/** What reached the printer. */
export interface Sheet {
  /** Its name in the print queue. */
  title: string
  /** The printer that was named, when no dialog was asked. */
  printer: string | null
  pdf: Buffer
}

/**
 * Replaces the system's print dialog from now on by a printer that keeps what Chromium itself would print. With
 * `refuses` it answers like a user who cancels, or like a printer that does not exist.
 */
export async function usePrinter(coachbook: Coachbook, refuses: string | null = null): Promise<void> {
  await coachbook.electron.evaluate(({ app }, refusal) => {
    const sheets: { title: string; printer: string | null; pdf: string }[] = []
    Reflect.set(globalThis, 'printedSheets', sheets)
    app.removeAllListeners('browser-window-created')
    app.on('browser-window-created', (_event, { webContents }) => {
      webContents.print = ({ pageSize, silent, deviceName }: Electron.WebContentsPrintOptions = {}, done) => {
        if (refusal !== null) return done?.(false, refusal)
        const margins = { top: 0, bottom: 0, left: 0, right: 0 }
        void webContents.printToPDF({ pageSize: pageSize as 'A4', printBackground: true, margins }).then((pdf) => {
          sheets.push({
            title: webContents.getTitle(),
            printer: silent ? (deviceName ?? '') : null,
            pdf: pdf.toString('base64')
          })
          done?.(true, '')
        })
      }
    })
  }, refuses)
}

/** What was printed since `usePrinter`. */
export async function printedSheets(coachbook: Coachbook): Promise<Sheet[]> {
  const sheets: { title: string; printer: string | null; pdf: string }[] = await coachbook.electron.evaluate(() =>
    Reflect.get(globalThis, 'printedSheets')
  )
  return sheets.map(({ pdf, ...sheet }) => ({ ...sheet, pdf: Buffer.from(pdf, 'base64') }))
}

/** Every page of a PDF at 150 dots per inch. */
export const pagesOf = (pdf: Uint8Array): Promise<GrayPicture[]> =>
  withFiles({ 'sheet.pdf': pdf }, async ([file = ''], folder) => {
    const { code, output } = await outputOf('pdftoppm', ['-r', '150', '-gray', '-png', file, join(folder, 'page')])
    if (code !== 0) throw new Error(output)
    const names = (await readdir(folder)).filter((name) => name.endsWith('.png')).sort()
    return Promise.all(names.map(async (name) => readGrayPng(await readFile(join(folder, name)))))
  })

/** The size of a cell in dots: two renderings of the same page can differ by a dot at hairlines and letter edges. */
const cell = 10

/** The mean of each cell of `width` by `height` dots. */
function cells({ width: row, pixels }: GrayPicture, width: number, height: number): number[] {
  const means: number[] = []
  for (let top = 0; top + cell <= height; top += cell)
    for (let left = 0; left + cell <= width; left += cell) {
      let sum = 0
      for (let y = top; y < top + cell; y++) for (let x = left; x < left + cell; x++) sum += pixels[y * row + x] ?? 0
      means.push(sum / cell ** 2)
    }
  return means
}

/** The distance of two pages: the mean over their cells, from 0 (the same) to 255; infinite if their sizes differ. */
export function distance(one: GrayPicture, other: GrayPicture): number {
  if (Math.abs(one.width - other.width) > 2 || Math.abs(one.height - other.height) > 2) return Number.POSITIVE_INFINITY
  const size = [Math.min(one.width, other.width), Math.min(one.height, other.height)] as const
  const others = cells(other, ...size)
  const apart = cells(one, ...size).map((mean, index) => Math.abs(mean - (others[index] ?? 0)))
  return apart.reduce((sum, value) => sum + value, 0) / apart.length
}

/** An empty page of the same size. */
export const blankAs = ({ width, height }: GrayPicture): GrayPicture => ({
  width,
  height,
  pixels: new Uint8Array(width * height).fill(255)
})
