import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { StoredWorkbook } from '../../../shared/model/migrations'
import { Hash } from '../../../shared/model/scalars'
import type { Position } from './journal-format'

const Header = z.object({
  format: z.literal('coachbook.workbook'),
  schemaVersion: z.int().min(0),
  /** The last change that is in the workbook, and its hash. */
  seq: z.int().min(0),
  lastHash: Hash,
  /** Over the header's other numbers and the text of the workbook. */
  sha256: Hash
})
type Header = z.infer<typeof Header>

const Whole = z.object({ header: Header, workbook: z.record(z.string(), z.unknown()) })

/** A workbook as it lies in `workbook.json`. `data` is fresh each time, so that changes can be applied to it. */
export interface Snapshot {
  version: number
  position: Position
  data(): StoredWorkbook
}

/** What the bytes of a snapshot are worth: as written by Coachbook, changed by something else, or no snapshot. */
export type SnapshotReading = { kind: 'trusted' | 'changed'; snapshot: Snapshot } | { kind: 'damaged' }

const beforeBody = Buffer.from('"workbook":')
const afterBody = Buffer.from('\n}\n')

function checksum(header: Omit<Header, 'format' | 'sha256'>, body: Uint8Array): Hash {
  const hash = createHash('sha256')
  hash.update(`${header.schemaVersion}\n${header.seq}\n${header.lastHash}\n`)
  return hash.update(body).digest('hex')
}

/**
 * The text of a snapshot: JSON whose first line is the header, and whose body stands between fixed words, so that it
 * can be checked and parsed without parsing the whole.
 */
export function encodeSnapshot(schemaVersion: number, position: Position, workbook: object): Buffer {
  const body = Buffer.from(JSON.stringify(workbook))
  const facts = { schemaVersion, seq: position.seq, lastHash: position.hash }
  const header = { format: 'coachbook.workbook', ...facts, sha256: checksum(facts, body) }
  const firstLine = Buffer.from(`{"header":${JSON.stringify(header)},\n`)
  return Buffer.concat([firstLine, beforeBody, body, afterBody])
}

const parse = (text: string): StoredWorkbook => JSON.parse(text)

const snapshotOf = (header: Header, first: StoredWorkbook, again: () => StoredWorkbook): Snapshot => {
  let fresh: StoredWorkbook | null = first
  return {
    version: header.schemaVersion,
    position: { seq: header.seq, hash: header.lastHash },
    data() {
      const data = fresh ?? again()
      fresh = null
      return data
    }
  }
}

/** Header and body by their places; null when the bytes are not laid out as written. */
function cutOut(bytes: Buffer): { header: Header; body: Buffer } | null {
  const lineEnd = bytes.indexOf(0x0a)
  const bodyStart = lineEnd + 1 + beforeBody.length
  const bodyEnd = bytes.length - afterBody.length
  if (lineEnd < 2 || bodyEnd <= bodyStart) return null
  if (!bytes.subarray(lineEnd + 1, bodyStart).equals(beforeBody) || !bytes.subarray(bodyEnd).equals(afterBody))
    return null
  try {
    const firstLine: unknown = JSON.parse(`${bytes.toString('utf8', 0, lineEnd - 1)}}`)
    const { header } = z.object({ header: Header }).parse(firstLine)
    return { header, body: bytes.subarray(bodyStart, bodyEnd) }
  } catch {
    return null
  }
}

/** Reads a snapshot. One whose checksum is right is as Coachbook wrote it and needs no further check. */
export function decodeSnapshot(bytes: Buffer): SnapshotReading {
  const parts = cutOut(bytes)
  if (parts && checksum(parts.header, parts.body) === parts.header.sha256) {
    const read = () => parse(parts.body.toString('utf8'))
    return { kind: 'trusted', snapshot: snapshotOf(parts.header, read(), read) }
  }
  try {
    const read = () => Whole.parse(JSON.parse(bytes.toString('utf8').replace(/^\uFEFF/, '')))
    const { header, workbook } = read()
    return { kind: 'changed', snapshot: snapshotOf(header, workbook, () => read().workbook) }
  } catch {
    return { kind: 'damaged' }
  }
}
