import type { Page } from '@playwright/test'
import { v7 as newId } from 'uuid'
import { inDays, tenOn } from '../support/days'
import { expect, test } from '../support/fixtures'
import { changeIn, formOf, openRep, opens, openTab, seenRep } from '../support/seen-rep'

const visits = [{ on: inDays(-30), ratings: { [opens.key]: 1 }, account: 'Alder Group' }]

/** Words of a one-on-one about the person, each in another part of it. */
const own = { purpose: 'Sleepless since the move', notes: 'Thinks of leaving' }

const everythingOn = (page: Page) => page.evaluate(() => `${document.title} ${document.documentElement.outerHTML}`)

test('S2-5 a one-on-one about the person: the manager finds it; nothing of it is on a screen that the rep looks at', async ({
  coachbook
}) => {
  const rep = await seenRep(coachbook, visits)
  const { page } = coachbook
  const change = changeIn(coachbook, rep)
  const held = newId()
  await change({
    type: 'session.plan',
    id: held,
    when: tenOn(-3),
    template: await formOf(coachbook, 'how-are-you'),
    impromptu: true,
    changes: { mode: 'human', purpose: own.purpose }
  })
  await change({ type: 'session.finish', id: held, minutes: 20 })
  await change({ type: 'session.edit', id: held, changes: { private: { notes: own.notes, topic: 'balance' } } })
  await page.reload()
  await openRep(coachbook)

  // The manager finds it by search, in the list, and on its page.
  await page.keyboard.press('Control+k')
  await page.keyboard.type('sleepless')
  await expect(page.getByRole('option').first()).toContainText(own.purpose)
  await page.getByRole('combobox', { name: /^Search reps/ }).fill('leaving')
  await expect(page.getByRole('option').first()).toContainText(own.notes)
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Notes').last()).toHaveValue(own.notes)
  expect(await page.title()).not.toContain(own.purpose)
  // What only the manager sees is written afterwards, without “Edit this”.
  await page.getByLabel('What I heard').fill('Tired of the drive')
  await expect(page.getByLabel('What I heard')).toHaveValue('Tired of the drive')
  await openRep(coachbook)
  await coachbook.clickMenu('Go', 'Timeline')
  await expect(page.getByText(/20 min/).first()).toBeVisible()
  await expect(page.getByText(own.purpose)).toHaveCount(0)

  // The next one-on-one, about the work, on the shared screen; the palette was opened while it was loading.
  await openTab(coachbook, 'One-on-ones')
  await page.getByRole('button', { name: 'Start one-on-one' }).click()
  await page.getByLabel('What it is for').fill('Easier first minutes')
  await coachbook.slowDisk(700)
  await page.getByRole('button', { name: 'Start now' }).click()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('leaving')
  await expect(page.getByRole('option').first()).toContainText(own.notes)
  const steps = page.getByRole('list', { name: 'Steps of the one-on-one' })
  await expect(steps).toBeVisible()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await coachbook.slowDisk(0)
  for (let step = 0; step < 6; step++) {
    await page.keyboard.press('Control+k')
    await page.keyboard.press('Control+f')
    const seen = await everythingOn(page)
    for (const words of Object.values(own)) expect(seen).not.toContain(words)
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await page.getByRole('button', { name: /^(Continue|End the one-on-one)/ }).click()
  }
})
