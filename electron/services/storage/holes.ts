import type { Hash } from '../../../shared/model/scalars'
import type { Loss } from './chain'
import { goingOn, type Position } from './journal-format'
import { leadingTo, type Whole } from './ways'

/**
 * The numbers of missing changes behind which a workbook went on, so that no line with one of these numbers led to it.
 */
export interface Hole {
  first: number
  last: number
}

/** The holes that losses leave, as far as their numbers are known. */
export const holesOf = (losses: readonly Loss[]): Hole[] =>
  losses.flatMap(({ first, last }) => (first !== null && last !== null && first <= last ? [{ first, last }] : []))

/** Whether a range of numbers overlaps a hole. */
export const reachesInto = (holes: readonly Hole[], from: number, to: number): boolean =>
  holes.some(({ first, last }) => to >= first && from <= last)

/**
 * The numbers of changes as sorted ranges; they are not listed one by one, because a forged line can claim any number
 * of them.
 */
export function stretchesOf(entries: readonly { first: number; seq: number }[]): { first: number; last: number }[] {
  const found: { first: number; last: number }[] = []
  for (const { first, seq } of [...entries].sort((a, b) => a.first - b.first)) {
    const before = found.at(-1)
    if (before && first <= before.last + 1) before.last = Math.max(before.last, seq)
    else found.push({ first, last: seq })
  }
  return found
}

/** The holes whose numbers all occur among some lines. */
export function filledBy(lines: readonly Whole[], holes: readonly Hole[]): Hole[] {
  if (holes.length === 0) return []
  const there = stretchesOf(lines.map(({ entry }) => entry))
  return holes.filter((hole) => there.some(({ first, last }) => first <= hole.first && hole.last <= last))
}

/**
 * The lines that led to a workbook before its holes: the hash with which it went on tells which change that was.
 * `leading` are those that lead to its present position, `prevs` are what its own first changes continue.
 */
export function beforeHoles(
  lines: readonly Whole[],
  leading: ReadonlySet<Whole>,
  begins: readonly Position[],
  holes: readonly Hole[]
): Set<Whole> {
  const places = new Map<Hash, number>(begins.map(({ hash, seq }) => [hash, seq]))
  const found = new Set<Whole>()
  const takePlaces = (of: Iterable<Whole>) => {
    for (const { entry } of of) places.set(entry.prev, entry.first - 1)
  }
  takePlaces(leading)
  const isEnd = ({ entry }: Whole) => {
    const ways: Position[] = [
      entry,
      ...holes.filter(({ last }) => last >= entry.seq).map(({ last }) => goingOn(entry, last))
    ]
    const seqs = new Set(places.values())
    return ways.some((way) => [...seqs].some((seq) => seq >= way.seq && places.get(goingOn(way, seq).hash) === seq))
  }
  for (let more = true; more; ) {
    const known = new Set(lines.map(({ entry }) => entry.hash))
    for (const hash of places.keys()) if (known.has(hash)) places.delete(hash)
    const ends = lines.filter((line) => !leading.has(line) && !found.has(line) && isEnd(line))
    const way = leadingTo(
      lines,
      ends.map(({ entry }) => entry.hash)
    )
    more = ends.length > 0
    for (const line of way) found.add(line)
    takePlaces(way)
  }
  return found
}
