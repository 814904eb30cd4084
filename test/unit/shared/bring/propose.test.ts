import { expect, test } from 'vitest'
import { cellsOf, type Row } from '../../../../shared/bring/cells'
import { columnsKey, propose } from '../../../../shared/bring/propose'
import { withAnswers } from '../../../../shared/bring/remember'
import { type Joined, shapeOf } from '../../../../shared/bring/table'
import type { Target } from '../../../../shared/model/bring'
import { Name } from '../../../../shared/model/scalars'
import { countedId } from '../../../support/large-workbook'

const today = '2026-11-20'
const behaviors = [
  { key: 'b2b/asks-before-showing', title: 'Asks two open questions before showing anything' },
  { key: 'b2b/leaves-with-next-step', title: 'Leaves with a next step' }
]

function proposed(
  text: string | readonly Row[],
  { joined = [], language = 'en' }: { joined?: readonly Joined[]; language?: string } = {}
) {
  const rows = typeof text === 'string' ? cellsOf(text) : text
  const sheet = { rows, joined, epoch: 1900 as const }
  const shape = shapeOf(rows, today)
  return { shape, ...propose(sheet, shape, { today, language, behaviors }) }
}

const targets = (columns: readonly Target[]) => columns.map(({ to }) => to)

test('D-5 visits of a CRM are observations: day, rep, account, rating and words are found by names and contents', () => {
  const { proposals, what, shape } = proposed(
    'Date;Rep;Customer;Open questions (1-5);Notes;Commission %\n' +
      '03.11.2026;Lindqvist, Mira;Northfield Clinic;2;Good energy;4,5 %\n' +
      '14.11.2026;Okafor;Harbor Dental;3;Went straight to the brochure;6 %'
  )
  expect(what).toBe('observations')
  expect(shape.header).toBe(0)
  expect(proposals.observations).toMatchObject({ order: 'dmy', mark: ',' })
  expect(proposals.observations.columns).toEqual([
    { to: 'day' },
    { to: 'rep' },
    { to: 'account' },
    { to: 'rating', behavior: 'b2b/asks-before-showing' },
    { to: 'evidence' },
    { to: 'leave' }
  ])
})

test('D-3 columns of numbers become numbers under their own names and units', () => {
  const { proposals, what } = proposed(
    'Month,Sales rep,Visits,Closure rate\nJan 2026,Mira,12,25 %\nFeb 2026,Mira,9,30 %'
  )
  expect(what).toBe('numbers')
  expect(proposals.numbers.period).toBe('month')
  expect(proposals.numbers.columns).toEqual([
    { to: 'day' },
    { to: 'rep' },
    { to: 'number', name: 'Visits', unit: '' },
    { to: 'number', name: 'Closure rate', unit: '%' }
  ])
})

test('D-3 one number a row is told by the columns that name it', () => {
  const { proposals } = proposed('Datum;Mitarbeiter;Kennzahl;Wert\n01.01.2026;Mira;Besuche;12', { language: 'de' })
  expect(targets(proposals.numbers.columns)).toEqual(['day', 'rep', 'numberName', 'numberValue'])
})

test('D-5 a list of people are reps, with first and last names apart', () => {
  const { proposals, what } = proposed('Vorname;Nachname;Funktion;Gebiet\nMira;Lindqvist;Innendienst;Nord')
  expect(what).toBe('reps')
  expect(targets(proposals.reps.columns)).toEqual(['first', 'last', 'role', 'territory'])
})

test('D-5 names in German are known as well', () => {
  const { proposals } = proposed(
    'Datum;Verkäufer;Kunde;Gesehen und gehört;Stärken\n03.11.2026;Mira;Nord;Fragt gut;Geduld'
  )
  expect(targets(proposals.observations.columns)).toEqual(['day', 'rep', 'account', 'evidence', 'strengths'])
})

test('D-3 the names of the columns are found below titles and empty rows', () => {
  const { shape } = proposed(
    'Visits 2026\n\nExported on 20.11.2026\nRep,Date,Calls\nMira,2026-11-03,4\nObi,2026-11-04,5'
  )
  expect(shape).toMatchObject({ header: 3, names: ['Rep', 'Date', 'Calls'] })
})

test('D-5 a table without names of columns loses no row; its people are found by what they look like', () => {
  const { shape, proposals } = proposed('Mira Lindqvist\t2026-11-03\t4\nObi Okafor\t2026-11-04\t5')
  expect(shape.header).toBe(-1)
  expect(targets(proposals.numbers.columns)).toEqual(['rep', 'day', 'number'])
  expect(proposals.numbers.columns[2]).toMatchObject({ name: 'C' })
})

test('D-3 empty columns are left out, whether or not they have a name', () => {
  const { shape } = proposed('Rep;;Date;Old;Calls\nMira;;03.11.2026;;4\nObi;;14.11.2026;;5')
  expect(shape).toMatchObject({ places: [0, 2, 4], names: ['Rep', 'Date', 'Calls'] })
})

test('D-5 where cells were joined, what is empty means the same as above', () => {
  const rows = [
    ['Rep', 'Date', 'Notes'],
    ['Mira Lindqvist', '2026-11-03', 'one'],
    ['', '2026-11-04', 'two']
  ]
  const fills = (rows: readonly Row[], ...joined: Joined[]) => proposed(rows, { joined }).proposals.observations.fill
  const second = { place: 0, first: 1, last: 2 }
  expect(fills(rows, second)).toBe(true)
  expect(fills(rows)).toBe(false)
  // A title above the table, cells merged elsewhere, and a row outside the merged cells that names nobody prove
  // nothing.
  expect(fills(rows, { place: 0, first: 0, last: 1 })).toBe(false)
  expect(fills(rows, { ...second, place: 2 })).toBe(false)
  expect(fills([...rows, ['', '2026-11-05', 'whose visit is this']], second)).toBe(false)
  expect(fills(rows.slice(0, 2), second)).toBe(false)
})

test('D-3 an order of days that cannot be told is left open', () => {
  expect(proposed('Rep,Date,Notes\nMira,03/11/2026,a\nObi,04/11/2026,b').proposals.observations.order).toBeNull()
})

test('D-5 answers hold for the next file with the same columns, as far as its reps are there', () => {
  const first = proposed('Rep,Date,Notes\nMira,03/11/2026,a')
  const next = proposed('REP,date,notes\nObi,04/12/2026,b')
  expect(columnsKey(first.shape)).toBe(columnsKey(next.shape))
  const answered = {
    ...first.proposals.observations,
    order: 'mdy' as const,
    people: {
      mira: { is: 'rep' as const, id: countedId(1) },
      obi: { is: 'rep' as const, id: countedId(2) },
      jo: { is: 'leave' as const },
      // Jo Meyer was added then; another file does not add the same person twice.
      'jo meyer': { is: 'new' as const }
    }
  }
  const used = withAnswers(next.proposals.observations, answered, [countedId(2)])
  expect(used.order).toBe('mdy')
  expect(used.people).toEqual({ obi: { is: 'rep', id: countedId(2) }, jo: { is: 'leave' } })
})

test('D-5 an order of days that the file’s contents prove takes precedence over an earlier answer', () => {
  const first = proposed('Rep,Date,Notes\nMira,03/11/2026,a')
  const next = proposed('Rep,Date,Notes\nObi,24/12/2025,b')
  const answered = { ...first.proposals.observations, order: 'mdy' as const }
  expect(withAnswers(next.proposals.observations, answered, []).order).toBe('dmy')
})

test.each(['en', 'de', 'fr'])(
  'D-3 what stands before the decimals is said by the file, never by the language %s',
  (language) => {
    const mark = (rows: string) => proposed(`Date;Rep;Orders;Visits\n${rows}`, { language }).proposals.numbers.mark
    expect(mark('2026-11-03;Mira;1.234;7,5')).toBe(',')
    expect(mark('2026-11-03;Mira;1.234;7.5')).toBe('.')
    expect(mark('2026-11-03;Mira;1.234;7')).toBeNull()
    // The only cell that shows it is at the end of a long column.
    const long = '2026-11-03;Mira;1.234;7\n'.repeat(1000)
    expect(mark(`${long}2026-11-03;Mira;1.234,50;7`)).toBe(',')
    expect(mark('2026-11-03;Mira;12;7')).toBe(language === 'en' ? '.' : ',')
  }
)

test('D-3 what was answered about decimals holds for the next file that does not say it', () => {
  const first = proposed('Date,Rep,Orders\n2026-11-03,Mira,1.234').proposals.numbers
  expect(withAnswers(first, { ...first, mark: ',' }, []).mark).toBe(',')
  expect(withAnswers({ ...first, mark: '.' }, { ...first, mark: ',' }, []).mark).toBe('.')
})

test('D-3 a column whose name is very long, or holds nothing that can be seen, still has one that a number can have', () => {
  const { shape } = proposed(`Date,Rep,${'Calls 😀'.repeat(60)},\u200b\n2026-11-03,Mira,4,5`)
  expect(shape.names[3]).toBe('')
  expect(Name.parse(shape.names[2])).toBe(shape.names[2])
})
