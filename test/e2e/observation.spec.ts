import type { Page } from '@playwright/test'
import { v7 as newId } from 'uuid'
import { violations } from '../support/axe'
import { asShown, inDays } from '../support/days'
import type { Coachbook } from '../support/driver'
import { expect, test } from '../support/fixtures'
import { setWritable } from '../support/launch-faults'
import { showMoreWords, showWhenAndKind } from '../support/observation-form'
import { planScene } from '../support/plan-scene'
import { openTab } from '../support/seen-rep'

const evidence = (page: Page) => page.getByRole('textbox', { name: 'What did you see and hear?' })
const account = (page: Page) => page.getByRole('combobox', { name: 'Account' })
const saved = (page: Page) => expect(page.getByRole('status').getByText('Saved', { exact: true })).toBeVisible()
const log = (page: Page) => page.getByRole('table', { name: 'Observations' })
const rows = (page: Page) =>
  log(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader') })

/** A library with one rep, who is trained on the built-in framework; the window shows the rep. */
async function withRep(coachbook: Coachbook, name = 'Mira Lindqvist'): Promise<string> {
  const id = newId()
  await coachbook.call('library.begin', { managerName: 'Jonas Ek', choice: null })
  await coachbook.call('workbook.create', { id, name, role: '', territory: '', frameworks: ['b2b'] })
  await coachbook.page.reload()
  await openRep(coachbook.page, name)
  return id
}

async function openRep(page: Page, name = 'Mira Lindqvist'): Promise<void> {
  await page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name }).click()
  await expect(page.getByRole('heading', { level: 2, name })).toBeVisible()
}

async function openLog(page: Page): Promise<void> {
  await openTab({ page }, 'Observations')
}

async function startObservation(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Log observation' }).click()
  await expect(evidence(page)).toBeFocused()
}

test('S0-2 S0-11 S1-1 S3-5 S3-7 T-1 N-1 an observation is logged by mouse and all of it is there after a restart', async ({
  coachbook
}) => {
  await withRep(coachbook)
  const { page } = coachbook
  await startObservation(page)
  await evidence(page).fill('Opened with a question and waited.')
  const rating = page.getByRole('radiogroup', { name: 'Asks two open questions before showing anything' })
  await rating.getByRole('radio', { name: '3: asks one and waits for the whole answer' }).click()
  await showWhenAndKind(page)
  await expect(page.getByLabel('When: date')).toBeFocused()
  await page.getByLabel('When: date').fill(inDays(-260))
  await page.getByLabel('When: time').fill('10:40')
  await page.getByLabel('Kind').selectOption('Ride-along')
  await account(page).fill('Harbour Dental')
  await page.getByRole('radio', { name: 'Conversation, doing: 0 observations' }).click()
  await page.getByLabel('Selling activity').selectOption('Making sales calls')
  await showMoreWords(page)
  await expect(page.getByLabel('Went well')).toBeFocused()
  await page.getByLabel('Went well').fill('Silence after the question')
  await page.getByLabel('Could grow').fill('Next time the second question')
  await page.getByLabel('Mood, worries, beliefs').fill('Seemed tense.')
  await page.getByRole('button', { name: 'Done' }).click()
  await expect(page.getByText('The observation is in the log.')).toBeVisible()
  await expect(rows(page)).toHaveText(
    [
      `${asShown(inDays(-260))} Ride-along Harbour Dental Opened with a question and waited. Asks two open questions before showing anything 3`
    ],
    { useInnerText: true }
  )

  await coachbook.restart()
  const again = coachbook.page
  await openRep(again)
  await openLog(again)
  await again.getByRole('link', { name: asShown(inDays(-260)) }).click()
  await expect(evidence(again)).toHaveValue('Opened with a question and waited.')
  await expect(again.getByRole('radio', { name: '3: asks one and waits for the whole answer' })).toBeChecked()
  await expect(again.getByText('10:40 · Ride-along')).toBeVisible()
  await expect(again.getByLabel('When: date')).toHaveValue(inDays(-260))
  await expect(again.getByLabel('When: time')).toHaveValue('10:40')
  await expect(again.getByLabel('Kind')).toHaveValue('joint-visit')
  await expect(account(again)).toHaveValue('Harbour Dental')
  await expect(again.getByRole('radio', { name: 'Conversation, doing: 1 observation' })).toBeChecked()
  await expect(again.getByLabel('Selling activity')).toHaveValue('calls')
  await expect(again.getByLabel('Went well')).toHaveValue('Silence after the question')
  await expect(again.getByLabel('Could grow')).toHaveValue('Next time the second question')
  const box = again.getByRole('group', { name: 'Only for you · never printed, never shown' })
  await expect(box.getByLabel('Mood, worries, beliefs')).toHaveValue('Seemed tense.')
})

test('S0-2 an observation is logged by keyboard alone', async ({ coachbook }) => {
  await withRep(coachbook)
  const { page } = coachbook
  const { keyboard } = page
  await page.getByRole('button', { name: 'Log observation' }).focus()
  await keyboard.press('Enter')
  await expect(evidence(page)).toBeFocused()
  await keyboard.type('Bbbrought the numbers.')
  await expect(evidence(page)).toHaveValue('Bbbrought the numbers.')
  await keyboard.press('Tab')
  const first = page.getByRole('region', { name: 'Behaviors' }).getByRole('radiogroup').first()
  await expect(first.getByRole('radio').first()).toBeFocused()
  await keyboard.press('3')
  await expect(first.getByRole('radio', { name: /^3:/ })).toBeChecked()

  await keyboard.press('b')
  await expect(page.getByRole('dialog', { name: 'Add a behavior' })).toBeVisible()
  await keyboard.type('plan what the customer will do')
  await keyboard.press('Enter')
  const rating = page.getByRole('radiogroup', { name: 'Writes down what the customer will do after the call' })
  await expect(rating.getByRole('radio').first()).toBeFocused()
  await keyboard.press('2')
  await expect(rating.getByRole('radio', { name: /^2:/ })).toBeChecked()
  await keyboard.press('Delete')
  await expect(rating.getByRole('radio', { checked: true })).toHaveCount(0)
  await keyboard.press('4')
  await expect(rating.getByRole('radio', { name: /^4:/ })).toBeChecked()

  // B7: words of the steps beside the ratings find their behavior, too.
  await keyboard.press('b')
  await keyboard.type('put the pairs in order')
  await expect(page.getByRole('dialog', { name: 'Add a behavior' }).getByRole('option')).toHaveCount(1)
  await keyboard.press('Enter')
  const other = page.getByRole('radiogroup', { name: 'Pairs each concession with something to ask for' })
  await expect(other.getByRole('radio').first()).toBeFocused()

  await account(page).focus()
  await keyboard.type('Alder Group')
  await keyboard.press('Tab')
  await expect(page.getByRole('radio', { name: 'Conversation, planning: 0 observations' })).toBeFocused()
  await keyboard.press('ArrowDown')
  await keyboard.press('ArrowRight')
  await expect(page.getByRole('radio', { name: 'Deal, doing: 0 observations' })).toBeChecked()

  await evidence(page).focus()
  await keyboard.press('Control+Enter')
  await expect(rows(page)).toHaveCount(1)
  await expect(rows(page)).toContainText('Alder Group')
  await page.getByRole('link', { name: 'Alder' }).or(rows(page).getByRole('link')).first().focus()
  await keyboard.press('Enter')
  await expect(evidence(page)).toHaveValue('Bbbrought the numbers.')
})

test('N-1 what is written is kept as a draft the moment "Saved" shows, whatever ends the program', async ({
  coachbook
}) => {
  await withRep(coachbook)
  await startObservation(coachbook.page)
  await coachbook.page.keyboard.type('The office manager told about the second chair')
  await saved(coachbook.page)
  await coachbook.kill()

  await coachbook.restart()
  await openRep(coachbook.page)
  await openLog(coachbook.page)
  await expect(rows(coachbook.page)).toContainText(['draft'])
  await rows(coachbook.page).getByRole('link').click()
  await expect(evidence(coachbook.page)).toHaveValue('The office manager told about the second chair')
})

test('N-1 words in a field that is left by closing the window are kept', async ({ coachbook }) => {
  await withRep(coachbook)
  await startObservation(coachbook.page)
  await account(coachbook.page).fill('Northfield Clinic')
  await coachbook.restart()
  await openRep(coachbook.page)
  await openLog(coachbook.page)
  await expect(rows(coachbook.page)).toContainText(['Northfield Clinic'])
})

test('S0-2 10,000 characters, and names in Arabic and Greek', async ({ coachbook }) => {
  const name = 'نور الهدى Παπαδοπούλου'
  await withRep(coachbook, name)
  const { page } = coachbook
  const long = 'She asked, waited, and wrote it down. '.repeat(264).slice(0, 10_000)
  await startObservation(page)
  await evidence(page).fill(long)
  await account(page).fill('عيادة النور')
  await page.getByRole('button', { name: 'Done' }).click()
  await expect(rows(page)).toContainText(['عيادة النور'])

  await startObservation(page)
  await account(page).fill('Ελληνική Κλινική')
  await account(page).blur()
  await saved(page)
  await account(page).fill('ελληνική κλινική')
  await account(page).blur()
  await expect(account(page)).toHaveValue('Ελληνική Κλινική')
  await page.getByRole('button', { name: 'عيادة النور' }).click()
  await expect(account(page)).toHaveValue('عيادة النور')
  await evidence(page).fill('Short.')
  await page.getByRole('button', { name: 'Done' }).click()
  await expect(rows(page)).toHaveCount(2)

  await rows(page).nth(1).getByRole('link').click()
  await expect(evidence(page)).toHaveValue(long)
  const { scrolls, wide } = await page.locator('main').evaluate((main) => ({
    scrolls: main.scrollHeight > main.clientHeight,
    wide: main.scrollWidth > main.clientWidth
  }))
  expect({ scrolls, wide }).toEqual({ scrolls: true, wide: false })
})

test('an observation that was opened by mistake leaves nothing behind', async ({ coachbook }) => {
  const workbook = await withRep(coachbook)
  const { page } = coachbook
  const history = () => coachbook.call('workbook.history', { workbook, before: null, limit: 500 })
  const before = await history()
  await startObservation(page)
  await page.getByRole('button', { name: 'Sort later' }).click()
  await expect(page.getByText('Nothing logged yet.')).toBeVisible()
  expect(await history()).toEqual(before)
})

test('S0-2 an empty observation says what is missing, and a date to come is refused', async ({ coachbook }) => {
  await withRep(coachbook)
  const { page } = coachbook
  await startObservation(page)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('alert')).toContainText('Write what you saw or rate one behavior')
  await showWhenAndKind(page)
  await page.getByLabel('Kind').selectOption('Phone call')
  // It is a record now, in which nothing was written, so the only way to remove it is to delete it.
  await expect(page.getByRole('button', { name: 'Delete this observation' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Erase for good…' })).toHaveCount(0)
  // Something changed, so the refusal is no longer shown; the observation is still empty, and is refused again.
  await expect(page.getByRole('alert')).toHaveCount(0)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('alert')).toContainText('Write what you saw or rate one behavior')
  await page.getByRole('alert').getByRole('button', { name: 'Dismiss' }).click()

  await evidence(page).fill('Seen.')
  await page.getByLabel('When: time').fill('23:59')
  await page.getByRole('button', { name: 'Done' }).click()
  await expect(page.getByRole('alert')).toContainText('cannot be in the future')
  await expect(evidence(page)).toHaveValue('Seen.')
})

test('N-2 an observation is opened again, changed, deleted and brought back', async ({ coachbook }) => {
  await withRep(coachbook)
  const { page } = coachbook
  await startObservation(page)
  await evidence(page).fill('Opened with a question.')
  await page.getByRole('button', { name: 'Done' }).click()
  await page.getByRole('button', { name: 'Rate it' }).click()
  await expect(evidence(page)).toBeEditable()
  await page.getByRole('button', { name: 'Back to the log' }).click()
  await rows(page).getByRole('link').click()
  await expect(page.getByText(/Mira Lindqvist · in the log/)).toBeVisible()
  await expect(evidence(page)).not.toBeEditable()
  await evidence(page).focus()
  for (const key of ['b', '3', 'x', 'Delete']) await page.keyboard.press(key)
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(evidence(page)).toHaveValue('Opened with a question.')
  await page.getByRole('button', { name: 'Edit this' }).press('Enter')
  await expect(evidence(page)).toBeFocused()
  await evidence(page).fill('Opened with two questions.')
  await page.getByRole('button', { name: 'Back to the log' }).click()
  await expect(rows(page)).toContainText(['Opened with two questions.'])

  await rows(page).getByRole('link').click()
  await page.getByRole('button', { name: 'Delete this observation' }).click()
  await expect(page.getByText('Nothing logged yet.')).toBeVisible()
  await page
    .getByRole('status')
    .filter({ hasText: 'The observation was deleted.' })
    .getByRole('button', { name: 'Undo' })
    .click()
  await expect(rows(page)).toContainText(['Opened with two questions.'])
})

test('S0-3 the #1 behavior comes first with its last rating; S3-6 what is not trained is flagged', async ({
  coachbook
}) => {
  const scene = await planScene(coachbook)
  const { page } = coachbook
  const command = { type: 'rep.setTrained', behavior: 'b2b/waits-after-questions', on: null } as const
  await coachbook.call('workbook.dispatch', { workbook: scene.rep, command })
  await openRep(page)
  await startObservation(page)
  const behaviors = page.getByRole('region', { name: 'Behaviors' })
  await expect(behaviors.getByRole('heading', { level: 4 }).first()).toHaveText(scene.behavior)
  await expect(behaviors.getByText('#1 behavior · last time 2')).toBeVisible()

  await page.getByRole('button', { name: 'Add a behavior' }).click()
  await page.keyboard.type('Waits in silence after each question')
  await page.keyboard.press('Enter')
  await expect(behaviors.getByText('counts as a training need')).toBeVisible()
  await page.getByRole('button', { name: 'Done' }).click()
  await expect(rows(page)).toHaveCount(2)
})

test('a library that can only be read shows observations and lets nobody write', async ({ launch }) => {
  const coachbook = await launch({ fault: { kind: 'permissions-count' } })
  await withRep(coachbook)
  await startObservation(coachbook.page)
  await evidence(coachbook.page).fill('Opened with a question.')
  await coachbook.page.getByRole('button', { name: 'Done' }).click()
  await expect(rows(coachbook.page)).toHaveCount(1)
  await coachbook.close()
  await setWritable(coachbook.library, false)

  await coachbook.restart()
  const { page } = coachbook
  await openRep(page)
  await openLog(page)
  await expect(page.getByRole('button', { name: 'Log observation' })).toHaveCount(0)
  await rows(page).getByRole('link').click()
  await expect(evidence(page)).toHaveValue('Opened with a question.')
  await expect(evidence(page)).not.toBeEditable()
  await expect(page.getByLabel('Kind')).toBeDisabled()
  await expect(page.getByRole('button', { name: 'Add a behavior' })).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Delete this observation' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Back to the log' }).click()
  await expect(rows(page)).toHaveCount(1)
})

for (const look of [
  { colorScheme: 'light', forcedColors: 'none' },
  { colorScheme: 'dark', forcedColors: 'none' },
  { colorScheme: 'light', forcedColors: 'active' }
] as const)
  test(`the form and the log have no axe violation: ${look.colorScheme}, forced colors ${look.forcedColors}`, async ({
    coachbook
  }) => {
    await planScene(coachbook)
    const { page } = coachbook
    await page.emulateMedia(look)
    await openRep(page)
    await openLog(page)
    expect(await violations(page)).toEqual([])
    await startObservation(page)
    await page.getByRole('button', { name: 'Help beside the fields' }).click()
    await page.keyboard.press('Tab')
    await page.getByRole('radio', { name: /^3:/ }).first().focus()
    await page.keyboard.press('3')
    await expect(page.getByRole('radio', { name: /^3:/ }).first()).toBeChecked()
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: 'Add a behavior' }).click()
    await page.keyboard.type('customer')
    await expect(page.getByRole('listbox', { name: 'Behaviors' }).getByRole('option').first()).toBeVisible()
    expect(await violations(page)).toEqual([])
  })
