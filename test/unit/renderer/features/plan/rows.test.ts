import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  blankAction,
  blankDate,
  changedRow,
  movedRow,
  rowAfter,
  withoutRow
} from '../../../../../renderer/features/plan/rows'
import { Action, CoachingDate } from '../../../../../shared/model/plan'

const rows = (...names: string[]) => names.map((id) => ({ id, text: id }))
const names = (list: readonly { id: string }[]) => list.map(({ id }) => id).join('')

describe('rows of a plan', () => {
  test('a new action is the rep’s own, proposed by both (S0-9, S3-14)', () => {
    const action = blankAction()
    expect(Action.parse(action)).toEqual(action)
    expect(action).toMatchObject({ owner: 'rep', proposedBy: 'together', text: '', by: null })
    expect(blankAction().id).not.toBe(action.id)
  })

  test('a new date is a record that can be stored', () => {
    const date = blankDate()
    expect(CoachingDate.parse(date)).toEqual(date)
  })

  test('a row goes after the one named, or to the end', () => {
    const row = { id: 'x', text: 'x' }
    expect(names(rowAfter(rows('a', 'b', 'c'), 'a', row))).toBe('axbc')
    expect(names(rowAfter(rows('a', 'b', 'c'), 'c', row))).toBe('abcx')
    expect(names(rowAfter(rows('a', 'b'), null, row))).toBe('abx')
    expect(names(rowAfter([], null, row))).toBe('x')
  })

  test('a change touches its own row only', () => {
    const before = rows('a', 'b')
    expect(changedRow(before, 'b', { text: 'new' })).toEqual([
      { id: 'a', text: 'a' },
      { id: 'b', text: 'new' }
    ])
    expect(before[1]?.text).toBe('b')
  })

  test.each([
    ['b', -1, 'bacd'],
    ['b', 1, 'acbd'],
    ['d', -1, 'abdc'],
    ['a', -1, 'abcd'],
    ['d', 1, 'abcd'],
    ['x', 1, 'abcd']
  ] as const)('moving %s by %i gives %s', (id, by, expected) => {
    expect(names(movedRow(rows('a', 'b', 'c', 'd'), id, by))).toBe(expected)
  })

  test('moving loses no row, and moving back restores the order', () => {
    const list = fc
      .uniqueArray(fc.integer({ min: 0, max: 99 }), { minLength: 1 })
      .map((all) => rows(...all.map(String)))
    fc.assert(
      fc.property(list, fc.nat(), fc.constantFrom(-1 as const, 1 as const), (all, pick, by) => {
        const id = all[pick % all.length]?.id ?? ''
        const moved = movedRow(all, id, by)
        expect([...moved].sort((a, b) => a.id.localeCompare(b.id))).toEqual(
          [...all].sort((a, b) => a.id.localeCompare(b.id))
        )
        const stayed = names(moved) === names(all)
        expect(names(stayed ? moved : movedRow(moved, id, by === 1 ? -1 : 1))).toBe(names(all))
      })
    )
  })

  test('a row is taken away by its name', () => {
    expect(names(withoutRow(rows('a', 'b', 'c'), 'b'))).toBe('ac')
  })
})
