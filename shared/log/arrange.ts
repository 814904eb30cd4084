import { wordsOf } from '../folding'
import { behaviorsIn, facetOf, type LogColumn, type QuickFilter, quickFilters } from './columns'
import type { LogIndex } from './log-index'

export interface Sort {
  column: LogColumn
  descending: boolean
}

/** How the log is narrowed: every word of `text` must occur, and each quick filter names a key. */
export interface Narrowing {
  text: string
  filters: Partial<Record<QuickFilter, string>>
}

/** Orders slots by their ranks; equal ranks keep their order, and slots without a rank come last in both directions. */
function byRanks(order: Uint32Array, ranks: ArrayLike<number>, descending: boolean): Uint32Array {
  let most = 0
  for (const slot of order) most = Math.max(most, ranks[slot] ?? 0)
  const bucketOf = (slot: number): number => {
    const rank = ranks[slot] ?? 0
    if (rank === 0) return most
    return descending ? most - rank : rank - 1
  }
  const starts = new Uint32Array(most + 2)
  for (const slot of order) starts[bucketOf(slot) + 1] = (starts[bucketOf(slot) + 1] ?? 0) + 1
  for (let bucket = 1; bucket < starts.length; bucket++) {
    starts[bucket] = (starts[bucket] ?? 0) + (starts[bucket - 1] ?? 0)
  }
  const sorted = new Uint32Array(order.length)
  for (const slot of order) {
    const bucket = bucketOf(slot)
    const place = starts[bucket] ?? 0
    starts[bucket] = place + 1
    sorted[place] = slot
  }
  return sorted
}

/** All slots in the order of several columns, the first one first; equal ones in the order of reading. */
export function inOrder(index: LogIndex, sorts: readonly Sort[]): Uint32Array {
  return sorts.reduceRight(
    (order, { column, descending }) => byRanks(order, index.ranks(column), descending),
    index.inOrderOfReading()
  )
}

/** Which keys of a facet pass a quick filter: 1 or 0 by the number of the key. */
function allowed(index: LogIndex, name: QuickFilter, wanted: string): Uint8Array {
  const { keys } = index.facet(facetOf(name))
  return Uint8Array.from(keys, (key) =>
    Number(name === 'behavior' ? behaviorsIn(key).includes(wanted) : key === wanted)
  )
}

const searched = ['kind', 'account', 'deal', 'place', 'activity', 'behaviors', 'observer', 'status', 'month'] as const

/** Returns a function that says whether a slot has a word, in its running text or in one of its labels. */
function holds(index: LogIndex, word: string): (slot: number) => boolean {
  const texts = index.searchTexts()
  const labels = searched
    .map((name) => ({ codes: index.facet(name).codes, hits: index.facet(name).hits(word) }))
    .filter(({ hits }) => hits.includes(1))
  return (slot) => {
    for (const { codes, hits } of labels) if (hits[codes[slot] ?? 0] === 1) return true
    return texts[slot]?.includes(word) ?? false
  }
}

/** The slots of `order` that a narrowing leaves, in the same order. */
export function narrowed(index: LogIndex, order: Uint32Array, { text, filters }: Narrowing): Uint32Array {
  let left = order
  for (const [name, wanted] of Object.entries(filters)) {
    const filter = quickFilterNamed(name)
    if (!filter || wanted === undefined) continue
    const { codes } = index.facet(facetOf(filter))
    const passes = allowed(index, filter, wanted)
    left = left.filter((slot) => passes[codes[slot] ?? 0] === 1)
  }
  for (const word of wordsOf(text)) left = left.filter(holds(index, word))
  return left
}

const quickFilterNamed = (name: string): QuickFilter | undefined => quickFilters.find((one) => one === name)
