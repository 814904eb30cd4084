import { afterAll, describe, expect, test } from 'vitest'
import { createBatchSheets } from '../../../../../electron/services/export/batch-sheets'
import { createPlanPages } from '../../../../../electron/services/export/plan-pages'
import { createRecordPages } from '../../../../../electron/services/export/record-pages'
import { createSignedPages } from '../../../../../electron/services/export/signed-pages'
import { createPdfInProcess } from '../../../../../electron/services/pdf/pdf-in-process'
import { pageText } from '../../../../../electron/services/records/page-text'
import { createTemplatePages } from '../../../../../electron/services/templates/pages'
import { createTranslator } from '../../../../../shared/messages'
import type { BatchSheet } from '../../../../../shared/model/batch'
import type { Paper } from '../../../../../shared/model/settings'
import type { Mark, Stance } from '../../../../../shared/model/signature'
import { newWorkbook } from '../../../../../shared/model/workbook'
import { content, offers } from '../../../../support/library-in-memory'
import { MemoryFiles } from '../../../../support/memory-files'
import { opens, RepStory } from '../../../../support/rep-story'
import { fontsFolder } from '../pdf/faces'

const words = createTranslator('en')
const translator = () => words
const pdf = createPdfInProcess({ fontsFolder, translator })
afterAll(() => pdf.close())
const now = () => '2026-11-22T09:30:00+01:00'
const onPaper = { pdf, translator, manager: () => 'Jonas Ek', now }
const pages = createPlanPages(onPaper)
const records = createRecordPages(onPaper)

/**
 * Two plans, of which the second is in force and has an addendum; two observations; a one-on-one on the day of the yes.
 */
function told() {
  const story = new RepStory()
  const early = story.observe('2026-09-02', { [opens]: 2 })
  story.choose('2026-09-09', opens).answer('2026-09-09', true)
  const first = story.plan('2026-09-10', ['2026-12-10'])
  story.sign('2026-09-10', first, 'rep').sign('2026-09-10', first, 'manager')
  const second = story.id()
  story.run('2026-10-10', { type: 'plan.refine', id: second, from: first, because: 'The visits moved.' })
  story.sign('2026-10-10', second, 'rep').sign('2026-10-10', second, 'manager')
  const addendum = story.addendum('2026-10-12', second)
  story.signAddendum('2026-10-12', addendum, 'rep').signAddendum('2026-10-12', addendum, 'manager')
  story.observe('2026-11-03', { [opens]: 3 })
  story.observe('2026-11-05', { [opens]: 4 }, { draft: true })
  return { workbook: story.workbook, story, second, early }
}

const sheetsOf = (workbook = told().workbook, apart?: string) =>
  createBatchSheets({
    pages,
    records,
    signed: createSignedPages({ files: new MemoryFiles(), pages, records, translator, version: '1.0.0' }),
    forms: createTemplatePages({ pdf, now, rateable: () => ({ templates: [], frameworks: [], behaviors: [] }) }),
    open: async () => ({ workbook, folder: '/library/reps/mira' }),
    template: offers.template,
    apart: () => apart,
    today: () => '2026-11-22'
  })

const names = async (
  kind: Exclude<BatchSheet['kind'], 'blank' | 'receipts'>,
  workbook = told().workbook,
  paper: Paper = 'a4'
) => (await sheetsOf(workbook)({ kind, workbook: workbook.id }, paper)).map(({ name }) => name)

describe('R-7 what a thing of a batch is', () => {
  test('the plan in force with its addenda; all signed plans, the one before too', async () => {
    const inForce = await names('plan')
    expect(inForce).toEqual([expect.stringContaining('2026-10-10'), expect.stringContaining('Addendum 1')])
    expect(await names('plans')).toEqual([expect.stringContaining('2026-09-10'), ...inForce])
  })

  test('a plan that the rep did not agree to is among all sealed ones, and its file says how the rep stands', async () => {
    const story = new RepStory()
    story.observe('2026-09-02', { [opens]: 2 })
    story.choose('2026-09-09', opens).answer('2026-09-09', true)
    const plan = (on: string, stance: Stance, mark?: Mark) => {
      const id = story.plan(on, ['2026-12-10'])
      story.sign(on, id, 'rep', stance, mark).sign(on, id, 'manager')
    }
    plan('2026-09-10', 'declined')
    plan('2026-09-11', 'disagreed')
    plan('2026-09-12', 'received')
    plan('2026-09-13', 'agreed', { method: 'paper' })
    const ends = (await names('plans', story.workbook)).map((name) => name.slice(name.lastIndexOf('2026-')))
    expect(ends).toEqual([
      '2026-09-10 (not signed).pdf',
      '2026-09-11 (not agreed).pdf',
      '2026-09-12 (received, not agreed).pdf',
      '2026-09-13 (awaiting ink).pdf'
    ])
    // None of them is in force.
    expect(await names('plan', story.workbook)).toEqual([])
  })

  test('an addendum that was not agreed says so in the name of its file, too', async () => {
    const { story, second } = told()
    const addendum = story.addendum('2026-10-14', second)
    story.signAddendum('2026-10-14', addendum, 'rep', 'declined').signAddendum('2026-10-14', addendum, 'manager')
    expect((await names('plan', story.workbook)).map((name) => /\d\.pdf$/.test(name))).toEqual([true, true, false])
    expect((await names('plan', story.workbook))[2]).toContain('2026-10-14 (not signed)')
  })

  test('two plans of one day about one behavior have files of two names, that of the one in force without a word more; so have their stories and receipts', async () => {
    const story = new RepStory()
    story.observe('2026-09-02', { [opens]: 2 })
    story.choose('2026-09-09', opens).answer('2026-09-09', true)
    const first = story.plan('2026-09-10', ['2026-12-10'])
    story.sign('2026-09-10', first, 'rep').sign('2026-09-10', first, 'manager')
    const second = story.id()
    story.run('2026-09-10', { type: 'plan.refine', id: second, from: first, because: 'The visits moved.' })
    story.sign('2026-09-10', second, 'rep').sign('2026-09-10', second, 'manager')
    const { workbook } = story
    const ends = (all: string[]) => all.map((name) => name.slice(name.lastIndexOf(' – ') + 3))
    expect(ends(await names('plans', workbook))).toEqual(['2026-09-10 (replaced on 2026-09-10).pdf', '2026-09-10.pdf'])
    for (const kind of ['story', 'receipt'] as const) {
      const [one, other] = [first, second].map((id) => records.fileName(workbook, { kind, id }))
      expect(one).toBe(other?.replace('2026-09-10', '2026-09-10 (replaced on 2026-09-10)'))
    }
    // The record of saved files tells them apart as well.
    const made = await sheetsOf(workbook)({ kind: 'plans', workbook: workbook.id }, 'a4')
    expect(made.map((page) => page.of)).toEqual(
      [first, second].map((id) => [{ rep: workbook.id, page: 'plan', holds: [id] }])
    )
  })

  test('the latest observation by its moment, no draft', async () => {
    expect(await names('observation')).toEqual([expect.stringContaining('2026-11-03')])
  })

  test('the latest one-on-one that was held, by its moment and not by its letters; none that is ahead or about the person', async () => {
    const { workbook } = told()
    const [held] = Object.values(workbook.sessions)
    if (!held) throw new Error('there is no one-on-one')
    const add = (id: string, more: Partial<typeof held>) => {
      workbook.sessions[id] = { ...held, id, ...more }
    }
    // 23:30 in New York is later than 04:00 of the next day in Auckland.
    add('01930000-0000-7000-8000-000000000001', { when: '2026-11-11T04:00:00+13:00' })
    add('01930000-0000-7000-8000-000000000002', { when: '2026-11-10T23:30:00-05:00' })
    add('01930000-0000-7000-8000-000000000003', { when: '2026-11-20T10:00:00+01:00', status: 'planned' })
    add('01930000-0000-7000-8000-000000000004', { when: '2026-11-30T10:00:00+01:00' })
    expect(await names('session', workbook)).toEqual([expect.stringContaining('2026-11-10')])
  })

  test('the latest group session that was held, with what the rep said to it on its page', async () => {
    const { workbook } = told()
    const add = (id: string, when: string, status: 'planned' | 'held' | 'off') => {
      const words = { kind: 'training', minutes: 60, subject: 'Demos', behaviors: [], notes: '' } as const
      const more = { edition: 1, size: 3, own: '', private: { notes: '' } }
      workbook.groups = { ...workbook.groups, [id]: { id, when, status, ...words, behaviors: [], ...more } }
    }
    add('01930000-0000-7000-8000-000000000001', '2026-11-04T10:00:00+01:00', 'held')
    add('01930000-0000-7000-8000-000000000002', '2026-11-06T10:00:00+01:00', 'held')
    add('01930000-0000-7000-8000-000000000003', '2026-11-08T10:00:00+01:00', 'off')
    add('01930000-0000-7000-8000-000000000004', '2026-11-30T10:00:00+01:00', 'planned')
    expect(await names('group', workbook)).toEqual([expect.stringContaining('2026-11-06')])
  })

  test('the profile, and the cycle that is open or else the last one', async () => {
    const { workbook } = told()
    expect(await names('profile', workbook)).toHaveLength(1)
    expect(await names('cycle', workbook)).toEqual([expect.stringContaining('2026-11-22')])
    for (const cycle of Object.values(workbook.cycles))
      cycle.closed ??= { at: '2026-11-20T10:00:00+01:00', how: 'stopped', reason: 'Moved on' }
    expect(await names('cycle', workbook)).toHaveLength(1)
  })

  test('nothing where there is none of it, but a profile', async () => {
    const rep = { name: 'Ann', role: '', territory: '' }
    const empty = newWorkbook(
      '01930000-0000-7000-8000-00000000000a',
      '01930000-0000-7000-8000-00000000000b',
      rep,
      '2026-09-01T08:00:00+02:00',
      {}
    )
    for (const kind of ['plan', 'plans', 'charter', 'observation', 'session', 'group', 'cycle'] as const)
      expect([kind, await names(kind, empty)]).toEqual([kind, []])
    expect(await names('profile', empty)).toHaveLength(1)
  })

  test('the receipts for the latest plans of several reps on shared sheets, each with its line to cut along', async () => {
    const { workbook } = told()
    const make = sheetsOf(workbook)
    const [one, more] = await make({ kind: 'receipts', workbooks: Array.from({ length: 5 }, () => workbook.id) }, 'a4')
    expect(more).toBeUndefined()
    expect(one?.name).toMatch(/^Receipts 2026-\d\d-\d\d\.pdf$/)
    expect(one?.of).toHaveLength(5)
    expect(one?.of[0]).toMatchObject({ rep: workbook.id, page: 'receipt' })
    const { pages: sheets } = await pageText(one?.pdf ?? new Uint8Array())
    const lines = sheets.map((sheet) => sheet.filter((line) => line.startsWith('Seal, in full')).length)
    expect(lines.reduce((sum, count) => sum + count, 0)).toBe(5)
    expect(sheets.length).toBeLessThan(4)
    expect(lines[0]).toBeGreaterThan(1)
    const [alone] = await make({ kind: 'receipts', workbooks: [workbook.id] }, 'a4')
    expect((await pageText(alone?.pdf ?? new Uint8Array())).pages).toHaveLength(1)
    const nobody = newWorkbook(
      '01930000-0000-7000-8000-00000000000a',
      '01930000-0000-7000-8000-00000000000b',
      { name: 'Ada', role: '', territory: '' },
      '2026-09-01T08:00:00+02:00'
    )
    expect(await sheetsOf(nobody)({ kind: 'receipts', workbooks: [nobody.id] }, 'a4')).toEqual([])
  })

  test('in large print all of it, and a rep who shares a name is told apart in the name of the file', async () => {
    const { workbook } = told()
    const make = sheetsOf(workbook, 'Basel')
    for (const kind of ['plan', 'observation', 'profile', 'cycle'] as const)
      for (const page of await make({ kind, workbook: workbook.id }, 'letter-large')) {
        expect(page.paper).toBe('letter-large')
        expect(page.name).toContain('Basel')
      }
  })

  test('a blank form by its hash; one that is gone is said', async () => {
    const [{ hash, template }] = content.templates as [(typeof content.templates)[number]]
    const [page] = await sheetsOf()({ kind: 'blank', template: hash }, 'letter')
    expect(page?.name).toContain(template.title.slice(0, 8))
    await expect(sheetsOf()({ kind: 'blank', template: 'f'.repeat(64) }, 'a4')).rejects.toMatchObject({
      code: 'template.unknown'
    })
  })
})
