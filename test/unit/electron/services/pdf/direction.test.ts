import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type BaseDirection,
  directionOfLanguage,
  directionsOf,
  turned,
  visualOrder
} from '../../../../../electron/services/pdf/direction'

const order = (text: string, base: BaseDirection = 'ltr', apart = true) => {
  const directions = directionsOf(text, base, apart)
  const parts = Array.from(text, (character, index) => ({ character, level: directions?.levels[index] ?? 0 }))
  return visualOrder(parts)
    .map(({ character }) => character)
    .join('')
}

test('words that run left stand in the order of the page, numbers among them run right', () => {
  expect(order('abc')).toBe('abc')
  expect(order('a שלום b')).toBe('a םולש b')
  expect(order('a שלום 12 עולם b')).toBe('a םלוע 12 םולש b')
})

test('a paragraph begins on the side of its first strong letter, a fixed sentence on that of the language', () => {
  expect(directionsOf('12 שלום abc', 'auto')?.rightToLeft).toBe(true)
  expect(directionsOf('abc שלום', 'auto')?.rightToLeft).toBe(false)
  expect(directionsOf('שלום works on', directionOfLanguage('en'))?.rightToLeft).toBe(false)
  expect(directionsOf('abc שלום', directionOfLanguage('ar-EG'))?.rightToLeft).toBe(true)
  expect(directionsOf('abc', 'auto')).toBeNull()
})

test.each([
  // Text in the other direction ends where it ends on its own.
  ['Why: אבג דהו.', 'Why: והד גבא.', 'Why: .והד גבא'],
  ['He said it. אבג דהו! Then 3 more.', 'He said it. והד גבא! Then 3 more.', 'He said it. !והד גבא Then 3 more.'],
  ['We ask “אבג?” and wait.', 'We ask “גבא?” and wait.', 'We ask “גבא?” and wait.'],
  // A date after a name is not one of its numbers.
  ['אבג · 12 November', '12 · גבא November', 'גבא · 12 November'],
  ['x · אבג 12 · y', 'x · 12 גבא · y', 'x · 12 גבא · y'],
  // A sentence of its own in a line that begins on the left, whatever it begins with.
  ['אבג דהו.', 'והד גבא.', '.והד גבא'],
  ['a אבג b.', 'a גבא b.', 'a גבא b.']
])('a sentence or a part that runs the other way stands for itself: %s', (text, before, now) => {
  expect([order(text, 'ltr', false), order(text)]).toEqual([before, now])
})

test('so does one that runs right, where the paragraph runs left', () => {
  expect(order('אבג. He said so.', 'auto', false)).toBe('.He said so .גבא')
  expect(order('אבג. He said so.', 'auto')).toBe('He said so. .גבא')
})

test('with parts that stand for themselves each sign keeps a level, and no other text is touched', () => {
  const signs = fc.constantFrom('a', 'ב', ' ', '.', '!', '1', ' · ', ': ', '(', ')', '”', 'ع')
  fc.assert(
    fc.property(fc.array(signs, { maxLength: 40 }), fc.constantFrom('ltr' as const, 'auto' as const), (all, base) => {
      const text = all.join('')
      const [now, before] = [directionsOf(text, base), directionsOf(text, base, false)]
      expect(now?.levels.length).toBe(before?.levels.length)
      expect(now?.rightToLeft).toBe(before?.rightToLeft)
      expect(order(text, base)).toHaveLength(text.length)
    })
  )
})

test('brackets are turned', () => {
  expect(turned('(a]')).toBe('[a)')
})

test('nothing is lost in reordering', () => {
  const part = fc.record({ level: fc.nat(5), name: fc.nat() })
  fc.assert(
    fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
      const ordered = visualOrder(parts)
      expect(ordered).toHaveLength(parts.length)
      expect(new Set(ordered)).toEqual(new Set(parts))
      if (parts.every(({ level }) => level === 0)) expect(ordered).toEqual(parts)
      if (parts.every(({ level }) => level === 1)) expect(ordered).toEqual([...parts].reverse())
    })
  )
})
