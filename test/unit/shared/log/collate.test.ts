import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { collated, placeOf, ranksOf } from '../../../../shared/log/collate'

const { compare } = new Intl.Collator('en')

function drained<T>(work: Generator<void, T>): T {
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
  }
}

const letters = fc.string({
  unit: fc.constantFrom('a', 'A', 'b', 'é', 'É', 'ß', ' ', '-', '9', '10', 'ж', '中', 'ا'),
  maxLength: 6
})
const texts = fc.array(fc.oneof(letters, fc.string({ unit: 'grapheme', maxLength: 8 }), fc.constant('the same')), {
  maxLength: 80
})

describe('D-1 texts in the order of a dictionary', () => {
  test('for any texts the order is that of the collator, and empty ones are left out', () => {
    fc.assert(
      fc.property(texts, (list) => {
        const sorted = [...drained(collated(list, compare))].map((slot) => list[slot] ?? '')
        const wanted = list.filter((text) => text !== '').sort(compare)
        expect(sorted).toHaveLength(wanted.length)
        expect(sorted.every((text, at) => compare(text, wanted[at] ?? '') === 0)).toBe(true)
      })
    )
  })

  test('ranks compare as the texts do, and equal texts have one rank', () => {
    fc.assert(
      fc.property(texts, (list) => {
        const ranks = ranksOf(drained(collated(list, compare)), list, compare)
        for (const [a, first] of list.entries())
          for (const [b, second] of list.entries()) {
            if (first === '' || second === '') continue
            expect(Math.sign((ranks[a] ?? 0) - (ranks[b] ?? 0))).toBe(Math.sign(compare(first, second)))
          }
      }),
      { numRuns: 30 }
    )
  })

  test('long texts that begin alike are ordered by what comes after, with pauses in between', () => {
    const list = Array.from(
      { length: 20_000 },
      (_, count) => `${'Opened with a question. '.repeat(5)}${(count * 7919) % 20_000}`
    )
    const work = collated(list, compare)
    let pauses = 0
    let step = work.next()
    for (; !step.done; step = work.next()) pauses++
    expect(Array.from(step.value, (slot) => list[slot])).toEqual([...list].sort(compare))
    expect(pauses).toBeGreaterThan(50)
  })

  test('a text is put before the first that is greater', () => {
    const list = ['Äpfel', 'apple', 'pear', 'plum']
    const sorted = Uint32Array.from([0, 1, 2, 3])
    expect(['a', 'apple', 'pea', 'pear', 'zoo'].map((text) => placeOf(text, sorted, list, compare))).toEqual([
      0, 2, 2, 3, 4
    ])
  })
})
