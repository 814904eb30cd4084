import { inflateSync } from 'node:zlib'
import { largestPdf } from '../../../shared/limits'

/** A record is a few kilobytes; the largest plan that can be written stays below this. */
export const largestRecord = 4 * 1024 * 1024

/** A file of a few kilobytes can unfold to gigabytes, so all attachments together unfold to no more than this. */
export const mostUnfolded = 2 * largestRecord

/** Attachments looked at; a plan has one. */
export const mostFiles = 40

/** Streams whose beginning is looked at because they do not say what they are. */
export const mostUntyped = 400

/** Dictionaries of attachments are short; what is further away belongs to something else. */
const longestDictionary = 8192

/** Whether a file says at its beginning that it is a PDF, as every reader of PDFs looks for it. */
export const hasPdfHead = (file: Uint8Array): boolean =>
  Buffer.from(file.buffer, file.byteOffset, Math.min(1024, file.length)).includes('%PDF-')

export const isPdf = (file: Uint8Array): boolean => file.length <= largestPdf && hasPdfHead(file)

interface Stream {
  dictionary: string
  start: number
}

const bufferOf = (file: Uint8Array) => Buffer.from(file.buffer, file.byteOffset, file.length)

/** Names in a dictionary as they are meant: `#46` is another spelling of `F`. */
const unescapedNames = (dictionary: string) =>
  dictionary.replace(/#([0-9a-fA-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

/** Every stream with its dictionary, in one pass: the words `obj` and `stream` are met one after the other. */
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

/** The first bytes of a stream's content, unfolded from no more than a piece of it. */
function beginningOf(pdf: Buffer, stream: Stream): string {
  const piece = pdf.subarray(stream.start, stream.start + 256)
  if (!isFiltered(stream)) return piece.toString('latin1', 0, 64)
  if (!isDeflated(stream)) return ''
  try {
    // zlib's number for giving what there is so far.
    return inflateSync(piece, { finishFlush: 2 }).toString('latin1', 0, 64)
  } catch {
    return ''
  }
}

/** Whether a stream is an attachment, or does not say what it is and begins as a record does. */
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
 * The files attached to a PDF. It looks for their streams and for nothing else: streams never lie inside others, so this
 * finds them whatever tool saved the file again, however they are spelled, and a broken table of contents or a hostile
 * page tree is never read. Files that cannot be unfolded are `null`. Empty for what is not a PDF or is larger than
 * `largestPdf`.
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

/** How often a word stands in a file. */
function* placesOf(pdf: Buffer, word: string): Generator<number> {
  for (let at = pdf.indexOf(word); at !== -1; at = pdf.indexOf(word, at + word.length)) yield at
}

/**
 * How many times a file was saved on top of what was there. A program that adds something to a PDF may leave all of it in
 * place and put its own after it; what is shown is then the last. 1 for a file that was written in one go, also one that
 * another program wrote anew. Whatever stands after the end counts, too, and so does an object that is there twice.
 */
export function revisionsOf(file: Uint8Array): number {
  const pdf = bufferOf(file)
  let ends = 0
  let last = -1
  for (const at of placesOf(pdf, 'startxref')) {
    const place = /^startxref\s{1,4}(\d{1,10})/.exec(pdf.toString('latin1', at, at + 32))
    // A file that is made for the web begins with a table of its own, which says 0.
    if (place && Number(place[1]) > 0) ends++
    last = at
  }
  const end = pdf.indexOf('%%EOF', Math.max(0, last))
  const isMore = end !== -1 && /\S/.test(pdf.toString('latin1', end + 5, end + 5 + 4096))
  return Math.max(1, ends + (isMore ? 1 : 0), hasObjectTwice(pdf) ? 2 : 1)
}

/** Whether an object has two contents: readers take the later one. Object 0 is free. */
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
