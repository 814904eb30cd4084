import { fold } from '../folding'
import type { FoundPerson, Person } from '../model/bring'
import type { Id } from '../model/scalars'

export interface KnownRep {
  id: Id
  name: string
  archived: boolean
}

/** The words of a name, folded; of an email address, the words before the @. */
const wordsOf = (name: string): string[] =>
  fold(name.includes('@') ? name.slice(0, name.indexOf('@')).replace(/[._]/g, ' ') : name)
    .replace(/[.,;:()"]/g, ' ')
    .split(/\s+/)
    .filter(Boolean)

/** One key for a name in either order: `Lindqvist, Mira` and `Mira Lindqvist`. */
export const personKey = (name: string): string => wordsOf(name).sort().join(' ').slice(0, 400)

/** `Mira Lindqvist` for `Lindqvist, Mira`; every other name as it is. */
export function properName(name: string): string {
  const parts = name.split(',').map((part) => part.trim())
  const [last = '', first = ''] = parts
  return parts.length === 2 && last !== '' && first !== '' ? `${first} ${last}` : name.trim()
}

/** Whether a shorter name may mean this person: each of its words is a word of theirs, or the first letter of one. */
function isPart(words: readonly string[], of: readonly string[]): boolean {
  if (!words.some((word) => word.length > 1)) return false
  const free = [...of]
  return words.every((word) => {
    const at = free.findIndex((other) => other === word || (word.length === 1 && other.startsWith(word)))
    if (at >= 0) free.splice(at, 1)
    return at >= 0
  })
}

const sums = /^(?:(?:grand )?totals?|sum|summe|gesamt(?:summe)?|zwischensumme|subtotal|average|durchschnitt)$/

/** The words of a name, and whether it may be a shorter form of another one: `J. Smith` of `John Smith`. */
export const nameWords = wordsOf
export const isShortFor = (words: readonly string[], of: readonly string[]): boolean =>
  isPart(words, of) && !isPart(of, words)

/** Returns a function that looks for the people of a file among the reps of the library. */
export function createPeople(
  reps: readonly KnownRep[],
  answers: Readonly<Record<string, Person>>,
  manager = ''
): (name: string, rows: number) => FoundPerson {
  const known = reps.map((rep) => ({ ...rep, words: wordsOf(rep.name), key: personKey(rep.name) }))
  const ids = new Set(reps.map(({ id }) => id))
  return (name, rows) => {
    const key = personKey(name)
    const exact = known.filter((rep) => rep.key === key)
    const words = wordsOf(name)
    const near = exact.length > 0 ? [] : known.filter((rep) => isPart(words, rep.words))
    const found = exact.length > 0 ? exact : near
    const candidates = found.map(({ id }) => id)
    const [only] = candidates
    const answer = Object.hasOwn(answers, key) ? answers[key] : undefined
    const holds = answer && (answer.is !== 'rep' || ids.has(answer.id))
    const me = found.length === 0 && manager !== '' && key === personKey(manager)
    const guess: Person | null =
      found.length > 1
        ? null
        : only !== undefined
          ? { is: 'rep', id: only }
          : me || sums.test(fold(name).replace(/[:.]/g, '').trim())
            ? { is: 'leave' }
            : { is: 'new' }
    return {
      key,
      name: properName(name),
      rows,
      as: holds ? answer : guess,
      near: near.length > 0,
      me,
      candidates,
      others: []
    }
  }
}
