import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { v7 as newId } from 'uuid'
import { violations } from '../support/axe'
import { inDays } from '../support/days'
import { expect, test } from '../support/fixtures'
import { linesOf, readPdf } from '../support/pdf-tools'
import { completeWords, openPlan, planScene } from '../support/plan-scene'
import { changeIn, openRep, opens, openTab, seenRep } from '../support/seen-rep'

const visits = [{ on: inDays(-260), ratings: { [opens.key]: 1 }, account: 'Alder Group' }]

test('S1-3 a call is planned and debriefed, and shows how near both are; one without a debrief is listed', async ({
  coachbook
}) => {
  await seenRep(coachbook, visits)
  const { page } = coachbook
  await openTab(coachbook, 'Deals')
  await page.getByRole('button', { name: 'Plan a call' }).click()
  await page.getByLabel('Customer', { exact: true }).fill('alder group')
  await page.getByLabel('What the customer will do afterward').fill('Agrees to a date with the dean')
  await expect(page.getByLabel('What happened')).not.toBeEditable()
  await expect(page.getByText('This call is still ahead.')).toBeVisible()
  await page.getByLabel('When: date').fill(inDays(-259))
  await page.getByLabel('What happened').fill('They said yes at once')
  await page.getByLabel('What happened').blur()
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()

  await coachbook.restart()
  await openRep(coachbook)
  await openTab(coachbook, 'Deals')
  const row = coachbook.page.getByRole('table', { name: 'Planned or debriefed' }).getByRole('row').nth(1)
  await expect(row).toContainText('Alder Group')
  await expect(row).toContainText('Agrees to a date with the dean')
  await expect(row).toContainText(/debriefed (right|\d+ (hours?|days?)) after/)
  await row.getByRole('link').click()
  const happened = coachbook.page.getByLabel('What happened')
  await expect(happened).not.toBeEditable()
  await expect(coachbook.page.getByLabel('Selling activity')).toBeDisabled()
  await coachbook.page.getByRole('button', { name: 'Edit this' }).click()
  await happened.fill('')
  await coachbook.page.getByLabel('What happened').blur()
  await openRep(coachbook)
  await openTab(coachbook, 'Deals')
  await expect(coachbook.page.getByRole('table', { name: 'Waiting for a debrief' })).toContainText('no debrief yet')
})

test('S1-3 a call that nobody planned is debriefed; one that was made early opens its debrief', async ({
  coachbook
}) => {
  await seenRep(coachbook, visits)
  const { page } = coachbook
  await openTab(coachbook, 'Deals')
  await page.getByRole('button', { name: 'Log a past call' }).click()
  await page.getByText('Reached', { exact: true }).click()
  await page.getByLabel('What happened').fill('The dean named a day')
  await page.getByLabel('What happened').blur()
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await expect(page.getByRole('alert')).toHaveCount(0)
  await page.reload()
  await openRep(coachbook)
  await openTab(coachbook, 'Deals')
  const calls = page.getByRole('table', { name: 'Planned or debriefed' })
  await expect(calls).toContainText('not planned · debriefed right')
  await calls.getByRole('link').click()
  await expect(page.getByRole('radio', { name: 'Reached' })).toBeChecked()
  await expect(page.getByLabel('What happened')).toHaveValue('The dean named a day')

  await openRep(coachbook)
  await openTab(coachbook, 'Deals')
  await page.getByRole('button', { name: 'Plan a call' }).click()
  await expect(page.getByRole('radio', { name: 'Reached' })).toBeDisabled()
  await page.getByRole('button', { name: 'The call took place' }).click()
  await page.getByLabel('What happened').fill('They called before noon')
  await page.getByLabel('What happened').blur()
  await expect(page.getByText('This call is still ahead.')).toHaveCount(0)
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('S1-2 deals and accounts are written in place; a deleted deal leaves what pointed to it and can come back', async ({
  coachbook
}) => {
  await seenRep(coachbook, visits)
  const { page } = coachbook
  await openTab(coachbook, 'Deals')
  await page.getByRole('button', { name: 'Add a deal' }).click()
  await page.getByRole('textbox', { name: 'Deal' }).fill('Chairs for the clinic')
  await page.getByLabel('Stage').selectOption({ label: 'Negotiate' })
  await page.getByLabel('Value').fill('12000')
  await page.getByLabel('Next step').fill('Send the offer')
  await page.getByLabel('Closes on').fill(inDays(66))
  await page.getByLabel('Account name').fill('Alder Group North')
  await page.getByLabel('Account name').blur()
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await coachbook.restart()
  await openRep(coachbook)
  await openTab(coachbook, 'Deals')
  const again = coachbook.page
  await expect(again.getByLabel('Stage')).toHaveValue('negotiate')
  await expect(again.getByLabel('Value')).toHaveValue('12,000')
  await expect(again.getByLabel('Account name')).toHaveValue('Alder Group North')
  await again.getByRole('button', { name: 'Log observation' }).click()
  await again.getByLabel('What did you see and hear?').fill('Asked who else decides.')
  await again.getByLabel('Deal', { exact: true }).selectOption({ label: 'Chairs for the clinic' })
  await again.getByRole('button', { name: /^Done/ }).click()
  await openTab(coachbook, 'Deals')
  await again.getByRole('button', { name: 'Delete Chairs for the clinic' }).click()
  await expect(again.getByRole('textbox', { name: 'Deal' })).toHaveCount(0)
  await again.getByRole('button', { name: 'Undo' }).click()
  await expect(again.getByRole('textbox', { name: 'Deal' })).toHaveValue('Chairs for the clinic')
  await openTab(coachbook, 'Observations')
  await again.getByRole('row').filter({ hasText: 'Asked who else decides.' }).getByRole('link').click()
  await expect(again.getByLabel('Deal', { exact: true }).locator('option:checked')).toHaveText('Chairs for the clinic')
})

test('S1-2 a plan names its account and deal: in the draft, on paper, in the deals; a deal that goes leaves it whole', async ({
  coachbook,
  folder
}) => {
  const scene = await planScene(coachbook, { words: completeWords() })
  const { page } = coachbook
  await openPlan(page, scene)
  await expect(page.getByLabel('Deal', { exact: true })).toHaveCount(0)
  await openRep(coachbook)
  await openTab(coachbook, 'Deals')
  await page.getByRole('button', { name: 'Add a deal' }).click()
  await page.getByRole('textbox', { name: 'Deal' }).fill('Chairs for the clinic')
  await openTab(coachbook, 'Plans')
  await page.getByRole('link', { name: scene.behavior }).click()
  await page.getByLabel('Account', { exact: true }).fill('Northfield Clinic')
  await page.getByLabel('Account', { exact: true }).blur()
  await page.getByLabel('Deal', { exact: true }).selectOption({ label: 'Chairs for the clinic' })
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()

  await coachbook.restart()
  const again = coachbook.page
  await openPlan(again, scene)
  await expect(again.getByLabel('Account', { exact: true })).toHaveValue('Northfield Clinic')
  await expect(again.getByLabel('Deal', { exact: true }).locator('option:checked')).toHaveText('Chairs for the clinic')
  await openRep(coachbook)
  await openTab(coachbook, 'Deals')
  await again
    .getByRole('list', { name: 'Plans for Chairs for the clinic' })
    .getByRole('link', { name: /^Draft of/ })
    .press('Enter')
  await expect(again.getByRole('heading', { level: 2, name: scene.behavior })).toBeVisible()
  expect(await violations(again)).toEqual([])

  for (const party of ['rep', 'manager'] as const) {
    const mark = { method: 'typed', text: party } as const
    const command = { type: 'plan.sign', id: scene.plan, party, stance: 'agreed', comment: '', mark } as const
    await coachbook.call('workbook.dispatch', { workbook: scene.rep, command })
  }
  await again.reload()
  await openPlan(again, scene)
  await openRep(coachbook)
  await openTab(coachbook, 'Deals')
  await again.getByRole('button', { name: 'Delete Chairs for the clinic' }).click()
  const asked = again.getByRole('dialog', { name: 'A sealed plan names “Chairs for the clinic”' })
  await expect(asked).toContainText(/Plan of .*, in force/)
  await asked.getByRole('button', { name: 'Delete it anyway' }).click()
  await openTab(coachbook, 'Plans')
  await again.getByRole('link', { name: scene.behavior }).click()
  await expect(again.getByText('Chairs for the clinic').first()).toBeVisible()
  await again.getByRole('button', { name: 'Verify' }).click()
  await expect(again.getByText(/^Intact/)).toBeVisible()
  const file = join(folder, 'plan.pdf')
  await coachbook.answerDialog('savePdf', file)
  await again.getByRole('button', { name: 'Save as PDF' }).click()
  await expect(again.getByText('“plan.pdf” is saved.')).toBeVisible()
  const { pages } = await readPdf(new Uint8Array(await readFile(file)))
  expect(pages.flatMap(linesOf)).toContain('Account: Northfield Clinic · Deal: Chairs for the clinic')
})

test('S4-7 the stages of the sales process are edited by keyboard and stand in the deals', async ({ coachbook }) => {
  await seenRep(coachbook, visits)
  const { page } = coachbook
  await page.getByRole('link', { name: 'Settings' }).click()
  await page.getByRole('button', { name: 'Add a stage' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Stage 6')).toBeFocused()
  await page.keyboard.type('Renew it')
  for (let back = 0; back < ' it'.length; back++) await page.keyboard.press('Backspace')
  await page.getByLabel('Stage 6').blur()
  await expect(page.getByLabel(/^Stage \d/)).toHaveCount(6)
  await page.getByRole('button', { name: 'Move “Renew” up' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Stage 5')).toHaveValue('Renew')
  await openRep(coachbook)
  await openTab(coachbook, 'Deals')
  await page.getByRole('button', { name: 'Add a deal' }).click()
  await expect(page.getByLabel('Stage').getByRole('option')).toContainText([
    'none',
    'Find',
    'Under',
    'Show',
    'Nego',
    'Renew',
    'Close'
  ])

  // Forms offer the same stages; a record keeps the name that was chosen even when the process changes.
  await openTab(coachbook, 'Overview')
  await page.getByRole('button', { name: 'Other form' }).first().click()
  const forms = page.getByRole('dialog', { name: 'Choose a form' })
  await expect(forms.getByRole('option').first()).toBeVisible()
  await page.keyboard.type('deal rev')
  await expect(forms.getByRole('option')).toHaveCount(1)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  const stage = page.getByRole('combobox', { name: 'Stage' })
  await stage.selectOption('Renew')
  await page.getByLabel('What speaks against it').fill('No budget before May.')
  await page.getByRole('button', { name: 'Done' }).click()
  await page.getByRole('link', { name: 'Settings' }).click()
  await page.getByRole('button', { name: 'Remove “Renew”' }).press('Enter')
  await openRep(coachbook)
  await openTab(coachbook, 'Observations')
  const row = page.getByRole('table', { name: 'Observations' }).getByRole('row').filter({ hasText: 'Deal review' })
  await row.getByRole('link').click()
  await expect(page.getByRole('heading', { name: 'Deal review' })).toBeVisible()
  await expect(stage).toHaveValue('Renew')
})

test('S1-2 two hundred deals are as quick as four: sorted, filtered, found; a double click and spaces add one', async ({
  coachbook
}) => {
  const rep = await seenRep(coachbook, visits)
  const change = changeIn(coachbook, rep)
  const stages = ['find', 'close']
  for (let number = 1; number <= 200; number++) {
    const changes = { stage: stages[number % 2] ?? '', value: number }
    await change({ type: 'deal.add', id: newId(), name: `Deal ${number}`, changes })
  }
  const { page } = coachbook
  await page.reload()
  await openRep(coachbook)
  await openTab(coachbook, 'Deals')
  const table = page.getByRole('table', { name: 'Deals' })
  const names = table.getByRole('textbox', { name: 'Deal', exact: true })
  await expect(names.first()).toHaveValue('Deal 200')
  expect(await names.count()).toBeLessThan(40)
  await expect(table).toHaveAttribute('aria-rowcount', '201')

  await page.getByRole('button', { name: 'Value' }).click()
  await expect(names.first()).toHaveValue('Deal 1')
  await page.getByRole('searchbox', { name: 'Find a deal' }).fill('deal 17')
  await expect(names.first()).toHaveValue('Deal 17')
  await expect(table).toHaveAttribute('aria-rowcount', '13')
  await page.getByRole('combobox', { name: 'all stages' }).selectOption({ label: 'Close' })
  await expect(table).toHaveAttribute('aria-rowcount', '8')

  await page.getByRole('button', { name: 'Add a deal' }).focus()
  await page.keyboard.press('Space')
  await page.keyboard.type('  Beds for the new wing')
  await expect(names.first()).toBeFocused()
  await names.first().blur()
  await page.getByRole('button', { name: 'Add an account' }).dblclick()
  await page.keyboard.type('Alder Group South')
  await page.keyboard.press('Tab')
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  const { workbook } = await coachbook.call('workbook.open', { workbook: rep })
  const added = Object.values(workbook.deals).filter(({ name }) => !/^Deal \d+$/.test(name))
  expect(added.map(({ name }) => name)).toEqual(['Beds for the new wing'])
  const accounts = Object.values(workbook.accounts).map(({ name }) => name)
  expect(accounts.sort()).toEqual(['Alder Group', 'Alder Group South'])

  await page.getByRole('button', { name: 'Plan a call' }).click()
  const deal = page.getByRole('combobox', { name: 'Deal', exact: true })
  await expect(deal.locator('option')).toHaveCount(1)
  await deal.focus()
  await expect(deal.locator('option')).toHaveCount(202)
  await page.keyboard.type('Deal 150')
  await page.keyboard.press('Tab')
  await expect(deal.locator('option')).toHaveText(['none', 'Deal 150'])
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  const { calls } = (await coachbook.call('workbook.open', { workbook: rep })).workbook
  const [chosen] = Object.values(calls).map((call) => workbook.deals[call.deal ?? '']?.name)
  expect(chosen).toBe('Deal 150')
})

test('no axe violation, in light and dark', async ({ coachbook }) => {
  await seenRep(coachbook, visits)
  const { page } = coachbook
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await openTab(coachbook, 'Deals')
    await page.getByRole('button', { name: 'Add a deal' }).click()
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: 'Plan a call' }).click()
    await page.getByRole('heading', { name: 'Call plan and debrief' }).waitFor()
    expect(await violations(page)).toEqual([])
    await page.getByRole('main').getByRole('link', { name: 'Mira Lindqvist' }).click()
  }
})

test('names and amounts are written while the cursor is still in them, and accounts of half a name go again', async ({
  coachbook
}) => {
  const rep = await seenRep(coachbook, visits)
  const { page } = coachbook
  const workbook = async () => (await coachbook.call('workbook.open', { workbook: rep })).workbook
  const accounts = async () => Object.values((await workbook()).accounts).map(({ name }) => name)
  const deals = async () => Object.values((await workbook()).deals).map(({ name, value }) => ({ name, value }))
  await openTab(coachbook, 'Deals')
  await page.getByRole('button', { name: 'Add an account' }).click()
  await page.keyboard.type('Acme ')
  await expect.poll(accounts).toEqual(['Alder Group', 'Acme'])
  // The trailing space, which is not stored, stays where it was typed.
  await page.keyboard.type('Corp')
  await expect.poll(accounts).toEqual(['Alder Group', 'Acme Corp'])

  await page.getByRole('button', { name: 'Add a deal' }).click()
  await page.keyboard.type('Northfield')
  await expect.poll(deals).toEqual([{ name: 'Northfield', value: null }])
  const name = page.getByRole('textbox', { name: 'Deal', exact: true })
  await name.fill('')
  await expect(page.getByText(/^Not saved: /)).toBeVisible()
  expect(await deals()).toEqual([{ name: 'Northfield', value: null }])
  await name.fill('Northfield wards')
  await expect.poll(deals).toEqual([{ name: 'Northfield wards', value: null }])
  await page.getByRole('textbox', { name: 'Value', exact: true }).fill('1200')
  await expect.poll(deals).toEqual([{ name: 'Northfield wards', value: 1200 }])

  await page.getByRole('button', { name: 'Plan a call' }).click()
  const customer = page.getByLabel('Customer', { exact: true })
  const customers = async () => {
    const { calls, accounts: known } = await workbook()
    return Object.values(calls).map(({ account }) => account && known[account]?.name)
  }
  await customer.fill('Ald')
  await expect.poll(customers).toEqual(['Ald'])
  await customer.fill('alder group')
  await expect.poll(customers).toEqual(['Alder Group'])
  expect(await accounts()).toEqual(['Alder Group', 'Acme Corp'])
  await customer.blur()
  await expect(customer).toHaveValue('Alder Group')
  await customer.fill('Bri')
  await expect.poll(accounts).toEqual(['Alder Group', 'Acme Corp', 'Bri'])
  await customer.pressSequentially('ar Hospital')
  await expect.poll(accounts).toEqual(['Alder Group', 'Acme Corp', 'Briar Hospital'])

  await coachbook.kill()
  await coachbook.restart()
  expect(await accounts()).toEqual(['Alder Group', 'Acme Corp', 'Briar Hospital'])
  expect(await customers()).toEqual(['Briar Hospital'])
  expect(await deals()).toEqual([{ name: 'Northfield wards', value: 1200 }])
})
