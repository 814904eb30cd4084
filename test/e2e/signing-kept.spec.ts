import type { Page } from '@playwright/test'
import { expect, test } from '../support/fixtures'
import {
  choose,
  draw,
  handBackTitle,
  handOver,
  planOf,
  repTitle,
  signByBoth,
  stance,
  takeBack
} from '../support/signing'

test('N-1 what is written before signing outlives a crash, is no signature, and goes with the words it stands under', async ({
  coachbook
}) => {
  const scene = await handOver(coachbook)
  const again = async () => {
    await expect(handBackTitle(coachbook.page)).toBeVisible()
    await coachbook.page.getByRole('button', { name: 'Back to the plan' }).click()
    await expect(repTitle(coachbook.page)).toBeVisible()
    return coachbook.page
  }
  const comment = (page: Page, name = 'What do you see differently?') => page.getByRole('textbox', { name })
  const { page } = coachbook
  await choose(page, 'I see it differently')
  await comment(page).fill('Two of the dates are too early.')
  await draw(page)
  await page.getByRole('button', { name: 'Type it instead' }).click()
  await page.getByRole('textbox', { name: 'Your name, typed as your signature' }).fill('Mira L.')
  await expect
    .poll(async () => {
      const held = await planOf(coachbook, scene)
      return held.status === 'draft' && held.prepared?.typed
    })
    .toBe('Mira L.')
  await coachbook.kill()

  await coachbook.restart()
  const second = await again()
  await expect(stance(second, 'I see it differently')).toBeChecked()
  await expect(comment(second)).toHaveValue('Two of the dates are too early.')
  await expect(second.getByRole('textbox', { name: 'Your name, typed as your signature' })).toHaveValue('Mira L.')
  await second.getByRole('button', { name: 'Draw it instead' }).click()
  await expect(second.getByRole('img', { name: /^Field for the signature/ })).toBeVisible()
  // In its field and nowhere else on the page.
  await expect(second.getByText('Two of the dates are too early.')).toHaveCount(0)

  await second.getByRole('button', { name: 'Not now' }).click()
  await takeBack(second)
  await expect(second.getByText('Mira began to answer and has not signed.')).toBeVisible()
  await expect(second.getByText('Two of the dates are too early.')).toHaveCount(0)
  await second.getByRole('textbox', { name: 'How, in Mira’s words' }).fill('I ask first, and wait.')
  await second.getByRole('button', { name: 'Sign together' }).click()
  await expect(repTitle(second)).toBeVisible()
  await expect(comment(second)).toHaveCount(0)
  for (const radio of await second.getByRole('radio').all()) await expect(radio).not.toBeChecked()

  await signByBoth(second)
  expect(JSON.stringify(await planOf(coachbook, scene))).not.toContain('prepared')
})
