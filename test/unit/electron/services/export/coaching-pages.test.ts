import { describe, expect, test } from 'vitest'
import { cycleDocument, sessionDocument } from '../../../../../electron/services/export/coaching-pages'
import { readRecord } from '../../../../../electron/services/records/read-record'
import { contentHash } from '../../../../../electron/services/storage/content-hash'
import { createTranslator } from '../../../../../shared/messages'
import { CycleReport } from '../../../../../shared/model/cycle-report'
import { linesOf, readPdf } from '../../../../support/pdf-tools'
import { aboutPerson, coachingPages, cycleId, cycleWorkbook, now, secret } from '../../../shared/print/sample-cycle'
import { manager } from '../../../shared/print/sample-plan'
import { builtInTemplates } from '../pdf/every-page'
import { draw } from '../pdf/faces'

const forms = await builtInTemplates()
const guideOf = (name: string) => {
  const guide = forms[name]
  if (!guide) throw new Error(`${name} is not built in`)
  return guide
}
const english = guideOf('four-step-templates-coaching-talk')
const german = guideOf('four-step-de-templates-coaching-talk')
const of = { workbook: cycleWorkbook(english), manager, now, translator: createTranslator('en') }

describe('S0-13 R-4 pages around coaching', () => {
  test.each(['en', 'de'])('no private word is on them or inside them (%s)', async (language) => {
    expect(JSON.stringify(of.workbook).split(secret).length).toBeGreaterThan(20)
    for (const [name, document] of Object.entries(coachingPages(language === 'de' ? german : english, language))) {
      const { pdf } = await draw(document)
      const { pages, structure, attachments, title } = await readPdf(pdf)
      const inside = Object.values(attachments).map((bytes) => new TextDecoder().decode(bytes))
      const all = [JSON.stringify(document), title, ...pages.flatMap(linesOf), ...structure, ...inside].join('\n')
      expect([name, all.includes(secret)]).toEqual([name, false])
      expect(all.length).toBeGreaterThan(1000)
    }
  })

  test('the same words give the same bytes', async () => {
    for (const [name, document] of Object.entries(coachingPages(english)))
      expect([name, Buffer.compare((await draw(document)).pdf, (await draw(document)).pdf)]).toEqual([name, 0])
  })

  test('a usual cycle takes two pages before its annex, and is told from its start to the end', async () => {
    const { pdf } = await draw(cycleDocument(of, cycleId))
    const lines = (await readPdf(pdf)).pages.map(linesOf)
    const annex = lines.findIndex((page) => page.includes('Annex: what was seen and heard'))
    expect(annex).toBe(2)
    const told = lines.slice(0, annex).flat().join('\n')
    for (const words of [
      'Asks two open questions before showing anything',
      'Why this one: The customer’s real reason',
      '1 on 3 Sep | 4 of 5 | 4 of 5',
      'target 4',
      'Two open questions first',
      'Plan 1',
      'Write three openers for the Northfield visit',
      'Mira said yes to the behavior',
      'Visits'
    ])
      expect(told).toContain(words)
  })

  test('the tries and how sure the rep felt stand on the page of a cycle, also of one that has ended', async () => {
    const [plan] = Object.values(of.workbook.plans)
    const cycle = of.workbook.cycles[cycleId]
    if (!plan || plan.status === 'draft' || !cycle) throw new Error('the sample cycle has a signed plan')
    const tries = [
      { id: 'b', on: '2026-12-05', note: 'Asked what changed this year', worked: true },
      { id: 'a', on: '2026-12-04', note: 'Showed after one question', worked: false }
    ]
    const workbook = {
      ...of.workbook,
      plans: { [plan.id]: { ...plan, progress: { ...plan.progress, practice: tries } } },
      confidences: { c: { id: 'c', behavior: plan.behavior.key, on: '2026-12-04', value: 7 } }
    }
    const closed = { at: '2026-12-12T09:00:00+01:00', how: 'sticks' as const, reason: '' }
    for (const end of [null, closed]) {
      const cycles = { [cycleId]: { ...cycle, closed: end } }
      const { pdf } = await draw(cycleDocument({ ...of, workbook: { ...workbook, cycles } }, cycleId))
      const { pages, attachments } = await readPdf(pdf)
      const told = pages.flatMap(linesOf).join('\n').replace(/ +/g, ' ')
      expect(told).toMatch(/Showed after one question[\s|]+not yet[\s\S]*Asked what changed this year[\s|]+worked/)
      expect(told).toContain('7 of 10 on 4 Dec')
      expect(new TextDecoder().decode(attachments['record.json'])).toContain('"confidences":[{')
      expect(readRecord(pdf)).toEqual({ found: 'cycle', intact: true })
    }
  })

  test('a report that was made before tries and confidence stood in it is read', async () => {
    const { pdf } = await draw(cycleDocument(of, cycleId))
    const { attachments } = await readPdf(pdf)
    const {
      seal: _,
      tries: _tries,
      confidences: _confidences,
      ...report
    } = JSON.parse(new TextDecoder().decode(attachments['record.json']))
    expect(CycleReport.safeParse(report).success).toBe(true)
  })

  test('the record inside fits its digest, and its schema has no place for more', async () => {
    const { pdf } = await draw(cycleDocument(of, cycleId))
    const { attachments } = await readPdf(pdf)
    const { seal, ...report } = JSON.parse(new TextDecoder().decode(attachments['record.json']))
    expect(CycleReport.safeParse(report).success).toBe(true)
    expect(seal.hash).toBe(contentHash(report))
    expect(CycleReport.safeParse({ ...report, private: {} }).success).toBe(false)
    expect(readRecord(pdf)).toEqual({ found: 'cycle', intact: true })
  })

  test('T-9 the sheet for a one-on-one has its agenda, the levels, its questions, lines to write on, on one sheet', async () => {
    for (const paper of ['a4', 'letter'] as const) {
      const { pdf, pages } = await draw(coachingPages(english).kit ?? sessionDocument(of, cycleId, 'kit'), paper)
      expect(pages).toBeLessThanOrEqual(2)
      const words = (await readPdf(pdf)).pages.flatMap(linesOf).join('\n')
      for (const part of [
        'The visit at Northfield',
        '4 asks two and waits (target)',
        'When did it work this week?',
        'What will you do?'
      ])
        expect(words.replace(/ +/g, ' ')).toContain(part)
    }
  })

  test('S2-5 a one-on-one about the person stays off paper', () => {
    expect(() => sessionDocument(of, aboutPerson, 'session')).toThrow('session.about-person')
  })
})
