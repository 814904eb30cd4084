import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Patch } from '../../../shared/commands/patch'
import { Hash, type Id, Moment } from '../../../shared/model/scalars'

const Patches: z.ZodType<Patch[]> = z.array(
  z.object({
    op: z.enum(['add', 'replace', 'remove']),
    path: z.array(z.union([z.string(), z.number()])).min(1),
    value: z.unknown().optional()
  })
)

/** One change of a workbook. `v` is the version of the workbook that the patches fit. */
const Change = z.object({
  v: z.int().min(0),
  at: Moment,
  actor: z.string(),
  type: z.string(),
  patches: Patches,
  inverse: Patches,
  /** The `seq` that this takes back, or brings back. */
  undoes: z.int().optional(),
  redoes: z.int().optional()
})
export type Change = z.infer<typeof Change>

/** Where a workbook stands: the last change in it, and the hash that the next one continues. */
export interface Position {
  seq: number
  hash: Hash
}

/** A change with its place in the chain. */
export interface JournalEntry extends Position {
  prev: Hash
  change: Change
}

/** A line is this around the change as text, so that the text can be encrypted and the chain still be checked. */
const Envelope = z.object({ seq: z.int().min(1), prev: Hash, hash: Hash, body: z.string() })

const sha256 = (text: string): Hash => createHash('sha256').update(text, 'utf8').digest('hex')

const chained = (prev: Hash, seq: number, body: string): Hash => sha256(`${prev}\n${seq}\n${body}`)

/** What the first change of a workbook continues; no journal fits under another workbook. */
export const beginning = (workbook: Id): Position => ({ seq: 0, hash: sha256(`coachbook.workbook\n${workbook}`) })

/** The line of the change that follows `after`, and where the workbook stands with it. */
export function encodeEntry(after: Position, change: Change): { bytes: Buffer; position: Position } {
  const seq = after.seq + 1
  const body = JSON.stringify(change)
  const hash = chained(after.hash, seq, body)
  const bytes = Buffer.from(`{"seq":${seq},"prev":"${after.hash}","hash":"${hash}","body":${JSON.stringify(body)}}\n`)
  return { bytes, position: { seq, hash } }
}

/** One line of a journal, from byte `start` up to and with its line break. `entry` is null when it is not sound. */
export interface JournalLine {
  start: number
  end: number
  entry: JournalEntry | null
}

function decodeEntry(text: string): JournalEntry | null {
  try {
    const { seq, prev, hash, body } = Envelope.parse(JSON.parse(text))
    if (chained(prev, seq, body) !== hash) return null
    return { seq, prev, hash, change: Change.parse(JSON.parse(body)) }
  } catch {
    return null
  }
}

const lineBreak = 0x0a

/** Reads the lines of a journal, each checked against its own hash. A last line without a line break is not sound. */
export function decodeJournal(bytes: Buffer): JournalLine[] {
  const lines: JournalLine[] = []
  for (let start = 0; start < bytes.length; ) {
    const found = bytes.indexOf(lineBreak, start)
    const end = found < 0 ? bytes.length : found + 1
    const entry = found < 0 ? null : decodeEntry(bytes.toString('utf8', start, found))
    lines.push({ start, end, entry })
    start = end
  }
  return lines
}

/** The entries that continue a position, and where in the file they stop doing so (null: nowhere). */
export interface Continuation {
  entries: JournalEntry[]
  /** Where the workbook stands after the last of them. */
  position: Position
  brokenAt: number | null
}

/**
 * Follows the chain from a position. Entries that are in the workbook already are passed over, also damaged ones among
 * them. The first line that does not continue the chain ends it.
 */
export function continuing(lines: readonly JournalLine[], from: Position): Continuation {
  const entries: JournalEntry[] = []
  let position = from
  let brokenAt: number | null = null
  for (const { start, entry } of lines) {
    if (entry && entry.seq <= from.seq) continue
    if (entry && entry.seq === position.seq + 1 && entry.prev === position.hash) {
      entries.push(entry)
      position = { seq: entry.seq, hash: entry.hash }
      brokenAt = null
    } else brokenAt ??= start
  }
  return { entries, position, brokenAt }
}

/**
 * Whether what follows the sound part of a journal was cut off by a crash while it was written, and so never said to be
 * saved: one line without its end, or the zeros that a power loss leaves.
 */
export function isTorn(rest: Buffer): boolean {
  return rest.includes(0) || rest.indexOf(lineBreak) < 0
}
