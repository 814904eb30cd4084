import { type Group, type PublishedSheet, type Refusal, smallestGroup } from '../model/results-sheet'
import type { Id } from '../model/scalars'

/**
 * Divides everybody in these groups into parts, by the groups that they are in. Whatever is added or subtracted from
 * figures of the groups is then about whole parts: the people of a part are all in a group, or none of them is.
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

/**
 * Whether everybody shares a part with at least four others, whichever of these groups are subtracted from each other.
 */
const isSafe = (groups: readonly Group[]): boolean => partsOf(groups).every((part) => part.length >= smallestGroup)

const isFew = (count: number) => count > 0 && count < smallestGroup

/**
 * Those who have something and share a part with fewer than four others who have something, whichever of these groups
 * are subtracted from each other. Who has nothing adds nothing to a figure, and hides nobody.
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

/**
 * Why a figure about this group, together with the sheets that were given out, would show a few people alone; null when
 * it would not.
 */
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
 * The groups, in their order, that can be shown together with each other and with everything that was given out. Those
 * left out would show a few people alone.
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
