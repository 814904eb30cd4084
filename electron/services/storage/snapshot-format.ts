import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { StoredWorkbook } from '../../../shared/model/migrations'
import { Hash } from '../../../shared/model/scalars'
import { jsonAs, soundOrNull } from './damage'
import type { Position } from './journal-format'

const Header = z.object({
  format: z.literal('coachbook.workbook'),
  schemaVersion: z.int().min(0),
  /** The last change that is in the workbook, and its hash. */
  seq: z.int().min(0),
  lastHash: Hash,
  /** The digest of the header's other values and the text of the workbook. */
  sha256: Hash
})
type Header = z.infer<typeof Header>

const Stored = z.record(z.string(), z.unknown())
const Versioned = z.looseObject({ schemaVersion: z.int().min(0), rep: Stored })

/**
 * A workbook as it is in `workbook.json`. Each call of `data` returns a new copy, so that changes can be applied to it.
 */
export interface Snapshot {
  version: number
  position: Position
  data(): StoredWorkbook
  /** The workbook as JSON, as it is in the file; null when the file is not as written. */
  text: string | null
}

/** What the header of a changed snapshot says; null for what it does not say. */
export interface Claim {
  seq: number | null
  hash: Hash | null
}

/**
 * What the bytes of a snapshot are: as Coachbook wrote them, changed but readable, or no snapshot. In a changed one
 * nothing in the header is certain; `claim` is what it says.
 */
export type SnapshotReading =
  | { kind: 'trusted'; snapshot: Snapshot }
  | { kind: 'changed'; version: number; claim: Claim; data(): StoredWorkbook }
  | { kind: 'damaged' }

const beforeBody = Buffer.from('"workbook":')
const afterBody = Buffer.from('\n}\n')

function checksum(header: Omit<Header, 'format' | 'sha256'>, body: Uint8Array): Hash {
  const hash = createHash('sha256')
  hash.update(`${header.schemaVersion}\n${header.seq}\n${header.lastHash}\n`)
  return hash.update(body).digest('hex')
}

/**
 * The text of a snapshot: JSON whose first line is the header and whose body is between fixed words, so that it can be
 * checked and parsed without parsing the whole.
 */
export function encodeSnapshot(schemaVersion: number, position: Position, workbook: object): Buffer {
  const body = Buffer.from(JSON.stringify(workbook))
  const facts = { schemaVersion, seq: position.seq, lastHash: position.hash }
  const header = { format: 'coachbook.workbook', ...facts, sha256: checksum(facts, body) }
  const firstLine = Buffer.from(`{"header":${JSON.stringify(header)},\n`)
  return Buffer.concat([firstLine, beforeBody, body, afterBody])
}

const parse = (text: string): StoredWorkbook => JSON.parse(text)

const snapshotOf = (header: Header, text: string): Snapshot => ({
  version: header.schemaVersion,
  position: { seq: header.seq, hash: header.lastHash },
  data: () => parse(text),
  text
})

const FirstLine = z.object({ header: Header })

/** A snapshot that is laid out as written; whether it is as written is not yet known. */
export interface CutOut {
  header: Header
  body: Buffer
  /** The workbook as JSON. */
  text: string
}

const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf])

const afterMark = (file: Buffer) => (file.subarray(0, 3).equals(byteOrderMark) ? file.subarray(3) : file)

/** The header and body, cut out by their positions; null when the bytes are not laid out as written. */
export function cutOut(file: Buffer): CutOut | null {
  const bytes = afterMark(file)
  const lineEnd = bytes.indexOf(0x0a)
  const bodyStart = lineEnd + 1 + beforeBody.length
  const bodyEnd = bytes.length - afterBody.length
  if (lineEnd < 2 || bytes[lineEnd - 1] !== 0x2c || bodyEnd <= bodyStart) return null
  if (!bytes.subarray(lineEnd + 1, bodyStart).equals(beforeBody) || !bytes.subarray(bodyEnd).equals(afterBody))
    return null
  const first = jsonAs(FirstLine, Buffer.concat([bytes.subarray(0, lineEnd - 1), Buffer.from('}')]))
  if (!first) return null
  const body = bytes.subarray(bodyStart, bodyEnd)
  return { header: first.header, body, text: body.toString('utf8') }
}

/** What a header says whose text may be damaged. */
export const claimIn = (text: string): Claim => {
  const [, seq] = /"seq":\s*(\d{1,15})/.exec(text) ?? []
  const [, hash] = /"lastHash":\s*"([0-9a-f]{64})"/.exec(text) ?? []
  return { seq: seq === undefined ? null : Number(seq), hash: hash ?? null }
}

/** The workbook in a text whose header may be damaged: parsed as JSON, or cut out between the words around it. */
function* workbooksIn(text: string): Generator<StoredWorkbook> {
  const end = text.lastIndexOf('}')
  const attempts = [
    () => z.object({ workbook: Stored }).parse(parse(text)).workbook,
    () => parse(text.slice(text.indexOf('"workbook":') + beforeBody.length, end)),
    () => parse(text.slice(text.indexOf('{', text.indexOf('}')), end))
  ]
  for (const attempt of attempts) {
    const found = soundOrNull(attempt)
    if (found !== null) yield found
  }
}

function decodeChanged(text: string): SnapshotReading {
  for (const first of workbooksIn(text)) {
    const found = Versioned.safeParse(first)
    if (!found.success) continue
    const headEnd = text.indexOf('"workbook"')
    const again = JSON.stringify(first)
    return {
      kind: 'changed',
      version: found.data.schemaVersion,
      claim: claimIn(headEnd < 0 ? text.slice(0, 400) : text.slice(0, headEnd)),
      data: () => parse(again)
    }
  }
  return { kind: 'damaged' }
}

/**
 * Reads a snapshot. One with a right checksum is as Coachbook wrote it and needs no further check. `parts`: what was
 * cut out of it already.
 */
export function decodeSnapshot(file: Buffer, parts: CutOut | null = cutOut(file)): SnapshotReading {
  if (parts && checksum(parts.header, parts.body) === parts.header.sha256) {
    return { kind: 'trusted', snapshot: snapshotOf(parts.header, parts.text) }
  }
  return decodeChanged(afterMark(file).toString('utf8'))
}
