import type { Locator, Page } from '@playwright/test'
import { inDays } from '../support/days'
import { expect, test } from '../support/fixtures'
import { opens } from '../support/seen-rep'
import { draw } from '../support/signing'

/** A day as it is typed into a date field in English. */
const typedDay = (on: string) => `${on.slice(5, 7)}${on.slice(8, 10)}${on.slice(0, 4)}`

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })
const dialog = (page: Page) => page.getByRole('dialog')
const step = (page: Page) => page.getByRole('list', { name: 'Steps of the one-on-one' }).locator('[aria-current=step]')
const evidence = (page: Page) => page.getByRole('textbox', { name: 'What did you see and hear?' })

test('S0-1 by mouse it takes at most 24 clicks and two signatures from an empty library to a sealed plan', async ({
  coachbook
}) => {
  const { page } = coachbook
  let clicks = 0
  const click = async (target: Locator) => {
    clicks += 1
    await target.click()
  }
  /** Types where the cursor is; a mouse user does not press Tab. */
  const type = async (words: string, into: Locator) => {
    await expect(into).toBeFocused()
    await page.keyboard.insertText(words)
  }
  await type('Jonas Ek', page.getByLabel('Your name'))
  await click(button(page, 'Begin'))
  await expect(page.getByRole('main').getByRole('heading', { level: 2 }).first()).toBeFocused()
  await click(button(page, 'Add a rep'))
  await type('Mira Lindqvist', page.getByRole('textbox', { name: 'Name' }))
  await click(dialog(page).getByRole('button', { name: 'Add rep' }))

  await click(button(page, 'Log observation'))
  await type('Showed the brochure before she was done.', evidence(page))
  await click(page.getByRole('radiogroup', { name: opens.title }).getByRole('radio', { name: /^2:/ }))
  await click(button(page, 'Done'))
  await click(button(page, 'Choose the #1 behavior'))
  await type('They stop talking after two minutes.', dialog(page).getByLabel('Why this one'))
  await click(dialog(page).getByRole('button', { name: 'Make this the #1 behavior' }))

  await click(button(page, 'Start one-on-one'))
  await type('Easier first minutes of a visit', page.getByLabel('What it is for'))
  await click(button(page, 'Start now'))
  await expect(step(page)).toHaveText('Why we’re here')
  await expect(page.locator('textarea:focus')).toHaveCount(1)
  await click(button(page, /^Continue/))
  await type('Came with three questions', page.getByLabel('What happened').first())
  // Enter ends a line, as everywhere; if there is no source yet, it is filled in.
  await page.keyboard.press('Enter')
  await type('Showed the brochure first', page.getByLabel('What happened').last())
  await click(button(page, /^Continue/))
  await type('I had the brochure in my hand.', page.getByLabel('In Mira’s words'))
  await click(button(page, /^Continue/))
  await click(page.getByText('Yes', { exact: true }))
  await type('I hear what they need first.', page.getByRole('textbox', { name: 'In Mira’s words' }))
  await click(button(page, /^Continue/))
  await expect(step(page)).toHaveText('What will you do?')
  await click(button(page, /^Continue/))
  await expect(page.getByLabel('Date, row 1', { exact: true })).toBeFocused()
  await page.keyboard.type(typedDay(inDays(7)))
  await click(button(page, /^Continue/))
  await click(button(page, /^End the/))
  await click(button(page, 'I am Jonas, continue'))

  await type('Two questions before anything is shown.', page.getByRole('textbox', { name: 'How, in Mira’s words' }))
  await expect(page.getByText('Nothing is missing.')).toBeVisible()
  await click(button(page, 'Sign together'))
  await click(page.getByRole('radiogroup', { name: 'Where I stand' }).getByText('I agree', { exact: true }))
  await draw(page)
  await click(button(page, 'Sign, hand back to Jonas'))
  await click(button(page, 'I am Jonas, continue'))
  await draw(page)
  await click(button(page, 'Sign and seal'))
  await expect(page.getByRole('heading', { name: 'Signed by both' })).toBeVisible()
  test.info().annotations.push({ type: 'clicks', description: String(clicks) })
  expect(clicks).toBeLessThanOrEqual(24)
})

test('S0-1 by keyboard it takes at most 80 keys beside the words that are typed', async ({ coachbook }) => {
  const { page } = coachbook
  let keys = 0
  const press = async (key: string) => {
    keys += 1
    await page.keyboard.press(key)
  }
  /** The keys of a menu item. */
  const shortcut = async (...words: string[]) => {
    keys += 1
    await coachbook.clickMenu(...words)
  }
  /** Moves there with Tab, key by key. */
  const tabTo = async (target: Locator) => {
    for (let stops = 0; stops < 30; stops++) {
      if (await target.evaluate((element) => element === document.activeElement)) return
      await press('Tab')
    }
    await expect(target).toBeFocused()
  }
  const type = async (words: string, into: Locator) => {
    await into.waitFor()
    await tabTo(into)
    await page.keyboard.insertText(words)
  }
  const pressOn = async (target: Locator, key = 'Enter') => {
    await target.waitFor()
    await tabTo(target)
    await press(key)
  }
  const goOn = async (there: Locator) => {
    await press('Control+Enter')
    await there.waitFor()
  }
  await type('Jonas Ek', page.getByLabel('Your name'))
  await press('Enter')
  await button(page, 'Add a rep').first().waitFor()
  await shortcut('File', 'Add a rep')
  await type('Mira Lindqvist', page.getByRole('textbox', { name: 'Name' }))
  await press('Enter')
  await page.getByRole('heading', { level: 2, name: 'Mira Lindqvist' }).waitFor()

  await shortcut('File', 'Log an observation')
  await type('Showed the brochure before she was done.', evidence(page))
  await pressOn(page.getByRole('radiogroup', { name: opens.title }).getByRole('radio').first(), '2')
  await goOn(button(page, 'Choose the #1 behavior'))
  await goOn(dialog(page))
  await type('They stop talking after two minutes.', dialog(page).getByLabel('Why this one'))
  await press('Control+Enter')
  // The head of the page has a button of that name from the start.
  await expect(dialog(page)).toBeHidden()
  await button(page, 'Start one-on-one').first().waitFor()

  await goOn(dialog(page))
  await type('Easier first minutes of a visit', page.getByLabel('What it is for'))
  await press('Enter')
  await expect(step(page)).toHaveText('Why we’re here')
  await expect(page.locator('textarea:focus')).toHaveCount(1)
  await goOn(page.getByLabel('What happened').first())
  await type('Came with three questions', page.getByLabel('What happened').first())
  await type('Showed the brochure first', page.getByLabel('What happened').last())
  await goOn(page.getByLabel('In Mira’s words'))
  await type('I had the brochure in my hand.', page.getByLabel('In Mira’s words'))
  await goOn(page.getByRole('radio', { name: /^Yes/ }))
  await pressOn(page.getByRole('radio', { name: /^Yes/ }), 'Space')
  await type('I hear what they need first.', page.getByRole('textbox', { name: 'In Mira’s words' }))
  await press('Control+Enter')
  await expect(step(page)).toHaveText('What will you do?')
  await goOn(page.getByLabel('Date, row 1', { exact: true }))
  await expect(page.getByLabel('Date, row 1', { exact: true })).toBeFocused()
  await page.keyboard.type(typedDay(inDays(7)))
  await goOn(button(page, /^End the/))

  const how = page.getByRole('textbox', { name: 'How, in Mira’s words' })
  await goOn(button(page, 'I am Jonas, continue'))
  await pressOn(button(page, 'I am Jonas, continue'))
  await type('Two questions before anything is shown.', how)
  await expect(page.getByText('Nothing is missing.')).toBeVisible()
  await press('Control+Enter')
  await pressOn(page.getByRole('radio', { name: /^I agree/ }), 'Space')
  for (const [name, sign] of [
    ['Mira Lindqvist', 'Sign, hand back to Jonas'],
    ['Jonas Ek', 'Sign and seal']
  ] as const) {
    await pressOn(button(page, 'Type it instead'))
    await type(name, page.getByRole('textbox', { name: 'Your name, typed as your signature' }))
    await pressOn(button(page, sign))
    if (name === 'Mira Lindqvist') await pressOn(button(page, 'I am Jonas, continue'))
  }
  await expect(page.getByRole('heading', { name: 'Signed by both' })).toBeVisible()
  test.info().annotations.push({ type: 'keys', description: String(keys) })
  expect(keys).toBeLessThanOrEqual(80)
})
