import { z } from 'zod'
import type { Patch } from '../../../shared/commands/patch'
import { restoredType } from '../../../shared/model/history'
import { Hash, type Id, Moment } from '../../../shared/model/scalars'
import { isDamage } from './damage'
import { sha256 } from './sha256'
import { touchesOf } from './touches'

const Path = z.array(z.union([z.string(), z.number()])).min(1)
const Patches: z.ZodType<Patch[]> = z.array(
  z.union([
    z.object({ op: z.enum(['add', 'replace', 'remove']), path: Path, value: z.unknown().optional() }),
    z.object({ op: z.literal('splice'), path: Path, at: z.int().min(0), cut: z.int().min(0), value: z.string() })
  ])
)

/** One change of a workbook. `v` is the version of the workbook that the patches are for. */
export const Change = z.object({
  v: z.int().min(0),
  at: Moment,
  actor: z.string(),
  type: z.string(),
  patches: Patches,
  inverse: Patches,
  /** The `seq` of the change that this one undoes or redoes. */
  undoes: z.int().optional(),
  redoes: z.int().optional(),
  /** For a change that was set aside and applied later: its original moment and type. */
  applies: z.object({ at: Moment, type: z.string() }).optional(),
  /** For a change that returns the workbook to its state in a backup: when that was made. */
  restores: Moment.optional(),
  /** For changes of one text that were gathered: the moment of the first. */
  since: Moment.optional()
})
export type Change = z.infer<typeof Change>

/** Whether a change returns the workbook to its state in a backup, even if it was taken over from another side. */
export const isRestore = ({ type, applies }: Pick<Change, 'type' | 'applies'>): boolean =>
  (applies?.type ?? type) === restoredType

/** The position of a workbook: its last change, and the hash that the next one continues. */
export interface Position {
  seq: number
  hash: Hash
}

/** A change with its place in the chain. */
export interface JournalEntry extends Position {
  /** The first change that it stands for; `seq` is the last, which in most lines is the same. */
  first: number
  prev: Hash
  change: Change
}

/**
 * The envelope of a line, around the change as text, so that the text can be encrypted and the chain can still be
 * checked. Since version 2 a line also names the records that it touches, and `check` covers the envelope alone: when
 * the text cannot be read, it is still known what it may have changed. Lines of version 1 have neither and stay
 * readable. A line of version 3 stands for all changes from `first` to `seq`, which were gathered when the journal was
 * folded (`gather.ts`): `prev` and `hash` are those of the changes at its ends, so that the chain continues across it,
 * and `sum` covers it.
 */
const Envelope = z.object({
  seq: z.int().min(1),
  first: z.int().min(1).optional(),
  prev: Hash,
  sum: Hash.optional(),
  hash: Hash,
  body: z.string()
})

/** An envelope whose text cannot be read. */
export interface Head extends Position {
  first: number
  prev: Hash
  touches: string[]
}

const chained = (prev: Hash, seq: number, body: string): Hash => sha256(`${prev}\n${seq}\n${body}`)

const checkOf = ({ seq, prev, touches, hash }: Omit<Head, 'first'>) =>
  sha256(`${seq}\n${prev}\n${JSON.stringify(touches)}\n${hash}`).slice(0, 16)

/** The place of gathered changes in the chain: the first and last of them, what the first continues, the hash of the last. */
type Ends = Omit<Head, 'touches'>

const sumOf = ({ first, seq, prev, hash }: Ends, body: string): Hash =>
  sha256(`coachbook.gathered\n${first}\n${seq}\n${prev}\n${hash}\n${body}`)

const checkOfGathered = (head: Head, sum: Hash) =>
  sha256(`${head.first}\n${head.seq}\n${head.prev}\n${JSON.stringify(head.touches)}\n${head.hash}\n${sum}`).slice(0, 16)

/** What the first change of a workbook continues; it contains the id, so that no journal fits another workbook. */
export const beginning = (workbook: Id): Position => ({ seq: 0, hash: sha256(`coachbook.workbook\n${workbook}`) })

/**
 * The position with which a workbook goes on when changes after `last` are missing: no line ever written continues it.
 */
export const goingOn = (last: Position, seq: number): Position => ({
  seq,
  hash: sha256(`coachbook.rebuilt\n${last.seq}\n${last.hash}\n${seq}`)
})

function encodeLine(seq: number, prev: Hash, body: string, touches: string[]): { bytes: Buffer; position: Position } {
  const hash = chained(prev, seq, body)
  const check = checkOf({ seq, prev, touches, hash })
  const head = `"seq":${seq},"v":2,"prev":"${prev}","touches":${JSON.stringify(touches)},"check":"${check}"`
  return { bytes: Buffer.from(`{${head},"hash":"${hash}","body":${JSON.stringify(body)}}\n`), position: { seq, hash } }
}

function encodeGatheredBody(ends: Ends, body: string, touches: string[]): Buffer {
  const { first, seq, prev, hash } = ends
  const sum = sumOf(ends, body)
  const check = checkOfGathered({ ...ends, touches }, sum)
  const head = `"seq":${seq},"v":3,"first":${first},"prev":"${prev}","touches":${JSON.stringify(touches)},"check":"${check}"`
  return Buffer.from(`{${head},"sum":"${sum}","hash":"${hash}","body":${JSON.stringify(body)}}\n`)
}

/** The line of changes that were gathered into one. */
export const encodeGathered = (ends: Ends, change: Change): Buffer =>
  encodeGatheredBody(ends, JSON.stringify(change), touchesOf(change.patches))

/** The line of the change that follows `after`, and the new position of the workbook. */
export const encodeEntry = (after: Position, change: Change): { bytes: Buffer; position: Position } =>
  encodeLine(after.seq + 1, after.hash, JSON.stringify(change), touchesOf(change.patches))

/**
 * One piece of a journal, from byte `start` up to its line break: a whole change, or whatever is left of one, which is
 * its envelope or its text.
 */
export interface JournalLine {
  start: number
  end: number
  bytes: Buffer
  entry: JournalEntry | null
  head: Head | null
  /** Whether it has a line break; false only for the last line. */
  ended: boolean
}

function decodeEntry(text: string): JournalEntry | null {
  // Checked first because it is cheap; an error for each of many lines is not.
  if (!text.includes('"body"')) return null
  try {
    const { data } = Envelope.safeParse(JSON.parse(text))
    if (!data) return null
    const { seq, first = seq, prev, sum, hash, body } = data
    const isSound =
      sum === undefined
        ? first === seq && chained(prev, seq, body) === hash
        : first <= seq && sumOf({ first, seq, prev, hash }, body) === sum
    return isSound ? { first, seq, prev, hash, change: Change.parse(JSON.parse(body)) } : null
  } catch (error) {
    if (isDamage(error)) return null
    throw error
  }
}

const part = (text: string, pattern: RegExp): string | undefined => pattern.exec(text)?.[1]
const hashIn = (text: string): Hash | undefined => part(text, /"hash":"([0-9a-f]{64})"/)
const sumIn = (text: string): Hash | undefined => part(text, /"sum":"([0-9a-f]{64})"/)
const checkIn = (text: string) => part(text, /"check":"([0-9a-f]{16})"/)

function decodeHead(text: string): Head | null {
  // The envelope comes first; the text of a change may contain something similar.
  const found = /"seq":(\d{1,15}),"v":(?:2|3,"first":(\d{1,15})),"prev":"([0-9a-f]{64})","touches":(\[[^\]]*\])/.exec(
    text
  )
  const hash = hashIn(text)
  const [, seq, first, prev, list] = found ?? []
  if (!seq || !prev || !list || !hash) return null
  try {
    const touches = z.array(z.string()).parse(JSON.parse(list))
    const head = { first: Number(first ?? seq), seq: Number(seq), prev, touches, hash }
    const check = first === undefined ? checkOf(head) : checkOfGathered(head, sumIn(text) ?? '')
    return check === checkIn(text) && head.first <= head.seq ? head : null
  } catch (error) {
    if (isDamage(error)) return null
    throw error
  }
}

const marksOfText = ['"body":', '{\\"v\\":'].map((mark) => Buffer.from(mark))

/** Whether a damaged line may contain the text of a change; otherwise it is not examined. */
export const holdsText = (bytes: Buffer): boolean => marksOfText.some((mark) => bytes.includes(mark))

/** Possible texts of changes in a line whose envelope is damaged. */
function* bodiesIn(text: string): Generator<string> {
  const line = text.trimEnd()
  const starts = [line.indexOf('"body":') + '"body":"'.length, line.indexOf('{\\"v\\":')]
  const ends = [line.length - 2, line.lastIndexOf('"'), line.lastIndexOf('}') - 1]
  for (const start of starts)
    for (const end of ends) {
      if (start < 8 || end <= start) continue
      try {
        yield z.string().parse(JSON.parse(`"${line.slice(start, end)}"`))
      } catch (error) {
        // Not with these bounds.
        if (!isDamage(error)) throw error
      }
    }
}

function recoverGathered(text: string, body: string, after: Position, next: readonly Position[]) {
  const seqIn = /"seq":(\d{1,15}),/.exec(text)?.[1]
  const own = { seq: Number(seqIn ?? 0), hash: hashIn(text) ?? '' }
  for (const { seq, hash } of [own, ...next]) {
    const ends = { first: after.seq + 1, seq, prev: after.hash, hash }
    if (seq <= after.seq || sumOf(ends, body) !== sumIn(text)) continue
    try {
      const change = Change.parse(JSON.parse(body))
      return { entry: { ...ends, change }, bytes: encodeGatheredBody(ends, body, touchesOf(change.patches)) }
    } catch (error) {
      if (isDamage(error)) return null
      throw error
    }
  }
  return null
}

/**
 * The change of a line whose envelope is damaged, as the one that follows `after`. Its text counts as right when the
 * hash in the line, the check of the envelope, or one of the next changes (`next`: what they continue) confirms it. For
 * gathered changes their end must be known, from the line or from what continues it.
 */
export function recoverEntry(
  line: JournalLine,
  after: Position,
  next: readonly Position[]
): { entry: JournalEntry; bytes: Buffer } | null {
  const text = line.bytes.toString('utf8')
  const seq = after.seq + 1
  for (const body of bodiesIn(text)) {
    const found = recoverGathered(text, body, after, next)
    if (found) return found
    try {
      const change = Change.parse(JSON.parse(body))
      const touches = touchesOf(change.patches)
      const { bytes, position } = encodeLine(seq, after.hash, body, touches)
      const { hash } = position
      const isKnown = hash === hashIn(text) || next.some((end) => end.seq === seq && end.hash === hash)
      if (isKnown || checkOf({ seq, prev: after.hash, touches, hash }) === checkIn(text))
        return { entry: { first: seq, seq, prev: after.hash, hash, change }, bytes }
    } catch (error) {
      // It is no change.
      if (!isDamage(error)) throw error
    }
  }
  return null
}

const lineBreak = 0x0a
const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf])
/** The beginning of every line; it cannot occur elsewhere, because quotes are escaped inside texts. */
const lineStart = Buffer.from('{"seq":')

function endOf(bytes: Buffer, start: number): number {
  const found = bytes.indexOf(lineBreak, start)
  const end = found < 0 ? bytes.length : found + 1
  // Searched only within this line: searching everything behind many short lines would cost the square of their number.
  const another = bytes.subarray(start + 1, end).indexOf(lineStart)
  return another < 0 ? end : start + 1 + another
}

/** Reads the lines of a journal and checks each against its own hash. Empty lines and a byte order mark are skipped. */
export function decodeJournal(bytes: Buffer): JournalLine[] {
  const lines: JournalLine[] = []
  const first = bytes.subarray(0, 3).equals(byteOrderMark) ? 3 : 0
  for (let start = first; start < bytes.length; ) {
    const end = endOf(bytes, start)
    const piece = bytes.subarray(start, end)
    const text = piece.toString('utf8')
    const entry = decodeEntry(text)
    const ended = bytes[end - 1] === lineBreak || end < bytes.length
    if (text.trim() !== '')
      lines.push({ start, end, bytes: piece, entry, head: entry ? null : decodeHead(text), ended })
    start = end
  }
  return lines
}
