import type { Page } from '@playwright/test'
import { v7 as newId } from 'uuid'
import { inDays } from '../support/days'
import type { Coachbook } from '../support/driver'
import { expect, test } from '../support/fixtures'
import { changeIn, formOf, openRep, opens, openTab, seenRep } from '../support/seen-rep'

const visits = [{ on: inDays(-20), ratings: { [opens.key]: 1 }, account: 'Alder Group' }]
const toSettings = (page: Page) => page.getByRole('link', { name: 'Settings' }).click()

/** The stages that a select offers, without the empty choice. */
const offered = (page: Page, name: string) => page.getByRole('combobox', { name, exact: true }).getByRole('option')

async function renameStage(page: Page, number: number, title: string): Promise<void> {
  const stage = page.getByLabel(`Stage ${number}`, { exact: true })
  await stage.fill(title)
  await stage.blur()
  await expect(page.getByRole('button', { name: `Remove “${title}”` })).toBeVisible()
}

async function addStage(page: Page, number: number, title: string): Promise<void> {
  await page.getByRole('button', { name: 'Add a stage' }).click()
  await expect(page.getByLabel(`Stage ${number}`, { exact: true })).toBeFocused()
  await renameStage(page, number, title)
}

/** A trainer’s own observation form, made in the editor: a stage, and a table with a column of stages. */
async function ownForm({ page }: Coachbook): Promise<void> {
  const outline = page.getByRole('grid', { name: 'Outline' })
  const label = page.getByRole('textbox', { name: 'Label' })
  async function addField(kind: string, words: string) {
    await outline.getByRole('row').filter({ hasText: 'The form' }).focus()
    await page.keyboard.press('a')
    await page.getByRole('dialog', { name: 'Add a field' }).getByRole('searchbox', { name: 'Search' }).fill(kind)
    await page.keyboard.press('Enter')
    await expect(label).toBeFocused()
    await page.keyboard.type(words)
  }
  await page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: 'Templates' }).click()
  await page.getByRole('button', { name: 'New template' }).click()
  await page.getByRole('combobox', { name: 'What is it for?' }).selectOption('Observation form')
  await page.getByRole('textbox', { name: 'Name' }).fill('My deal walk')
  await page.getByRole('button', { name: 'Create' }).click()
  await addField('Table', 'Step by step')
  await page.getByLabel('Column 1', { exact: true }).fill('Where')
  await page.getByLabel('What column 1 holds').selectOption('A stage of the sales process')
  await addField('Stage of the sales', 'Where they are')
  await page.getByRole('button', { name: 'Publish 1.0' }).click()
  await expect(page.getByText('Version 1.0 is published.')).toBeVisible()
}

async function openForm(coachbook: Coachbook, title: string): Promise<void> {
  const { page } = coachbook
  await openRep(coachbook)
  await openTab(coachbook, 'Overview')
  await page.getByRole('button', { name: 'Other form' }).first().click()
  await page.getByRole('dialog', { name: 'Choose a form' }).getByRole('option', { name: title }).click()
  await expect(page.getByRole('heading', { name: title })).toBeVisible()
}

test('S4-7 stages that were renamed, put in order and added stand so in each review, call, guide and own form', async ({
  coachbook
}) => {
  test.setTimeout(150_000)
  const rep = await seenRep(coachbook, visits)
  const { page } = coachbook
  await ownForm(coachbook)
  await toSettings(page)
  await renameStage(page, 2, 'Ask and listen')
  await addStage(page, 6, 'Renew')
  await page.getByRole('button', { name: 'Move “Renew” up' }).click()
  await expect(page.getByLabel('Stage 5', { exact: true })).toHaveValue('Renew')
  const process = ['Find the customer', 'Ask and listen', 'Show what fits', 'Negotiate', 'Renew', 'Close']

  for (const title of ['Deal review', 'Call review']) {
    await openForm(coachbook, title)
    await expect(offered(page, 'Stage')).toContainText(process)
  }
  await openForm(coachbook, 'My deal walk')
  await expect(offered(page, 'Where they are')).toContainText(process)
  await expect(offered(page, 'Where, row 1')).toContainText(process)

  await openRep(coachbook)
  await openTab(coachbook, 'Deals')
  await page.getByRole('button', { name: 'Plan a call' }).click()
  await expect(offered(page, 'Stage')).toContainText(process)

  const talk = newId()
  await changeIn(
    coachbook,
    rep
  )({
    type: 'session.plan',
    id: talk,
    when: `${inDays(0)}T09:00:00+00:00`,
    template: await formOf(coachbook, 'pipeline-review'),
    changes: { mode: 'process', purpose: 'The pipeline' }
  })
  await page.reload()
  await openRep(coachbook)
  await openTab(coachbook, 'One-on-ones')
  await page.getByRole('row').filter({ hasText: 'The pipeline' }).getByRole('link').click()
  await expect(offered(page, 'Stage, row 1')).toContainText(process)
  await expect(offered(page, 'The stage we look at')).toContainText(process)
})

test('S4-7 what stands in a stage that was taken out says its name, and never stands in another', async ({
  coachbook
}) => {
  const rep = await seenRep(coachbook, visits)
  const { page } = coachbook
  const change = changeIn(coachbook, rep)
  for (const name of ['Alder rollout', 'Birch pilot']) await change({ type: 'deal.add', id: newId(), name })
  await page.reload()
  await toSettings(page)
  await addStage(page, 6, 'Renew')
  await openRep(coachbook)
  await openTab(coachbook, 'Deals')
  const stages = page.getByRole('table', { name: 'Deals' }).getByRole('combobox', { name: 'Stage', exact: true })
  await stages.nth(0).selectOption('Renew')
  await stages.nth(1).selectOption('Negotiate')
  await page.getByText('Saved', { exact: true }).waitFor()

  // A renamed stage remains the same one. A removed stage keeps its name in records, and a new one is different from
  // it.
  await toSettings(page)
  await renameStage(page, 6, 'Win again')
  await page.getByRole('button', { name: 'Remove “Win again”' }).click()
  await page.getByRole('button', { name: 'Remove “Negotiate”' }).click()
  await expect(page.getByLabel(/^Stage \d/)).toHaveCount(4)
  await addStage(page, 5, 'Partner')
  await addStage(page, 6, 'Terms')
  await coachbook.restart()
  await openRep(coachbook)
  await openTab(coachbook, 'Deals')
  const again = coachbook.page
  const held = again.getByRole('combobox', { name: 'Stage', exact: true }).locator('option:checked')
  await expect(held).toHaveText(['Win again', 'Negotiate'])
})
