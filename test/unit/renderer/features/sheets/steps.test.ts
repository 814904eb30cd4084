import { expect, test } from 'vitest'
import { stepsOf } from '../../../../../renderer/features/sheets/steps'
import type { Sheet } from '../../../../../shared/model/sheets'

const sheet = (page: number, is: 'absent' | 'unread'): Sheet => ({ page, width: 1, height: 1, found: { is } })
const finding = { name: 'scan.pdf', unread: 0 }

test('R-8 a file that is all of one record is one step and kept as it is, of any other each sheet is one', () => {
  const sheets = [sheet(1, 'absent'), sheet(3, 'absent')]
  expect(stepsOf({ ...finding, sheets, whole: true })).toEqual([
    { found: { is: 'absent' }, pages: [1, 3], keeps: null }
  ])
  const mixed = [sheet(1, 'absent'), sheet(1, 'unread'), sheet(2, 'unread')]
  expect(stepsOf({ ...finding, sheets: mixed, whole: false }).map(({ pages, keeps }) => [pages, keeps])).toEqual([
    [[1], 1],
    [[1], 1],
    [[2], 2]
  ])
  expect(stepsOf({ ...finding, sheets: [], whole: true })).toEqual([])
})
