import { expect, test } from 'vitest'
import { createPlanPages } from '../../../../../electron/services/export/plan-pages'
import { createRecordPages } from '../../../../../electron/services/export/record-pages'
import { createPdfInProcess } from '../../../../../electron/services/pdf/pdf-in-process'
import { createTranslator } from '../../../../../shared/messages'
import { RepStory } from '../../../../support/rep-story'
import { fontsFolder } from '../pdf/faces'

test('an addendum, its page and the name of its file speak the language of the form that was signed', () => {
  const story = new RepStory()
  story.observe('2026-09-02', { 'b2b/asks-before-showing': 2 })
  story.choose('2026-09-03', 'b2b/asks-before-showing').answer('2026-09-03', true)
  const plan = story.plan('2026-09-03', ['2026-09-20'])
  story.sign('2026-09-03', plan, 'rep').sign('2026-09-03', plan, 'manager')
  const addendum = story.addendum('2026-09-04', plan)
  const translator = () => createTranslator('de')
  const inGerman = {
    pdf: createPdfInProcess({ fontsFolder, translator }),
    translator,
    manager: () => 'Jonas Ek',
    now: () => '2026-09-05T09:00:00+02:00'
  }
  const pages = createRecordPages(inGerman)
  const of = { kind: 'addendum', id: addendum } as const
  const page = pages.documentOf(story.workbook, of)
  expect([page.language, createPlanPages(inGerman).documentOf(story.workbook, plan).language]).toEqual(['en', 'en'])
  expect(page.header.left).toBe('Addendum 1')
  expect(pages.fileName(story.workbook, of)).toContain('Addendum 1 – ')
  expect(pages.fileName(story.workbook, { kind: 'receipt', id: plan })).toContain('Receipt')
  expect(pages.fileName(story.workbook, { kind: 'story', id: plan })).not.toContain('Geschichte')
})
