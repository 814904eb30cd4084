import { expect, test } from 'vitest'
import { causeOf, settles } from '../../../../renderer/core/cause-of'

const deal = (id: string, changes: object) => causeOf('mira', { type: 'deal.edit', id, changes })

test('a second change of a field has the same cause as the first, whatever its value', () => {
  expect(deal('chairs', { name: '' })).toBe(deal('chairs', { name: 'Chairs' }))
  const practice = { id: 'first', note: '', worked: null }
  const tried = (on: string, id = 'first') =>
    causeOf('mira', { type: 'plan.practice', id: 'plan', practice: { ...practice, on, id } })
  expect(tried('2020-03-01')).toBe(tried('2020-03-09'))
  expect(tried('2020-03-01')).not.toBe(tried('2020-03-01', 'second'))
})

test('another field, record or workbook has another cause', () => {
  const first = deal('chairs', { name: '' })
  expect(deal('chairs', { stage: 'close' })).not.toBe(first)
  expect(deal('tables', { name: '' })).not.toBe(first)
  expect(causeOf('anton', { type: 'deal.edit', id: 'chairs', changes: { name: '' } })).not.toBe(first)
})

test('a refused deed is settled by any change of its record, a refused field by a change of that field alone', () => {
  const end = causeOf('mira', { type: 'session.finish', id: 'talk' })
  const edit = (id: string, changes: object, workbook = 'mira') =>
    causeOf(workbook, { type: 'session.edit', id, changes })
  expect(settles(edit('talk', { facts: [] }), end)).toBe(true)
  expect(settles(end, end)).toBe(true)
  expect(settles(edit('other', { facts: [] }), end)).toBe(false)
  expect(settles(edit('talk', { facts: [] }, 'anton'), end)).toBe(false)
  expect(settles(edit('talk', { facts: [] }), edit('talk', { agenda: '' }))).toBe(false)
  expect(settles(end, edit('talk', { agenda: '' }))).toBe(false)
  expect(settles('protection', end)).toBe(false)
  expect(settles('protection', 'protection')).toBe(true)
})
