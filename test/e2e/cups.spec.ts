import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { type Cups, hasCups, startCups, withoutCups } from '../support/cups'
import type { Coachbook } from '../support/driver'
import { expect, test } from '../support/fixtures'
import { completeWords, openPlan, planScene } from '../support/plan-scene'
import { blankAs, distance, pagesOf } from '../support/printer'

/** From now on the user chooses this printer of CUPS in the system's dialog. */
const takePrinter = (coachbook: Coachbook, printer: string) =>
  coachbook.electron.evaluate(({ app }, deviceName) => {
    app.removeAllListeners('browser-window-created')
    app.on('browser-window-created', (_event, { webContents }) => {
      const print = webContents.print.bind(webContents)
      webContents.print = (options, done) => print({ ...options, silent: true, deviceName }, done)
    })
  }, printer)

/** From Templates: chooses two blank forms for a printer. */
async function chooseForms(coachbook: Coachbook): Promise<void> {
  const { page } = coachbook
  await coachbook.clickMenu('Go', 'Templates')
  await page.getByRole('button', { name: 'Print or save several…' }).click()
  const forms = page.getByRole('group', { name: 'Blank forms' }).getByRole('checkbox')
  for (let index = 0; index < 2; index++) await forms.nth(index).check()
  await page.getByText('A printer', { exact: true }).click()
}

const printBoth = (page: Page) => page.getByRole('button', { name: 'Print 2' }).click()

/** Expects that the last print on a printer has the same pages as this PDF. */
async function expectPrinted(cups: Cups, printer: string, pdf: Uint8Array): Promise<void> {
  const printed = await pagesOf((await cups.printed(printer)) ?? new Uint8Array())
  const saved = await pagesOf(pdf)
  expect(printed.length).toBe(saved.length)
  for (const [index, sheet] of printed.entries()) {
    const other = saved[index] ?? blankAs(sheet)
    expect(distance(sheet, other)).toBeLessThan(distance(other, blankAs(other)) / 3)
  }
}

test.describe(`R-7 printers of a real CUPS${withoutCups}`, () => {
  test.skip(!hasCups, 'there is no CUPS here')
  let cups: Cups
  test.beforeEach(async () => {
    cups = await startCups()
  })
  test.afterEach(() => cups.remove())

  test('a plan comes out as its PDF shows it, a batch names a paused printer, and one that refuses is said', async ({
    launch,
    folder
  }) => {
    test.slow()
    await cups.addPrinter('Office', '-o', 'PageSize=A4')
    await cups.addPrinter('Büro-Drucker', '-D', 'Drucker im Büro')
    await cups.run('lpadmin', '-d', 'Office')
    const coachbook = await launch({ env: { CUPS_SERVER: cups.server } })
    const scene = await planScene(coachbook, { words: completeWords() })
    const { page } = coachbook
    await openPlan(page, scene)
    await takePrinter(coachbook, 'Office')
    await page.getByRole('button', { name: 'Print', exact: true }).click()
    await expect(page.getByText('Sent to the printer.')).toBeVisible({ timeout: 60_000 })
    const file = join(folder, 'plan.pdf')
    await coachbook.answerDialog('savePdf', file)
    await page.keyboard.press('Control+Shift+S')
    await expect(page.getByText(/is saved\.$/)).toBeVisible()
    await expectPrinted(cups, 'Office', await readFile(file))

    await cups.run('cupsdisable', 'Büro-Drucker')
    await chooseForms(coachbook)
    const printers = page.getByRole('combobox', { name: 'Printer' })
    await expect(printers).toHaveValue('Office')
    await printers.selectOption('Büro-Drucker')
    await printBoth(page)
    await expect(page.getByText('2 were sent to the printer “Büro-Drucker”.')).toBeVisible({ timeout: 60_000 })
    await expect(page.getByText(/^The printer “Büro-Drucker” is paused\./)).toBeVisible()
    await cups.run('cupsenable', 'Büro-Drucker')
    expect((await pagesOf((await cups.printed('Büro-Drucker')) ?? new Uint8Array())).length).toBeGreaterThan(0)
    expect((await cups.jobs('Büro-Drucker')).length).toBe(2)

    await cups.run('cupsreject', 'Office')
    await page.getByRole('button', { name: 'Start over' }).click()
    await printers.selectOption('Office')
    await printBoth(page)
    await expect(page.getByRole('row', { name: /“Office” is not accepting print jobs/ })).toHaveCount(2, {
      timeout: 60_000
    })
    await cups.stop()
    await page.getByRole('button', { name: 'Try those again' }).click()
    await expect(page.getByRole('row', { name: /printing service of this computer is not running/ })).toHaveCount(2, {
      timeout: 60_000
    })
  })

  test('where there is no printer at all it is said, and nothing claims to be printed', async ({ launch }) => {
    const coachbook = await launch({ env: { CUPS_SERVER: cups.server } })
    const scene = await planScene(coachbook, { words: completeWords() })
    const { page } = coachbook
    await chooseForms(coachbook)
    await expect(page.getByText(/^No printer is set up on this computer/)).toBeVisible()
    await openPlan(page, scene)
    await page.keyboard.press('Control+p')
    await expect(page.getByText(/^No printer is set up on this computer, so nothing was printed/)).toBeVisible({
      timeout: 60_000
    })
    await expect(page.getByText('Sent to the printer.')).toHaveCount(0)
  })
})
