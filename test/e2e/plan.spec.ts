import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { violations } from '../support/axe'
import { inDays } from '../support/days'
import { expect, test } from '../support/fixtures'
import { linesOf, readPdf } from '../support/pdf-tools'
import { completeWords, openPlan, planScene } from '../support/plan-scene'
import { openTab } from '../support/seen-rep'

const how = (page: Page) => page.getByRole('textbox', { name: 'How, in Mira’s words' })
const cell = (page: Page, name: string) => page.getByLabel(name, { exact: true })
const saved = (page: Page) => expect(page.getByText('Saved', { exact: true })).toBeVisible()

/** Reads the words of the live page as a screen reader would. */
async function readPage(page: Page): Promise<void> {
  await page.getByText('Read as text').click()
}

test('S0-9 a plan without how and dates cannot be signed, says which is missing and leads there', async ({
  coachbook
}) => {
  const scene = await planScene(coachbook)
  const { page } = coachbook
  await openPlan(page, scene)
  const missing = page.getByRole('status').filter({ hasText: 'Before you both sign' })
  await expect(missing.getByRole('button')).toHaveText([
    'How, in Mira’s words',
    'one agreed date for field coaching or support'
  ])

  await page.getByRole('button', { name: 'Sign together' }).click()
  await expect(how(page)).toBeFocused()
  await how(page).fill('I ask first.')
  await expect(missing.getByRole('button')).toHaveText(['one agreed date for field coaching or support'])

  await page.getByRole('button', { name: 'Sign together' }).click()
  await expect(cell(page, 'Date, row 1')).toBeFocused()
  await cell(page, 'Where, with whom, what for, row 1').fill('Northfield Clinic')
  await expect(missing.getByRole('button')).toHaveText(['the day of an agreed date'])
  await missing.getByRole('button', { name: 'the day of an agreed date' }).click()
  await expect(cell(page, 'Date, row 1')).toBeFocused()
  await cell(page, 'Date, row 1').fill(inDays(4))

  await expect(page.getByText('Nothing is missing.')).toBeVisible()
  await page.getByRole('button', { name: 'Sign together' }).click()
  await expect(page.getByRole('heading', { name: 'Take your time to read it' })).toBeVisible()
})

test('S0-9 no plan is offered before the rep has said yes to the #1 behavior', async ({ coachbook }) => {
  await coachbook.call('library.begin', { managerName: 'Jonas Ek', choice: null })
  const { page } = coachbook
  await page.reload()
  await page.getByRole('button', { name: 'Add a rep' }).first().click()
  await page.getByRole('textbox', { name: 'Name' }).fill('Mira Lindqvist')
  await page.getByRole('dialog').getByRole('button', { name: 'Add rep' }).click()
  await openTab({ page }, 'Plans')
  await expect(page.getByText('Plans appear here once Mira has said yes to the #1 behavior.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Start the plan' })).toHaveCount(0)
})

test('S0-9 S4-6 actions are written, added, put in order and removed by keyboard, and are there after a restart', async ({
  coachbook
}) => {
  const scene = await planScene(coachbook)
  await openPlan(coachbook.page, scene)
  const { page } = coachbook
  await cell(page, 'Action, row 1').focus()
  await page.keyboard.type('Write three openers')
  await page.keyboard.press('Enter')
  await expect(cell(page, 'Action, row 2')).toBeFocused()
  await page.keyboard.type('Open with a question')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Five answers written down')
  await cell(page, 'Who, row 2').selectOption('Jonas')
  await cell(page, 'By, row 2').fill(inDays(5))
  await cell(page, 'Proposed by, row 2').selectOption('Mira’s idea')
  await cell(page, 'Stretch, row 2').selectOption('9')
  await cell(page, 'How sure, row 2').selectOption('3')
  await expect(page.getByText('A big stretch, and not sure yet: split this step in two.')).toBeVisible()

  await cell(page, 'Action, row 2').focus()
  await page.keyboard.press('Alt+ArrowUp')
  await expect(cell(page, 'Action, row 1')).toBeFocused()
  await expect(cell(page, 'Action, row 1')).toHaveValue('Open with a question')
  await expect(cell(page, 'Who, row 1')).toHaveValue('manager')
  await page.keyboard.press('Alt+ArrowDown')
  await expect(cell(page, 'Action, row 2')).toBeFocused()
  await page.keyboard.press('Alt+ArrowUp')

  await cell(page, 'Action, row 2').focus()
  await page.keyboard.press('Control+Shift+Backspace')
  await expect(page.getByLabel(/^Action, row/)).toHaveCount(1)
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click()
  await expect(cell(page, 'Action, row 2')).toHaveValue('Write three openers')

  // The Undo of a row belongs to this page, and goes with it.
  await cell(page, 'Action, row 2').focus()
  await page.keyboard.press('Control+Shift+Backspace')
  await expect(page.getByText('The action was removed.')).toBeVisible()
  await page.getByRole('link', { name: 'Team' }).click()
  await expect(page.getByText('The action was removed.')).toHaveCount(0)
  await openPlan(page, scene)
  await expect(page.getByLabel(/^Action, row/)).toHaveCount(1)
  await coachbook.clickMenu('Edit', 'Undo')
  await expect(cell(page, 'Action, row 2')).toHaveValue('Write three openers')

  await page.getByRole('button', { name: 'Add a date' }).click()
  await expect(cell(page, 'Date, row 2')).toBeFocused()
  await cell(page, 'Date, row 2').fill(inDays(11))
  await cell(page, 'What, row 2').selectOption('Call')
  await saved(page)

  await coachbook.kill()
  await coachbook.restart()
  await openPlan(coachbook.page, scene)
  const again = coachbook.page
  await expect(cell(again, 'Action, row 1')).toHaveValue('Open with a question')
  await expect(cell(again, 'Sign that it worked, row 1')).toHaveValue('Five answers written down')
  await expect(cell(again, 'By, row 1')).toHaveValue(inDays(5))
  await expect(cell(again, 'Stretch, row 1')).toHaveValue('9')
  await expect(cell(again, 'How sure, row 1')).toHaveValue('3')
  const actions = again.getByRole('table', { name: 'What happens next' })
  await expect(actions.getByLabel('Proposed by, row 1')).toHaveValue('rep')
  await expect(cell(again, 'Action, row 2')).toHaveValue('Write three openers')
  await expect(cell(again, 'Date, row 2')).toHaveValue(inDays(11))
  await expect(cell(again, 'What, row 2')).toHaveValue('call')
})

test('T-1 the plan is filled through its template, and the page beside it follows', async ({ coachbook }) => {
  const scene = await planScene(coachbook)
  const { page } = coachbook
  await openPlan(page, scene)
  await expect(page.getByRole('img', { name: 'Page 1 of 1' })).toBeVisible()
  await readPage(page)
  const words = page.getByRole('complementary')
  await expect(words.getByText(scene.behavior)).toBeVisible()

  await how(page).fill('I write down two questions before each visit.')
  await page.getByRole('radiogroup', { name: 'Confidence' }).getByText('8', { exact: true }).click()
  await page.getByRole('textbox', { name: 'What could get in the way' }).fill('A customer in a hurry.')
  await cell(page, 'Action, row 1').fill('Write three openers')
  const needs = page.getByRole('table', { name: 'What Mira needs for it' })
  await needs.getByLabel('What is needed, row 1').fill('An hour of practice a week')
  await needs.getByLabel('Who gives it, row 1').fill('Jonas, from Monday')
  await expect(words.getByRole('cell', { name: 'An hour of practice a week' })).toBeVisible()
  await expect(words.getByRole('cell', { name: 'Jonas, from Monday' })).toBeVisible()
  await expect(words.getByText('I write down two questions before each visit.')).toBeVisible()
  await expect(words.getByText('A customer in a hurry.')).toBeVisible()
  await expect(words.getByRole('cell', { name: 'Write three openers' })).toBeVisible()
  await expect(words.getByText(/8 of 10/)).toBeVisible()

  await page.getByRole('button', { name: 'Show it larger' }).click()
  await expect(how(page)).toBeHidden()
  await page.getByRole('button', { name: 'Show it smaller' }).click()
  await expect(how(page)).toHaveValue('I write down two questions before each visit.')
})

test('R-4 a draft is saved as PDF with its mark, on A4 and on Letter', async ({ coachbook, folder }) => {
  const scene = await planScene(coachbook, { words: completeWords() })
  const { page } = coachbook
  const sheets = { A4: /MediaBox \[0 0 595\.28 841\.89\]/, Letter: /MediaBox \[0 0 612 792\]/ }
  for (const [sheet, box] of Object.entries(sheets)) {
    await page.getByRole('link', { name: 'Settings' }).click()
    await page
      .getByLabel('Paper')
      .selectOption({ label: sheet === 'A4' ? 'A4 (210 × 297 mm)' : 'Letter (8.5 × 11 in)' })
    await openPlan(page, scene)
    const file = join(folder, `${sheet}.pdf`)
    await coachbook.answerDialog('savePdf', file)
    await page.getByRole('button', { name: 'Save a draft as PDF' }).click()
    await expect(page.getByText(`“${sheet}.pdf” is saved.`)).toBeVisible()

    const bytes = await readFile(file)
    expect(bytes.toString('latin1')).toMatch(box)
    const pdf = await readPdf(new Uint8Array(bytes))
    expect(pdf.pages).toHaveLength(1)
    const lines = pdf.pages.flatMap(linesOf)
    expect(lines.join('\n')).toContain('Write three openers for the Northfield visit | Mira')
    expect(lines.join('\n')).toContain('DRAFT')
    expect(lines.join('\n')).toContain(scene.behavior)
    expect(lines.at(-1)).toMatch(/Not signed, not sealed \| Page 1 of 1$/)
  }
})

test('R-4 thinking better of saving leaves no file and no message', async ({ coachbook }) => {
  const scene = await planScene(coachbook)
  const { page } = coachbook
  await openPlan(page, scene)
  await coachbook.answerDialog('savePdf', null)
  await page.getByRole('button', { name: 'Save a draft as PDF' }).click()
  await expect.poll(async () => (await coachbook.askedDialogs()).length).toBe(1)
  await expect(page.getByRole('region', { name: 'Messages' }).getByRole('status')).toHaveCount(0)
})

test('R-5 letters that no typeface has are named before the page is printed', async ({ coachbook }) => {
  const scene = await planScene(coachbook)
  const { page } = coachbook
  await openPlan(page, scene)
  await how(page).fill('I ask 漢字 first.')
  await expect(page.getByText(/Coachbook has no letters for .*漢.*字/)).toBeVisible()
  await how(page).fill('I ask first.')
  await expect(page.getByText(/Coachbook has no letters for/)).toHaveCount(0)
})

test('N-2 a discarded draft comes back from the message that says so', async ({ coachbook }) => {
  const scene = await planScene(coachbook, { words: completeWords() })
  const { page } = coachbook
  await openPlan(page, scene)
  await page.getByRole('button', { name: 'Discard this draft' }).click()
  await expect(page.getByText('The draft was discarded.')).toBeVisible()
  await expect(page.getByRole('table', { name: 'Plans' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('heading', { level: 2, name: scene.behavior })).toBeVisible()
  await expect(how(page)).toHaveValue(/I write down two questions/)
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the plan page has no accessibility violation (${colorScheme})`, async ({ coachbook }) => {
    test.slow()
    const scene = await planScene(coachbook, { words: completeWords() })
    const { page } = coachbook
    await page.emulateMedia({ colorScheme })
    await openPlan(page, scene)
    await expect(page.getByRole('img', { name: 'Page 1 of 1' })).toBeVisible()
    await readPage(page)
    await page.getByRole('button', { name: 'Help' }).click()
    await page.getByText('Notes for yourself').first().click()
    expect(await violations(page)).toEqual([])
    await page.getByRole('main').getByRole('link', { name: 'Mira Lindqvist' }).click()
    await expect(page.getByRole('table', { name: 'Plans' })).toBeVisible()
    expect(await violations(page)).toEqual([])
  })
}
