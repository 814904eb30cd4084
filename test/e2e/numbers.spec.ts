import type { Page } from '@playwright/test'
import { v7 as newId } from 'uuid'
import { periodStart, periodsLater } from '../../shared/rules/periods'
import { violations } from '../support/axe'
import { inDays } from '../support/days'
import { expect, test } from '../support/fixtures'
import { isWell } from '../support/looks'
import { changeIn, openRep, opens, openTab, seenRep } from '../support/seen-rep'

async function addNumber(page: Page, name: string, { kind = 'done', period = 'month', target = '', unit = '' }) {
  await page.getByRole('button', { name: 'Add a number' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name').fill(name)
  await dialog.getByLabel('What it counts').selectOption(kind)
  await dialog.getByLabel('Entered').selectOption(period)
  await dialog.getByLabel('Unit (optional)').fill(unit)
  await dialog.getByLabel('Target (optional)').fill(target)
  await dialog.getByRole('button', { name: 'Save' }).click()
  return dialog
}

/** Puts cells on the clipboard and pastes them at the cursor, as a user would. */
async function paste(page: Page, text: string) {
  await page.evaluate((cells) => {
    const data = new DataTransfer()
    data.setData('text/plain', cells)
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
    document.activeElement?.dispatchEvent(event)
  }, text)
}

test('S3-3 numbers are added, pasted from a spreadsheet, and stand beside their targets', async ({ coachbook }) => {
  await seenRep(coachbook, [])
  const { page } = coachbook
  await openTab(coachbook, 'Numbers')
  await expect(await addNumber(page, 'Visits', { target: '12' })).toHaveCount(0)
  const dialog = await addNumber(page, 'Revenue', { kind: 'won', unit: '€', target: '(x' })
  await expect(dialog.getByText('This is not a number.')).toBeVisible()
  await dialog.getByLabel('Target (optional)').fill('38,000 €')
  await dialog.getByRole('button', { name: 'Save' }).click()

  await page.getByRole('button', { name: 'Enter numbers' }).click()
  const grid = page.getByRole('table', { name: 'Entries, every month' })
  const cells = grid.getByRole('textbox')
  // The latest month is at the end of the grid, below the visible part of the page.
  await expect(cells.nth(22)).toBeFocused()
  await expect(cells.nth(22)).toBeInViewport()
  await cells.nth(20).focus()
  await paste(page, '10\t€ 41,200.50\n11\t$5\nn/a\t(1\u202f234)\n')
  await expect(page.getByText('3 cells were entered.')).toBeVisible()
  await expect(page.getByText('Row 2, column 2: “$5” has another unit than Revenue')).toBeVisible()
  await expect(page.getByText('Row 3, column 1: “n/a” lies outside the grid')).toBeVisible()
  await expect(page.getByText('3 cells were not entered:')).toBeVisible()
  await expect(cells.nth(20)).toHaveValue('10')
  await expect(cells.nth(21)).toHaveValue('41,200.5')
  await expect(cells.nth(22)).toHaveValue('11')
  expect(await violations(page)).toEqual([])

  await cells.nth(22).focus()
  await page.keyboard.press('ArrowUp')
  await expect(cells.nth(20)).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(cells.nth(21)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(cells.nth(23)).toBeFocused()
  await page.keyboard.type('39,000')
  await page.keyboard.press('Shift+Tab')
  await expect(cells.nth(22)).toBeFocused()
  await expect(cells.nth(23)).toHaveValue('39,000')

  const row = page.getByRole('table', { name: 'Numbers' }).getByRole('row', { name: /^Revenue/ })
  await expect(row).toContainText('met')

  // A cell shows how all of them are written; where none does, it is said how one was read.
  await cells.nth(20).focus()
  await paste(page, '1.234\t5,5\n1.500\t12,5 €\n')
  await expect(cells.nth(20)).toHaveValue(/^1,?234$/)
  await expect(cells.nth(22)).toHaveValue('1,500')
  await expect(page.getByText('do not show')).toHaveCount(0)
  await cells.nth(20).focus()
  await paste(page, '2.345\n3.500\n')
  await expect(page.getByText('“2.345” was read as 2.345.')).toBeVisible()
  await expect(cells.nth(22)).toHaveValue('3.5')
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: 'Read it as 2,345' }).click()
  await expect(page.getByText('“2.345” was read as 2,345.')).toBeVisible()
  await expect(cells.nth(20)).toHaveValue(/^2,?345$/)
  await expect(cells.nth(22)).toHaveValue('3,500')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(cells.nth(20)).toHaveValue(/^1,?234$/)
  await expect(cells.nth(22)).toHaveValue('1,500')
  await cells.nth(20).focus()
  await paste(page, '4.567\n')
  await expect(page.getByText('“4.567” was read as 4.567.')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(cells.nth(20)).toHaveValue(/^1,?234$/)

  await coachbook.restart()
  await openRep(coachbook)
  await openTab(coachbook, 'Gaps')
  await expect(coachbook.page.getByRole('region', { name: 'Numbers and their gap' })).toContainText('Visits')
})

test('S3-3 more visits with lower ratings are warned of, and the picture says so in words', async ({ coachbook }) => {
  const quarter = periodStart(inDays(0), 'quarter')
  const [last, before] = [periodsLater(quarter, 'quarter', -1), periodsLater(quarter, 'quarter', -2)]
  const days = [0, 1, 2, 3, 4]
  const seen = (month: string, rating: number) =>
    days.map((day) => ({ on: `${month.slice(0, 8)}${10 + day}`, ratings: { [opens.key]: rating } }))
  const rep = await seenRep(coachbook, [...seen(before, 4), ...seen(last, 3)])
  const change = changeIn(coachbook, rep)
  const id = '019b0000-0000-7000-8000-000000000001'
  await change({
    type: 'metric.add',
    id,
    name: 'Visits',
    unit: '',
    period: 'month',
    kind: 'done',
    better: 'higher',
    target: null
  })
  const enter = (month: string, value: number) =>
    [0, 1, 2].map((later) => ({ metric: id, on: periodsLater(month, 'month', later), value }))
  await change({ type: 'metric.enter', cells: [...enter(before, 10), ...enter(last, 12)] })
  const { page } = coachbook
  await page.reload()
  await openRep(coachbook)
  await openTab(coachbook, 'Numbers')
  await expect(page.getByRole('note')).toContainText('Visits rose by 20%, and the ratings fell from 4 to 3.')
  await expect(page.getByRole('note')).toContainText('Of 5 ratings')
  const chart = page.getByRole('region', { name: 'Quantity and quality, quarter by quarter' })
  await expect(chart.getByRole('listitem')).toHaveText([
    /: 10, rated 4 on average \(5 ratings\)$/,
    /: 12, rated 3 on average \(5 ratings\)$/
  ])
  expect(await violations(page)).toEqual([])
  await chart.page().getByRole('button', { name: 'Visits', exact: true }).click()
  await expect(page.getByLabel('Entered')).toBeDisabled()
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
  await expect(page.getByText('How much is done, and what comes of it')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('note')).toBeVisible()
})

test('S3-3 what is typed over a number takes its place however the cell was come to; Escape and Undo bring it back', async ({
  coachbook
}) => {
  const rep = await seenRep(coachbook, [])
  const change = changeIn(coachbook, rep)
  const month = periodStart(inDays(0), 'month')
  const [before, last] = [periodsLater(month, 'month', -2), periodsLater(month, 'month', -1)]
  const visits = '019b0000-0000-7000-8000-000000000001'
  const revenue = '019b0000-0000-7000-8000-000000000002'
  const added = { type: 'metric.add', unit: '', kind: 'other', better: 'higher', target: null } as const
  await change({ ...added, id: visits, name: 'Visits', period: 'month' })
  await change({ ...added, id: revenue, name: 'Revenue', period: 'month' })
  await change({ ...added, id: '019b0000-0000-7000-8000-000000000003', name: 'Visits', period: 'week' })
  const cellsOf = (values: number[]) =>
    [before, last, month].map((on, at) => ({ metric: revenue, on, value: values[at] ?? null }))
  await change({ type: 'metric.enter', cells: cellsOf([1234, 1234567.5, 4321]) })
  await change({ type: 'metric.enter', cells: [{ metric: visits, on: month, value: 9876 }] })
  const { page } = coachbook
  await page.reload()
  await openRep(coachbook)
  await openTab(coachbook, 'Numbers')
  await page.getByRole('button', { name: 'Enter numbers' }).click()
  const grid = page.getByRole('table', { name: 'Entries, every month' })
  await expect(grid.getByRole('columnheader', { name: 'Visits (every month)' })).toBeVisible()
  const cells = grid.getByRole('textbox')
  const values = async () => {
    const held = (await coachbook.call('workbook.open', { workbook: rep })).workbook.metrics[revenue]?.values ?? {}
    return [before, last, month].map((on) => held[on])
  }
  const { keyboard } = page

  await cells.nth(18).focus()
  await keyboard.press('Tab')
  await keyboard.type('5')
  await keyboard.press('Enter')
  await keyboard.type('6.5')
  await keyboard.press('ArrowDown')
  await keyboard.type('7')
  await keyboard.press('Shift+Tab')
  await expect.poll(values).toEqual([5, 6.5, 7])
  await expect(cells.nth(22)).toBeFocused()
  await keyboard.press('Tab')
  await keyboard.type('1000')
  await expect.poll(values).toEqual([5, 6.5, 1000])
  await keyboard.press('Escape')
  await expect(cells.nth(23)).toHaveValue('7')
  await expect.poll(values).toEqual([5, 6.5, 7])
  await keyboard.type('2000')
  await keyboard.press('ArrowUp')
  await expect.poll(values).toEqual([5, 6.5, 2000])

  await cells.nth(19).focus()
  await paste(page, '10\n11\n12\n')
  await expect(page.getByText('3 cells were entered.')).toBeVisible()
  await expect.poll(values).toEqual([10, 11, 12])
  await keyboard.type('13')
  await keyboard.press('Escape')
  await expect.poll(values).toEqual([10, 11, 12])
  await paste(page, '20\n21\n22\n')
  await expect.poll(values).toEqual([20, 21, 22])
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('3 cells were entered.')).toHaveCount(0)
  await expect(cells.nth(19)).toBeFocused()
  await expect.poll(values).toEqual([10, 11, 12])
  await paste(page, '20\n21\n22\n')
  await expect.poll(values).toEqual([20, 21, 22])
  await coachbook.clickMenu('Edit', 'Undo')
  await expect.poll(values).toEqual([10, 11, 12])
  await expect(page.getByText('3 cells were entered.')).toHaveCount(0)
  await expect(cells.nth(19)).toHaveValue('10')
  await keyboard.type('4')
  await expect.poll(values).toEqual([4, 11, 12])
})

test('what is refused in a dialog is said in it, beside its buttons, and goes with the next try or with the dialog', async ({
  coachbook
}) => {
  const rep = await seenRep(coachbook, [])
  const { page } = coachbook
  await openTab(coachbook, 'Numbers')
  await page.getByRole('button', { name: 'Add a number' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name').fill('Visits')
  // Meanwhile there are as many as there can be.
  const parts = { unit: '', period: 'week', kind: 'done', better: 'higher', target: null } as const
  const ids = Array.from({ length: 7 }, () => newId())
  for (const [at, id] of ids.entries())
    await changeIn(coachbook, rep)({ type: 'metric.add', id, name: `Number ${at + 1}`, ...parts })
  const refused = dialog.getByRole('alert')
  const below = page.getByRole('region', { name: 'Messages' }).getByRole('alert')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(refused).toContainText('7')
  await expect(below).toHaveCount(0)
  await isWell(coachbook, 'a refusal in a dialog')
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(below).toHaveCount(0)
})
