import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Line, Name, Text } from '../../../shared/model/scalars'
import { cleanLine, cleanText, fitted, standsFor } from '../../../shared/written'

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
