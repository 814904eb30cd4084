import { v7 as newId } from 'uuid'
import { plusDays } from '../../shared/dates'
import { violations } from '../support/axe'
import { inDays, tenOn } from '../support/days'
import { expect, test } from '../support/fixtures'
import { isWell } from '../support/looks'
import { promised, teamOf, weeksAgo } from '../support/rhythm-scene'
import { changeIn, formOf, leaves, opens, seenRep } from '../support/seen-rep'

const due = { name: 'Due' }

test('S1-10 Today is the first page; on the first day it names the next thing, empty and with one rep', async ({
  coachbook
}) => {
  await coachbook.call('library.begin', { managerName: 'Jonas Ek', choice: null })
  const { page } = coachbook
  await page.reload()
  await expect(page.getByRole('link', { name: 'Today' })).toHaveAttribute('aria-current', 'page')
  await expect(page.getByText('This is where each day begins')).toBeVisible()
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: 'Add a rep' }).click()
  await page.getByRole('dialog').getByLabel('Name').fill('Mira Lindqvist')
  await page.getByRole('dialog').getByRole('button', { name: 'Add rep' }).click()
  await page.getByRole('heading', { level: 2, name: 'Mira Lindqvist' }).waitFor()
  await coachbook.clickMenu('Go', 'Today')
  const next = page.getByRole('region', { name: 'Next' })
  await expect(next.getByText('Log what you see on the next visit with Mira Lindqvist.')).toBeVisible()
  await expect(page.getByText('Nothing waits for you.')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Due' })).toHaveCount(0)
  await expect(page.getByText('Your backups lie on the same disk')).toBeVisible()
  await page.getByRole('link', { name: 'Choose another place' }).click()
  await expect(page.getByRole('heading', { level: 2, name: 'Backups' })).toBeVisible()
})

test('S1-10 what is due stands with its wait and one action each, also after a restart, and goes when it is done', async ({
  coachbook
}) => {
  const mira = await seenRep(coachbook, [{ on: inDays(-1), ratings: { [opens.key]: 2 } }])
  const change = changeIn(coachbook, mira)
  const call = newId()
  const form = await formOf(coachbook, 'pre-call-and-debrief')
  await change({ type: 'call.start', id: call, template: form, when: tenOn(-3), account: null })
  await coachbook.restart()
  const { page } = coachbook
  const list = page.getByRole('region', due).getByRole('list')
  await expect(page.getByRole('link', { name: /^Today ?, 3 things wait for you$/ })).toBeVisible()
  await expect(list.getByRole('listitem')).toHaveCount(3)
  await expect(list.getByRole('listitem').nth(0)).toContainText('3 days')
  await expect(list.getByRole('listitem').nth(0)).toContainText('Debrief with Mira')
  await expect(list.getByRole('listitem').nth(1)).toContainText('Feedback to Mira')
  await expect(list.getByRole('listitem').nth(2)).toContainText('No #1 behavior for Mira')
  expect(await violations(page)).toEqual([])

  await page.keyboard.press('3')
  await expect(page.getByRole('button', { name: `Make this the #1 behavior: ${opens.title}` })).toBeVisible()
  await coachbook.clickMenu('Go', 'Back')
  const [observation = ''] = Object.keys(
    (await coachbook.call('workbook.open', { workbook: mira })).workbook.observations
  )
  await change({ type: 'observation.edit', id: observation, changes: { feedbackAt: tenOn(0) } })
  await expect(list.getByRole('listitem')).toHaveCount(2)
  await list.getByRole('button', { name: /^Debrief ?: Debrief with Mira/ }).click()
  await expect(page.getByRole('heading', { name: 'Call plan and debrief' })).toBeVisible()
})

test('S0-10 one behavior each: who moved up in seven days, and whose sticks with the way to the next, also in German', async ({
  coachbook
}) => {
  const days = [-30, -20, -12, -9, -2].map((back) => inDays(back))
  const visits = days.map((on, at) => ({
    on,
    ratings: { [opens.key]: at === 0 ? 1 : at === 4 ? 5 : 4, [leaves.key]: 2 }
  }))
  const mira = await seenRep(coachbook, visits)
  const change = changeIn(coachbook, mira)
  const { page } = coachbook
  await coachbook.clickMenu('Go', 'Today')
  const week = page.getByRole('region', { name: 'This week, one behavior each' })
  await expect(week.getByText('No rep has a #1 behavior yet.')).toBeVisible()

  await change({ type: 'cycle.chooseFocus', behavior: opens.key, why: 'They stop talking.', impact: '' })
  await expect(week.getByText('The one rep with a #1 behavior moved up on it in the last seven days.')).toBeVisible()
  await expect(week.getByRole('link')).toHaveCount(0)
  const yes = {
    agreed: true,
    on: inDays(-25),
    words: 'I hear them.',
    minutes: null,
    skipReason: 'In the car.'
  } as const
  await change({ type: 'cycle.recordAgreement', session: newId(), ...yes })
  await expect(week.getByText('Mira’s sticks:')).toBeVisible()
  expect(await violations(page)).toEqual([])
  await coachbook.restart()
  const again = coachbook.page
  const link = again.getByRole('link', { name: 'close the cycle, choose the next from the parking lot' })
  await link.focus()
  await again.keyboard.press('Enter')
  await expect(again.getByRole('button', { name: 'It sticks: close the cycle' })).toBeVisible()
  await coachbook.call('settings.change', { language: 'de' })
  await again.reload()
  await coachbook.clickMenu('Gehe zu', 'Heute')
  const german = again.getByRole('region', { name: 'Diese Woche, je ein Verhalten' })
  await expect(german.getByText('Beim einzigen Kernverhalten ging es in den letzten sieben Tagen voran.')).toBeVisible()
  await isWell(coachbook, 'Today in German')
})

test('S1-7 a rep who was not coached for longer than promised; sixty reps fit, and the rest is one press away', async ({
  coachbook
}) => {
  const names = Array.from({ length: 60 }, (_, at) => `Rep ${String(at + 1).padStart(2, '0')} Berg`)
  const reps = await teamOf(coachbook, names)
  for (const rep of reps.slice(0, 20)) await promised(coachbook, rep, { every: 1, since: 5, held: [weeksAgo(5)] })
  const { page } = coachbook
  await page.reload()
  const lines = page.getByRole('region', due).getByRole('listitem')
  await expect(page.getByRole('link', { name: /^Today ?, 20 things/ })).toBeVisible()
  await expect(lines).toHaveCount(12)
  await expect(lines.first()).toContainText('has not been coached')
  await expect(lines.first()).toContainText('You said every week')
  await page.getByRole('button', { name: 'Show 8 more', exact: true }).click()
  await expect(lines).toHaveCount(20)
  expect(await violations(page)).toEqual([])

  const promise = page.getByRole('region', { name: 'The promise, twelve weeks' })
  await expect(promise.getByRole('listitem')).toHaveCount(8)
  await expect(promise.getByText('those not shown included')).toBeVisible()
  await promise.getByRole('button', { name: 'Show all 20' }).click()
  await expect(promise.getByRole('listitem')).toHaveCount(20)
  await expect(promise.getByText('those not shown included')).toHaveCount(0)

  // All twenty are due on this Monday; the day shows three, and the rest on request.
  const monday = page
    .getByRole('list', { name: /^(This|Next) week$/ })
    .locator(':scope > li')
    .first()
  await expect(monday.getByRole('link')).toHaveCount(3)
  await monday.getByRole('button', { name: /^17 more/ }).click()
  await expect(monday.getByRole('link')).toHaveCount(20)
  await coachbook.restart()
  await expect(coachbook.page.getByRole('region', due)).toBeVisible()
  await expect(coachbook.page.locator('h2').first()).not.toBeFocused()
  // Also for somebody who pressed a key or clicked before there was anything to see.
  const impatient = coachbook.page
  await impatient.addInitScript(() =>
    Object.defineProperty(navigator, 'userActivation', { value: { hasBeenActive: true, isActive: true } })
  )
  await impatient.reload()
  await expect(impatient.getByRole('region', due)).toBeVisible()
  await expect(impatient.locator('h2').first()).not.toBeFocused()
})

test('S1-7 after a month away Today says who waits for how long, and leave that is entered afterwards answers all of it', async ({
  coachbook
}) => {
  const [mira = ''] = await teamOf(coachbook, ['Mira Lindqvist', 'Yara Haddad'])
  await promised(coachbook, mira, { every: 1, since: 4, held: [4, 3, 2, 1].map(weeksAgo) })
  await coachbook.setClock(35)
  const { page } = coachbook
  const list = page.getByRole('region', due).getByRole('listitem')
  await expect(list).toHaveCount(1)
  await expect(list.first()).toContainText('Mira has not been coached')
  await expect(list.first()).toContainText('You said every week · 5 dates passed without it')
  const promise = page.getByRole('region', { name: 'The promise, twelve weeks' })
  await expect(promise.getByText('4 of 9 held.')).toBeVisible()
  await page.keyboard.press('1')
  await expect(page.getByRole('heading', { level: 2, name: 'Mira Lindqvist' })).toBeVisible()
  await page.keyboard.press('Escape')

  await page.getByRole('link', { name: /^Rhythm/ }).click()
  await expect(page.getByRole('heading', { name: '5 have no answer yet' })).toBeVisible()
  await page.getByRole('button', { name: 'Were you away?' }).click()
  const dialog = page.getByRole('dialog')
  // It begins with the days that it asks about.
  await expect(dialog.getByLabel('First day')).toHaveValue(weeksAgo(0))
  await expect(dialog.getByLabel('Last day')).toHaveValue(weeksAgo(-4))
  await dialog.getByLabel('Last day').fill(plusDays(weeksAgo(-4), 4))
  await dialog.getByRole('button', { name: 'Enter leave' }).click()
  await expect(page.getByRole('heading', { name: 'Everything has an answer.' })).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: /^Leave/ })).toHaveText(/5$/)
  await expect(page.getByText('4 of 9 that were due', { exact: true })).toBeVisible()
})
