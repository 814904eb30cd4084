import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Metric } from '../../../../shared/model/metric'
import { pasteCells } from '../../../../shared/rules/paste-cells'
import { countedId } from '../../../support/large-workbook'

const metric = (count: number, unit = ''): Metric => ({
  id: countedId(count),
  name: `Number ${count}`,
  unit,
  period: 'month',
  kind: 'other',
  better: 'higher',
  target: null,
  values: {}
})
const metrics = [metric(1), metric(2, '€'), metric(3, '%')]
const periods = ['2026-01-01', '2026-02-01', '2026-03-01']
const grid = { metrics, periods }
const [one, two, three] = metrics.map(({ id }) => id)

test('S3-3 pasted cells go downward and to the right of where they are pasted', () => {
  expect(pasteCells('5\t€ 41.200\r\n6\t38.000,50\r\n', { row: 1, column: 0 }, grid, 'de')).toEqual({
    cells: [
      { metric: one, on: '2026-02-01', value: 5 },
      { metric: two, on: '2026-02-01', value: 41_200 },
      { metric: one, on: '2026-03-01', value: 6 },
      { metric: two, on: '2026-03-01', value: 38_000.5 }
    ],
    unread: [],
    unclear: null
  })
})

test('S3-3 what cannot be read is named by its place, and the rest is read all the same', () => {
  expect(pasteCells('n/a\t\t21 %\n4\t$5\t"2\n1"\t9\n', { row: 2, column: 0 }, grid, 'en')).toEqual({
    cells: [{ metric: three, on: '2026-03-01', value: 21 }],
    unread: [
      { row: 1, column: 1, text: 'n/a', problem: 'no-number', metric: metrics[0] },
      { row: 2, column: 1, text: '4', problem: 'outside', metric: null },
      { row: 2, column: 2, text: '$5', problem: 'outside', metric: null },
      { row: 2, column: 3, text: '2\n1', problem: 'outside', metric: null },
      { row: 2, column: 4, text: '9', problem: 'outside', metric: null }
    ],
    unclear: null
  })
})

const valuesOf = (text: string, language: string, chosen: ',' | '.' | null = null) => {
  const { cells, unclear } = pasteCells(text, { row: 0, column: 0 }, grid, language, chosen)
  return { values: cells.map(({ value }) => value), unclear }
}

test.each(['en', 'de'])('D-3 all cells of a paste are read with the mark that one of them shows (%s)', (language) => {
  const german = '1.234\t5,5\t3\n1.500\t12,5\t(3)'
  expect(valuesOf(german, language)).toEqual({ values: [1234, 5.5, 3, 1500, 12.5, -3], unclear: null })
  const american = '1,234\t5.5\t3\n1,500\t12.5\t(3)'
  expect(valuesOf(american, language)).toEqual({ values: [1234, 5.5, 3, 1500, 12.5, -3], unclear: null })
  // Also one that has no place in the grid.
  expect(valuesOf('1.234\t\t\t5,5', language)).toEqual({ values: [1234], unclear: null })
  // A name with a number in it shows nothing.
  expect(valuesOf('1.234\tRoom 5,5', 'en').values).toEqual([1.234])
})

test('D-3 where the cells do not show the mark, it is said how one of them was read and what else it can be', () => {
  const read = { text: '1.234', mark: '.', read: 1.234, other: 1234 }
  expect(valuesOf('1.234\t7', 'en')).toEqual({ values: [1.234, 7], unclear: read })
  expect(valuesOf('1.234\t7', 'de')).toEqual({
    values: [1234, 7],
    unclear: { text: '1.234', mark: ',', read: 1234, other: 1.234 }
  })
  expect(valuesOf('1.234\t7', 'en', ',').values).toEqual([1234, 7])
  // Cells that contradict each other show nothing.
  expect(valuesOf('1.234\t5,5\t2.5', 'en')).toEqual({ values: [1.234, 5.5, 2.5], unclear: read })
  // One with another unit is not entered, so nothing is asked about it.
  expect(valuesOf('\t$1.234', 'en').unclear).toBeNull()
})

test('S3-3 no cell is dropped in silence, wherever the paste begins', () => {
  const cell = fc.constantFrom('', ' ', '7', '1,5', 'x', '(3)', '9 €', '40 %', '1 2', '=A1', '😀')
  const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 5 })
  const place = fc.record({ row: fc.nat(3), column: fc.nat(3) })
  fc.assert(
    fc.property(table, place, (rows, at) => {
      const { cells, unread } = pasteCells(rows.map((row) => row.join('\t')).join('\n'), at, grid, 'en')
      const filled = rows.flat().filter((text) => text.trim() !== '').length
      expect(cells.length + unread.length).toBe(filled)
    })
  )
})
