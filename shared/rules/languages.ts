import { languages } from '../messages/languages'
import type { BehaviorKey } from '../model/behavior'

const ending = new RegExp(`-(?:${languages.join('|')})$`)

/**
 * The id of a form, framework or guide without its language: the same thing in two languages has ids that differ only
 * in the language at their end (`b2b`, `b2b-de`).
 */
export const thingOf = (id: string): string => id.replace(ending, '')

/** All ids under which packs may have the same thing, one for each language. */
export const idsOfThing = (id: string): string[] => [thingOf(id), ...languages.map((one) => `${thingOf(id)}-${one}`)]

/** The key of a behavior without its language. */
export function behaviorThing(key: BehaviorKey): BehaviorKey {
  const at = key.indexOf('/')
  return `${thingOf(key.slice(0, at))}${key.slice(at)}`
}

const base = (language: string) => language.split('-')[0]

/** Whether two tags are the same language, such as `de` and `de-AT`. */
export const speaks = (language: string, reader: string): boolean => base(language) === base(reader)

interface InLanguage {
  thing: string
  language: string
}

const readersFirst = <T>(all: readonly T[], reader: string, of: (one: T) => InLanguage): T[] =>
  [...all].sort((a, b) => Number(speaks(of(b).language, reader)) - Number(speaks(of(a).language, reader)))

/**
 * Each thing once: in the reader's language, otherwise in English, otherwise in every language that it has. Things in
 * the reader's language come first; apart from that the order stays.
 */
export function oneOfEach<T>(all: readonly T[], reader: string, of: (one: T) => InLanguage): T[] {
  const spoken = new Map<string, Set<string | undefined>>()
  for (const one of all) {
    const { thing, language } = of(one)
    spoken.set(thing, (spoken.get(thing) ?? new Set()).add(base(language)))
  }
  const isChosen = (one: T) => {
    const { thing, language } = of(one)
    const there = spoken.get(thing)
    const chosen = [base(reader), 'en'].find((wanted) => there?.has(wanted))
    return chosen === undefined || base(language) === chosen
  }
  return readersFirst(all.filter(isChosen), reader, of)
}

/**
 * The title of a form in a list: that of the same form in the reader's language, if a pack has both. A form of the
 * manager's own keeps its title.
 */
export function listedTitle<T extends { id: string; language: string; title: string }>(
  { id, language, title }: T,
  offered: readonly { own: boolean; template: T }[],
  reader: string
): string {
  const ofPacks = offered.filter(({ own }) => !own).map(({ template }) => template)
  if (speaks(language, reader) || !ofPacks.some((one) => one.id === id)) return title
  return ofPacks.find((one) => thingOf(one.id) === thingOf(id) && speaks(one.language, reader))?.title ?? title
}

/** The choice of language that shows everything (the tag for multiple languages). */
export const everyLanguage = 'mul'

/** The items of a list. `choice`: null for each thing once, `everyLanguage`, or the one language to show. */
export function inChosenLanguage<T>(
  all: readonly T[],
  choice: string | null,
  reader: string,
  of: (one: T) => InLanguage
): T[] {
  if (choice === null) return oneOfEach(all, reader, of)
  if (choice === everyLanguage) return readersFirst(all, reader, of)
  return all.filter((one) => speaks(of(one).language, choice))
}

/**
 * The behaviors that are offered in a workbook, each once: in the language in which the workbook has it already,
 * otherwise in the reader's.
 */
export function behaviorsFor<T extends { key: BehaviorKey }>(
  all: readonly T[],
  held: ReadonlySet<BehaviorKey>,
  reader: string,
  languageOf: (one: T) => string
): T[] {
  const things = new Set([...held].map(behaviorThing))
  const open = all.filter(({ key }) => !things.has(behaviorThing(key)))
  const of = (one: T) => ({ thing: behaviorThing(one.key), language: languageOf(one) })
  return [...all.filter(({ key }) => held.has(key)), ...oneOfEach(open, reader, of)]
}
