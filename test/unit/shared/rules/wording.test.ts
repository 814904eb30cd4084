import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Language } from '../../../../shared/messages/languages'
import { wordingHint } from '../../../../shared/rules/wording'
import { wordingKinds, wordingLists } from '../../../../shared/rules/wording-words'

const languages = Object.keys(wordingLists) as Language[]
const listed = languages.flatMap((language) =>
  wordingKinds.flatMap((kind) => wordingLists[language][kind].map((phrase) => ({ language, kind, phrase })))
)
const anyListed = fc.constantFrom(...listed)
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc
    .array(
      fc.constantFrom('never', 'Nie', 'לא', 'دائما', '从不', 'ποτέ', '“', '”', '"', ' ', '\n', '.', 'ı', 'İ', '\ud83d')
    )
    .map((parts) => parts.join(''))
)
const letter = /[\p{L}\p{M}\p{N}]/u

describe('S2-15 neutral wording', () => {
  test.each([
    ['She never asks a question.', 'absolute', 'never'],
    ['NEVER on time', 'absolute', 'NEVER'],
    ['He is lazy, and it shows.', 'verdict', 'lazy'],
    ['Obviously not prepared', 'certain', 'Obviously'],
    ['It is the bad attitude of you people', 'verdict', 'bad attitude'],
    ['You people', 'group', 'You people'],
    ['He doesn’t care about the customer', 'mind', 'doesn’t care']
  ] as const)('“%s”', (text, kind, found) => {
    expect(wordingHint(text, 'en')).toEqual({ kind, found })
  })

  test.each([
    ['Kommt immer zu spät', 'absolute', 'immer'],
    ['Sie hörte sta\u0308ndig nicht zu', 'absolute', 'ständig'],
    ['Ein fauler Tag', 'verdict', 'fauler'],
    ['wie jeder weiss', 'certain', 'wie jeder weiss'],
    ['Ihm ist es egal', 'mind', 'Ihm ist es egal']
  ] as const)('“%s”, in German', (text, kind, found) => {
    expect(wordingHint(text, 'de-AT')).toEqual({ kind, found })
  })

  test.each([
    ['Asked two open questions, then showed the chair.', 'en'],
    ['She did not always wait for the answer.', 'en'],
    ['The customer said: “We never buy in December.”', 'en'],
    ['Der Kunde: „Das war schon immer so.“', 'de'],
    ['Fragt immer wieder nach, und immer besser.', 'de'],
    ['nevertheless, alwaysx, xlazy', 'en'],
    ['you, people', 'en'],
    ['', 'en']
  ])('nothing to say about “%s”', (text, language) => {
    expect(wordingHint(text, language)).toBeNull()
  })

  test('for any text: it ends, and a hint is a listed word that stands alone', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('en', 'de', 'fr', ''), (text, language) => {
        const hint = wordingHint(text, language)
        if (hint === null) return
        const list = wordingLists[language === 'de' ? 'de' : 'en'][hint.kind]
        const plain = (words: string) => words.toLowerCase().replace(/[’ʼ]/g, "'").replace(/\s+/gu, ' ')
        expect(list.map(plain)).toContain(plain(hint.found))
        const composed = text.normalize('NFC')
        const places = [...composed.matchAll(new RegExp(hint.found.replace(/\s+/gu, '\\s+'), 'gu'))]
        const alone = places.some(
          ({ index }) =>
            !letter.test([...composed.slice(0, index)].at(-1) ?? '') &&
            !letter.test([...composed.slice(index + hint.found.length)][0] ?? '')
        )
        expect(alone).toBe(true)
      })
    )
  })

  test('every listed word is found alone, in any case of its letters; inside of a word or in quotation marks it is not', () => {
    fc.assert(
      fc.property(anyListed, fc.constantFrom('x', 'é', 'ж', '7'), ({ language, kind, phrase }, glued) => {
        for (const written of [phrase, phrase.toUpperCase(), phrase.replace(/ /g, '  '), phrase.normalize('NFD')])
          expect(wordingHint(`— ${written}!`, language)?.kind).toBe(kind)
        if (!phrase.includes(' ')) {
          expect(wordingHint(`${glued}${phrase}${glued}`, language)).toBeNull()
          expect(wordingHint(`Said: “so ${phrase} it is”`, language)).toBeNull()
        }
      })
    )
  })

  test('no word is listed twice, and none of them is harmless', () => {
    for (const language of languages) {
      const { harmless, ...kinds } = wordingLists[language]
      const all = Object.values(kinds).flat()
      expect(new Set(all).size).toBe(all.length)
      expect(all.filter((phrase) => harmless.includes(phrase))).toEqual([])
    }
  })
})

test('a land of a language knows its words, and a language without words of its own the English ones', () => {
  const [english = ''] = wordingLists.en.absolute
  const [german = ''] = wordingLists.de.absolute
  expect(wordingHint(`Er hat ${german} gefragt.`, 'de-AT')?.found).toBe(german)
  expect(wordingHint(`She ${english} asks.`, 'de-AT')).toBeNull()
  expect(wordingHint(`She ${english} asks.`, 'zz')?.found).toBe(english)
})
