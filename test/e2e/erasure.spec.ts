import { copyFile, cp, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { v7 as newId } from 'uuid'
import { violations } from '../support/axe'
import { inDays } from '../support/days'
import type { Coachbook } from '../support/driver'
import { expect, test } from '../support/fixtures'
import { linesOf, readPdf } from '../support/pdf-tools'
import { printedSheets, usePrinter } from '../support/printer'

const word = 'Zitronenfalter'
const mira = 'Mira Lindqvist'
const jonas = 'Jonas Weber'

async function addRep(coachbook: Coachbook, name: string): Promise<string> {
  const id = newId()
  await coachbook.call('workbook.create', { id, name, role: '', territory: '', frameworks: [] })
  await coachbook.call('workbook.dispatch', {
    workbook: id,
    command: { type: 'notes.write', notes: `${word} ${name}` }
  })
  return id
}

/** Files below a folder that contain a word, compressed or not. */
async function holding(folder: string, text: string): Promise<string[]> {
  const found = []
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile() && (await readFile(join(entry.parentPath, entry.name))).includes(text)) found.push(entry.name)
  return found
}

test('N-7 a disclosure leaves private words out until they are ticked, and says that there are some', async ({
  launch,
  folder
}) => {
  const coachbook = await launch()
  await coachbook.call('library.begin', { managerName: 'Anna Brandt', choice: null })
  const training = { id: newId(), title: 'Basics', on: inDays(-20), behaviors: [], note: 'Two days, with recordings' }
  await coachbook.call('workbook.dispatch', {
    workbook: await addRep(coachbook, mira),
    command: { type: 'training.write', ...training }
  })
  const { page } = coachbook
  await page.reload()
  await page.getByRole('link', { name: 'Team', exact: true }).click()
  await page.getByRole('button', { name: `More about ${mira}` }).click()
  await page.getByRole('menuitem', { name: 'Disclosure' }).click()
  const save = async (name: string) => {
    await coachbook.answerDialog('savePdf', join(folder, name))
    await page.getByRole('button', { name: 'Save as PDF' }).click()
    await expect(page.getByText(`Saved: ${name}`)).toBeVisible()
    const { pages } = await readPdf(new Uint8Array(await readFile(join(folder, name))))
    return pages.flatMap(linesOf).join('\n')
  }
  const without = await save('without.pdf')
  expect(without).toContain('Notes about the rep (1).')
  // No page of a record prints it.
  expect(without).toContain('Two days, with recordings')
  expect(without).not.toContain(word)
  await page.getByRole('checkbox', { name: 'Notes about the rep (1)' }).check()
  expect(await violations(page)).toEqual([])
  expect(await save('with.pdf')).toContain(`${word} ${mira}`)
  await usePrinter(coachbook)
  await page.getByRole('button', { name: 'Print', exact: true }).click()
  await expect.poll(async () => (await printedSheets(coachbook)).length).toBe(1)
})

test('N-7 what has been in the archive for as long as it is kept is said on Today and in Team, and not before', async ({
  launch
}) => {
  const coachbook = await launch()
  await coachbook.call('library.begin', { managerName: 'Anna Brandt', choice: null })
  const id = await addRep(coachbook, mira)
  await addRep(coachbook, jonas)
  await coachbook.call('workbook.dispatch', { workbook: id, command: { type: 'rep.archive' } })
  const { page } = coachbook
  await page.reload()
  await page.getByRole('link', { name: 'Settings' }).click()
  await page.getByRole('combobox', { name: 'Kept in the archive for' }).selectOption('6 months')
  await page.getByRole('link', { name: 'Today', exact: true }).click()
  await expect(page.getByRole('link', { name: jonas }).first()).toBeVisible()
  await expect(page.getByText('as long as you keep it')).toHaveCount(0)

  const later = new Date()
  later.setMonth(later.getMonth() + 7)
  await page.clock.setFixedTime(later)
  await page.reload()
  await page.getByRole('link', { name: 'Today', exact: true }).click()
  await expect(page.getByText('1 workbook has been in the archive for as long as you keep it.')).toBeVisible()
  await page.getByRole('link', { name: 'Look at what is due' }).click()
  await expect(page.getByRole('heading', { name: 'Kept for long enough' })).toBeVisible()
  await expect(page.getByRole('row').filter({ hasText: mira })).toBeVisible()
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: `More about ${mira}` }).click()
  await page.getByRole('menuitem', { name: 'Put on hold…' }).click()
  await page.getByRole('textbox', { name: 'Why' }).fill('A dispute')
  await page.getByRole('button', { name: 'Put on hold' }).click()
  await expect(page.getByRole('heading', { name: 'Kept for long enough' })).toHaveCount(0)
})

test.describe('N-7 erasing a rep', () => {
  test('asks for the name, leaves nothing behind, holds after a restart and against an old backup, and gives a certificate', async ({
    launch,
    folder
  }) => {
    const coachbook = await launch()
    await coachbook.call('library.begin', { managerName: 'Anna Brandt', choice: null })
    const id = await addRep(coachbook, mira)
    await addRep(coachbook, jonas)
    const { name: backup } = (await coachbook.call('backups.make', { elsewhere: false })) ?? { name: '' }
    const old = join(folder, 'old.zip')
    await copyFile(join(folder, 'library Backups', backup), old)
    let { page } = coachbook
    await page.reload()
    await usePrinter(coachbook)
    await page.getByRole('link', { name: 'Team', exact: true }).click()
    const choose = async (entry: string) => {
      await page.getByRole('button', { name: `More about ${mira}` }).click()
      await page.getByRole('menuitem', { name: entry }).click()
    }
    await choose('Put on hold…')
    await page.getByRole('textbox', { name: 'Why' }).fill('A dispute about commissions')
    await page.getByRole('button', { name: 'Put on hold' }).click()
    await expect(page.getByRole('row').filter({ hasText: mira })).toContainText('On hold')
    await choose('Erase for good…')
    await expect(page.getByText('The workbook is on hold and cannot be erased')).toBeVisible()
    await page.getByRole('button', { name: 'Close' }).click()
    await choose('End the hold')
    await expect(page.getByText('“A dispute about commissions”')).toBeVisible()
    await page.getByRole('button', { name: 'End the hold' }).click()
    await expect(page.getByRole('row').filter({ hasText: mira })).not.toContainText('On hold')
    await choose('Erase for good…')
    const field = page.getByRole('textbox', { name: 'Type the name to erase it' })
    await field.fill(jonas)
    await page.getByRole('button', { name: 'Erase for good', exact: true }).dblclick()
    await expect(page.getByText(`This is not the name. Please type ${mira}.`)).toBeVisible()
    expect(await violations(page)).toEqual([])
    await field.fill(mira)
    const loaded = page.waitForEvent('load')
    await page.getByRole('button', { name: 'Erase for good', exact: true }).dblclick()
    await loaded
    await expect(page.getByRole('heading', { name: 'Erased', exact: true })).toBeVisible()
    await expect(page.getByText('Erased. The certificate says what was erased')).toBeVisible()
    await expect(page.getByRole('cell', { name: id })).toBeVisible()
    expect(await violations(page)).toEqual([])

    await coachbook.answerDialog('savePdf', join(folder, 'certificate.pdf'))
    await page.getByRole('button', { name: /^Save certificate of/ }).click()
    await expect.poll(() => readFile(join(folder, 'certificate.pdf')).catch(() => null)).not.toBeNull()
    const { pages } = await readPdf(new Uint8Array(await readFile(join(folder, 'certificate.pdf'))))
    const text = pages.flatMap(linesOf).join('\n')
    expect(text).toContain('Certificate of erasure')
    expect(text).toContain('Anna Brandt')
    expect(text).not.toContain('Mira')
    await page.getByRole('button', { name: /^Print certificate of/ }).click()
    await expect.poll(async () => (await printedSheets(coachbook)).length).toBe(1)

    await coachbook.restart()
    page = coachbook.page
    await page.getByRole('link', { name: 'Team', exact: true }).click()
    await expect(page.getByRole('row').filter({ hasText: jonas })).toBeVisible()
    await expect(page.getByRole('link', { name: mira })).toHaveCount(0)
    await page.getByRole('link', { name: 'Settings' }).click()
    await page.getByRole('link', { name: 'Look at the backups' }).click()
    await coachbook.answerDialog('openPdf', old)
    await page.getByRole('button', { name: 'Restore from a file…' }).click()
    await expect(page.getByRole('checkbox', { name: jonas })).toBeVisible()
    await expect(page.getByText(mira)).toHaveCount(0)
    await expect(page.getByText('One rep in this backup was erased here and stays erased.')).toBeVisible()
    await page.getByRole('checkbox', { name: 'Forms, packs and settings, as they were then' }).check()
    const again = page.waitForEvent('load')
    await page.getByRole('button', { name: /^Restore( 1 rep)?$/ }).click()
    await again
    await page.getByRole('link', { name: 'Team', exact: true }).click()
    await expect(page.getByRole('row').filter({ hasText: jonas })).toBeVisible()
    await expect(page.getByRole('link', { name: mira })).toHaveCount(0)
    await page.getByRole('link', { name: '1 workbook was erased' }).click()
    await expect(page.getByRole('cell', { name: id })).toBeVisible()
    await coachbook.close()
    expect(await holding(folder, `${word} ${mira}`)).toEqual([])
    expect(await holding(folder, mira)).toEqual([])
    expect((await holding(join(folder, 'library'), jonas)).length).toBeGreaterThan(0)
  })
})

test('N-7 of two reps of one name the dialog says which; a copy put back while Coachbook was closed is told', async ({
  launch,
  folder
}) => {
  const coachbook = await launch()
  await coachbook.call('library.begin', { managerName: 'Anna Brandt', choice: null })
  const first = await addRep(coachbook, mira)
  await addRep(coachbook, mira)
  const { page } = coachbook
  await page.reload()
  await page.getByRole('link', { name: 'Team', exact: true }).click()
  await page.getByRole('button', { name: `More about ${mira} (1/2)` }).click()
  await page.getByRole('menuitem', { name: 'Erase for good…' }).click()
  const dialog = page.getByRole('dialog', { name: `Erase ${mira} (1/2) for good` })
  await expect(dialog).toContainText('Somebody else has this name, too.')
  await expect(dialog).toContainText('There is no observation yet.')
  expect(await violations(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Cancel' }).click()

  const reps = join(folder, 'library', 'reps')
  const name = (await readdir(reps)).find((one) => one.includes(first.slice(-8))) ?? ''
  await cp(join(reps, name), join(folder, 'kept'), { recursive: true })
  await coachbook.call('erasure.erase', { rep: first, name: mira })
  await coachbook.close()
  await cp(join(folder, 'kept'), join(reps, 'put back'), { recursive: true })
  await coachbook.restart()
  await expect(
    coachbook.page.getByText('A copy of an erased workbook had turned up in the library. Coachbook removed it.')
  ).toBeVisible()
  expect(await readdir(reps)).toHaveLength(1)
})
