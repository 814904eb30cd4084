import { v7 as newId } from 'uuid'
import { violations } from '../support/axe'
import { inDays } from '../support/days'
import type { Coachbook } from '../support/driver'
import { expect, test } from '../support/fixtures'
import { changeIn, formOf, leaves, openRep, opens, openTab, seenAt, seenRep } from '../support/seen-rep'

const typed = (text: string) => ({ method: 'typed' as const, text })

/** A rep with a signed plan for the #1 behavior. */
async function signedRep(coachbook: Coachbook): Promise<string> {
  const rep = await seenRep(coachbook, [{ on: inDays(-40), ratings: { [opens.key]: 1, [leaves.key]: 2 } }])
  const change = changeIn(coachbook, rep)
  const plan = newId()
  await change({ type: 'cycle.chooseFocus', behavior: opens.key, why: 'They stop talking.', impact: '' })
  await change({
    type: 'cycle.recordAgreement',
    session: newId(),
    agreed: true,
    on: inDays(-39),
    words: 'I hear what they need.',
    minutes: 20
  })
  await change({ type: 'plan.start', id: plan, template: await formOf(coachbook, 'four-step-action-plan') })
  const dates = [
    { id: newId(), on: inDays(3), kind: 'joint-visit' as const, note: 'Alder', proposedBy: 'rep' as const }
  ]
  await change({ type: 'plan.edit', id: plan, changes: { how: 'Two questions first.', coachingDates: dates } })
  await change({ type: 'plan.sign', id: plan, party: 'rep', stance: 'agreed', comment: '', mark: typed('Mira') })
  await change({ type: 'plan.sign', id: plan, party: 'manager', stance: 'agreed', comment: '', mark: typed('Jonas') })
  await show(coachbook)
  return rep
}

async function see(
  coachbook: Coachbook,
  rep: string,
  days: number,
  rating: number,
  behavior = opens.key
): Promise<void> {
  const change = changeIn(coachbook, rep)
  const id = newId()
  const template = await formOf(coachbook, 'four-step-observation')
  await change({ type: 'observation.start', id, template, when: seenAt(inDays(days)) })
  await change({ type: 'observation.rate', id, behavior, rating })
  await change({ type: 'observation.record', id })
}

async function show(coachbook: Coachbook): Promise<void> {
  await coachbook.page.reload()
  await openRep(coachbook)
  await openTab(coachbook, 'Reinforce')
}

test('S0-10 visits rate the same behavior, it sticks, the cycle closes; a relapse opens it again, after a restart too', async ({
  coachbook
}) => {
  const rep = await signedRep(coachbook)
  const { page } = coachbook
  await expect(page.getByText('It sticks at 3 of 4 days.', { exact: false })).toBeVisible()
  for (const [days, rating] of [
    [-9, 4],
    [-6, 2],
    [-3, 4],
    [-1, 5]
  ] as const)
    await see(coachbook, rep, days, rating)
  await show(coachbook)
  await expect(page.getByText('It sticks: at its target on 3 of the last 4 days it was seen.')).toBeVisible()
  await page.getByRole('button', { name: 'It sticks: close the cycle' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Close the cycle' }).click()
  await expect(page.getByText('The cycle is closed.', { exact: false })).toBeVisible()
  await openTab(coachbook, 'Reinforce')
  await expect(page.getByText(/sticks since/)).toBeVisible()
  await page.getByRole('main').getByRole('link', { name: opens.title }).click()
  await expect(page.getByRole('link', { name: /^Plan of .*, ended$/ })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'This cycle' })).toBeVisible()

  await see(coachbook, rep, 0, 1)
  await coachbook.restart()
  await openRep(coachbook)
  await openTab(coachbook, 'Reinforce')
  await expect(coachbook.page.getByText('It stuck, then slipped', { exact: false })).toBeVisible()
  await expect(coachbook.page.getByText(/sticks since/)).toHaveCount(0)
})

test('S0-10 feedback hours, S1-6 practice, S1-12 measures, S2-8 confidence: written, kept over a restart', async ({
  coachbook
}) => {
  await signedRep(coachbook)
  const { page } = coachbook
  await page.getByRole('button', { name: 'Feedback given' }).click()
  await expect(page.getByText(/^after [\d,]+ (hours|days)$/)).toBeVisible()
  await page.getByRole('button', { name: 'Add a try' }).click()
  await expect(page.getByLabel('What was tried')).toBeFocused()
  await page.keyboard.type('Asked two questions at Orchard Labs')
  await expect(page.getByLabel('What was tried')).toHaveValue('Asked two questions at Orchard Labs')
  await page.getByLabel('Did it work?').selectOption({ label: 'worked' })
  await page.getByRole('button', { name: 'Add a measure' }).click()
  await page.keyboard.type('Second meetings')
  await page.getByLabel('Before').fill('12,5')
  await page.getByLabel('Now', { exact: true }).fill('18')
  await page.getByLabel('Now', { exact: true }).blur()
  await page.getByLabel(/How sure is Mira/).selectOption('7')
  await page.getByRole('button', { name: 'Note it' }).click()
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()

  await coachbook.restart()
  await openRep(coachbook)
  await openTab(coachbook, 'Reinforce')
  const again = coachbook.page
  await expect(again.getByText('1 try, 1 worked')).toBeVisible()
  await expect(again.getByLabel('What was tried')).toHaveValue('Asked two questions at Orchard Labs')
  await expect(again.getByLabel('Measure', { exact: true })).toHaveValue('Second meetings')
  await expect(again.getByLabel('Before')).toHaveValue('12.5')
  await expect(again.getByText(/^7 on /)).toBeVisible()
  await openTab(coachbook, 'Overview')
  await again.getByRole('link', { name: 'Full timeline' }).click()
  const told = again.getByRole('region', { name: 'Full timeline' })
  await expect(told.getByRole('link', { name: /^Tried, and it worked: .* at Orchard Labs$/ })).toBeVisible()
  await expect(told.getByRole('link', { name: /^How sure about .*: 7 of 10\.$/ })).toBeVisible()

  await openTab(coachbook, 'Reinforce')
  await again.getByRole('button', { name: 'End the cycle for another reason' }).click()
  await again.getByLabel('Why it ends here').fill('Mira changes territory.')
  // A stopped behavior does not continue by itself, so nothing like that is promised.
  await expect(again.getByRole('dialog')).toContainText('starts with the parking lot as it is.')
  await expect(again.getByRole('dialog')).not.toContainText('slips')
  await again.getByRole('dialog').getByRole('button', { name: 'End the cycle' }).click()
  await openTab(coachbook, 'Reinforce')
  await again.getByRole('main').getByRole('link', { name: opens.title }).click()
  await expect(again.getByText('1 try, 1 worked')).toBeVisible()
  await expect(again.getByRole('row', { name: /Asked two questions at Orchard Labs worked$/ })).toBeVisible()
  await expect(again.getByText(/^7 on /)).toBeVisible()
})

test('S2-13 what was trained two weeks ago is the next thing to do, until it was seen', async ({ coachbook }) => {
  const rep = await signedRep(coachbook)
  const change = changeIn(coachbook, rep)
  const training = { title: 'Ending a visit', on: inDays(-15), behaviors: [leaves.key], note: '' }
  await change({ type: 'training.write', id: newId(), ...training })
  const { page } = coachbook
  await page.reload()
  await openRep(coachbook)
  const next = page.getByRole('region', { name: 'Next step' })
  await expect(next).toContainText(`Look for “${leaves.title}”`)
  await expect(next).toContainText('2 weeks after the training “Ending a visit”')
  await expect(page.getByRole('region', { name: 'Trained, time to see it' })).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Log observation' })).toHaveCount(1)
  await next.getByRole('button', { name: 'Log observation' }).click()
  await expect(page.getByLabel('What did you see and hear?')).toBeVisible()
  await see(coachbook, rep, -1, 3, leaves.key)
  await page.reload()
  await openRep(coachbook)
  await expect(next).toHaveCount(0)
  await expect(page.getByRole('region', { name: 'Next agreed date' })).toBeVisible()
})

test('S2-6 the gap of a number: typed with the keyboard, shown as a bar and in words, on both pages and after a restart', async ({
  coachbook
}) => {
  await signedRep(coachbook)
  const { page } = coachbook
  const numbers = page.getByRole('region', { name: 'Measures of success' })
  await numbers.getByRole('button', { name: 'Add a measure' }).press('Enter')
  const words = numbers.getByRole('figure')
  await expect(words).toHaveText('No number yet.')
  await page.keyboard.type('Average discount')
  await page.keyboard.press('Tab')
  await page.keyboard.type('%')
  await page.keyboard.press('Tab')
  await numbers.getByLabel('Better is').selectOption('lower')
  await numbers.getByLabel('Before').focus()
  await page.keyboard.type('11,5')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.type('7')
  await page.keyboard.press('Tab')
  await expect(words).toHaveText('now 11.5% · target 7% · 4.5% to go')

  await numbers.getByLabel('Now').fill('twelve')
  await numbers.getByLabel('Now').blur()
  await expect(numbers.getByText('Enter a number, such as 12.5 or -3.', { exact: false })).toBeVisible()
  await expect(numbers.getByLabel('Now')).toHaveAttribute('aria-invalid', 'true')
  await numbers.getByLabel('Now').fill('9'.repeat(30))
  await expect(numbers.getByText('Numbers go up to 1,000,000,000,000,000', { exact: false })).toBeVisible()
  await numbers.getByLabel('Now').fill('−2')
  await numbers.getByLabel('What closes the gap').fill('Ask first')
  await expect(words).toHaveText('started at 11.5% · now -2% · target 7% · reached')
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()

  await coachbook.restart()
  await openRep(coachbook)
  await openTab(coachbook, 'Gaps')
  const again = coachbook.page.getByRole('region', { name: 'Measures of success' })
  await expect(again.getByRole('figure')).toHaveText('started at 11.5% · now -2% · target 7% · reached')
  await expect(again.getByLabel('What closes the gap')).toHaveValue('Ask first')
  await expect(coachbook.page.getByText('What closes the gap: Two questions first.')).toBeVisible()
  await again.getByRole('button', { name: 'Remove: Average discount' }).click()
  await expect(again.getByRole('figure')).toHaveCount(0)
  for (const colorScheme of ['light', 'dark'] as const) {
    await coachbook.page.emulateMedia({ colorScheme })
    expect(await violations(coachbook.page)).toEqual([])
  }
})

test('S4-1 a signed plan is refined for a reason; S0-1 a cycle ends for another reason, which is kept', async ({
  coachbook
}) => {
  await signedRep(coachbook)
  const { page } = coachbook
  await page.getByRole('button', { name: 'Refine the plan' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Start the new version' }).click()
  await expect(dialog.getByText('Say why you are refining the plan.')).toBeVisible()
  await dialog.getByLabel('Refined because').fill('The dates did not hold.')
  await dialog.getByRole('button', { name: 'Start the new version' }).click()
  await expect(page.getByLabel('How, in Mira’s words')).toHaveValue('Two questions first.')

  // B2: a draft hides nothing of the plan in force, and no date of the draft is called agreed.
  await page.getByLabel('Where, with whom, what for').first().fill('Birch, not agreed yet')
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await openRep(coachbook)
  await openTab(coachbook, 'Reinforce')
  const dates = page.getByRole('region', { name: 'Agreed dates' })
  await expect(dates).toContainText('Alder')
  await expect(page.getByRole('heading', { name: 'Practice on live calls' })).toBeVisible()
  await expect(page.getByText('Birch, not agreed yet')).toHaveCount(0)
  await openRep(coachbook)
  await expect(page.getByText('Birch, not agreed yet')).toHaveCount(0)
  await openRep(coachbook)
  await openTab(coachbook, 'Plans')
  await expect(page.getByRole('row').filter({ hasText: opens.title })).toHaveCount(2)
  await openTab(coachbook, 'Reinforce')
  await page.getByRole('button', { name: 'End the cycle for another reason' }).click()
  await page.getByRole('dialog').getByLabel('Why it ends here').fill('Another market')
  await page.getByRole('dialog').getByRole('button', { name: 'End the cycle' }).click()
  await expect(page.getByRole('alert')).toContainText('There is a draft plan in this cycle.')
})

test('no axe violation on the page, in light and dark', async ({ coachbook }) => {
  await signedRep(coachbook)
  for (const colorScheme of ['light', 'dark'] as const) {
    await coachbook.page.emulateMedia({ colorScheme })
    expect(await violations(coachbook.page)).toEqual([])
  }
})

test('a date that is being typed is moved once its field is left, not after each key', async ({ coachbook }) => {
  await signedRep(coachbook)
  const { page } = coachbook
  const dates = page.getByRole('region', { name: 'Agreed dates' })
  await dates.getByRole('button', { name: /^Move: / }).click()
  const field = dates.getByLabel(/^Move .* to$/)
  const [year = '', month = '', day = ''] = inDays(10).split('-')
  await field.focus()
  await page.keyboard.type(`${month}${day}${year}`)
  await expect(field).toHaveValue(inDays(10))
  await expect(dates.getByText('moved from', { exact: false })).toHaveCount(0)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(dates.getByText('moved from', { exact: false })).toBeVisible()
})
