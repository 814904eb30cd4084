/** Letters that have no decomposition but that nobody types on another keyboard. */
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
/** Spaces that are not one plain space. */
const spaces = /\s{2,}|[^\S ]/g

/** A text as it is searched: in small letters, without accents. `Ångström` is found by `angstrom`. */
export function fold(text: string): string {
  if (!beyondAscii.test(text)) return text.toLowerCase()
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(special, (letter) => plain[letter] ?? letter)
    .replace(/\p{M}/gu, '')
}

/** A name without regard to case, accents and spaces: two that give the same look like one person's. */
export const nameKey = (name: string): string => fold(name).trim().replace(spaces, ' ')

/** Whether every word that was typed begins a word of a text; a query without words begins none. */
export function beginner(query: string): (text: string) => boolean {
  const typed = wordsOf(query)
  return (text) => typed.length > 0 && typed.every((word) => wordsOf(text).some((one) => one.startsWith(word)))
}

/**
 * The same for names under which something is kept: accents count, so that Müller and Muller stay two accounts; how a
 * letter is composed, case and spaces do not.
 */
export const spellingKey = (name: string): string =>
  (beyondAscii.test(name) ? name.normalize('NFKC') : name).toLowerCase().trim().replace(spaces, ' ')

/** A short stable name in Latin letters and digits: `Straße, am Morgen` gives `strasse-am-morgen`; up to 40 characters. */
export const slugOf = (words: string): string =>
  fold(words)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-+|-+$/g, '')

/** The words that were typed, folded, each once. */
export const wordsOf = (query: string): string[] => [...new Set(fold(query).split(/\s+/).filter(Boolean))]

/** Whether a text holds every word that was typed, anywhere in it; a query without words fits every text. */
export function holder(query: string): (text: string) => boolean {
  const words = wordsOf(query)
  return (text) => {
    const folded = words.length === 0 ? '' : fold(text)
    return words.every((word) => folded.includes(word))
  }
}
