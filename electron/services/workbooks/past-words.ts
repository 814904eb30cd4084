import { applyInPlace, copyPlain, type Patch, unlessMisfit } from '../../../shared/commands/patch'
import type { ChangedRecord } from '../../../shared/model/history'
import { Workbook } from '../../../shared/model/workbook'
import { changeWords } from '../../../shared/rules/change-words'
import type { JournalEntry } from '../storage/journal-format'

/** The record that a patch is about, as `changeWords` names it. */
function pathOf({ path }: Patch): string {
  const [map = '', id = '', key = ''] = path.map(String)
  if (map === 'rep') return map
  return map === 'private' && id === 'answers' ? `${map}/${id}/${key}` : `${map}/${id}`
}

/** Whether entries lead without a gap from `first` to the change with the number `seq`. */
function isWhole(entries: readonly JournalEntry[], first: number, seq: number): boolean {
  const follow = entries.every((entry, at) => at === 0 || entry.prev === entries[at - 1]?.hash)
  return follow && entries.at(-1)?.seq === seq && (entries[0]?.first ?? Number.POSITIVE_INFINITY) <= first
}

/**
 * What stood in the records before the changes `first` to `last`, and after them. `entries`: all changes of the workbook
 * from `first` on; `seq`: the number of its last one. Null when a later change cannot be read, or was made by another version of Coachbook: what stood
 * there is then not certain.
 */
export function pastWords(
  workbook: Workbook,
  seq: number,
  entries: readonly JournalEntry[],
  { first, last }: { first: number; last: number }
): ChangedRecord[] | null {
  const v = workbook.schemaVersion
  if (!isWhole(entries, first, seq) || entries.some(({ change }) => change.v !== v)) return null
  return unlessMisfit(() => {
    const state = copyPlain(workbook)
    const back = [...entries].reverse()
    for (const { first: begins, change } of back) if (begins > last) applyInPlace(state, change.inverse)
    const after = Workbook.safeParse(copyPlain(state))
    const meant = back.filter(({ first: begins }) => begins <= last)
    for (const { change } of meant) applyInPlace(state, change.inverse)
    const before = Workbook.safeParse(state)
    if (!after.success || !before.success) return null
    const paths = meant.reverse().flatMap(({ change }) => change.patches.map(pathOf))
    return changeWords(before.data, after.data, paths)
  }, null)
}
