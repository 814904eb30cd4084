import type { Page } from '@playwright/test'
import { violations } from '../support/axe'
import { inDays } from '../support/days'
import type { Coachbook } from '../support/driver'
import { expect, test } from '../support/fixtures'
import { changeIn, leaves, openRep, opens, openTab, seenRep } from '../support/seen-rep'

const visits = [{ on: inDays(-260), ratings: { [opens.key]: 1, [leaves.key]: 3 }, account: 'Alder Group' }]

const stepNow = (page: Page) =>
  page.getByRole('list', { name: 'Steps of the one-on-one' }).locator('[aria-current=step]')
const goOn = (page: Page) => page.getByRole('button', { name: /^(Continue|End the one-on-one)/ }).click()

async function startTalk({ page }: Coachbook): Promise<void> {
  await page.getByRole('button', { name: 'Start one-on-one' }).click()
  await page.getByLabel('What it is for').fill('Easier first minutes of a visit')
  await page.getByRole('button', { name: 'Start now' }).click()
  await expect(stepNow(page)).toHaveText('Why we’re here')
}

async function addFact(page: Page, sign: 'plus' | 'minus', text: string, source: string): Promise<void> {
  const row = (label: string) => page.getByLabel(label).nth(sign === 'plus' ? 0 : -1)
  await row('What happened').fill(text)
  await row('How you know').fill(source)
}

test('S0-4 S2-9 S3-9 S3-11 S0-8 a one-on-one by mouse: facts, questions, the answer, the plan; all is there after a restart', async ({
  coachbook
}) => {
  await seenRep(coachbook, visits)
  const { page } = coachbook
  await startTalk(coachbook)
  await page.getByLabel('What it is about').fill('The visit at Alder Group')
  await goOn(page)
  await expect(page.getByText('A plus is missing. A minus is missing.')).toBeVisible()
  await addFact(page, 'plus', 'Came with three questions', 'Visit on 9 March')
  await addFact(page, 'minus', 'Showed the brochure first', 'Visit on 9 March')
  await expect(page.getByText('The facts fold away now.')).toBeVisible()

  await goOn(page)
  await expect(page.getByText('Came with three questions')).toBeHidden()
  await page.getByRole('button', { name: 'Show the facts' }).click()
  await expect(page.getByText('Came with three questions')).toBeVisible()
  const offered = page.getByRole('region', { name: 'Next question' }).getByRole('listitem').first()
  const open = (await offered.locator('span').first().textContent()) ?? ''
  await offered.getByRole('button').click()
  await expect(page.getByRole('heading', { level: 3, name: open })).toBeVisible()
  await page.getByLabel('In Mira’s words').fill('I had the brochure in my hand before she was done.')
  await page.getByRole('button', { name: 'closed' }).click()
  await page.getByLabel('Ask your own').fill('What will you do on the next visit?')
  await page.getByRole('button', { name: 'Ask', exact: true }).click()
  await expect(page.getByRole('heading', { level: 3, name: 'What will you do on the next visit?' })).toBeVisible()
  await page.getByLabel('In Mira’s words').fill('Write two questions before I go in')

  await goOn(page)
  await page.getByLabel('Which one is it?').selectOption({ label: opens.title })
  await page.getByRole('button', { name: 'This is the one' }).click()
  await page.getByText('Yes', { exact: true }).click()
  await page.getByRole('textbox', { name: 'In Mira’s words' }).fill('I hear what they need first.')
  await page.getByRole('button', { name: 'Record the answer' }).click()
  await expect(page.getByText(/Mira said yes on/)).toBeVisible()

  await goOn(page)
  await expect(page.getByRole('textbox', { name: /^Action/ }).first()).toHaveValue('Write two questions before I go in')

  for (let step = 0; step < 2; step++) await goOn(page)
  await expect(stepNow(page)).toHaveText('How was this for you?')
  await goOn(page)
  await expect(page.getByRole('heading', { level: 2, name: 'This one-on-one has ended' })).toBeFocused()
  await page.getByRole('button', { name: 'I am Jonas, continue' }).click()
  await expect(page.getByRole('heading', { level: 2, name: opens.title })).toBeVisible()
  await page.getByRole('button', { name: 'See what was written' }).click()
  await expect(page.getByRole('heading', { level: 2, name: 'Coaching one-on-one' })).toBeVisible()
  await expect(page.getByText('Only for you, only for you', { exact: true })).toHaveCount(0)
  await page.getByRole('radiogroup', { name: 'I listened more than I talked' }).getByText('4').click()

  await coachbook.restart()
  await openRep(coachbook)
  await openTab(coachbook, 'One-on-ones')
  const row = coachbook.page.getByRole('row').filter({ hasText: 'Easier first minutes of a visit' })
  await expect(row).toContainText('1 min')
  await row.getByRole('link').click()
  await expect(coachbook.page.getByRole('textbox', { name: 'What it is about' })).toHaveValue(
    'The visit at Alder Group'
  )
  await expect(
    coachbook.page.getByRole('radiogroup', { name: 'I listened more than I talked' }).getByRole('radio', { name: '4' })
  ).toBeChecked()
})

test('S2-10 S2-6 S3-13 where the #1 behavior stands is known from the last rating and written down with a press', async ({
  coachbook
}) => {
  const rep = await seenRep(coachbook, visits)
  await changeIn(coachbook, rep)({ type: 'cycle.chooseFocus', behavior: opens.key, why: '', impact: '' })
  const { page } = coachbook
  await startTalk(coachbook)
  for (let step = 0; step < 3; step++) await goOn(page)
  const level = page.getByRole('textbox', { name: 'Where it stands today' })
  await expect(level).toHaveValue('')
  await page.getByRole('button', { name: 'Write it down' }).click()
  await expect(level).toHaveValue(/^1 of 5, .+: \S/)
  await expect(page.getByRole('button', { name: 'Write it down' })).toHaveCount(0)
})

test('S0-4 the agenda is written when a one-on-one is planned, can be changed, and stands in it for both to see', async ({
  coachbook
}) => {
  await seenRep(coachbook, visits)
  const { page } = coachbook
  await page.getByRole('button', { name: 'Start one-on-one' }).click()
  await page.getByLabel('What it is for').fill('The week')
  await page.getByLabel('Agenda').fill('- The price\n\n- The visit at Alder Group')
  await page.getByRole('button', { name: 'Schedule' }).click()
  await openTab(coachbook, 'One-on-ones')
  await page.getByRole('row').filter({ hasText: 'The week' }).getByRole('link').click()
  await page.getByLabel('Agenda').fill('The price\nThe holidays')
  await page.getByRole('button', { name: 'Start now' }).click()
  await expect(page.getByRole('region', { name: 'Agenda' }).getByRole('listitem')).toHaveText([
    'The price',
    'The holidays'
  ])
  await coachbook.restart()
  await coachbook.page.getByRole('button', { name: 'Continue the one-on-one' }).click()
  const agenda = coachbook.page.getByRole('region', { name: 'Agenda' })
  await expect(agenda.getByRole('listitem')).toHaveCount(2)
  await agenda.getByRole('checkbox', { name: 'The price' }).check()
  await expect(agenda.getByRole('checkbox', { name: 'The price' })).toBeChecked()
})

test('S0-4 what was not talked about is offered to the next one-on-one', async ({ coachbook }) => {
  await seenRep(coachbook, visits)
  const { page } = coachbook
  await page.getByRole('button', { name: 'Start one-on-one' }).click()
  await page.getByLabel('What it is for').fill('The week')
  await page.getByLabel('Agenda').fill('The price\nThe holidays')
  await page.getByRole('button', { name: 'Log a past one-on-one' }).click()
  await page.getByRole('textbox', { name: 'Minutes' }).fill('15')
  await page.getByRole('button', { name: 'Log it' }).click()
  await page.getByRole('button', { name: 'Edit this' }).click()
  const agenda = page.getByRole('region', { name: 'Agenda: talked about' })
  await agenda.getByRole('checkbox', { name: 'The price' }).check()
  await openTab(await openedRep(coachbook), 'One-on-ones')
  await page.getByRole('button', { name: 'Start one-on-one' }).click()
  const left = page.getByRole('region', { name: 'Not talked about last time' })
  await expect(left.getByRole('listitem')).toHaveText(['The holidays'])
  await left.getByRole('button', { name: 'Put it on the agenda' }).click()
  await expect(page.getByLabel('Agenda')).toHaveValue('The holidays')
  await expect(left).toHaveCount(0)
})

test('S1-9 the target comes before the skill: in the form, among the questions, and in words', async ({
  coachbook
}) => {
  await seenRep(coachbook, visits)
  const { page } = coachbook
  await startTalk(coachbook)
  await goOn(page)
  await goOn(page)
  const target = page.getByRole('radiogroup', { name: 'First the target, then how to hit it' })
  const next = page.getByRole('region', { name: 'Next question' })
  const order = await target.evaluate(
    (group, other) => other !== null && group.compareDocumentPosition(other),
    await next.elementHandle()
  )
  expect(order).toBe(4)
  await expect(next.getByRole('listitem').first()).toContainText('the target')
  await expect(next.getByText('the skill')).toHaveCount(0)
  await target.getByText('The target is right: how do you hit it?').click()
  await expect(next.getByRole('listitem').first()).toContainText('the skill')
})

test('S3-11 the funnel by keyboard: digits ask, Control and Enter go on', async ({ coachbook }) => {
  await seenRep(coachbook, visits)
  const { page } = coachbook
  await startTalk(coachbook)
  await page.keyboard.press('Control+Enter')
  await page.keyboard.press('Control+Enter')
  await expect(stepNow(page)).toHaveText('What do you see yourself?')
  await page.getByRole('heading', { level: 2 }).click()
  await page.keyboard.press('1')
  await expect(page.getByLabel('In Mira’s words')).toBeFocused()
  await page.keyboard.type('She told me about the second chair.')
  const second = page.getByRole('region', { name: 'Next question' }).getByRole('listitem').nth(1)
  await expect(page.getByRole('button', { name: 'probe' })).toHaveAttribute('aria-pressed', 'true')
  const question = (await second.locator('span').first().textContent()) ?? ''
  await page.keyboard.press('Alt+2')
  await expect(page.getByRole('heading', { level: 3, name: question })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Asked so far' })).toContainText('She told me about the second chair.')
})

test('S3-9 a talk without balanced facts is not ended, and says what is missing; S1-4 an impromptu one is logged', async ({
  coachbook
}) => {
  await seenRep(coachbook, visits)
  const { page } = coachbook
  await startTalk(coachbook)
  for (let step = 0; step < 7; step++) await goOn(page)
  await expect(page.getByRole('alert')).toContainText('something that went well is missing')
  await expect(stepNow(page)).toHaveText('Facts: one plus, one minus')
  await page.getByRole('button', { name: 'Finish later' }).click()
  await expect(page.getByRole('heading', { name: 'This one-on-one is paused' })).toBeFocused()
  for (const keys of ['Control+k', 'Control+1', 'Alt+ArrowLeft', 'Control+z']) await page.keyboard.press(keys)
  await expect(page.getByRole('button')).toHaveText(['I am Jonas, continue', 'Continue the one-on-one'])
  await page.getByRole('button', { name: 'Continue the one-on-one' }).click()
  await page.getByRole('button', { name: 'Finish later' }).click()
  await page.getByRole('button', { name: 'I am Jonas, continue' }).click()
  await openTab(await openedRep(coachbook), 'One-on-ones')
  await page.getByRole('button', { name: 'Start one-on-one' }).click()
  await page.getByRole('button', { name: 'Another one' }).click()
  await page.getByLabel('What it is for').fill('In the car after the visit')
  await page.getByRole('button', { name: 'Log a past one-on-one' }).click()
  await page.getByRole('textbox', { name: 'Minutes' }).fill('12')
  await page.getByRole('button', { name: 'Log it' }).click()
  await openTab(await openedRep(coachbook), 'One-on-ones')
  const row = page.getByRole('row').filter({ hasText: 'In the car after the visit' })
  await expect(row).toContainText('not planned')
  await expect(row).toContainText('12 min')
})

test('S3-16 telling needs its reason; S0-7 nothing private is on the talk screen', async ({ coachbook }) => {
  const rep = await seenRep(coachbook, visits)
  const { page } = coachbook
  await page.getByRole('button', { name: 'Start one-on-one' }).click()
  await page.getByLabel('What it is for').fill('In the car')
  await page.getByRole('button', { name: 'Log a past one-on-one' }).click()
  await page.getByRole('textbox', { name: 'Minutes' }).fill('15')
  await page.getByRole('button', { name: 'Log it' }).click()
  await page.getByLabel('What you did').selectOption({ label: 'Gave direction' })
  await expect(page.getByText('Telling needs its reason.')).toBeVisible()
  await page.getByLabel('Why telling was right here').fill('Could not see it yet.')
  await page.getByLabel('Notes').last().fill('Seemed tired.')
  await expect(page.getByText('Telling needs its reason.')).toBeHidden()

  // The rep's phase is shown where the next one-on-one is begun, with the kind of help that fits.
  await changeIn(coachbook, rep)({ type: 'cycle.chooseFocus', behavior: opens.key, why: '', impact: '' })
  await openTab(await openedRep(coachbook), 'One-on-ones')
  const phase = page.getByRole('region', { name: /^How far it has come/ })
  await phase.getByRole('combobox').selectOption({ label: 'Mira does not yet see what is missing' })
  await expect(phase).toContainText('What helps: show how it is done')
  await phase.getByRole('combobox').selectOption({ label: 'Mira sees it and practices' })
  await expect(phase).toContainText('What helps: ask and wait.')
  await page.getByRole('row').filter({ hasText: '15 min' }).getByRole('link').click()
  await expect(page.getByText('Why was telling right anyway?', { exact: false })).toBeVisible()
  await openTab(await openedRep(coachbook), 'One-on-ones')
  await startTalk(coachbook)
  for (let step = 0; step < 6; step++) {
    await expect(page.getByText('Seemed tired.')).toHaveCount(0)
    await expect(page.getByText('only for you', { exact: false })).toHaveCount(0)
    await page.keyboard.press('Control+k')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await goOn(page)
  }
})

test('no axe violation in a talk, in light and dark', async ({ coachbook }) => {
  await seenRep(coachbook, visits)
  const { page } = coachbook
  await startTalk(coachbook)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    for (let step = 0; step < 6; step++) {
      expect(await violations(page)).toEqual([])
      await page.keyboard.press('Control+Enter')
    }
    for (let step = 0; step < 6; step++) await page.getByRole('button', { name: 'Back' }).click()
  }
})

async function openedRep(coachbook: Coachbook): Promise<Coachbook> {
  await openRep(coachbook)
  return coachbook
}

test('N-2 Undo on a one-on-one’s page names what was done elsewhere, and leads there', async ({ coachbook }) => {
  const rep = await seenRep(coachbook, visits)
  const { page } = coachbook
  await startTalk(coachbook)
  await page.getByRole('button', { name: 'Finish later' }).click()
  await page.getByRole('button', { name: /^I am / }).click()
  const { workbook } = await coachbook.call('workbook.open', { workbook: rep })
  const [session] = Object.values(workbook.sessions)
  await openRep(coachbook)
  await openTab(coachbook, 'Notes')
  await page.getByLabel('Notes about Mira').fill('Likes short talks.')
  await openTab(coachbook, 'One-on-ones')
  await page.getByRole('row').filter({ hasText: 'Easier first minutes' }).getByRole('link').click()
  await page.getByRole('heading', { level: 2 }).first().focus()
  await coachbook.clickMenu('Edit', 'Undo')
  await expect(page.getByText('Undone: Private notes written')).toBeVisible()
  const after = await coachbook.call('workbook.open', { workbook: rep })
  expect(after.workbook.sessions[session?.id ?? '']).toEqual(session)
  await page.getByRole('button', { name: 'Show it' }).click()
  await expect(page.getByLabel('Notes about Mira')).toHaveValue('')
})

test('S0-8 the rep’s words wait for their answer, and an own question is asked, also when one goes on without pressing its button', async ({
  coachbook
}) => {
  await seenRep(coachbook, visits)
  const { page } = coachbook
  await startTalk(coachbook)
  await page.getByRole('list', { name: 'Steps of the one-on-one' }).getByRole('button').nth(2).click()
  await page.getByLabel('Ask your own').fill('When did it work?')
  await page.keyboard.press('Control+Enter')
  await page.getByLabel('Which one is it?').selectOption({ label: opens.title })
  await page.getByRole('button', { name: 'This is the one' }).click()
  const words = page.getByRole('textbox', { name: 'In Mira’s words' })
  await words.fill('I hear what they need first.')
  const waits = page.getByText('Choose the answer first; the words are kept with it.')
  for (const way of [/^Continue/, 'Back', 'Finish later']) {
    await page.getByRole('button', { name: way }).click()
    await expect(waits).toBeVisible()
    await expect(words).toHaveValue('I hear what they need first.')
  }
  await page.getByText('Yes', { exact: true }).click()
  await page.getByRole('button', { name: 'Back' }).click()
  await expect(page.getByRole('heading', { level: 3, name: 'When did it work?' })).toBeVisible()
  await goOn(page)
  await expect(page.getByText(/Mira said yes on/)).toBeVisible()
  await expect(page.getByText('I hear what they need first.')).toBeVisible()
  await page.getByRole('button', { name: 'Finish later' }).click()
  await expect(page.getByText('Everything you wrote is saved.')).toBeVisible()
  await expect(page.getByText('was not kept')).toHaveCount(0)
})
