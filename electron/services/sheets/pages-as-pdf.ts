import type { ReadSheet } from './sheet-reader'

/** The longest side of a page in points, that of A4. */
const longest = 842

/**
 * Pictures of sheets as one PDF, one on each page, filled to its edges. The JPEGs (three colors each) go into it as they
 * are, and the same pictures give the same bytes.
 */
export function pagesAsPdf(sheets: readonly Pick<ReadSheet, 'jpeg' | 'width' | 'height'>[]): Uint8Array {
  const parts: Uint8Array[] = [Buffer.from('%PDF-1.4\n')]
  const starts: number[] = []
  let length = parts[0]?.length ?? 0
  const write = (...written: Uint8Array[]) => {
    for (const one of written) {
      parts.push(one)
      length += one.length
    }
  }
  const object = (words: string, stream?: Uint8Array) => {
    starts.push(length)
    const of = stream ? `<< ${words} /Length ${stream.length} >>\nstream\n` : `<< ${words} >>`
    write(Buffer.from(`${starts.length} 0 obj\n${of}`))
    if (stream) write(stream, Buffer.from('\nendstream'))
    write(Buffer.from('\nendobj\n'))
  }
  // Each sheet is three objects: its page, the picture, and the line that draws it.
  const pageAt = (at: number) => 3 + at * 3
  object('/Type /Catalog /Pages 2 0 R')
  object(`/Type /Pages /Kids [${sheets.map((_, at) => `${pageAt(at)} 0 R`).join(' ')}] /Count ${sheets.length}`)
  sheets.forEach(({ jpeg, width, height }, at) => {
    const page = pageAt(at)
    const scale = longest / Math.max(width, height)
    const [across, down] = [(width * scale).toFixed(2), (height * scale).toFixed(2)]
    const holds = `/Resources << /XObject << /Sheet ${page + 1} 0 R >> >> /Contents ${page + 2} 0 R`
    object(`/Type /Page /Parent 2 0 R /MediaBox [0 0 ${across} ${down}] ${holds}`)
    const picture = `/Width ${width} /Height ${height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode`
    object(`/Type /XObject /Subtype /Image ${picture}`, jpeg)
    object('', Buffer.from(`${across} 0 0 ${down} 0 0 cm /Sheet Do`))
  })
  const table = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('')
  const size = starts.length + 1
  const end = `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\n`
  write(Buffer.from(`${end}startxref\n${length}\n%%EOF\n`))
  return new Uint8Array(Buffer.concat(parts))
}
