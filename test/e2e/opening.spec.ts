import type { Page } from 'playwright-core'
import { v7 as newId } from 'uuid'
import { crashPage } from '../support/crash'
import type { Coachbook } from '../support/driver'
import { expect, test } from '../support/fixtures'
import { openTab } from '../support/seen-rep'

const sideLink = (page: Page, name: string) => page.getByRole('navigation').getByRole('link', { name, exact: true })
const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true })
const opening = (page: Page, name: string) => page.getByRole('status').filter({ hasText: `Opening ${name}’s workbook` })

/** Two reps whose workbooks are on the disk and not in memory; the disk is slow with Anna's. */
async function slowAnna(coachbook: Coachbook): Promise<{ anna: string; ben: string }> {
  await coachbook.call('library.begin', { managerName: 'Jonas Ek', choice: null })
  const reps = { anna: newId(), ben: newId() }
  const facts = { role: '', territory: '', frameworks: [] }
  await coachbook.call('workbook.create', { id: reps.anna, name: 'Anna Berg', ...facts })
  await coachbook.call('workbook.create', { id: reps.ben, name: 'Ben Ito', ...facts })
  for (const [name, workbook] of Object.entries(reps))
    await coachbook.call('workbook.dispatch', { workbook, command: { type: 'notes.write', notes: `Words of ${name}` } })
  await coachbook.restart()
  await coachbook.holdReading('anna-berg')
  return reps
}

const notesOf = async (coachbook: Coachbook, workbook: string) =>
  (await coachbook.call('workbook.open', { workbook })).workbook.private.notes

test('a workbook that takes its time says so, and no key or menu acts on what is not there yet', async ({
  coachbook
}) => {
  const { anna } = await slowAnna(coachbook)
  const { page } = coachbook
  await sideLink(page, 'Anna Berg').click()
  await expect(opening(page, 'Anna Berg')).toBeVisible()
  await coachbook.clickMenu('Edit', 'Undo')
  await page.keyboard.press('Control+l')
  await coachbook.goOnReading()
  await expect(heading(page, 'Anna Berg')).toBeVisible()
  await expect(opening(page, 'Anna Berg')).toHaveCount(0)
  const { workbook } = await coachbook.call('workbook.open', { workbook: anna })
  expect([workbook.private.notes, workbook.observations]).toEqual(['Words of anna', {}])
})

test('another rep who is clicked meanwhile is the one that is shown, and a change goes to that one', async ({
  coachbook
}) => {
  const { anna, ben } = await slowAnna(coachbook)
  const { page } = coachbook
  await sideLink(page, 'Anna Berg').click()
  await expect(opening(page, 'Anna Berg')).toBeVisible()
  await sideLink(page, 'Ben Ito').click()
  await expect(opening(page, 'Anna Berg')).toHaveCount(0)
  await coachbook.goOnReading()
  await expect(heading(page, 'Ben Ito')).toBeVisible()
  await openTab({ page }, 'Notes')
  await page.getByRole('textbox').first().fill('More words of ben')
  await expect.poll(() => notesOf(coachbook, ben)).toBe('More words of ben')
  await coachbook.clickMenu('Edit', 'Undo')
  await expect.poll(() => notesOf(coachbook, ben)).toBe('Words of ben')
  expect(await notesOf(coachbook, anna)).toBe('Words of anna')
  await sideLink(page, 'Anna Berg').click()
  await expect(heading(page, 'Anna Berg')).toBeVisible()
})

test('the team that is gone back to meanwhile stays, and the search finds words of both', async ({ coachbook }) => {
  await slowAnna(coachbook)
  const { page } = coachbook
  await sideLink(page, 'Anna Berg').click()
  await expect(opening(page, 'Anna Berg')).toBeVisible()
  await page.getByRole('link', { name: 'Team', exact: true }).click()
  await expect(heading(page, 'Team')).toBeVisible()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('words')
  await coachbook.goOnReading()
  await expect(page.getByRole('option', { name: /Words of/ })).toHaveCount(2)
  await page.keyboard.press('Escape')
  await expect(heading(page, 'Team')).toBeVisible()
})

test('a page that crashes meanwhile is shown anew, and the workbook is whole', async ({ coachbook }) => {
  const { anna } = await slowAnna(coachbook)
  await sideLink(coachbook.page, 'Anna Berg').click()
  await expect(opening(coachbook.page, 'Anna Berg')).toBeVisible()
  await crashPage(coachbook, () => coachbook.goOnReading())
  const words = () =>
    coachbook.electron.evaluate(({ webContents }) =>
      webContents.getAllWebContents()[0]?.executeJavaScript('document.body.innerText')
    )
  await expect.poll(words).toContain('The window stopped and was opened again.')
  await coachbook.restart()
  expect(await notesOf(coachbook, anna)).toBe('Words of anna')
})

test('main reads as soon as a rep is pressed down; moved away, the press shows nothing, and let go it opens the rep', async ({
  coachbook
}) => {
  await slowAnna(coachbook)
  const { page } = coachbook
  const today = page.getByRole('main').getByRole('heading', { level: 2 }).first()
  expect(await coachbook.heldReadings()).toBe(0)
  await sideLink(page, 'Anna Berg').hover()
  await page.mouse.down()
  await expect.poll(() => coachbook.heldReadings()).toBeGreaterThan(0)
  await today.hover()
  await page.mouse.up()
  await expect(today).toBeVisible()
  await expect(opening(page, 'Anna Berg')).toHaveCount(0)
  await sideLink(page, 'Ben Ito').focus()
  await coachbook.goOnReading()
  await page.keyboard.press('Enter')
  await expect(heading(page, 'Ben Ito')).toBeVisible()
  await sideLink(page, 'Anna Berg').hover()
  await page.mouse.down()
  await expect(heading(page, 'Ben Ito')).toBeVisible()
  await page.mouse.up()
  await expect(heading(page, 'Anna Berg')).toBeVisible()
})
