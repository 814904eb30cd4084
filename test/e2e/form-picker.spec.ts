import { join } from 'node:path'
import { v7 as newId } from 'uuid'
import { expect, test } from '../support/fixtures'
import { openTab } from '../support/seen-rep'

test('S3-7 T-1 another form than the usual one is chosen, found in the log, saved as PDF, deleted and brought back', async ({
  coachbook,
  folder
}) => {
  await coachbook.call('library.begin', { managerName: 'Jonas Ek', choice: null })
  const id = newId()
  await coachbook.call('workbook.create', { id, name: 'Mira', role: '', territory: '', frameworks: ['b2b'] })
  await coachbook.page.reload()
  const { page } = coachbook
  await page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: 'Mira' }).click()
  await page.getByRole('button', { name: 'Other form' }).first().click()
  const forms = page.getByRole('dialog', { name: 'Choose a form' })
  await expect(forms.getByRole('option')).toHaveCount(6)
  await page.keyboard.type('deal rev')
  await expect(forms.getByRole('option')).toHaveCount(1)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Deal review' })).toBeVisible()
  await expect(page.getByText('· Deal review')).toBeVisible()
  await page.getByLabel('What speaks against it').fill('No budget before May.')
  await expect(page.getByRole('status').getByText('Saved', { exact: true })).toBeVisible()
  await coachbook.answerDialog('savePdf', join(folder, 'deal.pdf'))
  await page.getByRole('button', { name: 'Save as PDF' }).click()
  await expect(page.getByText('deal.pdf is saved.')).toBeVisible()
  await page.getByRole('button', { name: 'Done' }).click()

  await openTab({ page }, 'Observations')
  const row = page.getByRole('table', { name: 'Observations' }).getByRole('row').filter({ hasText: 'Deal review' })
  await row.getByRole('link').click()
  await expect(page.getByLabel('What speaks against it')).toHaveValue('No budget before May.')
  await page.getByRole('button', { name: 'Delete' }).click()
  await expect(page.getByText('The observation was deleted')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(row).toBeVisible()

  await coachbook.restart()
  const again = coachbook.page
  await again.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: 'Mira' }).click()
  await again.getByRole('button', { name: 'Log observation' }).click()
  await expect(again.getByRole('heading', { name: 'Deal review' })).toBeVisible()
})
