import { type Group, type PublishedSheet, type Refusal, smallestGroup } from '../model/results-sheet'
import type { Id } from '../model/scalars'

/**
 * Everybody who is in a group, parted by which groups they are in. Whatever is added up or subtracted of figures of the
 * groups is about whole parts: people of one part are in all groups together or in none.
 */
export function partsOf(groups: readonly Group[]): Id[][] {
  const inGroups = new Map<Id, number[]>()
  for (const [at, group] of groups.entries())
    for (const id of new Set(group)) inGroups.set(id, [...(inGroups.get(id) ?? []), at])
  const parts = new Map<string, Id[]>()
  for (const [id, which] of inGroups) {
    const key = which.join(' ')
    parts.set(key, [...(parts.get(key) ?? []), id])
  }
  return [...parts.values()]
}

/** Whether nobody stands with fewer than four others, whichever of these groups are subtracted from each other. */
const isSafe = (groups: readonly Group[]): boolean => partsOf(groups).every((part) => part.length >= smallestGroup)

const isFew = (count: number) => count > 0 && count < smallestGroup

/**
 * Those who have something and stand with fewer than four others who have, whichever of these groups are subtracted from
 * each other: who has nothing adds nothing to a figure, and hides nobody.
 */
export const alone = (groups: readonly Group[], has: (id: Id) => boolean): Id[] =>
  partsOf(groups)
    .map((part) => part.filter(has))
    .filter(({ length }) => isFew(length))
    .flat()

function differenceOf(a: Group, b: Group): Id[] {
  const [inA, inB] = [new Set(a), new Set(b)]
  return [...inA].filter((id) => !inB.has(id)).concat([...inB].filter((id) => !inA.has(id)))
}

/** Why a figure about this group would show a few people alone beside the sheets that were given out; null where it does not. */
export function refusalOf(group: Group, published: readonly PublishedSheet[]): Refusal | null {
  if (new Set(group).size < smallestGroup) return { why: 'few' }
  const all = published.flatMap(({ groups }) => groups)
  if (isSafe([...all, group])) return null
  for (const sheet of [...published].reverse())
    for (const earlier of sheet.groups) {
      const reps = differenceOf(group, earlier)
      if (isFew(reps.length)) return { why: 'differs', from: { madeAt: sheet.madeAt, reps: earlier }, reps }
    }
  return { why: 'together', reps: alone([...all, group], () => true) }
}

/**
 * Those of some groups, in their order, that can be shown beside each other and beside all that was given out. What is left
 * out would show a few people alone.
 */
export function shownGroups<T extends { group: Group }>(
  wanted: readonly T[],
  published: readonly PublishedSheet[]
): T[] {
  const all = published.flatMap(({ groups }) => groups)
  const shown: T[] = []
  for (const one of wanted)
    if (new Set(one.group).size >= smallestGroup && isSafe([...all, ...shown.map(({ group }) => group), one.group]))
      shown.push(one)
  return shown
}
