import { copyFile, mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { v7 as newId } from 'uuid'
import { momentOf } from '../../shared/dates'
import { violations } from '../support/axe'
import { inDays } from '../support/days'
import type { Coachbook } from '../support/driver'
import { expect, test } from '../support/fixtures'
import { linesOf, readPdf } from '../support/pdf-tools'
import { completeWords, openPlan, planScene } from '../support/plan-scene'
import { changeIn, formOf, openRep, openTab, seenRep } from '../support/seen-rep'

const word = 'Zitronenfalter'

/** Files below a folder that contain a word, compressed or not. */
async function holding(folder: string, text: string): Promise<string[]> {
  const found = []
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile() && (await readFile(join(entry.parentPath, entry.name))).includes(text)) found.push(entry.name)
  return found
}

/** One observation with the word in it, and one that stays. */
async function observed(coachbook: Coachbook, rep: string): Promise<string> {
  const change = changeIn(coachbook, rep)
  const template = await formOf(coachbook, 'four-step-observation')
  const ids = [newId(), newId()]
  for (const [at, id] of ids.entries()) {
    await change({ type: 'observation.start', id, template, when: momentOf(new Date()) })
    const evidence = at === 0 ? `${word} was said to the customer.` : 'This one stays.'
    await change({ type: 'observation.edit', id, changes: { kind: 'joint-visit', evidence } })
    await change({ type: 'observation.rate', id, behavior: 'b2b/asks-before-showing', rating: 2 })
    await change({ type: 'observation.record', id })
  }
  await coachbook.page.reload()
  await openRep(coachbook)
  return ids[0] ?? ''
}

async function resized({ page }: Coachbook): Promise<void> {
  await page.setViewportSize({ width: 900, height: 600 })
}

test('N-7 a record is erased for good by the keyboard, with a certificate; a restart and an old backup bring nothing back', async ({
  coachbook,
  folder
}) => {
  const rep = await seenRep(coachbook, [])
  await observed(coachbook, rep)
  await resized(coachbook)
  const made = await coachbook.call('backups.make', { elsewhere: false })
  await copyFile(join(folder, 'library Backups', made?.name ?? ''), join(folder, 'old.zip'))
  let { page } = coachbook
  await openTab(coachbook, 'Observations')
  await page.getByRole('row').filter({ hasText: word }).getByRole('link').first().click()
  const open = page.getByRole('button', { name: 'Erase for good…' })
  await open.click()
  const dialog = page.getByRole('dialog', { name: /^Erase for good: Observation, / })
  await expect(dialog).toContainText('What was copied from it into other records stays there')
  await expect(dialog).toContainText('what a solid-state disk has not written over yet')
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(open).toBeVisible()

  await open.focus()
  await page.keyboard.press('Enter')
  const erase = dialog.getByRole('button', { name: 'Erase for good', exact: true })
  await erase.dblclick()
  await expect(dialog.getByRole('alert')).toHaveText('Please tick it first.')
  await dialog.getByRole('checkbox', { name: 'Erase it for good; no backup brings it back' }).focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(erase).toBeFocused()
  const loaded = page.waitForEvent('load')
  await page.keyboard.press('Enter')
  await loaded
  await expect(page.getByRole('heading', { name: 'Single records' })).toBeVisible()
  const row = page.getByRole('row').filter({ hasText: 'Observations: 1' })
  await expect(row).toContainText('Mira Lindqvist')
  expect(await violations(page)).toEqual([])
  await coachbook.answerDialog('savePdf', join(folder, 'certificate.pdf'))
  await row.getByRole('button', { name: /^Save certificate of/ }).click()
  await expect.poll(() => readFile(join(folder, 'certificate.pdf')).catch(() => null)).not.toBeNull()
  await expect(page.getByText('“certificate.pdf” is saved.')).toBeVisible()
  const { pages } = await readPdf(new Uint8Array(await readFile(join(folder, 'certificate.pdf'))))
  const text = pages.flatMap(linesOf).join('\n')
  expect(text).toContain('Certificate of erasure')
  expect(text).toContain('Jonas Ek')
  expect(text).not.toMatch(/Mira|Zitronenfalter/)

  await coachbook.restart()
  page = coachbook.page
  await openRep(coachbook)
  await openTab(coachbook, 'Observations')
  await expect(page.getByText('This one stays.')).toBeVisible()
  await expect(page.getByText(word)).toHaveCount(0)
  await changeIn(coachbook, rep)({ type: 'notes.write', notes: 'Written after the backup.' })
  await page.getByRole('link', { name: 'Settings' }).click()
  await page.getByRole('link', { name: 'Look at the backups' }).click()
  await coachbook.answerDialog('openPdf', join(folder, 'old.zip'))
  await page.getByRole('button', { name: 'Restore from a file…' }).click()
  await page.getByRole('checkbox', { name: 'Mira Lindqvist' }).check()
  const again = page.waitForEvent('load')
  await page.getByRole('button', { name: 'Restore 1 rep', exact: true }).click()
  await again
  await openRep(coachbook)
  await openTab(coachbook, 'Observations')
  await expect(page.getByText('This one stays.')).toBeVisible()
  await expect(page.getByText(word)).toHaveCount(0)
  await coachbook.close()
  expect(await holding(folder, word)).toEqual([])
})

test('N-7 what was deleted before is offered on the history, and a hold keeps it', async ({ coachbook, folder }) => {
  const rep = await seenRep(coachbook, [])
  const id = await observed(coachbook, rep)
  const { page } = coachbook
  await coachbook.call('workbook.dispatch', { workbook: rep, command: { type: 'observation.delete', id } })
  await coachbook.call('workbook.dispatch', { workbook: rep, command: { type: 'rep.hold', reason: 'A dispute' } })
  await page.reload()
  await openRep(coachbook)
  await openTab(coachbook, 'History')
  const open = page.getByRole('button', { name: 'Erase deleted records for good…' })
  await open.click()
  await expect(page.getByText('The workbook is on hold and cannot be erased')).toBeVisible()
  await page.getByRole('button', { name: 'Close' }).click()
  await coachbook.call('workbook.dispatch', { workbook: rep, command: { type: 'rep.endHold' } })
  await open.click()
  const dialog = page.getByRole('dialog', { name: 'Deleted records of Mira Lindqvist' })
  const erase = dialog.getByRole('button', { name: 'Erase for good', exact: true })
  await erase.click()
  await expect(dialog.getByRole('alert')).toHaveText('Please tick what is to be erased.')
  // Several records of one day are told apart by their hour, their words and when they were deleted.
  const told = /^Observation, .*, \d\d:\d\d, Zitronenfalter was said to the customer\., deleted .*, \d\d:\d\d$/
  await dialog.getByRole('checkbox', { name: told }).check()
  await erase.click()
  await expect(dialog.getByRole('alert')).toHaveText('Please tick it first.')
  expect(await violations(page)).toEqual([])
  await dialog.getByRole('checkbox', { name: 'Erase it for good' }).check()
  const loaded = page.waitForEvent('load')
  await erase.dblclick()
  await loaded
  await expect(page.getByRole('row').filter({ hasText: 'Observations: 1' })).toBeVisible()
  await openRep(coachbook)
  await openTab(coachbook, 'History')
  await open.click()
  await expect(page.getByText('Nothing that was deleted lies in the history.')).toBeVisible()
  await coachbook.close()
  expect(await holding(folder, word)).toEqual([])
})

test('N-7 auf Deutsch geht ein Beleg nur zusammen mit dem unterschriebenen Plan, der dafür beim Namen genannt wird', async ({
  coachbook
}) => {
  const scene = await planScene(coachbook, { words: completeWords() })
  const change = changeIn(coachbook, scene.rep)
  const sign = { type: 'plan.sign', id: scene.plan, stance: 'agreed', comment: '' } as const
  await change({ ...sign, party: 'rep', mark: { method: 'typed', text: 'Mira Lindqvist' } })
  await change({ ...sign, party: 'manager', mark: { method: 'typed', text: 'Jonas Ek' } })
  const { page } = coachbook
  await coachbook.call('settings.change', { language: 'de' })
  await page.reload()
  await resized(coachbook)
  const mira = page.getByRole('navigation').getByRole('link', { name: 'Mira Lindqvist' })
  await mira.click()
  const steps = page.getByRole('list', { name: 'Die vier Schritte' }).getByRole('link')
  await steps.first().click()
  await page.getByRole('table', { name: 'Beobachtungen' }).getByRole('link').first().click()
  await page.getByRole('button', { name: 'Endgültig löschen …' }).click()
  const dialog = page.getByRole('dialog', { name: /^Endgültig löschen: Beobachtung, / })
  await expect(dialog).toContainText('geht darum nur mit diesem Plan')
  const erase = dialog.getByRole('button', { name: 'Endgültig löschen', exact: true })
  await dialog.getByRole('checkbox', { name: 'Endgültig löschen; keine Sicherung bringt es zurück' }).check()
  await erase.click()
  await expect(dialog.getByRole('alert')).toHaveText('Bitte kreuzen Sie das zuerst an.')
  expect(await violations(page)).toEqual([])
  await dialog
    .getByRole('checkbox', { name: `Auch den unterschriebenen Aktionsplan „${scene.behavior}“ löschen` })
    .check()
  const loaded = page.waitForEvent('load')
  await erase.click()
  await loaded
  await expect(page.getByRole('row').filter({ hasText: 'Beobachtungen: 1, Aktionspläne: 1' })).toBeVisible()
  await mira.click()
  await expect(page.getByRole('heading', { level: 2, name: 'Mira Lindqvist' })).toBeVisible()
  const { workbook } = await coachbook.call('workbook.open', { workbook: scene.rep })
  expect(Object.keys(workbook.plans)).toEqual([])
  for (const step of await steps.all()) {
    await step.click()
    await expect(page.getByRole('heading', { level: 2, name: 'Mira Lindqvist' })).toBeVisible()
  }
  await expect(page.getByText('Etwas ist schiefgegangen')).toHaveCount(0)
})

test('N-7 the dialog on the page of a signed plan says what goes, and begins with its title where it is higher than the window', async ({
  coachbook
}) => {
  const scene = await planScene(coachbook, { words: completeWords() })
  const change = changeIn(coachbook, scene.rep)
  const sign = { type: 'plan.sign', id: scene.plan, stance: 'agreed', comment: '' } as const
  await change({ ...sign, party: 'rep', mark: { method: 'typed', text: 'Mira Lindqvist' } })
  await change({ ...sign, party: 'manager', mark: { method: 'typed', text: 'Jonas Ek' } })
  const { page, electron } = coachbook
  await page.reload()
  await openRep(coachbook)
  await openPlan(page, scene)
  await electron.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    window?.setContentSize(900, 600)
    window?.webContents.setZoomFactor(2)
  })
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(450)
  await page.getByRole('button', { name: 'Erase for good…' }).click()
  const dialog = page.getByRole('dialog', { name: /^Erase for good: Action plan, / })
  await expect(dialog).toContainText('Its PDF, its addenda and the rep’s statements go, too.')
  await expect(dialog.getByRole('checkbox', { name: `Erase the sealed action plan “${scene.behavior}”` })).toHaveCount(
    1
  )
  await expect(dialog).not.toContainText('as well')
  const box = await dialog.boundingBox()
  expect(box?.height).toBeGreaterThan(300)
  await expect(dialog).toBeFocused()
  await expect(dialog.getByRole('heading')).toBeInViewport({ ratio: 1 })
  // The keyboard focus moves on to the boxes.
  await page.keyboard.press('Tab')
  await expect(dialog.getByRole('checkbox').first()).toBeFocused()
})

test('N-7 a window that is closed right after an erasure was asked for ends once it is done', async ({
  coachbook,
  folder
}) => {
  const rep = await seenRep(coachbook, [])
  await observed(coachbook, rep)
  const { page } = coachbook
  await openTab(coachbook, 'Observations')
  await page.getByRole('row').filter({ hasText: word }).getByRole('link').first().click()
  await page.getByRole('button', { name: 'Erase for good…' }).click()
  const dialog = page.getByRole('dialog', { name: /^Erase for good: Observation, / })
  await dialog.getByRole('checkbox', { name: 'Erase it for good' }).check()
  await dialog.getByRole('button', { name: 'Erase for good', exact: true }).click()
  await coachbook.close()
  expect(await holding(join(folder, 'library'), word)).toEqual([])
  await coachbook.restart()
  const { records, unswept } = await coachbook.call('erasure.look', {})
  expect([records.map(({ swept }) => swept), unswept]).toEqual([[true], null])
})

test('N-7 an erasure that is not done in the library itself is said to be so, on the page and the certificate', async ({
  coachbook,
  folder
}) => {
  const rep = await seenRep(coachbook, [])
  const id = await observed(coachbook, rep)
  await coachbook.call('erasure.eraseRecords', { rep, records: [{ kind: 'observations', id }], plans: [] })
  await coachbook.close()
  // The state after the disk refused; another program holds the library, so that it is not tried again.
  const [name = ''] = (await readdir(join(folder, 'library'))).filter((one) => one.startsWith('erased.on-'))
  const notes = join(folder, 'library', name)
  await writeFile(notes, (await readFile(notes, 'utf8')).replace(/"swept": ?true/, '"swept":false'))
  await writeFile(
    join(folder, 'library', 'library.lock'),
    JSON.stringify({ host: 'desk', pid: 7, id: 'other', beat: Date.now() + 3_600_000 })
  )
  await coachbook.restart()
  await resized(coachbook)
  const { page } = coachbook
  await page.getByRole('link', { name: 'Team', exact: true }).click()
  await page.getByRole('link', { name: 'Records were erased' }).click()
  await expect(page.getByText(/^Not taken out of the library yet: .* in the folder .*library\./)).toBeVisible()
  const row = page.getByRole('row').filter({ hasText: 'Observations: 1' })
  await expect(row).toContainText('(not done yet)')
  expect(await violations(page)).toEqual([])
  await coachbook.answerDialog('savePdf', join(folder, 'certificate.pdf'))
  await row.getByRole('button', { name: /^Save certificate of/ }).click()
  await expect.poll(() => readFile(join(folder, 'certificate.pdf')).catch(() => null)).not.toBeNull()
  const { pages } = await readPdf(new Uint8Array(await readFile(join(folder, 'certificate.pdf'))))
  const text = pages.flatMap(linesOf).join('\n')
  expect(text).toContain('The library itself is not done yet')
  expect(text).not.toContain('Nothing of them can be restored')
})

test('N-7 N-6 a workbook that was passed on and comes back brings no erased record with it', async ({
  coachbook,
  folder
}) => {
  const rep = await seenRep(coachbook, [])
  const id = await observed(coachbook, rep)
  const { page } = coachbook
  const file = join(folder, 'out.coachbook')
  await openTab(coachbook, 'Pass on')
  await coachbook.answerDialog('savePdf', file)
  await page.getByRole('radiogroup', { name: 'Private notes' }).getByText('With private notes', { exact: true }).click()
  await page.getByRole('button', { name: 'Save Mira’s workbook…' }).click()
  await expect(page.getByText(/^Saved with/)).toBeVisible()
  await coachbook.call('erasure.eraseRecords', { rep, records: [{ kind: 'observations', id }], plans: [] })
  await expect(page.getByRole('heading', { name: 'Single records' })).toBeVisible()
  await coachbook.answerDialog('openPdf', file)
  await coachbook.clickMenu('File', 'Open a workbook from a file…')
  await page.getByRole('button', { name: 'Merge with the workbook that is here…' }).click()
  await expect(page.getByRole('heading', { name: 'Merge Mira Lindqvist’s workbook' })).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: 'observation' })).toHaveCount(0)
  const look = await coachbook.call('coachbook.compare', { answers: { records: {}, rules: {} } })
  expect([look.taken, look.questions]).toEqual([[], []])
  await coachbook.call('coachbook.merge', { answers: { records: {}, rules: {} }, seq: look.seq })
  const { workbook } = await coachbook.call('workbook.open', { workbook: rep })
  expect(Object.keys(workbook.observations)).toHaveLength(1)
  await coachbook.close()
  expect(await holding(join(folder, 'library'), word)).toEqual([])
})

test('N-7 what was saved as a file is named with the erasure, and goes with it where it is ticked', async ({
  coachbook,
  folder
}) => {
  const rep = await seenRep(coachbook, [])
  const id = await observed(coachbook, rep)
  await resized(coachbook)
  const save = async (where: string | { into: string }, of = id) => {
    await coachbook.answerDialog('savePdf', where)
    return coachbook.call('record.export', { workbook: rep, record: { kind: 'observation', id: of }, paper: 'a4' })
  }
  for (const name of ['first.pdf', 'second.pdf', 'third.pdf']) await save(join(folder, name))
  // Another one of the same day with the same form: its file has its own name, and is not affected by this one.
  const { workbook } = await coachbook.call('workbook.open', { workbook: rep })
  const other = Object.keys(workbook.observations).find((one) => one !== id)
  await mkdir(join(folder, 'both'))
  for (const of of [id, other]) await save({ into: join(folder, 'both') }, of)
  const both = (await readdir(join(folder, 'both'))).sort()
  expect(both.map((name) => name.replace(/^.*\d{4}-\d\d-\d\d/, ''))).toEqual([' (2).pdf', '.pdf'])
  await rename(join(folder, 'third.pdf'), join(folder, 'moved.pdf'))
  let { page } = coachbook
  await coachbook.restart()
  page = coachbook.page
  await openRep(coachbook)
  await openTab(coachbook, 'Observations')
  await page.getByRole('row').filter({ hasText: word }).getByRole('link').first().click()
  await page.getByRole('button', { name: 'Erase for good…' }).click()
  const dialog = page.getByRole('dialog', { name: /^Erase for good: Observation, / })
  const saved = dialog.getByRole('region', { name: 'Saved files' })
  await expect(saved.getByRole('checkbox')).toHaveCount(3)
  await expect(saved.getByText(both[0] ?? '')).toHaveCount(0)
  await expect(saved.getByRole('listitem')).toContainText('third.pdf: an observation, saved')
  expect(await violations(page)).toEqual([])
  await saved.getByRole('checkbox', { name: /^first\.pdf/ }).check()
  await dialog.getByRole('checkbox', { name: 'Erase it for good' }).check()
  let loaded = page.waitForEvent('load')
  await dialog.getByRole('button', { name: 'Erase for good', exact: true }).click()
  await loaded
  await expect(page.getByRole('heading', { name: 'Single records' })).toBeVisible()
  expect((await readdir(folder)).filter((name) => name.endsWith('.pdf')).sort()).toEqual(['moved.pdf', 'second.pdf'])

  // The list of the rep's files is erased with the rep, since file names can contain the rep's name.
  await page.getByRole('link', { name: 'Team', exact: true }).click()
  await page.getByRole('button', { name: 'More about Mira Lindqvist' }).click()
  await page.getByRole('menuitem', { name: 'Erase for good…' }).click()
  const whole = page.getByRole('dialog', { name: 'Erase Mira Lindqvist for good' })
  await whole.getByRole('checkbox', { name: /^second\.pdf/ }).check()
  await whole.getByRole('textbox').fill('Mira Lindqvist')
  expect(await violations(page)).toEqual([])
  loaded = page.waitForEvent('load')
  await whole.getByRole('button', { name: 'Erase for good', exact: true }).click()
  await loaded
  await expect(page.getByText('Coachbook remembers the number of each erased workbook')).toBeVisible()
  expect((await readdir(folder)).filter((name) => name.endsWith('.pdf'))).toEqual(['moved.pdf'])
  expect(await readFile(join(folder, 'library', 'exports.json'), 'utf8')).not.toContain('.pdf')
})

test('N-7 a file of another record stays, whatever the window asks for, and that it stays is said', async ({
  coachbook,
  folder
}) => {
  const rep = await seenRep(coachbook, [])
  const id = await observed(coachbook, rep)
  const { workbook } = await coachbook.call('workbook.open', { workbook: rep })
  const other = Object.keys(workbook.observations).find((one) => one !== id) ?? ''
  for (const [of, name] of [
    [id, 'gone.pdf'],
    [other, 'stays.pdf']
  ] as const) {
    await coachbook.answerDialog('savePdf', join(folder, name))
    await coachbook.call('record.export', { workbook: rep, record: { kind: 'observation', id: of }, paper: 'a4' })
  }
  const files = (await coachbook.call('erasure.exports', { rep })).files.map((file) => file.id)
  expect(files).toHaveLength(2)
  const { page } = coachbook
  const loaded = page.waitForEvent('load')
  await coachbook.call('erasure.eraseRecords', { rep, records: [{ kind: 'observations', id }], plans: [], files })
  await loaded
  await expect(page.getByRole('heading', { name: 'Single records' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Messages' })).toContainText('stays.pdf')
  expect((await readdir(folder)).filter((name) => name.endsWith('.pdf'))).toEqual(['stays.pdf'])
})

test('N-7 records that were kept for as long as Settings say are told on Today, and erased only where they are ticked', async ({
  coachbook,
  folder
}) => {
  const rep = await seenRep(coachbook, [{ on: inDays(-200), ratings: { 'b2b/asks-before-showing': 2 } }])
  await observed(coachbook, rep)
  await resized(coachbook)
  let { page } = coachbook
  await page.getByRole('link', { name: 'Settings' }).click()
  await page.getByRole('combobox', { name: 'Observations', exact: true }).selectOption('6 months')
  expect(await violations(page)).toEqual([])
  await coachbook.restart()
  page = coachbook.page
  await page.getByRole('link', { name: /^Today/ }).click()
  await expect(page.getByText('1 record has been kept for as long as you keep it.')).toBeVisible()
  await page.getByRole('link', { name: 'Look at what is due' }).click()
  await expect(page.getByRole('heading', { name: 'Records kept for long enough' })).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: 'Mira Lindqvist · Observations: 1' })).toBeVisible()
  expect(await violations(page)).toEqual([])
  await coachbook.call('workbook.dispatch', { workbook: rep, command: { type: 'rep.hold', reason: 'A dispute' } })
  await expect(page.getByRole('heading', { name: 'Records kept for long enough' })).toHaveCount(0)
  await coachbook.call('workbook.dispatch', { workbook: rep, command: { type: 'rep.endHold' } })
  await page.getByRole('button', { name: 'Look at what is due for Mira Lindqvist' }).click()
  const dialog = page.getByRole('dialog', { name: 'Kept for long enough: Mira Lindqvist' })
  await expect(dialog.getByRole('checkbox', { name: /^Observation, / })).toHaveCount(1)
  await dialog.getByRole('checkbox', { name: /^Observation, / }).check()
  await dialog.getByRole('checkbox', { name: 'Erase it for good' }).check()
  expect(await violations(page)).toEqual([])
  const loaded = page.waitForEvent('load')
  await dialog.getByRole('button', { name: 'Erase for good', exact: true }).click()
  await loaded
  await expect(page.getByRole('row').filter({ hasText: 'Observations: 1' })).toBeVisible()
  const { workbook } = await coachbook.call('workbook.open', { workbook: rep })
  expect(Object.keys(workbook.observations)).toHaveLength(2)
  await page.getByRole('link', { name: 'Team', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Team' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Records kept for long enough' })).toHaveCount(0)
  expect(await readdir(join(folder, 'library', 'reps'))).toHaveLength(1)
})

test('N-7 S3-8 whose copy of a group session was erased for good takes no other: nothing written there goes unsaid', async ({
  coachbook
}) => {
  const rep = await seenRep(coachbook, [])
  const other = newId()
  await coachbook.call('workbook.create', { id: other, name: 'Anton Fehr', role: '', territory: '', frameworks: [] })
  const words = {
    status: 'held' as const,
    kind: 'ride-along' as const,
    when: `${inDays(-3)}T10:00:00+01:00`,
    minutes: 60,
    subject: 'Openings',
    behaviors: [],
    notes: ''
  }
  const { id } = await coachbook.call('group.plan', { words, reps: [rep, other] })
  const loaded = coachbook.page.waitForEvent('load')
  await coachbook.call('erasure.eraseRecords', { rep, records: [{ kind: 'groups', id }], plans: [] })
  await loaded
  await expect(coachbook.call('group.change', { id, words, reps: [rep, other] })).rejects.toThrow(
    'What this group session said about Mira Lindqvist was erased for good'
  )
  await coachbook.call('group.change', { id, words: { ...words, subject: 'First minutes' }, reps: [other] })
  const { workbook } = await coachbook.call('workbook.open', { workbook: rep })
  expect(Object.keys(workbook.groups ?? {})).toEqual([])
})
