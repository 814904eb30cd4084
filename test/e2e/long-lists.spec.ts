import type { Page } from 'playwright-core'
import { newCycle } from '../../shared/model/cycle'
import { newPlan } from '../../shared/model/plan'
import type { Workbook } from '../../shared/model/workbook'
import { inDays, tenOn } from '../support/days'
import { expect, test } from '../support/fixtures'
import { countedId, largeWorkbook } from '../support/large-workbook'
import { logScene } from '../support/log-scene'
import { openTab } from '../support/seen-rep'

const key = 'b2b/asks-before-showing'
const at = tenOn(-90)

/** A rep with this many closed cycles, each with a plan. */
function seasoned(count: number): Workbook {
  const workbook = largeWorkbook(2)
  const behavior = workbook.behaviors[key]
  if (!behavior) throw new Error(`${key} is not in the workbook any more`)
  for (let number = 1; number <= count; number++) {
    const cycle = newCycle(countedId(100 + number), at)
    workbook.cycles[cycle.id] = {
      ...cycle,
      focus: { behavior: key, why: '', impact: '', target: 'behavior', chosenAt: at },
      closed: { how: 'sticks', reason: '', at }
    }
    const plan = newPlan({
      id: countedId(10_000 + number),
      cycle: cycle.id,
      template: 'a'.repeat(64),
      createdAt: at,
      number: 1,
      behavior: { ...behavior, key, title: `${behavior.title} ${number}` },
      gap: { now: 2, wanted: behavior.desired, start: { rating: 2, on: inDays(-90) } }
    })
    workbook.plans[plan.id] = plan
  }
  return workbook
}

const status = (page: Page, words: string) => page.getByRole('status').filter({ hasText: words })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

test('of 200 plans the latest 40 are drawn, more as one scrolls, and a screen reader hears how many there are', async ({
  coachbook
}) => {
  await logScene(coachbook, seasoned(200))
  const { page } = coachbook
  await openTab(coachbook, 'Plans')
  const plans = page.getByRole('table', { name: 'Plans' })
  const rows = plans.getByRole('rowheader')
  await expect(rows.first()).toHaveText(/ 200$/)
  expect(await rows.count()).toBe(40)
  await expect(plans).toHaveAttribute('aria-rowcount', '201')
  await expect(status(page, 'Showing 40 of 200')).toBeAttached()
  await rows.last().scrollIntoViewIfNeeded()
  await page.mouse.move(640, 400)
  await expect
    .poll(async () => {
      await page.mouse.wheel(0, 20_000)
      return rows.count()
    })
    .toBe(200)
  await expect(rows.last()).toHaveText(/ 1$/)
  await expect(status(page, 'All 200 are shown')).toBeAttached()
  await expect(page.getByRole('button', { name: /^Show/ })).toHaveCount(0)
})

test('all of 200 cycles are shown on request, and the focus goes on to the first that was not there', async ({
  coachbook
}) => {
  await logScene(coachbook, seasoned(200))
  const { page } = coachbook
  await openTab(coachbook, 'Reinforce')
  const cycles = page.getByRole('listitem').filter({ has: page.locator('a[href*="/cycle/"]') })
  await expect(cycles.nth(39)).toBeAttached()
  expect(await cycles.count()).toBe(40)
  await expect(cycles.nth(39)).toHaveAttribute('aria-posinset', '40')
  await expect(cycles.nth(39)).toHaveAttribute('aria-setsize', '200')
  await button(page, 'Show all 200').press('Enter')
  await expect(cycles).toHaveCount(200)
  await expect(cycles.locator('a:focus')).toHaveCount(1)
})
