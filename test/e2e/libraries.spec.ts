import { access, mkdir, readdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '../support/fixtures'
import { changeIn, openTab, seenRep } from '../support/seen-rep'

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

  // The same one again is no error.
  await coachbook.clickMenu('File', 'Open another library…')
  await expect(page.getByText('This library is open already.')).toBeVisible()

  // The next start is there, too, and knows the way back.
  await coachbook.restart()
  expect((await coachbook.call('library.state', {})).folder).toBe(join('Work', 'Coachbook'))
  await coachbook.page.getByRole('link', { name: 'Settings' }).click()
  const before = coachbook.page.getByRole('list', { name: 'Opened before' })
  await before.getByRole('button', { name: `Open the library ${join('Documents', 'Coachbook')}` }).click()
  await expect(coachbook.page.getByRole('link', { name: 'Mira Lindqvist' }).first()).toBeVisible()
  const { workbook } = await coachbook.call('workbook.open', { workbook: rep })
  expect(workbook.private.notes).toBe('Likes numbers.')
  await changeIn(coachbook, rep)({ type: 'rep.describe', name: 'Mira L.' })

  // By the palette to the other; from there the first is gone.
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
