import { isDeepStrictEqual } from 'node:util'
import { isObject, type Patch } from '../../../shared/commands/patch'
import type { Workbook } from '../../../shared/model/workbook'
import { signedRecord } from '../../../shared/rules/filed-copies'
import type { JournalEntry } from '../storage/journal-format'
import { sha256 } from '../storage/sha256'

/** A question about a record, and the hashes of the changes that it stands for. */
interface Instead {
  record: string
  instead: ReadonlySet<string>
}

/** Whether a patch follows from which plan holds: the stage of a cycle, or what became of a plan. */
const follows = ({ path: [map, , part] }: Patch) =>
  (map === 'cycles' && part === 'stage') || (map === 'plans' && part === 'events')

/**
 * Whether a patch notes that the rep's signature under a draft was taken back there, which holds here under the signed
 * record.
 */
function isTakenBackInVain(workbook: Workbook, { path, value }: Patch): boolean {
  const noted: unknown = path[2] === 'setAside' && Array.isArray(value) ? value.at(-1) : undefined
  if (path[0] !== 'cycles' || !isObject(noted)) return false
  const signed = signedRecord(workbook, String(Reflect.get(noted, 'addendum') ?? Reflect.get(noted, 'plan')))
  return signed !== null && signed.repSignature.at === Reflect.get(noted, 'signedAt')
}

function isThere(workbook: Workbook, { op, path, value }: Patch): boolean {
  let node: unknown = workbook
  for (const key of path) node = isObject(node) && Object.hasOwn(node, key) ? Reflect.get(node, key) : undefined
  return op === 'remove' ? node === undefined : isDeepStrictEqual(node, value)
}

const keyOf = (hash: string) => sha256(`rest ${hash}`)

/**
 * The changes of another side without those that questions stand for. If such a change did more, the rest is kept as a
 * change of its own: an account that was added with a plan, or what the rep had said under it.
 */
export function apartFrom(
  workbook: Workbook,
  entries: readonly JournalEntry[],
  questions: readonly Instead[]
): JournalEntry[] {
  return entries.flatMap((entry) => {
    const about = questions.filter(({ instead }) => instead.has(entry.hash)).map(({ record }) => record)
    if (about.length === 0) return [entry]
    const patches = entry.change.patches.filter(
      (patch) =>
        !about.includes(patch.path.slice(0, 2).join('/')) &&
        !follows(patch) &&
        !isTakenBackInVain(workbook, patch) &&
        !isThere(workbook, patch)
    )
    return patches.length === 0
      ? []
      : [{ ...entry, hash: keyOf(entry.hash), change: { ...entry.change, patches, inverse: [] } }]
  })
}
