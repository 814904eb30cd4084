import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cellsOf } from '../../../../shared/bring/cells'
import { planOf } from '../../../../shared/bring/plan'
import { observationPrint } from '../../../../shared/bring/print-of'
import { propose } from '../../../../shared/bring/propose'
import { shapeOf } from '../../../../shared/bring/table'
import { repsIn } from '../../../../shared/bring/whose'
import type { Mapping } from '../../../../shared/model/bring'
import { asks, behaviors, known, mira, now, obi, plan, today } from '../../../support/bring-plan'
import { countedId } from '../../../support/large-workbook'

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
