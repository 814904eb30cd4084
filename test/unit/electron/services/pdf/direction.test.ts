import fc from 'fast-check'
import { expect, test } from 'vitest'
import { directionOfLanguage, directionsOf, turned, visualOrder } from '../../../../../electron/services/pdf/direction'

const order = (text: string) => {
  const directions = directionsOf(text, 'ltr')
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
