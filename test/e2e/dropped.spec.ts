import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { drop } from '../support/drop'
import { test } from '../support/fixtures'
import { seenRep } from '../support/seen-rep'
import { handOver, planOf, signByBoth } from '../support/signing'
import { tamperedPdf } from '../support/tampered-pdf'
import { forgeZip } from '../support/zip-forge'

test('R-6 a PDF that is dropped on the window is checked and shown, and what differs is said; never while the rep has the laptop', async ({
  coachbook,
  folder
}) => {
  const scene = await handOver(coachbook)
  const { page } = coachbook
  const url = page.url()
  expect(await drop(page, 'plan.pdf', Buffer.from('%PDF-1.7'))).toBe(true)
  const refused = coachbook.call('pdf.check', { name: 'plan.pdf', bytes: new Uint8Array(4) })
  await expect(refused).rejects.toThrow()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await signByBoth(page)

  const file = join(folder, 'plan.pdf')
  await page.getByRole('button', { name: 'Back to the workbook' }).click()
  await page.getByRole('link', { name: 'Settings' }).click()
  await coachbook.answerDialog('savePdf', file)
  await coachbook.call('plan.export', { workbook: scene.rep, plan: scene.plan, paper: 'a4' })
  const found = page.getByRole('dialog', { name: 'Checked PDF' })

  expect(await drop(page, 'plan.pdf', await readFile(file))).toBe(true)
  await expect(found).toContainText('this is the very PDF that was kept', { timeout: 30_000 })
  await expect(found).toContainText('This very file is already in your library, kept from the signing.')
  await expect(found.getByRole('button', { name: /^File it/ })).toHaveCount(0)
  await found.getByRole('button', { name: 'Open the plan in your library' }).click()
  await expect(page.getByRole('heading', { level: 2, name: scene.behavior })).toBeVisible()

  const forged = tamperedPdf(await readFile(file), 'Write three openers', 'Write, write, write')
  expect(await drop(page, 'forged.pdf', forged)).toBe(true)
  await expect(found).toContainText('What your library has instead', { timeout: 30_000 })
  const otherwise = found.getByRole('region', { name: 'What your library has instead' })
  await expect(otherwise).toContainText('Write, write, write')
  await expect(otherwise).toContainText('Write three openers')
  await found.getByRole('button', { name: 'Close', exact: true }).last().click()

  expect(await drop(page, 'notes.txt', Buffer.from('Dear Mira'))).toBe(true)
  await expect(page.getByText('“notes.txt” is nothing that can be dropped here')).toBeVisible()
  expect(page.url()).toBe(url)
})

test('R-6 a checked PDF is filed with its plan, once, as differing where it differs, undone, and saved from there as it came', async ({
  coachbook,
  folder
}) => {
  const scene = await handOver(coachbook)
  const { page } = coachbook
  await signByBoth(page)
  await page.getByRole('button', { name: 'Back to the workbook' }).click()
  const file = join(folder, 'plan.pdf')
  await coachbook.answerDialog('savePdf', file)
  await coachbook.call('plan.export', { workbook: scene.rep, plan: scene.plan, paper: 'a4' })
  const own = await readFile(file)
  const found = page.getByRole('dialog', { name: 'Checked PDF' })
  const copies = page.getByRole('list', { name: 'Filed copies' })
  const filed = async () => {
    const plan = await planOf(coachbook, scene)
    return 'filed' in plan ? (plan.filed ?? []).map(({ name, differs }) => ({ name, differs })) : []
  }

  // From Settings, where no workbook is open.
  await page.getByRole('link', { name: 'Settings' }).click()
  const sent = Buffer.concat([own, Buffer.from('\n')])
  await drop(page, 'sent-back.pdf', sent)
  await found.getByRole('button', { name: 'File it', exact: true }).dblclick({ timeout: 30_000 })
  await expect(page.getByText('“sent-back.pdf” was filed.')).toBeVisible()
  expect(await filed()).toEqual([{ name: 'sent-back.pdf', differs: false }])

  await drop(page, 'again.pdf', sent)
  await expect(found).toContainText('This very file is already filed in your library.', { timeout: 30_000 })
  await expect(found.getByRole('button', { name: /^File it/ })).toHaveCount(0)
  await found.getByRole('button', { name: 'Open the plan in your library' }).click()
  await expect(copies).toContainText('Filed copy, ')
  await expect(copies).toContainText('sent-back.pdf')
  await expect(copies).not.toContainText('It differs')

  const forged = tamperedPdf(own, 'Write three openers', 'Write, write, write')
  const fileForged = async () => {
    await drop(page, 'forged.pdf', forged)
    await expect(found.getByRole('region', { name: 'What your library has instead' })).toBeVisible({
      timeout: 30_000
    })
    await found.getByRole('button', { name: 'File it as a differing copy' }).click()
    await expect(copies.getByText('forged.pdf')).toBeVisible()
  }
  await fileForged()
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click()
  await expect(copies.getByText('forged.pdf')).toHaveCount(0)
  await fileForged()
  const row = copies.getByRole('listitem').filter({ hasText: 'forged.pdf' })
  await expect(row).toContainText('It differs from what was sealed.')

  const saved = join(folder, 'saved.pdf')
  await coachbook.answerDialog('savePdf', saved)
  await row.getByRole('button', { name: 'Save…' }).click()
  await expect(page.getByText('Saved: saved.pdf')).toBeVisible()
  expect((await readFile(saved)).equals(forged)).toBe(true)
})

test('T-5 D-5 a pack and a table that are dropped are shown where they belong, and brought from there', async ({
  coachbook
}) => {
  const { page } = coachbook
  await seenRep(coachbook, [])
  const pack = forgeZip([{ name: 'manifest.json', data: '{"kind":"coachpack","format":2}' }])
  expect(await drop(page, 'north.coachpack', pack)).toBe(true)
  await expect(page.getByText('a newer Coachbook')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Packs' })).toBeVisible()

  expect(await drop(page, 'people.csv', Buffer.from('Name,Territory\nJo Meyer,South\n'))).toBe(true)
  await page.getByRole('button', { name: 'Bring in one rep' }).click()
  await coachbook.clickMenu('Go', 'Team')
  await expect(page.getByRole('link', { name: 'Jo Meyer' }).first()).toBeVisible()

  // Words in a dialog are asked about first; once they are given up, the dropped file is shown.
  await coachbook.clickMenu('File', 'Add a rep')
  await page.getByRole('dialog').getByRole('textbox').first().fill('Nora North')
  expect(await drop(page, 'people.csv', Buffer.from('Name\nObi Okafor\n'))).toBe(true)
  await page.getByRole('button', { name: 'Close, do not keep it' }).click()
  await expect(page.getByRole('button', { name: 'Bring in one rep' })).toBeVisible()
  await expect(page.getByRole('dialog')).toHaveCount(0)
})
