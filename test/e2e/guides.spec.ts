import type { Page } from '@playwright/test'
import { inDays } from '../support/days'
import type { Coachbook } from '../support/driver'
import { expect, test } from '../support/fixtures'
import { opens, seenRep } from '../support/seen-rep'

interface Guide {
  title: string
  steps: number
  /** Whether it asks for a plus and a minus, without which it cannot be finished. */
  facts: boolean
}

const english: readonly Guide[] = [
  { title: 'Coaching one-on-one', steps: 7, facts: true },
  { title: 'Feedback on one moment', steps: 2, facts: false },
  { title: 'From the goal to the next step', steps: 5, facts: false },
  { title: 'How are you?', steps: 1, facts: false },
  { title: 'Pipeline review', steps: 3, facts: true },
  { title: 'Ride-along day', steps: 3, facts: true },
  { title: 'Weekly one-on-one', steps: 5, facts: true }
]

const german: readonly Guide[] = [
  { title: 'Begleittag', steps: 3, facts: true },
  { title: 'Coaching-Einzelgespräch', steps: 7, facts: true },
  { title: 'Pipeline-Besprechung', steps: 3, facts: true },
  { title: 'Rückmeldung zu einem Moment', steps: 2, facts: false },
  { title: 'Vom Ziel zum nächsten Schritt', steps: 5, facts: false },
  { title: 'Wie geht es Ihnen?', steps: 1, facts: false },
  { title: 'Wöchentliches Einzelgespräch', steps: 5, facts: true }
]

const inEnglish = {
  coach: /^Coach/,
  start: 'Start one-on-one',
  purpose: 'What it is for',
  guide: 'Guide',
  begin: 'Start now',
  steps: 'Steps of the one-on-one',
  goOn: /^Continue/,
  end: /^End the one-on-one/,
  happened: 'What happened',
  missing: 'something that went well is missing',
  manager: 'I am Jonas, continue',
  ended: /· 1 min$/,
  record: 'After the one-on-one, only for you'
}

const inGerman: typeof inEnglish = {
  coach: /^Coachen/,
  start: 'Einzelgespräch beginnen',
  purpose: 'Wozu es da ist',
  guide: 'Leitfaden',
  begin: 'Jetzt beginnen',
  steps: 'Schritte des Einzelgesprächs',
  goOn: /^Weiter/,
  end: /^Einzelgespräch beenden/,
  happened: 'Was geschah',
  missing: 'Etwas Gelungenes fehlt',
  manager: 'Ich bin Jonas, weiter',
  ended: /· 1 Min\.$/,
  record: 'Nach dem Einzelgespräch, nur für Sie'
}

async function begin({ page }: Coachbook, says: typeof inEnglish, { title }: Guide, all: readonly Guide[]) {
  await page.getByRole('navigation').first().getByRole('link', { name: 'Mira Lindqvist' }).click()
  await page.getByRole('link', { name: says.coach }).click()
  await page.getByRole('button', { name: says.start }).first().click()
  const dialog = page.getByRole('dialog')
  const guides = dialog.getByLabel(says.guide, { exact: true })
  expect((await guides.locator('option').allTextContents()).sort()).toEqual(all.map((one) => one.title).sort())
  await guides.selectOption({ label: title })
  await dialog.getByLabel(says.purpose).fill(title)
  await dialog.getByRole('button', { name: says.begin }).click()
}

/** Writes into each empty line of the present step, except the facts; returns what it wrote. */
async function writeIntoStep(page: Page, facts: string, step: number): Promise<string[]> {
  const written: string[] = []
  for (const line of await page.locator(`main textarea:enabled:not([aria-label="${facts}"])`).all()) {
    if (!(await line.isEditable()) || (await line.inputValue()) !== '') continue
    const words = `Words ${step}.${written.length}`
    await line.fill(words)
    written.push(words)
  }
  return written
}

/** All words on the page, inside and outside of fields. */
const allWords = (page: Page): Promise<string> =>
  page.evaluate(() =>
    [document.body.textContent, ...[...document.querySelectorAll('textarea')].map(({ value }) => value)].join('\n')
  )

async function endedByMouse({ page }: Coachbook, says: typeof inEnglish, { steps, facts }: Guide) {
  const list = page.getByRole('list', { name: says.steps }).getByRole('button')
  const here = page.getByRole('list', { name: says.steps }).locator('[aria-current=step]')
  await expect(list).toHaveCount(steps)
  await expect(list.filter({ hasNotText: /\p{L}/u })).toHaveCount(0)
  const written: string[] = []
  for (let step = 0; step < steps; step++) {
    await expect(list.nth(step)).toHaveAttribute('aria-current', 'step')
    written.push(...(await writeIntoStep(page, says.happened, step)))
    await page.getByRole('button', { name: step < steps - 1 ? says.goOn : says.end }).click()
  }
  if (facts) {
    await expect(page.getByRole('alert')).toContainText(says.missing)
    await expect(page.getByLabel(says.happened).first()).toBeFocused()
    for (const row of await page.getByLabel(says.happened).all()) await row.fill('Asked first')
    while ((await here.textContent()) !== (await list.last().textContent()))
      await page.getByRole('button', { name: says.goOn }).click()
    await page.getByRole('button', { name: says.end }).click()
  }
  await expect(page.getByRole('heading', { name: says.record })).toHaveCount(0)
  await page.getByRole('button', { name: says.manager }).click()
  await expect(page.getByRole('heading', { name: says.record })).toBeVisible()
  await expect(page.getByText(says.ended)).toBeVisible()
  const kept = await allWords(page)
  expect(written.filter((words) => !kept.includes(words))).toEqual([])
}

for (const [language, guides, says] of [
  ['English', english, inEnglish],
  ['Deutsch', german, inGerman]
] as const)
  test(`each built-in guide is walked by mouse from its start to its end: ${language}`, async ({ coachbook }) => {
    test.setTimeout(180_000)
    await seenRep(coachbook, [{ on: inDays(-20), ratings: { [opens.key]: 1 } }])
    if (language === 'Deutsch') {
      await coachbook.page.getByRole('link', { name: 'Settings' }).click()
      await coachbook.page.getByLabel('Language').selectOption(language)
    }
    for (const guide of guides) {
      await test.step(guide.title, async () => {
        await begin(coachbook, says, guide, guides)
        await endedByMouse(coachbook, says, guide)
      })
    }
  })

test('S0-4 a one-on-one that was put off goes on with its clock from the overview, and a guide that stands there brings its kind', async ({
  coachbook
}) => {
  const { page } = coachbook
  await seenRep(coachbook, [{ on: inDays(-20), ratings: { [opens.key]: 1 } }])
  await begin(coachbook, inEnglish, { title: 'Pipeline review', steps: 3, facts: true }, english)
  const stopped = page.getByText('The clock is stopped.')
  await expect(page.getByRole('button', { name: 'Finish later' })).toBeVisible()
  await expect(stopped).toHaveCount(0)
  await page.getByRole('button', { name: 'Finish later' }).click()
  await page.getByRole('button', { name: inEnglish.manager }).click()
  await page.getByRole('navigation').first().getByRole('link', { name: 'Mira Lindqvist' }).click()
  await page.getByRole('button', { name: 'Continue the one-on-one' }).click()
  await expect(page.getByRole('button', { name: 'Finish later' })).toBeVisible()
  await expect(stopped).toHaveCount(0)
  await page.getByRole('button', { name: inEnglish.goOn }).click()
  const steps = page.getByRole('list', { name: inEnglish.steps })
  await expect(steps.getByRole('button', { name: 'Something is missing' })).toHaveCount(1)
  await page.getByRole('button', { name: 'Finish later' }).click()
  await page.getByRole('button', { name: inEnglish.manager }).click()

  await page.getByRole('navigation').first().getByRole('link', { name: 'Mira Lindqvist' }).click()
  await page.getByRole('link', { name: inEnglish.coach }).click()
  await page.getByRole('button', { name: inEnglish.start }).first().click()
  await page.getByRole('button', { name: 'Another one' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByLabel(inEnglish.guide, { exact: true }).locator('option:checked')).toHaveText(
    'Pipeline review'
  )
  const kind = dialog.getByLabel('Kind')
  await expect(kind.locator('option:checked')).toHaveText('Deal review')
})
