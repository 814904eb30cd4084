import type { Page } from '@playwright/test'
import { v7 as newId } from 'uuid'
import { inDays, tenOn } from '../support/days'
import type { Coachbook } from '../support/driver'
import { expect, test } from '../support/fixtures'
import { completeWords, openPlan, planScene } from '../support/plan-scene'
import { changeIn, formOf, openRep, opens, openTab, seenRep } from '../support/seen-rep'
import { choose, handBackTitle, planOf, repTitle, stance } from '../support/signing'

/** Words that are somewhere in the library and that the rep must not see. */
const secrets = ['Thinks of leaving.', 'Anton Zweig', 'Wants my job.']

async function setPin(page: Page, pin: string): Promise<void> {
  await page.getByRole('link', { name: 'Settings' }).click()
  await page.getByRole('button', { name: 'Set a PIN' }).click()
  await page.getByLabel('New PIN, digits or words').fill(pin)
  await page.getByLabel('New PIN again').fill(pin)
  await page.getByRole('button', { name: 'Save the PIN' }).click()
  await expect(page.getByText('A PIN is set.')).toBeVisible()
}

async function enterPin(page: Page, pin: string): Promise<void> {
  await page.getByLabel('PIN', { exact: true }).fill(pin)
  await page.keyboard.press('Enter')
}

/** A complete plan of one rep with private notes, and another rep; a PIN is set. */
async function scene(coachbook: Coachbook) {
  const made = await planScene(coachbook, { words: completeWords() })
  const { page } = coachbook
  await coachbook.call('workbook.dispatch', {
    workbook: made.rep,
    command: { type: 'plan.edit', id: made.plan, changes: { notes: 'Thinks of leaving.' } }
  })
  const other = newId()
  await coachbook.call('workbook.create', { id: other, name: 'Anton Zweig', role: '', territory: '', frameworks: [] })
  await coachbook.call('workbook.dispatch', {
    workbook: other,
    command: { type: 'notes.write', notes: 'Wants my job.' }
  })
  await page.reload()
  await setPin(page, '2468')
  await openPlan(page, made)
  await page.getByRole('button', { name: 'Sign together' }).click()
  await expect(repTitle(page)).toBeVisible()
  return { ...made, other }
}

/** Everything that leads away in the manager's window: the menu, keys, the mouse's Back button. */
async function tryEveryWayOut(coachbook: Coachbook): Promise<void> {
  const { page } = coachbook
  for (const words of [
    ['Go', 'Back'],
    ['Go', 'Team'],
    ['Go', 'Settings'],
    ['Go', 'Templates'],
    ['Go', 'Plans'],
    ['File', 'Add a rep'],
    ['File', 'Log an observation'],
    ['File', 'Check a signed PDF…']
  ])
    await coachbook.clickMenu(...words)
  for (const keys of ['Control+k', 'Control+1', 'Control+,', 'Alt+ArrowLeft', 'Control+n', 'Control+z', 'Escape'])
    await page.keyboard.press(keys)
  await coachbook.electron.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    contents?.goBack()
  })
}

/** All words that the page can reach: its text and every answer that it can get. */
async function allThatCanBeSeen(coachbook: Coachbook, { rep }: { rep: string }): Promise<string> {
  const opened = await coachbook.call('workbook.open', { workbook: rep })
  const reps = await coachbook.call('library.reps', {})
  const settings = await coachbook.call('settings.get', {})
  const state = await coachbook.call('library.state', {})
  const text = await coachbook.page.evaluate(() => document.documentElement.outerHTML)
  return JSON.stringify([opened, reps, settings, state, text])
}

test('R-1 while the rep has the laptop nothing of the manager’s is in the window, and every way out leads to the hand-back page', async ({
  coachbook
}) => {
  test.slow()
  const made = await scene(coachbook)
  const { page } = coachbook
  await choose(page, 'I received it')
  const refused = [
    () => coachbook.call('search.find', { query: 'leaving', limit: 10 }),
    () => coachbook.call('workbook.open', { workbook: made.other }),
    () => coachbook.call('workbook.history', { workbook: made.rep, before: null, limit: 10 }),
    () => coachbook.call('workbook.undo', { workbook: made.rep, change: 1 }),
    () =>
      coachbook.call('workbook.dispatch', {
        workbook: made.rep,
        command: { type: 'plan.edit', id: made.plan, changes: { how: 'Other words.' } }
      }),
    () => coachbook.call('handover.setPin', { pin: null }),
    () => coachbook.call('settings.change', { managerName: 'Somebody' }),
    () => coachbook.call('templates.list', {}),
    () => coachbook.call('plan.export', { workbook: made.rep, plan: made.plan, paper: 'a4' })
  ]
  for (const call of refused) await expect(call()).rejects.toThrow('call.with-rep')
  await tryEveryWayOut(coachbook)
  await expect(stance(page, 'I received it')).toBeChecked()
  await expect(page.getByRole('navigation')).toHaveCount(0)
  await expect(page.getByRole('dialog')).toHaveCount(0)
  const seen = await allThatCanBeSeen(coachbook, made)
  for (const secret of secrets) expect(seen).not.toContain(secret)

  await page.getByRole('button', { name: 'Not now' }).click()
  await expect(handBackTitle(page)).toBeVisible()
  await tryEveryWayOut(coachbook)
  await expect(handBackTitle(page)).toBeVisible()
  await coachbook.kill()
  await coachbook.restart()

  const again = coachbook.page
  await expect(handBackTitle(again)).toBeVisible()
  await tryEveryWayOut(coachbook)
  await expect(handBackTitle(again)).toBeVisible()
  const seenAgain = await allThatCanBeSeen(coachbook, made)
  for (const secret of secrets) expect(seenAgain).not.toContain(secret)
  await enterPin(again, '1111')
  await expect(again.getByText('That is not the PIN. Try again.')).toBeVisible()
  await again.getByRole('button', { name: 'Back to the plan' }).click()
  await expect(stance(again, 'I received it')).toBeChecked()
  await again.getByRole('button', { name: 'Not now' }).click()
  await enterPin(again, '2468')
  await expect(again.getByRole('heading', { level: 2, name: made.behavior })).toBeVisible()
  await expect(again.getByRole('navigation', { name: 'Places' })).toContainText('Anton Zweig')

  // The rep's choice stays; the manager's changes do not undo it.
  await coachbook.clickMenu('Edit', 'Undo')
  expect(await planOf(coachbook, made)).toMatchObject({ prepared: { party: 'rep', stance: 'received' } })
  await again.getByText('Notes for yourself').first().click()
  await expect(again.getByRole('textbox', { name: 'Notes for yourself' })).toHaveValue('Thinks of leaving.')
  await again.getByRole('textbox', { name: 'How, in Mira’s words' }).fill('I ask first, and wait.')
  await expect(again.getByRole('heading', { name: 'What Mira said before' })).toBeVisible()
  await expect(again.getByText('Chosen, not signed: received it')).toBeVisible()
})

test('R-1 a rep marks a one-on-one alone, hands the laptop back, and the marks stay the rep’s', async ({
  coachbook
}) => {
  const rep = await seenRep(coachbook, [{ on: inDays(-2), ratings: { [opens.key]: 2 } }])
  const { page } = coachbook
  await page.getByRole('button', { name: 'Start one-on-one' }).click()
  await page.getByLabel('What it is for').fill('SECRET of the manager')
  await page.getByRole('button', { name: 'Start now' }).click()
  await page
    .getByRole('list', { name: 'Steps of the one-on-one' })
    .getByRole('button', { name: 'How was this for you?' })
    .click()
  await page.getByRole('button', { name: 'Hand the laptop to Mira' }).click()

  await expect(page.getByRole('heading', { name: 'How was this one-on-one for you?' })).toBeVisible()
  await page.getByRole('radiogroup', { name: 'We worked on it together' }).getByRole('radio', { name: '4' }).press(' ')
  await tryEveryWayOut(coachbook)
  expect(await allThatCanBeSeen(coachbook, { rep })).not.toContain('SECRET')
  await page.getByRole('textbox', { name: 'In Mira’s words' }).fill('Good to be asked.')
  await expect(page.getByRole('button', { name: 'Done, hand back to Jonas' })).toBeInViewport({ ratio: 1 })
  await page.getByRole('button', { name: 'Done, hand back to Jonas' }).click()
  await expect(handBackTitle(page)).toBeVisible()
  await coachbook.kill()
  await coachbook.restart()

  const again = coachbook.page
  await expect(handBackTitle(again)).toBeVisible()
  await again.getByRole('button', { name: 'I am Jonas, continue' }).click()
  await expect(again.getByText('Mira marked this alone')).toBeVisible()
  const words = again.getByRole('textbox', { name: 'In Mira’s words' })
  await expect(words).toHaveValue('Good to be asked.')
  await expect(words).toHaveAttribute('readonly')
  await coachbook.clickMenu('Edit', 'Undo')
  const { workbook } = await coachbook.call('workbook.open', { workbook: rep })
  expect(Object.values(workbook.sessions)[0]).toMatchObject({
    repComment: 'Good to be asked.',
    pulse: { rep: { alliance: 4 } }
  })
})

/** A one-on-one with private words on the shared screen, and another rep; a PIN is set. */
async function talkScene(coachbook: Coachbook) {
  const rep = await seenRep(coachbook, [{ on: inDays(-2), ratings: { [opens.key]: 2 } }])
  const { page } = coachbook
  const session = newId()
  const template = await formOf(coachbook, 'weekly-one-on-one')
  await changeIn(
    coachbook,
    rep
  )({
    type: 'session.plan',
    id: session,
    when: tenOn(-1),
    template,
    changes: { type: 'weekly', purpose: 'Thinks of leaving.', private: { notes: 'Thinks of leaving.' } }
  })
  await coachbook.call('workbook.create', {
    id: newId(),
    name: 'Anton Zweig',
    role: '',
    territory: '',
    frameworks: []
  })
  await page.reload()
  await setPin(page, '2468')
  await openRep(coachbook)
  await openTab(coachbook, 'One-on-ones')
  await page.getByRole('row').filter({ hasText: 'Thinks of leaving.' }).getByRole('link').click()
  await page.getByRole('button', { name: 'Start now' }).click()
  const steps = page.getByRole('list', { name: 'Steps of the one-on-one' })
  await expect(steps).toBeVisible()
  return { rep, session, steps }
}

test('S0-7 R-1 a one-on-one that is taken back while both look at it leads to the hand-back page, too', async ({
  coachbook
}) => {
  const { rep, session } = await talkScene(coachbook)
  const { page } = coachbook
  test.slow()
  await changeIn(coachbook, rep)({ type: 'session.delete', id: session })
  await page.getByRole('button', { name: 'Finish later' }).click()
  await expect(page.getByRole('heading', { name: 'This one-on-one was taken back' })).toBeVisible()
  await tryEveryWayOut(coachbook)
  await enterPin(page, '2468')
  await expect(page.getByText('This one-on-one is no longer there.')).toBeVisible()
})

test('S0-7 R-1 after a one-on-one on the shared screen stands the hand-back page with its PIN, also after reload and restart', async ({
  coachbook
}) => {
  test.slow()
  const { rep, steps } = await talkScene(coachbook)
  const { page } = coachbook
  const paused = (shown: Page) => shown.getByRole('heading', { name: 'This one-on-one is paused' })
  const nothingPrivate = async () => {
    const seen = await allThatCanBeSeen(coachbook, { rep })
    for (const secret of ['Thinks of leaving.', 'Anton Zweig', opens.title]) expect(seen).not.toContain(secret)
    await expect(coachbook.call('search.find', { query: 'leaving', limit: 10 })).rejects.toThrow('call.with-rep')
  }

  await page.getByRole('button', { name: 'Finish later' }).click()
  await expect(paused(page)).toBeVisible()
  await expect(page.getByLabel('PIN', { exact: true })).toBeFocused()
  await tryEveryWayOut(coachbook)
  await page.reload()
  await expect(paused(page)).toBeVisible()
  await nothingPrivate()
  await enterPin(page, '1111')
  await expect(page.getByText('That is not the PIN. Try again.')).toBeVisible()
  await page.getByRole('button', { name: 'Continue the one-on-one' }).click()
  await expect(steps).toBeVisible()

  // While both look at it, a reloaded window shows nothing else either.
  await page.reload()
  await expect(paused(page)).toBeVisible()
  await nothingPrivate()
  await page.getByRole('button', { name: 'Continue the one-on-one' }).click()
  await expect(steps).toBeVisible()
  await coachbook.kill()
  await coachbook.restart()
  const again = coachbook.page
  await expect(paused(again)).toBeVisible()
  await nothingPrivate()
  await tryEveryWayOut(coachbook)
  await enterPin(again, '2468')
  await expect(again.getByRole('heading', { level: 2, name: 'Weekly one-on-one' })).toBeVisible()
  await again.reload()
  await expect(again.getByRole('navigation', { name: 'Places' })).toContainText('Anton Zweig')
})
