import { expect, test } from 'vitest'
import { readDay, surveyDays } from '../../../../shared/bring/days'
import { timesOf } from '../../../../shared/bring/times'
import type { DayOrder } from '../../../../shared/model/bring'

const today = '2026-11-20'
const day = (cell: string | number, order: DayOrder = 'dmy', epoch: 1900 | 1904 = 1900) =>
  readDay(cell, { order, epoch, today })

test.each<[string | number, DayOrder, string]>([
  ['03.11.2026', 'dmy', '2026-11-03'],
  ['3. 11. 2026', 'dmy', '2026-11-03'],
  ['11/03/2026', 'mdy', '2026-11-03'],
  ['03/11/2026', 'dmy', '2026-11-03'],
  ['2026-11-03', 'dmy', '2026-11-03'],
  ['2026/11/03', 'ymd', '2026-11-03'],
  ['2026/03/11', 'ydm', '2026-11-03'],
  ['26-11-03', 'ymd', '2026-11-03'],
  ['03.11.26', 'dmy', '2026-11-03'],
  ['03.11.99', 'dmy', '1999-11-03'],
  ['20261103', 'dmy', '2026-11-03'],
  [20261103, 'dmy', '2026-11-03'],
  ['3 Nov 2026', 'dmy', '2026-11-03'],
  ['03-Nov-26', 'dmy', '2026-11-03'],
  ['Nov 3, 2026', 'dmy', '2026-11-03'],
  ['Tuesday, November 3rd, 2026', 'dmy', '2026-11-03'],
  ['3. Mai 2026', 'dmy', '2026-05-03'],
  ['3. März 2026', 'dmy', '2026-03-03'],
  ['Di, 3. Dezember 2024', 'dmy', '2024-12-03'],
  [46329, 'dmy', '2026-11-03'],
  ['46329', 'dmy', '2026-11-03'],
  ['2026-W45', 'dmy', '2026-11-02'],
  ['KW 45 2026', 'dmy', '2026-11-02'],
  ['Q4 2026', 'dmy', '2026-10-01'],
  ['11/2026', 'dmy', '2026-11-01'],
  ['Nov 2026', 'dmy', '2026-11-01']
])('D-3 “%s” read as %s is %s', (cell, order, expected) => {
  expect(day(cell, order)?.day).toBe(expected)
})

test('D-3 the time of day is kept, on a clock of twelve or of twenty-four hours', () => {
  expect(day('03.11.2026 14:30')).toEqual({ day: '2026-11-03', time: '14:30' })
  expect(day('11/3/2026 2:30 PM', 'mdy')).toEqual({ day: '2026-11-03', time: '14:30' })
  expect(day('2026-11-03T14:30:00Z')).toEqual({ day: '2026-11-03', time: '14:30' })
  expect(day(46329.604166667)).toEqual({ day: '2026-11-03', time: '14:30' })
})

test('D-5 a spreadsheet of an old Mac counts its days from 1904', () => {
  expect(day(44867, 'dmy', 1904)?.day).toBe('2026-11-03')
  expect(day(44867, 'dmy', 1900)?.day).toBe('2022-11-02')
})

test.each(['31.02.2026', '2026-13-40', 'soon', '7', '3.5', '', '12345678', '0.0.0'])('D-3 “%s” is no day', (cell) => {
  expect(day(cell)).toBeNull()
})

test.each<[readonly string[], DayOrder | null]>([
  [['03/11/2026', '14/11/2026'], 'dmy'],
  [['03/11/2026', '11/14/2026'], 'mdy'],
  [['03.11.2026', '04.11.2026'], 'dmy'],
  [['2026-11-03', '2026-11-04'], 'ymd'],
  [['2026/11/03', '2026/14/11'], 'ydm'],
  [['26/11/10', '26/11/09'], 'ymd'],
  [['26/11/30', '26/11/29'], 'ymd'],
  [['13/11/26', '03/11/26'], 'dmy'],
  [['11/13/26', '11/03/26'], 'mdy'],
  [['24/12/25', '25/11/26'], 'dmy'],
  [['03/11/26', '04/11/26'], null],
  [['03/11/1998', '04/11/2026', '13/11/2026'], 'dmy'],
  [['99/11/30', '98/11/29'], 'ymd'],
  [['05/05/2026', '06/06/2026'], 'dmy'],
  [['3 Nov 2026'], 'dmy'],
  [['03/11/2026', '04/11/2026'], null],
  [['03-11-26', '04-11-26'], null]
])('D-3 the order of %j is %s; null is asked for', (cells, order) => {
  expect(surveyDays(timesOf(cells), today).order).toBe(order)
})

test('D-3 days of which some stand the other way round are asked for, however many say one order', () => {
  expect(surveyDays(timesOf(['13/11/2026', '14/11/2026', '11/15/2026', '03/11/2026']), today).order).toBeNull()
})
