import { cp, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { v7 as newId } from 'uuid'
import { violations } from '../support/axe'
import type { Coachbook } from '../support/driver'
import { expect, test } from '../support/fixtures'
import { openTeam } from '../support/places'
import { openTab } from '../support/seen-rep'

const team = (page: Page) => page.getByRole('table').first()
const names = (page: Page) => team(page).getByRole('rowheader').getByRole('link')
const heading = (page: Page) => page.getByRole('heading', { level: 2, name: 'Team' })
const archiveButton = (page: Page) => page.getByRole('button', { name: /in the archive$/ })
const more = (page: Page, name: string) => page.getByRole('button', { name: `More about ${name}` })

/** A library with these reps; the window shows the team. */
async function teamOf(coachbook: Coachbook, reps: readonly string[]): Promise<void> {
  await coachbook.call('library.begin', { managerName: 'Jonas Ek', choice: null })
  for (const name of reps)
    await coachbook.call('workbook.create', { id: newId(), name, role: '', territory: '', frameworks: [] })
  await coachbook.page.reload()
  await openTeam(coachbook)
}

test('a rep is added, renamed, moved to the archive and brought back by mouse', async ({ coachbook }) => {
  await teamOf(coachbook, [])
  let { page } = coachbook
  await expect(page.getByText('Your reps will appear here.')).toBeVisible()
  await page.getByRole('button', { name: 'Add a rep' }).click()
  await page.getByRole('button', { name: 'Add rep' }).click()
  await expect(page.getByText('A rep needs a name.')).toBeVisible()
  await page.getByRole('textbox', { name: 'Name' }).fill('Mira Lindqvist')
  await page.getByRole('textbox', { name: 'Territory' }).fill('North')
  await page.getByRole('button', { name: 'Add rep' }).click()
  await expect(page.getByRole('heading', { level: 2, name: 'Mira Lindqvist' })).toBeVisible()

  await page.getByRole('link', { name: 'Team' }).click()
  await more(page, 'Mira Lindqvist').click()
  await page.getByRole('menuitem', { name: 'Name and role' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('Mira Lindqvist-Ek')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(names(page)).toHaveText(['Mira Lindqvist-Ek'])

  await more(page, 'Mira Lindqvist-Ek').click()
  await page.getByRole('menuitem', { name: 'Move to the archive' }).click()
  await expect(page.getByText('Mira Lindqvist-Ek is in the archive. Nothing was deleted.')).toBeVisible()
  await expect(names(page)).toHaveCount(0)

  await coachbook.restart()
  ;({ page } = coachbook)
  await openTeam(coachbook)
  await archiveButton(page).click()
  await more(page, 'Mira Lindqvist-Ek').click()
  await page.getByRole('menuitem', { name: 'Bring back' }).click()
  await expect(archiveButton(page)).toHaveCount(0)
  await expect(names(page)).toHaveText(['Mira Lindqvist-Ek'])
  await names(page).click()
  await expect(page.getByRole('heading', { level: 2, name: 'Mira Lindqvist-Ek' })).toBeVisible()
})

test('a rep is added, archived and brought back by keyboard, and the focus is never lost', async ({ coachbook }) => {
  await teamOf(coachbook, ['Yara Haddad'])
  const { page } = coachbook
  await coachbook.clickMenu('File', 'Add a rep')
  await expect(page.getByRole('textbox', { name: 'Name' })).toBeFocused()
  await page.keyboard.type('Anna Berg')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 2, name: 'Anna Berg' })).toBeVisible()
  await coachbook.clickMenu('Go', 'Team')
  await expect(names(page)).toHaveText(['Anna Berg', 'Yara Haddad'])

  await more(page, 'Anna Berg').focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menuitem', { name: 'Name and role' })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(names(page)).toHaveText(['Yara Haddad'])
  await expect(heading(page)).toBeFocused()

  await archiveButton(page).focus()
  await page.keyboard.press('Space')
  await more(page, 'Anna Berg').focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(names(page)).toHaveText(['Anna Berg', 'Yara Haddad'])
  await expect(heading(page)).toBeFocused()
})

test('N-2 moving to the archive is undone and done again from the menu and beside the message', async ({
  coachbook
}) => {
  await teamOf(coachbook, ['Anna Berg', 'Yara Haddad'])
  const { page } = coachbook
  await more(page, 'Anna Berg').click()
  await page.getByRole('menuitem', { name: 'Move to the archive' }).click()
  await expect(names(page)).toHaveText(['Yara Haddad'])
  await coachbook.clickMenu('Edit', 'Undo')
  await expect(names(page)).toHaveText(['Anna Berg', 'Yara Haddad'])
  await expect(page.getByText('Nothing was deleted.')).toHaveCount(0)
  await coachbook.clickMenu('Edit', 'Redo')
  await expect(names(page)).toHaveText(['Yara Haddad'])
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(names(page)).toHaveText(['Anna Berg', 'Yara Haddad'])
})

test('N-2 a rep goes to the archive and comes back beside the page of another rep, and from the own page', async ({
  coachbook
}) => {
  await teamOf(coachbook, ['Anna Berg', 'Yara Haddad'])
  const { page } = coachbook
  await more(page, 'Anna Berg').click()
  await page.getByRole('menuitem', { name: 'Move to the archive' }).click()
  await expect(names(page)).toHaveText(['Yara Haddad'])
  await names(page).click()
  await openTab({ page }, 'Notes')
  const notes = page.getByLabel('Notes about Yara')
  await notes.fill('Ask about the new territory.')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('Undone in the workbook of Anna Berg')).toBeVisible()
  await expect(page.getByText('Nothing was deleted.')).toHaveCount(0)
  await expect(notes).toHaveValue('Ask about the new territory.')
  await page.getByRole('link', { name: 'Team' }).click()
  await expect(names(page)).toHaveText(['Anna Berg', 'Yara Haddad'])

  await names(page).first().click()
  await openTab({ page }, 'Notes')
  await page.keyboard.press('ControlOrMeta+k')
  await page.keyboard.type('archive')
  await page.getByRole('option', { name: /Move to the archive/ }).click()
  await expect(page.getByText('Nothing was deleted.')).toBeVisible()
  await expect(page.getByLabel('Notes about Anna')).toBeVisible()
  await coachbook.clickMenu('Edit', 'Undo')
  await expect(page.getByText('Nothing was deleted.')).toHaveCount(0)
  await page.getByRole('link', { name: 'Team' }).click()
  await expect(names(page)).toHaveText(['Anna Berg', 'Yara Haddad'])
})

test('N-2 Undo on the team does not reach into the workbook that was open before', async ({ coachbook }) => {
  await teamOf(coachbook, ['Anna Berg'])
  const { page } = coachbook
  await names(page).click()
  await openTab({ page }, 'Notes')
  await page.getByLabel('Notes about Anna').fill('Ask about the new territory.')
  await page.getByRole('link', { name: 'Team' }).click()
  await coachbook.clickMenu('Edit', 'Undo')
  await names(page).click()
  await openTab({ page }, 'Notes')
  await expect(page.getByLabel('Notes about Anna')).toHaveValue('Ask about the new territory.')
})

const longest = 'Maximiliana-Wilhelmine Freifrau von und zu Hohenlohe-Waldenburg-Schillingsfürst '.repeat(2).trim()
const arabic = 'عبد الرحمن بن عبد العزيز الهاشمي'

test('forty reps, the longest name and an Arabic one fit a window of 900 by 600, also at 200 percent', async ({
  coachbook
}) => {
  const many = Array.from({ length: 38 }, (_, count) => `Rep ${String(count + 1).padStart(2, '0')}`)
  await teamOf(coachbook, [longest, arabic, ...many])
  const { page } = coachbook
  await expect(page.getByText('40 reps')).toBeVisible()
  await coachbook.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(900, 600))
  for (const zoom of [1, 2]) {
    await coachbook.electron.evaluate(
      ({ BrowserWindow }, factor) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(factor),
      zoom
    )
    await expect.poll(() => page.evaluate(() => innerWidth)).toBe(900 / zoom)
    const overflow = await page.locator('main').evaluate((main) => main.scrollWidth - main.clientWidth)
    expect.soft(overflow, `at ${zoom}`).toBe(0)
  }
  await names(page).filter({ hasText: arabic }).click()
  await expect(page.getByRole('heading', { level: 2, name: arabic })).toHaveCSS('direction', 'rtl')
})

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing on the team, ${colorScheme}`, async ({ coachbook }) => {
    await teamOf(coachbook, [])
    const { page } = coachbook
    await page.emulateMedia({ colorScheme })
    const check = async (place: string) => expect.soft(await violations(page), place).toEqual([])
    await check('no reps')
    await page.getByRole('button', { name: 'Add a rep' }).click()
    await check('adding a rep')
    await page.getByRole('textbox', { name: 'Name' }).fill('Anna Berg')
    await page.getByRole('button', { name: 'Add rep' }).click()
    await page.getByRole('heading', { level: 2, name: 'Anna Berg' }).waitFor()
    await check('an empty workbook')
    await page.getByRole('link', { name: 'Team' }).click()
    await page.getByRole('button', { name: 'Add a rep' }).click()
    await page.getByRole('textbox', { name: 'Name' }).fill('anna  berg ')
    await expect(page.getByText('Another rep has this name.')).toBeVisible()
    await check('adding a rep of the same name')
    await page.getByRole('button', { name: 'Cancel' }).click()
    await more(page, 'Anna Berg').click()
    await check('the menu of a rep')
    await page.getByRole('menuitem', { name: 'Move to the archive' }).click()
    await archiveButton(page).click()
    await check('the archive')
  })

test('two reps of one name are told apart in the sidebar, on their page and in the title of the window', async ({
  coachbook
}) => {
  await teamOf(coachbook, ['Mira Lindqvist', 'Mira Lindqvist'])
  const { page } = coachbook
  for (const mark of ['1/2', '2/2']) {
    await page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: mark }).click()
    await expect(page.getByRole('main').getByText(mark, { exact: true })).toBeVisible()
    await expect(page).toHaveTitle(new RegExp(`^Mira Lindqvist \\(${mark}\\).* – Coachbook$`))
  }
})

test('what tells two reps of one name apart is read whole in the sidebar, however long it is', async ({
  coachbook
}) => {
  await teamOf(coachbook, [])
  const territories = ['Hospitals and clinics in the north', 'Hospitals and clinics in the south']
  for (const territory of territories)
    await coachbook.call('workbook.create', {
      id: newId(),
      name: 'Mira Lindqvist',
      role: 'Senior key account manager',
      territory,
      frameworks: []
    })
  const { page } = coachbook
  await page.reload()
  for (const territory of territories) {
    const place = page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: territory })
    await expect(place).toHaveAttribute('title', `Mira Lindqvist (Senior key account manager · ${territory})`)
    const cut = await place.locator('span').evaluate((line) => {
      const shown = line.closest('a')?.getBoundingClientRect()
      const words = line.getBoundingClientRect()
      return line.scrollWidth > line.clientWidth || !shown || words.bottom > shown.bottom
    })
    expect(cut).toBe(false)
  }
})

test('N-4 a copy of a rep’s folder is one line with its problem: no rep in the list of places, none in the count, no number for the true one', async ({
  coachbook
}) => {
  await teamOf(coachbook, ['Mira Lindqvist'])
  await coachbook.close()
  const reps = join(coachbook.library, 'reps')
  const [folder = ''] = await readdir(reps)
  await cp(join(reps, folder), join(reps, 'copied by hand'), { recursive: true })
  await coachbook.restart()
  const { page } = coachbook
  await openTeam(coachbook)
  await expect(page.getByRole('row').filter({ hasText: 'copied by hand' })).toBeVisible()
  await expect(page.getByText('1 rep', { exact: true })).toBeVisible()
  await expect(page.getByRole('list', { name: 'Reps' }).getByRole('link')).toHaveCount(1)
  await expect(page.getByText('1/2')).toHaveCount(0)
})
