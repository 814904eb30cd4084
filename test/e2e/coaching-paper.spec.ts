import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '../support/fixtures'
import { readPdf } from '../support/pdf-tools'
import { printedSheets, usePrinter } from '../support/printer'
import { openRep, openTab, seenRep } from '../support/seen-rep'
import { handOver, signByBoth } from '../support/signing'

test('S0-13 R-4 the cycle and the profile go on paper from their pages, by button and by key', async ({
  coachbook,
  folder
}) => {
  await handOver(coachbook)
  const { page } = coachbook
  await signByBoth(page)
  await page.getByRole('button', { name: 'Back to the workbook' }).click()
  await openTab(coachbook, 'Reinforce')
  await coachbook.answerDialog('savePdf', join(folder, 'cycle.pdf'))
  await page.getByRole('button', { name: 'Save as PDF' }).click()
  await expect(page.getByText('cycle.pdf is saved.')).toBeVisible({ timeout: 30_000 })
  const { pages, attachments } = await readPdf(new Uint8Array(await readFile(join(folder, 'cycle.pdf'))))
  expect(pages[0]?.some(({ text }) => text.includes('Coaching cycle'))).toBe(true)
  expect(Object.keys(attachments)).toEqual(['record.json'])

  await openTab(coachbook, 'Profile')
  await expect(page.getByRole('button', { name: 'Save as PDF' })).toBeVisible()
  await coachbook.answerDialog('savePdf', join(folder, 'profile.pdf'))
  await page.keyboard.press('Control+Shift+S')
  await expect(page.getByText('profile.pdf is saved.')).toBeVisible({ timeout: 30_000 })
  await usePrinter(coachbook)
  await page.keyboard.press('Control+p')
  await expect.poll(async () => (await printedSheets(coachbook)).length, { timeout: 30_000 }).toBe(1)
})

test('R-4 a one-on-one goes on paper after it was held, with what was talked about, and before, with its agenda', async ({
  coachbook,
  folder
}) => {
  await seenRep(coachbook, [])
  const { page } = coachbook
  const wordsOf = async (name: string) => {
    const file = join(folder, name)
    await coachbook.answerDialog('savePdf', file)
    await page.getByRole('button', { name: 'Save as PDF' }).click()
    await expect(page.getByText(`${name} is saved.`)).toBeVisible({ timeout: 30_000 })
    const { pages } = await readPdf(new Uint8Array(await readFile(file)))
    return pages.map((lines) => lines.map(({ text }) => text).join(' ')).join(' ')
  }
  await page.getByRole('button', { name: 'Start one-on-one' }).click()
  await page.getByLabel('What it is for').fill('The visit')
  await page.getByLabel('Agenda').fill('The opening')
  await page.getByRole('button', { name: 'Log a past one-on-one' }).click()
  await page.getByRole('textbox', { name: 'Minutes' }).fill('15')
  await page.getByRole('button', { name: 'Log it' }).click()
  const after = await wordsOf('after.pdf')
  expect(after).toContain('The opening')
  expect(after).toContain('15 minutes')

  await openRep(coachbook)
  await openTab(coachbook, 'One-on-ones')
  await page.getByRole('button', { name: 'Start one-on-one' }).click()
  await page.getByLabel('What it is for').fill('The week')
  await page.getByLabel('Agenda').fill('The price\nThe holidays')
  await page.getByRole('button', { name: 'Schedule' }).click()
  await openTab(coachbook, 'One-on-ones')
  await page.getByRole('row').filter({ hasText: 'The week' }).getByRole('link').click()
  expect(await wordsOf('before.pdf')).toContain('The holidays')
})
