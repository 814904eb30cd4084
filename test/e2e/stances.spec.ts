import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '../support/fixtures'
import { completeWords, openPlan, planScene } from '../support/plan-scene'
import { changeIn, openTab } from '../support/seen-rep'

test('R-1 a plan to be signed with ink waits until somebody says what was marked, and every place says that', async ({
  coachbook,
  folder
}) => {
  const scene = await planScene(coachbook, { words: completeWords() })
  const change = changeIn(coachbook, scene.rep)
  const sign = { type: 'plan.sign', id: scene.plan, stance: 'agreed', comment: '' } as const
  await change({ ...sign, party: 'rep', mark: { method: 'paper' } })
  await change({ ...sign, party: 'manager', mark: { method: 'typed', text: 'Jonas Ek' } })
  const { page } = coachbook
  await page.reload()
  await openPlan(page, scene)
  await expect(page.getByText('marks it on the sheet')).toBeVisible()
  await page.getByRole('button', { name: 'Confirm the signed sheet' }).click()
  const dialog = page.getByRole('dialog', { name: 'Signed with ink' })
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog.getByRole('alert')).toHaveText('First say what Mira marked.')
  // A mistake can be undone right afterwards, even from another page.
  await expect(dialog.getByText('this can only be taken back right afterwards')).toBeVisible()
  await dialog.getByText('Did not sign', { exact: true }).click()
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('button', { name: 'Confirm the signed sheet' })).toHaveCount(0)
  // Somebody who did not sign has left no ink.
  await expect(page.getByText(/^So Jonas Ek noted, /)).toHaveCount(1)
  await coachbook.clickMenu('Go', 'Overview')
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await openPlan(page, scene)
  await page.getByRole('button', { name: 'Confirm the signed sheet' }).click()
  await dialog.getByText('Received it', { exact: true }).click()
  const sheet = join(folder, 'sheet.pdf')
  await writeFile(sheet, '%PDF-1.7 the scanned sheet')
  await coachbook.answerDialog('openPdf', sheet)
  await dialog.getByRole('button', { name: 'Attach a scan…' }).click()
  await expect(dialog.getByText('Attached: sheet.pdf')).toBeVisible()
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(page.getByText(/handed over on .*, not agreed/)).toBeVisible()
  await expect(page.getByText(/^received it/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Show the scan in its folder' })).toBeVisible()

  const file = join(folder, 'ink.pdf')
  await coachbook.answerDialog('savePdf', file)
  await page.getByRole('button', { name: 'Save as PDF' }).click()
  await expect(page.getByText('“ink.pdf” is saved.')).toBeVisible()
  await coachbook.answerDialog('openPdf', file)
  await coachbook.clickMenu('File', 'Check a signed PDF…')
  const found = page.getByRole('dialog', { name: 'Checked PDF' })
  await expect(found.getByText(/to be signed with ink/)).toBeVisible({ timeout: 30_000 })
  await expect(found.getByText('Handed over, not agreed')).toBeVisible()
  await found.getByRole('button', { name: 'Close' }).click()

  await page.keyboard.press('Control+k')
  await page.keyboard.type('openers')
  await expect(page.getByRole('option').filter({ hasText: /^Asks two/ })).toContainText('not agreed')
  await page.keyboard.press('Escape')
  await coachbook.clickMenu('Go', 'Overview')
  await openTab({ page }, 'History')
  await expect(page.getByText('Ink on the plan of Mira Lindqvist noted: received it')).toBeVisible()
})
