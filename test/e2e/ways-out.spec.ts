import type { Page } from 'playwright-core'
import { v7 as newId } from 'uuid'
import { crashPage } from '../support/crash'
import { inDays } from '../support/days'
import type { Coachbook } from '../support/driver'
import { expect, test } from '../support/fixtures'
import { setWritable } from '../support/launch-faults'
import { showWhenAndKind } from '../support/observation-form'
import { openTab } from '../support/seen-rep'

interface Reps {
  anna: string
  ben: string
}

/** Two reps without records; the window shows the first. */
async function twoReps(coachbook: Coachbook): Promise<Reps> {
  await coachbook.call('library.begin', { managerName: 'Jonas Ek', choice: null })
  const reps = { anna: newId(), ben: newId() }
  const facts = { role: '', territory: '', frameworks: [] }
  await coachbook.call('workbook.create', { id: reps.anna, name: 'Anna Berg', ...facts })
  await coachbook.call('workbook.create', { id: reps.ben, name: 'Ben Ito', ...facts })
  await coachbook.page.reload()
  await sideLink(coachbook.page, 'Anna Berg').click()
  await expect(heading(coachbook.page, 'Anna Berg')).toBeVisible()
  return reps
}

const sideLink = (page: Page, name: string) => page.getByRole('navigation').getByRole('link', { name, exact: true })
const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true })
const workbookOf = async (coachbook: Coachbook, rep: string) =>
  (await coachbook.call('workbook.open', { workbook: rep })).workbook

test('an Undo in a message takes back its own change, whichever rep is on the screen by then', async ({
  coachbook
}) => {
  const { anna, ben } = await twoReps(coachbook)
  const deal = newId()
  await coachbook.call('workbook.dispatch', { workbook: anna, command: { type: 'deal.add', id: deal, name: 'Chairs' } })
  const { page } = coachbook
  await sideLink(page, 'Ben Ito').click()
  await sideLink(page, 'Anna Berg').click()
  await openTab({ page }, 'Deals')
  await page.getByRole('button', { name: 'Delete Chairs' }).click()
  await sideLink(page, 'Ben Ito').click()
  await expect(heading(page, 'Ben Ito')).toBeVisible()
  await coachbook.call('workbook.dispatch', { workbook: ben, command: { type: 'notes.write', notes: 'Words of Ben' } })
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Anna Berg' })).toBeVisible()
  expect((await workbookOf(coachbook, ben)).private.notes).toBe('Words of Ben')
  expect(Object.keys((await workbookOf(coachbook, anna)).deals)).toEqual([deal])

  // Once something was done after it, it says so and undoes nothing.
  await sideLink(page, 'Anna Berg').click()
  await openTab({ page }, 'Deals')
  await page.getByRole('button', { name: 'Delete Chairs' }).click()
  await page.getByRole('button', { name: 'Add a deal' }).click()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('alert')).toContainText('Something else was changed after that')
  expect(Object.values((await workbookOf(coachbook, anna)).deals).map(({ name }) => name)).toEqual(['New deal'])
})

/** Every way out of a page that is being written on, and what is seen afterwards. */
const waysOut: Record<string, (coachbook: Coachbook) => Promise<unknown>> = {
  'a link of the side list': ({ page }) => sideLink(page, 'Ben Ito').click(),
  'two quick links': async ({ page }) => {
    await sideLink(page, 'Ben Ito').click({ noWaitAfter: true })
    await page.getByRole('link', { name: 'Templates', exact: true }).click()
    await sideLink(page, 'Ben Ito').click()
  },
  'the palette': async ({ page }) => {
    await page.keyboard.press('Control+k')
    await page.keyboard.type('Ben Ito')
    await page
      .getByRole('option', { name: /Ben Ito/ })
      .first()
      .click()
  },
  'the menu': async (coachbook) => {
    await coachbook.clickMenu('Go', 'Team')
    await sideLink(coachbook.page, 'Ben Ito').click()
  },
  Back: async (coachbook) => {
    const { page } = coachbook
    await coachbook.clickMenu('Go', 'Back')
    await expect(page.getByLabel('What did you see and hear?')).toBeHidden()
    await sideLink(page, 'Ben Ito').click()
  }
}

test('the first words of a new observation are kept, by whatever way the page is left at once', async ({
  coachbook
}) => {
  const { anna, ben } = await twoReps(coachbook)
  const { page } = coachbook
  for (const [way, leave] of Object.entries(waysOut)) {
    await sideLink(page, 'Anna Berg').click()
    await page.getByRole('button', { name: 'Log observation' }).first().click()
    await page.getByLabel('What did you see and hear?').pressSequentially(`Left by ${way}`)
    await leave(coachbook)
    await expect(heading(page, 'Ben Ito')).toBeVisible()
  }
  await sideLink(page, 'Anna Berg').click()
  await page.getByRole('button', { name: 'Log observation' }).first().click()
  await page.getByLabel('What did you see and hear?').pressSequentially('Left by closing')
  await coachbook.restart()
  const written = Object.values((await workbookOf(coachbook, anna)).observations).map(({ evidence }) => evidence)
  expect(written.sort()).toEqual([...Object.keys(waysOut), 'closing'].map((way) => `Left by ${way}`).sort())
  expect((await workbookOf(coachbook, ben)).observations).toEqual({})
})

test('A2 on a slow disk the second part of a note stays with its rep, whoever is gone to at once, and over a page that crashes', async ({
  coachbook
}) => {
  const { anna, ben } = await twoReps(coachbook)
  const { page } = coachbook
  const notes = (name: string) => page.getByLabel(`Notes about ${name}`)
  await openTab({ page }, 'Notes')
  await coachbook.slowDisk(900)
  await notes('Anna').pressSequentially('First part. ')
  // By then the first part is on its way to the disk.
  await page.waitForTimeout(700)
  await notes('Anna').pressSequentially('Second part.')
  await sideLink(page, 'Ben Ito').click()
  await expect(heading(page, 'Ben Ito')).toBeVisible()
  await coachbook.slowDisk(0)
  expect((await workbookOf(coachbook, anna)).private.notes).toBe('First part. Second part.')

  await openTab({ page }, 'Notes')
  await notes('Ben').pressSequentially('Said before the crash')
  await expect(page.getByRole('status').getByText('Saved', { exact: true })).toBeVisible()
  await crashPage(coachbook)
  await coachbook.kill()
  await coachbook.restart()
  expect((await workbookOf(coachbook, ben)).private.notes).toBe('Said before the crash')
  expect((await workbookOf(coachbook, anna)).private.notes).toBe('First part. Second part.')
})

test('a window that closes while the disk is slow waits for the last words, and says so', async ({ coachbook }) => {
  const { anna } = await twoReps(coachbook)
  const { page } = coachbook
  await coachbook.slowDisk(5_000)
  // Nobody answers: the question stays, and disappears by itself.
  await coachbook.electron.evaluate(({ dialog }) => {
    Reflect.set(dialog, 'showMessageBox', (_window: unknown, options: Electron.MessageBoxOptions) => {
      Reflect.set(globalThis, 'question', options.message)
      return new Promise((resolve) =>
        options.signal?.addEventListener('abort', () => resolve({ response: 0, checkboxChecked: false }))
      )
    })
  })
  await page.getByRole('button', { name: 'Log observation' }).first().click()
  await page.getByLabel('What did you see and hear?').pressSequentially('Said while the disk slept')
  await coachbook.askToClose()
  await expect
    .poll(() => coachbook.electron.evaluate(() => Reflect.get(globalThis, 'question')))
    .toBe('Your last words are still being saved.')
  await coachbook.hasEnded()
  await coachbook.restart()
  const written = Object.values((await workbookOf(coachbook, anna)).observations).map(({ evidence }) => evidence)
  expect(written).toEqual(['Said while the disk slept'])
})

test('a person may close without waiting for a slow disk', async ({ coachbook }) => {
  await twoReps(coachbook)
  const { page } = coachbook
  await coachbook.slowDisk(600_000)
  await coachbook.answerDialog('message', 1)
  await page.getByRole('button', { name: 'Log observation' }).first().click()
  await page.getByLabel('What did you see and hear?').pressSequentially('Words that are given up')
  const closed = page.waitForEvent('close')
  await coachbook.askToClose()
  await closed
})

test('what a field cannot keep is said when its page is left, and asked about when the window closes', async ({
  coachbook
}) => {
  await twoReps(coachbook)
  const { page } = coachbook
  await page.getByRole('button', { name: 'Log observation' }).first().click()
  await page.getByLabel('What did you see and hear?').fill('Seen')
  await showWhenAndKind(page)
  const day = page.getByLabel('When: date')
  await day.focus()
  await page.keyboard.type('02312026')
  await coachbook.answerDialog('message', 0)
  await coachbook.askToClose()
  await expect.poll(async () => (await coachbook.askedDialogs()).map(({ title }) => title)).toHaveLength(1)
  await expect(page.locator('body')).not.toHaveAttribute('inert')
  await sideLink(page, 'Ben Ito').click()
  await expect(
    page.getByRole('alert').filter({ hasText: 'The date in “When: date” was incomplete or does not exist' })
  ).toBeVisible()

  // A date that exists but is not possible there says why.
  await sideLink(page, 'Anna Berg').click()
  await page.getByRole('button', { name: 'Log observation' }).first().click()
  await showWhenAndKind(page)
  await day.fill(inDays(3))
  await sideLink(page, 'Ben Ito').click()
  await expect(
    page.getByRole('alert').filter({ hasText: 'The date in “When: date” was too late and was not saved.' })
  ).toBeVisible()

  // Text that is not a number, with the words to take along.
  await sideLink(page, 'Anna Berg').click()
  await openTab({ page }, 'Deals')
  await page.getByRole('button', { name: 'Add a deal' }).click()
  await page.getByLabel(/^Value/).fill('a dozen')
  await sideLink(page, 'Ben Ito').click()
  const said = page.getByRole('alert').filter({ hasText: 'Not saved: “a dozen”.' })
  await said.getByRole('button', { name: 'Copy the words' }).click()
  expect(await coachbook.electron.evaluate(({ clipboard }) => clipboard.readText())).toBe('a dozen')
})

test('words that wait for the disk are not called saved on any page, also not after the window was loaded anew', async ({
  launch
}) => {
  const coachbook = await launch({ fault: { kind: 'permissions-count' } })
  const { anna } = await twoReps(coachbook)
  const { page } = coachbook
  await page.getByRole('button', { name: 'Log observation' }).first().click()
  await setWritable(coachbook.library, false)
  await page.getByLabel('What did you see and hear?').pressSequentially('Written while nothing could be')
  await expect(page.getByText(/^Not saved: the library folder cannot be written to/)).toBeVisible()
  const mark = page.getByText(/^Not saved for Anna Berg: the library folder cannot be written to/)
  for (const place of ['Ben Ito', 'Settings']) {
    await sideLink(page, place).click()
    await expect(heading(page, place)).toBeVisible()
    await expect(mark).toBeVisible()
    await expect(page.getByText('Saved', { exact: true })).toBeHidden()
  }
  await page.reload()
  await expect(mark).toBeVisible()
  await setWritable(coachbook.library, true)
  await expect(mark).toBeHidden({ timeout: 60_000 })
  await coachbook.kill()
  await coachbook.restart()
  const written = Object.values((await workbookOf(coachbook, anna)).observations).map(({ evidence }) => evidence)
  expect(written).toEqual(['Written while nothing could be'])
})

test('what is written in a dialog does not go with a double click, a click beside it, Escape or the menu', async ({
  coachbook
}) => {
  const { anna } = await twoReps(coachbook)
  const { page } = coachbook
  const dialog = page.getByRole('dialog', { name: 'One-on-one with Anna' })
  const purpose = dialog.getByLabel('What it is for')
  await page.getByRole('button', { name: 'Start one-on-one' }).first().dblclick()
  await expect(purpose).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)

  await page.getByRole('button', { name: 'Start one-on-one' }).first().click()
  await purpose.fill('The Northfield visit')
  await page.mouse.click(8, 300)
  await expect(dialog).toBeVisible()
  await expect(purpose).toBeFocused()
  const asks = page.getByRole('dialog', { name: 'Close without keeping what you wrote?' })
  await page.keyboard.press('Escape')
  await expect(asks.getByRole('button', { name: 'Go on writing' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(asks).toHaveCount(0)
  await expect(purpose).toHaveValue('The Northfield visit')
  await coachbook.clickMenu('Go', 'Team')
  await expect(asks).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(asks).toHaveCount(0)
  await dialog.getByRole('button', { name: 'Schedule' }).click()
  await expect(dialog).toHaveCount(0)
  const { sessions } = await workbookOf(coachbook, anna)
  expect(Object.values(sessions).map((session) => session.purpose)).toEqual(['The Northfield visit'])

  await coachbook.clickMenu('Go', 'Team')
  await page.getByRole('button', { name: 'Add a rep' }).click()
  await page.getByRole('dialog').getByLabel('Name').fill('Carla')
  await page.keyboard.press('Escape')
  await asks.getByRole('button', { name: 'Close, do not keep it' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('a hit of the palette asks before it leads away from a dialog with words, and is done once they are given up', async ({
  coachbook
}) => {
  await twoReps(coachbook)
  const { page } = coachbook
  const dialog = page.getByRole('dialog', { name: 'One-on-one with Anna' })
  const purpose = dialog.getByLabel('What it is for')
  const asks = page.getByRole('dialog', { name: 'Close without keeping what you wrote?' })
  const toSettings = async () => {
    await page.keyboard.press('Control+k')
    await page.keyboard.type('settings')
    await page
      .getByRole('option', { name: /Settings/ })
      .first()
      .waitFor()
    await page.keyboard.press('Enter')
    await expect(asks).toBeVisible()
  }
  await page.getByRole('button', { name: 'Start one-on-one' }).first().click()
  await purpose.fill('The Northfield visit')
  await toSettings()
  await asks.getByRole('button', { name: 'Go on writing' }).click()
  await expect(purpose).toHaveValue('The Northfield visit')
  await toSettings()
  await asks.getByRole('button', { name: 'Close, do not keep it' }).click()
  await expect(page.getByRole('heading', { level: 2, name: 'Settings' })).toBeVisible()
  await expect(dialog).toHaveCount(0)
})

test('the laptop does not change hands while words on the page are longer than their field takes', async ({
  coachbook
}) => {
  await twoReps(coachbook)
  const { page } = coachbook
  await page.getByRole('button', { name: 'Start one-on-one' }).first().click()
  await page.getByRole('dialog').getByLabel('What it is for').fill('The Northfield visit')
  await page.getByRole('dialog').getByRole('button', { name: 'Start now' }).click()
  const later = page.getByRole('button', { name: 'Finish later' })
  await expect(later).toBeVisible()
  const field = page.locator('textarea:enabled, input[type=text]:enabled').first()
  await field.fill(`Beginning ${'word '.repeat(4_500)}end`)
  await later.click()
  await expect(page.getByRole('alert').filter({ hasText: 'cannot be saved as it is' })).toBeVisible()
  await expect(page.getByText('The clock is stopped.')).toHaveCount(0)
  await expect(field).toHaveValue(/ end$/)
  await field.fill('Short enough')
  await later.click()
  await expect(page.getByText('Everything you wrote is saved.')).toBeVisible()
})
