import { v7 as newId } from 'uuid'
import { longDate, weekdayDate } from '../../shared/dates'
import type { PlainDate } from '../../shared/model/scalars'
import { asShown, inDays } from '../support/days'
import { expect, test } from '../support/fixtures'
import { showWhenAndKind } from '../support/observation-form'
import { completeWords, planScene } from '../support/plan-scene'
import { changeIn, openRep, opens, seenAt, seenRep } from '../support/seen-rep'

const whole = (on: PlainDate) => longDate(on, 'en')

test('S0-1 wherever a day stands short it is there in full on hover: the strip, the next step, the line of levels, the search', async ({
  coachbook
}) => {
  test.slow()
  const scene = await planScene(coachbook, { words: completeWords() })
  const change = changeIn(coachbook, scene.rep)
  const sign = { type: 'plan.sign', id: scene.plan, stance: 'agreed', comment: '' } as const
  await change({ ...sign, party: 'rep', mark: { method: 'typed', text: 'Mira Lindqvist' } })
  await change({ ...sign, party: 'manager', mark: { method: 'typed', text: 'Jonas Ek' } })
  const { page } = coachbook
  await page.reload()
  await openRep(coachbook)

  const strip = page.getByRole('list', { name: 'The four steps' })
  const coach = strip.getByRole('link', { name: /^Coach/ })
  await expect(coach).toContainText(asShown(inDays(-73)))
  await expect(coach).toHaveAttribute('title', new RegExp(whole(inDays(-73))))
  const agree = strip.getByRole('link', { name: /^Agree/ })
  await expect(agree).toContainText(`signed ${asShown(inDays(0))}`)
  await expect(agree).toHaveAttribute('title', `signed ${whole(inDays(0))}`)

  const next = page.getByRole('region', { name: 'Next agreed date' }).locator('time')
  await expect(next).toHaveText(weekdayDate(inDays(4), 'en', inDays(0)))
  await expect(next).toHaveAttribute('title', whole(inDays(4)))

  const told = page.locator('main svg title')
  await expect(told.filter({ hasText: whole(inDays(-80)) }).first()).toBeAttached()
  await expect(told.filter({ hasText: whole(inDays(4)) }).first()).toBeAttached()
})

test('S5-1 a day of a hit is there in full on hover', async ({ coachbook }) => {
  await seenRep(coachbook, [{ on: inDays(-9), ratings: { [opens.key]: 2 }, account: 'Alder Group' }])
  const { page } = coachbook
  await page.keyboard.press('Control+k')
  await page.keyboard.type('alder')
  const hit = page
    .getByRole('option')
    .filter({ hasText: asShown(inDays(-9)) })
    .first()
  await expect(hit.getByTitle(whole(inDays(-9)))).toBeVisible()
})

test('B5 nothing goes into the log on the day before one that its field refuses, however often it is asked for', async ({
  coachbook
}) => {
  test.slow()
  const scene = await planScene(coachbook, { words: completeWords() })
  const sessions = async () =>
    Object.values((await coachbook.call('workbook.open', { workbook: scene.rep })).workbook.sessions)
  const observed = async () =>
    Object.values((await coachbook.call('workbook.open', { workbook: scene.rep })).workbook.observations)
  const { page } = coachbook
  await openRep(coachbook)

  await page.getByRole('button', { name: 'Log observation' }).first().click()
  const done = page.getByRole('button', { name: 'Done', exact: true })
  const empty = page.getByText('Write what you saw or rate one behavior; then it can go into the log.')
  await done.click()
  await expect(empty).toBeVisible()
  await page.locator('main').getByRole('textbox').first().focus()
  await page.keyboard.type('Asked what it costs them.')
  await showWhenAndKind(page)
  const seen = page.getByLabel('When: date')
  for (const day of [inDays(700), '0026-11-20', '']) {
    await seen.fill(day)
    for (const _ of [1, 2]) await done.click()
    await expect(seen).toBeFocused()
    expect((await observed()).filter(({ status }) => status === 'recorded')).toHaveLength(1)
  }
  await seen.fill(inDays(-1))
  await done.click()
  await expect(page.getByText('The observation is in the log.')).toBeVisible()
  await expect(empty).toHaveCount(0)
  expect((await observed()).map(({ when }) => when.slice(0, 10))).toContain(inDays(-1))

  await openRep(coachbook)
  await page.getByRole('button', { name: 'Start one-on-one' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('What it is for').fill('Next step')
  await dialog.getByLabel('When: date').fill('0026-11-20')
  for (const _ of [1, 2]) await dialog.getByRole('button', { name: 'Schedule' }).click()
  await expect(dialog.getByLabel('When: date')).toBeFocused()
  expect((await sessions()).filter(({ purpose }) => purpose === 'Next step')).toEqual([])
  await dialog.getByLabel('When: date').fill(inDays(-400))
  await dialog.getByRole('button', { name: 'Schedule' }).click()
  await expect(dialog.getByText('That day is over. Log it as a past one-on-one')).toBeVisible()
  expect((await sessions()).filter(({ purpose }) => purpose === 'Next step')).toEqual([])
  await dialog.getByLabel('When: date').fill(inDays(5))
  await dialog.getByRole('button', { name: 'Schedule' }).click()
  await expect(dialog).toHaveCount(0)
  await page.locator('main table').getByRole('link').first().click()
  await page.getByLabel('Minutes').fill('25')
  await page.getByLabel('When it was: date').fill(inDays(700))
  for (const _ of [1, 2]) await page.getByRole('button', { name: 'Log it' }).click()
  await expect(page.getByLabel('When it was: date')).toBeFocused()
  expect((await sessions()).find(({ purpose }) => purpose === 'Next step')).toMatchObject({ status: 'planned' })
})

test('B5 an agreed one-on-one is offered as one, and once it was held the next date is', async ({ coachbook }) => {
  test.slow()
  const date = (on: PlainDate, kind: 'one-on-one' | 'call', note: string) =>
    ({ id: newId(), on, kind, note, proposedBy: 'together' }) as const
  const words = {
    ...completeWords(),
    coachingDates: [date(inDays(0), 'one-on-one', 'Does it stick'), date(inDays(2), 'call', 'Harbour Dental')]
  }
  const scene = await planScene(coachbook, { words })
  const change = changeIn(coachbook, scene.rep)
  const sign = { type: 'plan.sign', id: scene.plan, stance: 'agreed', comment: '' } as const
  await change({ ...sign, party: 'rep', mark: { method: 'typed', text: 'Mira Lindqvist' } })
  await change({ ...sign, party: 'manager', mark: { method: 'typed', text: 'Jonas Ek' } })
  const { page } = coachbook
  await page.reload()
  await openRep(coachbook)
  const next = page.getByRole('region', { name: 'Next agreed date' })
  await expect(next).toContainText('Does it stick')
  await next.getByRole('button', { name: 'Start one-on-one' }).click()
  await expect(page.getByRole('dialog').getByLabel('What it is for')).toBeFocused()
  await page.keyboard.press('Escape')

  const id = newId()
  await change({ type: 'session.plan', id, when: seenAt(inDays(0)), impromptu: true, changes: { purpose: 'Sticks' } })
  await change({ type: 'session.finish', id, minutes: 20 })
  await page.reload()
  await openRep(coachbook)
  await expect(next).toContainText('Harbour Dental')
  await expect(next.getByRole('button', { name: 'Log observation' })).toBeVisible()
})

test('S0-10 Answer on Today leads to the very date, and nobody says it was not kept before it was answered', async ({
  coachbook
}) => {
  test.slow()
  const on = inDays(0)
  const other = { id: newId(), on: inDays(3), kind: 'call', note: 'Prices', proposedBy: 'together' } as const
  const asked = { id: newId(), on, kind: 'support', note: 'Harbour Dental', proposedBy: 'together' } as const
  const scene = await planScene(coachbook, { words: { ...completeWords(), coachingDates: [other, asked] } })
  const change = changeIn(coachbook, scene.rep)
  const sign = { type: 'plan.sign', id: scene.plan, stance: 'agreed', comment: '' } as const
  await change({ ...sign, party: 'rep', mark: { method: 'typed', text: 'Mira Lindqvist' } })
  await change({ ...sign, party: 'manager', mark: { method: 'typed', text: 'Jonas Ek' } })
  const { page } = coachbook
  await page.reload()
  await page
    .getByRole('main')
    .getByRole('button', { name: /^Answer/ })
    .click()
  const dates = page.getByRole('region', { name: 'Agreed dates' })
  const yes = dates.getByRole('button', { name: `It was kept: ${asShown(on)}` })
  await expect(yes).toBeFocused()
  await expect(yes).toBeInViewport()
  await expect(dates.getByText('not kept', { exact: true })).toHaveCount(0)
  await dates.getByRole('button', { name: `It was not kept: ${asShown(on)}` }).click()
  await expect(dates.getByText('not kept', { exact: true })).toHaveCount(1)
})

test('S3-6 a refused date moves nothing away from under the pointer: what is pressed next is pressed', async ({
  coachbook
}) => {
  await seenRep(coachbook, [{ on: inDays(-20), ratings: { [opens.key]: 1 } }])
  const { page } = coachbook
  await page.getByRole('link', { name: 'Profile' }).click()
  await page.getByRole('button', { name: 'Add a training' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Date' }).fill(inDays(800))
  const box = dialog.getByRole('checkbox', { name: opens.title })
  const place = await box.boundingBox()
  if (!place) throw new Error('it is not on the screen')
  await page.mouse.move(place.x + place.width / 2, place.y + place.height / 2)
  await page.mouse.down()
  await page.waitForTimeout(150)
  await page.mouse.up()
  await expect(dialog.getByText(/^The latest date here is/)).toBeVisible()
  await expect(box).toBeChecked()
})
