import type { Page } from '@playwright/test'
import { v7 as newId } from 'uuid'
import { inDays } from '../support/days'
import type { Coachbook } from '../support/driver'
import { expect, test } from '../support/fixtures'
import { changeIn, formOf, openRep, opens, openTab, seenRep } from '../support/seen-rep'

const visits = [{ on: inDays(-20), ratings: { [opens.key]: 1 } }]

const title = (page: Page) => expect.poll(() => page.title())

/** Whether an item of the menu can be chosen. */
const canChoose = ({ electron }: Coachbook, id: string) =>
  expect.poll(() =>
    electron.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.enabled, id)
  )

test('the window is named after its page; a way there takes the focus to the heading and is said; the menu follows', async ({
  coachbook
}) => {
  await seenRep(coachbook, visits)
  const { page } = coachbook
  const places = page.getByRole('navigation', { name: 'Places' })
  await places.getByRole('link', { name: 'Settings' }).click()
  await expect(page.getByRole('heading', { level: 2, name: 'Settings' })).toBeFocused()
  await title(page).toBe('Settings – Coachbook')
  await expect(page.getByRole('status').filter({ hasText: 'Settings – Coachbook' })).toHaveCount(1)
  await canChoose(coachbook, 'observation.new').toBe(false)

  await places.getByRole('link', { name: 'Mira Lindqvist' }).click()
  await title(page).toContain('Mira Lindqvist')
  await canChoose(coachbook, 'observation.new').toBe(true)
  await coachbook.clickMenu('Go', 'Private notes')
  await title(page).toMatch(/notes.*Mira Lindqvist|Mira Lindqvist.*notes/i)
})

test('keys that everybody tries do something: find, print, keys; the palette knows one-on-ones and forms', async ({
  coachbook
}) => {
  await seenRep(coachbook, visits)
  const { page } = coachbook
  await page.keyboard.press('F1')
  const keys = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await expect(keys.getByText('Print…')).toBeVisible()
  await expect(keys.getByText('Save as PDF…')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+p')
  await expect(page.getByText('There is no page to print here.', { exact: false })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Open the plan' })).toHaveCount(0)
  await page.keyboard.press('Control+f')
  const field = page.getByRole('combobox', { name: /^Search reps/ })
  await expect(field).toBeFocused()
  await field.fill('plan with measures')
  await expect(page.getByRole('option').filter({ hasText: 'Action plan' }).first()).toBeVisible()
  await field.fill('start a one')
  await page.getByRole('option', { name: /Start a one-on-one/ }).click()
  const talk = page.getByRole('dialog')
  await expect(talk.getByRole('textbox').first()).toBeFocused()
  await talk.getByRole('button', { name: 'Cancel' }).click()
  await expect(talk).toHaveCount(0)
})

test('an observation is logged from every page of a rep, also while a plan is drafted, and what was typed is there again', async ({
  coachbook
}) => {
  const rep = await seenRep(coachbook, visits)
  const change = changeIn(coachbook, rep)
  await change({ type: 'cycle.chooseFocus', behavior: opens.key, why: '', impact: '' })
  const session = newId()
  const words = 'I hear what they need.'
  await change({ type: 'cycle.recordAgreement', session, agreed: true, on: inDays(-1), words, minutes: 20 })
  await change({ type: 'plan.start', id: newId(), template: await formOf(coachbook, 'four-step-action-plan') })
  const { page } = coachbook
  await page.reload()
  await openRep(coachbook)
  await openTab(coachbook, 'Plans')
  await page.getByRole('main').getByRole('link', { name: opens.title }).click()
  const how = page.getByLabel('How, in Mira’s words')
  await how.fill('Two questions before the deck.')
  await canChoose(coachbook, 'observation.new').toBe(true)
  await coachbook.clickMenu('File', 'Log an observation')
  const seen = page.getByLabel('What did you see and hear?')
  await seen.fill('Asked once.')
  await canChoose(coachbook, 'observation.new').toBe(true)
  await coachbook.clickMenu('File', 'Log an observation')
  await expect(seen).toHaveValue('')
  await coachbook.clickMenu('Go', 'Back')
  await expect(seen).toHaveValue('Asked once.')
  await coachbook.clickMenu('Go', 'Back')
  await expect(how).toHaveValue('Two questions before the deck.')
})
