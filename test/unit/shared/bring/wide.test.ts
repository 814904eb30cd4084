import { describe, expect, test } from 'vitest'
import { cellsOf } from '../../../../shared/bring/cells'
import { planOf } from '../../../../shared/bring/plan'
import { propose } from '../../../../shared/bring/propose'
import { shapeOf } from '../../../../shared/bring/table'
import { turned } from '../../../../shared/bring/wide'

const today = '2026-11-20'
const now = `${today}T09:30:00+01:00`

function turn(text: string) {
  const rows = cellsOf(text)
  return turned(rows, shapeOf(rows, today), today)
}

/** The numbers that come of a table, rep by rep. */
function numbers(text: string) {
  const rows = turn(text)?.rows ?? []
  const shape = shapeOf(rows, today, 0)
  const found = propose({ rows, joined: [], epoch: 1900 }, shape, { today, language: 'en', behaviors: [] })
  expect(found.what).toBe('numbers')
  const { preview, groups } = planOf(rows, shape, found.proposals.numbers, {
    now,
    observer: '',
    reps: [],
    workbooks: []
  })
  expect(preview.obstacle).toBeNull()
  return groups.map(({ name, numbers: planned }) => [
    name,
    planned.map(({ name: number, period, cells }) => [number, period, cells.map(({ on, value }) => `${on} ${value}`)])
  ])
}

describe('D-3 a table whose periods stand side by side is read as one value for each', () => {
  test('with the number in the name of each column', () => {
    expect(
      numbers(
        'Rep;Role;Calls Jan 2026;Calls Feb 2026;Visits Jan 2026;Visits Feb 2026\nMira;Field;10;12;3;4\nObi;Field;8;;2;5'
      )
    ).toEqual([
      [
        'Mira',
        [
          ['Calls', 'month', ['2026-01-01 10', '2026-02-01 12']],
          ['Visits', 'month', ['2026-01-01 3', '2026-02-01 4']]
        ]
      ],
      [
        'Obi',
        [
          ['Calls', 'month', ['2026-01-01 8']],
          ['Visits', 'month', ['2026-01-01 2', '2026-02-01 5']]
        ]
      ]
    ])
  })

  test('with the number in a column of its own, or in the title above', () => {
    expect(numbers('Rep,Metric,Q1 2026,Q2 2026\nMira,Visits,10,12\nMira,Calls,1,2')).toEqual([
      [
        'Mira',
        [
          ['Visits', 'quarter', ['2026-01-01 10', '2026-04-01 12']],
          ['Calls', 'quarter', ['2026-01-01 1', '2026-04-01 2']]
        ]
      ]
    ])
    expect(numbers('Visits of the team\n\nRep,2026-W10,2026-W11,Total\nMira,3,4,7\nObi,5,6,11')).toEqual([
      ['Mira', [['Visits of the team', 'week', ['2026-03-02 3', '2026-03-09 4']]]],
      ['Obi', [['Visits of the team', 'week', ['2026-03-02 5', '2026-03-09 6']]]]
    ])
  })

  test('months without a year are the latest ones that have begun', () => {
    expect(numbers('Mitarbeiter;Anrufe Dez;Anrufe Jan;Anrufe Mrz\nMira;1;2;3')).toEqual([
      ['Mira', [['Anrufe', 'month', ['2025-12-01 1', '2026-01-01 2', '2026-03-01 3']]]]
    ])
    expect(numbers('Rep,Calls Nov,Calls Dec\nMira,1,2')).toEqual([
      ['Mira', [['Calls', 'month', ['2025-11-01 1', '2025-12-01 2']]]]
    ])
  })

  test('the columns that it gets are named in the language of the page', () => {
    const rows = cellsOf('Mitarbeiter;Anrufe Jan 2026;Anrufe Feb 2026\nMira;1;2')
    expect(turned(rows, shapeOf(rows, today), today, 'de')?.rows[0]).toEqual([
      'Mitarbeiter',
      'Zeitraum',
      'Kennzahl',
      'Wert'
    ])
  })

  test('each row says which row of the file it came from', () => {
    expect(turn('Rep,Calls Jan 2026,Calls Feb 2026\nMira,1,2\nObi,,3')).toMatchObject({
      from: [0, 1, 1, 2],
      count: 2,
      first: 'Calls Jan 2026',
      last: 'Calls Feb 2026'
    })
  })
})

test.each([
  ['nobody says which number it is', 'Rep,Jan 2026,Feb 2026\nMira,1,2'],
  ['no column names a rep', 'Region,Calls Jan 2026,Calls Feb 2026\nNorth,1,2'],
  ['months and quarters are mixed', 'Rep,Calls Jan 2026,Calls Q1 2026\nMira,1,2'],
  ['the columns hold words', 'Rep,Notes Jan 2026,Notes Feb 2026\nMira,Went well,Went badly'],
  ['it has a day of its own', 'Date,Rep,Calls Jan 2026,Calls Feb 2026\n2026-01-01,Mira,1,2'],
  ['there is one month only', 'Rep,Calls Jan 2026,Visits\nMira,1,2'],
  ['words only begin like a month', 'Rep,Calls,Marketing,Decisions\nMira,1,2,3']
])('D-3 a table is left as it is where %s', (_, text) => {
  expect(turn(text)).toBeNull()
})
