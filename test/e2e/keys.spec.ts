import type { Page } from 'playwright-core'
import { v7 as newId } from 'uuid'
import { inDays } from '../support/days'
import { expect, test } from '../support/fixtures'
import { changeIn, formOf, openRep, opens, openTab, seenAt, seenRep } from '../support/seen-rep'

const visits = [{ on: inDays(-260), ratings: { [opens.key]: 1 }, account: 'Alder Group' }]

/** Starts a word with an input method; `take` presses the Enter that accepts it. */
async function compose(page: Page, text: string): Promise<{ take: () => Promise<void> }> {
  const session = await page.context().newCDPSession(page)
  await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
  const enter = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229 }
  return {
    async take() {
      await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...enter })
      await session.send('Input.insertText', { text })
      await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...enter })
    }
  }
}

test('A held one-on-one takes no key until somebody chooses to change it, also when Back leads to the talk', async ({
  coachbook
}) => {
  const rep = await seenRep(coachbook, visits)
  const change = changeIn(coachbook, rep)
  const session = newId()
  const question = { id: newId(), text: 'What did you see?', stage: 'open' as const, purpose: 'diagnose' as const }
  const template = await formOf(coachbook, 'four-step-coaching-talk')
  const when = seenAt(inDays(-1))
  await change({
    type: 'session.plan',
    id: session,
    when,
    template,
    impromptu: true,
    changes: { purpose: 'In the car' }
  })
  const words = 'I showed the brochure first.'
  await change({ type: 'session.edit', id: session, changes: { questions: [{ ...question, words }] } })
  await change({ type: 'session.finish', id: session, minutes: 12 })
  const { page } = coachbook
  await page.reload()
  await openRep(coachbook)
  await openTab(coachbook, 'One-on-ones')
  await page.getByRole('row').filter({ hasText: 'In the car' }).getByRole('link').click()
  const answer = page.getByLabel('In Mira’s words').first()
  await expect(answer).toHaveValue(words)
  await expect(answer).not.toBeFocused()
  for (const key of ['1', '2', '3', 'Alt+1', 'x', 'Delete']) await page.keyboard.press(key)
  await expect(answer).toHaveValue(words)
  await expect(page.getByRole('region', { name: 'Next question' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Edit this' }).press('Enter')
  await expect(page.getByRole('status').filter({ hasText: 'can be changed now' })).toHaveCount(1)
  await expect(page.locator('main :is(input, textarea, select):focus')).toBeEditable()
  await expect(answer).not.toBeFocused()
  await answer.fill(`${words} Then I asked.`)
  await page.getByLabel('Account', { exact: true }).focus()
  await page.keyboard.press('1')
  await expect(page.getByRole('heading', { level: 3, name: 'What did you see?' })).toBeVisible()
  await page.getByRole('button', { name: 'Done editing' }).click()
  await expect(answer).toHaveValue(`${words} Then I asked.`)
  const { workbook } = await coachbook.call('workbook.open', { workbook: rep })
  expect(workbook.sessions[session]?.questions).toHaveLength(1)
})

test('the Enter that takes a word of an input method is no Enter for the page', async ({ coachbook }) => {
  await seenRep(coachbook, visits)
  const { page } = coachbook
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox', { name: /^Search reps/ })).toBeFocused()
  const word = await compose(page, 'mira')
  await expect(page.getByRole('option').first()).toContainText('Mira')
  await word.take()
  await expect(page.getByRole('combobox', { name: /^Search reps/ })).toHaveValue('mira')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)

  // This Enter adds no row in a table or in a list of facts or actions; the next Enter does.
  await page.getByRole('button', { name: 'Other form' }).first().click()
  await page.getByRole('option', { name: 'Call review' }).click()
  const row = (number: number) =>
    page
      .getByRole('table')
      .getByRole('textbox', { name: `, row ${number}` })
      .first()
  await row(1).focus()
  const other = await compose(page, 'miteru')
  await other.take()
  await expect(row(1)).toHaveValue('miteru')
  await expect(row(1)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(row(2)).toBeFocused()
})

test('what is typed and pasted stays whole: spaces, long texts, dates that are none, one press of undo for a word', async ({
  coachbook
}) => {
  const rep = await seenRep(coachbook, visits)
  const { page } = coachbook
  await openTab(coachbook, 'Deals')
  await page.getByRole('button', { name: 'Add a deal' }).click()
  const deal = page.getByRole('textbox', { name: 'Deal' })
  await deal.fill('')
  await page.getByLabel('Next step').focus()
  await expect(page.getByRole('alert')).toContainText('This cannot be empty.')
  await deal.focus()
  await page.keyboard.type('Acme ', { delay: 20 })
  await expect(page.getByText('Saved', { exact: true })).toHaveCount(0)
  await page.keyboard.type('Corp')
  await page.keyboard.press('Tab')
  const closes = page.getByLabel('Closes on')
  await closes.focus()
  await page.keyboard.type('11/28/26')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('alert')).toContainText('A year has four digits')
  await closes.fill(inDays(65))
  await expect(page.getByRole('alert')).toHaveCount(0)
  const next = page.getByLabel('Next step')
  await next.fill(`Send${'\u000B'}the offer ${'x'.repeat(600)}`)
  await expect(page.getByRole('alert')).toContainText('615 characters, room for 500. Not saved: the last 115')
  await expect(next).toHaveValue(`Send the offer ${'x'.repeat(600)}`)
  await next.blur()
  await openTab(coachbook, 'Notes')
  await expect(page.getByRole('alert')).toContainText('Its last 115 characters were not saved.')
  await page.getByRole('button', { name: 'Copy what does not fit' }).click()
  await expect.poll(() => coachbook.electron.evaluate(({ clipboard }) => clipboard.readText())).toBe('x'.repeat(115))
  const { workbook } = await coachbook.call('workbook.open', { workbook: rep })
  const [kept] = Object.values(workbook.deals)
  expect(kept).toMatchObject({ name: 'Acme Corp', closeOn: inDays(65) })
  expect(kept?.nextStep).toBe(`Send the offer ${'x'.repeat(485)}`)

  const notes = page.getByLabel('Notes about Mira')
  await notes.focus()
  await page.keyboard.type('one two three four', { delay: 5 })
  for (let press = 0; press < 2; press++) await page.keyboard.press('Control+z')
  expect((await notes.inputValue()).length).toBeLessThan(10)
})

test('A7 a double click makes one deal, one call and one form, and the second click complains of nothing', async ({
  coachbook
}) => {
  const rep = await seenRep(coachbook, visits)
  const { page } = coachbook
  const workbook = async () => (await coachbook.call('workbook.open', { workbook: rep })).workbook
  await openTab(coachbook, 'Deals')
  await page.getByRole('button', { name: 'Add a deal' }).dblclick()
  await expect(page.getByRole('textbox', { name: 'Deal', exact: true })).toHaveCount(1)
  await page.getByRole('button', { name: 'Plan a call' }).dblclick()
  await expect(page.getByRole('heading', { name: 'Call plan and debrief' })).toBeVisible()
  await page.getByLabel('Customer', { exact: true }).fill('Alder Group')
  await page.getByLabel('Customer', { exact: true }).blur()
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  const { deals, calls } = await workbook()
  expect([Object.keys(deals).length, Object.keys(calls).length]).toEqual([1, 1])

  await page.getByRole('link', { name: 'Templates' }).click()
  await page.getByRole('button', { name: 'New template' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('My own form')
  await page.getByRole('button', { name: 'Create' }).dblclick()
  await expect(page.getByRole('heading', { level: 2, name: 'My own form' })).toBeVisible()
  const { own } = await coachbook.call('templates.list', {})
  expect(own.map(({ draft }) => draft?.title)).toEqual(['My own form'])
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('A7 half a date in a table says so, and says what was not kept when its page is left', async ({ coachbook }) => {
  const rep = await seenRep(coachbook, visits)
  const { page } = coachbook
  await openTab(coachbook, 'Deals')
  await page.getByRole('button', { name: 'Add a deal' }).click()
  const closes = page.getByLabel('Closes on')
  await closes.focus()
  await page.keyboard.type('11')
  await closes.blur()
  await expect(page.getByRole('alert')).toContainText('This date is incomplete or does not exist.')
  await closes.focus()
  await page.keyboard.type('02302026')
  await closes.blur()
  await expect(page.getByRole('alert')).toContainText('This date is incomplete or does not exist.')
  await openTab(coachbook, 'Notes')
  await expect(page.getByRole('alert')).toContainText('The date in “Closes on” was incomplete or does not exist')
  const [kept] = Object.values((await coachbook.call('workbook.open', { workbook: rep })).workbook.deals)
  expect(kept?.closeOn).toBe(null)
})

test('a double click makes one: a rep, the end of an observation', async ({ coachbook }) => {
  const rep = await seenRep(coachbook, visits)
  const { page } = coachbook
  await page.getByRole('button', { name: 'Log observation' }).click()
  await page.getByLabel('What did you see and hear?').fill('Asked who else decides.')
  await page.getByRole('button', { name: /^Done/ }).dblclick()
  await expect(page.getByText('The observation is in the log.')).toBeVisible()
  await expect(page.getByRole('alert')).toHaveCount(0)
  await page.getByRole('link', { name: 'Team' }).click()
  await page.getByRole('button', { name: 'Add a rep' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('Piet Aalders')
  await page.getByRole('dialog').getByRole('button', { name: 'Add', exact: false }).last().dblclick()
  await expect(page.getByRole('heading', { level: 2, name: 'Piet Aalders' })).toBeVisible()
  const reps = await coachbook.call('library.reps', {})
  expect(reps.map(({ name }) => name).sort()).toEqual(['Mira Lindqvist', 'Piet Aalders'])
  expect(reps.some(({ id }) => id === rep)).toBe(true)
})
