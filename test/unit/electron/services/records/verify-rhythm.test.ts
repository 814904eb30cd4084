import { expect, test } from 'vitest'
import { readingOf } from '../../../../../electron/services/records/reading'
import { verifyPdf } from '../../../../../electron/services/records/verify'
import { digestOf } from '../../../../../electron/services/storage/attachments'
import { createTranslator } from '../../../../../shared/messages'
import type { PrintDocument } from '../../../../../shared/print/blocks'
import { verdictWords } from '../../../../../shared/rules/finding-words'
import { printReport, sampleReport } from '../../../shared/print/sample-rhythm'
import { draw } from '../pdf/faces'

const english = createTranslator('en')

async function readBack(page: PrintDocument) {
  const { pdf } = await draw(page)
  const { reading } = readingOf(pdf)
  return verifyPdf(
    { hash: digestOf(pdf), reading, page: null, namesSeal: true, answer: null },
    async () => ({ is: 'not-asked' }),
    english
  )
}

function checked(change: (text: string) => string = (text) => text) {
  const page = printReport()
  if (!page.attachment) throw new Error('it carries no record')
  return readBack({ ...page, attachment: { ...page.attachment, text: change(page.attachment.text) } })
}

test('S1-8 a rhythm report is known by what it is, and says whether its numbers are as they were made', async () => {
  const found = await checked()
  expect(verdictWords(found, english.t)).toMatch(/^This is a rhythm report, and the numbers inside/)
  expect(found).toMatchObject({ verdict: 'rhythm', of: null, checked: null })
  expect(found.rhythm).toEqual(sampleReport())
})

test('S1-13 a report whose numbers are not those of its rows was not made by Coachbook, whatever its digest says', async () => {
  const report = sampleReport()
  const forged = { ...report, kept: { ...report.kept, held: report.kept.held + 1, missed: report.kept.missed - 1 } }
  expect(await readBack(printReport(forged))).toMatchObject({ verdict: 'changed', rhythm: null })
})

test.each([
  ['a number was raised', (text: string) => text.replace('"held":39', '"held":41')],
  ['the seal was taken out', (text: string) => text.replace(/"seal":\{[^}]*\}/, '"seal":{}')],
  ['it is of another form', (text: string) => text.replace('"rows":[', '"rows":[7,')]
])('S1-8 a rhythm report in which %s is not as it was made', async (_, change) => {
  expect((await checked(change)).verdict).toBe('changed')
})
