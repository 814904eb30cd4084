import { type Seal, sealOverhead } from './seal'

/**
 * A journal of a protected library: each line is `:HEAD.BODY` and a line break, both parts sealed and in base64url. The
 * head is the line up to the text of its change, and is bound to the rep; the body is bound to its head, which contains
 * the place in the chain. If only the body cannot be read, the head still tells which records it was about.
 */
const mark = 0x3a
const lineBreak = 0x0a
const bodyMark = Buffer.from('"body":')
const half = Buffer.from('{"seq":')

const headOf = (rep: string) => `coachbook.line.1\n${rep}`
const bodyOf = (rep: string, head: Uint8Array) => `coachbook.text.1\n${rep}\n${Buffer.from(head).toString('utf8')}`

function* linesOf(bytes: Buffer): Generator<Buffer> {
  for (let start = 0; start < bytes.length; ) {
    const found = bytes.indexOf(lineBreak, start)
    const end = found < 0 ? bytes.length : found + 1
    yield bytes.subarray(start, end)
    start = end
  }
}

/** Seals complete lines, and what follows the last line break as one more. `rep` names whose journal it is. */
export function sealLines(seal: Seal, rep: string, plain: Uint8Array): Buffer {
  const sealed: string[] = []
  for (const line of linesOf(Buffer.from(plain.buffer, plain.byteOffset, plain.length))) {
    const found = line.indexOf(bodyMark)
    const cut = found < 0 ? line.length : found + bodyMark.length
    const [head, body] = [line.subarray(0, cut), line.subarray(cut)]
    const first = seal.seal(head, headOf(rep)).toString('base64url')
    sealed.push(`:${first}.${seal.seal(body, bodyOf(rep, head)).toString('base64url')}\n`)
  }
  return Buffer.from(sealed.join(''), 'latin1')
}

/** A sealed line, from byte `start` up to `end`, or what an interrupted write left of one. */
interface Piece {
  start: number
  end: number
  bytes: Buffer
  /** Whether it is the last piece and has no line break. */
  isTail: boolean
}

function* piecesOf(bytes: Buffer): Generator<Piece> {
  for (let start = 0; start < bytes.length; ) {
    const found = bytes.indexOf(lineBreak, start)
    const whole = found < 0 ? bytes.length : found + 1
    // Searched only within this line, so that many lines cost no more than their bytes.
    const another = bytes.subarray(start + 1, whole).indexOf(mark)
    const end = another < 0 ? whole : start + 1 + another
    yield { start, end, bytes: bytes.subarray(start, end), isTail: end === bytes.length && found < 0 }
    start = end
  }
}

/** The two sealed parts of a line; null when it does not have this form. */
function partsOf(bytes: Buffer): { head: string; body: string } | null {
  const [, head, body] = /^:([\w-]+)\.([\w-]+)\n?$/.exec(bytes.toString('latin1')) ?? []
  return head && body ? { head, body } : null
}

/** Whether bytes begin with a sealed line. */
export const isSealedLine = (bytes: Buffer): boolean => {
  const end = bytes.indexOf(lineBreak)
  return partsOf(end < 0 ? bytes : bytes.subarray(0, end + 1)) !== null
}

const plainLength = (part: string) => Math.max(0, Math.floor((part.length * 3) / 4) - sealOverhead)

/**
 * Stands for a line that cannot be opened: as long as the line was, if that is known, and not a valid line of a
 * journal.
 */
const unreadable = (length: number) => (length === 0 ? '' : `${'?'.repeat(length - 1)}\n`)

/** Stands for the text of a change that cannot be opened. */
const unreadableBody = (length: number) => (length < 4 ? '?'.repeat(length) : `"${'?'.repeat(length - 4)}"}\n`)

/** What an interrupted write left, as the beginning of a line, followed by zeros if the disk added some. */
function tailOf({ bytes }: Piece): Buffer {
  const text = bytes.toString('latin1')
  const zeros = text.length - text.replace(/\0+$/, '').length
  const isCut = /^:?[\w.-]*\0*$/.test(text)
  return isCut ? Buffer.concat([half, Buffer.alloc(zeros)]) : Buffer.from(unreadable(text.length).trimEnd())
}

/** The length that `openPiece` gives a piece other than the tail, without opening it. */
function lengthOf({ bytes }: Piece): number {
  const parts = partsOf(bytes)
  return parts ? plainLength(parts.head) + plainLength(parts.body) : bytes.length
}

/** Both parts of a piece, opened; what cannot be opened is null. */
function opened(seal: Seal, rep: string, { bytes }: Piece): { head: Buffer | null; body: Buffer | null } {
  const parts = partsOf(bytes)
  const head = parts && seal.open(Buffer.from(parts.head, 'base64url'), headOf(rep))
  return { head, body: head && seal.open(Buffer.from(parts.body, 'base64url'), bodyOf(rep, head)) }
}

function openPiece(seal: Seal, rep: string, piece: Piece): Buffer {
  const { head, body } = opened(seal, rep, piece)
  if (head && body) return Buffer.concat([head, body])
  if (piece.isTail) return tailOf(piece)
  if (head) return Buffer.concat([head, Buffer.from(unreadableBody(lengthOf(piece) - head.length))])
  return Buffer.from(unreadable(lengthOf(piece)))
}

/** The lines one by one; null for one that cannot be opened. */
export function* wholeLines(seal: Seal, rep: string, sealed: Buffer): Generator<Buffer | null> {
  for (const piece of piecesOf(sealed)) {
    const { head, body } = opened(seal, rep, piece)
    yield head && body && Buffer.concat([head, body])
  }
}

/** The lines as they were; a damaged one is replaced by something that reads as damage. */
export function openLines(seal: Seal, rep: string, sealed: Buffer): Buffer {
  return Buffer.concat(Array.from(piecesOf(sealed), (piece) => openPiece(seal, rep, piece)))
}

/** How many bytes `openLines` would return; only the end is opened. */
export function lengthOfLines(seal: Seal, rep: string, sealed: Buffer): number {
  let length = 0
  for (const piece of piecesOf(sealed)) length += piece.isTail ? openPiece(seal, rep, piece).length : lengthOf(piece)
  return length
}

/** How many sealed bytes correspond to the first `size` opened ones; null when that is inside a line. */
export function sealedUpTo(seal: Seal, rep: string, sealed: Buffer, size: number): number | null {
  let [at, end] = [0, 0]
  for (const piece of piecesOf(sealed)) {
    if (at >= size) break
    at += piece.isTail ? openPiece(seal, rep, piece).length : lengthOf(piece)
    end = piece.end
  }
  return at === size ? end : null
}
