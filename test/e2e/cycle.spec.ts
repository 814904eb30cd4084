import type { Page } from '@playwright/test'
import { v7 as newId } from 'uuid'
import { violations } from '../support/axe'
import { asShown, inDays } from '../support/days'
import type { Coachbook } from '../support/driver'
import { expect, test } from '../support/fixtures'
import { changeIn, formOf, leaves, maps, openRep, opens, openTab, seenAt, seenRep } from '../support/seen-rep'

const visits = [
  { on: inDays(-260), ratings: { [opens.key]: 1, [leaves.key]: 3 }, account: 'Alder Group' },
  { on: inDays(-236), ratings: { [opens.key]: 2, [maps.key]: 4 }, account: 'Harbour Dental' }
]

/** The days of both visits as the window shows them. */
const seen = visits.map(({ on }) => asShown(on))

const gaps = (page: Page, name = 'Gaps, widest first') => page.getByRole('table', { name })
const rows = (page: Page, name?: string) =>
  gaps(page, name)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader') })
const row = (page: Page, title: string) => page.getByRole('row').filter({ hasText: title })
const dialog = (page: Page) => page.getByRole('dialog')
const oneBehavior = (page: Page) =>
  page.getByRole('region', { name: 'The #1 behavior' }).getByRole('heading', { level: 3 })
const step = (page: Page) => page.getByRole('list', { name: 'The four steps' }).locator('[aria-current=step]')
const nextStep = (page: Page) => page.getByRole('region', { name: 'Next step' })
const parking = (page: Page) => page.getByRole('region', { name: 'Parking lot' }).getByRole('listitem')

async function choose(coachbook: Coachbook, rep: string, behavior = opens.key): Promise<void> {
  await changeIn(coachbook, rep)({ type: 'cycle.chooseFocus', behavior, why: '', impact: '' })
  await coachbook.page.reload()
  await openRep(coachbook)
}

/** Restarts the program and opens the rep. */
async function restart(coachbook: Coachbook): Promise<void> {
  await coachbook.restart()
  await openRep(coachbook)
}

test('S0-2 gaps stand with the widest first, and the first rating is the dated starting point, also after a restart', async ({
  coachbook
}) => {
  await seenRep(coachbook, visits)
  const expected = [
    `${opens.title}241 on ${seen[0]}2 observations`,
    `${leaves.title}343 on ${seen[0]}1 observation`,
    `${maps.title}444 on ${seen[1]}1 observation`
  ].map((text) => new RegExp(`^${text}`))
  await expect(rows(coachbook.page)).toHaveText(expected)
  await restart(coachbook)
  await expect(rows(coachbook.page)).toHaveText(expected)
})

test('S0-3 one behavior is chosen by mouse, the others wait with their evidence, and another can take its place', async ({
  coachbook
}) => {
  await seenRep(coachbook, visits)
  const { page } = coachbook
  await row(page, opens.title).getByRole('button', { name: 'Make this the #1 behavior' }).click()
  await dialog(page).getByLabel('Why this one').fill('They stop talking after two minutes.')
  await dialog(page).getByLabel('What you expect it to change').fill('More second meetings.')
  await dialog(page).getByRole('button', { name: 'Make this the #1 behavior' }).click()
  await expect(oneBehavior(page)).toHaveText(opens.title)
  await expect(page.getByText(`Started at 1 on ${seen[0]}, now 2. The target is 4.`)).toBeVisible()
  await expect(parking(page)).toHaveText([`${leaves.title} gap 1`])

  await openTab(coachbook, 'Gaps')
  await expect(page.getByLabel('Why this one')).toHaveValue('They stop talking after two minutes.')
  await expect(page.getByRole('button', { name: /Make this the #1 behavior/ })).toHaveCount(0)
  await row(page, leaves.title).getByText('1 observation').click()
  await expect(row(page, leaves.title).getByRole('link')).toHaveText(`${seen[0]}, Alder Group: rated 3`)

  await row(page, leaves.title).getByRole('button', { name: 'Work on this one instead' }).click()
  await expect(dialog(page)).toContainText(`“${opens.title}” goes to the parking lot and keeps its evidence.`)
  await dialog(page).getByRole('button', { name: 'Work on this one instead' }).click()
  await expect(oneBehavior(page)).toHaveText(leaves.title)

  await restart(coachbook)
  await expect(oneBehavior(coachbook.page)).toHaveText(leaves.title)
  await expect(parking(coachbook.page)).toHaveText([`${opens.title} gap 2`])
  await openTab(coachbook, 'Gaps')
  await row(coachbook.page, opens.title).getByText('2 observations').click()
  await row(coachbook.page, opens.title)
    .getByRole('link', { name: `${seen[1]}, Harbour Dental: rated 2` })
    .click()
  await expect(coachbook.page.getByRole('radiogroup', { name: opens.title })).toBeVisible()
})

test('S0-3 one behavior is chosen by keyboard, and the choice can be undone and done again', async ({ coachbook }) => {
  await seenRep(coachbook, visits)
  const { page } = coachbook
  await row(page, leaves.title).getByRole('button', { name: 'Make this the #1 behavior' }).focus()
  await page.keyboard.press('Enter')
  await expect(dialog(page).getByLabel('Why this one')).toBeFocused()
  await page.keyboard.type('No visit ends with a date.')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Fewer stalled deals.')
  for (let stop = 0; stop < 3; stop++) await page.keyboard.press('Tab')
  await expect(dialog(page).getByRole('button', { name: 'Make this the #1 behavior' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(oneBehavior(page)).toHaveText(leaves.title)
  await coachbook.clickMenu('Edit', 'Undo')
  await expect(rows(page)).toHaveCount(3)
  await coachbook.clickMenu('Edit', 'Redo')
  await expect(oneBehavior(page)).toHaveText(leaves.title)
})

test('S0-3 while a plan exists no other behavior can be chosen, and the window says why', async ({ coachbook }) => {
  const rep = await seenRep(coachbook, visits)
  const change = changeIn(coachbook, rep)
  await change({ type: 'cycle.chooseFocus', behavior: opens.key, why: '', impact: '' })
  await change({
    type: 'cycle.recordAgreement',
    session: newId(),
    agreed: true,
    on: inDays(-235),
    words: 'I want that.',
    minutes: 20
  })
  await change({ type: 'plan.start', id: newId(), template: await formOf(coachbook, 'four-step-action-plan') })
  await coachbook.page.reload()
  await openRep(coachbook)
  const { page } = coachbook
  await expect(page.getByRole('button', { name: 'Continue the plan' })).toBeVisible()
  await openTab(coachbook, 'Gaps')
  await row(page, leaves.title).getByRole('button', { name: 'Work on this one instead' }).click()
  await expect(dialog(page)).toContainText('Discard the draft before you choose another behavior.')
  await expect(dialog(page).getByRole('textbox')).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(dialog(page)).toHaveCount(0)
})

test('S0-1 going on with a behavior that nobody rated asks for a reason, which is kept', async ({ coachbook }) => {
  await seenRep(coachbook, [])
  const { page } = coachbook
  await page.getByRole('button', { name: 'Choose a behavior that has not been rated yet' }).click()
  await expect(dialog(page).getByLabel('Behavior')).toBeFocused()
  await dialog(page).getByRole('button', { name: 'Make this the #1 behavior' }).click()
  await expect(dialog(page)).toContainText('Choose the behavior first.')
  await dialog(page).getByLabel('Behavior').selectOption(opens.title)
  await dialog(page).getByRole('button', { name: 'Make this the #1 behavior' }).click()
  await expect(dialog(page)).toContainText('Write a short reason.')
  await dialog(page).getByLabel('Why move on without having seen it').fill('Two customers told me.')
  await dialog(page).getByRole('button', { name: 'Make this the #1 behavior' }).click()
  await expect(oneBehavior(page)).toHaveText(opens.title)
  await expect(page.getByText('Not rated yet. The target is 4.')).toBeVisible()

  await restart(coachbook)
  await expect(coachbook.page.getByText('left out, with a reason')).toBeVisible()
  await openTab(coachbook, 'Gaps')
  await expect(coachbook.page.getByText('Two customers told me.')).toBeVisible()
})

test('S0-8 no plan starts before the rep’s yes, which is written down word for word; the gate holds after a restart', async ({
  coachbook
}) => {
  const rep = await seenRep(coachbook, visits)
  await choose(coachbook, rep)
  let { page } = coachbook
  await nextStep(page).getByRole('button', { name: 'Record the agreement' }).click()
  await expect(page.getByRole('heading', { level: 3, name: opens.title })).toBeVisible()
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0)

  await page.getByRole('button', { name: 'Record the agreement' }).click()
  await expect(page.getByLabel('How long did you talk, in minutes')).toBeFocused()
  await expect(page.getByText('Choose one of the two.')).toBeVisible()
  await page.getByLabel('How long did you talk, in minutes').fill('24')
  await page.getByText('Not yet', { exact: true }).click()
  await page.getByLabel('The answer in Mira’s own words').fill('I am not sure that is it.')
  await page.getByRole('button', { name: 'Record the answer' }).click()

  await expect(nextStep(page)).toContainText('Mira had not said yes yet')
  await expect(step(page)).toContainText('Coach')
  await expect(page.getByRole('button', { name: 'Start the plan' })).toHaveCount(0)
  await restart(coachbook)
  ;({ page } = coachbook)
  await expect(step(page)).toContainText('Coach')
  await expect(page.getByText('I am not sure that is it.not a yes yet')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Start the plan' })).toHaveCount(0)

  await nextStep(page).getByRole('button', { name: 'Record the agreement' }).click()
  await page.getByRole('button', { name: 'Record another answer' }).click()
  await page.getByLabel('How long did you talk, in minutes').fill('18')
  await page.getByText('Yes', { exact: true }).click()
  await page.getByRole('button', { name: 'Record the agreement' }).click()
  await expect(page.getByText('Write down how Mira said yes.')).toBeVisible()
  await page.getByLabel('The answer in Mira’s own words').fill('I hear what they need before I talk about us.')
  await page.getByRole('button', { name: 'Record the agreement' }).click()
  await expect(step(page)).toContainText('Agree')

  await restart(coachbook)
  ;({ page } = coachbook)
  await expect(page.getByText('I hear what they need before I talk about us.')).toBeVisible()
  await page.getByRole('button', { name: 'Start the plan' }).click()
  await expect(dialog(page).getByRole('radio').first()).toBeChecked()
  await expect(dialog(page)).toContainText('Four-step action plan')
  await dialog(page).getByRole('button', { name: 'Start the plan' }).click()
  await expect(page.getByRole('textbox', { name: 'How, in Mira’s words' })).toBeVisible()

  // The first answer stays, word for word.
  await page.getByRole('main').getByRole('link', { name: 'Mira Lindqvist' }).first().click()
  await openTab(coachbook, 'One-on-ones')
  await page.getByRole('link', { name: 'What Mira said about' }).click()
  await expect(page.getByRole('heading', { name: 'Earlier answers' })).toBeVisible()
  await expect(page.getByText('I am not sure that is it.')).toBeVisible()
})

test('S0-8 the answer that was given in a one-on-one of the log goes to that one, and no second one is counted', async ({
  coachbook
}) => {
  const rep = await seenRep(coachbook, visits)
  await choose(coachbook, rep)
  const change = changeIn(coachbook, rep)
  const id = newId()
  await change({ type: 'session.plan', id, when: seenAt(inDays(0)), changes: { purpose: 'The one behavior' } })
  await change({ type: 'session.start', id })
  await change({ type: 'session.finish', id, minutes: 10 })
  await restart(coachbook)
  const { page } = coachbook
  await nextStep(page).getByRole('button', { name: 'Record the agreement' }).click()
  await expect(page.getByLabel('In which one-on-one was it said')).toHaveValue(id)
  await expect(page.getByLabel('How long did you talk, in minutes')).toBeHidden()
  await page.getByText('Yes', { exact: true }).click()
  await page.getByLabel('The answer in Mira’s own words').fill('I ask first.')
  await page.getByRole('button', { name: 'Record the agreement' }).click()
  await expect(page.getByRole('button', { name: 'Start the plan' })).toBeVisible()
  const { workbook } = await coachbook.call('workbook.open', { workbook: rep })
  expect(Object.keys(workbook.sessions)).toEqual([id])

  // It was given in another one-on-one: the answer is moved there and exists once.
  const other = newId()
  await change({ type: 'session.plan', id: other, when: seenAt(inDays(0)), changes: { purpose: 'The same' } })
  await change({ type: 'session.start', id: other })
  await change({ type: 'session.finish', id: other, minutes: 30 })
  await page.reload()
  await openRep(coachbook)
  await openTab(coachbook, 'One-on-ones')
  await page.getByRole('link', { name: 'What Mira said about' }).click()
  await page.getByRole('button', { name: 'Correct this' }).click()
  const which = page.getByLabel('In which one-on-one was it said')
  await expect(which.locator('option:checked')).toContainText('10')
  await which.selectOption({ value: other })
  await page.getByRole('button', { name: 'Record the agreement' }).click()
  await expect(page.getByRole('button', { name: 'Start the plan' })).toBeVisible()
  const moved = (await coachbook.call('workbook.open', { workbook: rep })).workbook
  const [cycle] = Object.values(moved.cycles)
  expect([cycle?.agreement?.session, cycle?.answers]).toEqual([other, undefined])
  expect(Object.keys(moved.sessions)).toHaveLength(2)
})

test('S0-8 the agreement is recorded by keyboard alone', async ({ coachbook }) => {
  const rep = await seenRep(coachbook, visits)
  await choose(coachbook, rep)
  const { page } = coachbook
  await nextStep(page).getByRole('button', { name: 'Record the agreement' }).focus()
  await page.keyboard.press('Enter')
  await page.getByLabel('How long did you talk, in minutes').focus()
  await page.keyboard.type('20')
  await page.keyboard.press('Tab')
  await expect(page.getByLabel('We did not sit down for this')).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await expect(page.getByRole('radio', { name: /^Yes/ })).toBeChecked()
  await page.keyboard.press('Tab')
  await page.keyboard.type('Yes. I ask first.')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Yes. I ask first.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Start the plan' })).toBeVisible()
})

test('S0-1 an answer without a one-on-one needs a reason; both can be corrected until a plan stands on them', async ({
  coachbook
}) => {
  const rep = await seenRep(coachbook, visits)
  await choose(coachbook, rep)
  const { page } = coachbook
  await nextStep(page).getByRole('button', { name: 'Record the agreement' }).click()
  await page.getByLabel('We did not sit down for this').check()
  await page.getByText('Yes', { exact: true }).click()
  await page.getByLabel('The answer in Mira’s own words').fill('Fine with me.')
  await page.getByRole('button', { name: 'Record the agreement' }).click()
  await expect(page.getByLabel('Why there was no one-on-one')).toBeFocused()

  await test.step('what is written waits while another page is looked at', async () => {
    await page.getByRole('main').getByRole('link', { name: 'Mira Lindqvist' }).click()
    await nextStep(page).getByRole('button', { name: 'Record the agreement' }).click()
    await expect(page.getByLabel('The answer in Mira’s own words')).toHaveValue('Fine with me.')
  })
  await page.getByLabel('Why there was no one-on-one').fill('We spoke in the car.')
  await page.getByRole('button', { name: 'Record the agreement' }).click()
  await expect(page.getByRole('button', { name: 'Start the plan' })).toBeVisible()

  await restart(coachbook)
  await openTab(coachbook, 'One-on-ones')
  await coachbook.page.getByRole('link', { name: 'What Mira said about' }).click()
  await expect(coachbook.page.getByText('We spoke in the car.')).toBeVisible()
  await coachbook.page.getByRole('button', { name: 'Correct this' }).click()
  await expect(coachbook.page.getByLabel('Why there was no one-on-one')).toHaveValue('We spoke in the car.')
  await coachbook.page.getByLabel('We did not sit down for this').uncheck()
  await coachbook.page.getByLabel('How long did you talk, in minutes').fill('15')
  await coachbook.page.getByRole('button', { name: 'Record the agreement' }).click()
  await expect(coachbook.page.getByText(/agreed on .*, 15 min/)).toBeVisible()

  await changeIn(
    coachbook,
    rep
  )({
    type: 'plan.start',
    id: newId(),
    template: await formOf(coachbook, 'four-step-action-plan')
  })
  await coachbook.page.reload()
  await openRep(coachbook)
  await openTab(coachbook, 'One-on-ones')
  await coachbook.page.getByRole('link', { name: 'What Mira said about' }).click()
  await expect(coachbook.page.getByText('A draft plan is based on this agreement.')).toBeVisible()
  await expect(coachbook.page.getByRole('button', { name: 'Correct this' })).toHaveCount(0)
})

test('S2-6 the level wanted is changed by keyboard against its anchors, and the gap follows', async ({ coachbook }) => {
  await seenRep(coachbook, visits)
  const { page } = coachbook
  await row(page, opens.title)
    .getByRole('button', { name: /the target for/ })
    .focus()
  await page.keyboard.press('Enter')
  await expect(dialog(page)).toContainText('asks one and waits for the whole answer')
  await dialog(page).getByRole('radio', { name: /^4/ }).focus()
  await page.keyboard.press('2')
  await dialog(page).getByRole('button', { name: 'Save' }).focus()
  await page.keyboard.press('Enter')
  await expect(rows(page).first()).toContainText(leaves.title)
  await expect(row(page, opens.title)).toContainText('22')
  await coachbook.clickMenu('Edit', 'Undo')
  await expect(rows(page).first()).toContainText(opens.title)
})

interface Signed {
  rep: string
  plan: string
}

/** A signed plan with one action done late, one due today, one in the future, and a visit in four days. */
async function signedPlan(coachbook: Coachbook): Promise<Signed> {
  const rep = await seenRep(coachbook, [
    ...visits,
    { on: inDays(-229), ratings: { [opens.key]: 4 } },
    { on: inDays(-222), ratings: { [opens.key]: 3 } },
    { on: inDays(-215), ratings: { [opens.key]: 5 } }
  ])
  const change = changeIn(coachbook, rep)
  const plan = newId()
  const words = 'I hear what they need.'
  await change({ type: 'cycle.chooseFocus', behavior: opens.key, why: '', impact: '' })
  await change({ type: 'cycle.recordAgreement', session: newId(), agreed: true, on: inDays(-235), words, minutes: 24 })
  await change({ type: 'plan.start', id: plan, template: await formOf(coachbook, 'four-step-action-plan') })
  const action = (text: string, owner: 'rep' | 'manager', days: number) => ({
    id: newId(),
    text,
    owner,
    sign: '',
    by: inDays(days),
    proposedBy: owner
  })
  await change({
    type: 'plan.edit',
    id: plan,
    changes: {
      how: 'I ask twice and wait.',
      actions: [action('Write three openers', 'rep', -2), action('Five calls', 'rep', 0), action('Join', 'manager', 4)],
      coachingDates: [
        { id: newId(), on: inDays(4), kind: 'joint-visit', note: 'Northfield Clinic', proposedBy: 'together' }
      ]
    }
  })
  for (const party of ['rep', 'manager'] as const) {
    const mark = { method: 'typed', text: party } as const
    await change({ type: 'plan.sign', id: plan, party, stance: 'agreed', comment: '', mark })
  }
  await coachbook.page.reload()
  await openRep(coachbook)
  return { rep, plan }
}

test('S2-1 the overview answers in one look: the behavior, the words, the gap, what was agreed, what comes next', async ({
  coachbook
}) => {
  await signedPlan(coachbook)
  let { page } = coachbook
  await expect(step(page)).toContainText('Reinforce')
  await expect(oneBehavior(page)).toHaveText(opens.title)
  await expect(page.getByText('I hear what they need.')).toBeVisible()
  await expect(page.getByText(`Started at 1 on ${seen[0]}, now 5. The target is 4.`)).toBeVisible()
  await expect(page.getByText('At target on 2 of the last 3 days seen; it sticks at 3 of 4.')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Next agreed date' })).toContainText('Northfield Clinic')
  const actions = page.getByRole('region', { name: 'Agreed actions' }).getByRole('listitem')
  await expect(actions.nth(0)).toContainText('overdue since')
  await expect(actions.nth(1)).toHaveText('Five callsMiradue today')
  await expect(actions.nth(2)).toContainText('JoinYou')

  await page.getByRole('checkbox', { name: 'Five calls' }).check()
  await expect(actions.nth(1)).toHaveText('Five callsMiradone')
  await page.getByRole('checkbox', { name: 'Write three openers' }).focus()
  await page.keyboard.press('Space')
  await expect(actions.nth(0)).toContainText('done')
  await restart(coachbook)
  ;({ page } = coachbook)
  await expect(page.getByRole('checkbox', { name: 'Five calls' })).toBeChecked()
  await expect(page.getByRole('checkbox', { name: 'Write three openers' })).toBeChecked()
  await expect(page.getByRole('checkbox', { name: 'Join' })).not.toBeChecked()
})

test('N-2 the history says what was done and by whom, in words, and leads to the record', async ({ coachbook }) => {
  await signedPlan(coachbook)
  const { page } = coachbook
  await openTab(coachbook, 'Notes')
  await page.getByLabel('Notes about Mira').fill('Was tired.')
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await coachbook.clickMenu('Go', 'Overview')
  await coachbook.clickMenu('Edit', 'Undo')
  await openTab(coachbook, 'History')
  const entries = page.getByRole('listitem').filter({ has: page.getByText('Jonas Ek') })
  await expect(entries.nth(0)).toContainText('Undone: Private notes written')
  await expect(entries.nth(1)).toContainText('Private notes written')
  await expect(entries.nth(2)).toContainText('Plan signed by both and sealed')
  await expect(entries.nth(3)).toContainText('Plan signed by Mira')
  await expect(page.getByText('Agreement recorded')).toBeVisible()
  await page.getByRole('link', { name: 'Plan begun' }).click()
  await expect(page.getByRole('heading', { level: 2, name: opens.title })).toBeVisible()
})

test('N-1 private notes are there after a restart', async ({ coachbook }) => {
  await seenRep(coachbook, [])
  await openTab(coachbook, 'Notes')
  await coachbook.page.getByLabel('Notes about Mira').fill('Ask about the new territory.')
  await restart(coachbook)
  await openTab(coachbook, 'Notes')
  await expect(coachbook.page.getByLabel('Notes about Mira')).toHaveValue('Ask about the new territory.')
})

const looks = [
  { name: 'light', media: { colorScheme: 'light' } },
  { name: 'dark', media: { colorScheme: 'dark' } },
  { name: 'forced colors', media: { forcedColors: 'active' } }
] as const

for (const { name, media } of looks)
  test(`axe finds nothing on the screens of the cycle, ${name}`, async ({ coachbook }) => {
    const rep = await seenRep(coachbook, visits)
    const { page } = coachbook
    await page.emulateMedia(media)
    const check = async (place: string) => expect.soft(await violations(page), place).toEqual([])
    await check('gaps to choose from')
    await row(page, opens.title).getByRole('button', { name: 'Make this the #1 behavior' }).click()
    await check('the choice')
    await page.keyboard.press('Escape')
    await row(page, opens.title)
      .getByRole('button', { name: /the target for/ })
      .click()
    await check('the target')
    await page.keyboard.press('Escape')
    await choose(coachbook, rep)
    await check('the overview')
    await openTab(coachbook, 'Gaps')
    await check('all gaps')
    await openTab(coachbook, 'Notes')
    await check('notes')
    await openTab(coachbook, 'History')
    await expect(page.getByText('The #1 behavior chosen')).toBeVisible()
    await check('history')
    await openTab(coachbook, 'One-on-ones')
    await page.getByRole('link', { name: 'What Mira said about' }).click()
    await page.getByRole('button', { name: 'Record the agreement' }).click()
    await check('the agreement')
  })

test('all of it fits a window of 900 by 600, also at 200 percent', async ({ coachbook }) => {
  await signedPlan(coachbook)
  const { page } = coachbook
  const overflow = () => page.locator('main').evaluate((main) => main.scrollWidth - main.clientWidth)
  await coachbook.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(900, 600))
  for (const zoom of [1, 2]) {
    await coachbook.electron.evaluate(
      ({ BrowserWindow }, factor) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(factor),
      zoom
    )
    await expect.poll(() => page.evaluate(() => innerWidth)).toBe(900 / zoom)
    for (const tab of ['Overview', 'Gaps', 'Notes', 'History']) {
      await openTab(coachbook, tab)
      expect.soft(await overflow(), `${tab} at ${zoom}`).toBe(0)
    }
    await openTab(coachbook, 'One-on-ones')
    await page.getByRole('link', { name: 'What Mira said about' }).click()
    await expect(page.getByRole('heading', { level: 2, name: 'Agreement with Mira' })).toBeVisible()
    expect.soft(await overflow(), `the agreement at ${zoom}`).toBe(0)
    await page.getByRole('main').getByRole('link', { name: 'Mira Lindqvist' }).click()
  }
})
