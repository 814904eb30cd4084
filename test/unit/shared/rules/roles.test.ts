import { expect, test } from 'vitest'
import { createTranslator } from '../../../../shared/messages'
import { Template } from '../../../../shared/model/template'
import { blankDocument } from '../../../../shared/print/blank'
import type { Block, PrintDocument } from '../../../../shared/print/blocks'
import { documentPage } from '../../../../shared/print/document-page'
import { statementPage } from '../../../../shared/print/statement'
import { rolesBehind, statementsTo } from '../../../../shared/rules/statements'
import { begun } from '../../../support/begun-document'
import { content } from '../../../support/library-in-memory'
import { opens, RepStory } from '../../../support/rep-story'
import { withRoles } from '../../../support/with-roles'

const formNamed = (id: string): Template => {
  const found = content.templates.find(({ template }) => template.id === id)
  if (!found) throw new Error(`no form ${id}`)
  return found.template
}

/** The labels above the names in the head, and below the signatures. */
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

test.each([
  ['en', ['Manager', 'Leader'], 'This was written on a laptop that was handed over to Mira Lindqvist for it'],
  ['de', ['Manager', 'Leader'], 'Dies wurde an einem Laptop geschrieben, der Mira Lindqvist dafür übergeben wurde']
])(
  'R-13 a statement to a plan or its addendum names both as its form does, and no coach beside them (%s)',
  (language, head, meaning) => {
    const story = new RepStory()
    story.observe('2026-09-02', { [opens]: 2 })
    story.choose('2026-09-03', opens).answer('2026-09-03', true)
    const plan = story.plan('2026-09-03', ['2026-10-01'])
    withRoles(story, plan, { rep: 'manager', manager: 'leader' })
    story.sign('2026-09-03', plan, 'rep').sign('2026-09-03', plan, 'manager')
    const addendum = story.addendum('2026-09-10', plan)
    story.signAddendum('2026-09-10', addendum, 'rep').signAddendum('2026-09-10', addendum, 'manager')
    const { t } = createTranslator(language)
    for (const of of [
      { kind: 'plan', id: plan },
      { kind: 'addendum', id: addendum }
    ] as const) {
      const id = story.id()
      story.run('2026-09-11', { type: 'statement.begin', id, of })
      story.run('2026-09-11', { type: 'statement.write', id, text: 'I see it so.', name: 'Mira' })
      story.run('2026-09-11', { type: 'statement.give', id })
      const [given] = statementsTo(story.workbook, of)
      if (!given) throw new Error('it was not handed in')
      const page = statementPage(given, { t, language, manager: 'Jonas Ek', roles: rolesBehind(story.workbook, of) })
      expect(saidOf(page).head.slice(0, 2)).toEqual(head)
      expect(JSON.stringify(page.blocks)).toContain(meaning)
      expect(given.number).toBe(of.kind === 'addendum' ? 1 : undefined)
      expect(/(?:addendum|Nachtrag) 1 /.test(JSON.stringify(page.blocks))).toBe(of.kind === 'addendum')
      expect(page.footer.page).toMatch(/^\S+ \{page\} \S+ \{pages\}$/)
      expect(JSON.stringify(page.blocks)).not.toMatch(/coach|\brep\b|Teammitglied/i)
    }
  }
)

test('where a blank form speaks of both, it names them by what they sign as', () => {
  const form = (signs: object) =>
    Template.parse({
      ...{ format: 1, kind: 'charter', id: 'form', version: '1.0.0', language: 'en', title: 'F', heading: 'F' },
      sections: [
        {
          id: 'one',
          fields: [
            { type: 'long-text', id: 'words', label: '{manager} gives {rep}' },
            { type: 'signatures', id: 'pens', ...signs }
          ]
        }
      ]
    })
  const words = (signs: object, language: string) => {
    const { t } = createTranslator(language)
    return JSON.stringify(blankDocument(form(signs), { t, language }).blocks)
  }
  expect(words({ repRole: 'manager', managerRole: 'leader' }, 'en')).toContain('The leader gives the manager')
  expect(words({ managerRole: 'leader' }, 'en')).toContain('The leader gives the rep')
  expect(words({ repRole: 'Führungskraft', managerRole: 'Leitung' }, 'de')).toContain('Leitung gives Führungskraft')
})
