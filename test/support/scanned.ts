import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { encode } from 'jpeg-js'
import PDFDocument from 'pdfkit'
import { PNG } from 'pngjs'
import { outputOf, withFiles } from './pdf-tools'

/** The first page of a PDF as scanned with this many dots per inch, with a line of ink across its lower half if wanted. */
export async function scanned(pdf: Uint8Array, dpi: number, isSigned = true): Promise<PNG> {
  return withFiles({ 'page.pdf': pdf }, async ([path], folder) => {
    const to = join(folder, 'page')
    await outputOf('pdftoppm', ['-r', String(dpi), '-png', '-singlefile', path ?? '', to])
    const picture = PNG.sync.read(await readFile(`${to}.png`))
    for (let x = 0; isSigned && x < picture.width / 3; x++)
      for (let thick = 0; thick < 4; thick++) {
        const y = Math.round(picture.height * 0.72 + Math.sin(x / 14) * 12) + thick
        picture.data.fill(40, (y * picture.width + x + 60) * 4, (y * picture.width + x + 60) * 4 + 3)
      }
    return picture
  })
}

export const asPng = (picture: PNG): Uint8Array => new Uint8Array(PNG.sync.write(picture))

/** As a telephone stores it. */
export const asJpeg = ({ width, height, data }: PNG, quality = 60): Uint8Array =>
  new Uint8Array(encode({ width, height, data }, quality).data)

/** As a scanner with a feeder stores it: a PDF with a picture on each page. */
export async function asPdf(pages: readonly Uint8Array[]): Promise<Uint8Array> {
  const doc = new PDFDocument({ autoFirstPage: false, compress: true })
  const chunks: Buffer[] = []
  doc.on('data', (chunk: Buffer) => chunks.push(chunk))
  const ended = new Promise((resolve) => doc.on('end', resolve))
  for (const page of pages) {
    doc.addPage({ size: 'A4', margin: 0 })
    doc.image(Buffer.from(page), 0, 0, { width: 595.28 })
  }
  doc.end()
  await ended
  return new Uint8Array(Buffer.concat(chunks))
}

/** Only the squares of a code, on white, eight pixels each. */
export function codeAlone(rows: readonly (readonly boolean[])[]): PNG {
  const side = (rows.length + 8) * 8
  const picture = new PNG({ width: side, height: side })
  picture.data.fill(255)
  rows.forEach((row, down) => {
    row.forEach((isBlack, across) => {
      if (!isBlack) return
      for (let y = 0; y < 8; y++) {
        const from = (((down + 4) * 8 + y) * side + (across + 4) * 8) * 4
        for (let x = 0; x < 8; x++) picture.data.fill(0, from + x * 4, from + x * 4 + 3)
      }
    })
  })
  return picture
}
