import { fold } from '../folding'
import type { GroupFacts, GroupSession, GroupWords } from '../model/group'
import type { Id } from '../model/scalars'
import type { SessionType } from '../model/session'
import type { KnownOfRep } from '../model/today'
import type { Workbook } from '../model/workbook'

/** A rep's copy of a group session. */
export const groupIn = ({ groups = {} }: Pick<Workbook, 'groups'>, id: Id): GroupSession | undefined =>
  Object.hasOwn(groups, id) ? groups[id] : undefined

/** The part of a copy that is the same for everybody who takes part. */
export const sharedPart = ({ status, kind, when, minutes, subject, behaviors, notes }: GroupSession): GroupWords => ({
  status: status === 'held' ? 'held' : 'planned',
  kind,
  when,
  minutes,
  subject,
  behaviors,
  notes
})

/**
 * The type of session that a group session counts as in the rhythm of each rep: a day on the road with several is a
 * ride-along day with each of them. A promised conversation of two is not kept by a session of many (S1-7, S3-8).
 */
export const countsAs = ({ kind }: Pick<GroupSession, 'kind'>): SessionType | null =>
  kind === 'ride-along' ? 'ride-along' : null

const word = /[\p{L}\p{M}\p{N}]+/gu

/** The forms in which a part of a name is used, including the genitive without an apostrophe: `Mira`, `Miras`. */
const saidOf = (part: string) => [fold(part), `${fold(part)}s`]

/** Whether a word has a capital: `will` is not the name Will. */
const isCapital = (found: string) => found !== found.toLocaleLowerCase()

/**
 * The reps whose first or last name is in words that everybody who takes part gets (S3-8): each copy would name them to
 * the others. One-letter names are skipped, and so are names that the rep `of` also has, because the words are about
 * that rep.
 */
export function namedIn<Rep extends { name: string }>(
  texts: readonly string[],
  reps: readonly Rep[],
  of: Rep['name'] = ''
): Rep[] {
  const words = new Set(
    texts.flatMap((text) =>
      [...text.matchAll(word)]
        .map(([found]) => found)
        .filter(isCapital)
        .map(fold)
    )
  )
  for (const [part] of of.matchAll(word)) for (const said of saidOf(part)) words.delete(said)
  return reps.filter(({ name }) =>
    [...name.matchAll(word)].some(
      ([part]) => part.length > 1 && isCapital(part) && saidOf(part).some((said) => words.has(said))
    )
  )
}

/** A group session of the team, with the reps who take part. */
export interface GroupOfTeam extends GroupFacts {
  reps: Id[]
}

/** The group sessions of all reps, each once, the latest first. */
export function groupsOfTeam(reps: readonly Pick<KnownOfRep, 'rep' | 'today'>[]): GroupOfTeam[] {
  const found = new Map<Id, GroupOfTeam>()
  for (const { rep, today } of reps)
    for (const group of today.groups) {
      const known = found.get(group.id)
      if (known) known.reps.push(rep)
      else found.set(group.id, { ...group, reps: [rep] })
    }
  return [...found.values()].sort((a, b) => Date.parse(b.when) - Date.parse(a.when))
}
