import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { parse } from 'papaparse'
import { violations } from '../support/axe'
import type { Coachbook } from '../support/driver'
import { expect, test } from '../support/fixtures'
import { countedId } from '../support/large-workbook'
import { loggedWorkbook, logOf, logScene, openLog, rowsOf, wordsOf } from '../support/log-scene'
import { openTab } from '../support/seen-rep'

const heading = (page: Page, name: string) => logOf(page).getByRole('columnheader').filter({ hasText: name })
const sortBy = (page: Page, name: string) => heading(page, name).getByRole('button')
const filter = (page: Page) => page.getByRole('searchbox', { name: 'Filter the log' })
const status = (page: Page) => page.getByRole('status').filter({ hasText: /^\d.*observation/i })
const group = (page: Page, name: string) => logOf(page).getByRole('button', { name: new RegExp(`^${name}`) })

const names = ['Zeta Labs', 'Ångström AB', 'عيادة النور', 'alder group']

/** Twelve observations at four accounts; the third is a draft. */
const twelve = () => {
  const workbook = loggedWorkbook(12, (seen, place) => {
    seen.account = countedId(900_000 + (place % 4))
    seen.evidence = `Visit ${place + 1}. ${place % 2 ? 'Went straight to the brochure.' : 'Asked and waited.'}`
    if (place === 2) Object.assign(seen, { status: 'draft', evidence: '', ratings: [] })
  })
  names.forEach((name, place) => {
    const id = countedId(900_000 + place)
    workbook.accounts[id] = { id, name }
  })
  return workbook
}

const setSize = (coachbook: Coachbook, width: number, height: number) =>
  coachbook.electron.evaluate(({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(...size), [
    width,
    height
  ] as [number, number])

test('D-1 20,000 observations: a screenful of rows, all of them counted, gone through by keyboard', async ({
  coachbook
}) => {
  await logScene(coachbook, loggedWorkbook(20_000))
  const { page } = coachbook
  const { keyboard } = page
  await expect(logOf(page)).toHaveAttribute('aria-rowcount', '20001')
  await expect(status(page)).toHaveText('20,000 observations')
  expect(await rowsOf(page).count()).toBeLessThan(40)

  await filter(page).focus()
  await keyboard.press('ArrowDown')
  const focused = page.locator('tr:has(:focus)')
  await expect(focused).toHaveAttribute('aria-rowindex', '2')
  await keyboard.press('ArrowDown')
  await expect(focused).toHaveAttribute('aria-rowindex', '3')
  await keyboard.press('End')
  await expect(focused).toHaveAttribute('aria-rowindex', '20001')
  await expect(focused).toBeInViewport()
  await keyboard.press('PageUp')
  const page1 = Number(await focused.getAttribute('aria-rowindex'))
  expect(page1).toBeLessThan(20_001)
  expect(page1).toBeGreaterThan(19_980)
  await expect(focused).toBeInViewport({ ratio: 1 })
  await keyboard.press('Home')
  await expect(focused).toHaveAttribute('aria-rowindex', '2')
  await keyboard.press('PageDown')
  await keyboard.press('PageDown')
  const row = await focused.getAttribute('aria-rowindex')
  expect(await rowsOf(page).count()).toBeLessThan(40)

  await keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'What did you see and hear?' })).toBeVisible()
  await page.getByRole('button', { name: 'Back to the log' }).click()
  await expect(focused).toHaveAttribute('aria-rowindex', row ?? '')
  await expect(focused).toBeInViewport()
})

test('S0-3 S0-10 with 20,000 observations gaps and visits show the latest of them, and more on request', async ({
  coachbook
}) => {
  await logScene(coachbook, loggedWorkbook(20_000))
  const { page } = coachbook
  await openTab(coachbook, 'Gaps')
  const evidence = page.getByRole('group').filter({ hasText: '20,000 observations' }).first()
  await expect(evidence.getByRole('link')).toHaveCount(0)
  await evidence.getByText('20,000 observations').click()
  await expect(evidence.getByRole('link')).toHaveCount(40)
  await evidence.getByRole('button', { name: 'Show 40 more of 19,960' }).press('Enter')
  await expect(evidence.getByRole('link')).toHaveCount(80)

  await openTab(coachbook, 'Reinforce')
  const visits = page.getByRole('table').filter({ hasText: 'Feedback' }).getByRole('rowheader')
  await expect(visits).toHaveCount(40)
  await page.getByRole('button', { name: /^Show 40 more of/ }).click()
  await expect(visits).toHaveCount(80)
})

test('D-1 drafts are on top; headings sort, also several columns and by keyboard', async ({ coachbook }) => {
  await logScene(coachbook, twelve())
  const { page } = coachbook
  await expect(rowsOf(page)).toHaveCount(12)
  await expect(rowsOf(page).first()).toContainText('draft')
  expect((await wordsOf(page, 'Seen and heard')).map((text) => text.split('.')[0])).toEqual([
    'nothing written yet',
    'Visit 12',
    'Visit 11',
    'Visit 10',
    'Visit 9',
    'Visit 8',
    'Visit 7',
    'Visit 6',
    'Visit 5',
    'Visit 4',
    'Visit 2',
    'Visit 1'
  ])

  await sortBy(page, 'Account').click()
  await expect(heading(page, 'Account')).toHaveAttribute('aria-sort', 'ascending')
  const sorted = ['alder group', 'Ångström AB', 'Zeta Labs', 'عيادة النور'].flatMap((name) => [name, name, name])
  expect(await wordsOf(page, 'Account')).toEqual(sorted)
  await sortBy(page, '#1').focus()
  await page.keyboard.press('Shift+Enter')
  await expect(heading(page, 'Account')).toHaveAttribute('aria-sort', 'ascending')
  await expect(sortBy(page, '#1')).toHaveAccessibleName('#1 order 2')
  expect(await wordsOf(page, 'Account')).toEqual(sorted)
  const ratings = await wordsOf(page, '#1')
  expect(ratings.slice(0, 3)).toEqual([...ratings.slice(0, 3)].sort().reverse())

  await sortBy(page, 'Account').click()
  await expect(heading(page, 'Account')).toHaveAttribute('aria-sort', 'descending')
  expect(await wordsOf(page, 'Account')).toEqual([...sorted].reverse())
  await sortBy(page, 'Account').click()
  await expect(logOf(page).locator('[aria-sort]')).toHaveCount(0)
  await expect(rowsOf(page).first()).toContainText('draft')
})

test('D-1 the filter takes every word, as it is typed, with and without accents; quick filters narrow further', async ({
  coachbook
}) => {
  await logScene(coachbook, twelve())
  const { page } = coachbook
  await filter(page).pressSequentially('angstrom BROCHURE')
  await expect(status(page)).toHaveText('3 of 12 observations')
  expect(await wordsOf(page, 'Account')).toEqual(['Ångström AB', 'Ångström AB', 'Ångström AB'])
  await filter(page).fill('النور')
  await expect(status(page)).toHaveText('3 of 12 observations')
  await filter(page).fill('angstrom nothing like this')
  await expect(page.getByText('No observation matches.')).toBeInViewport()
  await expect(status(page)).toHaveText('0 of 12 observations')
  await expect(rowsOf(page)).toHaveCount(0)
  await expect(logOf(page)).toHaveAttribute('aria-rowcount', '1')
  await page.getByRole('button', { name: 'Show all' }).click()
  await expect(rowsOf(page)).toHaveCount(12)

  await page.getByRole('button', { name: 'Filters' }).click()
  await page.getByRole('combobox', { name: 'Kind' }).selectOption({ label: 'Phone call (4)' })
  await expect(status(page)).toHaveText('4 of 12 observations')
  await page.getByRole('combobox', { name: 'Account' }).selectOption({ label: 'Zeta Labs (3)' })
  await expect(status(page)).toHaveText('1 of 12 observations')
  await expect(page.getByRole('button', { name: 'Filters, 2 on' })).toBeVisible()
  await page.getByRole('combobox', { name: 'Account' }).selectOption('Any account')
  await page.getByRole('combobox', { name: 'Behavior' }).selectOption({ label: 'Asks before showing (11)' })
  await expect(status(page)).toHaveText('3 of 12 observations')
})

test('D-1 groups by account, behavior, level and month, with counts; they fold by mouse and keyboard', async ({
  coachbook
}) => {
  await logScene(coachbook, twelve())
  await setSize(coachbook, 1280, 1000)
  const { page } = coachbook
  const grouping = page.getByRole('combobox', { name: 'Group by' })
  await grouping.selectOption('By account')
  await expect(logOf(page)).toHaveAttribute('aria-rowcount', '17')
  const heads = logOf(page).getByRole('rowheader').getByRole('button')
  await expect(heads).toHaveText([
    'alder group3 observations',
    'Ångström AB3 observations',
    'Zeta Labs3 observations',
    'عيادة النور3 observations'
  ])
  await group(page, 'alder').click()
  await expect(group(page, 'alder')).toHaveAttribute('aria-expanded', 'false')
  await expect(logOf(page)).toHaveAttribute('aria-rowcount', '14')
  await page.keyboard.press('ArrowDown')
  await expect(group(page, 'Ångström')).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await expect(group(page, 'Ångström')).toHaveAttribute('aria-expanded', 'false')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowRight')
  await expect(group(page, 'alder')).toHaveAttribute('aria-expanded', 'true')
  await expect(logOf(page)).toHaveAttribute('aria-rowcount', '14')

  await grouping.selectOption('By behavior')
  await group(page, 'Asks before showing').click()
  await expect(heads).toHaveText([
    'Asks before showing11 observations',
    'Leaves with a next step11 observations',
    'No behavior rated1 observation'
  ])
  await grouping.selectOption('By level')
  await expect(heads.first()).toHaveText('Conversation3 observations')
  await grouping.selectOption('By month')
  await expect(heads).toHaveText(['January 207712 observations'])
  await filter(page).fill('brochure')
  await expect(heads).toHaveText(['January 20776 observations'])
})

test('D-1 columns are chosen, ordered and resized by mouse and keyboard; each rep has a view, kept over a restart', async ({
  coachbook
}) => {
  const other = { ...loggedWorkbook(3), id: countedId(7) }
  other.rep = { ...other.rep, name: 'Tomas Berg' }
  await logScene(coachbook, twelve(), other)
  const { page } = coachbook
  const headings = () => logOf(page).getByRole('columnheader').allInnerTexts()
  const usual = ['When', 'Kind', 'Account', 'Seen and heard', 'Behaviors', '#1']
  expect(await headings()).toEqual(usual)

  await page.getByRole('button', { name: 'Columns' }).click()
  const columns = page.getByRole('dialog', { name: 'Columns' })
  await columns.getByRole('checkbox', { name: 'Level and phase' }).check()
  await columns.getByRole('checkbox', { name: 'Kind' }).uncheck()
  await expect(columns.getByRole('checkbox', { name: 'When' })).toBeDisabled()
  await columns.getByRole('button', { name: 'Move #1 left' }).focus()
  await page.keyboard.press('Enter')
  await expect(columns.getByRole('button', { name: 'Move #1 left' })).toBeFocused()
  await page.keyboard.press('Escape')
  const chosen = ['When', 'Account', 'Level and phase', 'Seen and heard', '#1', 'Behaviors']
  expect(await headings()).toEqual(chosen)

  await sortBy(page, 'Level and phase').dragTo(heading(page, 'Account'))
  await sortBy(page, 'Behaviors').focus()
  await page.keyboard.press('Control+Shift+ArrowLeft')
  const ordered = ['When', 'Level and phase', 'Account', 'Seen and heard', 'Behaviors', '#1']
  await expect.poll(headings).toEqual(ordered)

  const width = async (name: string) => (await heading(page, name).boundingBox())?.width ?? 0
  const before = await width('Account')
  const box = await heading(page, 'Account').boundingBox()
  if (!box) throw new Error('the heading is not on the screen')
  await page.mouse.move(box.x + box.width - 5, box.y + 10)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width + 35, box.y + 10, { steps: 4 })
  await page.mouse.up()
  await expect.poll(() => width('Account')).toBe(Math.round(before) + 40)
  await sortBy(page, 'Account').focus()
  await page.keyboard.press('Control+ArrowLeft')
  await expect.poll(() => width('Account')).toBe(Math.round(before) + 24)

  await openLog(coachbook, 'Tomas Berg')
  expect(await headings()).toEqual(usual)
  await coachbook.restart()
  await openLog(coachbook)
  const again = coachbook.page
  expect(await logOf(again).getByRole('columnheader').allInnerTexts()).toEqual(ordered)
  expect((await heading(again, 'Account').boundingBox())?.width).toBe(Math.round(before) + 24)
})

test('D-1 a view is kept under a name, chosen, and forgotten with a way back; words are stored only then', async ({
  coachbook
}) => {
  await logScene(coachbook, twelve())
  const { page } = coachbook
  const stored = () => readFile(join(coachbook.library, 'settings.json'), 'utf8')
  await page.getByRole('combobox', { name: 'Group by' }).selectOption('By account')
  await filter(page).fill('brochure')
  await sortBy(page, 'When').click()
  await expect.poll(stored).toContain('"desc": true')
  expect(await stored()).not.toContain('brochure')

  const views = page.getByRole('button', { name: 'Views' })
  const panel = page.getByRole('dialog', { name: 'Views' })
  await views.click()
  await panel.getByLabel('Name of this view').fill('Brochures')
  await page.keyboard.press('Enter')
  await expect(panel.getByRole('button', { name: 'Brochures', exact: true })).toHaveAttribute('aria-pressed', 'true')
  expect(await stored()).toContain('brochure')
  await panel.getByRole('button', { name: 'Default view' }).click()
  await expect(rowsOf(page)).toHaveCount(12)
  await expect(filter(page)).toHaveValue('')

  await coachbook.restart()
  await openLog(coachbook)
  const again = coachbook.page
  await expect(rowsOf(again)).toHaveCount(12)
  await again.getByRole('button', { name: 'Views' }).click()
  const list = again.getByRole('dialog', { name: 'Views' })
  await list.getByRole('button', { name: 'Brochures', exact: true }).click()
  await expect(filter(again)).toHaveValue('brochure')
  await expect(group(again, 'Ångström')).toBeVisible()
  await expect(status(again)).toHaveText('6 of 12 observations')

  await again.getByRole('button', { name: 'Views' }).click()
  await list.getByRole('button', { name: 'Delete Brochures' }).click()
  await expect(list.getByRole('button', { name: 'Brochures', exact: true })).toHaveCount(0)
  await again.keyboard.press('Escape')
  await again.getByRole('status').filter({ hasText: 'was deleted' }).getByRole('button', { name: 'Undo' }).click()
  await again.getByRole('button', { name: 'Views' }).click()
  await expect(list.getByRole('button', { name: 'Brochures', exact: true })).toBeVisible()

  await list.getByRole('button', { name: 'Delete Brochures' }).click()
  await expect(list.getByRole('button', { name: 'Brochures', exact: true })).toHaveCount(0)
  await again.keyboard.press('Escape')
  await again.getByRole('button', { name: 'Views' }).click()
  await list.getByLabel('Name of this view').fill('Brochures')
  await list.getByRole('button', { name: 'Save view' }).click()
  await expect(list.getByRole('button', { name: 'Brochures', exact: true })).toBeVisible()
  await again.keyboard.press('Escape')
  await again.getByRole('status').filter({ hasText: 'was deleted' }).getByRole('button', { name: 'Undo' }).click()
  await again.getByRole('button', { name: 'Views' }).click()
  await expect(list.getByRole('button', { name: 'Brochures', exact: true })).toBeVisible()
  await expect(list.getByRole('button', { name: 'Brochures (2)', exact: true })).toBeVisible()
})

test('D-1 what is shown is saved as CSV that no spreadsheet runs, or not at all', async ({ coachbook, folder }) => {
  const workbook = twelve()
  const [first] = Object.values(workbook.observations)
  if (first) first.evidence = '=HYPERLINK("http://example.com","brochure")\nSecond line'
  await logScene(coachbook, workbook)
  const { page } = coachbook
  const save = page.getByRole('button', { name: 'Export CSV' })
  await filter(page).fill('brochure')
  await sortBy(page, 'Seen and heard').click()

  await coachbook.answerDialog('savePdf', null)
  await save.click()
  await coachbook.answerDialog('savePdf', join(folder, 'gone', 'log.csv'))
  await save.click()
  await expect(page.getByRole('alert')).toContainText('the folder no longer exists')

  await coachbook.answerDialog('savePdf', { into: folder })
  await save.click()
  await expect(page.getByText(/^Saved Mira Lindqvist – Observations – .*\.csv\.$/)).toBeVisible()
  const name = (await coachbook.askedDialogs()).at(-1)?.defaultPath.split('/').at(-1) ?? ''
  const text = await readFile(join(folder, name), 'utf8')
  expect(text.startsWith('\uFEFFWhen,Kind,Account,Seen and heard,Behaviors,#1\r\n')).toBe(true)
  const rows = parse<string[]>(text.slice(1)).data.slice(1, -1)
  expect(rows.map((cells) => cells[3])).toEqual([
    `'=HYPERLINK("http://example.com","brochure")\nSecond line`,
    ...[10, 12, 2, 4, 6, 8].map((visit) => `Visit ${visit}. Went straight to the brochure.`)
  ])
  expect(rows[1]?.[4]).toMatch(/^Asks before showing: \d; Leaves with a next step: \d$/)
})

test('D-1 the row follows what is changed in the observation, and undo', async ({ coachbook }) => {
  await logScene(coachbook, twelve())
  const { page } = coachbook
  await filter(page).fill('visit 7.')
  await expect(rowsOf(page)).toHaveCount(1)
  await rowsOf(page).getByRole('link').click()
  await page.getByRole('button', { name: 'Edit this' }).click()
  await page.getByRole('textbox', { name: 'What did you see and hear?' }).fill('Named the next step.')
  await page.getByRole('button', { name: 'Back to the log' }).click()
  await expect(filter(page)).toHaveValue('visit 7.')
  await expect(page.getByText('No observation matches.')).toBeVisible()
  await filter(page).fill('named')
  await expect(rowsOf(page)).toContainText(['Named the next step.'])
  await coachbook.clickMenu('Edit', 'Undo')
  await expect(page.getByText('No observation matches.')).toBeVisible()
})

for (const look of [
  { colorScheme: 'light', forcedColors: 'none' },
  { colorScheme: 'dark', forcedColors: 'none' },
  { colorScheme: 'light', forcedColors: 'active' }
] as const)
  test(`D-1 the log has no axe violation, also in a small window: ${look.colorScheme}, forced colors ${look.forcedColors}`, async ({
    coachbook
  }) => {
    await logScene(coachbook, twelve())
    const { page } = coachbook
    await page.emulateMedia(look)
    await setSize(coachbook, 900, 600)
    await page.getByRole('button', { name: 'Filters' }).click()
    await sortBy(page, 'Account').click()
    await sortBy(page, 'Kind').click({ modifiers: ['Shift'] })
    expect(await violations(page)).toEqual([])
    const { wide, rows } = await page.locator('main').evaluate((main) => ({
      wide: [main, ...main.querySelectorAll('table, div:has(> table)')].some(
        (part) => part.scrollWidth > part.clientWidth
      ),
      rows: main.querySelector('tbody')?.parentElement?.parentElement?.clientHeight ?? 0
    }))
    expect(wide).toBe(false)
    expect(rows).toBeGreaterThan(150)
    await page.getByRole('combobox', { name: 'Group by' }).selectOption('By level')
    await filter(page).fill('no such words')
    expect(await violations(page)).toEqual([])
    for (const panel of ['Columns', 'Views']) {
      await page.getByRole('button', { name: panel }).click()
      await expect(page.getByRole('dialog', { name: panel })).toBeVisible()
      expect(await violations(page)).toEqual([])
      await page.keyboard.press('Escape')
    }
    expect(coachbook.complaints).toEqual([])
  })
