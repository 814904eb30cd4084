import { join } from 'node:path'
import type { Id } from '../../../shared/model/scalars'
import { readIfThere } from './durable'
import type { Files } from './files'
import { type Device, isOnItsWay, journalsIn, listIfThere, names, readHistory } from './history'
import type { Hole } from './holes'
import { beginning, decodeJournal, type JournalEntry, type JournalLine, type Position } from './journal-format'
import { isMoved, linesOfSides } from './side-files'
import { decodeSnapshot } from './snapshot-format'

/** A line of the past without its change: its place in the chain, and its bytes. */
export type Link = Omit<JournalEntry, 'change'> & { bytes: Buffer }

/** A file of `history/` as it was found. */
export interface PartOfPast {
  file: string
  first: number
  last: number
  links: Link[]
  /** Whether every line can be read and the last is the one that its name promises. */
  isWhole: boolean
}

/** All that the files of a workbook's folder say about how it came to be. */
export interface PastOnDisk {
  parts: PartOfPast[]
  /** The lines of the journals of all devices. */
  live: Link[]
  /** Whole workbooks from which the past can be followed, the earliest first; null where the file cannot be read. */
  bases: { file: string; seq: number; at: Position | null }[]
}

const linkOf = ({ entry, bytes }: JournalLine): Link[] => {
  if (!entry) return []
  const { first, seq, prev, hash } = entry
  return [{ first, seq, prev, hash, bytes }]
}

const linksIn = (bytes: Buffer) => {
  const lines = decodeJournal(bytes)
  const links = lines.flatMap(linkOf)
  return { links, isEvery: links.length === lines.length }
}

/**
 * The lines of parts of the history that were put aside while the workbook went another way, within the limits for files
 * of other sides. Where it later went that way after all, they are its past.
 */
export async function linksPutAside(files: Files, folder: string): Promise<Link[]> {
  const history = join(folder, names.history)
  const moved = (await listIfThere(files, history)).filter(isMoved)
  const { lines } = await linesOfSides(
    files,
    moved.map((name) => join(history, name))
  )
  return [...lines.values()].flat().flatMap(linkOf)
}

/**
 * Reads the whole past of a workbook, one file after the other. Parts that another device is still sending are left
 * out.
 */
export async function readPast(files: Files, folder: string, device: Device): Promise<PastOnDisk> {
  const { segments, bases } = await readHistory(files, folder)
  const found: PastOnDisk = { parts: [], live: [], bases: [] }
  for (const { file, first, last } of segments) {
    const bytes = await readIfThere(files, join(folder, names.history, file))
    // It was gathered into another file since the folder was listed.
    if (!bytes) continue
    const { links, isEvery } = linksIn(bytes)
    if (
      isOnItsWay(
        { file, first, last },
        links.map((entry) => ({ entry })),
        device
      )
    )
      continue
    const isWhole = isEvery && links.some(({ seq }) => seq === last) && links.some((link) => link.first === first)
    found.parts.push({ file, first, last, links, isWhole })
  }
  for (const name of await journalsIn(files, folder)) {
    const bytes = await readIfThere(files, join(folder, name))
    if (bytes) found.live.push(...linksIn(bytes).links)
  }
  for (const { file, seq } of [...bases].reverse()) {
    const bytes = await readIfThere(files, join(folder, names.history, file))
    if (!bytes) continue
    const reading = decodeSnapshot(bytes)
    const at = reading.kind === 'trusted' ? reading.snapshot.position : null
    found.bases.push({ file, seq, at })
  }
  return found
}

/** The past of a workbook, followed from its last change back to its beginning. */
export interface Way {
  /** The lines that led to it, the last first. */
  links: Link[]
  /** Changes that are in the workbook and that no line has. */
  gaps: Hole[]
  /** Whether the workbook as it was at the beginning is there. */
  begins: boolean
}

/** Whether the past of a workbook begins at a whole workbook, because what was before was erased on purpose. */
const isStart = ({ seq, hash }: Position, { bases, parts, live }: PastOnDisk): boolean =>
  bases[0]?.at?.seq === seq &&
  bases[0].at.hash === hash &&
  ![...parts.flatMap(({ links }) => links), ...live].some((link) => link.seq <= seq) &&
  !parts.some(({ first }) => first <= seq)

/** Lines by the change with which they end; of several, the one that stands for most. */
function byPlace(links: readonly Link[]): Map<string, Link> {
  const found = new Map<string, Link>()
  for (const link of links) {
    const place = `${link.seq}.${link.hash}`
    const known = found.get(place)
    if (!known || link.first < known.first) found.set(place, link)
  }
  return found
}

/**
 * Follows the past of a workbook from a position back. `more`: lines from elsewhere, which are taken where the folder
 * has none.
 */
export function wayTo(workbook: Id, position: Position, past: PastOnDisk, more: readonly Link[] = []): Way {
  const byHash = byPlace([...past.parts.flatMap(({ links }) => links), ...past.live])
  for (const [place, link] of byPlace(more)) if (!byHash.has(place)) byHash.set(place, link)
  const sorted = [...byHash.values()].sort((a, b) => b.seq - a.seq)
  const way: Way = { links: [], gaps: [], begins: true }
  let at = position
  for (let next = 0; at.seq > 0; ) {
    const link = byHash.get(`${at.seq}.${at.hash}`)
    if (link) {
      way.links.push(link)
      at = { seq: link.first - 1, hash: link.prev }
      continue
    }
    if (isStart(at, past)) return way
    while (next < sorted.length && (sorted[next]?.seq ?? 0) >= at.seq) next++
    const { seq, hash } = sorted[next] ?? beginning(workbook)
    way.gaps.push({ first: seq + 1, last: at.seq })
    at = { seq, hash }
  }
  return { ...way, begins: past.bases.some((base) => base.at?.seq === 0) }
}
