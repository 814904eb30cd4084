import { afterAll, describe, expect, test } from 'vitest'
import { packRepCopy } from '../../../../../electron/services/coachbook-file/rep-copy'
import { createPlanPages } from '../../../../../electron/services/export/plan-pages'
import { createRecordPages } from '../../../../../electron/services/export/record-pages'
import { createSignedPages } from '../../../../../electron/services/export/signed-pages'
import { createPdfInProcess } from '../../../../../electron/services/pdf/pdf-in-process'
import { dateOf, longDate } from '../../../../../shared/dates'
import { createTranslator } from '../../../../../shared/messages'
import type { Workbook } from '../../../../../shared/model/workbook'
import { fullWorkbook, planted } from '../../../../support/full-workbook'
import { MemoryFiles } from '../../../../support/memory-files'
import { linesOf, readPdf } from '../../../../support/pdf-tools'
import { fontsFolder } from '../pdf/faces'

const words = createTranslator('en')
const translator = () => words
const pdf = createPdfInProcess({ fontsFolder, translator })
afterAll(() => pdf.close())
const now = '2026-12-22T09:30:00+01:00'
const onPaper = { pdf, translator, manager: () => 'Jonas Ek', now: () => now }
const files = new MemoryFiles()
const pages = createPlanPages(onPaper)
const records = createRecordPages(onPaper)
const signed = createSignedPages({ files, pages, records, translator, version: '1.0.0' })

async function copyOf(workbook: Workbook, language = 'en'): Promise<Map<string, Uint8Array>> {
  const made = new Map<string, Uint8Array>()
  const of = {
    workbook,
    folder: '/anna',
    manager: 'Jonas Ek',
    paper: 'a4',
    now,
    translator: createTranslator(language)
  } as const
  await packRepCopy({ files, pages, records, signed }, of, async (name, bytes) => {
    expect([...made.keys()]).not.toContain(name)
    made.set(name, bytes)
  })
  return made
}

describe("N-6 the rep's own copy", () => {
  const workbook = fullWorkbook()
  const copy = copyOf(workbook)
  const html = copy.then((made) => Buffer.from(made.get('index.html') ?? []).toString())

  test('holds no word that is only for the manager, on the page, in a PDF or in what is attached to one', async () => {
    expect(await html).not.toContain(planted)
    for (const [name, bytes] of await copy) {
      if (!name.endsWith('.pdf')) continue
      const { pages: sheets, attachments } = await readPdf(bytes)
      const attached = Object.values(attachments).map((file) => Buffer.from(file).toString())
      expect([name, ...sheets.flatMap(linesOf), ...attached].join('\n')).not.toContain(planted)
    }
  }, 60_000)

  test('has a PDF of each signed plan, addendum, finished document, statement, cycle and of the profile, each behind a link', async () => {
    const { plans, addenda, documents, statements = {}, cycles } = workbook
    const expected =
      Object.values(plans).filter(({ status }) => status !== 'draft').length +
      Object.values(addenda).filter(({ status }) => status !== 'draft').length +
      Object.values(documents).filter(({ status }) => status !== 'draft').length +
      Object.values(statements).filter(({ status }) => status === 'given').length +
      Object.values(cycles).filter(({ focus }) => focus !== null).length +
      1
    const pdfs = [...(await copy).keys()].filter((name) => name.endsWith('.pdf'))
    expect(pdfs.length).toBe(expected)
    for (const name of pdfs) expect(await html).toContain(`href="${encodeURI(name).replaceAll("'", '&#39;')}"`)
  })

  test('names each record by what tells it from the others of its kind', async () => {
    const [, contents = ''] = /<nav[^>]*>(.*)<\/nav>/s.exec(await html) ?? []
    const names = [...contents.matchAll(/<a href="#[^"]*">([^<]*)<\/a>/g)].map(([, name = '']) => name)
    const observed = Object.values(workbook.observations).filter(({ status }) => status === 'recorded')
    for (const { when } of observed)
      expect(names.filter((name) => name.includes(longDate(dateOf(when), 'en'))).length).toBeGreaterThan(0)
    expect(names.some((name) => name.startsWith('For this year · 13 November 2026'))).toBe(true)
  })

  test('is headed in one language, whatever forms its records were filled in on', async () => {
    const german = Buffer.from((await copyOf(workbook, 'de')).get('index.html') ?? []).toString()
    const [, contents = ''] = /<nav[^>]*>(.*)<\/nav>/s.exec(german) ?? []
    const names = [...contents.matchAll(/<a href="#[^"]*">([^<]*)<\/a>/g)].map(([, name = '']) => name)
    for (const kind of ['Beobachtung', 'Einzelgespräch', 'Nachtrag', 'Profil'])
      expect([kind, names.some((name) => name.startsWith(kind))]).toEqual([kind, true])
    expect(names.filter((name) => /^(Observation|One-on-one|Call|Pre-call|Addendum|Profile)/.test(name))).toEqual([])
  }, 60_000)

  test('has every recorded observation on its page, no draft, and no one-on-one about the person', async () => {
    const { observations, sessions } = workbook
    for (const { id, status } of Object.values(observations))
      expect([id, (await html).includes(`observation-${id}`)]).toEqual([id, status === 'recorded'])
    const person = Object.values(sessions).find(({ mode }) => mode === 'human')
    expect(await html).not.toContain(`session-${person?.id}`)
  })
})
