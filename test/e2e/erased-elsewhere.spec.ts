import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { onlyRepFolder } from '../support/damage'
import { expect, test } from '../support/fixtures'
import { openRep, seenRep } from '../support/seen-rep'

test('12.6 the page of a rep who is erased in another window is left for the team, with a word about it', async ({
  coachbook,
  folder,
  launch
}) => {
  const rep = await seenRep(coachbook, [])
  const second = await launch({ folder: join(folder, 'second'), library: coachbook.library })
  await openRep(second)
  const { page } = second
  await coachbook.call('erasure.erase', { rep, name: 'Mira Lindqvist' })
  await expect(page.getByText('Mira Lindqvist is no longer in this library')).toBeVisible({ timeout: 20_000 })
  await expect(page.getByRole('link', { name: 'Mira Lindqvist' })).toHaveCount(0)
  await expect(page.getByText('has deleted or moved it')).toBeHidden()
})

test('12.6 the folder of a rep that another program took away is told, with the way to the backups', async ({
  coachbook
}) => {
  await seenRep(coachbook, [])
  const folder = await onlyRepFolder(coachbook.library)
  await coachbook.close()
  await rm(folder, { recursive: true })
  await coachbook.restart()
  const { page } = coachbook
  const told = page.getByText('The folder of Mira Lindqvist is no longer in this library')
  await expect(told).toBeVisible()
  await expect(page.getByRole('link', { name: 'Show backups' })).toBeVisible()
  await page.getByRole('button', { name: 'Dismiss' }).click()
  await expect(told).toBeHidden()
  await coachbook.restart()
  await expect(coachbook.page.getByRole('link', { name: 'Team', exact: true })).toBeVisible()
  await expect(coachbook.page.getByText('is no longer in this library')).toBeHidden()
})
