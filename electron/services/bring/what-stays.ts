import { type Import, type LeftRecord, mostLeft } from '../../../shared/model/bring'
import type { Hash, Id } from '../../../shared/model/scalars'
import type { Workbook } from '../../../shared/model/workbook'
import { broughtBy, keepsObservation } from '../../../shared/rules/brought'
import { pause } from './known'

/** How many observations are checked before other calls get their turn. */
const lot = 200

/** What stays of an import in a workbook when it is taken back, and why; checked in portions. */
export async function whatStays(workbook: Workbook, id: Id, digest: (text: string) => Hash): Promise<LeftRecord[]> {
  const brought = broughtBy(workbook, id)
  if (!brought) return []
  const left: LeftRecord[] = []
  let count = 0
  for (const [observation, was] of Object.entries(brought.observations)) {
    if (++count % lot === 0) await pause()
    const there = Object.hasOwn(workbook.observations, observation) ? workbook.observations[observation] : undefined
    const why = there && keepsObservation(workbook, there, was, digest)
    if (there && why)
      left.push({ workbook: workbook.id, what: 'observation', id: observation, label: there.when.slice(0, 10), why })
  }
  for (const [metric, cells] of Object.entries(brought.cells)) {
    const there = workbook.metrics[metric]
    const isChanged = there && Object.entries(cells).some(([on, { value }]) => there.values[on] !== value)
    if (isChanged) left.push({ workbook: workbook.id, what: 'number', id: metric, label: there.name, why: 'edited' })
  }
  return left
}

const keyOf = ({ workbook, what, id }: LeftRecord) => `${workbook} ${what} ${id ?? ''}`

/**
 * An import with the note of what stays of it in a workbook. When taking back was interrupted and is run again, earlier
 * notes are kept, because records that were dealt with are no longer in the workbook's list of the import.
 */
export function withStaying(of: Import, workbook: Id, stays: readonly LeftRecord[]): Import {
  const known = new Set(of.left.map(keyOf))
  const isSeen = of.workbooks.some(({ id, left }) => id === workbook && left !== undefined)
  // Beyond those that are listed, it cannot be told whether a record was counted already. Only a rep, who is checked
  // last, is certainly new.
  const isCounted = isSeen && of.leftCount > of.left.length
  const fresh = stays.filter((one) => !known.has(keyOf(one)) && (one.what === 'rep' || !isCounted))
  return {
    ...of,
    left: [...of.left, ...fresh].slice(0, mostLeft),
    leftCount: of.leftCount + fresh.length,
    workbooks: of.workbooks.map((one) => (one.id === workbook ? { ...one, left: (one.left ?? 0) + fresh.length } : one))
  }
}
