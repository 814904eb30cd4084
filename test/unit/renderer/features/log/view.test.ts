import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { movedBefore, sameView, soundView, usualView } from '../../../../../renderer/features/log/view'
import { logColumns } from '../../../../../shared/log/columns'
import { LogView } from '../../../../../shared/model/log-view'

describe('D-1 a view of the log', () => {
  test('a stored view keeps what is known, drops what is not, and shows the date', () => {
    const stored = {
      ...usualView(),
      order: ['evidence', 'mood', 'when'],
      hidden: ['when', 'mood', 'kind'],
      widths: { evidence: 300, mood: 90 },
      sorting: [
        { id: 'mood', desc: true },
        { id: 'account', desc: false }
      ],
      group: 'mood',
      filters: { level: 'account', mood: 'low' }
    }
    expect(soundView(stored)).toEqual({
      order: ['evidence', 'when', ...logColumns.filter((id) => id !== 'evidence' && id !== 'when')],
      // A column that this view does not know yet is in its usual place.
      hidden: ['kind', 'deal', 'place', 'activity', 'strengths', 'observer', 'status'],
      widths: { evidence: 300 },
      sorting: [{ id: 'account', desc: false }],
      group: null,
      filters: { level: 'account' },
      text: ''
    })
  })

  test('without a stored one it is the usual view, which can be stored', () => {
    expect(soundView(undefined)).toEqual(usualView())
    expect(LogView.parse(usualView())).toEqual(usualView())
    expect(soundView(usualView())).toEqual(usualView())
  })

  test('two views are the same however their parts are written down', () => {
    const view = { ...usualView(), widths: { kind: 90, account: 120 }, hidden: ['kind', 'deal'], text: 'asked ' }
    const other = { ...view, widths: { account: 120, kind: 90 }, hidden: ['deal', 'kind'], text: 'asked' }
    expect(sameView(view, other)).toBe(true)
    expect(sameView(view, { ...other, group: 'month' })).toBe(false)
    expect(sameView(view, { ...other, order: [...view.order].reverse() })).toBe(false)
  })

  test('a column that is moved takes the place of the one it is dropped on, and the others keep their order', () => {
    expect(movedBefore(['a', 'b', 'c', 'd'], 'd', 'b')).toEqual(['a', 'd', 'b', 'c'])
    expect(movedBefore(['a', 'b', 'c', 'd'], 'a', 'c')).toEqual(['b', 'c', 'a', 'd'])
    fc.assert(
      fc.property(fc.shuffledSubarray([...logColumns], { minLength: 2 }), fc.nat(), fc.nat(), (order, from, to) => {
        const id = order[from % order.length] ?? 'when'
        const target = order[to % order.length] ?? 'when'
        const moved = movedBefore(order, id, target)
        expect(moved.indexOf(id)).toBe(order.indexOf(target))
        expect(moved.filter((other) => other !== id)).toEqual(order.filter((other) => other !== id))
      })
    )
  })
})
