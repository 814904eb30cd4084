import { join } from 'node:path'
import type { Versions } from '../../../shared/model/migrations'
import type { Files } from './files'
import { type History, names, type Segment } from './history'
import { continuing, decodeJournal, type JournalEntry, type JournalLine, type Position } from './journal-format'
import { type Replayed, replay } from './replay'
import type { Snapshot } from './snapshot-format'

/** An older part of the journal that does not continue the chain; up to `soundUntil` bytes it does. */
export interface BrokenSegment {
  segment: Segment
  soundUntil: number
  lastSound: number
}

/** A snapshot brought up to date with all changes that continue it. */
export interface Followed extends Replayed {
  /** Where the snapshot stood. */
  start: Position
  /** Changes from `history/` were needed: the snapshot was older than the last fold. */
  fromHistory: number
  brokenSegments: BrokenSegment[]
  /** Where the live journal stops to continue the workbook; null: nowhere. */
  journalBrokenAt: number | null
}

/** What lies beside a snapshot. */
export interface Beside {
  history: History
  journal: JournalLine[]
}

/** The program's own versions, or, when a newer program wrote here, its patches as they are. */
function versionsFor(snapshot: Snapshot, entries: readonly JournalEntry[], versions: Versions): Versions {
  const highest = entries.reduce((most, { change }) => Math.max(most, change.v), snapshot.version)
  if (highest <= versions.current) return versions
  const steps = Array.from({ length: highest }, (_, index) => ({ from: index + 1, migrate: <T>(data: T) => data }))
  return { current: highest, migrations: steps }
}

/** Follows the chain of changes from a snapshot through `history/` and the live journal, and applies it. */
export async function follow(
  files: Files,
  folder: string,
  snapshot: Snapshot,
  { history, journal }: Beside,
  versions: Versions
): Promise<Followed> {
  let position = snapshot.position
  const older: JournalEntry[] = []
  const brokenSegments: BrokenSegment[] = []
  for (const segment of history.segments) {
    if (segment.last <= position.seq) continue
    const lines = decodeJournal(await files.read(join(folder, names.history, segment.file)))
    const found = continuing(lines, position)
    for (const entry of found.entries) older.push(entry)
    position = found.position
    if (found.brokenAt !== null)
      brokenSegments.push({ segment, soundUntil: found.brokenAt, lastSound: found.position.seq })
  }
  const live = continuing(journal, position)
  const entries = [...older, ...live.entries]
  const replayed = replay(snapshot, entries, versionsFor(snapshot, entries, versions))
  const { misfit } = replayed
  const inHistory = misfit !== null && older.includes(misfit)
  const useless = history.segments.filter(({ last }) => last > replayed.position.seq)
  return {
    ...replayed,
    start: snapshot.position,
    fromHistory: older.length,
    brokenSegments: inHistory
      ? useless.map((segment) => ({ segment, soundUntil: 0, lastSound: replayed.position.seq }))
      : brokenSegments,
    journalBrokenAt: inHistory ? 0 : (journal.find(({ entry }) => entry && entry === misfit)?.start ?? live.brokenAt)
  }
}
