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

/** The words that were typed, folded, each once. */
export const wordsOf = (query: string): string[] => [...new Set(fold(query).split(/\s+/).filter(Boolean))]
