/** Letters that Unicode does not decompose, by the plain letters that people type for them. */
const plain: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  þ: 'th'
}
const special = /[ßæœøđðłħıþ]/g
const beyondAscii = /[^\0-\x7f]/
/** Runs of spaces, and single spaces other than the plain one. */
const spaces = /\s{2,}|[^\S ]/g

/** A text as it is searched: in lower case, without accents. `Ångström` is found by `angstrom`. */
export function fold(text: string): string {
  if (!beyondAscii.test(text)) return text.toLowerCase()
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(special, (letter) => plain[letter] ?? letter)
    .replace(/\p{M}/gu, '')
}

/** A name without regard to case, accents and spaces: names with the same key look like one person's. */
export const nameKey = (name: string): string => fold(name).trim().replace(spaces, ' ')

/** Whether every word of the query begins a word of a text; false for every text when the query has no words. */
export function beginner(query: string): (text: string) => boolean {
  const typed = wordsOf(query)
  return (text) => typed.length > 0 && typed.every((word) => wordsOf(text).some((one) => one.startsWith(word)))
}

/**
 * As `nameKey`, for names under which something is kept: accents count, so that Müller and Muller stay two accounts.
 * Case, spaces and the way a letter is composed do not count.
 */
export const spellingKey = (name: string): string =>
  (beyondAscii.test(name) ? name.normalize('NFKC') : name).toLowerCase().trim().replace(spaces, ' ')

/**
 * A short stable name of Latin letters and digits, up to 40 characters: `Straße, am Morgen` gives `strasse-am-morgen`.
 */
export const slugOf = (words: string): string =>
  fold(words)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-+|-+$/g, '')

/** The words of the query, folded, each once. */
export const wordsOf = (query: string): string[] => [...new Set(fold(query).split(/\s+/).filter(Boolean))]

/** Whether a text contains every word of the query, anywhere in it; true for every text when the query has no words. */
export function holder(query: string): (text: string) => boolean {
  const words = wordsOf(query)
  return (text) => {
    const folded = words.length === 0 ? '' : fold(text)
    return words.every((word) => folded.includes(word))
  }
}
