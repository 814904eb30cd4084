import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { drop } from '../support/drop'
import { expect, test } from '../support/fixtures'
import { outputOf } from '../support/pdf-tools'
import { completeWords, openPlan, planScene } from '../support/plan-scene'
import { printedSheets, usePrinter } from '../support/printer'
import { asPng, scanned } from '../support/scanned'
import { changeIn } from '../support/seen-rep'
import { choose, doneTitle, handBack, planOf, repTitle, seal, takeBack, typeName } from '../support/signing'
import { tamperedPdf } from '../support/tampered-pdf'

test('R-2 R-3 R-6 R-7 R-8 a plan is printed, signed with ink, scanned, amended, archived, and every check is still green', async ({
  coachbook,
  folder
}) => {
  test.slow()
  const scene = await planScene(coachbook, { words: completeWords() })
  const change = changeIn(coachbook, scene.rep)
  const sign = { type: 'plan.sign', id: scene.plan, stance: 'agreed', comment: '', mark: { method: 'paper' } } as const
  await change({ ...sign, party: 'rep' })
  await change({ ...sign, party: 'manager' })
  await coachbook.page.reload()
  const { page } = coachbook
  await openPlan(page, scene)

  // The printed sheet is what is signed and scanned.
  await usePrinter(coachbook)
  await page.getByRole('button', { name: 'Print', exact: true }).click()
  await expect.poll(async () => (await printedSheets(coachbook)).length, { timeout: 60_000 }).toBe(1)
  const inked = asPng(await scanned((await printedSheets(coachbook))[0]?.pdf ?? Buffer.alloc(0), 150))
  await drop(page, 'inked.png', inked)
  const sheet = page.getByRole('dialog', { name: 'Signed sheet' })
  await expect(sheet).toContainText('This is Mira Lindqvist’s plan', { timeout: 60_000 })
  // Until both pages are drawn, the elements below them move.
  await expect(sheet.getByRole('img', { name: 'Page 1 of 1' })).toBeVisible()
  await sheet.getByText('Agrees', { exact: true }).click()
  await expect(sheet.getByRole('radio', { name: 'Agrees' })).toBeChecked()
  await sheet.getByRole('button', { name: 'Attach to the plan' }).click()
  await expect(page.getByText('“inked.png” was attached to the plan.')).toBeVisible()
  const signed = await planOf(coachbook, scene)

  await page.getByRole('button', { name: 'Add an addendum' }).click()
  const dialog = page.getByRole('dialog', { name: 'Add an addendum' })
  await dialog.getByLabel('Why is it needed?').fill('The Northfield visit was called off.')
  await dialog.getByLabel('Who asked for it?').selectOption('Mira')
  await dialog.getByRole('button', { name: 'Write the addendum' }).click()
  await page.getByLabel('What changes').fill('We speak by phone instead.')
  await page.getByRole('button', { name: 'Sign together' }).click()
  await expect(repTitle(page)).toBeVisible()
  await choose(page, 'I agree')
  await typeName(page, 'Mira Lindqvist')
  await handBack(page).click()
  await takeBack(page)
  await typeName(page, 'Jonas Ek')
  await seal(page).click()
  await expect(doneTitle(page)).toBeVisible()
  await page.getByRole('button', { name: 'Back to the workbook' }).click()
  expect(await planOf(coachbook, scene)).toEqual(signed)

  await coachbook.answerDialog('savePdf', join(folder, 'plan.pdf'))
  await page.getByRole('button', { name: 'Save as PDF' }).click()
  await expect(page.getByText('plan.pdf” is saved. Beside it: its addendum.')).toBeVisible({ timeout: 60_000 })
  const files = (await readdir(folder)).filter((name) => name.endsWith('.pdf')).map((name) => join(folder, name))
  expect(files).toHaveLength(2)
  await change({ type: 'rep.archive' })
  await coachbook.restart()

  const later = coachbook.page
  const checked = later.getByRole('dialog', { name: 'Checked PDF' })
  for (const file of files) {
    await coachbook.answerDialog('openPdf', file)
    await coachbook.clickMenu('File', 'Check a signed PDF…')
    await expect(checked.getByText(/^Intact: /)).toBeVisible({ timeout: 60_000 })
    await checked.getByRole('button', { name: 'Close' }).click()
  }
  await coachbook.answerDialog('openPdf', join(folder, 'plan.pdf'))
  await coachbook.clickMenu('File', 'Check a signed PDF…')
  await checked.getByRole('button', { name: 'Open the plan in your library' }).click({ timeout: 60_000 })
  await later.getByRole('button', { name: 'Verify' }).click()
  await expect(later.getByText('Intact: the seal was calculated again and is the same')).toBeVisible()
  expect(await planOf(coachbook, scene)).toEqual(signed)

  // An independent verifier comes to the same result, and names what was changed in a copy.
  const verifier = join(process.cwd(), 'test/vectors/verify.py')
  expect(await outputOf('python3', ['-B', verifier, ...files])).toMatchObject({ code: 0 })
  const other = tamperedPdf(await readFile(join(folder, 'plan.pdf')), 'Harbour Dental', 'Harbour Mental')
  await drop(later, 'other.pdf', other)
  await expect(checked.getByText('Changed: this is not the plan as it was sealed.')).toBeVisible({ timeout: 60_000 })
  await expect(checked).toContainText('The words of the plan are not the ones that were signed.')
})
