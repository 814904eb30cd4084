import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '../support/fixtures'
import { isWell } from '../support/looks'
import { changeIn, seenRep } from '../support/seen-rep'

const passphrase = 'five old apples in a box'
const word = 'QuietHeronWord'

test('N-6 a whole library moves to another computer as one encrypted file, with archived reps and settings, and is still there after a restart', async ({
  launch,
  folder
}) => {
  test.slow()
  const coachbook = await launch({ library: null })
  const rep = await seenRep(coachbook, [])
  await changeIn(coachbook, rep)({ type: 'notes.write', notes: word })
  await coachbook.call('library.addSample', {})
  await changeIn(coachbook, rep)({ type: 'rep.archive' })
  await coachbook.call('settings.change', { archiveMonths: 36 })
  await coachbook.call('trainer.create', { name: 'Dana Roth', passphrase: 'a key of a trainer' })
  const before = await coachbook.call('library.reps', {})
  let { page } = coachbook
  const button = (name: string) => coachbook.page.getByRole('button', { name, exact: true })
  const field = (name: string) => coachbook.page.getByLabel(name, { exact: true })

  await coachbook.clickMenu('File', 'Move to another computer…')
  await expect(page.getByRole('heading', { name: 'Move to another computer' })).toBeVisible()
  await isWell(coachbook, 'moving')
  await button('Save the library as a file…').click()
  await expect(page.getByText(/^Use at least/)).toBeVisible()
  await field('New passphrase').fill(passphrase)
  await field('New passphrase again').fill(passphrase)
  await page.getByText('My keys for signing packs go along').click()
  const file = join(folder, 'home', 'all.coachlibrary')
  await coachbook.answerDialog('savePdf', file)
  await button('Save the library as a file…').click()
  await expect(page.getByText('The library is saved, encrypted and checked: all.coachlibrary')).toBeVisible({
    timeout: 60_000
  })
  expect((await readFile(file)).includes(word)).toBe(false)

  // The new computer has nothing yet: the first run.
  await mkdir(join(folder, 'other'))
  const other = await launch({ library: null, folder: join(folder, 'other') })
  page = other.page
  const there = (name: string) => page.getByRole('button', { name, exact: true })
  await other.answerDialog('openPdf', file)
  await there('Bring a library from a file…').click()
  await page.getByLabel('Passphrase of the file').fill('another one, which is wrong')
  await there('Choose the folder…').click()
  await expect(page.getByText('This passphrase does not open the file.', { exact: false })).toBeVisible()
  await isWell(other, 'bringing')
  await page.getByLabel('Passphrase of the file').fill(passphrase)
  const place = join(folder, 'brought')
  await mkdir(place)
  await other.answerDialog('chooseFolder', place)
  await there('Choose the folder…').click()
  await expect(page.getByRole('link', { name: 'Aiko Tanaka' }).first()).toBeVisible({ timeout: 60_000 })
  expect(await other.call('library.reps', {})).toEqual(before)
  expect(await other.call('settings.get', {})).toMatchObject({ managerName: 'Jonas Ek', archiveMonths: 36 })
  expect((await other.call('trainer.list', {})).keys.map(({ name }) => name)).toEqual(['Dana Roth'])
  const { workbook } = await other.call('workbook.open', { workbook: rep })
  expect(workbook.private.notes).toBe(word)
  expect((await readdir(place)).filter((name) => name === 'restoring')).toEqual([])
  await other.restart()
  expect((await other.call('library.reps', {})).length).toBe(before.length)
})
