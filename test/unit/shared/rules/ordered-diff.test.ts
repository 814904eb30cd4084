import fc from 'fast-check'
import { expect, test } from 'vitest'
import { orderedDiff } from '../../../../shared/rules/ordered-diff'

const items = (ids: string) => [...ids].map((id) => ({ id }))
const ids = (all: readonly { id: string }[]) => all.map(({ id }) => id).join('')

/** The difference of two lists, as letters. */
function told(before: string, after: string) {
  const { added, removed, kept, moved } = orderedDiff(items(before), items(after))
  return { added: ids(added), removed: ids(removed), kept: ids(kept.map((one) => one.after)), moved: ids(moved) }
}

test.each([
  ['abc', 'abc', { added: '', removed: '', kept: 'abc', moved: '' }],
  ['abc', 'axc', { added: 'x', removed: 'b', kept: 'ac', moved: '' }],
  ['abcde', 'bcdea', { added: '', removed: '', kept: 'bcdea', moved: 'a' }],
  ['abcde', 'eabcd', { added: '', removed: '', kept: 'eabcd', moved: 'e' }],
  ['', 'ab', { added: 'ab', removed: '', kept: '', moved: '' }],
  ['ab', '', { added: '', removed: 'ab', kept: '', moved: '' }]
])('from %s to %s', (before, after, became) => {
  expect(told(before, after)).toEqual(became)
})

test('of items with the same id the first counts, on either side', () => {
  const [first, second] = [
    { id: 'a', words: 'first' },
    { id: 'a', words: 'second' }
  ]
  const other = { id: 'b', words: 'other' }
  expect(orderedDiff([first, other, second], [first]).removed).toEqual([other])
  expect(orderedDiff([first, second], [second, first]).kept).toEqual([{ before: first, after: second }])
  expect(told('aba', 'ab').moved).toBe('')
  expect(told('', 'aba').added).toBe('ab')
})

test('for any two lists nothing is told that is not so, and what stays in place stands in its old order', () => {
  const list = fc.uniqueArray(fc.constantFrom(...'abcdefgh'), { maxLength: 8 }).map((all) => all.join(''))
  fc.assert(
    fc.property(list, list, (before, after) => {
      const { added, removed, kept, moved } = told(before, after)
      expect(added).toBe([...after].filter((id) => !before.includes(id)).join(''))
      expect(removed).toBe([...before].filter((id) => !after.includes(id)).join(''))
      expect(kept).toBe([...after].filter((id) => before.includes(id)).join(''))
      const still = [...kept].filter((id) => !moved.includes(id)).map((id) => before.indexOf(id))
      expect(still).toEqual([...still].sort((a, b) => a - b))
    })
  )
})
