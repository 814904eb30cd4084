import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { journalName, segmentName } from '../../electron/services/storage/history'
import { decodeJournal, encodeEntry } from '../../electron/services/storage/journal-format'
import type { Patch } from '../../shared/commands/patch'
import { onlyJournal, onlyRepFolder } from '../support/damage'
import type { Coachbook } from '../support/driver'
import { expect, test } from '../support/fixtures'
import { isWell } from '../support/looks'
import { changeIn, openTab, seenRep } from '../support/seen-rep'

const replace = (path: string[], value: string): Patch[] => [{ op: 'replace', path, value }]

/** What a desk wrote after the same change: a sync tool brings its journal. */
async function deskWrites(coachbook: Coachbook, path: string[], values: readonly string[]) {
  const folder = await onlyRepFolder(coachbook.library)
  const last = decodeJournal(await readFile(await onlyJournal(folder))).at(-1)?.entry
  if (!last) throw new Error('the journal ends with a whole line')
  let at = { seq: last.seq, hash: last.hash }
  const lines: Buffer[] = []
  for (const value of values) {
    const change = { ...last.change, actor: 'Eva Lind', patches: replace(path, value), inverse: replace(path, '') }
    const entry = encodeEntry(at, change)
    lines.push(entry.bytes)
    at = entry.position
  }
  await writeFile(join(folder, journalName('desk')), Buffer.concat(lines))
}

const comeBack = ({ electron }: Coachbook) =>
  electron.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.emit('focus')
  })

test('A3 what another laptop wrote is taken up while the workbook is open, and what both wrote is asked', async ({
  coachbook
}) => {
  const { page } = coachbook
  const rep = await seenRep(coachbook, [])
  await changeIn(coachbook, rep)({ type: 'notes.write', notes: 'Likes numbers.' })
  await deskWrites(coachbook, ['rep', 'territory'], ['South'])
  await expect(page.getByText('South')).toBeHidden()
  await comeBack(coachbook)
  await expect(page.getByText('made on another computer or in another window was added')).toBeVisible()
  await expect(page.getByText('South').first()).toBeVisible()

  await openTab({ page }, 'Notes')
  await page.getByRole('textbox', { name: 'Notes about Mira' }).fill('Likes short meetings.')
  await expect(page.getByText('Saved')).toBeVisible()
  const folder = await onlyRepFolder(coachbook.library)
  const desk = join(folder, journalName('desk'))
  const [first] = decodeJournal(await readFile(desk))
  if (!first?.entry) throw new Error('there is one')
  const more = { ...first.entry.change, patches: replace(['private', 'notes'], 'Likes tables.'), inverse: [] }
  await writeFile(desk, Buffer.concat([await readFile(desk), encodeEntry(first.entry, more).bytes]))
  await comeBack(coachbook)
  await expect(page.getByText('One change to this workbook was set aside.')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Notes about Mira' })).toHaveValue('Likes short meetings.')
})

test('A4 a workbook of which files are on their way says so in the list and on Today, until they are here', async ({
  coachbook
}) => {
  await seenRep(coachbook, [])
  const folder = await onlyRepFolder(coachbook.library)
  await coachbook.close()
  const snapshot = join(folder, 'workbook.json')
  const whole = await readFile(snapshot)
  const part = join(folder, 'history', segmentName(1, 900, 'desk'))
  await rm(snapshot)
  await writeFile(part, '')
  await coachbook.restart()
  const { page } = coachbook
  await page.getByRole('link', { name: /^Today/ }).click()
  const line = page.getByRole('listitem').filter({ hasText: 'Some files for Mira Lindqvist are still on their way' })
  await expect(line).toContainText('Until they are here, you can only read the workbook.')
  await isWell(coachbook, 'files on their way, on Today')
  await page.getByRole('link', { name: 'Team', exact: true }).click()
  const row = page.getByRole('row', { name: /Mira Lindqvist/ })
  await expect(row).toContainText('Some files are still on their way, or the disk has lost them.')
  await expect(row.getByRole('link', { name: 'Show backups' })).toBeVisible()
  await isWell(coachbook, 'files on their way, in the list')
  await row.getByRole('link', { name: 'Mira Lindqvist' }).click()
  await expect(
    page.getByText(/^Some files of this workbook have not arrived yet, or the disk has lost them/)
  ).toBeVisible()
  await expect(page.getByRole('main').getByRole('link', { name: 'Show backups' })).toBeVisible()

  await writeFile(snapshot, whole)
  await rm(part)
  await comeBack(coachbook)
  await expect(
    page.getByText(/^Some files of this workbook have not arrived yet, or the disk has lost them/)
  ).toBeHidden()
  await page.getByRole('link', { name: 'Team', exact: true }).click()
  await expect(row).not.toContainText('on their way')
})
