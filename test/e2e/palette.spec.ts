import { violations } from '../support/axe'
import { inDays } from '../support/days'
import { expect, test } from '../support/fixtures'
import { changeIn, opens, seenRep } from '../support/seen-rep'

const visits = [{ on: inDays(-260), ratings: { [opens.key]: 1 }, account: 'Alder Group' }]

test('D-2 anything is found by keyboard, with a slip of the finger, also what was just written and after a restart', async ({
  coachbook
}) => {
  const rep = await seenRep(coachbook, visits)
  const { page } = coachbook
  await page.keyboard.press('Control+k')
  const field = page.getByRole('combobox', { name: /^Search reps/ })
  await expect(field).toBeFocused()
  await page.keyboard.type('aldr grop')
  await expect(page.getByRole('option').filter({ hasText: 'observation' })).toContainText('Alder Group')
  await page.keyboard.press('Escape')
  await changeIn(coachbook, rep)({ type: 'notes.write', notes: 'Remember the birthday in June' })
  await page.keyboard.press('Control+k')
  await page.keyboard.type('birthday')
  await expect(page.getByRole('option').first()).toContainText('Remember the birthday in June')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Notes about Mira')).toBeVisible()

  await coachbook.restart()
  await coachbook.page.keyboard.press('Control+k')
  await coachbook.page.keyboard.type('alder')
  const found = coachbook.page.getByRole('option').filter({ hasText: 'observation' })
  await expect(found).toContainText('Mira Lindqvist')
  await found.click()
  await expect(coachbook.page.getByRole('radiogroup', { name: opens.title })).toBeVisible()
})

test('D-2 actions run from the palette; nothing found says so; no axe violation', async ({ coachbook }) => {
  await seenRep(coachbook, visits)
  const { page } = coachbook
  await page.getByRole('button', { name: 'Find anything' }).click()
  await page.keyboard.type('dark')
  await expect(page.getByRole('option').filter({ hasText: 'Appearance' })).toContainText('Settings')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('passphrase')
  await page.getByRole('option').filter({ hasText: 'Protection' }).click()
  await expect(page.getByRole('region', { name: 'Protection' })).toBeInViewport()
  await page.getByRole('button', { name: 'Find anything' }).click()
  await page.keyboard.type('qqqqqqqq')
  await expect(page.getByText('Nothing found.', { exact: false })).toBeVisible()
  await page.getByRole('combobox', { name: /^Search reps/ }).fill('settings')
  expect(await violations(page)).toEqual([])
  // In high-contrast mode the hit that Enter opens has an edge, inside the list that would cut it off.
  await page.emulateMedia({ forcedColors: 'active' })
  const first = page.getByRole('dialog').getByRole('option', { selected: true })
  await expect(first).toHaveCSS('outline-style', 'solid')
  await expect(first).toHaveCSS('outline-offset', '-2px')
  await page.emulateMedia({ forcedColors: null })
  await page.getByRole('option', { name: /Settings/ }).click()
  await expect(page.getByRole('heading', { level: 2, name: 'Settings' })).toBeVisible()

  // Entries of a rep's menu: without a rep on the screen they lead to the list of reps.
  const find = async (words: string, option: RegExp) => {
    await page.getByRole('button', { name: 'Find anything' }).click()
    await page.getByRole('combobox', { name: /^Search reps/ }).fill(words)
    await page.getByRole('option', { name: option }).click()
  }
  await find('erase', /^Erase for good… Team/)
  await expect(page.getByRole('heading', { level: 2, name: 'Team' })).toBeVisible()
  await page.getByRole('table').getByRole('link', { name: 'Mira Lindqvist' }).click()
  await find('erase', /^Erase for good… Mira Lindqvist/)
  await page
    .getByRole('dialog', { name: 'Erase Mira Lindqvist for good' })
    .getByRole('button', { name: 'Cancel' })
    .click()
  await find('hold', /^Put on hold… Mira Lindqvist/)
  await page.getByRole('dialog', { name: 'Put Mira Lindqvist on hold' }).getByRole('button', { name: 'Cancel' }).click()
  await find('what the rep would receive', /^Disclosure Mira Lindqvist/)
  await expect(page.getByRole('heading', { name: /Disclosure/ })).toBeVisible()
  await find('archive', /^Move to the archive Mira Lindqvist/)
  await expect(page.getByText('Mira Lindqvist is in the archive. Nothing was deleted.')).toBeVisible()
})
