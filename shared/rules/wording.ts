import { type WordingKind, type WordingList, wordingKinds, wordingLists } from './wording-words'

/** A word that is hard to hear, as it was written, and why. */
export interface WordingHint {
  kind: WordingKind
  found: string
}

const token = /[\p{L}\p{M}\p{N}]+(?:['’ʼ][\p{L}\p{M}\p{N}]+)*/gu
/** Quoted words: what somebody said is left as it was said. */
const quoted = /“[^”\n]*”|„[^“”\n]*[“”]|«[^»\n]*»|»[^«\n]*«|"[^"\n]*"/gu

const folded = (word: string) => word.toLowerCase().replace(/[’ʼ]/g, "'").replace(/ß/g, 'ss')

interface Phrase {
  words: readonly string[]
  kind: WordingKind | null
}

/** The phrases by their first word, the longest first. */
function phrasesOf(list: WordingList): ReadonlyMap<string, readonly Phrase[]> {
  const wordsOf = (phrase: string) => phrase.split(' ').map(folded)
  const all: Phrase[] = [
    ...list.harmless.map((phrase) => ({ words: wordsOf(phrase), kind: null })),
    ...wordingKinds.flatMap((kind) => list[kind].map((phrase) => ({ words: wordsOf(phrase), kind })))
  ]
  const byFirst = new Map<string, Phrase[]>()
  for (const phrase of all.sort((a, b) => b.words.length - a.words.length)) {
    const first = phrase.words[0] ?? ''
    byFirst.set(first, [...(byFirst.get(first) ?? []), phrase])
  }
  return byFirst
}

const english = phrasesOf(wordingLists.en)
const phrases = new Map(Object.entries(wordingLists).map(([language, list]) => [language, phrasesOf(list)]))

interface Token {
  word: string
  from: number
  to: number
}

function tokensOf(text: string): Token[] {
  return [...text.matchAll(token)].map((match) => ({
    word: folded(match[0]),
    from: match.index,
    to: match.index + match[0].length
  }))
}

/** How many tokens of a phrase are at a place, with only spaces between them. */
function standsAt(phrase: Phrase, tokens: readonly Token[], at: number, text: string): boolean {
  return phrase.words.every((word, offset) => {
    const here = tokens[at + offset]
    const before = tokens[at + offset - 1]
    if (here?.word !== word) return false
    return offset === 0 || !before || /^[\p{Zs}\t]+$/u.test(text.slice(before.to, here.from))
  })
}

/**
 * The first word of a text that judges or allows no exception, in the language of the reader (S2-15); null when there
 * is none. Only whole words count, in upper or lower case; quoted words were said by somebody and are skipped. It is a
 * hint and never a rule: nothing is refused because of it.
 */
export function wordingHint(text: string, language: string): WordingHint | null {
  const composed = text.normalize('NFC')
  const open = composed.replace(quoted, (said) => ' '.repeat(said.length))
  const known = phrases.get(language.split('-')[0] ?? '') ?? english
  const tokens = tokensOf(open)
  for (let at = 0; at < tokens.length; ) {
    const phrase = known.get(tokens[at]?.word ?? '')?.find((one) => standsAt(one, tokens, at, open))
    const last = tokens[at + (phrase?.words.length ?? 1) - 1]
    if (phrase?.kind && last) return { kind: phrase.kind, found: composed.slice(tokens[at]?.from, last.to) }
    at += phrase?.words.length ?? 1
  }
  return null
}
