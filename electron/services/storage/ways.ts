import type { Hash } from '../../../shared/model/scalars'
import type { JournalEntry, JournalLine } from './journal-format'

/** A line that holds a whole change. */
export interface Whole extends JournalLine {
  entry: JournalEntry
}

export const isWhole = (line: JournalLine): line is Whole => line.entry !== null

/** Anything that holds a whole change. */
type Holder = Pick<Whole, 'entry'>

function by<T extends Holder, K>(lines: readonly T[], key: (entry: JournalEntry) => K): Map<K, T[]> {
  const found = new Map<K, T[]>()
  for (const line of lines) {
    const place = key(line.entry)
    const list = found.get(place)
    if (list) list.push(line)
    else found.set(place, [line])
  }
  return found
}

/** The lines on a way that leads to one of these hashes. */
export function leadingTo<T extends Holder>(lines: readonly T[], hashes: Iterable<Hash>): Set<T> {
  const found = new Set<T>()
  addLeading(
    by(lines, ({ hash }) => hash),
    hashes,
    found
  )
  return found
}

/** Adds the lines on a way that leads to one of these hashes, down to those that were added before. */
function addLeading<T extends Holder>(byHash: ReadonlyMap<Hash, T[]>, hashes: Iterable<Hash>, found: Set<T>): void {
  for (const due = [...hashes]; due.length > 0; )
    for (const line of byHash.get(due.pop() ?? '') ?? [])
      if (!found.has(line)) {
        found.add(line)
        due.push(line.entry.prev)
      }
}

/** Of two lines that begin with the same change, the one that goes further comes first. */
const inOrder = ({ entry: a }: Whole, { entry: b }: Whole) => a.first - b.first || b.seq - a.seq

/**
 * Divides lines into ways that do not continue each other; everything that leads to the same place is on one of them.
 * Each line is visited once, even if somebody made lines that continue each other in a circle.
 */
export function waysOf(lines: readonly Whole[]): Whole[][] {
  const sorted = [...lines].sort(inOrder)
  const following = by(sorted, ({ prev }) => prev)
  const byHash = by(sorted, ({ hash }) => hash)
  const covered = new Set<Whole>()
  const ways: Whole[][] = []
  for (const start of sorted) {
    if (covered.has(start)) continue
    const way = new Set<Whole>()
    for (let next: Whole | undefined = start; next; ) {
      way.add(next)
      next = following.get(next.entry.hash)?.find((line) => !covered.has(line) && !way.has(line))
    }
    const ends = [...way].map(({ entry }) => entry.hash)
    addLeading(byHash, ends, covered)
    ways.push([...way])
  }
  return ways
}
