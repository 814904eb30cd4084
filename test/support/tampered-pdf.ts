import { deflateSync, inflateSync } from 'node:zlib'

const startOf = Buffer.from('stream\n')
const endOf = Buffer.from('endstream')

function inflated(bytes: Buffer): string | null {
  try {
    return inflateSync(bytes).toString('utf8')
  } catch {
    return null
  }
}

/**
 * A PDF in whose attachments a piece of text was replaced by another of the same length, as a forger with an editor
 * would do. The
 * attachment may be longer or shorter when compressed, so all lengths and positions in the PDF are corrected. Throws
 * when the text is not found.
 */
export function tamperedPdf(pdf: Buffer, text: string, other: string): Buffer {
  for (let at = pdf.indexOf(startOf); at >= 0; at = pdf.indexOf(startOf, at + 1)) {
    const begin = at + startOf.length
    const end = pdf.indexOf(endOf, begin)
    const held = inflated(pdf.subarray(begin, end))
    if (held?.includes(text))
      return withStream(pdf, begin, end, deflateSync(held.replaceAll(text, other), { level: 9 }))
  }
  throw new Error(`no attached file holds “${text}”`)
}

/**
 * The PDF with other bytes in one stream, and with its length and cross-reference table corrected; one character is one
 * byte here.
 */
function withStream(pdf: Buffer, begin: number, end: number, bytes: Buffer): Buffer {
  const before = pdf.toString('latin1', 0, begin)
  const dictionary = before.lastIndexOf(' obj')
  const head = before.slice(dictionary).replace(/\/Length \d+/, `/Length ${bytes.length}`)
  const stream = `${head}${bytes.toString('latin1')}\n`
  const moved = dictionary + stream.length - end
  const placed = (offset: string) => Number(offset) + (Number(offset) > begin ? moved : 0)
  const after = pdf
    .toString('latin1', end)
    .replace(/^(\d{10}) (\d{5} n)/gm, (_, offset, rest) => `${String(placed(offset)).padStart(10, '0')} ${rest}`)
    .replace(/(?<=startxref\n)\d+/g, (offset) => String(placed(offset)))
  return Buffer.from(before.slice(0, dictionary) + stream + after, 'latin1')
}
