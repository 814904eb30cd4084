import { levels } from '../model/field-of-work'
import { behaviorsIn, facetOf, type QuickFilter } from './columns'
import type { LogIndex } from './log-index'

/** Observations of one group, in the order of the log. */
export interface Group {
  key: string
  label: string
  slots: Uint32Array
}

/** The groups that a key of the facet belongs to; without a label, the group without a name. */
function groupKeys(index: LogIndex, by: QuickFilter, key: string): string[] {
  if (by !== 'behavior') return [index.words.label(by, key) === '' ? '' : key]
  const behaviors = new Set(behaviorsIn(key))
  return behaviors.size === 0 ? [''] : [...behaviors]
}

/**
 * The groups of the observations that are shown: months with the newest first, all others by label, and the group
 * without a label last. An observation with several behaviors is in the group of each.
 */
export function grouped(index: LogIndex, shown: Uint32Array, by: QuickFilter): Group[] {
  const { keys, codes } = index.facet(facetOf(by))
  const keysOf = keys.map((key) => groupKeys(index, by, key))
  const members = new Map<string, number[]>()
  for (const slot of shown) {
    for (const key of keysOf[codes[slot] ?? 0] ?? []) {
      const list = members.get(key)
      if (list) list.push(slot)
      else members.set(key, [slot])
    }
  }
  const { label, behavior, language } = index.words
  const labelOf = (key: string) => (by === 'behavior' ? key && behavior(key) : label(by, key))
  const groups = [...members].map(([key, slots]) => ({ key, label: labelOf(key), slots: Uint32Array.from(slots) }))
  return groups.sort(inOrderOfGroups(by, language))
}

const levelKeys: readonly string[] = levels

function inOrderOfGroups(by: QuickFilter, language: string): (a: Group, b: Group) => number {
  const { compare } = new Intl.Collator(language, { numeric: true })
  const among = (a: Group, b: Group): number => {
    if (by === 'month') return a.key < b.key ? 1 : -1
    if (by === 'level') return levelKeys.indexOf(a.key) - levelKeys.indexOf(b.key)
    return compare(a.label, b.label) || (a.key < b.key ? -1 : 1)
  }
  return (a, b) => Number(a.label === '') - Number(b.label === '') || among(a, b)
}

/** The choices of a quick filter: the keys that occur, in their order. */
export const choicesOf = (index: LogIndex, name: QuickFilter): Group[] =>
  grouped(index, index.inOrderOfReading(), name).filter(({ label }) => label !== '')

/** The rows of the log: the slot of an observation, or `-1 - n` for the head of group `n`. */
export type Rows = Int32Array

const head = (group: number): number => -1 - group

/** The number of the group whose head this row is; null for an observation. */
export const groupAt = (row: number): number | null => (row < 0 ? -1 - row : null)

/** Each group's head followed by its observations; a collapsed group is only its head. */
export function rowsOf(groups: readonly Group[], collapsed: ReadonlySet<string>): Rows {
  const lengths = groups.map(({ key, slots }) => (collapsed.has(key) ? 0 : slots.length))
  const rows = new Int32Array(lengths.reduce((sum, length) => sum + 1 + length, 0))
  let at = 0
  for (const [number, { slots }] of groups.entries()) {
    rows[at++] = head(number)
    if (lengths[number] === 0) continue
    rows.set(slots, at)
    at += slots.length
  }
  return rows
}
