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
 * A PDF in whose attached files one piece of text was replaced by another of the same length, everything else left in its
 * place, as a forger with an editor would do. Throws where the text is not found.
 */
export function tamperedPdf(pdf: Buffer, text: string, other: string): Buffer {
  for (let at = pdf.indexOf(startOf); at >= 0; at = pdf.indexOf(startOf, at + 1)) {
    const begin = at + startOf.length
    const end = pdf.indexOf(endOf, begin)
    const held = inflated(pdf.subarray(begin, end))
    if (!held?.includes(text)) continue
    const changed = deflateSync(held.replaceAll(text, other), { level: 9, memLevel: 9 })
    if (changed.length > end - begin) throw new Error('the changed record does not fit into its place')
    // What follows the end of the compressed data is not read.
    return Buffer.concat([
      pdf.subarray(0, begin),
      changed,
      Buffer.alloc(end - begin - changed.length),
      pdf.subarray(end)
    ])
  }
  throw new Error(`no attached file holds “${text}”`)
}
