import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { violations } from '../support/axe'
import { expect, test } from '../support/fixtures'
import { type PlacedText, readPdf } from '../support/pdf-tools'
import { completeWords, openPlan, planScene } from '../support/plan-scene'
import { blankAs, distance, pagesOf, printedSheets, usePrinter } from '../support/printer'
import { changeIn, openRep, openTab } from '../support/seen-rep'

const wordsOf = (pages: readonly PlacedText[][]) =>
  pages
    .flat()
    .map(({ text }) => text)
    .join(' ')

test('R-13 before a one-on-one the rep gets a sheet with the agenda and room to write, and nothing that was prepared', async ({
  coachbook,
  folder
}) => {
  const scene = await planScene(coachbook, { words: completeWords() })
  const { page } = coachbook
  await openRep(coachbook)
  await openTab(coachbook, 'One-on-ones')
  await page.getByRole('button', { name: 'Start one-on-one' }).click()
  await page.getByLabel('What it is for').fill('Whether she can take the north')
  await page.getByLabel('Agenda').fill('The price\nThe holidays')
  await page.getByRole('button', { name: 'Schedule' }).click()
  await openTab(coachbook, 'One-on-ones')
  await page.getByRole('row').filter({ hasText: 'Whether she can' }).getByRole('link').click()
  await expect(page.getByRole('heading', { name: 'For the rep, beforehand' })).toBeVisible()
  expect(await violations(page)).toEqual([])

  const file = join(folder, 'before.pdf')
  await coachbook.answerDialog('savePdf', file)
  await page.getByRole('button', { name: 'Save it as PDF' }).click()
  await expect(page.getByText('“before.pdf” is saved.')).toBeVisible({ timeout: 30_000 })
  const sheet = wordsOf((await readPdf(new Uint8Array(await readFile(file)))).pages)
  for (const words of [
    'The price',
    'The holidays',
    scene.behavior,
    'What would help you, and what can Jonas Ek do for it?'
  ])
    expect(sheet).toContain(words)
  expect(sheet).not.toContain('Whether she can take the north')
  expect((await coachbook.askedDialogs()).at(-1)?.defaultPath).toContain('preparation')

  // The words typed in the last second are on it, and the plan is still there after a restart.
  await page.getByLabel('Agenda').fill('The price\nThe car')
  await usePrinter(coachbook)
  await page.getByRole('button', { name: 'Print the sheet' }).click()
  await expect.poll(async () => (await printedSheets(coachbook)).length, { timeout: 30_000 }).toBe(1)
  // Letters of a printed page are outlines, so it is compared with the saved page as a picture.
  const printed = await pagesOf((await printedSheets(coachbook))[0]?.pdf ?? Buffer.alloc(0))
  await coachbook.answerDialog('savePdf', join(folder, 'later.pdf'))
  await page.getByRole('button', { name: 'Save it as PDF' }).click()
  await expect(page.getByText('“later.pdf” is saved.')).toBeVisible({ timeout: 30_000 })
  const later = await readFile(join(folder, 'later.pdf'))
  expect(wordsOf((await readPdf(new Uint8Array(later))).pages)).toContain('The car')
  const saved = await pagesOf(later)
  expect(printed.length).toBe(saved.length)
  for (const [index, sheet] of saved.entries())
    expect(distance(printed[index] ?? blankAs(sheet), sheet)).toBeLessThan(distance(sheet, blankAs(sheet)) / 3)
  await coachbook.restart()
  await openRep(coachbook)
  await openTab(coachbook, 'One-on-ones')
  await coachbook.page.getByRole('row').filter({ hasText: 'Whether she can' }).getByRole('link').click()
  await expect(coachbook.page.getByRole('button', { name: 'Print the sheet' })).toBeVisible()
})

/** How many lines a page has, which shows the size of its print. */
const linesOn = (page: readonly PlacedText[] = []) => new Set(page.map(({ y }) => Math.round(y))).size

test('R-4 large print is chosen beside a page, holds for what is saved and printed, and leaves what was signed as it was', async ({
  coachbook,
  folder
}) => {
  test.slow()
  const scene = await planScene(coachbook, { words: completeWords() })
  const { page } = coachbook
  const saved = async (name: string) => {
    const file = join(folder, name)
    await coachbook.answerDialog('savePdf', file)
    await page.keyboard.press('Control+Shift+S')
    await expect(page.getByText(`“${name}” is saved.`)).toBeVisible({ timeout: 30_000 })
    return new Uint8Array(await readFile(file))
  }
  await openPlan(page, scene)
  const small = await readPdf(await saved('small.pdf'))
  await page.getByText('Large print', { exact: true }).click()
  await expect(page.getByRole('checkbox', { name: 'Large print' })).toBeChecked()
  expect(await violations(page)).toEqual([])
  const large = await readPdf(await saved('large.pdf'))
  expect(large.pages.length).toBeGreaterThan(small.pages.length)
  expect(linesOn(large.pages[0])).toBeLessThan(linesOn(small.pages[0]))
  expect(wordsOf(large.pages)).toContain('Harbour Dental')
  await usePrinter(coachbook)
  await page.keyboard.press('Control+p')
  await expect.poll(async () => (await printedSheets(coachbook)).length, { timeout: 30_000 }).toBe(1)
  const printed = await pagesOf((await printedSheets(coachbook))[0]?.pdf ?? Buffer.alloc(0))
  expect(printed.length).toBe(large.pages.length)

  // It is signed in normal print, and a copy in large print belongs to the same record.
  await page.getByText('Large print', { exact: true }).click()
  const change = changeIn(coachbook, scene.rep)
  const sign = {
    type: 'plan.sign',
    id: scene.plan,
    stance: 'agreed',
    comment: '',
    mark: { method: 'typed', text: 'M' }
  } as const
  await change({ ...sign, party: 'rep' })
  await change({ ...sign, party: 'manager' })
  await page.reload()
  await openPlan(page, scene)
  const kept = await saved('kept.pdf')
  await page.getByText('Large print', { exact: true }).click()
  const copy = await saved('copy.pdf')
  expect(wordsOf((await readPdf(copy)).pages)).toContain('Mira Lindqvist')
  const records = await Promise.all([kept, copy].map(async (file) => (await readPdf(file)).attachments['record.json']))
  expect(records[1]).toEqual(records[0])
  await coachbook.answerDialog('openPdf', join(folder, 'copy.pdf'))
  await coachbook.clickMenu('File', 'Check a signed PDF…')
  await expect(page.getByText('Intact: this PDF is the plan in your library, exactly as it was sealed.')).toBeVisible({
    timeout: 60_000
  })
  await page.keyboard.press('Escape')
  await coachbook.restart()
  await coachbook.page.getByRole('link', { name: 'Settings' }).click()
  await expect(coachbook.page.getByRole('checkbox', { name: 'Large print' })).toBeChecked()
})
