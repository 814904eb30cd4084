import { describe, expect, test } from 'vitest'
import { partsOf, wordsById } from '../../../../../renderer/ui/Paper/read'

const text = (str: string, hasEOL = false) => ({ str, hasEOL })
const begin = (id?: string) =>
  id === undefined ? { type: 'beginMarkedContent' } : { type: 'beginMarkedContentProps', id }
const end = { type: 'endMarkedContent' }

describe('the words of a tagged page', () => {
  test('words belong to the part they are marked for; a line that ends is followed by a space', () => {
    const words = wordsById([
      begin('head'),
      text('Action'),
      text(' plan'),
      end,
      begin('how'),
      text('I ask first', true),
      text('and wait.'),
      end
    ])
    expect(Object.fromEntries(words)).toEqual({ head: 'Action plan', how: 'I ask first and wait.' })
  })

  test('a span inside a part is part of it, and page numbers outside belong to nothing', () => {
    const words = wordsById([
      begin('how'),
      text('I '),
      begin(),
      text('ask'),
      end,
      text(' first.'),
      end,
      begin(),
      text('Page 1 of 1'),
      end
    ])
    expect(Object.fromEntries(words)).toEqual({ how: 'I ask first.' })
  })

  test('words stand in the order of the structure, not of the drawing', () => {
    const words = new Map([
      ['b', 'second'],
      ['a', 'first']
    ])
    const tree = {
      role: 'Root',
      children: [
        { role: 'H1', children: [{ type: 'content', id: 'a' }] },
        { role: 'Figure', alt: 'A bar', children: [] },
        {
          role: 'P',
          children: [
            { type: 'content', id: 'b' },
            { type: 'content', id: 'unknown' }
          ]
        }
      ]
    }
    expect(partsOf(tree, words)).toEqual({
      role: 'Root',
      alt: null,
      children: [
        { role: 'H1', alt: null, children: ['first'] },
        { role: 'Figure', alt: 'A bar', children: [] },
        { role: 'P', alt: null, children: ['second'] }
      ]
    })
  })
})
