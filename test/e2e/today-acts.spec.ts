import { expect } from '@playwright/test'
import { v7 as newId } from 'uuid'
import { plusDays, weekdayOf } from '../../shared/dates'
import { asShown, inDays } from '../support/days'
import { test } from '../support/fixtures'
import { isWell } from '../support/looks'
import { promised, teamOf, weeksAgo } from '../support/rhythm-scene'
import { changeIn, opens, seenRep } from '../support/seen-rep'

const due = { name: 'Due' }

test('S1-10 a ride-along that is due opens a new observation of a ride-along, a review a talk of its kind, and Back leads to Today', async ({
  coachbook
}) => {
  const [mira = '', obi = ''] = await teamOf(coachbook, ['Mira Lindqvist', 'Obi Okafor'])
  const today = inDays(0)
  const promise = { from: today, every: 2, weekday: weekdayOf(today), at: null } as const
  await changeIn(coachbook, mira)({ type: 'rhythm.set', id: newId(), session: 'ride-along', ...promise })
  await changeIn(coachbook, obi)({ type: 'rhythm.set', id: newId(), session: 'deal-review', ...promise })
  // What is planned for another purpose does not stand in the way of what is due.
  await changeIn(
    coachbook,
    obi
  )({
    type: 'session.plan',
    id: newId(),
    when: `${plusDays(weeksAgo(-3), 1)}T09:00:00+00:00`,
    changes: { purpose: 'How it goes' }
  })
  const { page } = coachbook
  await page.reload()
  const list = page.getByRole('region', due)
  await list.getByRole('button', { name: /^Log ?: Ride-along day with Mira/ }).click()
  await expect(page.getByText('draft saved as you type', { exact: false })).toBeVisible()
  const subtitle = page.locator('main header')
  await expect(subtitle).toContainText(asShown(today))
  await expect(subtitle).toContainText('Ride-along')
  await page.getByRole('textbox', { name: 'What did you see and hear?' }).fill('Three questions before the demo.')
  const kept = async () =>
    Object.values((await coachbook.call('workbook.open', { workbook: mira })).workbook.observations).map((one) => [
      one.kind,
      one.status,
      one.when.slice(0, 10)
    ])
  await expect.poll(kept).toEqual([['joint-visit', 'draft', today]])
  await coachbook.clickMenu('Go', 'Back')
  await expect(list).toBeVisible()

  await list.getByRole('button', { name: /^Plan ?: Deal review with Obi/ }).click()
  const dialog = page.getByRole('dialog', { name: 'One-on-one with Obi' })
  await expect(dialog.getByLabel('Kind')).toHaveValue('deal-review')
})

test('S0-10 the observation that feedback is owed for takes the word that it was given, and Today is done with it', async ({
  coachbook
}) => {
  const mira = await seenRep(coachbook, [{ on: inDays(-1), ratings: { [opens.key]: 2 } }])
  const { page } = coachbook
  await coachbook.clickMenu('Go', 'Today')
  const list = page.getByRole('region', due)
  await list.getByRole('button', { name: /^Give feedback ?: Feedback to Mira/ }).click()
  await expect(page.getByText('Has Mira heard about it?')).toBeVisible()
  await page.getByRole('button', { name: 'Feedback given' }).click()
  await expect(page.getByText(`Feedback given on ${asShown(inDays(0))}.`)).toBeVisible()
  const [seen] = Object.values((await coachbook.call('workbook.open', { workbook: mira })).workbook.observations)
  expect(seen?.feedbackAt).not.toBeNull()
  await coachbook.clickMenu('Go', 'Today')
  await expect(list.getByRole('link', { name: 'No #1 behavior for Mira' })).toBeVisible()
  await expect(list.getByText('Feedback to Mira')).toHaveCount(0)
})

test('S1-7 the promise says of which of two it is, who is in the archive, and what is due and still open apart from what was missed', async ({
  coachbook
}) => {
  const [mira = '', yara = ''] = await teamOf(coachbook, ['Mira Lindqvist', 'Yara Haddad'])
  await promised(coachbook, mira, { every: 1, since: 2, held: [weeksAgo(2), weeksAgo(1)] })
  const ride = { session: 'ride-along', from: weeksAgo(1), every: 1, weekday: 1, at: null } as const
  await changeIn(coachbook, mira)({ type: 'rhythm.set', id: newId(), ...ride })
  await promised(coachbook, yara, { every: 1, since: 2, held: [weeksAgo(2)] })
  await changeIn(coachbook, yara)({ type: 'rep.archive' })
  const { page } = coachbook
  await page.reload()
  const promise = page.getByRole('region', { name: 'The promise, twelve weeks' })
  const pictures = promise.getByRole('img')
  await expect(pictures).toHaveCount(3)
  expect(await pictures.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')))).toEqual([
    'Mira, Coaching one-on-one: 2 of 2 held, one due and still open',
    'Mira, Ride-along day: 0 of 1 held, one due and still open',
    'Yara, in the archive: 1 of 2 held'
  ])
  await expect(promise.getByText('With a dot: due and still open, not counted yet.')).toBeVisible()
  await isWell(coachbook, 'the promise of two kinds')
  await coachbook.call('settings.change', { language: 'de' })
  await page.reload()
  await coachbook.clickMenu('Gehe zu', 'Heute')
  await expect(page.getByText('Mit Punkt: fällig und noch möglich, zählt noch nicht.')).toBeVisible()
  await isWell(coachbook, 'the promise of two kinds in German')
})
