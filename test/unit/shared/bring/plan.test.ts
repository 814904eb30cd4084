import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cellsOf, type Row } from '../../../../shared/bring/cells'
import { type Circumstances, type KnownWorkbook, planOf } from '../../../../shared/bring/plan'
import { observationPrint } from '../../../../shared/bring/print-of'
import { propose } from '../../../../shared/bring/propose'
import { type Joined, shapeOf } from '../../../../shared/bring/table'
import { repsIn } from '../../../../shared/bring/whose'
import type { BringKind, Mapping } from '../../../../shared/model/bring'
import { countedId } from '../../../support/large-workbook'

const now = '2026-11-20T09:30:00+01:00'
const today = '2026-11-20'
const mira = { id: countedId(1), name: 'Mira Lindqvist', archived: false }
const obi = { id: countedId(2), name: 'Obi Okafor', archived: false }
const asks = 'b2b/asks-before-showing'
const behaviors = [{ key: asks, title: 'Asks before showing' }]
const trained = { frameworks: { b2b: '2020-01-01' }, behaviors: {} }
const known = (id: string, more: Partial<KnownWorkbook> = {}): KnownWorkbook => ({
  id,
  prints: [],
  trained,
  metrics: [],
  ...more
})

interface Given {
  what?: BringKind
  changes?: Partial<Mapping>
  around?: Partial<Circumstances>
  joined?: readonly Joined[]
}

function plan(text: string | readonly Row[], { what, changes, around, joined = [] }: Given = {}) {
  const rows = typeof text === 'string' ? cellsOf(text) : text
  const shape = shapeOf(rows, today)
  const found = propose({ rows, joined, epoch: 1900 }, shape, { today, language: 'en', behaviors })
  const mapping = { ...found.proposals[what ?? found.what], ...changes }
  return planOf(rows, shape, mapping, {
    now,
    observer: 'Jonas Ek',
    reps: [mira, obi],
    workbooks: [known(mira.id), known(obi.id)],
    ...around
  })
}

test('D-5 each row says what will happen with it', () => {
  const { preview, groups } = plan(
    'Date;Rep;Customer;Asks before showing;Notes\n' +
      '03.11.2026;Lindqvist, Mira;Northfield Clinic;2;Good energy\n' +
      '14.11.2026;Okafor;Harbor Dental;3;\n' +
      '31.02.2026;Okafor;Harbor Dental;3;Too soon\n' +
      '15.11.2026;Okafor;Harbor Dental;7;Too high\n' +
      '15.11.2026;Okafor;Harbor Dental;3.5;\n' +
      '15.11.2030;Okafor;;3;Ahead\n' +
      '15.11.2001;Okafor;;3;Long ago\n' +
      ';Okafor;;3;No day\n' +
      '15.11.2026;;;3;Nobody\n' +
      '16.11.2026;Okafor;Harbor Dental;;\n' +
      '16.11.2026;Meyer, Jo;;4;\n'
  )
  expect(preview).toMatchObject({
    obstacle: null,
    records: 3,
    known: { records: 2, reps: 2 },
    fresh: { records: 1, reps: 1 },
    unread: 8
  })
  expect(preview.problems).toEqual([
    { row: 4, problem: 'no-day', column: 'Date', text: '31.02.2026' },
    { row: 5, problem: 'rating-outside', column: 'Asks before showing', text: '7' },
    { row: 6, problem: 'rating-between', column: 'Asks before showing', text: '3.5' },
    { row: 7, problem: 'day-ahead', column: 'Date', text: '15.11.2030' },
    { row: 8, problem: 'day-long-ago', column: 'Date', text: '15.11.2001' },
    { row: 9, problem: 'no-day', column: 'Date', text: '' },
    { row: 10, problem: 'no-rep', column: 'Rep', text: '' },
    { row: 11, problem: 'nothing', column: '', text: '' }
  ])
  expect(groups.map(({ rep, name }) => [rep, name])).toEqual([
    [mira.id, 'Mira Lindqvist'],
    [obi.id, 'Obi Okafor'],
    [null, 'Jo Meyer']
  ])
  expect(groups[0]?.observations.slice()).toMatchObject([
    {
      account: 'Northfield Clinic',
      evidence: 'Good energy',
      observer: 'Jonas Ek',
      ratings: [{ behavior: asks, rating: 2 }]
    }
  ])
  expect(groups[0]?.observations.slice()[0]?.when.slice(0, 10)).toBe('2026-11-03')
})

test.each([
  ['leave', []],
  ['down', [3]],
  ['up', [4]]
] as const)('D-5 a rating between two levels keeps no visit out: “%s”', (between, ratings) => {
  const text = 'Date,Rep,Asks before showing,Notes\n2026-11-03,Mira,"3,5",Between\n2026-11-04,Mira,2,Whole'
  const { preview, groups } = plan(text, { changes: { between } })
  expect(preview).toMatchObject({ records: 2, unread: 0, between: 1 })
  const [visit] = groups[0]?.observations.slice() ?? []
  expect([visit?.evidence, visit?.ratings.map(({ rating }) => rating)]).toEqual(['Between', ratings])
})

test('D-5 while it is not said which comes first in a date, no day is called wrong that is one in some order', () => {
  const text =
    'Visit date,Sales rep,What happened,Score\n1/12/2026,Mira,One,4\n2/11/2026,Mira,Two,3\n12/11/2030,Mira,Far,3'
  const asked = plan(text)
  expect(asked.preview.obstacle).toBe('order')
  // 1 December is still to come on this 20 November, 12 January is not; in 2030 both are.
  expect(asked.preview.problems).toMatchObject([{ row: 4, problem: 'day-ahead' }])
  expect(plan(text, { changes: { order: 'dmy' } }).preview.problems).toMatchObject([{ row: 2 }, { row: 4 }])
  expect(plan(text, { changes: { order: 'mdy' } }).preview.problems).toMatchObject([{ row: 4 }])
})

test('D-3 months that stand side by side are told to be put one below the other, and nobody is called Rep', () => {
  const text = 'Rep,Metric,Jan 2026,Feb 2026,Mar 2026\nMira,Visits,10,12,14\nObi,Visits,8,9,7'
  const { preview, groups } = plan(text)
  expect(preview).toMatchObject({ obstacle: 'wide', people: [{ name: 'Mira' }, { name: 'Obi' }] })
  expect(groups).toEqual([])
  // A list of reps with two months in it is one of reps all the same.
  expect(plan(text, { what: 'reps' }).preview.obstacle).toBe('nothing')
})

test('D-5 a short name may mean a new person of the same file, in whatever order they come; that is asked', () => {
  const text =
    'Date,Rep,Notes\n2026-11-03,Smith,One\n2026-11-04,John Smith,Two\n2026-11-05,Joan Smith,Three\n2026-11-06,"Smith, J.",Four'
  const [john, joan] = [
    { key: 'john smith', name: 'John Smith' },
    { key: 'joan smith', name: 'Joan Smith' }
  ]
  const asked = plan(text)
  expect(asked.preview.obstacle).toBe('people')
  expect(asked.preview.people.map(({ name, as, others }) => [name, as?.is ?? null, others])).toEqual([
    ['Smith', null, [john, joan, { key: 'j smith', name: 'J. Smith' }]],
    ['John Smith', 'new', []],
    ['Joan Smith', 'new', []],
    ['J. Smith', null, [john, joan]]
  ])
  const people: Mapping['people'] = {
    smith: { is: 'same', key: 'john smith' },
    'j smith': { is: 'same', key: 'joan smith' }
  }
  const said = plan(text, { changes: { people } })
  expect(said.preview).toMatchObject({ obstacle: null, records: 4, fresh: { records: 4, reps: 2 } })
  expect(
    said.groups.map(({ name, observations }) => [name, observations.slice().map(({ evidence }) => evidence)])
  ).toEqual([
    ['John Smith', ['One', 'Two']],
    ['Joan Smith', ['Three', 'Four']]
  ])
  // Somebody of whom nothing is new in this file is no answer.
  const gone = plan(text, { changes: { people: { ...people, 'john smith': { is: 'leave' } } } })
  expect(gone.preview.obstacle).toBe('people')
})

test('D-5 a list of reps in which one stands twice, once with a short name, adds the whole name once', () => {
  const text = 'Name,Role\nSmith,Field\nJohn Smith,Key accounts'
  const { preview, groups } = plan(text, {
    what: 'reps',
    changes: { people: { smith: { is: 'same', key: 'john smith' } } }
  })
  expect(preview).toMatchObject({ obstacle: null, records: 1, already: 1, unread: 0 })
  expect(groups).toMatchObject([{ name: 'John Smith', role: 'Key accounts' }])
})

test('D-5 it is said of how many observations the file knows no time of day', () => {
  const text = 'Date,Rep,Notes\n2026-11-03 14:30,Mira,One\n2026-11-04,Mira,Two'
  const { preview, groups } = plan(text)
  expect(preview).toMatchObject({ records: 2, untimed: 1 })
  expect(groups[0]?.observations.slice().map(({ when, untimed }) => [when.slice(0, 16), untimed])).toEqual([
    ['2026-11-03T14:30', undefined],
    ['2026-11-04T12:00', true]
  ])
})

test('D-5 what is there already, and what stands twice in the file, is left out', () => {
  const print = observationPrint({
    day: '2026-11-03',
    account: 'Northfield',
    evidence: 'good  energy',
    strengths: '',
    development: '',
    ratings: []
  })
  const text =
    'Date,Rep,Customer,Notes\n2026-11-03,Mira,Northfield,Good energy\n2026-11-04,Mira,Northfield,Good energy\n2026-11-04,Mira,northfield,Good energy\n2026-11-04,Mira,Harbor,Good energy'
  const { preview } = plan(text, { around: { workbooks: [known(mira.id, { prints: [print] })] } })
  expect(preview).toMatchObject({ records: 2, already: 2, unread: 0 })
})

test('D-5 two visits of one day without an account stay two, as long as anything of them differs', () => {
  const text =
    'Date,Rep,Strengths,Asks before showing,Notes\n2026-11-03,Mira,Waited,,\n2026-11-03,Mira,Listened,,\n' +
    '2026-11-04,Mira,,2,Ride-along\n2026-11-04,Mira,,3,Ride-along\n2026-11-04,Mira,,3,ride-along'
  const { preview, groups } = plan(text)
  expect(preview).toMatchObject({ records: 4, already: 1, unread: 0 })
  const prints = (groups[0]?.observations.slice() ?? []).map(({ when, ...seen }) =>
    observationPrint({ ...seen, day: when.slice(0, 10) })
  )
  expect(plan(text, { around: { workbooks: [known(mira.id, { prints })] } }).preview).toMatchObject({
    obstacle: 'nothing',
    records: 0,
    already: 5
  })
})

test('D-5 rows with a name that two people have are imported only once it is said who is meant', () => {
  const twins = [mira, { ...mira, id: countedId(3) }]
  const text = 'Date,Rep,Notes\n2026-11-03,Mira Lindqvist,One'
  expect(plan(text, { around: { reps: twins } }).preview).toMatchObject({ obstacle: 'people', records: 0 })
  const people = { 'lindqvist mira': { is: 'rep' as const, id: countedId(3) } }
  const said = plan(text, { around: { reps: twins }, changes: { people } })
  expect(said.preview.obstacle).toBeNull()
  expect(said.groups.map(({ rep }) => rep)).toEqual([countedId(3)])
})

test('D-5 rows of people who are left out are counted and stay', () => {
  const people = { 'jo meyer': { is: 'leave' as const } }
  expect(
    plan('Date,Rep,Notes\n2026-11-03,Mira,One\n2026-11-03,Jo Meyer,Two', { changes: { people } }).preview
  ).toMatchObject({
    records: 1,
    left: 1
  })
})

test('D-3 an order of days that cannot be told is asked for before anything else', () => {
  const text = 'Date,Rep,Notes\n03/11/2026,Mira,One'
  expect(plan(text).preview.obstacle).toBe('order')
  const mdy = plan(text, { changes: { order: 'mdy' } })
  expect(mdy.preview.obstacle).toBeNull()
  expect(mdy.groups[0]?.observations.slice()[0]?.when.slice(0, 10)).toBe('2026-03-11')
})

test('D-5 a rating of what a rep was not trained on becomes a training need, and that is said', () => {
  const untrained = known(mira.id, { trained: { frameworks: {}, behaviors: {} } })
  const text = 'Date,Rep,Asks before showing\n2026-11-03,Mira,2\n2026-11-04,Mira,2'
  expect(plan(text, { around: { workbooks: [untrained] } }).preview).toMatchObject({ records: 2, untrained: 2 })
})

test('D-5 today’s visit is not later than now', () => {
  expect(plan('Date,Rep,Notes\n2026-11-20,Mira,One').groups[0]?.observations.slice()[0]?.when).toBe(now)
})

test('D-5 joined cells give their rep to each row', () => {
  const rows = [
    ['Rep', 'Date', 'Notes'],
    ['Mira Lindqvist', '2026-11-03', 'one'],
    ['', '2026-11-04', 'two'],
    ['Obi Okafor', '2026-11-05', 'three']
  ]
  const { groups, preview } = plan(rows, { joined: [{ place: 0, first: 1, last: 2 }] })
  expect(groups.map(({ observations }) => observations.length)).toEqual([2, 1])
  expect(preview).toMatchObject({ filled: 1, unread: 0 })
})

test('D-3 rows with too few and too many cells are read as far as they go', () => {
  const { preview, groups } = plan('Date,Rep,Notes\n2026-11-03,Mira\n2026-11-04,Mira,One,more,and more')
  expect(preview).toMatchObject({ records: 1, unread: 1, problems: [{ row: 2, problem: 'nothing' }] })
  expect(groups[0]?.observations.slice()[0]?.evidence).toBe('One')
})

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

test('D-5 values that come to more than can be kept are named, and the others are brought', () => {
  const text = 'Date,Rep,Orders\n2026-11-02,Mira,900000000000000\n2026-11-03,Mira,900000000000000\n2026-11-10,Mira,5'
  const { preview, groups } = plan(text, { what: 'numbers' })
  expect(preview.problems).toMatchObject([{ row: 3, problem: 'too-large', column: 'Orders' }])
  expect(groups[0]?.numbers[0]?.cells).toEqual([
    { on: '2026-11-02', value: 900000000000000 },
    { on: '2026-11-09', value: 5 }
  ])
})

test('D-5 reps who are there are left out, in whatever order their name stands; others come with role and territory', () => {
  const { preview, groups } = plan(
    'Name,Role,Territory\n"Lindqvist, Mira",Inside,North\nJo Meyer,Field,South\nJo Meyer,Field,South',
    {
      what: 'reps'
    }
  )
  expect(preview).toMatchObject({ records: 1, already: 2, fresh: { records: 1, reps: 1 } })
  expect(groups).toMatchObject([{ rep: null, name: 'Jo Meyer', role: 'Field', territory: 'South' }])
})

test('D-5 without a column of reps all rows are those of one rep', () => {
  const text = 'Date,Notes\n2026-11-03,One'
  expect(plan(text, { what: 'observations' }).preview.obstacle).toBe('no-rep')
  const { preview, groups } = plan(text, { what: 'observations', changes: { everybody: obi.id } })
  expect(preview).toMatchObject({ obstacle: null, records: 1 })
  expect(groups[0]?.rep).toBe(obi.id)
  // The answer for all rows, given before a column with names was chosen, does not apply to rows without a name.
  const named = plan('Date,Rep,Notes\n2026-11-03,Mira,One\n2026-11-03,,Two', { changes: { everybody: obi.id } })
  expect(named.groups.map(({ rep }) => rep)).toEqual([mira.id])
  expect(named.preview.problems).toMatchObject([{ row: 3, problem: 'no-rep' }])
})

test('D-5 only the workbooks to which rows belong are asked for', () => {
  const rows = cellsOf('Date,Rep,Notes\n2026-11-03,Mira,One')
  const shape = shapeOf(rows, today)
  const { proposals } = propose({ rows, joined: [], epoch: 1900 }, shape, { today, language: 'en', behaviors })
  expect(repsIn(rows, shape, proposals.observations, [mira, obi])).toEqual([mira.id])
})

test('D-5 whatever a file says, each of its rows is brought, there already, left out, or cannot be read', () => {
  const cell = fc.oneof(
    fc.constantFrom('', 'Mira', 'Obi Okafor', 'Jo Meyer', '2026-11-03', '03.11.2026', '3', '9', '=1+1', 'words'),
    fc.string({ maxLength: 12 })
  )
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 30 }), (body) => {
      const rows = [['Date', 'Rep', 'Customer', 'Asks before showing', 'Notes'], ...body]
      const shape = { header: 0, places: [0, 1, 2, 3, 4], names: rows[0] ?? [] }
      const { proposals } = propose({ rows, joined: [], epoch: 1900 }, shape, { today, language: 'en', behaviors })
      const columns = [
        { to: 'day' },
        { to: 'rep' },
        { to: 'account' },
        { to: 'rating', behavior: asks },
        { to: 'evidence' }
      ] as const
      const mapping = { ...proposals.observations, columns: [...columns] }
      const { preview } = planOf(rows, shape, mapping, { now, observer: '', reps: [mira, obi], workbooks: [] })
      const full = body.filter((row) => row.some((text) => text.trim() !== '')).length
      expect(preview.records + preview.already + preview.left + preview.unread).toBe(full)
    })
  )
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

test('D-5 names that are longer than a name can be are told, and nothing of them is cut off in silence', () => {
  const long = (name: string) => `${name} ${'x'.repeat(200)}`
  const people = plan(`Date,Rep,Notes\n2026-11-03,${long('Jo')} A,One\n2026-11-03,${long('Jo')} B,Two`)
  expect(people.groups).toEqual([])
  expect(people.preview.problems).toMatchObject([
    { row: 2, problem: 'too-long', column: 'Rep' },
    { row: 3, problem: 'too-long', column: 'Rep' }
  ])
  const reps = plan(`Name,Role\nJo Meyer,${'r'.repeat(501)}\nAnna Berg,Field`, { what: 'reps' })
  expect(reps.groups.map(({ name }) => name)).toEqual(['Anna Berg'])
  expect(reps.preview.problems).toMatchObject([{ row: 2, problem: 'too-long', column: 'Role' }])
  const numbers = plan(`Date,Rep,Number,Value\n2026-11-03,Mira,${long('Calls')},5`, {
    what: 'numbers',
    changes: { columns: [{ to: 'day' }, { to: 'rep' }, { to: 'numberName' }, { to: 'numberValue' }] }
  })
  expect(numbers.preview.problems).toMatchObject([{ row: 2, problem: 'too-long', column: 'Value' }])
})

test('D-5 a name of which nothing can be seen is none', () => {
  const { preview } = plan('Date,Rep,Notes\n2026-11-03,\u200b,One')
  expect(preview.people).toEqual([])
  expect(preview.problems).toMatchObject([{ row: 2, problem: 'no-rep' }])
})

test('D-5 a rating goes to no behavior that nobody chose', () => {
  const columns = (behavior: string | null): Mapping['columns'] => [
    { to: 'day' },
    { to: 'rep' },
    { to: 'rating', behavior },
    { to: 'evidence' }
  ]
  const text = 'Date,Rep,Rating,Notes\n2026-11-03,Mira,2,One'
  const said = (behavior: string | null) =>
    plan(text, { what: 'observations', changes: { columns: columns(behavior) } })
  expect(said(null).preview.obstacle).toBe('behavior')
  expect(said(asks).preview.obstacle).toBeNull()
  expect(said(asks).groups[0]?.observations.slice()[0]?.ratings).toEqual([{ behavior: asks, rating: 2 }])
})

test('D-5 the manager, whose rows a file holds as well, becomes no rep of the team unless somebody says so', () => {
  const text = 'Date,Rep,Notes\n2026-11-03,"Ek, Jonas",One\n2026-11-04,Mira,Two'
  const { preview, groups } = plan(text)
  expect(preview).toMatchObject({ records: 1, left: 1, obstacle: null })
  expect(preview.people[0]).toMatchObject({ name: 'Jonas Ek', as: { is: 'leave' }, me: true })
  expect(groups.map(({ rep }) => rep)).toEqual([mira.id])
  const said = plan(text, { changes: { people: { 'ek jonas': { is: 'new' } } } })
  expect(said.groups.map(({ name }) => name)).toEqual(['Jonas Ek', 'Mira Lindqvist'])
  // A rep with the manager's name is that rep.
  const twin = { id: countedId(3), name: 'Jonas Ek', archived: false }
  expect(plan(text, { around: { reps: [mira, twin] } }).preview.people[0]).toMatchObject({
    as: { is: 'rep' },
    me: false
  })
})

test('D-5 two people of one name are not taken for one: a row with another territory is named', () => {
  const { preview, groups } = plan(
    'Name,Role,Territory\nSam Doe,Rep,West\nSam Doe,Rep,East\nSam Doe,Rep,West\nAda Park,Rep,East',
    { what: 'reps' }
  )
  expect(groups.map(({ name, territory }) => [name, territory])).toEqual([
    ['Sam Doe', 'West'],
    ['Ada Park', 'East']
  ])
  expect(preview).toMatchObject({
    records: 2,
    already: 1,
    problems: [{ row: 3, problem: 'other-person', column: 'Territory', text: 'Sam Doe' }]
  })
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
