import type { Locator, Page } from '@playwright/test'
import { inDays } from '../support/days'
import type { Coachbook } from '../support/driver'
import { expect, test } from '../support/fixtures'
import { showWhenAndKind } from '../support/observation-form'
import { leaves, openRep, opens, openTab } from '../support/seen-rep'

/** How a user operates controls: with the mouse, or with the keyboard from where the focus is. */
interface Hand {
  press(target: Locator): Promise<void>
  write(target: Locator, words: string): Promise<void>
  /** Selects a radio button; `words` are those of its card, which the mouse clicks. */
  choose(radio: Locator, words: Locator): Promise<void>
}

const mouse: Hand = {
  press: (target) => target.click(),
  async write(target, words) {
    await target.click()
    await target.fill(words)
  },
  choose: (_radio, words) => words.click()
}

const keyboard: Hand = {
  press: (target) => target.press('Enter'),
  async write(target, words) {
    await target.focus()
    await target.page().keyboard.press('Control+a')
    await target.page().keyboard.insertText(words)
  },
  choose: (radio) => radio.press(' ')
}

const dialog = (page: Page) => page.getByRole('dialog')
const saved = (page: Page) => expect(page.getByRole('status').getByText('Saved', { exact: true })).toBeVisible()

/** A visit some days ago, with a rating for each behavior. */
async function observe(coachbook: Coachbook, hand: Hand, days: number, ratings: Record<string, number>): Promise<void> {
  const { page } = coachbook
  await openRep(coachbook)
  await hand.press(page.getByRole('button', { name: 'Log observation' }))
  const evidence = page.getByRole('textbox', { name: 'What did you see and hear?' })
  await expect(evidence).toBeFocused()
  await page.keyboard.insertText(`Visit ${days} days from now: opened and left.`)
  for (const [title, rating] of Object.entries(ratings)) {
    const group = page.getByRole('radiogroup', { name: title })
    if ((await group.count()) === 0) {
      await hand.press(page.getByRole('button', { name: 'Add a behavior' }))
      await dialog(page).getByRole('combobox').or(dialog(page).getByRole('searchbox')).first().fill(title)
      await (hand === mouse ? page.getByRole('option', { name: title }).click() : page.keyboard.press('Enter'))
    }
    if (hand === mouse) await group.getByRole('radio', { name: new RegExp(`^${rating}:`) }).click()
    else {
      await group.getByRole('radio').first().focus()
      await page.keyboard.press(String(rating))
    }
    await expect(group.getByRole('radio', { name: new RegExp(`^${rating}:`) })).toBeChecked()
  }
  if (days < 0) {
    await showWhenAndKind(page)
    await page.getByLabel('When: date').fill(inDays(days))
    await page.getByLabel('When: date').blur()
  }
  await (hand === mouse ? page.getByRole('button', { name: 'Done' }).click() : page.keyboard.press('Control+Enter'))
  await expect(page.getByText(/^The observation is in the log\.|slipped:/).first()).toBeVisible()
}

async function addRep(coachbook: Coachbook, hand: Hand): Promise<void> {
  const { page } = coachbook
  await coachbook.call('library.begin', { managerName: 'Jonas Ek', choice: null })
  await page.reload()
  await hand.press(page.getByRole('button', { name: 'Add a rep' }).first())
  await hand.write(page.getByRole('textbox', { name: 'Name' }), 'Mira Lindqvist')
  await hand.press(dialog(page).getByRole('button', { name: 'Add rep' }))
  await expect(page.getByRole('heading', { level: 2, name: 'Mira Lindqvist' })).toBeVisible()
}

async function chooseFocus(page: Page, hand: Hand, title: string, why: string): Promise<void> {
  const row = page.getByRole('row').filter({ hasText: title })
  await hand.press(row.getByRole('button', { name: 'Make this the #1 behavior' }))
  await hand.write(dialog(page).getByLabel('Why this one'), why)
  await hand.press(dialog(page).getByRole('button', { name: 'Make this the #1 behavior' }))
  await expect(
    page.getByRole('region', { name: 'The #1 behavior' }).getByRole('heading', { level: 3 }).first()
  ).toHaveText(title)
}

/** The one-on-one from its purpose to the rep's yes and the start of the plan. */
async function talk(page: Page, hand: Hand): Promise<void> {
  const goOn = () =>
    hand === mouse
      ? page.getByRole('button', { name: /^(Continue|End the one-on-one)/ }).click()
      : page.keyboard.press('Control+Enter')
  const step = page.getByRole('list', { name: 'Steps of the one-on-one' }).locator('[aria-current=step]')
  await hand.press(page.getByRole('button', { name: 'Start one-on-one' }))
  await hand.write(page.getByLabel('What it is for'), 'Easier first minutes of a visit')
  await hand.press(page.getByRole('button', { name: 'Start now' }))
  await expect(step).toHaveText('Why we’re here')
  await goOn()
  await expect(page.getByLabel('What happened').first()).toBeFocused()
  await page.keyboard.insertText('Came with three questions')
  await hand.write(page.getByLabel('What happened').last(), 'Showed the brochure first')
  await expect(page.getByText('The facts fold away now.')).toBeVisible()
  await goOn()
  await expect(step).toHaveText('What do you see yourself?')
  await page.getByLabel('In Mira’s words').fill('I had the brochure in my hand before she was done.')
  await goOn()
  await hand.choose(page.getByRole('radio', { name: /^Yes/ }), page.getByText('Yes', { exact: true }))
  await hand.write(page.getByRole('textbox', { name: 'In Mira’s words' }), 'I hear what they need first.')
  await hand.press(page.getByRole('button', { name: 'Record the answer' }))
  await expect(page.getByText(/Mira said yes on/)).toBeVisible()
  for (let count = 0; count < 3; count++) {
    const before = await step.textContent()
    await goOn()
    await expect(step).not.toHaveText(before ?? '')
  }
  await goOn()
  await hand.press(page.getByRole('button', { name: 'I am Jonas, continue' }))
  await expect(page.getByRole('heading', { level: 2, name: opens.title })).toBeVisible()
  await expect(page.getByText('The one-on-one is in the log.')).toBeVisible()
}

/** The plan is completed and signed by both. */
async function agree(coachbook: Coachbook, hand: Hand): Promise<void> {
  const { page } = coachbook
  await openRep(coachbook)
  await openTab(coachbook, 'Plans')
  await hand.press(page.getByRole('table', { name: 'Plans' }).getByRole('link', { name: opens.title }))
  await hand.write(
    page.getByRole('textbox', { name: 'How, in Mira’s words' }),
    'Two questions before anything is shown.'
  )
  await page.getByLabel('Date, row 1', { exact: true }).fill(inDays(7))
  await page.getByLabel('Date, row 1', { exact: true }).blur()
  await expect(page.getByText('Nothing is missing.')).toBeVisible()
  await hand.press(page.getByRole('button', { name: 'Sign together' }))
  await hand.choose(
    page.getByRole('radio', { name: /^I agree/ }),
    page.getByRole('radiogroup', { name: 'Where I stand' }).getByText('I agree', { exact: true })
  )
  for (const [name, button] of [
    ['Mira Lindqvist', 'Sign, hand back to Jonas'],
    ['Jonas Ek', 'Sign and seal']
  ] as const) {
    await hand.press(page.getByRole('button', { name: 'Type it instead' }))
    await hand.write(page.getByRole('textbox', { name: 'Your name, typed as your signature' }), name)
    await hand.press(page.getByRole('button', { name: button }))
    if (name === 'Mira Lindqvist') await hand.press(page.getByRole('button', { name: 'I am Jonas, continue' }))
  }
  await expect(page.getByRole('heading', { name: 'Signed by both' })).toBeVisible()
  await hand.press(page.getByRole('button', { name: 'Back to the workbook' }))
}

/** Only what is seen after the yes counts, so the rule is set to one day. */
async function sticksAtOnce(coachbook: Coachbook): Promise<void> {
  await openRep(coachbook)
  await openTab(coachbook, 'Reinforce')
  await coachbook.page.getByRole('combobox', { name: 'days it was seen' }).selectOption('1')
}

async function closeCycle(coachbook: Coachbook, hand: Hand): Promise<void> {
  const { page } = coachbook
  await openRep(coachbook)
  await openTab(coachbook, 'Reinforce')
  await expect(page.getByText(/^It sticks: at its target on the last day/)).toBeVisible()
  await hand.press(page.getByRole('button', { name: 'It sticks: close the cycle' }))
  await hand.press(dialog(page).getByRole('button', { name: 'Close the cycle' }))
  await expect(page.getByText('The cycle is closed.', { exact: false })).toBeVisible()
}

for (const [name, hand] of [
  ['mouse', mouse],
  ['keyboard', keyboard]
] as const)
  test(`S0-1 S0-10 a rep goes through see, coach, agree and reinforce to the second cycle by ${name}, and all is there after a restart`, async ({
    coachbook
  }) => {
    test.setTimeout(300_000)
    await coachbook.page.emulateMedia({ colorScheme: hand === mouse ? 'light' : 'dark' })
    await addRep(coachbook, hand)
    await observe(coachbook, hand, -12, { [opens.title]: 1, [leaves.title]: 2 })
    await observe(coachbook, hand, -10, { [opens.title]: 2 })
    await openRep(coachbook)
    await chooseFocus(coachbook.page, hand, opens.title, 'They stop talking after two minutes.')
    await talk(coachbook.page, hand)
    await agree(coachbook, hand)
    await sticksAtOnce(coachbook)
    await observe(coachbook, hand, 0, { [opens.title]: 4 })
    await closeCycle(coachbook, hand)

    await observe(coachbook, hand, 0, { [opens.title]: 1 })
    await openRep(coachbook)
    await openTab(coachbook, 'Reinforce')
    await expect(coachbook.page.getByText('It stuck, then slipped', { exact: false })).toBeVisible()
    await observe(coachbook, hand, 0, { [opens.title]: 4 })
    await closeCycle(coachbook, hand)

    await openRep(coachbook)
    await chooseFocus(coachbook.page, hand, leaves.title, 'No visit ends with a date.')
    await saved(coachbook.page)
    await coachbook.restart()
    const { page } = coachbook
    await openRep(coachbook)
    await expect(page.getByRole('region', { name: 'The #1 behavior' }).getByRole('heading', { level: 3 })).toHaveText(
      leaves.title
    )
    await openTab(coachbook, 'Reinforce')
    await expect(page.getByText(/sticks since/)).toBeVisible()
    await openTab(coachbook, 'Plans')
    await expect(page.getByRole('row').filter({ hasText: opens.title })).toContainText('Ended with its cycle')
    await openTab(coachbook, 'One-on-ones')
    await expect(page.getByRole('row').filter({ hasText: 'Easier first minutes of a visit' })).toBeVisible()
    await openTab(coachbook, 'Observations')
    await expect(page.getByRole('status').filter({ hasText: '5 observations' })).toBeVisible()
    expect(coachbook.complaints).toEqual([])
  })
