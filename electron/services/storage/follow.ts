import { join } from 'node:path'
import type { Versions } from '../../../shared/model/migrations'
import { type Chain, chain, type Loss, type Step } from './chain'
import type { Files } from './files'
import { type Device, type History, isOnItsWay, names, type Segment } from './history'
import { decodeJournal, goingOn, type JournalEntry, type JournalLine, type Position } from './journal-format'
import { type Replayed, replay } from './replay'
import type { Snapshot } from './snapshot-format'

/** The lines of one file; `segment` is null for the live journal. */
export interface Source {
  segment: Segment | null
  lines: JournalLine[]
  /** Whether another device writes it and only its beginning is here: nothing is missing, the rest will come. */
  isOnItsWay: boolean
}

/** How the live journal ends, when it does not end with a complete line. */
export type End = 'cut-off' | 'zeros' | 'no-line-break' | null

/** A snapshot, brought up to date with all changes that continue it. */
export interface Followed extends Replayed {
  /** The position of the snapshot. */
  start: Position
  position: Position
  /** Whole changes of another program that continued the same workbook. */
  beside: JournalEntry[]
  steps: Step[]
  /** The files that were read. */
  sources: Source[]
  /** Whether changes from `history/` were needed, because the snapshot was older than the last fold. */
  fromHistory: boolean
  end: End
}

/** The files beside a snapshot. */
export interface Beside {
  history: History
  journal: JournalLine[]
  /** Complete lines of the journals of other devices. */
  others: readonly JournalLine[]
  /** Hashes of changes in other files; needed when the journal does not begin at a known place. */
  elsewhere: ReadonlySet<string>
  /** The device that reads. */
  device: Device
}

/** The versions for a replay: the program's own, or, for patches of a newer program, without migrations. */
function versionsFor(snapshot: Snapshot, steps: readonly Step[], versions: Versions): Versions {
  let highest = snapshot.version
  for (const step of steps) if ('entry' in step) highest = Math.max(highest, step.entry.change.v)
  if (highest <= versions.current) return versions
  const migrations = Array.from({ length: highest }, (_, index) => ({
    from: index + 1,
    migrate: <T>(data: T) => data
  }))
  return { current: highest, migrations }
}

const unknown: Loss = { first: null, last: null, touches: null }

const couldBeLine = (text: string) => '{"seq":'.startsWith(text.slice(0, 7))

/**
 * How the journal ends. The remains of a line after a crash were never reported as saved, so their envelope does not
 * count.
 */
function endOf(journal: readonly JournalLine[]): End {
  const last = journal.at(-1)
  if (!last || last.ended) return null
  if (last.entry) return 'no-line-break'
  const text = last.bytes.toString('utf8')
  if (/^[^\0]*\0+$/.test(text) && couldBeLine(text.replace(/\0+$/, ''))) return 'zeros'
  return couldBeLine(text) && !text.includes('\0') ? 'cut-off' : null
}

const wasRecovered = ({ recovered }: Chain, line: JournalLine | undefined) =>
  [...recovered].some(({ bytes }) => bytes === line?.bytes)

/** Whether the journal ends with something that nothing can be learned from. */
function hasDamagedTail(journal: readonly JournalLine[], chained: Chain): boolean {
  const last = journal.at(-1)
  return last !== undefined && !last.entry && !last.head && !wasRecovered(chained, last)
}

async function sourcesFor(files: Files, folder: string, from: Position, beside: Beside): Promise<Source[]> {
  const sources: Source[] = []
  for (const segment of beside.history.segments) {
    if (segment.last <= from.seq) continue
    const lines = decodeJournal(await files.read(join(folder, names.history, segment.file)))
    sources.push({ segment, lines, isOnItsWay: isOnItsWay(segment, lines, beside.device) })
  }
  return [...sources, { segment: null, lines: beside.journal, isOnItsWay: false }]
}

/**
 * What is missing at the end: changes that the name of a segment promises, or those in an unreadable end of the
 * journal.
 */
function lostAtEnd(chained: Chain, sources: readonly Source[], journal: readonly JournalLine[], end: End): Loss[] {
  const losses: Loss[] = []
  // When the last line of a segment is complete, nothing is missing at its end: the rest may be of another side.
  const isKept = ({ segment, lines, isOnItsWay }: Source) =>
    isOnItsWay || lines.some(({ entry }) => entry?.seq === segment?.last)
  const promised = Math.max(0, ...sources.map((source) => (isKept(source) ? 0 : (source.segment?.last ?? 0))))
  const { seq } = chained.position
  if (promised > seq) losses.push({ first: seq + 1, last: promised, touches: null })
  if ((end === null || end === 'no-line-break') && hasDamagedTail(journal, chained)) losses.push(unknown)
  return losses
}

/** The `others` whose changes are not in `lines`. */
function unknownTo(lines: readonly JournalLine[], others: readonly JournalLine[]): JournalLine[] {
  if (others.length === 0) return []
  const keyOf = ({ first, hash }: JournalEntry) => `${first}.${hash}`
  const known = new Set(lines.flatMap(({ entry }) => (entry ? [keyOf(entry)] : [])))
  return others.filter(({ entry }) => entry && !known.has(keyOf(entry)))
}

/**
 * Follows the chain of changes from a snapshot through `history/` and the live journal, and applies those that are
 * certain.
 */
export async function follow(
  files: Files,
  folder: string,
  snapshot: Snapshot,
  beside: Beside,
  versions: Versions,
  strict = false
): Promise<Followed> {
  const sources = await sourcesFor(files, folder, snapshot.position, beside)
  const { journal } = beside
  const found = endOf(journal)
  const isWhole = found === null || found === 'no-line-break'
  const lines = sources.flatMap(({ lines, isOnItsWay }) => (isOnItsWay ? [] : lines))
  const coming = sources.flatMap(({ lines, isOnItsWay }) => (isOnItsWay ? lines.filter(({ entry }) => entry) : []))
  const others = unknownTo(lines, [...coming, ...beside.others])
  const last = journal.at(-1)
  const chained = chain(
    [...lines.map((line) => (line === last && !isWhole ? { ...line, head: null } : line)), ...others],
    snapshot.position,
    beside.elsewhere,
    new Set(others)
  )
  const end = !isWhole && wasRecovered(chained, last) ? 'no-line-break' : found
  const lost = lostAtEnd(chained, sources, journal, end)
  const steps = [...chained.steps, ...lost.map((loss) => ({ loss }))]
  const furthest = Math.max(chained.position.seq, ...lost.map(({ last }) => last ?? 0))
  const replayed = replay(snapshot, steps, versionsFor(snapshot, steps, versions), strict)
  const isComing = new Set(coming.map(({ entry }) => entry))
  const isThere = sources.some(({ segment, isOnItsWay }) => segment !== null && !isOnItsWay)
  return {
    ...replayed,
    start: snapshot.position,
    position: furthest > chained.position.seq ? goingOn(chained.position, furthest) : chained.position,
    beside: chained.beside,
    steps,
    sources,
    fromHistory: isThere || replayed.applied.some(({ entry }) => isComing.has(entry)),
    end
  }
}
