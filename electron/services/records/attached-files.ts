import { inflateSync } from 'node:zlib'
import { largestPdf } from '../../../shared/limits'

/**
 * The largest record that is read, in bytes: usual records have a few kilobytes, and the largest possible plan is
 * smaller.
 */
export const largestRecord = 4 * 1024 * 1024

/**
 * The most bytes that all attachments together may unpack to, because a file of a few kilobytes can unpack to
 * gigabytes.
 */
export const mostUnfolded = 2 * largestRecord

/** The most attachments that are read; a plan has one. */
export const mostFiles = 40

/** The most untyped streams whose beginning is read to find out what they are. */
export const mostUntyped = 400

/** The longest dictionary of an attachment, in bytes; anything further away belongs to something else. */
const longestDictionary = 8192

/** Whether a file has the header of a PDF at its beginning, where every reader looks for it. */
export const hasPdfHead = (file: Uint8Array): boolean =>
  Buffer.from(file.buffer, file.byteOffset, Math.min(1024, file.length)).includes('%PDF-')

export const isPdf = (file: Uint8Array): boolean => file.length <= largestPdf && hasPdfHead(file)

interface Stream {
  dictionary: string
  start: number
}

const bufferOf = (file: Uint8Array) => Buffer.from(file.buffer, file.byteOffset, file.length)

/** The names in a dictionary without escapes: `#46` is another spelling of `F`. */
const unescapedNames = (dictionary: string) =>
  dictionary.replace(/#([0-9a-fA-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

/** Every stream with its dictionary, found in one pass by the words `obj` and `stream`. */
function* streamsOf(pdf: Buffer): Generator<Stream> {
  let object = -1
  for (let at = pdf.indexOf('stream'); at !== -1; at = pdf.indexOf('stream', at + 6)) {
    const next = pdf[at + 6]
    if (pdf.toString('latin1', Math.max(0, at - 3), at) === 'end' || (next !== 0x0a && next !== 0x0d)) continue
    for (let found = pdf.indexOf('obj', object + 1); found !== -1 && found < at; ) {
      object = found
      found = pdf.indexOf('obj', object + 1)
    }
    if (object === -1 || at - object > longestDictionary) continue
    const dictionary = pdf.toString('latin1', object + 3, at)
    const start = at + 6 + (next === 0x0d && pdf[at + 7] === 0x0a ? 2 : 1)
    if (pdf.toString('latin1', Math.max(0, object - 3), object) !== 'end')
      yield { dictionary: unescapedNames(dictionary), start }
  }
}

function lengthOf(pdf: Buffer, { dictionary }: Stream): number | null {
  const direct = /\/Length\s+(\d{1,9})(?!\d|\s+\d+\s+R)/.exec(dictionary)
  if (direct) return Number(direct[1])
  const indirect = /\/Length\s+(\d{1,9})\s+(\d{1,5})\s+R/.exec(dictionary)
  if (!indirect) return null
  const object = pdf.indexOf(`\n${indirect[1]} ${indirect[2]} obj`)
  const number = object === -1 ? null : /obj\s{1,9}(\d{1,9})/.exec(pdf.toString('latin1', object, object + 64))
  return number ? Number(number[1]) : null
}

const isFiltered = ({ dictionary }: Stream) => /\/Filter\b/.test(dictionary)
const isDeflated = ({ dictionary }: Stream) => /\/Filter\s*(\/FlateDecode\b|\[\s*\/FlateDecode\s*\])/.test(dictionary)

function bytesOf(pdf: Buffer, stream: Stream, most: number): Buffer | null {
  if (isFiltered(stream)) {
    if (!isDeflated(stream)) return null
    try {
      // Deflate data marks its own end, so neither trailing bytes nor a wrong length matter.
      return inflateSync(pdf.subarray(stream.start), { maxOutputLength: most })
    } catch {
      return null
    }
  }
  const length = lengthOf(pdf, stream)
  const end = length === null ? pdf.indexOf('endstream', stream.start) : stream.start + length
  return end < stream.start || end > pdf.length || end - stream.start > most ? null : pdf.subarray(stream.start, end)
}

/** The first bytes of a stream's content, unpacked from only a piece of it. */
function beginningOf(pdf: Buffer, stream: Stream): string {
  const piece = pdf.subarray(stream.start, stream.start + 256)
  if (!isFiltered(stream)) return piece.toString('latin1', 0, 64)
  if (!isDeflated(stream)) return ''
  try {
    // zlib's number for returning what is there so far.
    return inflateSync(piece, { finishFlush: 2 }).toString('latin1', 0, 64)
  } catch {
    return ''
  }
}

/** Whether a stream is an attachment, or has no type and begins like a record. */
function isAttachment(pdf: Buffer, stream: Stream, untyped: () => boolean): boolean {
  const { dictionary } = stream
  if (/\/EmbeddedFile(?![\w-])/.test(dictionary)) return true
  if (
    /\/(?:Type|Subtype)\s*\/(?:XObject|Metadata|ObjStm|XRef|Image|Form|CIDFontType0C|Type1C|OpenType)\b/.test(
      dictionary
    )
  )
    return false
  return untyped() && /^\s*\{/.test(beginningOf(pdf, stream))
}

/**
 * The files attached to a PDF. It only looks for their streams. Streams are never nested, so this finds them whatever
 * tool saved the file again and however they are spelled, and never reads a broken cross-reference table or a hostile
 * page tree. Files that cannot be unpacked are `null`. Empty for a file that is no PDF or is larger than `largestPdf`.
 */
export function attachedFiles(file: Uint8Array): (Buffer | null)[] {
  if (!isPdf(file)) return []
  const pdf = bufferOf(file)
  const found: (Buffer | null)[] = []
  let left = mostUnfolded
  let looked = 0
  for (const stream of streamsOf(pdf)) {
    if (!isAttachment(pdf, stream, () => looked++ < mostUntyped)) continue
    const bytes = left > 0 ? bytesOf(pdf, stream, Math.min(left, largestRecord)) : null
    left -= bytes?.length ?? 0
    found.push(bytes)
    if (found.length >= mostFiles) break
  }
  return found
}

/** The positions of a word in a file. */
function* placesOf(pdf: Buffer, word: string): Generator<number> {
  for (let at = pdf.indexOf(word); at !== -1; at = pdf.indexOf(word, at + word.length)) yield at
}

/**
 * How many versions a file contains. A program that adds something to a PDF may leave everything in place and append
 * its own; readers then show the last version. It is 1 for a file that was written in one go, even by another program.
 * Bytes after the end and repeated objects count, too.
 */
export function revisionsOf(file: Uint8Array): number {
  const pdf = bufferOf(file)
  let ends = 0
  let last = -1
  for (const at of placesOf(pdf, 'startxref')) {
    const place = /^startxref\s{1,4}(\d{1,10})/.exec(pdf.toString('latin1', at, at + 32))
    // A file that is optimized for the web begins with a table of its own, which says 0.
    if (place && Number(place[1]) > 0) ends++
    last = at
  }
  const end = pdf.indexOf('%%EOF', Math.max(0, last))
  const isMore = end !== -1 && /\S/.test(pdf.toString('latin1', end + 5, end + 5 + 4096))
  return Math.max(1, ends + (isMore ? 1 : 0), hasObjectTwice(pdf) ? 2 : 1)
}

/** Whether an object has two contents; readers take the later one. Object 0 is free. */
function hasObjectTwice(pdf: Buffer): boolean {
  const seen = new Set<number>()
  for (const at of placesOf(pdf, ' obj')) {
    const head = /[\r\n](\d{1,10}) \d{1,5}$/.exec(pdf.toString('latin1', Math.max(0, at - 20), at))
    if (!head) continue
    const number = Number(head[1])
    if (seen.has(number)) return true
    seen.add(number)
  }
  return false
}
