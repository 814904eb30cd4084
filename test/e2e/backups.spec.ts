import { copyFile, cp, mkdir, readdir, rename, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { v7 as newId } from 'uuid'
import { markOf } from '../../electron/services/storage/history'
import { onlyRepFolder } from '../support/damage'
import type { Coachbook } from '../support/driver'
import { expect, test } from '../support/fixtures'
import { setWritable } from '../support/launch-faults'
import { isWell } from '../support/looks'
import { completeWords, openPlan, planScene } from '../support/plan-scene'
import { openRep, openTab, seenRep } from '../support/seen-rep'
import { signByBoth } from '../support/signing'

async function addRep(coachbook: Coachbook, name: string): Promise<string> {
  const id = newId()
  await coachbook.call('workbook.create', { id, name, role: '', territory: '', frameworks: [] })
  return id
}

const notesOf = async (coachbook: Coachbook, workbook: string) =>
  (await coachbook.call('workbook.open', { workbook })).workbook.private.notes

const write = (coachbook: Coachbook, workbook: string, notes: string) =>
  coachbook.call('workbook.dispatch', { workbook, command: { type: 'notes.write', notes } })

/** What a sync tool brings: the files that only the other computer writes. */
async function bring(from: Coachbook, to: Coachbook): Promise<void> {
  const [source, target] = [await onlyRepFolder(from.library), await onlyRepFolder(to.library)]
  for (const place of ['.', 'history'])
    for (const name of await readdir(join(source, place)))
      if (name.includes(markOf(''))) await cp(join(source, place, name), join(target, place, name), { force: false })
}

const comeBack = ({ electron }: Coachbook) =>
  electron.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.emit('focus')
  })

test.describe('N-3 backups', () => {
  test('one rep is put back by mouse and taken back again; all is there after a restart', async ({
    launch,
    folder
  }) => {
    const coachbook = await launch()
    await coachbook.call('library.begin', { managerName: 'Anna Brandt', choice: null })
    const mira = await addRep(coachbook, 'Mira Lindqvist')
    const jonas = await addRep(coachbook, 'Jonas Weber')
    await write(coachbook, mira, 'before')
    await write(coachbook, jonas, 'before')
    let { page } = coachbook
    await page.reload()
    await page.getByRole('link', { name: 'Settings' }).click()
    await page.getByRole('link', { name: 'Look at the backups' }).click()
    await expect(page.getByText('There is no backup yet')).toBeVisible()
    await page.getByRole('button', { name: 'Back up now' }).click()
    await expect(page.getByText('The backup is made and checked')).toBeVisible()
    await expect(page.getByRole('row')).toHaveCount(2)
    await write(coachbook, mira, 'after')
    await write(coachbook, jonas, 'after')

    await page.getByRole('button', { name: /^Restore the backup of/ }).click()
    await expect(page.getByRole('heading', { name: /^Restore the backup of/ })).toBeVisible()
    // Both would lose words, so nobody is ticked until somebody says so.
    const [one, other] = [
      page.getByRole('checkbox', { name: 'Mira Lindqvist' }),
      page.getByRole('checkbox', { name: 'Jonas Weber' })
    ]
    await expect(one).not.toBeChecked()
    await expect(other).not.toBeChecked()
    await page.getByRole('button', { name: 'Show which entries of Mira Lindqvist differ' }).click()
    await expect(page.getByText('Your notes about the rep (private notes)')).toBeVisible()
    await one.check()
    await expect(page.getByText('1 rep is put back. Mira Lindqvist loses the later words of 1 entry.')).toBeVisible()
    await page.evaluate(() => {
      const look = () => {
        const dialog = document.querySelector('[role=dialog]')
        if (dialog) sessionStorage.setItem('dialog', dialog.textContent ?? '')
      }
      new MutationObserver(look).observe(document.body, { childList: true, subtree: true })
    })
    const loaded = page.waitForEvent('load')
    await page.getByRole('button', { name: 'Restore 1 rep', exact: true }).click()
    await loaded
    await expect(page.getByText('What was there before is in the newest backup')).toBeVisible()
    // Nobody could write meanwhile what the restore would have replaced.
    expect(await page.evaluate(() => sessionStorage.getItem('dialog'))).toContain('nothing can be written until then')
    expect(await notesOf(coachbook, mira)).toBe('before')
    expect(await notesOf(coachbook, jonas)).toBe('after')
    await coachbook.clickMenu('Edit', 'Undo')
    await expect(page.getByText('Undo does not reach a restore.')).toBeVisible()
    expect(await notesOf(coachbook, mira)).toBe('before')

    await coachbook.restart()
    page = coachbook.page
    expect(await notesOf(coachbook, mira)).toBe('before')
    await openRep(coachbook)
    await coachbook.clickMenu('Edit', 'Undo')
    await expect(page.getByText('Undo does not reach a restore.')).toBeVisible()
    await page.getByRole('link', { name: 'Settings' }).click()
    await page.getByRole('link', { name: 'Look at the backups' }).click()
    await page.getByRole('row').filter({ hasText: 'before a restore' }).getByRole('button').click()
    // Nothing was written since the restore, so taking it back loses nothing.
    await expect(page.getByRole('checkbox', { name: 'Mira Lindqvist' })).toBeChecked()
    const again = page.waitForEvent('load')
    await page.getByRole('button', { name: 'Restore 1 rep', exact: true }).click()
    await again
    expect(await notesOf(coachbook, mira)).toBe('after')
    expect((await readdir(join(folder, 'library Backups'))).length).toBe(3)
  })

  test('a history that was cut in half is said, shown where it lacks something, and brought back alone', async ({
    launch
  }) => {
    const coachbook = await launch()
    const mira = await seenRep(coachbook, [])
    for (const notes of ['one', 'two', 'three', 'four']) await write(coachbook, mira, notes)
    await coachbook.restart()
    const { name } = (await coachbook.call('backups.make', { elsewhere: false })) ?? {}
    await write(coachbook, mira, 'written later')
    await coachbook.close()
    const place = join(await onlyRepFolder(coachbook.library), 'history')
    const part = (await readdir(place)).filter((file) => /^1-\d+\./.test(file))[0] ?? ''
    const { size } = await stat(join(place, part))
    await truncate(join(place, part), size / 2)
    await coachbook.restart()
    const { page } = coachbook
    await openRep(coachbook)
    await expect(page.getByText('changes in this workbook’s history cannot be read')).toBeVisible()
    await openTab(coachbook, 'History')
    await expect(page.getByText(/changes? (is|are) missing here/)).toBeVisible()
    await isWell(coachbook, 'a history that lacks something')

    await page.getByRole('link', { name: 'Settings' }).click()
    await page.getByRole('link', { name: 'Look at the backups' }).click()
    await page.getByRole('button', { name: /^Restore the backup of/ }).click()
    const here = page.getByRole('row').filter({ hasText: 'Mira Lindqvist' }).getByRole('cell').last()
    await expect(here).toContainText('Missing or damaged in the library')
    await expect(page.getByRole('checkbox', { name: 'Mira Lindqvist' })).not.toBeChecked()
    await expect(page.getByRole('checkbox', { name: /^Only bring back/ })).toBeChecked()
    await isWell(coachbook, 'a backup that has what is missing')
    const loaded = page.waitForEvent('load')
    await page.getByRole('button', { name: 'Restore 1 rep', exact: true }).click()
    await loaded
    expect(name).toBeDefined()
    expect(await notesOf(coachbook, mira)).toBe('written later')
    await openRep(coachbook)
    await openTab(coachbook, 'History')
    await expect(page.getByRole('listitem').first()).toBeVisible()
    await expect(page.getByText(/changes? (is|are) missing here/)).toHaveCount(0)
  })

  test('a workbook that cannot be read is told by name, where a backup is made and in the list', async ({ launch }) => {
    const coachbook = await launch()
    await coachbook.call('library.begin', { managerName: 'Anna Brandt', choice: null })
    await addRep(coachbook, 'Mira Lindqvist')
    const attachments = join(await onlyRepFolder(coachbook.library), 'attachments')
    await writeFile(attachments, 'no folder')
    await addRep(coachbook, 'Jonas Weber')
    const { page } = coachbook
    await page.reload()
    await page.getByRole('link', { name: 'Settings' }).click()
    await page.getByRole('link', { name: 'Look at the backups' }).click()
    await page.getByRole('button', { name: 'Back up now' }).click()
    await expect(page.getByText(/is made and checked.*not in it: Mira Lindqvist/)).toBeVisible()
    await expect(page.getByText(/^Could not be read and is not in the latest backup: Mira Lindqvist/)).toBeVisible()
    await expect(page.getByRole('row', { name: 'on request, without Mira Lindqvist' })).toBeVisible()
    await rm(attachments)
    await page.getByRole('button', { name: 'Back up now' }).click()
    await expect(page.getByText(/^Could not be read/)).toBeHidden()
  })

  test('Back, Escape and Cancel lead from a backup to the list it came from, and put it away', async ({ launch }) => {
    const coachbook = await launch()
    await coachbook.call('library.begin', { managerName: 'Anna Brandt', choice: null })
    const mira = await addRep(coachbook, 'Mira Lindqvist')
    await coachbook.call('backups.make', { elsewhere: false })
    await write(coachbook, mira, 'after')
    const { page } = coachbook
    await page.reload()
    await page.getByRole('link', { name: 'Settings' }).click()
    await page.getByRole('link', { name: 'Look at the backups' }).click()
    const list = page.getByRole('heading', { name: 'What there is' })
    const look = page.getByRole('heading', { name: /^Restore the backup of/ })
    const ways = [
      () => coachbook.clickMenu('Go', 'Back'),
      () => page.keyboard.press('Escape'),
      () => page.getByRole('button', { name: 'Cancel' }).click()
    ]
    for (const leave of ways) {
      await page.getByRole('button', { name: /^Restore the backup of/ }).click()
      await expect(look).toBeVisible()
      await leave()
      await expect(list).toBeVisible()
      await expect(look).toBeHidden()
      await expect.poll(() => readdir(coachbook.library)).not.toContain('restoring')
    }
  })

  test('a signed plan that would go is named at its rep and once more before it goes, and comes back', async ({
    launch
  }) => {
    const coachbook = await launch()
    const scene = await planScene(coachbook, { words: completeWords() })
    const { rep } = scene
    const { page } = coachbook
    await coachbook.call('backups.make', { elsewhere: false })
    await openPlan(page, scene)
    await page.getByRole('button', { name: 'Sign together' }).click()
    await signByBoth(page)
    for (let count = 0; count < 3; count++) await addRep(coachbook, `Rep ${count}`)
    await coachbook.restart()
    const fresh = coachbook.page
    await fresh.getByRole('link', { name: 'Settings' }).click()
    await fresh.getByRole('link', { name: 'Look at the backups' }).click()
    await fresh.getByRole('button', { name: /^Restore the backup of/ }).click()
    const mira = fresh.getByRole('checkbox', { name: 'Mira Lindqvist' })
    await expect(mira).not.toBeChecked()
    await expect(fresh.getByText('Nothing is chosen.')).toBeVisible()
    const named = /^A plan: .+: Agreed and signed by both on /
    await expect(fresh.getByRole('listitem').filter({ hasText: named })).toBeVisible()
    await mira.check()
    await expect(fresh.getByText('1 rep is put back. Mira Lindqvist loses 1 signed plan')).toBeVisible()
    await isWell(coachbook, 'what a backup would do')
    await fresh.getByRole('button', { name: 'Restore 1 rep' }).click()
    const dialog = fresh.getByRole('dialog', { name: 'Signed records go' })
    await expect(dialog.getByText(named)).toBeVisible()
    await fresh.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await expect(mira).toBeChecked()
    await fresh.getByRole('button', { name: 'Restore 1 rep' }).click()
    const loaded = fresh.waitForEvent('load')
    await dialog.getByRole('button', { name: 'Restore 1 rep' }).click()
    await loaded
    const plans = async () => Object.values((await coachbook.call('workbook.open', { workbook: rep })).workbook.plans)
    expect((await plans()).map(({ status }) => status)).toEqual(['draft'])

    await fresh.getByRole('button', { name: 'Show backups' }).click()
    await fresh.getByRole('row').filter({ hasText: 'before a restore' }).getByRole('button').click()
    await expect(mira).toBeChecked()
    await expect(fresh.getByText('1 rep is put back.')).toBeVisible()
    const again = fresh.waitForEvent('load')
    await fresh.getByRole('button', { name: 'Restore 1 rep' }).click()
    await again
    expect((await plans()).map(({ status }) => status)).toEqual(['signed'])
  })

  test('a folder for backups that cannot be written to, or is gone with its drive, is said; what was there stays, and nothing is made elsewhere', async ({
    launch,
    folder
  }) => {
    const coachbook = await launch({ fault: { kind: 'permissions-count' } })
    await coachbook.call('library.begin', { managerName: 'Anna Brandt', choice: null })
    await addRep(coachbook, 'Mira Lindqvist')
    const stick = join(folder, 'home', 'Stick')
    await mkdir(stick)
    const { page } = coachbook
    await page.reload()
    await page.getByRole('link', { name: 'Settings' }).click()
    await page.getByRole('link', { name: 'Look at the backups' }).click()
    await coachbook.answerDialog('chooseFolder', stick)
    await page.getByRole('button', { name: 'Choose a folder' }).click()
    await expect(page.getByText('Stick', { exact: false }).first()).toBeVisible()
    const now = page.getByRole('button', { name: 'Back up now' })
    const made = page.getByRole('row').filter({ hasText: 'on request' })
    await now.click()
    await expect(made).toHaveCount(1)
    const before = await readdir(stick)

    await setWritable(stick, false)
    await now.click()
    await expect(page.getByRole('alert')).toContainText('cannot be written')
    await expect(made).toHaveCount(1)
    expect(await readdir(stick)).toEqual(before)
    await setWritable(stick, true)

    await rename(stick, `${stick} in a drawer`)
    await now.click()
    await expect(page.getByRole('alert').filter({ hasText: 'Is the drive connected?' })).toBeVisible()
    await expect(page.getByText('There is no backup yet')).toBeVisible()
    await expect(readdir(stick)).rejects.toMatchObject({ code: 'ENOENT' })
    await rename(`${stick} in a drawer`, stick)
    await now.click()
    await expect(made).toHaveCount(2)
  })

  test('a library that is gone is begun anew from the newest backup, or on another machine from a file', async ({
    launch,
    folder
  }) => {
    const coachbook = await launch({ library: null })
    await coachbook.call('library.begin', { managerName: 'Anna Brandt', choice: null })
    const mira = await addRep(coachbook, 'Mira Lindqvist')
    await write(coachbook, mira, 'worth keeping')
    const made = await coachbook.call('backups.make', { elsewhere: false })
    await coachbook.close()
    await rm(coachbook.library, { recursive: true })
    await coachbook.restart()
    const place = join(folder, 'home', 'New place')
    await mkdir(place)
    await coachbook.answerDialog('chooseFolder', place)
    const loaded = coachbook.page.waitForEvent('load')
    await coachbook.page.getByRole('button', { name: /^Start from the backup of/ }).click()
    await loaded
    await expect(coachbook.page.getByRole('link', { name: /Mira Lindqvist/ }).first()).toBeVisible()
    expect(await notesOf(coachbook, mira)).toBe('worth keeping')

    const file = join(folder, 'stick.zip')
    await copyFile(join(folder, 'home', 'Documents', 'Coachbook Backups', made?.name ?? ''), file)
    const other = await launch({ folder: join(folder, 'other'), library: null })
    const empty = join(folder, 'other', 'home', 'Here')
    await mkdir(empty, { recursive: true })
    await other.electron.evaluate(
      ({ dialog }, paths) => {
        const answers = [...paths]
        dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [answers.shift() ?? ''] })
      },
      [file, empty]
    )
    const ready = other.page.waitForEvent('load')
    await other.page.getByRole('button', { name: 'Start from a backup…' }).click()
    await ready
    expect(await notesOf(other, mira)).toBe('worth keeping')
  })

  test('12.6 what was restored on one computer stays, while the other has the rep open and writes on; the history says it', async ({
    folder,
    launch
  }) => {
    const laptop = await launch({ folder: join(folder, 'laptop') })
    const mira = await seenRep(laptop, [])
    await write(laptop, mira, 'before')
    await laptop.call('backups.make', { elsewhere: false })
    await write(laptop, mira, 'after')
    await laptop.kill()
    const copy = join(folder, 'desk', 'library')
    await cp(laptop.library, copy, { recursive: true, preserveTimestamps: true })
    const desk = await launch({ folder: join(folder, 'desk'), library: copy })
    await openRep(desk)
    await laptop.restart()
    let { page } = laptop
    await page.getByRole('link', { name: 'Settings' }).click()
    await page.getByRole('link', { name: 'Look at the backups' }).click()
    await page.getByRole('button', { name: /^Restore the backup of/ }).click()
    await expect(page.getByText('nothing that is written there gets lost')).toBeVisible()
    await page.getByRole('checkbox', { name: 'Mira Lindqvist' }).check()
    const loaded = page.waitForEvent('load')
    await page.getByRole('button', { name: 'Restore 1 rep', exact: true }).click()
    await loaded
    await openRep(laptop)
    await openTab(laptop, 'History')
    await expect(page.getByText(/^Restored from the backup of .+, \d/)).toBeVisible()
    expect(await notesOf(laptop, mira)).toBe('before')

    const command = { type: 'rep.describe', territory: 'South' } as const
    await desk.call('workbook.dispatch', { workbook: mira, command })
    await bring(laptop, desk)
    await comeBack(desk)
    await expect(desk.page.getByText('made on another computer or in another window was added')).toBeVisible()
    expect(await notesOf(desk, mira)).toBe('before')
    await openTab(desk, 'History')
    await expect(desk.page.getByText(/^Added from another computer: Restored from the backup of/)).toBeVisible()
    await bring(desk, laptop)
    await desk.kill()
    await laptop.restart()
    page = laptop.page
    await openRep(laptop)
    await expect(page.getByText('South').first()).toBeVisible()
    await expect(page.getByText('set aside')).toBeHidden()
    expect(await notesOf(laptop, mira)).toBe('before')
    await page.getByRole('link', { name: 'Settings' }).click()
    await page.getByRole('link', { name: 'Look at the backups' }).click()
    await page.getByRole('row').filter({ hasText: 'before a restore' }).getByRole('button').click()
    await page.getByRole('checkbox', { name: 'Mira Lindqvist' }).check()
    const again = page.waitForEvent('load')
    await page.getByRole('button', { name: 'Restore 1 rep', exact: true }).click()
    await again
    expect(await notesOf(laptop, mira)).toBe('after')
  })
})
