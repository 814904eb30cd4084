import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Coachbook } from '../support/driver'
import { expect, test } from '../support/fixtures'
import { outputOf, withFiles } from '../support/pdf-tools'
import { completeWords, openPlan, planScene } from '../support/plan-scene'
import { blankAs, distance, pagesOf, printedSheets, usePrinter } from '../support/printer'
import { openRep, openTab } from '../support/seen-rep'
import { choose, doneTitle, handBack, handOver, seal, signByBoth, takeBack, typeName } from '../support/signing'

/** Expects outlines, which stay sharp on any printer: no sheet of the last print is a picture. */
async function expectOutlines(coachbook: Coachbook): Promise<void> {
  const pdf = (await printedSheets(coachbook)).at(-1)?.pdf ?? Buffer.alloc(0)
  await withFiles({ 'printed.pdf': pdf }, async ([file = '']) => {
    const { code, output } = await outputOf('pdfimages', ['-list', file])
    expect({ code, pictures: output.trim().split('\n').slice(2) }).toEqual({ code: 0, pictures: [] })
  })
}

/** Expects that the last print has the same pages as the PDF that is saved from the same page. */
async function expectPrintedAsSaved(coachbook: Coachbook, file: string): Promise<void> {
  const { page } = coachbook
  await coachbook.answerDialog('savePdf', file)
  await page.keyboard.press('Control+Shift+S')
  await expect(page.getByText(/is saved\.$/)).toBeVisible()
  const printed = await pagesOf((await printedSheets(coachbook)).at(-1)?.pdf ?? Buffer.alloc(0))
  const saved = await pagesOf(await readFile(file))
  expect(printed.length).toBe(saved.length)
  for (const [index, sheet] of printed.entries()) {
    const other = saved[index] ?? blankAs(sheet)
    // An empty page differs by all the ink, another page by about twice as much.
    expect(distance(sheet, other)).toBeLessThan(distance(other, blankAs(other)) / 3)
  }
}

test('R-7 a sealed plan is printed by button and by key as its PDF shows it, and only what is known is said', async ({
  coachbook,
  folder
}) => {
  const scene = await handOver(coachbook)
  const { page } = coachbook
  await signByBoth(page)
  await expect(doneTitle(page)).toBeVisible()
  await usePrinter(coachbook)
  await page.getByRole('button', { name: 'Print', exact: true }).click()
  await expect(page.getByText('Sent to the printer.')).toBeVisible({ timeout: 30_000 })
  expect((await printedSheets(coachbook)).map(({ title }) => title)).toEqual([
    expect.stringContaining('Mira Lindqvist')
  ])
  await expectPrintedAsSaved(coachbook, join(folder, 'sealed.pdf'))
  await expectOutlines(coachbook)

  await page.keyboard.press('Control+p')
  await expect.poll(async () => (await printedSheets(coachbook)).length, { timeout: 30_000 }).toBe(2)
  // The receipt that belongs to it.
  await page.getByRole('button', { name: 'Back to the workbook' }).click()
  await openPlan(page, scene)
  await page.getByRole('button', { name: 'Print the receipt' }).click()
  await expect.poll(async () => (await printedSheets(coachbook)).length, { timeout: 30_000 }).toBe(3)
  const receipt = (await printedSheets(coachbook)).at(-1)
  expect(receipt?.title).toContain('Receipt')
  expect((await pagesOf(receipt?.pdf ?? Buffer.alloc(0))).length).toBe(1)
  // The window that was used for drawing is closed.
  expect(await coachbook.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
})

test('R-1 from the moment that says “Signed by both” no page of the draft stands beside it', async ({ coachbook }) => {
  await handOver(coachbook)
  const { page } = coachbook
  await choose(page, 'I agree')
  await typeName(page, 'Mira Lindqvist')
  await handBack(page).click()
  await takeBack(page)
  await typeName(page, 'Jonas Ek')
  await page.getByRole('img', { name: /^Page 1/ }).waitFor()
  await page.evaluate(() => {
    for (const sheet of document.querySelectorAll('canvas')) sheet.dataset.draft = 'yes'
    const seen: string[] = []
    Reflect.set(window, 'seenOfDraft', seen)
    const look = () => {
      const titles = [...document.querySelectorAll('h1, h2')].map(({ textContent }) => textContent)
      if (titles.includes('Signed by both')) seen.push(document.querySelector('canvas[data-draft]') ? 'draft' : 'none')
    }
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true })
  })
  await seal(page).click()
  await expect(doneTitle(page)).toBeVisible()
  // C3: the next steps are there, too: the paper, and the first agreed day.
  await expect(page.getByRole('button', { name: 'Print', exact: true })).toBeVisible()
  await expect(page.getByText(/^First agreed date: \w/)).toBeVisible()
  await page.getByRole('img', { name: /^Page 1/ }).waitFor()
  const seen: string[] = await page.evaluate(() => Reflect.get(window, 'seenOfDraft'))
  expect(seen.length).toBeGreaterThan(0)
  expect(seen).not.toContain('draft')
})

test('R-7 a draft prints the words of the last second; who cancels hears nothing, a missing printer is said', async ({
  coachbook,
  folder
}) => {
  const scene = await planScene(coachbook, { words: completeWords() })
  const { page } = coachbook
  await openPlan(page, scene)
  await usePrinter(coachbook, 'Print job canceled')
  await page.getByRole('button', { name: 'Print', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Print', exact: true })).toBeEnabled()
  await expect
    .poll(() => coachbook.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length))
    .toBe(1)
  await expect(page.getByText(/printer/)).toHaveCount(0)

  await usePrinter(coachbook, 'Invalid printer settings')
  await page.keyboard.press('Control+p')
  await expect(page.getByText(/The printer did not take the page/)).toBeVisible({ timeout: 30_000 })

  await usePrinter(coachbook)
  await page.getByRole('textbox', { name: /^Why/ }).first().pressSequentially(' Last words.')
  await page.keyboard.press('Control+p')
  await expect(page.getByText('Sent to the printer.')).toBeVisible({ timeout: 30_000 })
  await expect(page.getByText(/The printer did not take the page/)).toHaveCount(0)
  await expectPrintedAsSaved(coachbook, join(folder, 'draft.pdf'))
  await expectOutlines(coachbook)
  await expect(page.getByText('Sent to the printer.')).toHaveCount(0)
})

test('R-7 where no page is on paper Print stays where one is and offers the plan of the rep on the screen', async ({
  coachbook
}) => {
  const scene = await planScene(coachbook, { words: completeWords() })
  const { page } = coachbook
  await openRep(coachbook)
  await openTab(coachbook, 'Observations')
  await page.keyboard.press('Control+p')
  await expect(page.getByText('There is no page to print here.')).toBeVisible()
  await expect(page.getByRole('table', { name: 'Observations' })).toBeVisible()
  await page.getByRole('link', { name: 'Templates' }).click()
  await page.getByRole('button', { name: 'Dismiss' }).click()
  await page.keyboard.press('Control+p')
  await expect(page.getByText('There is no page to print here.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Open the plan' })).toHaveCount(0)
  await openRep(coachbook)
  await page.keyboard.press('Control+p')
  await page.getByRole('button', { name: 'Open the plan' }).click()
  await expect(page.getByRole('heading', { level: 2, name: scene.behavior })).toBeVisible()
})

test('T-9 R-7 a blank form is printed, on Letter too', async ({ coachbook, folder }) => {
  await planScene(coachbook)
  await coachbook.call('settings.change', { paper: 'letter' })
  const { page } = coachbook
  await page.reload()
  await coachbook.clickMenu('Go', 'Templates')
  await page.getByRole('link', { name: 'Plan with measures and dates' }).first().click()
  await usePrinter(coachbook)
  await page.getByRole('button', { name: 'Print blank' }).click()
  await expect(page.getByText('Sent to the printer.')).toBeVisible({ timeout: 30_000 })
  await expectPrintedAsSaved(coachbook, join(folder, 'blank.pdf'))
})
