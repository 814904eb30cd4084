import type { FoundPerson, Mapping } from '../model/bring'
import { isShortFor, nameWords } from './people'

/** How many people are compared with a name, and how many of them are offered for it. */
const most = { compared: 200, offered: 20 } as const

/**
 * The people of a file, with the new ones among them whom a shorter new name may mean: `Smith` may be the `John Smith`
 * of another row, who is not in the library yet. It is asked about until somebody says so.
 */
export function withOthers(people: readonly FoundPerson[], answers: Mapping['people']): FoundPerson[] {
  const fresh = people.filter(({ as }) => as?.is === 'new').map((person) => ({ person, words: nameWords(person.name) }))
  const keys = new Set(fresh.map(({ person }) => person.key))
  const byWord = new Map<string, typeof fresh>()
  for (const one of fresh)
    for (const word of new Set(one.words)) {
      const known = byWord.get(word)
      if (known) known.push(one)
      else byWord.set(word, [one])
    }
  return people.map((person) => {
    const { key, as } = person
    if (as?.is !== 'new' && as?.is !== 'same') return person
    const words = nameWords(person.name)
    const [longest = ''] = [...words].sort((a, b) => b.length - a.length)
    const others = (byWord.get(longest) ?? [])
      .slice(0, most.compared)
      .filter((one) => isShortFor(words, one.words))
      .slice(0, most.offered)
      .map((one) => ({ key: one.person.key, name: one.person.name }))
    const isOpen = as.is === 'same' ? !keys.has(as.key) : others.length > 0 && !Object.hasOwn(answers, key)
    return { ...person, others, as: isOpen ? null : as }
  })
}
