import type { Page } from '@playwright/test'
import { v7 as newId } from 'uuid'
import { daysBetween, plusDays } from '../../shared/dates'
import { periodStart, periodsLater } from '../../shared/rules/periods'
import { violations } from '../support/axe'
import { inDays, tenOn } from '../support/days'
import type { Coachbook } from '../support/driver'
import { expect, test } from '../support/fixtures'
import { teamOf } from '../support/rhythm-scene'
import { changeIn, formOf, leaves, opens } from '../support/seen-rep'

const openPatterns = async ({ page }: Coachbook) => {
  await page.reload()
  await page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: 'Team', exact: true }).click()
  await page.getByRole('link', { name: 'Patterns' }).click()
  await expect(page.getByRole('combobox', { name: 'Time' })).toBeVisible()
}

async function seen(coachbook: Coachbook, rep: string, ago: readonly number[], ratings: Record<string, number>) {
  const change = changeIn(coachbook, rep)
  await change({ type: 'rep.setFramework', framework: 'b2b', on: inDays(-300) })
  const template = await formOf(coachbook, 'four-step-observation')
  for (const days of ago) {
    const id = newId()
    await change({ type: 'observation.start', id, template, when: tenOn(-days) })
    for (const [behavior, rating] of Object.entries(ratings))
      await change({ type: 'observation.rate', id, behavior, rating })
    await change({ type: 'observation.record', id })
  }
}

async function talked(coachbook: Coachbook, rep: string, ago: readonly number[], minutes: number) {
  const change = changeIn(coachbook, rep)
  for (const days of ago) {
    const id = newId()
    await change({ type: 'session.plan', id, when: tenOn(-days), impromptu: true, changes: { purpose: 'How it goes' } })
    await change({ type: 'session.finish', id, minutes })
  }
}

const finding = (page: Page, words: string | RegExp) => page.getByRole('listitem').filter({ hasText: words })

test('S2-11 a team with nothing recorded is told so; with one rep there is nothing to compare', async ({
  coachbook
}) => {
  const [mira = ''] = await teamOf(coachbook, ['Mira Lindqvist'])
  await openPatterns(coachbook)
  const { page } = coachbook
  await expect(page.getByText('Nothing was recorded in this time.')).toBeVisible()
  await expect(page.getByRole('combobox', { name: 'Rep' })).toHaveCount(0)
  await expect(page.getByRole('heading', { name: 'Top, middle, bottom' })).toHaveCount(0)
  expect(await violations(page)).toEqual([])

  // What was seen without a place is not said to be missing.
  const change = changeIn(coachbook, mira)
  const id = newId()
  await change({
    type: 'observation.start',
    id,
    template: await formOf(coachbook, 'four-step-observation'),
    when: tenOn(-3)
  })
  await change({ type: 'observation.edit', id, changes: { evidence: 'Asked twice' } })
  await change({ type: 'observation.record', id })
  await openPatterns(coachbook)
  await expect(page.getByText('The one observation in this time names no place in the work.')).toBeVisible()
  await expect(page.getByText('No observation in this time.')).toHaveCount(0)
})

test('S2-11 S3-8 the team’s records are shown together, and what they may mean leads to one step', async ({
  coachbook
}) => {
  const [mira = '', yara = '', tom = ''] = await teamOf(coachbook, ['Mira Lindqvist', 'Yara Haddad', 'Tom Reed'])
  await seen(coachbook, mira, [30, 20, 10], { [opens.key]: 2, [leaves.key]: 4 })
  await seen(coachbook, yara, [29, 12], { [opens.key]: 3 })
  await seen(coachbook, tom, [8, 200], { [opens.key]: 1 })
  await talked(coachbook, mira, [28, 14, 7], 40)
  await talked(coachbook, yara, [21, 9], 40)
  await openPatterns(coachbook)
  const { page } = coachbook
  const map = page.getByRole('table', { name: /observations by place/ })
  await expect(map.getByRole('row', { name: /Mira Lindqvist/ })).toHaveText(/3/)
  await expect(finding(page, `3 reps are below the target in “${opens.title}”.`)).toContainText('Rests on 6 records.')
  await expect(finding(page, 'Tom Reed got much less of your time than the others.')).toBeVisible()
  await expect(finding(page, '120 in 3 sessions')).toBeVisible()
  expect(await violations(page)).toEqual([])

  // In the view of a year, what is half a year old counts, too.
  await page.getByRole('combobox', { name: 'Time' }).selectOption({ label: 'Last 52 weeks' })
  await expect(finding(page, `3 reps are below the target in “${opens.title}”.`)).toContainText('Rests on 7 records.')

  await page.getByRole('combobox', { name: 'Rep' }).selectOption({ label: 'Mira Lindqvist' })
  await expect(page.getByRole('row', { name: new RegExp(opens.title) })).toContainText('2 2 2')
  await expect(page.getByText('3 reps are below the target')).toHaveCount(0)
  await page.getByRole('combobox', { name: 'Rep' }).selectOption({ label: 'The whole team' })

  // A finding about several reps leads to one session with them, about that behavior.
  await finding(page, '3 reps are below the target').getByRole('button', { name: 'Plan a group session' }).click()
  const group = page.getByRole('dialog', { name: 'Plan a group session' })
  await expect(group.getByLabel('What it is about')).toHaveValue(opens.title)
  for (const name of ['Mira Lindqvist', 'Yara Haddad', 'Tom Reed'])
    await expect(group.getByRole('checkbox', { name })).toBeChecked()
  await expect(group.getByText('one chosen')).toBeVisible()
  await group.getByRole('button', { name: 'Cancel' }).click()
  await page.getByRole('link', { name: 'Patterns' }).click()

  await finding(page, 'Tom Reed got much less').getByRole('button', { name: 'Plan a one-on-one' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Tom Reed' }).first()).toBeVisible()
})

test('S2-12 segments are set by the manager alone, kept, and compared with the minutes', async ({ coachbook }) => {
  const [mira = '', yara = ''] = await teamOf(coachbook, ['Mira Lindqvist', 'Yara Haddad'])
  await talked(coachbook, mira, [28, 21, 14, 7], 30)
  await talked(coachbook, yara, [9], 10)
  await openPatterns(coachbook)
  const { page } = coachbook
  await page.getByRole('button', { name: 'Who is where' }).click()
  await page.getByRole('combobox', { name: 'Mira Lindqvist' }).selectOption({ label: 'Top' })
  await page.getByRole('combobox', { name: 'Yara Haddad' }).selectOption({ label: 'Middle' })
  const share = (name: string) => page.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) })
  await expect(share('Top')).toHaveText(/1\s*120\s*92%/)
  await expect(share('Middle')).toHaveText(/1\s*10\s*8%/)
  await expect(
    finding(page, 'Those in the middle are 1 of your reps and get 8% of the minutes of all with a segment.')
  ).toBeVisible()
  await expect(page.getByRole('combobox', { name: 'Yara Haddad' })).toHaveValue('middle')
  expect(await violations(page)).toEqual([])

  await coachbook.restart()
  await openPatterns(coachbook)
  await expect(finding(coachbook.page, 'Those in the middle are 1 of your reps')).toBeVisible()
})

test('S2-11 German patterns speak German, and a rep in the archive is left out', async ({ coachbook }) => {
  const [mira = '', yara = ''] = await teamOf(coachbook, ['Mira Lindqvist', 'Yara Haddad'])
  await seen(coachbook, mira, [30, 20, 10, 8, 6], { [opens.key]: 2 })
  await seen(coachbook, yara, [4], { [opens.key]: 2 })
  await changeIn(coachbook, yara)({ type: 'rep.archive' })
  await coachbook.call('settings.change', { language: 'de' })
  await coachbook.restart()
  const { page } = coachbook
  await page.getByRole('link', { name: 'Team', exact: true }).click()
  await page.getByRole('link', { name: 'Muster' }).click()
  await expect(page.getByText(`Mira Lindqvist bleibt bei „${opens.title}“ auf 2.`)).toBeVisible()
  await expect(page.getByText('Beruht auf 5 Aufzeichnungen.').first()).toBeVisible()
  await expect(page.getByRole('row', { name: /Yara Haddad/ })).toHaveCount(0)

  // All eight places of the work fit side by side in a small window, and no table scrolls sideways.
  await coachbook.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(900, 600))
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(900)
  const sideways = await page
    .getByRole('main')
    .evaluate((main) =>
      [main, ...main.querySelectorAll('*')]
        .filter((one) => one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).overflowX === 'auto')
        .map((one) => one.outerHTML.slice(0, 120))
    )
  expect(sideways).toEqual([])
})

test('S3-3 the team stands between quantity and quality, of a number that two reps have, without opening a workbook', async ({
  coachbook
}) => {
  const reps = await teamOf(coachbook, ['Mira Lindqvist', 'Yara Haddad'])
  const last = periodsLater(periodStart(inDays(0), 'quarter'), 'quarter', -1)
  const ago = [10, 11, 12, 13, 14].map((day) => daysBetween(plusDays(last, day), inDays(0)))
  for (const [at, rep] of reps.entries()) {
    await seen(coachbook, rep, ago, { [opens.key]: 3 + at })
    const change = changeIn(coachbook, rep)
    const metric = newId()
    const kind = { unit: '', period: 'month', kind: 'done', better: 'higher', target: null } as const
    await change({ type: 'metric.add', id: metric, name: at === 0 ? 'Visits' : 'visits', ...kind })
    const values = [0, 1, 2].map((later) => ({ metric, on: periodsLater(last, 'month', later), value: 10 + 2 * at }))
    await change({ type: 'metric.enter', cells: values })
  }
  await coachbook.restart()
  await openPatterns(coachbook)
  const { page } = coachbook
  const team = page.getByRole('region', { name: 'Quantity and quality of the team, quarter by quarter' })
  await expect(team.getByRole('listitem')).toHaveText([
    /: 11, rated 3\.5 on average \(10 ratings\), the mean of 2 reps$/
  ])
  expect(await violations(page)).toEqual([])
  await page.getByLabel('Rep', { exact: true }).selectOption('Mira Lindqvist')
  await expect(team).toHaveCount(0)
})
