import type { ChangedRecord } from '../model/history'
import type { Workbook } from '../model/workbook'
import { calledRecord, wordsApart } from './merge-words'
import { partsOf, type RecordParts, recordsOf } from './record-parts'

/** The most records of one action, and characters of one text, that are given. */
export const mostChanged = { records: 50, characters: 20_000 } as const

type Named = Pick<Workbook, 'behaviors' | 'accounts' | 'deals'>

function pairs(before: unknown, after: unknown, named: Named): ChangedRecord['open'] {
  const apart = wordsApart(before ?? {}, after ?? {}, named, mostChanged.characters)
  return apart.mine.map(({ part, text }, at) => ({ part, before: text, after: apart.theirs[at]?.text ?? '' }))
}

/**
 * What stood in the records at `paths` before an action and after it, part by part, with the words that are only for the
 * manager apart from the others. Records in which no words changed are left out.
 */
export function changeWords(before: Workbook, after: Workbook, paths: Iterable<string>): ChangedRecord[] {
  const [old, fresh] = [partsOf(before), partsOf(after)]
  const [was, is] = [recordsOf(before), recordsOf(after)]
  const named = {
    behaviors: { ...before.behaviors, ...after.behaviors },
    accounts: { ...before.accounts, ...after.accounts },
    deals: { ...before.deals, ...after.deals }
  }
  const none: RecordParts = { open: null, own: null }
  const found: ChangedRecord[] = []
  for (const path of new Set(paths)) {
    const [mine, theirs] = [old.get(path) ?? none, fresh.get(path) ?? none]
    const [open, own] = [pairs(mine.open, theirs.open, named), pairs(mine.own, theirs.own, named)]
    if (open.length + own.length === 0) continue
    const record = is.get(path) ?? was.get(path)
    found.push({ path, ...calledRecord(record, is.has(path) ? after : before), open, own })
    if (found.length === mostChanged.records) break
  }
  return found
}
