import { isDeepStrictEqual } from 'node:util'
import { isObject, type Patch } from '../../../shared/commands/patch'
import type { StoredWorkbook } from '../../../shared/model/migrations'
import type { Hash, Moment } from '../../../shared/model/scalars'
import type { OfferedChange } from '../../../shared/model/set-aside'
import type { Change, JournalEntry } from './journal-format'
import { sha256 } from './sha256'

/** Why a change was not applied. */
export type AsideReason = OfferedChange['reason']

/** A whole change that is not in the workbook and is offered to the person. `key` is the same each time it is read. */
export interface AsideChange {
  key: Hash
  seq: number
  reason: AsideReason
  change: Change
  /** For a question that was answered crosswise on two devices and is asked anew: how often; otherwise missing. */
  round?: number | undefined
}

/** Makes an offered change from one in a journal; the default `reason` is `fork`, for the other side of a fork. */
export const asideOf =
  (reason: AsideReason) =>
  ({ hash, seq, change }: JournalEntry): AsideChange => ({ key: hash, seq, reason, change })

/** In these maps the values are single; in all others each entry is a record. */
const partsOf = new Set(['rep', 'private'])

function patchFor(path: string[], before: unknown, after: unknown): Patch[] {
  // A file that was written again has the same fields in another order.
  if (isDeepStrictEqual(before, after)) return []
  if (after === undefined) return [{ op: 'remove', path }]
  return [{ op: before === undefined ? 'add' : 'replace', path, value: after }]
}

/** The patches that turn one workbook into another, record by record. */
export function differences(from: StoredWorkbook, to: StoredWorkbook): Patch[] {
  const patches: Patch[] = []
  for (const name of new Set([...Object.keys(from), ...Object.keys(to)])) {
    if (name === 'schemaVersion') continue
    const [before, after] = [from[name], to[name]]
    const isMap = isObject(before) && isObject(after)
    if (!isMap || !(partsOf.has(name) || !Array.isArray(before))) {
      patches.push(...patchFor([name], before, after))
      continue
    }
    const [old, fresh] = [new Map(Object.entries(before)), new Map(Object.entries(after))]
    for (const id of new Set([...old.keys(), ...fresh.keys()]))
      patches.push(...patchFor([name, id], old.get(id), fresh.get(id)))
  }
  return patches
}

/** What somebody or something else wrote into the workbook file, as changes of single records. */
export function editsOf(
  from: StoredWorkbook,
  to: StoredWorkbook,
  { v, at, seq }: { v: number; at: Moment; seq: number }
): AsideChange[] {
  return differences(from, to).map((patch) => {
    const key = sha256(JSON.stringify(patch))
    const change = { v, at, actor: '', type: 'file.edited', patches: [patch], inverse: [] }
    return { key, seq, reason: 'edited', change }
  })
}
