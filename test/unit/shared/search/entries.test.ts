import { expect, it } from 'vitest'
import { newWorkbook } from '../../../../shared/model/workbook'
import { entryOf, recordsOf, touchedRecords } from '../../../../shared/search/entries'

const workbook = newWorkbook('w', 'c', { name: 'Mira', role: '', territory: '' }, '2026-03-02T09:00:00+00:00')
workbook.rep.self.growth = 'Asking'
workbook.private.views.growth = 'Waiting'
workbook.private.notes = 'Moves in May'

it('S2-4 D-2 each view of a rep is found as what it is, so that the way leads to the page that shows it', () => {
  const found = [...recordsOf(workbook)].map(({ kind, record }) => [kind, entryOf(workbook, kind, record)?.text])
  expect(found).toEqual([
    ['rep', ''],
    ['self', 'Asking'],
    ['notes', 'Moves in May'],
    ['views', 'Waiting']
  ])
})

it('D-2 a change touches what lies at its place, and what is found anew is exactly that', () => {
  const touched = touchedRecords('w', [
    ['private', 'views', 'growth'],
    ['rep', 'self', 'growth'],
    ['sessions', 's', 'purpose'],
    ['sessions', 's', 'context'],
    ['cycles', 'c']
  ])
  expect(touched.map(({ kind, record }) => `${kind}/${record}`)).toEqual([
    'notes/w',
    'views/w',
    'rep/w',
    'self/w',
    'session/s'
  ])
})
