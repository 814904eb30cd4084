import { expect, test } from 'vitest'
import { copyToFile } from '../../../../electron/services/workbooks/copy-to-file'
import { largestScan, scanOf } from '../../../../electron/services/workbooks/scans'
import { isThereAs, signedRecord } from '../../../../shared/rules/filed-copies'
import { opens, RepStory } from '../../../support/rep-story'

const day = '2026-09-03'
const pdf = Buffer.from('%PDF-1.7')
const scan = scanOf('back.pdf', pdf)

/** A rep with a plan, signed by these. */
function planned(...parties: ('rep' | 'manager')[]) {
  const story = new RepStory()
  story.observe('2026-09-02', { [opens]: 2 })
  story.choose(day, opens).answer(day, true)
  const plan = story.plan(day, ['2026-10-01'])
  for (const party of parties) story.sign(day, plan, party)
  return { story, plan }
}

const offered = (
  { story, plan }: ReturnType<typeof planned>,
  verdict: 'intact' | 'changed' | 'page-differs',
  bytes = pdf
) =>
  copyToFile(
    story.workbook,
    { place: { workbook: story.workbook.id, kind: 'plan', id: plan }, verdict, statement: null, checked: null },
    'back.pdf',
    bytes
  )

test('R-6 a copy is filed with a signed plan under its digest, once, and leaves its seal', () => {
  const it = planned('rep', 'manager')
  const { story, plan } = it
  const before = structuredClone(signedRecord(story.workbook, plan))
  const file = { type: 'copy.file', id: plan, scan, differs: true } as const
  story.run('2026-09-05', file)
  const filed = [{ ...scan, at: expect.stringMatching(/^2026-09-05T/), differs: true }]
  expect(signedRecord(story.workbook, plan)).toEqual({ ...before, filed })
  expect(() => story.run('2026-09-06', { ...file, differs: false })).toThrow('copy.already')
  expect(offered(it, 'intact')).toEqual({ scan, differs: false, already: 'filed' })
})

test('R-6 a plan that is refined takes no filed copy into its draft', () => {
  const { story, plan } = planned('rep', 'manager')
  story.run('2026-09-05', { type: 'copy.file', id: plan, scan, differs: false })
  const next = story.id()
  story.run('2026-09-06', { type: 'plan.refine', id: next, from: plan, because: 'Visits moved.' })
  expect(story.workbook.plans[next]).not.toHaveProperty('filed')
})

test('R-6 only what both have signed, here, and no file larger than those that are kept is offered', () => {
  const signed = planned('rep', 'manager')
  expect(offered(signed, 'intact')).toEqual({ scan, differs: false, already: null })
  expect(offered(signed, 'changed')).toMatchObject({ differs: true })
  expect(offered(signed, 'page-differs')).toMatchObject({ differs: true })
  expect(offered(signed, 'intact', Buffer.concat([pdf, Buffer.alloc(largestScan)]))).toBe(null)
  expect(offered(planned('rep'), 'intact')).toBe(null)
  const nowhere = { place: null, verdict: 'intact', statement: null, checked: null } as const
  expect(copyToFile(signed.story.workbook, nowhere, 'back.pdf', pdf)).toBe(null)
})

test('R-6 a file is with its record as the one that was kept, as one that was filed, as the sheet with the ink, or not', () => {
  const { story, plan } = planned('rep', 'manager')
  const record = signedRecord(story.workbook, plan)
  if (!record) throw new Error('it is signed')
  const hash = 'a'.repeat(64)
  const filed = [{ ...scan, hash, at: `${day}T10:00:00+02:00`, differs: false }]
  const ink = { on: day, stance: 'agreed' as const, comment: '', by: 'Jonas Ek', at: `${day}T10:00:00+02:00` }
  const kept = { hash, bytes: 9, pages: 1, paper: 'a4', language: 'en', version: '1.0.0' } as const
  expect(isThereAs(record, hash)).toBeNull()
  expect(isThereAs({ ...record, filed }, hash)).toBe('filed')
  expect(isThereAs({ ...record, ink }, hash)).toBeNull()
  expect(isThereAs({ ...record, ink: { ...ink, scan: { ...scan, hash } } }, hash)).toBe('filed')
  expect(isThereAs({ ...record, kept, filed }, hash)).toBe('kept')
  expect(isThereAs({ ...record, kept, filed }, 'b'.repeat(64))).toBeNull()
})

test('R-6 only what both signed is a signed record, and a property name that every object has is none', () => {
  const draft = planned('rep')
  expect(signedRecord(draft.story.workbook, draft.plan)).toBeNull()
  expect(signedRecord(draft.story.workbook, 'constructor')).toBeNull()
})
