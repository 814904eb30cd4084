import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { v7 as newId } from 'uuid'
import { inDays } from '../support/days'
import type { Coachbook } from '../support/driver'
import { expect, test } from '../support/fixtures'
import { isWell } from '../support/looks'
import { changeIn, leaves, openRep, opens, openTab, seenAt, seenRep } from '../support/seen-rep'

const visits = [
  { on: inDays(-9), ratings: { [opens.key]: 2 } },
  { on: inDays(-6), ratings: { [leaves.key]: 1 } }
]

/** Saves the workbook as a file, on the page that a user uses. */
async function passOn(coachbook: Coachbook, file: string, notes = 'With private notes'): Promise<void> {
  const { page } = coachbook
  await openRep(coachbook)
  await openTab(coachbook, 'Pass on')
  await coachbook.answerDialog('savePdf', file)
  await page.getByRole('radiogroup', { name: 'Private notes' }).getByText(notes, { exact: true }).click()
  await page.getByRole('button', { name: 'Save Mira’s workbook…' }).click()
  await expect(page.getByText(/^Saved with/)).toBeVisible()
}

async function openFile(coachbook: Coachbook, file: string, ...menu: [string, string]): Promise<void> {
  await coachbook.answerDialog('openPdf', file)
  await coachbook.clickMenu(...menu)
}

const inEnglish = ['File', 'Open a workbook from a file…'] as const

const workbookOf = async (coachbook: Coachbook, rep: string) =>
  (await coachbook.call('workbook.open', { workbook: rep })).workbook

test('N-6 a workbook that comes back changed on both sides is merged record by record; nothing is chosen unasked, and one Undo takes it back', async ({
  launch,
  folder
}) => {
  test.slow()
  const home = join(folder, 'home')
  const coachbook = await launch({ library: join(folder, 'mine') })
  const rep = await seenRep(coachbook, visits)
  const mine = changeIn(coachbook, rep)
  await mine({ type: 'notes.write', notes: 'Likes numbers.' })
  await coachbook.page.reload()
  await passOn(coachbook, join(home, 'out.coachbook'))

  // The colleague has a library of her own.
  await mkdir(join(folder, 'hers'))
  const other = await launch({ library: join(folder, 'hers', 'library'), folder: join(folder, 'hers') })
  await other.call('library.begin', { managerName: 'Sofie Brandt', choice: null })
  await other.page.reload()
  await openFile(other, join(home, 'out.coachbook'), ...inEnglish)
  await other.page.getByRole('button', { name: 'Add to my library' }).click()
  await expect(other.page.getByRole('heading', { level: 2, name: 'Mira Lindqvist', exact: true })).toBeVisible()
  const [first, second] = Object.keys((await workbookOf(other, rep)).observations)
  if (!first || !second) throw new Error('two visits were logged')
  const hers = changeIn(other, rep)
  await hers({ type: 'observation.edit', id: first, changes: { development: 'Wait longer after each question.' } })
  await hers({ type: 'observation.edit', id: second, changes: { development: 'Name the day, said Sofie.' } })
  await hers({ type: 'rep.describe', role: 'Key account manager' })
  await hers({ type: 'notes.write', notes: 'Likes numbers. Has a new desk.' })
  await hers({ type: 'cycle.chooseFocus', behavior: leaves.key, why: 'The gap is larger.', impact: '' })
  await other.page.reload()
  await passOn(other, join(home, 'back.coachbook'))

  // Meanwhile something was written here, too.
  await mine({ type: 'observation.edit', id: second, changes: { development: 'Name the day, said Jonas.' } })
  const seen = newId()
  const form = (await workbookOf(coachbook, rep)).observations[first]?.template ?? ''
  await mine({ type: 'observation.start', id: seen, template: form, when: seenAt(inDays(-1)) })
  await coachbook.page.reload()
  let { page } = coachbook
  await openFile(coachbook, join(home, 'back.coachbook'), ...inEnglish)
  await page.getByRole('button', { name: 'Merge with the workbook that is here…' }).click()
  await expect(page.getByRole('heading', { name: 'Merge Mira Lindqvist’s workbook' })).toBeVisible()
  const taken = page.getByRole('listitem')
  await expect(taken.filter({ hasText: 'The rep’s details' })).toHaveCount(1)
  await expect(taken.filter({ hasText: 'The cycle' })).toHaveCount(1)
  await expect(taken.filter({ hasText: 'Your notes about the rep' })).toHaveCount(1)
  const question = page.getByRole('article')
  await expect(question).toHaveCount(1)
  await expect(question).toContainText('Name the day, said Sofie.')
  await expect(question).toContainText('Name the day, said Jonas.')
  const merge = page.getByRole('button', { name: 'Merge', exact: true })
  await expect(merge).toBeDisabled()
  await isWell(coachbook, 'merging')
  await question.getByRole('radio').first().focus()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('status').filter({ hasText: 'Everything is answered.' })).toBeVisible()
  await question.getByText('Keep both, side by side').click()
  await merge.click()
  await expect(page.getByText('Mira Lindqvist’s workbook is merged.')).toBeVisible()

  const whole = await workbookOf(coachbook, rep)
  const words = Object.values(whole.observations).map(({ development }) => development)
  expect(words.sort()).toEqual(
    ['', 'Name the day, said Jonas.', 'Name the day, said Sofie.', 'Wait longer after each question.'].sort()
  )
  expect(whole.rep.role).toBe('Key account manager')
  expect(whole.private.notes).toBe('Likes numbers. Has a new desk.')
  expect(Object.values(whole.cycles).map(({ focus }) => focus?.behavior)).toEqual([leaves.key])

  // One Undo takes back all of it, one Redo restores it.
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect.poll(async () => (await workbookOf(coachbook, rep)).rep.role).not.toBe('Key account manager')
  const before = await workbookOf(coachbook, rep)
  expect(Object.keys(before.observations).sort()).toEqual([first, second, seen].sort())
  expect(before.private.notes).toBe('Likes numbers.')
  await coachbook.clickMenu('Edit', 'Redo')
  await expect.poll(async () => (await workbookOf(coachbook, rep)).rep.role).toBe('Key account manager')

  // After a restart it is there, and the same file brings nothing new.
  await coachbook.restart()
  page = coachbook.page
  expect(await workbookOf(coachbook, rep)).toEqual(whole)
  await openRep(coachbook)
  await coachbook.clickMenu('Edit', 'Undo')
  await expect(page.getByText('It is taken back in History.')).toBeVisible()
  await openFile(coachbook, join(home, 'back.coachbook'), ...inEnglish)
  await page.getByRole('button', { name: 'Merge with the workbook that is here…' }).click()
  await expect(page.getByText('There is nothing to merge.')).toBeVisible()
  await page.getByRole('button', { name: 'Back' }).click()

  // The merge is taken back from the history, and what was written since stays.
  await changeIn(coachbook, rep)({ type: 'rep.describe', territory: 'North' })
  await coachbook.restart()
  page = coachbook.page
  await openRep(coachbook)
  await coachbook.clickMenu('Go', 'History')
  const back = page.getByRole('button', { name: 'Take the merge back' })
  await back.click()
  await expect(back).toHaveCount(0)
  const after = await workbookOf(coachbook, rep)
  expect(after).toEqual({ ...before, merged: {}, rep: { ...before.rep, territory: 'North' } })
})

test('N-6 two #1 behaviors are asked when a workbook comes back, and private notes stay where the file has none (German)', async ({
  launch,
  folder
}) => {
  test.slow()
  const home = join(folder, 'home')
  const coachbook = await launch({ library: join(folder, 'mine') })
  const rep = await seenRep(coachbook, visits)
  const mine = changeIn(coachbook, rep)
  await mine({ type: 'notes.write', notes: 'Mag Zahlen.' })
  await mine({ type: 'cycle.chooseFocus', behavior: opens.key, why: 'Zuerst das.', impact: '' })
  await coachbook.page.reload()
  await passOn(coachbook, join(home, 'out.coachbook'), 'Without private notes')

  await mkdir(join(folder, 'hers'))
  const other = await launch({ library: join(folder, 'hers', 'library'), folder: join(folder, 'hers') })
  await other.call('library.begin', { managerName: 'Sofie Brandt', choice: null })
  await other.page.reload()
  await openFile(other, join(home, 'out.coachbook'), ...inEnglish)
  await other.page.getByRole('button', { name: 'Add to my library' }).click()
  await expect(other.page.getByRole('heading', { level: 2, name: 'Mira Lindqvist', exact: true })).toBeVisible()
  const turn = async (one: Coachbook, behavior: string) => {
    const change = changeIn(one, rep)
    await change({ type: 'cycle.close', next: newId(), how: 'stopped', reason: 'Etwas anderes' })
    await change({ type: 'cycle.chooseFocus', behavior, why: 'Größere Lücke', impact: '' })
    await one.page.reload()
  }
  await turn(other, leaves.key)
  await passOn(other, join(home, 'back.coachbook'), 'Without private notes')
  await turn(coachbook, opens.key)

  await coachbook.call('settings.change', { language: 'de' })
  await coachbook.page.reload()
  const { page } = coachbook
  await openFile(coachbook, join(home, 'back.coachbook'), 'Datei', 'Mappe aus einer Datei öffnen …')
  await page.getByRole('button', { name: 'Mit der vorhandenen Mappe zusammenführen …' }).click()
  await expect(page.getByText('In der Datei stehen keine privaten Notizen. Ihre bleiben, wie sie sind.')).toBeVisible()
  // The cycle was ended on both sides, each with a different result.
  const question = page.getByRole('article')
  await question.getByText('Meins behalten').click()
  const rule = page.getByRole('radiogroup', { name: 'Welches Kernverhalten geht weiter?' })
  await expect(rule).toBeVisible()
  const merge = page.getByRole('button', { name: 'Zusammenführen', exact: true })
  await expect(merge).toBeDisabled()
  await isWell(coachbook, 'two #1 behaviors')
  await rule.getByText('In der Datei', { exact: false }).click()
  await merge.click()
  await expect(page.getByText('Die Mappe von Mira Lindqvist ist zusammengeführt.')).toBeVisible()
  const { cycles, private: own } = await workbookOf(coachbook, rep)
  const open = Object.values(cycles).filter(({ closed }) => closed === null)
  expect(open.map(({ focus }) => focus?.behavior)).toEqual([leaves.key])
  expect(Object.keys(cycles)).toHaveLength(3)
  expect(own.notes).toBe('Mag Zahlen.')
})
