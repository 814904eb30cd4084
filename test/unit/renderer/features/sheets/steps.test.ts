import { expect, test } from 'vitest'
import { missingPages, pagesOf } from '../../../../../renderer/features/sheets/steps'
import type { SheetPlace } from '../../../../../shared/model/sheets'

test('R-8 pages of a record that no page of its sheet shows are named: a signature can be on them', () => {
  const missing = (ofRecord: number[], pages: number | null = 3) =>
    missingPages({ found: { is: 'here', place: { pages } as SheetPlace }, ofRecord })
  expect(missing([1])).toEqual([2, 3])
  expect(missing([3, 1])).toEqual([2])
  expect(missing([3, 1, 2, 2])).toEqual([])
  expect(missing([1], null)).toEqual([])
  // A copy in large print has more pages than the kept one.
  expect(missing([3], 1)).toEqual([1, 2])
  expect(pagesOf({ found: { is: 'here', place: { pages: 1 } as SheetPlace }, ofRecord: [3] })).toBe(3)
  expect(missingPages({ found: { is: 'answer-page', place: { pages: 1 } as SheetPlace }, ofRecord: [] })).toEqual([])
  expect(missingPages({ found: { is: 'unread' }, ofRecord: [] })).toEqual([])
})
