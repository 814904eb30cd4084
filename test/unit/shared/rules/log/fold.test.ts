import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold, wordsOf } from '../../../../../shared/rules/log/fold'

test.each([
  ['Ångström', 'angstrom'],
  ['STRAẞE', 'strasse'],
  ['Straße', 'strasse'],
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

test('D-1 words are what stands between spaces, each once', () => {
  expect(wordsOf('  Northfield  été\tNORTHFIELD\n')).toEqual(['northfield', 'ete'])
  expect(wordsOf(' ')).toEqual([])
})
