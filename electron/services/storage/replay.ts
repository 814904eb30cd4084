import { applyWhole, unlessMisfit } from '../../../shared/commands/patch'
import type { StoredWorkbook, Versions } from '../../../shared/model/migrations'
import { Workbook } from '../../../shared/model/workbook'
import type { Loss, Step } from './chain'
import type { JournalEntry } from './journal-format'
import { migratedOrNull } from './migrated'
import type { Snapshot } from './snapshot-format'
import { Doubtful, touchesOf } from './touches'

type Whole = Extract<Step, { entry: JournalEntry }>

/** A workbook with the changes that are certain. */
export interface Replayed {
  data: StoredWorkbook
  version: number
  applied: Whole[]
  /**
   * Whole changes that might be wrong for the present state: they touch something that a missing change may have
   * touched, or do not fit.
   */
  aside: JournalEntry[]
  losses: Loss[]
}

/**
 * Applies changes to a snapshot. A change that fits only partly is not applied at all. After a loss, only changes
 * independent of it are applied; with `strict`, none.
 */
export function replay(snapshot: Snapshot, steps: readonly Step[], versions: Versions, strict = false): Replayed {
  let { version } = snapshot
  let data = snapshot.data()
  const doubtful = new Doubtful()
  const result = { applied: [] as Whole[], aside: [] as JournalEntry[], losses: [] as Loss[] }

  function apply({ v, patches }: JournalEntry['change']): boolean {
    if (doubtful.reaches(patches, data)) return false
    const found = v > version ? migratedOrNull(data, version, v, versions.migrations) : data
    if (found === null) return false
    data = found
    version = Math.max(version, v)
    return unlessMisfit(() => applyWhole(data, patches), null) !== null
  }

  for (const step of steps) {
    if ('loss' in step) {
      result.losses.push(step.loss)
      doubtful.add(strict ? null : step.loss.touches)
    } else if (apply(step.entry.change)) result.applied.push(step)
    else {
      result.aside.push(step.entry)
      doubtful.add(strict ? null : touchesOf(step.entry.change.patches))
    }
  }
  return { data, version, ...result }
}

/** A workbook of another version, as far as this program can understand it; null when it cannot. */
export function viewForeign(data: StoredWorkbook, current: number): Workbook | null {
  const parsed = Workbook.safeParse({ ...data, schemaVersion: current })
  return parsed.success ? parsed.data : null
}
