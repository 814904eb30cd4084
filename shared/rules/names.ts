import { nameKey } from '../folding'

/** The name people call each other by in a table or a heading: the first word, or all of a single or very short one. */
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

/** Whether every word of a name, or the letter that stands for it, is one of another name. */
const isWithin = (words: readonly string[], others: readonly string[]) =>
  words.every((word) => others.some((other) => other === word || (word.length === 1 && other.startsWith(word))))

/** Whether a name that somebody typed is not that of a person: neither a part of it nor more than it. Nothing typed is no name. */
export function isOtherName(typed: string, name: string): boolean {
  const [words, others] = [wordsOf(typed), wordsOf(name)]
  return words.length > 0 && !isWithin(words, others) && !isWithin(others, words)
}
