import { nameKey } from '../folding'

/**
 * The name that people use for each other in a table or heading: the first word, or the whole name when that is single
 * or very short.
 */
export function shortName(name: string): string {
  const first = name.trim().split(/\s+/)[0] ?? ''
  return first.replace(/[.,]$/, '').length < 2 ? name.trim() : first
}

/** Puts names into a template's words: `How, in {rep}’s words` becomes `How, in Mira’s words`. */
export const withNames = (text: string, names: { rep: string; manager: string }): string =>
  text.replaceAll('{rep}', names.rep).replaceAll('{manager}', names.manager)

const wordsOf = (name: string) =>
  nameKey(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')

/** Whether every word of a name, or its initial, is in another name. */
const isWithin = (words: readonly string[], others: readonly string[]) =>
  words.every((word) => others.some((other) => other === word || (word.length === 1 && other.startsWith(word))))

/**
 * Whether a typed name belongs to somebody else: it is neither a part of the person's name nor more than it. An empty
 * text is no other name.
 */
export function isOtherName(typed: string, name: string): boolean {
  const [words, others] = [wordsOf(typed), wordsOf(name)]
  return words.length > 0 && !isWithin(words, others) && !isWithin(others, words)
}
