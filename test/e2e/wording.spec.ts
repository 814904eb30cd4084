import { violations } from '../support/axe'
import { expect, test } from '../support/fixtures'
import { showMoreWords } from '../support/observation-form'
import { completeWords, openPlan, planScene } from '../support/plan-scene'
import { openRep, openTab } from '../support/seen-rep'

test('S2-15 a verdict gets a calm line after a pause, which blocks nothing and can be hidden by keyboard', async ({
  coachbook
}) => {
  const scene = await planScene(coachbook, { words: completeWords() })
  const { page } = coachbook
  await page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: 'Mira Lindqvist' }).click()
  await page.getByRole('button', { name: 'Log observation' }).click()
  const evidence = page.getByLabel('What did you see and hear?')
  const hint = page.getByRole('status').filter({ hasText: 'leaves no exception' })
  await evidence.pressSequentially('She never asks')
  await expect(hint).toHaveCount(0)
  await expect(hint).toHaveText(/^“never” leaves no exceptions\. What did you see or hear, and how often\?/)
  expect(await violations(page)).toEqual([])
  await evidence.pressSequentially(' a second question.')
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Hide this hint' }).press('Enter')
  await expect(hint).toHaveCount(0)
  await expect(evidence).toBeFocused()
  await showMoreWords(page)
  await page.getByLabel('Mood, worries, beliefs').fill('Never cared. Lazy.')
  await page.getByRole('button', { name: /^Done/ }).click()
  await expect(page.getByText('She never asks a second question.').first()).toBeVisible()

  await openRep(coachbook)
  await openTab(coachbook, 'Plans')
  await page.getByRole('link', { name: scene.behavior }).click()
  await page.getByRole('textbox', { name: 'How, in Mira’s words' }).fill('I never ask enough.')
  await page.locator('summary').filter({ hasText: 'Notes for yourself' }).click()
  await page.getByRole('textbox', { name: 'Notes for yourself' }).fill('Always late, lazy.')
  await page.getByRole('textbox', { name: 'Why this one' }).fill('Obviously it matters.')
  await expect(page.getByRole('status').filter({ hasText: '“Obviously”' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Hide this hint' })).toHaveCount(1)
  await page.getByRole('textbox', { name: 'Why this one' }).fill('It came up twice.')
  await expect(page.getByRole('button', { name: 'Hide this hint' })).toHaveCount(0)

  await coachbook.restart()
  await openPlan(coachbook.page, scene)
  await expect(coachbook.page.getByRole('textbox', { name: 'Why this one' })).toHaveValue('It came up twice.')
})
