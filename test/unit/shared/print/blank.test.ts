import { expect, test } from 'vitest'
import { createTranslator } from '../../../../shared/messages'
import { Template } from '../../../../shared/model/template'
import { blankDocument } from '../../../../shared/print/blank'
import { template } from './sample-plan'

const base = { format: 1, kind: 'free-form', id: 'form', version: '1.0.0', language: 'en', title: 'F', heading: 'F' }
const spoken = { chosen: 'ticked', open: 'not ticked' }
const boxes = (labels: string[], inline = true) => ({
  type: 'choices',
  inline,
  spoken,
  items: labels.map((label) => ({ label, chosen: false }))
})
const heading = (text: string) => ({ type: 'heading', level: 2, text })

test('T-9 each kind of field leaves room for a pen', () => {
  const form = Template.parse({
    ...base,
    sections: [
      {
        id: 'all',
        fields: [
          { type: 'text', id: 'a', label: 'Customer' },
          { type: 'number', id: 'b', label: 'Length', unit: 'minutes' },
          { type: 'long-text', id: 'c', label: 'What happened', help: 'Facts only.', lines: 4 },
          { type: 'yes-no', id: 'd', label: 'Agreed' },
          { type: 'rating', id: 'e', label: 'Level', anchors: ['no', 'some'] },
          { type: 'scale', id: 'f', label: 'Sure', low: 'not', high: 'very' },
          { type: 'table', id: 'g', label: 'Who', columns: [{ id: 'x', label: 'X' }], rows: 3 },
          { type: 'text', id: 'h', label: 'Mine', private: true },
          { type: 'page-break', id: 'i' },
          { type: 'guidance', id: 'j', text: 'Ask **twice**.' }
        ]
      }
    ]
  })
  expect(blankDocument(form, createTranslator('en')).blocks).toEqual([
    {
      type: 'fields',
      columns: 3,
      fields: ['Rep', 'Coach', 'Date'].map((label) => ({ label, value: null }))
    },
    {
      type: 'fields',
      columns: 2,
      fields: ['Customer', 'Length (minutes)'].map((label) => ({ label, value: null }))
    },
    { ...heading('What happened'), help: 'Facts only.' },
    { type: 'ruled', lines: 4 },
    heading('Agreed'),
    boxes(['yes', 'no']),
    heading('Level'),
    boxes(['1  no', '2  some'], false),
    heading('Sure'),
    boxes(['1 = not', '2', '3', '4', '5', '6', '7', '8', '9', '10 = very']),
    heading('Who'),
    { type: 'table', columns: [{ label: 'X', width: 1, align: 'left' }], rows: [], blankRows: 3 },
    { type: 'page-break' },
    { type: 'paragraph', text: [{ text: 'Ask ' }, { text: 'twice', bold: true }, { text: '.' }] }
  ])
})

test('T-9 a blank plan can be signed with a pen and carries no record', () => {
  const document = blankDocument(template, createTranslator('en'))
  expect([document.mark, document.attachment, document.footer.left]).toEqual([
    null,
    null,
    'Four-step action plan 1.0.0'
  ])
  expect(document.blocks.at(-1)).toMatchObject({
    type: 'together',
    blocks: [
      { type: 'signatures', boxes: [{ mark: { kind: 'empty' } }, { mark: { kind: 'empty' } }] },
      { type: 'note' }
    ]
  })
})

test('T-9 names in a form’s words become the words for both', () => {
  const form = Template.parse({
    format: 1,
    kind: 'free-form',
    id: 'talk',
    version: '1.0.0',
    language: 'en',
    title: 'Talk',
    heading: 'Talk',
    sections: [
      {
        id: 'one',
        title: '{rep} speaks',
        fields: [{ type: 'long-text', id: 'a', label: 'Seen by {manager}', help: 'In {rep}’s words.' }]
      }
    ]
  })
  const words = JSON.stringify(blankDocument(form, { t: createTranslator('en').t, language: 'en' }).blocks)
  expect(words).toContain('"The rep speaks"')
  expect(words).toContain('"Seen by the coach"')
  expect(words).toContain('"In the rep’s words."')
})

test('T-9 a form that says on how many pages it fits sets small answers beside each other and ticks in columns', () => {
  const form = Template.parse({
    ...base,
    blankPages: 1,
    sections: [
      {
        id: 'all',
        fields: [
          { type: 'long-text', id: 'a', label: 'Before', lines: 2 },
          { type: 'yes-no', id: 'b', label: 'Agreed' },
          { type: 'long-text', id: 'c', label: 'The whole story', lines: 6 },
          { type: 'checklist', id: 'd', label: 'Done', items: ['x', 'y', 'z'].map((id) => ({ id, label: id })) }
        ]
      }
    ]
  })
  const [, ...tighter] = blankDocument(form, createTranslator('en')).fit?.tighter ?? []
  expect(tighter).toEqual([
    {
      type: 'beside',
      parts: [
        { head: [heading('Before')], body: [{ type: 'ruled', lines: 2 }] },
        { head: [heading('Agreed')], body: [boxes(['yes', 'no'])] }
      ]
    },
    heading('The whole story'),
    { type: 'ruled', lines: 6 },
    heading('Done'),
    { ...boxes(['x', 'y', 'z'], false), columns: 2 }
  ])
})

test('T-9 what the head asks for is not asked again, and is found there', () => {
  const form = Template.parse({
    ...base,
    kind: 'observation',
    sections: [
      {
        id: 'all',
        fields: [
          { type: 'date', id: 'when', label: 'When', bind: 'observation.when' },
          { type: 'person', id: 'who', label: 'Seen by', bind: 'observation.observer' },
          { type: 'date', id: 'again', label: 'When we look again' }
        ]
      }
    ]
  })
  const { blocks } = blankDocument(form, createTranslator('en'), true)
  expect(blocks.flatMap((block) => (block.type === 'fields' ? block.fields : []))).toEqual([
    { label: 'Rep', value: null },
    { label: 'Coach', value: null, area: 'f:who' },
    { label: 'Date', value: null, area: 'f:when' },
    { label: 'When we look again', value: null, area: 'f:again' }
  ])
})
