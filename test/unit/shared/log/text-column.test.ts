import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { firstLine, TextColumn } from '../../../../shared/log/text-column'

const { compare } = new Intl.Collator('en')

describe('S0-2 the first line of what was seen', () => {
  test.each([
    ['', ''],
    [' \n ', ''],
    ['Asked first.', 'Asked first.'],
    ['\n\n  Asked first.  \nThen waited.', 'Asked first.']
  ])('%j is shown as %j', (text, line) => expect(firstLine(text)).toBe(line))

  test('a long one is cut at a word', () => {
    expect(firstLine('asked and waited for the answer', 20)).toBe('asked and waited…')
  })

  test('one without spaces is cut all the same', () => {
    expect(firstLine('a'.repeat(10_000), 20)).toBe(`${'a'.repeat(20)}…`)
  })
})

describe('D-1 a text column', () => {
  const order = (column: TextColumn) => [...column.ranks()]

  test('after any change it orders as if it were made anew', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'B', 'é', ''), maxLength: 3 })
    const changes = fc.array(fc.tuple(fc.nat(25), word), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(fc.array(word, { maxLength: 20 }), changes, (lines, list) => {
        const column = new TextColumn(lines, compare)
        column.ranks()
        const next = [...lines]
        const changed = new Set<number>()
        for (const [place, text] of list) {
          const slot = Math.min(place, next.length)
          next[slot] = text
          changed.add(slot)
        }
        expect(order(column.after(next, [...changed]))).toEqual(order(new TextColumn(next, compare)))
      })
    )
  })

  test('ranks asked for while it is being prepared are right, and preparing ends well', () => {
    const lines = Array.from({ length: 5000 }, (_, count) => `Visit ${(count * 7) % 5000}`)
    const column = new TextColumn(lines, compare)
    const work = column.prepare()
    expect([work.next().done, work.next().done]).toEqual([false, false])
    expect(order(column)).toEqual(order(new TextColumn(lines, compare)))
    expect(work.next().done).toBe(true)
  })
})
