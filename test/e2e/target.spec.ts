import { violations } from '../support/axe'
import { inDays } from '../support/days'
import { expect, test } from '../support/fixtures'
import { openRep, opens, openTab, seenRep } from '../support/seen-rep'

test('S3-15 what the change aims at comes with the behavior, is chosen, said on the overview and corrected later', async ({
  coachbook
}) => {
  await seenRep(coachbook, [{ on: inDays(-260), ratings: { [opens.key]: 1 }, account: 'Alder Group' }])
  const { page } = coachbook
  const target = () => coachbook.page.getByLabel('What the change aims at', { exact: true })
  await page
    .getByRole('row')
    .filter({ hasText: opens.title })
    .getByRole('button', { name: 'Make this the #1 behavior' })
    .click()
  await expect(target()).toHaveValue('behavior')
  expect(await violations(page)).toEqual([])
  await target().focus()
  await target().selectOption('attitude')
  await page.getByRole('dialog').getByRole('button', { name: 'Make this the #1 behavior' }).click()
  await expect(page.getByText('Aims at the attitude: how the rep sees it')).toBeVisible()

  await coachbook.restart()
  await openRep(coachbook)
  await openTab(coachbook, 'Gaps')
  await expect(target()).toHaveValue('attitude')
  await target().selectOption('activity')
  await openRep(coachbook)
  await expect(coachbook.page.getByText('Aims at the activity: how often it is done')).toBeVisible()
})
