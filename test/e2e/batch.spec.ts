import { readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { violations } from '../support/axe'
import type { Coachbook } from '../support/driver'
import { expect, test } from '../support/fixtures'
import { completeWords, planScene } from '../support/plan-scene'
import { printedSheets, usePrinter } from '../support/printer'
import { openRep, openTab } from '../support/seen-rep'
import { doneTitle, handOver, signByBoth } from '../support/signing'

const check = (page: Page, name: string) => page.getByRole('checkbox', { name, exact: true }).check()
const several = (page: Page) => page.getByRole('button', { name: 'Print or save several…' })

/** Tells the window about two printers; the second one is the default. */
const connectPrinters = (coachbook: Coachbook) =>
  coachbook.electron.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    const printer = (name: string, isDefault: boolean) => ({ name, displayName: name, isDefault })
    if (contents)
      Reflect.set(contents, 'getPrintersAsync', async () => [printer('Upstairs', false), printer('Office', true)])
  })

/** From Templates: chooses the first `count` forms of the list. */
async function chooseForms(coachbook: Coachbook, count: number): Promise<void> {
  const { page } = coachbook
  await coachbook.clickMenu('Go', 'Templates')
  await several(page).click()
  const forms = page.getByRole('group', { name: 'Blank forms' }).getByRole('checkbox')
  for (let index = 0; index < count; index++) await forms.nth(index).check()
}

test('R-7 plans of several reps go to a folder; a rep who cannot be read keeps none of the others and is named', async ({
  coachbook,
  folder
}) => {
  test.slow()
  await handOver(coachbook)
  await signByBoth(coachbook.page)
  await expect(doneTitle(coachbook.page)).toBeVisible()
  for (const [count, name] of ['Broken One', 'Mira Lindqvist', 'Nobody Yet'].entries())
    await coachbook.call('workbook.create', {
      id: `0199d8c4-0000-7000-8000-00000000000${count + 1}`,
      name,
      role: '',
      territory: `Area ${count + 1}`,
      frameworks: []
    })
  await coachbook.close()
  const reps = join(coachbook.library, 'reps')
  const broken = (await readdir(reps)).find((name) => name.startsWith('broken'))
  if (!broken) throw new Error('there is no such folder')
  for (const name of await readdir(join(reps, broken))) await rm(join(reps, broken, name), { recursive: true })
  await writeFile(join(reps, broken, 'workbook.json'), 'no workbook')
  await coachbook.restart()

  const { page } = coachbook
  await page.getByRole('link', { name: 'Team' }).click()
  await several(page).click()
  await expect(page.getByRole('button', { name: 'Save…' })).toBeDisabled()
  await page.getByRole('group', { name: 'Whose' }).getByRole('button', { name: 'All' }).click()
  await expect(page.getByRole('checkbox', { name: 'Plan in force' })).toBeChecked()
  expect(await violations(page)).toEqual([])

  // The user cancels, looks at another page and comes back: the choice is kept.
  await coachbook.answerDialog('chooseFolder', null)
  await page.getByRole('button', { name: 'Save 4…' }).click()
  await page.getByRole('link', { name: 'Settings' }).click()
  await coachbook.clickMenu('Go', 'Back')

  // The library's own folders are refused as a place for files, and the choice is kept.
  await coachbook.answerDialog('chooseFolder', reps)
  const kept = await readdir(reps)
  await page.getByRole('button', { name: 'Save 4…' }).click()
  await expect(page.getByText(/^This folder is part of the library itself/)).toBeVisible()
  expect(await readdir(reps)).toEqual(kept)

  await coachbook.answerDialog('chooseFolder', folder)
  const own = /^Mira Lindqvist – .*\.pdf$/
  await writeFile(join(folder, 'note.txt'), 'mine')
  await page.getByRole('button', { name: 'Save 4…' }).click()
  await expect(page.getByText('Done.')).toBeVisible()
  await expect(page.getByText(/^One file was saved to the folder/)).toBeVisible()
  await expect(page.getByRole('table').getByRole('row', { name: /Broken One/ })).toContainText('Plan in force')
  await page.getByText('2 were not there').click()
  await expect(page.getByText('Nobody Yet: Plan in force')).toBeVisible()
  expect(await violations(page)).toEqual([])
  const files = (await readdir(folder)).filter((name) => own.test(name))
  // Two reps have this name, so the file says which of them it is.
  expect(files).toEqual([expect.stringContaining(' – Account executive · North.pdf')])

  // The same once more: the existing file is left as it is.
  await page.getByRole('button', { name: 'Start over' }).click()
  await page.getByRole('button', { name: 'Save 4…' }).click()
  await expect(page.getByText(/already, exactly the same/)).toBeVisible()
  expect((await readdir(folder)).filter((name) => own.test(name))).toEqual(files)
  await page.getByRole('button', { name: 'Try those again' }).click()
  await expect(page.getByText('Done.')).toBeVisible()
  await expect(page.getByText('One did not work')).toBeVisible()
})

test('R-7 blank forms go to a printer one by one; one works on meanwhile, pauses, stops, and makes the rest later', async ({
  coachbook
}) => {
  await planScene(coachbook, { words: completeWords() })
  test.slow()
  const { page } = coachbook
  await connectPrinters(coachbook)
  await usePrinter(coachbook)
  await chooseForms(coachbook, 4)
  await page.getByText('A printer', { exact: true }).click()
  await expect(page.getByRole('combobox', { name: 'Printer' })).toHaveValue('Office')
  await page.getByRole('button', { name: 'Print 4' }).click()
  await page.getByRole('button', { name: 'Pause' }).click()
  await expect(page.getByText('Paused.')).toBeVisible()

  // Another rep in between: the sidebar shows the progress and leads back.
  await openRep(coachbook)
  await openTab(coachbook, 'Plans')
  await expect(page.getByRole('link', { name: /^\d of 4 pages$/ })).toBeVisible()
  // The window does not close without asking.
  await coachbook.answerDialog('message', 0)
  await coachbook.askToClose()
  await expect
    .poll(async () => (await coachbook.askedDialogs()).map(({ title }) => title))
    .toContainEqual(expect.stringMatching(/still to come\.$/))
  await page.getByRole('link', { name: /^\d of 4 pages$/ }).click()
  await page.getByRole('button', { name: 'Stop' }).click()
  await expect(page.getByText(/^Stopped\. /)).toBeVisible({ timeout: 100_000 })
  const before = (await printedSheets(coachbook)).length
  expect(before).toBeLessThan(4)
  await page.getByRole('button', { name: 'Make the rest' }).click()
  await coachbook.clickMenu('Go', 'Today')
  await expect(page.getByText('All pages are made.')).toBeVisible({ timeout: 100_000 })
  expect((await printedSheets(coachbook)).map(({ printer }) => printer)).toEqual(Array(4).fill('Office'))
  await page.getByRole('button', { name: 'Look', exact: true }).click()
  await expect(page.getByText('4 were sent to the printer “Office”.')).toBeVisible()
})

test('R-7 a printer that refuses is said of each page, and those are tried again', async ({ coachbook }) => {
  test.slow()
  await planScene(coachbook)
  const { page } = coachbook
  await connectPrinters(coachbook)
  await usePrinter(coachbook, 'Invalid printer settings')
  await chooseForms(coachbook, 2)
  await page.getByText('A printer', { exact: true }).click()
  await page.getByRole('button', { name: 'Print 2' }).click()
  await expect(page.getByRole('row', { name: /The printer did not take the page/ })).toHaveCount(2, {
    timeout: 100_000
  })
  await usePrinter(coachbook)
  await page.getByRole('button', { name: 'Try those again' }).click()
  await expect(page.getByText('2 were sent to the printer “Office”.')).toBeVisible({ timeout: 100_000 })
})

test('R-7 from a rep’s plans all the signed ones of that rep are offered, and closing stops what is left', async ({
  coachbook,
  folder
}) => {
  test.slow()
  await handOver(coachbook)
  await signByBoth(coachbook.page)
  await expect(doneTitle(coachbook.page)).toBeVisible()
  const { page } = coachbook
  await page.getByRole('button', { name: 'Back to the workbook' }).click()
  await openTab(coachbook, 'Plans')
  await page.getByRole('link', { name: 'Print or save several…' }).click()
  await expect(page.getByRole('checkbox', { name: 'All sealed plans' })).toBeChecked()
  await expect(page.getByRole('checkbox', { name: 'Mira Lindqvist' })).toBeChecked()
  await coachbook.answerDialog('chooseFolder', folder)
  await page.getByRole('button', { name: 'Save one…' }).click()
  await expect(page.getByText(/^One file was saved to the folder/)).toBeVisible()

  await connectPrinters(coachbook)
  await usePrinter(coachbook)
  await page.getByRole('button', { name: 'Start over' }).click()
  await check(page, 'Latest observation')
  await page.getByText('A printer', { exact: true }).click()
  await page.getByRole('button', { name: 'Print 2' }).click()
  await page.getByRole('button', { name: 'Pause' }).click()
  await coachbook.answerDialog('message', 1)
  await coachbook.close()
})
