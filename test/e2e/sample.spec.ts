import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { v7 as newId } from 'uuid'
import { violations } from '../support/axe'
import { expect, test } from '../support/fixtures'
import { openTab } from '../support/seen-rep'

const rows = (page: Page) => page.getByRole('table').first().getByRole('rowheader').getByRole('link')
const team = (page: Page) => page.getByRole('link', { name: 'Team', exact: true })
const explore = (page: Page) => page.getByRole('button', { name: 'Explore with a sample team' })
const line = (page: Page) => page.getByText('This is a sample team.')

test('D-4 N-2: from an empty library the sample team is explored with its history, kept over a restart and removed', async ({
  coachbook
}) => {
  await coachbook.call('library.begin', { managerName: 'Jonas Ek', choice: null })
  await coachbook.page.reload()
  let { page } = coachbook
  expect(await violations(page)).toEqual([])
  await explore(page).click()
  await expect(line(page)).toBeVisible()
  expect(await violations(page)).toEqual([])
  await team(page).click()
  await expect(rows(page)).toHaveCount(8)
  await expect(line(page)).toBeVisible()
  expect(await violations(page)).toEqual([])

  for (const name of ['Θεοδώρα Παππά', 'ليلى منصور', 'Priya Raman', 'Mateo Fuentes']) {
    await rows(page).filter({ hasText: name }).click()
    await expect(page.getByRole('heading', { level: 2, name })).toBeVisible()
    await team(page).click()
  }

  await rows(page).filter({ hasText: 'Aiko Tanaka' }).click()
  await openTab(coachbook, 'History')
  await expect(page.getByText(/Jonas Ek/).first()).toBeVisible()
  await team(page).click()

  await coachbook.restart()
  ;({ page } = coachbook)
  await team(page).click()
  await expect(rows(page)).toHaveCount(8)
  await page.getByRole('button', { name: 'Remove it' }).click()
  await page.getByRole('button', { name: 'Remove the team' }).click()
  await expect(explore(page)).toBeVisible()
  await expect(line(page)).toHaveCount(0)
  await expect(page.getByRole('heading', { level: 2, name: 'Team' })).toBeFocused()
  expect(await readdir(join(coachbook.library, 'reps'))).toEqual([])
  expect(coachbook.complaints).toEqual([])
})

test('D-4: beside own reps the sample team comes and goes in Settings, by keyboard', async ({ coachbook }) => {
  await coachbook.call('library.begin', { managerName: 'Jonas Ek', choice: null })
  await coachbook.call('workbook.create', {
    id: newId(),
    name: 'Mira Lindqvist',
    role: '',
    territory: '',
    frameworks: ['b2b']
  })
  await coachbook.page.reload()
  const { page } = coachbook
  await team(page).click()
  await expect(rows(page)).toHaveText(['Mira Lindqvist'])
  await expect(explore(page)).toHaveCount(0)
  await page.getByRole('link', { name: 'Settings' }).click()
  await explore(page).focus()
  await page.keyboard.press('Enter')
  const remove = page.getByRole('button', { name: 'Remove the sample team' })
  await expect(remove).toBeVisible()
  await team(page).click()
  await expect(rows(page)).toHaveCount(9)
  await page.getByRole('link', { name: 'Settings' }).click()
  await remove.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Remove the team' }).press('Enter')
  await expect(explore(page)).toBeVisible()
  await team(page).click()
  await expect(rows(page)).toHaveText(['Mira Lindqvist'])
})
