import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { Coachbook } from '../support/driver'
import { expect, test } from '../support/fixtures'

const passphrase = 'seven slow otters whistle'

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const line = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })
const keys = (page: Page) => page.getByRole('table', { name: 'Your keys' })

async function toTrainers(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: 'Templates' }).click()
  await page.getByRole('navigation', { name: 'Parts of the templates' }).getByRole('link', { name: 'Trainers' }).click()
}

/** A library whose window shows the keys in it. */
async function atTrainers(coachbook: Coachbook, managerName: string): Promise<Page> {
  await coachbook.call('library.begin', { managerName, choice: null })
  const { page } = coachbook
  await page.reload()
  await toTrainers(page)
  return page
}

async function openKey(coachbook: Coachbook, file: string): Promise<void> {
  await coachbook.answerDialog('openPdf', file)
  await button(coachbook.page, 'Import a key…').click()
}

/** The trainer's key at their desk, and a copy of it that was saved in the window. */
async function backedUp(trainer: Coachbook, stick: string): Promise<string> {
  const { page } = trainer
  await trainer.call('trainer.create', { name: 'Nora North', passphrase })
  await page.reload()
  await toTrainers(page)
  await trainer.answerDialog('savePdf', { into: stick })
  await button(page, 'Back up the key… Nora North').click()
  const dialog = page.getByRole('dialog', { name: 'Back up the key of Nora North' })
  await line(page, 'Passphrase of the key').fill('six slow otters whistle')
  await dialog.getByRole('button', { name: 'Save the copy…' }).click()
  await expect(dialog).toContainText('The passphrase does not open this key.')
  await expect(line(page, 'Passphrase of the key')).toBeFocused()
  expect(await readdir(stick)).toEqual([])
  await line(page, 'Passphrase of the key').fill(passphrase)
  await page.keyboard.press('Enter')
  await expect(page.getByText('“Nora North.coachkey” is saved.')).toBeVisible()
  return join(stick, 'Nora North.coachkey')
}

test('C5 a trainer backs up a key, brings it in elsewhere, and removes it: no wrong passphrase, no other file and no copy passes', async ({
  launch,
  folder
}) => {
  const stick = join(folder, 'stick')
  await mkdir(stick)
  const trainer = await launch({ folder: join(folder, 'trainer') })
  const desk = await atTrainers(trainer, 'Nora North')
  const copy = await backedUp(trainer, stick)
  const bytes = await readFile(copy)
  expect(bytes.toString()).not.toContain(passphrase)

  // The file of this name is another key, and is not overwritten.
  const taken = join(folder, 'taken')
  await mkdir(taken)
  await writeFile(join(taken, 'Nora North.coachkey'), 'the key of another Nora')
  await trainer.answerDialog('savePdf', { into: taken })
  await button(desk, 'Back up the key… Nora North').click()
  await line(desk, 'Passphrase of the key').fill(passphrase)
  await desk.getByRole('button', { name: 'Save the copy…' }).click()
  await expect(desk.getByText('“Nora North (2).coachkey” is saved.')).toBeVisible()
  expect(await readFile(join(taken, 'Nora North.coachkey'), 'utf8')).toBe('the key of another Nora')
  expect(await readFile(join(taken, 'Nora North (2).coachkey'))).toEqual(bytes)
  // A key that is here already is not added again.
  await openKey(trainer, copy)
  await expect(desk.getByText('The key of Nora North is already in this library.')).toBeVisible()

  const other = await launch({ folder: join(folder, 'other') })
  const page = await atTrainers(other, 'Nora North')
  const noKey = join(stick, 'holiday.coachkey')
  await writeFile(noKey, '{"name":"Nora North"}')
  await openKey(other, noKey)
  await expect(page.getByText('holiday.coachkey is not a trainer key.')).toBeVisible()
  const forged = join(stick, 'forged.coachkey')
  await writeFile(forged, bytes.toString().replaceAll('Nora North', 'Nora South'))
  await openKey(other, forged)
  await expect(page.getByText('was changed after it was made')).toBeVisible()
  await expect(keys(page)).toHaveCount(0)

  await openKey(other, copy)
  const dialog = page.getByRole('dialog', { name: 'Import the key of Nora North' })
  await line(page, 'Passphrase of the key').fill('not this one at all')
  await dialog.getByRole('button', { name: 'Import' }).click()
  await expect(dialog).toContainText('The passphrase does not open this key.')
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(keys(page)).toHaveCount(0)
  await openKey(other, copy)
  await line(page, 'Passphrase of the key').fill(passphrase)
  await page.keyboard.press('Enter')
  await expect(page.getByText('The key of Nora North is in this library.')).toBeVisible()
  const print = (await keys(desk).getByRole('cell').first().textContent()) ?? 'none'
  await expect(keys(page)).toContainText(print)

  // It signs here as it did there; what it signed stays signed when the last key is removed.
  const pack = await signedPack(other, stick)
  await toTrainers(page)
  await button(page, 'Remove the key… Nora North').click()
  const question = page.getByRole('dialog', { name: 'Remove the key of Nora North?' })
  await expect(question).toContainText(print)
  await question.getByRole('button', { name: 'Cancel' }).click()
  await expect(keys(page)).toContainText('Nora North')
  await button(page, 'Remove the key… Nora North').click()
  await question.getByRole('button', { name: 'Remove the key' }).click()
  await expect(page.getByText('The key of Nora North was removed from this library.')).toBeVisible()
  await expect(keys(page)).toHaveCount(0)
  await openPack(other, pack)
  await expect(page.getByRole('complementary')).toContainText('Signed by somebody who goes by “Nora North”')

  await toTrainers(page)
  await openKey(other, copy)
  await line(page, 'Passphrase of the key').fill(passphrase)
  await page.keyboard.press('Enter')
  await expect(keys(page)).toContainText(print)
  await openPack(other, pack)
  await expect(page.getByRole('complementary')).toContainText('Signed with your own key, Nora North.')
})

async function openPack(coachbook: Coachbook, file: string): Promise<void> {
  await coachbook.page
    .getByRole('navigation', { name: 'Parts of the templates' })
    .getByRole('link', { name: 'Packs' })
    .click()
  await coachbook.answerDialog('openPdf', file)
  await button(coachbook.page, 'Open a pack file…').click()
}

/** Puts a form of their own into a pack and signs it in the window; returns its path. */
async function signedPack(coachbook: Coachbook, folder: string): Promise<string> {
  const { page } = coachbook
  const { id } = await coachbook.call('templates.startDraft', {
    from: 'blank',
    kind: 'action-plan',
    language: 'en',
    title: 'North plan'
  })
  await coachbook.call('templates.publish', { id })
  await page.reload()
  await page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: 'Templates' }).click()
  await page.getByRole('navigation', { name: 'Parts of the templates' }).getByRole('link', { name: 'Packs' }).click()
  await button(page, 'Make a pack').click()
  await page.getByRole('checkbox', { name: /North plan/ }).check()
  await line(page, 'Title').fill('Plans')
  await line(page, 'License').fill('CC-BY-4.0')
  await page.getByText('Sign as Nora North').click()
  await coachbook.answerDialog('savePdf', { into: folder })
  await line(page, 'Passphrase of the key').fill(passphrase)
  await button(page, 'Save the pack…').click()
  const name = 'nora-north-plans-1.0.0.coachpack'
  await expect(page.getByText(`“${name}” is saved.`)).toBeVisible()
  return join(folder, name)
}
