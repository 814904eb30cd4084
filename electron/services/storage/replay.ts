import { applyInPlace } from '../../../shared/commands/patch'
import { migrate, type StoredWorkbook, type Versions } from '../../../shared/model/migrations'
import { Workbook } from '../../../shared/model/workbook'
import type { JournalEntry, Position } from './journal-format'
import type { Snapshot } from './snapshot-format'

/** A workbook brought to the end of a list of changes, or as far as they fit. */
export interface Replayed {
  data: StoredWorkbook
  version: number
  position: Position
  /** The first change that did not fit; everything before it is in `data`. */
  misfit: JournalEntry | null
}

function applyEntries(snapshot: Snapshot, entries: readonly JournalEntry[], versions: Versions): Replayed {
  let { version, position } = snapshot
  let data = snapshot.data()
  for (const entry of entries) {
    try {
      const { v, patches } = entry.change
      if (v > version) data = migrate(data, version, v, versions.migrations)
      version = Math.max(version, v)
      applyInPlace(data, patches)
    } catch {
      return { data, version, position, misfit: entry }
    }
    position = { seq: entry.seq, hash: entry.hash }
  }
  return { data, version, position, misfit: null }
}

/** Applies changes to a snapshot. A change that fits only in part leaves nothing of itself. */
export function replay(snapshot: Snapshot, entries: readonly JournalEntry[], versions: Versions): Replayed {
  const replayed = applyEntries(snapshot, entries, versions)
  const { misfit } = replayed
  if (!misfit) return replayed
  const fitting = entries.slice(0, entries.indexOf(misfit))
  return { ...applyEntries(snapshot, fitting, versions), misfit }
}

/** A workbook of a version that is not ours, as far as this program can understand it; null when it cannot. */
export function viewForeign(data: StoredWorkbook, current: number): Workbook | null {
  const parsed = Workbook.safeParse({ ...data, schemaVersion: current })
  return parsed.success ? parsed.data : null
}
