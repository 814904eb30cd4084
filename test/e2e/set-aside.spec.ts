import { appendFile, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { decodeJournal, encodeEntry } from '../../electron/services/storage/journal-format'
import type { Patch } from '../../shared/commands/patch'
import { damages, onlyJournal, onlyRepFolder } from '../support/damage'
import { inDays } from '../support/days'
import { expect, test } from '../support/fixtures'
import { changeIn, openRep, opens, openTab, seenRep } from '../support/seen-rep'

test('N-4 after damage what is certain is there; the rest is offered with what it would do, and can be undone', async ({
  launch,
  folder
}) => {
  const coachbook = await launch()
  const rep = await seenRep(coachbook, [{ on: inDays(-3), ratings: { [opens.key]: 2 } }])
  for (const notes of ['Likes numbers.', 'Likes numbers, not stories.', 'Likes numbers and short meetings.'])
    await changeIn(coachbook, rep)({ type: 'notes.write', notes })
  await coachbook.kill()
  await damages['a byte is flipped'](await onlyRepFolder(coachbook.library))
  await coachbook.restart()

  const { page } = coachbook
  await page.getByRole('link', { name: 'Mira Lindqvist' }).first().click()
  await expect(page.getByText('can no longer be read, and one was set aside')).toBeVisible()
  await page.getByRole('link', { name: 'Review' }).click()

  const change = page.getByRole('listitem', { name: 'Private notes written' })
  await expect(change).toContainText('by Jonas Ek')
  await expect(change).toContainText('Likes numbers.')
  await expect(change).toContainText('Likes numbers and short meetings.')
  await expect(page.getByText('One change to: Your private notes')).toBeVisible()

  await test.step('a window that can only read says where it is answered, and begins nothing', async () => {
    const second = await launch({ folder: join(folder, 'other'), library: coachbook.library })
    const there = second.page
    await expect(there.getByText('To write here, close it there.')).toBeVisible()
    await openRep(second)
    await there.getByRole('link', { name: 'Review' }).click()
    await expect(there.getByRole('listitem', { name: 'Private notes written' })).toBeVisible()
    await expect(there.getByText('in the Coachbook that has the library open')).toBeVisible()
    await expect(there.getByText('Apply the ones you want to keep')).toHaveCount(0)
    await expect(there.getByRole('main').getByRole('button', { name: /Apply|Leave out|Got it/ })).toHaveCount(0)

    const begins = [
      'Add a rep',
      'Start a one-on-one',
      'Log an observation',
      'Plan a group session…',
      'Attach a signed sheet…'
    ]
    const isEnabled = await second.electron.evaluate(
      ({ Menu }, labels) =>
        (Menu.getApplicationMenu()?.items ?? [])
          .flatMap(({ submenu }) => submenu?.items ?? [])
          .flatMap(({ label, enabled }) => (labels.includes(label) ? [enabled] : [])),
      begins
    )
    expect(isEnabled).toEqual(begins.map(() => false))
    const palette = there.getByRole('dialog')
    await there.keyboard.press('Control+K')
    await palette.getByRole('combobox').fill('Add a rep')
    await palette.getByRole('option', { name: /Add a rep/ }).click()
    await expect(palette).toHaveCount(0)
    const why = there.getByRole('region', { name: 'Messages' }).getByText('so it is read-only here')
    await expect(why).toBeVisible()
    await there.getByRole('region', { name: 'Messages' }).getByRole('button').first().click()
    await expect(why).toBeHidden()
    await second.clickMenu('File', 'Why can nothing be started here?')
    await expect(why).toBeVisible()
    await second.close()
  })

  await change.getByRole('button', { name: 'Leave out' }).click()
  await change.getByRole('button', { name: 'Offer again' }).click()
  await change.getByRole('button', { name: 'Apply this' }).click()
  await expect(change).toBeHidden()
  await page.getByRole('button', { name: 'Got it' }).click()
  await expect(page.getByText('Nothing is set aside.')).toBeVisible()

  await page.getByRole('main').getByRole('link', { name: 'Mira Lindqvist' }).click()
  await openTab({ page }, 'Notes')
  const notes = page.getByRole('textbox', { name: 'Notes about Mira' })
  await expect(notes).toHaveValue('Likes numbers and short meetings.')
  await openTab({ page }, 'History')
  await expect(page.getByText('Set-aside change applied: Private notes written')).toBeVisible()
  const { nextUndo } = await coachbook.call('workbook.open', { workbook: rep })
  await coachbook.call('workbook.undo', { workbook: rep, change: nextUndo ?? 0 })
  expect((await coachbook.call('workbook.open', { workbook: rep })).workbook.private.notes).toBe('Likes numbers.')
})

test('A3 what was written while another program went on with the workbook is offered there, and stays answered', async ({
  coachbook
}) => {
  const rep = await seenRep(coachbook, [])
  await changeIn(coachbook, rep)({ type: 'notes.write', notes: 'Likes numbers.' })
  // A program that ignores the lock: its line takes the place of ours.
  const journal = await onlyJournal(await onlyRepFolder(coachbook.library))
  const last = decodeJournal(await readFile(journal)).at(-1)?.entry
  if (!last) throw new Error('the journal ends with a whole line')
  const [patches, inverse] = ['Likes tables.', 'Likes numbers.'].map((value): Patch[] => [
    { op: 'replace', path: ['private', 'notes'], value }
  ])
  if (!patches || !inverse) throw new Error('there are two')
  await appendFile(journal, encodeEntry(last, { ...last.change, patches, inverse }).bytes)

  const { page } = coachbook
  await openTab({ page }, 'Notes')
  await page.getByRole('textbox', { name: 'Notes about Mira' }).fill('Likes short meetings.')
  await expect(page.getByText('for you to apply or leave out')).toBeVisible({ timeout: 15_000 })
  await openRep(coachbook)
  await expect(page.getByText('One change to this workbook was set aside.')).toBeVisible()
  await page.getByRole('link', { name: 'Review' }).click()

  const change = page.getByRole('listitem', { name: 'A text changed on two computers' })
  await expect(change).toContainText('Your private notes')
  await expect(change).toContainText('Likes tables.')
  await expect(change).toContainText('Likes short meetings.')
  await change.getByRole('button', { name: 'Write the text…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Your private notes' })
  const text = dialog.getByRole('textbox', { name: 'How the text should read' })
  await expect(text).toHaveValue('Likes tables.\n\nLikes short meetings.')
  await text.fill('Likes tables and short meetings.')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText('Nothing is set aside.')).toBeVisible()
  const opened = await coachbook.call('workbook.open', { workbook: rep })
  expect(opened.workbook.private.notes).toBe('Likes tables and short meetings.')
  await coachbook.call('workbook.undo', { workbook: rep, change: opened.nextUndo ?? 0 })

  await coachbook.restart()
  const again = await coachbook.call('workbook.open', { workbook: rep })
  expect([again.aside, again.workbook.private.notes]).toEqual([{ waiting: 0, losses: 0 }, 'Likes tables.'])
})
