import { expect, it } from 'vitest'
import { createTranslator } from '../../../../shared/messages'
import { type FieldValue, type FieldValues, Section } from '../../../../shared/model/template'
import { newWorkbook } from '../../../../shared/model/workbook'
import { valueWords } from '../../../../shared/print/fields'
import { entryOf, formBehind, recordsOf, touchedRecords } from '../../../../shared/search/entries'
import { begun, id } from '../../../support/begun-document'
import { opens, RepStory } from '../../../support/rep-story'

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
  const touched = touchedRecords({ id: 'w' }, [
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

const found = (form: string, values: FieldValues) => {
  const document = begun(form, false)
  document.done({ type: 'document.edit', id, changes: { values } })
  return entryOf(document.workbook, 'document', id)?.text
}

it('D-2 S2-3 a charter is found by what its page says: no name of an option, no day as it is stored', () => {
  const values = { again: '2027-03-01', weeks: 2, 'manager-promises': ['ask', 'time'], purpose: 'Fewer "lost" deals' }
  expect(found('coaching-charter', values)).toBe(
    'Fewer "lost" deals · ask before I advise · keep the agreed times · 2 weeks · 1 March 2027'
  )
  expect(found('coaching-charter-de', { ...values, purpose: 'Ruhe' })).toBe(
    'Ruhe · fragen, bevor ich rate · vereinbarte Zeiten einhalten · 2 Wochen · 1. März 2027'
  )
})

it('D-2 a document is found by the form behind it, other records are not', () => {
  const { workbook } = begun('coaching-charter-de', false)
  expect(formBehind(workbook, 'document', id)).toBe('coaching-charter-de')
  expect([formBehind(workbook, 'document', 'gone'), formBehind(workbook, 'rep', workbook.id)]).toEqual([
    undefined,
    undefined
  ])
})

it('D-2 rows are found with their days in words', () => {
  const row = { text: 'Call the buyer', owner: 'manager', sign: '', by: '2027-03-01' }
  const words = (type: 'actions' | 'coaching-dates', value: FieldValue) => {
    const [field = null] = Section.parse({ id: 'rows', fields: [{ type, id: 'rows', label: 'Rows' }] }).fields
    return valueWords(field, value, createTranslator('en'))
  }
  expect(words('actions', [row])).toBe('Call the buyer · the coach · 1 March 2027')
  expect(words('coaching-dates', [{ on: '2027-03-01', kind: 'call', note: 'Noon' }])).toMatch(
    /^1 March 2027 · .* · Noon$/
  )
})

it('T-3 an answer that an earlier version of the form asked for is still found', () => {
  const { workbook } = begun('coaching-charter', false)
  const document = workbook.documents[id]
  if (!document) throw new Error('the document is gone')
  document.values = { gone: 'It stays' }
  expect(entryOf(workbook, 'document', id)?.text).toBe('It stays')
})

it('R-13 R-3 what the rep said in a statement, in an answer by file or under an addendum is found, and the addendum by its number', () => {
  const story = new RepStory()
  const seen = story.observe('2026-09-02', { [opens]: 2 })
  story.choose('2026-09-03', opens).answer('2026-09-03', true)
  const plan = story.plan('2026-09-03', ['2026-12-01'])
  story.sign('2026-09-04', plan, 'rep').sign('2026-09-04', plan, 'manager')
  const addendum = story.addendum('2026-09-10', plan)
  story.signAddendum('2026-09-10', addendum, 'rep', 'disagreed').signAddendum('2026-09-10', addendum, 'manager')
  const said = story.id()
  story.run('2026-09-11', { type: 'statement.begin', id: said, of: { kind: 'observation', id: seen } })
  story.run('2026-09-11', { type: 'statement.write', id: said, text: 'Two calls a week are too many.', name: 'Mira' })
  const text = (kind: 'observation' | 'plan' | 'addendum', id: string) => entryOf(story.workbook, kind, id)?.text
  // Until the rep hands it in, nobody else finds a word of it.
  expect(text('observation', seen)).not.toContain('too many')
  story.run('2026-09-11', { type: 'statement.give', id: said })
  expect(text('observation', seen)).toContain('Two calls a week are too many.')
  expect(touchedRecords(story.workbook, [['statements', said]])).toEqual([{ kind: 'observation', record: seen }])
  expect(text('addendum', addendum)).toContain('So it is.')
  expect(text('addendum', addendum)).toContain('Addendum 1 · Nachtrag 1')
  const held = story.held(plan)
  if (held.status === 'draft') throw new Error('it is sealed')
  const answer = { name: 'Mira', date: '', known: 'We spoke on the phone.' }
  const came = { on: '2026-09-12', stance: 'agreed', comment: 'On Thursdays', by: 'Jonas Ek' } as const
  held.ink = { ...came, at: '2026-09-12T10:00:00+02:00', answer }
  expect(text('plan', plan)).toContain('On Thursdays · Mira · We spoke on the phone.')
})
