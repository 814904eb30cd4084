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
    unread: []
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
    ]
  })
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
