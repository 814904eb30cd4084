import { expect, test } from '../support/fixtures'
import { completeWords, planScene } from '../support/plan-scene'
import { changeIn, openRep, openTab } from '../support/seen-rep'

test('R-2 what a sealed plan stands on is not deleted or changed before that was said', async ({ coachbook }) => {
  const scene = await planScene(coachbook, { words: completeWords() })
  const change = changeIn(coachbook, scene.rep)
  const sign = { type: 'plan.sign', id: scene.plan, stance: 'agreed', comment: '' } as const
  await change({ ...sign, party: 'rep', mark: { method: 'typed', text: 'Mira Lindqvist' } })
  await change({ ...sign, party: 'manager', mark: { method: 'typed', text: 'Jonas Ek' } })
  const { page } = coachbook
  await page.reload()
  await openRep(coachbook)
  await openTab(coachbook, 'Observations')
  await page.getByRole('table', { name: 'Observations' }).getByRole('link').first().click()
  const dialog = page.getByRole('dialog', { name: 'A sealed plan is based on this observation' })
  const words = page.getByRole('textbox', { name: 'What did you see and hear?' })
  await page.getByRole('button', { name: 'Edit this' }).click()
  const first = page.getByRole('dialog', { name: 'A sealed plan is based on this observation' })
  await expect(first).toContainText('the log uses what you write now')
  await first.getByRole('button', { name: 'Keep it' }).click()
  await expect(words).not.toBeEditable()
  await page.getByRole('button', { name: 'Edit this' }).click()
  await first.getByRole('button', { name: 'Change it anyway' }).click()
  await expect(words).toBeFocused()
  await words.fill('Asked, and waited for the answer.')
  await words.blur()
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await expect(first).toHaveCount(0)
  const levels = page.getByRole('radiogroup', { name: scene.behavior }).getByRole('radio')

  await levels.nth(3).click({ force: true })
  await expect(dialog).toContainText(/Plan of .*, in force/)
  await dialog.getByRole('button', { name: 'Keep it' }).click()
  await expect(levels.nth(1)).toBeChecked()
  await levels.nth(3).click({ force: true })
  await dialog.getByRole('button', { name: 'Change it anyway' }).click()
  await expect(levels.nth(3)).toBeChecked()

  await page.getByRole('button', { name: 'Delete this observation' }).click()
  await dialog.getByRole('button', { name: 'Keep it' }).click()
  await expect(dialog).toHaveCount(0)
  await page.getByRole('button', { name: 'Delete this observation' }).click()
  await dialog.getByRole('button', { name: 'Delete it anyway' }).click()
  await expect(page.getByText('The observation was deleted.', { exact: false })).toBeVisible()
})
