import { expect, test } from 'vitest'
import type { Mapping } from '../../../../shared/model/bring'
import { known, mira, plan } from '../../../support/bring-plan'
import { countedId } from '../../../support/large-workbook'

test('D-3 numbers go to the period they lie in; those of one period are added up, shares are averaged', () => {
  const calls = { id: countedId(70), name: 'calls', unit: '', period: 'week' as const, values: { '2026-11-02': 7 } }
  const { preview, groups } = plan(
    'Date,Rep,Calls,Closure rate\n2026-11-03,Mira,4,20%\n2026-11-04,Mira,5,30%\n2026-11-10,Mira,6,25%\n2026-11-10,Mira,6,25%',
    { what: 'numbers', around: { workbooks: [known(mira.id, { metrics: [calls] })] } }
  )
  // 4 and 5 calls are added up; 20% and 30% make one share of 25%.
  expect(preview).toMatchObject({ records: 4, replaced: 1, added: 1, averaged: 1, already: 2, unread: 0 })
  expect(preview.several).toEqual([
    { key: 'calls', name: 'calls', as: 'sum' },
    { key: 'closure rate', name: 'Closure rate', as: 'mean' }
  ])
  expect(groups[0]?.numbers).toEqual([
    {
      id: calls.id,
      name: 'calls',
      unit: '',
      period: 'week',
      cells: [
        { on: '2026-11-02', value: 9 },
        { on: '2026-11-09', value: 6 }
      ]
    },
    {
      id: null,
      name: 'Closure rate',
      unit: '%',
      period: 'week',
      cells: [
        { on: '2026-11-02', value: 25 },
        { on: '2026-11-09', value: 25 }
      ]
    }
  ])
})

test('D-3 whether several values of one time make a sum or an average is told by the name and can be said', () => {
  const text = 'Date,Rep,Avg deal value,Visits\n2026-11-03,Mira,1000,4\n2026-11-04,Mira,3000,5'
  const bring = (several: Mapping['several']) => {
    const { preview, groups } = plan(text, { what: 'numbers', changes: { several } })
    const values = groups[0]?.numbers.flatMap(({ cells }) => cells.map(({ value }) => value))
    return { values, added: preview.added, averaged: preview.averaged, as: preview.several.map(({ as }) => as) }
  }
  expect(bring({})).toEqual({ values: [2000, 9], added: 1, averaged: 1, as: ['mean', 'sum'] })
  expect(bring({ 'avg deal value': 'sum', visits: 'mean' })).toEqual({
    values: [4000, 4.5],
    added: 1,
    averaged: 1,
    as: ['sum', 'mean']
  })
  // A name that every object knows is no answer.
  const odd = plan('Date,Rep,Number,Value\n2026-11-03,Mira,constructor,4\n2026-11-04,Mira,constructor,5')
  expect(odd.preview.several).toEqual([{ key: 'constructor', name: 'constructor', as: 'sum' }])
})

test('D-3 an average is never added to the value that is there', () => {
  const deal = { id: countedId(70), name: 'Avg deal value', unit: '€', period: 'week' as const }
  const around = { workbooks: [known(mira.id, { metrics: [{ ...deal, values: { '2026-11-02': 500 } }] })] }
  const { groups } = plan('Date,Rep,Avg deal value\n2026-11-03,Mira,1000\n2026-11-04,Mira,3000', {
    what: 'numbers',
    changes: { there: 'add' },
    around
  })
  expect(groups[0]?.numbers[0]?.cells).toEqual([{ on: '2026-11-02', value: 2000 }])
})

test.each(['-', '–', 'n/a', 'N/A', '#N/A', '#DIV/0!', 'k. A.', 'null'])(
  'D-3 “%s” in place of a number leaves that cell out and no other',
  (mark) => {
    const numbers = plan(`Date,Rep,Visits,Costs\n2026-11-03,Mira,4,${mark}\n2026-11-10,Mira,${mark},12`)
    expect(numbers.preview).toMatchObject({ records: 2, unread: 0, blank: 2 })
    expect(numbers.groups[0]?.numbers.map(({ name, cells }) => [name, cells.map(({ value }) => value)])).toEqual([
      ['Visits', [4]],
      ['Costs', [12]]
    ])
    const seen = plan(`Date,Rep,Asks before showing,Notes\n2026-11-03,Mira,${mark},Good\n2026-11-04,Mira,3,Better`)
    expect(seen.preview).toMatchObject({ records: 2, unread: 0, blank: 1 })
    expect(seen.groups[0]?.observations.slice().map(({ ratings }) => ratings.length)).toEqual([0, 1])
  }
)

test('D-3 of more than seven numbers the others stay out by name, and the rows come in', () => {
  const names = Array.from({ length: 9 }, (_, at) => `M${at + 1}`)
  const row = (day: string) => `${day},Mira,${names.map((_, at) => at).join(',')}`
  const text = `Date,Rep,${names.join(',')}\n${row('2026-11-03')}\n${row('2026-11-10')}`
  const { preview, groups } = plan(text)
  expect(preview).toMatchObject({ obstacle: null, records: 14, unread: 0, noRoom: ['M8', 'M9'] })
  expect(groups[0]?.numbers.map(({ name }) => name)).toEqual(names.slice(0, 7))
})

test('D-3 a rep has seven numbers at most, and what cannot be read says why', () => {
  const metrics = Array.from({ length: 7 }, (_, at) => ({
    id: countedId(80 + at),
    name: `Number ${at}`,
    unit: '',
    period: 'week' as const,
    values: {}
  }))
  const around = { workbooks: [known(mira.id, { metrics })] }
  const { preview } = plan('Date,Rep,Number 1,Calls\n2026-11-03,Mira,4,\n2026-11-04,Mira,,5\n2026-11-05,Mira,many,', {
    what: 'numbers',
    changes: {
      columns: [
        { to: 'day' },
        { to: 'rep' },
        { to: 'number', name: 'Number 1', unit: '' },
        { to: 'number', name: 'Calls', unit: '' }
      ]
    },
    around
  })
  expect(preview.problems).toMatchObject([
    { row: 3, problem: 'number-too-many', text: 'Calls' },
    { row: 4, problem: 'no-number', text: 'many' }
  ])
})

test('D-3 a number that can be read either way is asked for, and only where it is brought', () => {
  const text = 'Date;Rep;Orders;Price\n2026-11-03;Mira;1.234;5\n2026-11-10;Mira;7;2.500'
  const { preview } = plan(text, { what: 'numbers' })
  expect(preview).toMatchObject({ obstacle: 'mark', unclear: '1.234' })
  const said = (mark: ',' | '.') => plan(text, { what: 'numbers', changes: { mark } })
  expect(said(',').preview).toMatchObject({ obstacle: null, unclear: null })
  expect(said(',').groups[0]?.numbers[0]?.cells[0]?.value).toBe(1234)
  expect(said('.').groups[0]?.numbers[0]?.cells[0]?.value).toBe(1.234)
  const columns = [
    { to: 'day' },
    { to: 'rep' },
    { to: 'leave' },
    { to: 'number', name: 'Price', unit: '' }
  ] satisfies Mapping['columns']
  expect(
    plan('Date;Rep;Orders;Price\n2026-11-03;Mira;1.234;5', { changes: { what: 'numbers', columns } }).preview
  ).toMatchObject({ obstacle: null, unclear: null })
})

test('D-3 rows that are the same in every cell are one, or each counts where somebody says so', () => {
  const text = 'Date,Rep,Orders\n2026-11-03,Mira,500\n2026-11-03,Mira,500\n2026-11-03,Mira,500'
  const value = (equal: Mapping['equal']) => plan(text, { what: 'numbers', changes: { equal } })
  expect(value('once').preview).toMatchObject({ records: 1, already: 2, twice: 2, added: 0 })
  expect(value('once').groups[0]?.numbers[0]?.cells).toEqual([{ on: '2026-11-02', value: 500 }])
  expect(value('each').preview).toMatchObject({ records: 1, already: 0, twice: 2, added: 2 })
  expect(value('each').groups[0]?.numbers[0]?.cells).toEqual([{ on: '2026-11-02', value: 1500 }])
})

test('D-3 a second file of the same week takes the place of what is there, or is added to it, also where both are equal', () => {
  const orders = { id: countedId(70), name: 'Orders', unit: '', period: 'week' as const, values: { '2026-11-02': 500 } }
  const rate = { ...orders, id: countedId(71), name: 'Rate', unit: '%', values: { '2026-11-02': 20 } }
  const around = { workbooks: [known(mira.id, { metrics: [orders, rate] })] }
  const text = 'Date,Rep,Orders,Rate\n2026-11-04,Mira,300,30%\n2026-11-05,Mira,200,30%'
  const said = (there: Mapping['there']) => plan(text, { what: 'numbers', changes: { there }, around })
  expect(said('replace').preview).toMatchObject({ records: 1, already: 1, replaced: 1, there: 1 })
  expect(said('add').preview).toMatchObject({ records: 2, already: 0, replaced: 1, there: 1 })
  expect(said('add').groups[0]?.numbers.map(({ cells }) => cells)).toEqual([
    [{ on: '2026-11-02', value: 1000 }],
    // A percentage cannot be added to a sum.
    [{ on: '2026-11-02', value: 30 }]
  ])
})

test('D-3 the sum of a month or a quarter is not taken for the value of one week', () => {
  const calls = { id: countedId(30), name: 'Calls', unit: '', period: 'week' as const, values: {} }
  const around = { workbooks: [known(mira.id, { metrics: [calls] })] }
  const rows =
    'Month,Rep,Calls\n2026-09,Mira Lindqvist,100\nQ3 2026,Mira Lindqvist,300\n2026-W40,Mira Lindqvist,7\n2026-10-05,Mira Lindqvist,8'
  const { preview, groups } = plan(rows, { what: 'numbers', around })
  expect(preview.problems).toEqual([
    { row: 2, problem: 'period-longer', column: 'Month', text: '2026-09' },
    { row: 3, problem: 'period-longer', column: 'Month', text: 'Q3 2026' }
  ])
  expect(groups[0]?.numbers[0]?.cells.map(({ on }) => on)).toEqual(['2026-09-28', '2026-10-05'])
  const monthly = { workbooks: [known(mira.id, { metrics: [{ ...calls, period: 'quarter' as const }] })] }
  expect(plan(rows, { what: 'numbers', around: monthly }).preview).toMatchObject({ records: 2, unread: 0 })
})

test('D-3 of two numbers of one name the unit says which is meant, else a person does, and nothing comes before that', () => {
  const visits = (id: number, period: 'week' | 'month', unit = '') => ({
    id: countedId(id),
    name: 'Visits',
    unit,
    period,
    values: {}
  })
  const text = 'Date,Rep,Visits\n2026-11-03,Mira,4\n2026-11-10,Mira,5'
  const [weekly, monthly] = [visits(80, 'week'), visits(81, 'month')]
  const around = { workbooks: [known(mira.id, { metrics: [weekly, monthly] })] }
  const asked = plan(text, { what: 'numbers', around }).preview
  expect(asked.obstacle).toBe('number')
  const choices = [
    { unit: '', period: 'week' },
    { unit: '', period: 'month' }
  ]
  expect(asked.namesakes).toEqual([{ key: 'visits', name: 'Visits', choices, as: null }])

  const month = { unit: '', period: 'month' } as const
  const said = plan(text, { what: 'numbers', around, changes: { which: { visits: month } } })
  expect(said.preview).toMatchObject({ obstacle: null, records: 1, namesakes: [{ as: month }] })
  expect(said.groups[0]?.numbers).toMatchObject([{ id: monthly.id, cells: [{ on: '2026-11-01', value: 9 }] }])
  const week = plan(text, { what: 'numbers', around, changes: { which: { visits: { unit: '', period: 'week' } } } })
  expect(week.groups[0]?.numbers).toMatchObject([{ id: weekly.id, period: 'week' }])

  const euros = { workbooks: [known(mira.id, { metrics: [weekly, visits(82, 'week', '€')] })] }
  const priced = plan('Date,Rep,Visits\n2026-11-03,Mira,€4\n2026-11-10,Mira,€5', { what: 'numbers', around: euros })
  expect(priced.preview).toMatchObject({ obstacle: null, namesakes: [] })
  expect(priced.groups[0]?.numbers).toMatchObject([{ id: countedId(82) }])
  // Of two that are the same in all, the first is taken, and there is nothing to choose.
  const same = { workbooks: [known(mira.id, { metrics: [weekly, visits(83, 'week')] })] }
  expect(plan(text, { what: 'numbers', around: same }).preview).toMatchObject({ obstacle: null, namesakes: [] })
})
