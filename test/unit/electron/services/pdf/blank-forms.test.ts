import { expect, test } from 'vitest'
import { createTranslator } from '../../../../../shared/messages'
import { allFields } from '../../../../../shared/model/template'
import { blankDocument } from '../../../../../shared/print/blank'
import type { PrintDocument } from '../../../../../shared/print/blocks'
import { asksForKey, behaviorsInKey } from '../../../../../shared/rules/rating-key'
import { content } from '../../../../support/library-in-memory'
import { linesOf, readPdf } from '../../../../support/pdf-tools'
import { printPlan, signed } from '../../../shared/print/sample-plan'
import { builtInTemplates } from './every-page'
import { draw } from './faces'

const forms = Object.values(await builtInTemplates())
const papers = ['a4', 'letter'] as const

/** What the head of the page asks for. */
const asked: ReadonlySet<string> = new Set(['observation.when', 'observation.observer', 'call.when'])

const countOf = (text: string, name: RegExp) => text.match(name)?.length ?? 0

/** A table that continues on another page is in the trees of both pages. */
const tables = /^ +Table$/gm

test('T-9 every built-in form says on how many pages it fits blank; those that are signed or filled on the road fit on one', () => {
  expect(forms.filter(({ blankPages }) => blankPages === undefined)).toEqual([])
  const onOne = new Set(forms.filter(({ blankPages }) => blankPages === 1).map(({ id }) => id.replace(/-de$/, '')))
  expect([...onOne].sort()).toEqual([
    'call-review',
    'coaching-charter',
    'coaching-commitment',
    'coaching-talk-observation',
    'feedback-on-one-moment',
    'four-step-action-plan',
    'four-step-observation',
    'how-are-you',
    'pre-call-and-debrief',
    'which-help-fits'
  ])
})

test.each(forms.flatMap((form) => papers.map((paper) => [form.id, paper, form] as const)))(
  'T-9 %s on %s: no more pages than it says, no table cut, the words of every step there, no date asked twice',
  async (_, paper, form) => {
    const document = blankDocument(form, createTranslator(form.language))
    const { pdf, pages } = await draw(document, paper)
    expect(pages).toBeLessThanOrEqual(form.blankPages ?? 0)
    const read = await readPdf(pdf)
    const uncut = JSON.stringify(document.blocks).split('"type":"table"').length - 1
    expect(read.structure.reduce((sum, page) => sum + countOf(page, tables), 0)).toBe(uncut)
    const words = read.pages.flatMap(linesOf).join(' ').replace(/ \| /g, ' ')
    for (const field of allFields(form)) {
      if (field.private) continue
      if (field.type === 'rating') for (const anchor of field.anchors) expect(words).toContain(anchor)
      if (field.type === 'scale') for (const end of [field.low, field.high]) expect(words).toContain(end)
      if (field.type === 'ratings') expect(words).toContain('1 2 3 4 5')
    }
    for (const field of allFields(form))
      if ('bind' in field && asked.has(field.bind ?? '')) expect(words).not.toContain(field.help)
  }
)

test.each(forms.flatMap((form) => (asksForKey(form) ? papers.map((paper) => [form.id, paper, form] as const) : [])))(
  'T-9 %s on %s has behind it each behavior that it can rate with the words of its steps, and fits without them',
  async (_, paper, form) => {
    const rated = behaviorsInKey(content, form)
    expect(rated.length).toBeGreaterThan(10)
    const document = blankDocument(form, createTranslator(form.language), false, rated)
    const { pdf, pages } = await draw(document, paper)
    const { pages: alone } = await draw({ ...document, annex: [] }, paper)
    expect(alone).toBeLessThanOrEqual(form.blankPages ?? 0)
    // At most one more sheet; a dozen behaviors fit on the back of a one-page form.
    expect(pages - alone).toBe(rated.length > 12 ? 2 : 1)
    const read = await readPdf(pdf)
    const key = read.pages.slice(alone).flatMap(linesOf).join(' ').replace(/\s+/g, '')
    const missing = rated
      .flatMap(({ title, anchors }) => [title, ...anchors])
      .filter((words) => words.split(' ').some((word) => !key.includes(word)))
    expect(missing).toEqual([])
  }
)

test('T-9 a key is in the language of its form, and a form for a coach has a coach’s behaviors alone', () => {
  const keyOf = (id: string) => {
    const form = forms.find((one) => one.id === id)
    return form ? behaviorsInKey(content, form).map(({ title }) => title) : []
  }
  const coach = content.behaviors.filter(({ key }) => key.startsWith('coaching/')).map(({ behavior }) => behavior.title)
  expect(keyOf('coaching-talk-observation')).toEqual(coach)
  expect(keyOf('four-step-observation').filter((title) => coach.includes(title))).toEqual([])
  expect(keyOf('four-step-observation-de')).toContain('Schreibt auf, was der Kunde nach dem Gespräch tun soll')
  expect(keyOf('four-step-observation-de')).not.toContain('Writes down what the customer will do after the call')
  expect(keyOf('coaching-charter')).toEqual([])
})

test('T-9 in large print a last page that would hold little is spared by less air, and the letters keep their size', async () => {
  const pagesOf = async (id: string, paper: 'a4-large' | 'letter-large') => {
    const form = forms.find((one) => one.id === id)
    if (!form) throw new Error(`there is no form ${id}`)
    return (await draw(blankDocument(form, createTranslator(form.language)), paper)).pages
  }
  expect(await pagesOf('which-help-fits-de', 'a4-large')).toBe(2)
  expect(await pagesOf('account-review-de', 'a4-large')).toBe(3)
  expect(await pagesOf('coaching-talk-observation', 'letter-large')).toBe(2)
  // A page that carries its record is drawn again when it is checked, and keeps its pages.
  const words = (count: number): PrintDocument['blocks'] =>
    Array.from({ length: count }, (_, at) => ({ type: 'heading', level: 3, text: `Line ${at + 1}` }))
  const page = { ...printPlan(signed()), fit: { pages: 9, tighter: [] } }
  const counts = async (attachment: PrintDocument['attachment']) => {
    const all: number[] = []
    for (let count = 14; count < 30; count++)
      all.push((await draw({ ...page, attachment, blocks: words(count) }, 'a4-large')).pages)
    return all.filter((pages) => pages > 1).length
  }
  expect(await counts(page.attachment)).toBeGreaterThan(await counts(null))
})
