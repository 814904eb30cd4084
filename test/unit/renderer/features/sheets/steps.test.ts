import { expect, test } from 'vitest'
import { missingPages, stepsOf } from '../../../../../renderer/features/sheets/steps'
import type { Sheet, SheetPlace } from '../../../../../shared/model/sheets'

const sheet = (page: number, is: 'absent' | 'unread'): Sheet => ({ page, width: 1, height: 1, found: { is } })
const finding = { name: 'scan.pdf', unread: 0 }

test('R-8 a file that is all of one record is one step and kept as it is, of any other each sheet is one', () => {
  const sheets = [sheet(1, 'absent'), sheet(3, 'absent')]
  expect(stepsOf({ ...finding, sheets, whole: true })).toEqual([
    { found: { is: 'absent' }, pages: [1, 3], keeps: null, ofRecord: [] }
  ])
  const mixed = [sheet(1, 'absent'), sheet(1, 'unread'), sheet(2, 'unread')]
  expect(stepsOf({ ...finding, sheets: mixed, whole: false }).map(({ pages, keeps }) => [pages, keeps])).toEqual([
    [[1], 1],
    [[1], 1],
    [[2], 2]
  ])
  expect(stepsOf({ ...finding, sheets: [], whole: true })).toEqual([])
})

test('R-8 pages of a record that no sheet shows are named: a signature can be on them', () => {
  const here = (at: number, page: number, pages: number | null = 3): Sheet => {
    const place = { pages } as SheetPlace
    return { page: at, width: 1, height: 1, found: { is: 'here', place, page } }
  }
  const missing = (sheets: Sheet[], whole = true) => stepsOf({ ...finding, sheets, whole }).map(missingPages)
  expect(missing([here(1, 1)])).toEqual([[2, 3]])
  expect(missing([here(1, 3), here(2, 1)])).toEqual([[2]])
  expect(missing([here(1, 1), here(2, 2), here(3, 3)])).toEqual([[]])
  expect(missing([here(1, 1), here(2, 2), here(3, 3)], false)).toEqual([
    [2, 3],
    [1, 3],
    [1, 2]
  ])
  expect(missing([here(1, 1, null)])).toEqual([[]])
  expect(missing([sheet(1, 'unread')])).toEqual([[]])
})
