import { expect, test } from 'vitest'
import { missingPages } from '../../../../../renderer/features/sheets/steps'
import type { SheetPlace } from '../../../../../shared/model/sheets'

test('R-8 pages of a record that no page of its sheet shows are named: a signature can be on them', () => {
  const missing = (ofRecord: number[], pages: number | null = 3) =>
    missingPages({ found: { is: 'here', place: { pages } as SheetPlace }, ofRecord })
  expect(missing([1])).toEqual([2, 3])
  expect(missing([3, 1])).toEqual([2])
  expect(missing([3, 1, 2, 2])).toEqual([])
  expect(missing([1], null)).toEqual([])
  expect(missingPages({ found: { is: 'unread' }, ofRecord: [] })).toEqual([])
})
