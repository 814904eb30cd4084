import { violations } from '../support/axe'
import { inDays } from '../support/days'
import { expect, test } from '../support/fixtures'
import { showWhenAndKind } from '../support/observation-form'
import { leaves, openRep, opens, openTab, seenRep } from '../support/seen-rep'

const visits = [
  { on: inDays(-30), ratings: { [opens.key]: 1 } },
  { on: inDays(-12), ratings: { [opens.key]: 3 } }
]

test('S2-4 both views stand side by side, S3-17 a problem is routed, all kept over a restart', async ({
  coachbook
}) => {
  await seenRep(coachbook, visits)
  const { page } = coachbook
  await openTab(coachbook, 'Profile')
  await page.getByRole('group', { name: 'Mira’s own view' }).getByLabel('Strengths').fill('Knows every customer')
  const yours = page.getByRole('group', { name: 'Your view' })
  await expect(yours).toHaveCount(0)
  await page.getByRole('button', { name: 'Show your view' }).click()
  await yours.getByLabel('What is hard').fill('Waits too short')
  await page.getByRole('button', { name: 'Hide your view' }).click()
  await expect(yours).toHaveCount(0)
  await expect(page.getByText('Waits too short')).toHaveCount(0)
  await page.getByRole('button', { name: 'Add one' }).click()
  await page.keyboard.type('The price list is a year old')
  await expect(page.getByLabel('What the problem is')).toHaveValue('The price list is a year old')
  await page.getByLabel('Where it belongs').selectOption({ label: 'product' })
  await page.getByLabel('Who can solve it').fill('Product management')
  await page.getByLabel('settled').check()
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await coachbook.restart()
  await openRep(coachbook)
  await openTab(coachbook, 'Profile')
  const again = coachbook.page
  await expect(again.getByRole('group', { name: 'Mira’s own view' }).getByLabel('Strengths')).toHaveValue(
    'Knows every customer'
  )
  const kept = again.getByRole('group', { name: 'Your view' })
  await expect(kept).toHaveCount(0)
  await again.getByRole('button', { name: 'Show your view' }).click()
  await expect(kept.getByLabel('What is hard')).toHaveValue('Waits too short')
  await openTab(coachbook, 'Overview')
  await openTab(coachbook, 'Profile')
  await expect(again.getByRole('group', { name: 'Mira’s own view' })).toBeVisible()
  await expect(kept).toHaveCount(0)
  await expect(again.getByLabel('Where it belongs')).toHaveValue('product')
  await expect(again.getByLabel('What the problem is')).toHaveValue('The price list is a year old')
  await expect(again.getByLabel('Who can solve it')).toHaveValue('Product management')
  await expect(again.getByLabel('settled')).toBeChecked()
})

test('S2-2 S2-13 a training is followed for eight weeks; S3-6 what was not trained is a need until it is', async ({
  coachbook
}) => {
  await seenRep(coachbook, visits)
  const { page } = coachbook
  await openTab(coachbook, 'Profile')
  await page.getByRole('button', { name: 'Add a training' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Training' }).fill('Opening a visit')
  await dialog.getByLabel('Date', { exact: true }).fill(inDays(-40))
  await dialog.getByLabel(opens.title).check()
  await dialog.getByRole('button', { name: 'Save' }).click()
  const table = page.getByRole('table', { name: 'Opening a visit' })
  await expect(table.getByRole('row').nth(1)).toContainText(`${opens.title}seen at 1seen at 3due`)

  await page.getByRole('button', { name: 'Change Opening a visit' }).click()
  await expect(dialog.getByRole('textbox', { name: 'Training' })).toHaveValue('Opening a visit')
  await expect(dialog.getByText('Lets the rep speak first')).toHaveCount(0)
  await dialog.getByLabel('Date', { exact: true }).fill(inDays(-11))
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(table.getByRole('row').nth(1)).toContainText(`${opens.title}due`)
  await openTab(coachbook, 'Overview')
  const due = page.getByRole('region', { name: 'Trained, time to see it' })
  await expect(due.getByRole('link', { name: opens.title })).toBeVisible()
  await openTab(coachbook, 'Profile')

  await page.getByLabel(/B2B selling/).uncheck()
  await page.getByRole('button', { name: 'Log observation' }).click()
  await page.getByLabel('What did you see and hear?').fill('Left without a date.')
  await page.getByRole('button', { name: /^Add a behavior/ }).click()
  await page.getByRole('combobox', { name: /^Search/ }).fill('somebody will be in touch')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: /^Done/ }).click()
  await openTab(coachbook, 'Profile')
  const needs = page.getByRole('listitem').filter({ hasText: leaves.title })
  await expect(needs).toContainText('noted once')
  await needs.getByRole('button', { name: 'Trained today' }).click()
  await expect(needs).toHaveCount(0)
})

test('no axe violation, in light and dark', async ({ coachbook }) => {
  await seenRep(coachbook, visits)
  await openTab(coachbook, 'Profile')
  await coachbook.page.getByRole('button', { name: 'Add one' }).click()
  for (const colorScheme of ['light', 'dark'] as const) {
    await coachbook.page.emulateMedia({ colorScheme })
    expect(await violations(coachbook.page)).toEqual([])
  }
})

test('S2-7 somebody else who coaches can have seen it, and the log says who', async ({ coachbook }) => {
  await seenRep(coachbook, visits)
  const { page } = coachbook
  await page.getByRole('button', { name: 'Log observation' }).click()
  await page.getByLabel('What did you see and hear?').fill('Waited after the question.')
  await showWhenAndKind(page)
  await expect(page.getByLabel('Seen by')).toHaveValue('Jonas Ek')
  await page.getByLabel('Seen by').fill('Ana Ruiz')
  await page.getByRole('button', { name: /^Done/ }).click()
  await coachbook.restart()
  await openRep(coachbook)
  await openTab(coachbook, 'Observations')
  await coachbook.page.getByRole('table').getByRole('link').first().click()
  await expect(coachbook.page.getByLabel('Seen by')).toHaveValue('Ana Ruiz')
})
