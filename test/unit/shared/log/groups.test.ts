import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { groupings } from '../../../../shared/log/columns'
import { groupAt, grouped, rowsOf } from '../../../../shared/log/groups'
import { anyLog, behaviors, indexOf, logOf, seen } from './logged'

const rated = (behavior: string) => ({ behavior, rating: 3, note: '' })

describe('D-1 the log in groups', () => {
  test('each observation stands in a group, in the order of the log', () => {
    fc.assert(
      fc.property(anyLog, fc.constantFrom(...groupings), (list, by) => {
        const index = indexOf(logOf(list))
        const order = index.inOrderOfReading()
        const groups = grouped(index, order, by)
        const members = groups.flatMap(({ slots }) => [...slots])
        expect([...new Set(members)].sort()).toEqual([...order].sort())
        if (by !== 'behavior') expect(members).toHaveLength(order.length)
        const place = new Map(Array.from(order, (slot, at) => [slot, at]))
        for (const { slots } of groups)
          expect([...slots]).toEqual([...slots].sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0)))
      })
    )
  })

  test('months come newest first, levels from interaction to territory, what has no group last', () => {
    const index = indexOf(
      logOf([
        seen(1, { when: '2026-03-31T23:30:00-05:00', level: 'territory' }),
        seen(2, { when: '2026-04-01T00:30:00+02:00', level: 'interaction' }),
        seen(3, { when: '2025-12-01T10:00:00Z' })
      ])
    )
    const labels = (by: 'month' | 'level') => grouped(index, index.inOrderOfReading(), by).map(({ label }) => label)
    expect(labels('month')).toEqual(['April 2026', 'March 2026', 'December 2025'])
    expect(labels('level')).toEqual(['Conversation', 'Territory', ''])
  })

  test('an observation with two behaviors stands under both; one whose account is gone, with those that have none', () => {
    const index = indexOf(
      logOf([
        seen(1, { ratings: behaviors.map(rated), account: seen(77).id }),
        seen(2, { ratings: [rated(behaviors[1])] }),
        seen(3)
      ])
    )
    const groups = (by: 'behavior' | 'account') =>
      grouped(index, index.inOrderOfReading(), by).map(({ label, slots }) => [label, slots.length])
    expect(groups('behavior')).toEqual([
      ['Asks before showing', 1],
      ['Leaves with a next step', 2],
      ['', 1]
    ])
    expect(groups('account')).toEqual([['', 3]])
  })

  test('a collapsed group is its head alone', () => {
    const groups = [
      { key: 'a', label: 'A', slots: Uint32Array.from([4, 2]) },
      { key: 'b', label: 'B', slots: Uint32Array.from([7]) }
    ]
    const rows = (collapsed: string[]) =>
      Array.from(rowsOf(groups, new Set(collapsed)), (row) => (groupAt(row) === null ? row : `group ${groupAt(row)}`))
    expect(rows([])).toEqual(['group 0', 4, 2, 'group 1', 7])
    expect(rows(['a'])).toEqual(['group 0', 'group 1', 7])
    expect(rows(['a', 'b'])).toEqual(['group 0', 'group 1'])
  })
})
