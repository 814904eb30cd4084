import { access, mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { violations } from '../support/axe'
import { expect, test } from '../support/fixtures'
import { showWhenAndKind } from '../support/observation-form'
import { changeIn, openRep, openTab, seenRep } from '../support/seen-rep'

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false
  )

test('C4 another library is opened from the menu: what is typed is saved, a new one is started only after a question, and the way back is one click', async ({
  launch,
  folder
}) => {
  const coachbook = await launch({ library: null })
  const rep = await seenRep(coachbook, [])
  const { page } = coachbook
  const work = join(folder, 'home', 'Work')
  await mkdir(work)
  await writeFile(join(work, 'prices.xlsx'), '')

  // Typed a moment ago, in a folder with other things: nothing is written there before the answer.
  await openTab({ page }, 'Notes')
  await page.getByRole('textbox', { name: 'Notes about Mira' }).pressSequentially('Likes numbers.')
  await coachbook.answerDialog('chooseFolder', work)
  await coachbook.clickMenu('File', 'Open another library…')
  const question = page.getByRole('dialog', { name: 'Start a new library here?' })
  await expect(question).toContainText('Work/Coachbook')
  await question.getByRole('button', { name: 'Cancel' }).click()
  expect(await readdir(work)).toEqual(['prices.xlsx'])

  await coachbook.clickMenu('File', 'Open another library…')
  await question.getByRole('button', { name: 'Start a library' }).click()
  await expect(page.getByRole('link', { name: 'Mira Lindqvist' })).toHaveCount(0)
  await expect(page.getByText('This is where each day begins')).toBeVisible()
  expect((await readdir(work)).sort()).toEqual(['Coachbook', 'prices.xlsx'])
  expect(await exists(join(coachbook.library, 'library.lock'))).toBe(false)
  expect(await coachbook.call('settings.get', {})).toMatchObject({ managerName: 'Jonas Ek' })

  // Choosing the open library again is no error.
  await coachbook.clickMenu('File', 'Open another library…')
  await expect(page.getByText('This library is open already.')).toBeVisible()

  // The next start opens it, too, and offers the way back.
  await coachbook.restart()
  expect((await coachbook.call('library.state', {})).folder).toBe(join('Work', 'Coachbook'))
  await coachbook.page.getByRole('link', { name: 'Settings' }).click()
  const before = coachbook.page.getByRole('list', { name: 'Opened before' })
  await before.getByRole('button', { name: `Open the library ${join('Documents', 'Coachbook')}` }).click()
  await expect(coachbook.page.getByRole('link', { name: 'Mira Lindqvist' }).first()).toBeVisible()
  const { workbook } = await coachbook.call('workbook.open', { workbook: rep })
  expect(workbook.private.notes).toBe('Likes numbers.')
  await changeIn(coachbook, rep)({ type: 'rep.describe', name: 'Mira L.' })

  // Goes to the other with the palette; from there the first no longer exists.
  await coachbook.page.keyboard.press('Control+k')
  await coachbook.page.keyboard.type('Work/Coach')
  await coachbook.page.keyboard.press('Enter')
  await expect(coachbook.page.getByRole('link', { name: 'Mira L.' })).toHaveCount(0)
  await rename(coachbook.library, `${coachbook.library} on a drive`)
  await coachbook.page.getByRole('link', { name: 'Settings' }).click()
  await expect(before).toContainText('No library is there now.')
  await before.getByRole('button', { name: /^Remove/ }).click()
  await expect(before).toHaveCount(0)
})

test('C4 another library waits for words on a slow disk, for a field that is half written, and for pages that are still being printed', async ({
  launch,
  folder
}) => {
  test.slow()
  const coachbook = await launch({ library: null })
  const rep = await seenRep(coachbook, [])
  const { page } = coachbook
  const other = join(folder, 'home', 'Other')
  await mkdir(other)
  await coachbook.answerDialog('chooseFolder', other)
  await coachbook.clickMenu('File', 'Open another library…')
  await page.getByRole('dialog').getByRole('button', { name: 'Start a library' }).click()
  await expect(page.getByText('This is where each day begins')).toBeVisible()
  const back = async () => {
    await page.getByRole('link', { name: 'Settings' }).click()
    await page
      .getByRole('list', { name: 'Opened before' })
      .getByRole('button', { name: `Open the library ${join('Documents', 'Coachbook')}` })
      .click()
    await expect(page.getByRole('link', { name: 'Mira Lindqvist' }).first()).toBeVisible()
  }
  const leave = () => coachbook.clickMenu('File', 'Open another library…')
  const isHere = async () => (await coachbook.call('library.state', {})).folder === join('Documents', 'Coachbook')
  await back()
  await coachbook.answerDialog('chooseFolder', other)

  // Half a date.
  await openRep(coachbook)
  await page.getByRole('button', { name: 'Log observation' }).first().click()
  await page.getByLabel('What did you see and hear?').fill('Seen')
  await showWhenAndKind(page)
  await page.getByLabel('When: date').focus()
  await page.keyboard.type('02312026')
  await leave()
  await expect(page.getByRole('alert').filter({ hasText: 'Something on this page cannot be saved yet.' })).toBeVisible()
  expect(await isHere()).toBe(true)
  await openRep(coachbook)

  // Pages that are still to come.
  const pages = join(folder, 'home', 'Pages')
  await mkdir(pages)
  await coachbook.answerDialog('chooseFolder', pages)
  await coachbook.clickMenu('Go', 'Templates')
  await page.getByRole('button', { name: 'Print or save several…' }).click()
  const forms = page.getByRole('group', { name: 'Blank forms' }).getByRole('checkbox')
  for (let index = 0; index < 20; index++) await forms.nth(index).check()
  await page.getByRole('button', { name: 'Save 20…' }).click()
  await page.getByRole('button', { name: 'Pause' }).click()
  await expect(page.getByText('Paused.')).toBeVisible()
  await coachbook.answerDialog('chooseFolder', other)
  await leave()
  await expect(page.getByRole('alert').filter({ hasText: 'still being printed or saved' })).toBeVisible()
  expect(await isHere()).toBe(true)
  await page.getByRole('button', { name: 'Stop' }).click()
  await expect(page.getByText(/^Stopped\. /)).toBeVisible({ timeout: 100_000 })

  // Words that a slow disk has not written yet.
  await openRep(coachbook)
  await openTab(coachbook, 'Notes')
  await coachbook.slowDisk(3_000)
  await page.getByRole('textbox', { name: 'Notes about Mira' }).pressSequentially('Said while the disk slept.')
  await leave()
  await expect(page.getByRole('link', { name: 'Mira Lindqvist' })).toHaveCount(0, { timeout: 30_000 })
  await back()
  const { workbook } = await coachbook.call('workbook.open', { workbook: rep })
  expect(workbook.private.notes).toBe('Said while the disk slept.')
})

test('C4 a library whose drive is not connected at the start is missed in the window; looking again opens it, or another one', async ({
  launch
}) => {
  const coachbook = await launch({ library: null })
  await seenRep(coachbook, [])
  await coachbook.close()
  const away = `${coachbook.library} on a drive`
  await rename(coachbook.library, away)
  await coachbook.restart()
  const { page } = coachbook
  await expect(page.getByRole('heading', { level: 1, name: 'Your library cannot be opened' })).toBeVisible()
  await expect(page.getByText('Is the drive connected? Look again once it is')).toBeVisible()
  await page.getByRole('button', { name: 'Look again' }).click()
  await expect(page.getByText('It still cannot be opened.')).toBeVisible()
  expect(await exists(coachbook.library)).toBe(false)

  await coachbook.answerDialog('chooseFolder', away)
  await page.getByRole('button', { name: 'Open another library…' }).click()
  await expect(page.getByRole('link', { name: 'Mira Lindqvist' }).first()).toBeVisible()
  await coachbook.close()
  await rename(away, coachbook.library)
  await coachbook.restart()
  await coachbook.page.getByRole('button', { name: `Open the library ${join('Documents', 'Coachbook')}` }).click()
  await expect(coachbook.page.getByRole('link', { name: 'Mira Lindqvist' }).first()).toBeVisible()
})

test('12.6 of settings that a tool kept twice both are shown, and the one that is kept is used from then on', async ({
  coachbook
}) => {
  await seenRep(coachbook, [])
  const { library } = coachbook
  await coachbook.restart()
  const settings = JSON.parse(await readFile(join(library, 'settings.json'), 'utf8'))
  await writeFile(
    join(library, 'settings-DESK-7.json'),
    JSON.stringify({ ...settings, managerName: 'Eva Lind', theme: 'dark', helpOpen: !settings.helpOpen })
  )
  await coachbook.restart()
  const { page } = coachbook
  await expect(page.getByText('settings-DESK-7.json')).toBeVisible()
  await page.getByRole('button', { name: 'Compare…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Two versions of one file' })
  const file = dialog.getByRole('listitem', { name: 'Settings' })
  await expect(file.getByText('Name: Jonas Ek')).toBeVisible()
  await expect(file.getByText('Name: Eva Lind')).toBeVisible()
  // The names are those of the settings page, not the ones in the file.
  await expect(file.getByText('Appearance: Match system')).toBeVisible()
  await expect(file.getByText('Appearance: Dark')).toBeVisible()
  await expect(file.getByText('Other settings differ, too.')).toHaveCount(2)
  expect(await violations(page)).toEqual([])
  expect(await coachbook.call('settings.get', {})).toMatchObject({ managerName: 'Jonas Ek' })
  const loaded = page.waitForEvent('load')
  await file.getByRole('button', { name: 'Keep this one' }).nth(1).click()
  await loaded
  await expect(page.getByRole('link', { name: 'Settings' })).toBeVisible()
  await expect(page.getByText('settings-DESK-7.json')).toHaveCount(0)
  expect(await coachbook.call('settings.get', {})).toMatchObject({ managerName: 'Eva Lind' })
  const names = await readdir(library)
  expect(names.filter((name) => name.startsWith('settings')).sort()).toEqual([
    'settings.json',
    expect.stringMatching(/^settings\.not-kept-\d+-\d+\.json$/)
  ])
})
