import type { Page } from '@playwright/test'
import { v7 as newId } from 'uuid'
import { inDays } from '../support/days'
import type { Coachbook } from '../support/driver'
import { expect, test } from '../support/fixtures'
import { changeIn, formOf, leaves, openRep, opens, openTab, seenRep } from '../support/seen-rep'

const visits = [{ on: inDays(-20), ratings: { [opens.key]: 1, [leaves.key]: 3 }, account: 'Alder Group' }]
const goOn = (page: Page) => page.getByRole('button', { name: /^(Continue|End the one-on-one)/ }).click()
const stepNow = (page: Page) =>
  page.getByRole('list', { name: 'Steps of the one-on-one' }).locator('[aria-current=step]')
const saved = (page: Page) => expect(page.getByRole('status').getByText('Saved', { exact: true })).toBeVisible()

async function startTalk({ page }: Coachbook): Promise<void> {
  await page.getByRole('button', { name: 'Start one-on-one' }).click()
  await page.getByLabel('What it is for').fill('Easier first minutes of a visit')
  await page.getByRole('button', { name: 'Start now' }).click()
  await expect(stepNow(page)).toHaveText('Why we’re here')
}

test('S3-10 S0-5 S1-9 S3-12 S0-6 S3-13 S4-2 a talk by its guide: three lines, the target first, questions with their purpose, what was agreed in order', async ({
  coachbook
}) => {
  await seenRep(coachbook, visits)
  const { page } = coachbook
  await startTalk(coachbook)
  const lines = {
    'What it is about': 'The visit at Alder Group',
    'How we talk': 'I ask, you think aloud',
    'How I begin': 'You could be the one they call first'
  }
  // The opening lines are there already, to be read aloud; examples can be unfolded when they are needed.
  await expect(page.getByRole('textbox', { name: 'What it is about' })).toHaveValue(/^Ride-along, Alder Group, /)
  await expect(page.getByRole('textbox', { name: 'How we talk' })).toHaveValue(/^I ask, you think aloud/)
  await expect(page.getByRole('textbox', { name: 'How I begin' })).toHaveValue(/^Suppose this came easily/)
  await expect(page.getByText('The visits, calls or deals you have seen.')).toBeHidden()
  await page.getByRole('button', { name: 'Show examples' }).click()
  await expect(page.getByText('The visits, calls or deals you have seen.')).toBeVisible()
  await page.getByRole('button', { name: 'Hide examples' }).click()
  for (const [label, words] of Object.entries(lines)) await page.getByRole('textbox', { name: label }).fill(words)
  await page.getByText('Help for this step').click()
  await expect(page.getByText('Read these lines aloud', { exact: false })).toBeHidden()
  await page.getByText('Help for this step').click()
  await goOn(page)
  await page.getByRole('button', { name: 'Use a minus from the log' }).click()
  const offered = page.getByRole('listitem').filter({ hasText: 'Alder Group' }).getByRole('button')
  const fact = (await offered.first().locator('span').first().textContent()) ?? ''
  await offered.first().click()
  await expect(page.getByLabel('What happened').last()).toHaveValue(fact)
  await expect(page.getByLabel('How you know').last()).toHaveValue(/^Observation of .*, Alder Group$/)
  await goOn(page)
  await page.getByText('Is it the right target?').click()
  await page.getByRole('textbox', { name: 'Who to call' }).fill('The office managers')
  const offers = page.getByRole('region', { name: 'Next question' }).getByRole('listitem')
  await expect(offers.first()).toContainText('what is it')
  await page.getByRole('button', { name: 'closed' }).click()
  await expect(offers.first()).toContainText('what comes next')
  await goOn(page)
  const agreed = {
    'Named by Mira': 'I show too early',
    'Seen by Jonas': 'The brochure comes first',
    'Where it stands today': 'Shows in the first minute',
    'What should become better': 'They talk first',
    'Why it matters': 'They tell what they need'
  }
  for (const [label, words] of Object.entries(agreed)) await page.getByRole('textbox', { name: label }).fill(words)
  await page.getByLabel('By when').fill(inDays(30))
  await goOn(page)
  await expect(page.getByText('Ask for something bigger than one would do alone', { exact: false })).toBeVisible()
  await page.getByRole('textbox', { name: 'What changes, in Mira’s words' }).fill('Two questions, then wait')
  await page.getByRole('button', { name: 'Finish later' }).click()
  await expect(page.getByRole('heading', { name: 'This one-on-one is paused' })).toBeVisible()

  await coachbook.restart()
  const again = coachbook.page
  await again.getByRole('button', { name: 'I am Jonas, continue' }).click()
  await openRep(coachbook)
  await openTab(coachbook, 'One-on-ones')
  await again.getByRole('row').filter({ hasText: 'Easier first minutes' }).getByRole('link').click()
  const kept = { ...lines, 'Who to call': 'The office managers', ...agreed }
  for (const [label, words] of Object.entries(kept))
    await expect(again.getByRole('textbox', { name: label })).toHaveValue(words)
  await expect(again.getByLabel('By when')).toHaveValue(inDays(30))
  const order = await again.getByRole('textbox').evaluateAll((boxes) => boxes.map((box) => Reflect.get(box, 'value')))
  const places = [
    'Shows in the first minute',
    'They talk first',
    'They tell what they need',
    'Two questions, then wait'
  ]
  const at = places.map((words) => order.indexOf(words))
  expect(at).toEqual([...at].sort((a, b) => a - b))
  expect(at).not.toContain(-1)
})

test('S1-1 S1-5 S2-5 a talk about the person has its own guide and no facts; type, mode and activity are kept and counted', async ({
  coachbook
}) => {
  await seenRep(coachbook, visits)
  const { page } = coachbook
  await page.getByRole('button', { name: 'Start one-on-one' }).click()
  await page.getByLabel('What it is for').fill('After a hard month')
  await page.getByRole('radiogroup').getByText('The person', { exact: false }).first().click()
  await expect(page.getByLabel('Guide')).toContainText('How are you?')
  await page.getByLabel('Kind').selectOption({ label: 'Weekly one-on-one' })
  await page.getByRole('button', { name: 'Log a past one-on-one' }).click()
  await page.getByRole('textbox', { name: 'Minutes' }).fill('20')
  await page.getByLabel('Selling activity').selectOption({ label: 'Managing major accounts' })
  await page.getByRole('button', { name: 'Log it' }).click()
  await expect(page.getByRole('group', { name: 'What was achieved' })).toHaveCount(0)
  await expect(page.getByRole('radiogroup', { name: /listened|worked on it together/ })).toHaveCount(0)
  await page.getByLabel('What it was about').selectOption({ label: 'stress' })
  await saved(page)

  await coachbook.restart()
  await openRep(coachbook)
  await openTab(coachbook, 'One-on-ones')
  const again = coachbook.page
  await expect(again.getByRole('row').filter({ hasText: 'After a hard month' })).toContainText('Weekly one-on-one')
  await expect(again.getByText('Weekly one-on-one 1 of 1')).toBeVisible()
  await again.getByRole('row').filter({ hasText: 'After a hard month' }).getByRole('link').click()
  await expect(again.getByLabel('Selling activity')).toHaveValue('accounts')
  await expect(again.getByLabel('What it was about')).toHaveValue('stress')
  await openRep(coachbook)
  await openTab(coachbook, 'One-on-ones')
  await expect(again.getByText('stress')).toHaveCount(0)
})

test('S1-1 S2-5 a one-on-one is asked for its area and its selling activity; one about the person says that it is not rated', async ({
  coachbook
}) => {
  await seenRep(coachbook, visits)
  const { page } = coachbook
  const dialog = page.getByRole('dialog')
  await page.getByRole('button', { name: 'Start one-on-one' }).click()
  await dialog.getByLabel('What it is for').fill('The price')
  await dialog.getByRole('radiogroup').getByText('The process', { exact: false }).first().click()
  await dialog.getByLabel('Area').selectOption({ label: 'negotiating' })
  await dialog.getByLabel('Kind').selectOption({ label: 'Deal review' })
  await expect(dialog.getByLabel('Selling activity')).toHaveValue('pursuing')
  await dialog.getByRole('button', { name: 'Schedule' }).click()
  await openTab(coachbook, 'One-on-ones')
  await expect(page.getByRole('row').filter({ hasText: 'The price' })).toContainText('process: negotiating')

  await page.getByRole('button', { name: 'Start one-on-one' }).last().click()
  await dialog.getByRole('button', { name: 'Another one' }).click()
  await dialog.getByLabel('What it is for').fill('After a hard month')
  await dialog.getByRole('radiogroup').getByText('The person', { exact: false }).first().click()
  await expect(dialog.getByLabel('Area')).toHaveCount(0)
  await expect(dialog.getByLabel('Selling activity')).toHaveCount(0)
  await dialog.getByRole('button', { name: 'Start now' }).click()
  await expect(page.getByText('It is not rated or printed, and it goes into no plan')).toBeVisible()
  await expect(page.getByText('Nothing private is on this screen.')).toHaveCount(0)
})

test('S3-4 S3-5 the coverage map counts the year, the quarter and the week; by keyboard', async ({ coachbook }) => {
  const rep = await seenRep(coachbook, [])
  const change = changeIn(coachbook, rep)
  const template = await formOf(coachbook, 'four-step-observation')
  for (const days of [-800, -1]) {
    const id = newId()
    await change({ type: 'observation.start', id, template, when: `${inDays(days)}T09:00:00+00:00` })
    const changes = { evidence: 'Planned aloud.', level: 'account' as const, phase: 'planning' as const }
    await change({ type: 'observation.edit', id, changes })
    await change({ type: 'observation.record', id })
  }
  await coachbook.page.reload()
  await openRep(coachbook)
  await openTab(coachbook, 'Profile')
  const { page } = coachbook
  const cell = page
    .getByRole('row', { name: /^account /i })
    .getByRole('cell')
    .first()
  await expect(cell).toHaveText('2')
  await page.getByLabel('Period').focus()
  for (const period of ['year', 'quarter', 'week']) {
    await page.getByLabel('Period').selectOption(period)
    await expect(cell).toHaveText(/^(1|–)$/)
  }
  await page.getByLabel('Period').selectOption('all')
  await expect(cell).toHaveText('2')
})

test('S4-6 S4-5 S3-14 S4-4 low confidence asks to split, how is the rep’s, own actions are counted, the rep reports first', async ({
  coachbook
}) => {
  const rep = await seenRep(coachbook, visits)
  const change = changeIn(coachbook, rep)
  const plan = newId()
  await change({ type: 'cycle.chooseFocus', behavior: opens.key, why: '', impact: '' })
  const talk = { session: newId(), agreed: true, on: inDays(-15), words: 'I hear what they need.', minutes: 20 }
  await change({ type: 'cycle.recordAgreement', ...talk })
  await change({ type: 'plan.start', id: plan, template: await formOf(coachbook, 'four-step-action-plan') })
  const action = { owner: 'rep' as const, sign: '', by: inDays(-2) }
  const actions = [
    { ...action, id: newId(), text: 'Write three openers', proposedBy: 'rep' as const },
    { ...action, id: newId(), text: 'Join a visit', owner: 'manager' as const, proposedBy: 'manager' as const }
  ]
  const coachingDates = [
    { id: newId(), on: inDays(3), kind: 'joint-visit' as const, note: '', proposedBy: 'rep' as const }
  ]
  await change({ type: 'plan.edit', id: plan, changes: { actions, coachingDates } })
  await coachbook.page.reload()
  await openRep(coachbook)
  await openTab(coachbook, 'Plans')
  const { page } = coachbook
  await page.getByRole('table', { name: 'Plans' }).getByRole('link', { name: opens.title }).click()
  await page.getByRole('textbox', { name: 'How, in Mira’s words' }).fill('Two questions first.')
  const confidence = page.getByRole('radiogroup', { name: /confiden|sure/i })
  await confidence.getByRole('radio', { name: '9' }).press(' ')
  await expect(page.getByText('Make the first step smaller', { exact: false })).toHaveCount(0)
  await confidence.getByRole('radio', { name: '4' }).press(' ')
  await expect(page.getByText('Make the first step smaller', { exact: false })).toBeVisible()
  await saved(page)
  const typed = (text: string) => ({ method: 'typed' as const, text })
  await change({ type: 'plan.sign', id: plan, party: 'rep', stance: 'agreed', comment: '', mark: typed('Mira') })
  await change({ type: 'plan.sign', id: plan, party: 'manager', stance: 'agreed', comment: '', mark: typed('Jonas') })

  await coachbook.restart()
  await openRep(coachbook)
  await openTab(coachbook, 'Reinforce')
  const again = coachbook.page
  await expect(again.getByText('50% of the actions are Mira’s own ideas and own work.')).toBeVisible()
  await startTalk(coachbook)
  await goOn(again)
  const report = again.getByRole('textbox', { name: /Write three openers/ })
  await expect(again.getByRole('textbox', { name: /Join a visit/ })).toHaveCount(0)
  await report.fill('Two of three are done')
  await report.blur()
  await again.getByRole('button', { name: 'Finish later' }).click()
  await again.getByRole('button', { name: 'I am Jonas, continue' }).click()
  await coachbook.restart()
  const { workbook } = await coachbook.call('workbook.open', { workbook: rep })
  const signed = workbook.plans[plan]
  expect(signed?.status === 'signed' && Object.values(signed.progress.reports).map(({ words }) => words)).toEqual([
    'Two of three are done'
  ])
})

test('many one-on-ones are a list that grows as it is asked, the latest first', async ({ coachbook }) => {
  const rep = await seenRep(coachbook, visits)
  const change = changeIn(coachbook, rep)
  for (let count = 1; count <= 45; count++)
    await change({
      type: 'session.plan',
      id: newId(),
      when: `${inDays(count)}T09:00:00+00:00`,
      impromptu: false,
      changes: { purpose: `Talk ${count}` }
    })
  const { page } = coachbook
  await page.reload()
  await openRep(coachbook)
  await openTab(coachbook, 'One-on-ones')
  const rows = page.locator('main table').first().getByRole('row')
  await expect(rows).toHaveCount(41)
  await expect(rows.nth(1)).toContainText('Talk 45')
  await page.getByRole('button', { name: /^Show 5 more/ }).click()
  await expect(rows).toHaveCount(46)
})
