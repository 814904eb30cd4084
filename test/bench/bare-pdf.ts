import type { Font } from 'fontkit'
import PDFDocument from 'pdfkit'

/** The reference: the same words drawn by pdfkit, untagged, with fonts that were parsed once. */
export function bare(lines: readonly string[], font: Font): Promise<number> {
  return new Promise((resolve) => {
    const document = new PDFDocument({ size: 'A4', margin: 50, font: '' })
    let bytes = 0
    document.on('data', (chunk: Buffer) => {
      bytes += chunk.length
    })
    document.on('end', () => resolve(bytes))
    document.registerFont('text', font)
    document.font('text').fontSize(10)
    for (const line of lines) document.text(line)
    document.end()
  })
}
