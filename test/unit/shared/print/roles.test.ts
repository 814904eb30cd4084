import { expect, test } from 'vitest'
import { createTranslator } from '../../../../shared/messages'
import { Template } from '../../../../shared/model/template'
import { blankDocument } from '../../../../shared/print/blank'
import type { Block, PrintDocument } from '../../../../shared/print/blocks'
import { documentPage } from '../../../../shared/print/document-page'
import { begun } from '../../../support/begun-document'
import { content } from '../../../support/library-in-memory'

const formNamed = (id: string): Template => {
  const found = content.templates.find(({ template }) => template.id === id)
  if (!found) throw new Error(`no form ${id}`)
  return found.template
}

/** What stands above the names in the head, and below the signatures. */
function saidOf({ blocks }: PrintDocument) {
  const all = blocks.flatMap((block): readonly Block[] => (block.type === 'together' ? block.blocks : [block]))
  const head = all.flatMap((block) => (block.type === 'fields' ? block.fields.map(({ label }) => label) : []))
  const boxes = all.flatMap((block) => (block.type === 'signatures' ? block.boxes.map(({ caption }) => caption) : []))
  return { head: head.slice(0, 3), boxes }
}

test.each([
  ['coaching-charter', 'en', ['Rep', 'Coach', 'Date'], ['rep · date', 'coach · date']],
  ['coaching-charter-de', 'de', ['Teammitglied', 'Coach', 'Datum'], ['Teammitglied · Datum', 'Coach · Datum']],
  ['coaching-commitment', 'en', ['Manager', 'Leader', 'Date'], ['manager · date', 'leader · date']],
  ['coaching-commitment-de', 'de', ['Führungskraft', 'Leitung', 'Datum'], ['Führungskraft · Datum', 'Leitung · Datum']]
] as const)('the blank %s is signed by those whom it is between', (form, language, head, boxes) => {
  expect(saidOf(blankDocument(formNamed(form), createTranslator(language)))).toEqual({ head, boxes })
})

test('a form that names nobody else speaks of rep and coach, and a word of its own gets a capital in the head only', () => {
  const form = (more: object) =>
    Template.parse({
      ...{ format: 1, kind: 'charter', id: 'form', version: '1.0.0', language: 'en', title: 'F', heading: 'F' },
      sections: [{ id: 'one', fields: [{ type: 'signatures', id: 'pens', ...more }] }]
    })
  const { t } = createTranslator('en')
  expect(saidOf(blankDocument(form({ repRole: 'élève' }), { t, language: 'en' }))).toEqual({
    head: ['Élève', 'Coach', 'Date'],
    boxes: ['élève · date', 'coach · date']
  })
  expect(
    Template.safeParse({
      ...form({}),
      sections: [{ id: 'one', fields: [{ type: 'signatures', id: 'pens', repRole: '' }] }]
    }).success
  ).toBe(false)
})

test.each([
  ['coaching-charter', ['Rep', 'Coach', 'Date'], 'coach · signed'],
  ['coaching-commitment', ['Manager', 'Leader', 'Date'], 'leader · signed']
] as const)('a signed %s says under each name who that is', (form, head, second) => {
  const { workbook, held, sign } = begun(form)
  sign('rep')
  sign('manager')
  const document = held()
  const template = workbook.templates[document.template]
  if (!template) throw new Error('it has no form')
  const { t, language } = createTranslator('en')
  const now = '2026-11-22T10:00:00+01:00'
  const said = saidOf(documentPage({ document, rep: workbook.rep, template, manager: '', t, language, now }))
  expect(said.head).toEqual(head)
  expect(said.boxes[1]).toContain(second)
})
