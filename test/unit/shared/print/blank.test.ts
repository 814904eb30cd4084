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
    heading('What happened'),
    { type: 'note', text: 'Facts only.' },
    { type: 'ruled', lines: 4 },
    heading('Agreed'),
    boxes(['yes', 'no']),
    heading('Level'),
    boxes(['1  no', '2  some'], false),
    heading('Sure'),
    boxes(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10']),
    { type: 'note', text: '1 = not   10 = very' },
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
