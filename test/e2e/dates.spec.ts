import { longDate, weekdayDate } from '../../shared/dates'
import type { PlainDate } from '../../shared/model/scalars'
import { asShown, inDays } from '../support/days'
import { expect, test } from '../support/fixtures'
import { completeWords, planScene } from '../support/plan-scene'
import { changeIn, openRep, opens, seenRep } from '../support/seen-rep'

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
  await expect(next).toHaveText(weekdayDate(inDays(4), 'en'))
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
