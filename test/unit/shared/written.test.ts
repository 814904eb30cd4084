import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { GivenLine, GivenName, Line, Name, Text } from '../../../shared/model/scalars'
import { cleanLine, cleanName, cleanText, fitted, isNameless, standsFor } from '../../../shared/written'

describe('what is pasted', () => {
  test.each([
    ['line breaks of a word processor', 'one\u000Btwo\u2028three\u2029four', 'one\ntwo\nthree\nfour'],
    ['line breaks of other systems', 'one\r\ntwo\rthree\u0085four\ffive', 'one\ntwo\nthree\nfour\nfive'],
    ['signs without a shape', 'a\u0000b\u0007c\u001Bd\u007Fe\u009Ff', 'abcdef'],
    ['tabs and what is no control', 'a\tb – 漢 😀 \u00A0c', 'a\tb – 漢 😀 \u00A0c'],
    ['half of a sign', 'a\uD83D b\uDE00', 'a\uFFFD b\uFFFD']
  ])('%s in running text', (_, text, kept) => {
    expect(cleanText(text)).toBe(kept)
  })

  test('is one line in a field of one line, and no two words are joined', () => {
    expect(cleanLine('Acme\u2028Corp \r\n  Chicago\u000BOffice')).toBe('Acme Corp Chicago Office')
  })
})

describe('a name', () => {
  const hidden = ['\u200B', '\u202E', '\u2066', '\u2069', '\u2060', '\uFEFF', '\u200E', '\u200D', '\u00AD', '\u3164']
  test.each(hidden)('has no %j in it, and is none of it alone', (sign) => {
    for (const schema of [GivenName, GivenLine]) {
      expect(schema.parse(`A${sign}nn${sign} `)).toBe('Ann')
      expect(schema.safeParse(sign + sign).success).toBe(false)
      expect(schema.safeParse(` ${sign} `).success).toBe(false)
    }
    expect(isNameless(sign)).toBe(true)
  })
  test.each(['\u2800', '\uFE0F', '\u0301', '', '  ', '\n'])('is not %j, of which nothing is seen', (text) => {
    expect(isNameless(text)).toBe(true)
    expect(GivenName.safeParse(text).success).toBe(false)
  })
  test.each(['Ann Lee', '李 明', 'می\u200Cخواهم', 'क्\u200Dष', '👩\u200D🔧 ❤\uFE0F', '#2', '…', 'Θεοδώρα', 'שרה'])(
    '%s stays as it is',
    (name) => {
      expect(cleanName(name)).toBe(name)
      expect(GivenName.parse(name)).toBe(name)
    }
  )
  test('is read as it was stored before', () => {
    expect(Name.parse('A\u202Egnp')).toBe('A\u202Egnp')
  })
  test('is cleaned once: what is clean stays', () => {
    const signs = fc.string({ unit: fc.constantFrom('A', ' ', '1', '\uFE0F', '\u200D', '\u00AD', '🔧', 'م', '\u200B') })
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), signs), (text) => {
        expect(cleanName(cleanName(text))).toBe(cleanName(text))
      })
    )
  })
})

test('a field of one line takes no sign that shows nothing or turns the direction; running text keeps its own', () => {
  expect(cleanLine('A\u202Egnp\u200B')).toBe('Agnp')
  expect(cleanText('a\u200Bb')).toBe('a\u200Bb')
})

test('no lone surrogate is ever kept, in no kind of text, also when the window is passed over', () => {
  for (const schema of [Line, Text, Name]) {
    const kept = schema.parse('a\uDC00b')
    expect(kept).toBe('a\uFFFDb')
  }
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(cleanText(text)).not.toMatch(/\p{Surrogate}/u)
    })
  )
})

test('text that is too long is kept in two parts that are the whole again, and no sign is cut in two', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.integer({ min: 1, max: 20 }), (text, most) => {
      const { kept, over } = fitted(text, most)
      expect(kept + over).toBe(text)
      expect(kept.length).toBeLessThanOrEqual(most)
      expect(over === '').toBe(text.length <= most)
      expect(kept).not.toMatch(/\p{Surrogate}/u)
    })
  )
})

test('a space at the end stays while somebody writes, and is what the workbook holds afterward', () => {
  expect(standsFor('Acme ', 'Acme', true)).toBe(true)
  expect(standsFor('Acme ', 'Acme', false)).toBe(false)
  expect(standsFor('Acme C', 'Acme', true)).toBe(false)
})
