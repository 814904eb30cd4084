import { execFile } from 'node:child_process'
import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Page } from '@playwright/test'
import type { Coachbook } from '../support/driver'
import { test } from '../support/fixtures'
import { openRep, openTab } from '../support/seen-rep'

const run = promisify(execFile)
const folder = join(process.cwd(), 'docs', 'pictures')
const size = { width: 1280, height: 820 }

async function take({ page }: Coachbook, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  // A picture shows a page at rest: no cursor in a field, no running transition.
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled', caret: 'hide' })
}

const paperDrawn = (page: Page) => page.getByRole('img', { name: /page/i }).first().waitFor()

test('the pictures of the README', async ({ coachbook, folder: place }) => {
  await mkdir(folder, { recursive: true })
  const { page } = coachbook
  await page.setViewportSize(size)
  await coachbook.call('library.begin', { managerName: 'Jonas Ek', choice: null })
  await coachbook.call('library.addSample', {})
  await page.reload()

  await page.getByRole('region', { name: 'Due' }).waitFor()
  await take(coachbook, 'today')
  await openRep(coachbook, 'Priya Raman')
  await take(coachbook, 'overview')
  await page.emulateMedia({ colorScheme: 'dark' })
  await take(coachbook, 'overview-dark')
  await page.emulateMedia({ colorScheme: 'light' })
  await openTab(coachbook, 'Observations')
  await page.getByRole('table').waitFor()
  await take(coachbook, 'log')

  await page.getByRole('button', { name: 'Log observation' }).click()
  await page
    .getByLabel('What did you see and hear?')
    .fill('Opened both calendars before the coffee. The head nurse named a Tuesday, then looked at her list again.')
  await page.getByRole('radio', { name: /^4: / }).first().click()
  await take(coachbook, 'observation')

  await openRep(coachbook, 'Aiko Tanaka')
  await page.getByRole('button', { name: 'Start one-on-one' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Start the planned one' }).click()
  for (const step of ['Why we’re here', 'Facts: one plus, one minus']) {
    await page.getByRole('heading', { level: 2, name: step }).waitFor()
    await page.keyboard.press('Control+Enter')
  }
  await page.getByRole('region', { name: 'Next question' }).getByRole('listitem').first().getByRole('button').click()
  await page
    .getByLabel('In Aiko’s words')
    .fill('I noticed that only one of them asked questions. I did not know who the others were.')
  await page.getByText('Saved', { exact: true }).waitFor()
  await take(coachbook, 'talk')
  await page.getByRole('button', { name: 'Finish later' }).click()
  await page.getByRole('button', { name: /^I am .*, continue$/ }).click()

  await openRep(coachbook, 'Tomasz Wieczorek')
  await page.getByRole('button', { name: 'Continue the plan' }).click()
  await paperDrawn(page)
  await take(coachbook, 'plan')
  await page.getByRole('button', { name: 'Sign together' }).click()
  await page.getByText('I agree', { exact: true }).waitFor()
  await paperDrawn(page)
  await take(coachbook, 'signing')

  await coachbook.answerDialog('savePdf', { into: place })
  await page.getByRole('button', { name: 'Not now' }).click()
  await page.getByRole('button', { name: /^I am .*, continue$/ }).click()
  await openRep(coachbook, 'Priya Raman')
  await openTab(coachbook, 'Plans')
  await page.getByRole('table').getByRole('link').first().click()
  await page.getByRole('button', { name: /PDF/ }).first().click()
  await page
    .getByRole('button', { name: /folder/i })
    .first()
    .waitFor()
  const [pdf = ''] = (await readdir(place)).filter((name) => name.endsWith('.pdf'))
  await run('pdftoppm', ['-r', '96', '-png', '-singlefile', join(place, pdf), join(folder, 'plan-page')])

  await page.getByRole('button', { name: 'Dismiss' }).click()
  await page.getByRole('link', { name: 'Templates' }).click()
  await page
    .getByRole('row')
    .filter({ hasText: 'Four-step action plan' })
    .getByRole('button', { name: /Start from this/ })
    .click()
  await paperDrawn(page)
  await take(coachbook, 'template-editor')
})
