import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold, holder, nameKey, slugOf, spellingKey, wordsOf } from '../../../shared/folding'

test.each([
  ['Ångström', 'angstrom'],
  ['STRAẞE', 'strasse'],
  ['Straße', 'strasse'],
  ['Œuvre', 'oeuvre'],
  ['æther', 'aether'],
  ['Łódź', 'lodz'],
  ['İstanbul', 'istanbul'],
  ['ΕΛΛΗΝΙΚΉ', 'ελληνικη'],
  ['ﬁle', 'file']
])('D-1 %s is found as %s', (text, folded) => expect(fold(text)).toBe(folded))

test('D-1 a folded text is its own fold, and case does not matter', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(fold(fold(text))).toBe(fold(text))
    })
  )
})

test.each(['mira  lindqvist ', 'MIRA LINDQVIST', ' Mira\u00a0Lindqvist', 'Mi\u0301ra\tLindqvist'])(
  '“%s” is the name of Mira Lindqvist',
  (name) => expect(nameKey(name)).toBe(nameKey('Mira Lindqvist'))
)

test('under a name that is kept, accents count; how they are composed, case and spaces do not', () => {
  expect(spellingKey('MU\u0308LLER  AG ')).toBe(spellingKey('Müller AG'))
  expect(spellingKey('Muller AG')).not.toBe(spellingKey('Müller AG'))
})

test('D-1 words are what stands between spaces, each once', () => {
  expect(wordsOf('  Northfield  été\tNORTHFIELD\n')).toEqual(['northfield', 'ete'])
  expect(wordsOf(' ')).toEqual([])
})

test('D-1 a list keeps what holds all words that were typed, however they are written; without words it keeps everything', () => {
  const names = ['Hauptstraße 5, Zürich', 'Œuvre complète', 'Northfield']
  const kept = (query: string) => names.filter(holder(query))
  expect(kept('zurich strasse')).toEqual(['Hauptstraße 5, Zürich'])
  expect(kept('STRAßE')).toEqual(['Hauptstraße 5, Zürich'])
  expect(kept('complete oeuvre')).toEqual(['Œuvre complète'])
  expect(kept('oeuvre field')).toEqual([])
  expect(kept('  ')).toEqual(names)
})

test('T-1 a name that is stored is made of Latin letters and digits only; it is empty when there are none', () => {
  expect(slugOf('How, in {rep}’s words')).toBe('how-in-rep-s-words')
  expect(slugOf('Straße & Äpfel')).toBe('strasse-apfel')
  expect(slugOf('Œuvre')).toBe('oeuvre')
  expect(slugOf('речь')).toBe('')
})
