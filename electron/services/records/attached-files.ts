import { inflateSync } from 'node:zlib'

/** Larger PDFs are refused unread; ours are far below one megabyte. */
export const largestPdf = 50 * 1024 * 1024

/** A file of a few kilobytes can unfold to gigabytes, so all attachments together unfold to no more than this. */
const mostUnfolded = 64 * 1024 * 1024

/** Attachments looked at; a plan has one. */
const mostFiles = 40

/** Dictionaries of attachments are short; what is further away belongs to something else. */
const longestDictionary = 8192

export const isPdf = (file: Uint8Array): boolean =>
  file.length <= largestPdf && Buffer.from(file.buffer, file.byteOffset, Math.min(1024, file.length)).includes('%PDF-')

interface Stream {
  dictionary: string
  start: number
}

/** The stream whose dictionary holds the word at `at`, or null where the word stands in something else. */
function streamAround(pdf: Buffer, at: number): Stream | null {
  const before = pdf.toString('latin1', Math.max(0, at - longestDictionary), at)
  const after = pdf.toString('latin1', at, Math.min(pdf.length, at + longestDictionary))
  const head = /[\s\S]*\d+\s+\d+\s+obj\b([\s\S]*)$/.exec(before)
  const tail = /^([\s\S]*?)\bstream(\r\n|\n|\r)/.exec(after)
  if (!head || !tail) return null
  const dictionary = `${head[1] ?? ''}${tail[1] ?? ''}`
  return /\bendobj\b/.test(dictionary) ? null : { dictionary, start: at + tail[0].length }
}

function lengthOf(pdf: Buffer, { dictionary }: Stream): number | null {
  const direct = /\/Length\s+(\d+)(?!\s+\d+\s+R)\b/.exec(dictionary)
  if (direct) return Number(direct[1])
  const indirect = /\/Length\s+(\d+)\s+(\d+)\s+R/.exec(dictionary)
  if (!indirect) return null
  const object = pdf.indexOf(`\n${indirect[1]} ${indirect[2]} obj`)
  const number = object === -1 ? null : /obj\s+(\d+)/.exec(pdf.toString('latin1', object, object + 64))
  return number ? Number(number[1]) : null
}

function bytesOf(pdf: Buffer, stream: Stream, most: number): Buffer | null {
  const isFiltered = /\/Filter\b/.test(stream.dictionary)
  if (isFiltered && !/\/Filter\s*(\/FlateDecode\b|\[\s*\/FlateDecode\s*\])/.test(stream.dictionary)) return null
  if (isFiltered) {
    try {
      // Deflate ends by itself, so what follows the data does no harm and a wrong length neither.
      return inflateSync(pdf.subarray(stream.start), { maxOutputLength: most })
    } catch {
      return null
    }
  }
  const length = lengthOf(pdf, stream)
  const end = length === null ? pdf.indexOf('endstream', stream.start) : stream.start + length
  return end < stream.start || end > pdf.length || end - stream.start > most ? null : pdf.subarray(stream.start, end)
}

/**
 * The files attached to a PDF. It looks for their streams and for nothing else: streams never lie inside others, so this
 * finds them whatever tool saved the file again, and a broken table of contents or a hostile page tree is never read.
 * Files that cannot be unfolded are `null`. Empty for what is not a PDF or is larger than `largestPdf`.
 */
export function attachedFiles(file: Uint8Array): (Buffer | null)[] {
  if (!isPdf(file)) return []
  const pdf = Buffer.from(file.buffer, file.byteOffset, file.length)
  const found: (Buffer | null)[] = []
  const seen = new Set<number>()
  let left = mostUnfolded
  const word = '/EmbeddedFile'
  for (let at = pdf.indexOf(word); at !== -1 && found.length < mostFiles; at = pdf.indexOf(word, at + 1)) {
    if (/\w/.test(String.fromCharCode(pdf[at + word.length] ?? 32))) continue
    const stream = streamAround(pdf, at)
    if (!stream || seen.has(stream.start)) continue
    seen.add(stream.start)
    const bytes = left > 0 ? bytesOf(pdf, stream, left) : null
    left -= bytes?.length ?? 0
    found.push(bytes)
  }
  return found
}
