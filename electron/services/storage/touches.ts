import { isObject, type Patch } from '../../../shared/commands/patch'
import type { StoredWorkbook } from '../../../shared/model/migrations'

/**
 * The records that patches touch, such as `observations/<id>` or `private/notes`; the name of a map when it is replaced
 * as a whole.
 */
export const touchesOf = (patches: readonly Patch[]): string[] => [
  ...new Set(patches.map(({ path }) => path.slice(0, 2).join('/')))
]

const isWithin = (a: string, b: string) => a === b || a.startsWith(`${b}/`)

function split(record: string): [map: string, id: string] {
  const slash = record.indexOf('/')
  return slash < 0 ? [record, ''] : [record.slice(0, slash), record.slice(slash + 1)]
}

function isThere(data: StoredWorkbook, record: string): boolean {
  const [map, id] = split(record)
  const records = data[map]
  return isObject(records) && Object.hasOwn(records, id)
}

/** Collects every text in a value, including the names of its parts: each can be the name of another record. */
function collect(value: unknown, into: Set<string>): void {
  if (typeof value === 'string') into.add(value)
  else if (isObject(value))
    for (const [key, part] of Object.entries(value)) {
      into.add(key)
      collect(part, into)
    }
}

function namesIn(patches: readonly Patch[]): Set<string> {
  const names = new Set<string>()
  for (const { path, value } of patches) {
    for (const key of path.slice(1)) names.add(String(key))
    collect(value, names)
  }
  return names
}

/** The records that a change outside of the workbook may have touched. */
export class Doubtful {
  private readonly records = new Set<string>()
  private everything = false

  get isEmpty(): boolean {
    return !this.everything && this.records.size === 0
  }

  /** Null: it may have touched anything. */
  add(touches: readonly string[] | null): void {
    if (touches === null) this.everything = true
    else for (const record of touches) this.records.add(record)
  }

  /** Makes records certain again, because a change has replaced them whatever they were. */
  settle(touches: readonly string[]): void {
    for (const record of touches) this.records.delete(record)
  }

  /** Whether patches touch a doubtful record, or name one that is not in the workbook. */
  reaches(patches: readonly Patch[], data: StoredWorkbook): boolean {
    if (this.isEmpty) return false
    if (this.everything) return true
    const touched = touchesOf(patches)
    const all = [...this.records]
    if (all.some((record) => touched.some((other) => isWithin(record, other) || isWithin(other, record)))) return true
    const missing = all.filter((record) => !isThere(data, record))
    if (missing.length === 0) return false
    const names = namesIn(patches)
    return missing.some((record) => names.has(split(record)[1]))
  }
}
