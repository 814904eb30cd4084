import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold, wordsOf } from '../../../../shared/folding'
import { inOrder, narrowed, type Sort } from '../../../../shared/log/arrange'
import { cellText } from '../../../../shared/log/cells'
import { keyOf, logColumns, quickFilters } from '../../../../shared/log/columns'
import { choicesOf } from '../../../../shared/log/groups'
import type { LogIndex } from '../../../../shared/log/log-index'
import type { Observation } from '../../../../shared/model/observation'
import { anyLog, behaviors, indexOf, logOf, seen } from './logged'

const ids = (index: LogIndex, slots: Uint32Array) => Array.from(slots, (slot) => index.at(slot)?.id ?? '')
const observationsAt = (index: LogIndex, slots: Uint32Array) =>
  Array.from(slots, (slot) => index.at(slot)).filter((one): one is Observation => one !== null)

const sorts: fc.Arbitrary<Sort[]> = fc.array(
  fc.record({ column: fc.constantFrom(...logColumns), descending: fc.boolean() }),
  { maxLength: 3 }
)

describe('D-1 the log in an order', () => {
  test('nothing is lost, and each column orders what those before it leave equal; what is empty comes last', () => {
    fc.assert(
      fc.property(anyLog, sorts, (list, by) => {
        const index = indexOf(logOf(list))
        const order = inOrder(index, by)
        expect(ids(index, order).sort()).toEqual(list.map(({ id }) => id).sort())
        const place = new Map(Array.from(index.inOrderOfReading(), (slot, at) => [slot, at]))
        for (let at = 1; at < order.length; at++) {
          const a = order[at - 1] ?? 0
          const b = order[at] ?? 0
          const decided = by.map(({ column, descending }) => {
            const first = index.ranks(column)[a] ?? 0
            const second = index.ranks(column)[b] ?? 0
            if (first === 0 || second === 0) return Number(first === 0) - Number(second === 0)
            return descending ? second - first : first - second
          })
          const difference = decided.find((one) => one !== 0) ?? (place.get(a) ?? 0) - (place.get(b) ?? 0)
          expect(difference).toBeLessThan(0)
        }
      }),
      { numRuns: 60 }
    )
  })

  test('ranks of each column stand in the order of what the column shows', () => {
    const { compare } = new Intl.Collator('en', { numeric: true })
    fc.assert(
      fc.property(anyLog, (list) => {
        const index = indexOf(logOf(list))
        for (const column of ['kind', 'account', 'activity', 'behaviors', 'observer', 'status'] as const) {
          const slots = inOrder(index, [{ column, descending: false }])
          const labels = Array.from(slots, (slot) => index.facet(column).labelAt(slot)).filter(Boolean)
          expect(labels).toEqual([...labels].sort(compare))
        }
      }),
      { numRuns: 40 }
    )
  })

  test('places stand from interaction to territory, planning before doing', () => {
    const index = indexOf(
      logOf([
        seen(1, { level: 'territory', phase: 'planning' }),
        seen(2, { level: 'interaction', phase: 'execution' }),
        seen(3),
        seen(4, { level: 'interaction', phase: 'planning' })
      ])
    )
    const labels = (descending: boolean) =>
      Array.from(inOrder(index, [{ column: 'place', descending }]), (slot) => index.facet('place').labelAt(slot))
    expect(labels(false)).toEqual(['Conversation, planning', 'Conversation, doing', 'Territory, planning', ''])
    expect(labels(true)).toEqual(['Territory, planning', 'Conversation, doing', 'Conversation, planning', ''])
  })

  test('the rating of the #1 behavior orders by its number', () => {
    const source = logOf([
      seen(1, { ratings: [{ behavior: behaviors[0], rating: 2, note: '' }] }),
      seen(2, { ratings: [{ behavior: behaviors[1], rating: 5, note: '' }] }),
      seen(3, { ratings: [{ behavior: behaviors[0], rating: 4, note: '' }] })
    ])
    const [id, cycle] = Object.entries(source.cycles)[0] ?? []
    if (!id || !cycle) throw new Error('there is a cycle')
    const focus = {
      behavior: behaviors[0],
      why: '',
      impact: '',
      target: 'behavior' as const,
      chosenAt: '2026-03-01T10:00:00Z'
    }
    const index = indexOf({ ...source, cycles: { [id]: { ...cycle, focus } } })
    expect(Array.from(inOrder(index, [{ column: 'rating', descending: true }]))).toEqual([2, 0, 1])
  })
})

describe('D-1 the log narrowed', () => {
  test('for any words and choices it leaves what holds them all, in the same order', () => {
    const typed = fc.constantFrom(
      '',
      'a',
      'ask',
      'ete',
      'ÉTÉ 2026',
      'jonas',
      'visit',
      'account 1',
      'draft',
      'march',
      'waited asked',
      'no such word'
    )
    const picks = fc.record(
      {
        kind: fc.constantFrom('joint-visit', 'phone-call', 'unheard-of'),
        level: fc.constantFrom('interaction', 'account'),
        behavior: fc.constantFrom(...behaviors),
        month: fc.constantFrom('2026-03', '2026-04'),
        account: fc.constantFrom(...Object.keys(logOf([]).accounts).slice(0, 10))
      },
      { requiredKeys: [] }
    )
    // Dates and ratings are numbers in the table, not words.
    const worded = logColumns.filter((column) => !['when', 'rating', 'behaviors'].includes(column))
    fc.assert(
      fc.property(anyLog, typed, picks, (list, text, filters) => {
        const index = indexOf(logOf(list))
        const order = index.inOrderOfReading()
        const wanted = observationsAt(index, order).filter((one) => {
          const titles = one.ratings.map(({ behavior }) => index.words.behavior(behavior))
          const cells = worded.map((column) => cellText(column, one, index.words))
          const shown = [...cells, ...titles, one.development]
          const month = index.words.label('month', keyOf.month(one))
          const all = fold([...shown, month, ...one.ratings.map(({ note }) => note)].join('\n'))
          return (
            wordsOf(text).every((word) => all.includes(word)) &&
            (filters.kind === undefined || one.kind === filters.kind) &&
            (filters.level === undefined || one.level === filters.level) &&
            (filters.behavior === undefined || one.ratings.some(({ behavior }) => behavior === filters.behavior)) &&
            (filters.month === undefined || one.when.startsWith(filters.month)) &&
            (filters.account === undefined || one.account === filters.account)
          )
        })
        expect(ids(index, narrowed(index, order, { text, filters }))).toEqual(wanted.map(({ id }) => id))
      })
    )
  })

  test('a quick filter offers only values that occur, and choosing one leaves as many rows as it says', () => {
    fc.assert(
      fc.property(anyLog, (list) => {
        const index = indexOf(logOf(list))
        for (const name of quickFilters)
          for (const { key, slots } of choicesOf(index, name)) {
            const left = narrowed(index, index.inOrderOfReading(), { text: '', filters: { [name]: key } })
            expect([...left].sort()).toEqual([...slots].sort())
          }
      }),
      { numRuns: 40 }
    )
  })
})
