import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { codeSquares } from '../../electron/services/pdf/code-squares'
import type { Coachbook } from '../support/driver'
import { drop } from '../support/drop'
import { test } from '../support/fixtures'
import { completeWords, type PlanScene, planScene } from '../support/plan-scene'
import { asJpeg, asPdf, asPng, codeAlone, scanned } from '../support/scanned'
import { changeIn } from '../support/seen-rep'
import { planOf } from '../support/signing'

const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** A plan that both sign on paper, and its PDF as it is printed. */
async function onPaper(coachbook: Coachbook, folder: string): Promise<{ scene: PlanScene; pdf: Uint8Array }> {
  const scene = await planScene(coachbook, { words: completeWords() })
  const change = changeIn(coachbook, scene.rep)
  const sign = { type: 'plan.sign', id: scene.plan, stance: 'agreed', comment: '', mark: { method: 'paper' } } as const
  await change({ ...sign, party: 'rep' })
  await change({ ...sign, party: 'manager' })
  const file = join(folder, 'plan.pdf')
  await coachbook.answerDialog('savePdf', file)
  await coachbook.call('plan.export', { workbook: scene.rep, plan: scene.plan, paper: 'a4' })
  await coachbook.page.reload()
  await coachbook.page.getByRole('link', { name: 'Settings' }).click()
  return { scene, pdf: await readFile(file) }
}

test('R-8 a scan that is dropped finds its plan and is its proof, once; later ones are filed, and what cannot be is said', async ({
  coachbook,
  folder
}) => {
  const { scene, pdf } = await onPaper(coachbook, folder)
  const { page } = coachbook
  const sheet = page.getByRole('dialog', { name: 'Signed sheet' })
  const scan = await scanned(pdf, 150)
  const png = asPng(scan)

  expect(await drop(page, 'scan.png', png)).toBe(true)
  await expect(sheet).toContainText(/^Signed sheet.*This is Mira Lindqvist’s plan “.*”, sealed .* and awaiting ink\./, {
    timeout: 60_000
  })
  await expect(sheet.getByText(/^This is Mira Lindqvist’s plan/)).toBeFocused()
  await expect(sheet.getByRole('img', { name: 'The sheet as it was scanned or photographed' })).toBeVisible()
  await expect(sheet.getByRole('region', { name: 'What was sealed' })).toBeVisible()
  await sheet.getByRole('button', { name: 'Attach to the plan' }).click()
  await expect(sheet.getByRole('alert')).toHaveText('First say what Mira marked.')
  await sheet.getByText('Sees it differently', { exact: true }).click()
  const differently = sheet.getByLabel('What does Mira see differently?')
  await differently.fill('Tuesdays are too early.')
  await drop(page, 'another.png', png)
  const asks = page.getByRole('dialog', { name: 'Close without keeping what you wrote?' })
  await asks.getByRole('button', { name: 'Go on writing' }).click()
  await sheet.getByRole('button', { name: 'Open the plan in your library' }).click()
  await asks.getByRole('button', { name: 'Go on writing' }).click()
  await expect(differently).toHaveValue('Tuesdays are too early.')
  await differently.fill('')
  await sheet.getByText('Agrees', { exact: true }).click()
  await sheet.getByRole('button', { name: 'Attach to the plan' }).dblclick()
  await expect(page.getByText('“scan.png” was attached to the plan.')).toBeVisible()
  expect(await planOf(coachbook, scene)).toMatchObject({
    ink: { stance: 'agreed', scan: { hash: digest(png), kind: 'png', name: 'scan.png' } }
  })

  await drop(page, 'again.png', png)
  await expect(sheet).toContainText('This very file is already with it.', { timeout: 60_000 })
  await expect(sheet.getByRole('button', { name: 'Attach to the plan' })).toHaveCount(0)
  await sheet.getByRole('button', { name: 'Close' }).click()

  const jpeg = asJpeg(scan, 30)
  const stack = await asPdf([jpeg, jpeg])
  await drop(page, 'stack.pdf', stack)
  await expect(sheet).toContainText('Page 1 of 2', { timeout: 60_000 })
  await sheet.getByRole('button', { name: 'Attach to the plan' }).click()
  await expect(page.getByText('“stack.pdf” was attached to the plan.')).toBeVisible()
  expect(await planOf(coachbook, scene)).toMatchObject({ filed: [{ hash: digest(stack), kind: 'pdf' }] })
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click()
  await expect.poll(async () => planOf(coachbook, scene)).not.toHaveProperty('filed.0')

  const foreign = { kind: 'plan', id: '01937f2c-a5d0-7aaa-9bbb-c0ffee000001', number: 1, page: 1 } as const
  const other = asPng(codeAlone(codeSquares({ ...foreign, seal: '0'.repeat(16) })))
  await drop(page, 'other.png', other)
  await expect(sheet).toContainText('is not in this library', { timeout: 60_000 })
  await sheet.getByRole('button', { name: 'Close' }).click()

  const tampered = asPng(codeAlone(codeSquares({ ...foreign, id: scene.plan, seal: '0'.repeat(16) })))
  await drop(page, 'tampered.png', tampered)
  await expect(sheet).toContainText('it shows another seal than your library has', { timeout: 60_000 })
  await expect(sheet.getByRole('button', { name: 'Attach to the plan' })).toHaveCount(0)
  await sheet.getByRole('button', { name: 'Close' }).click()

  await drop(page, 'mixed.pdf', await asPdf([jpeg, other]))
  await expect(sheet).toContainText('Sheet 1 of 2', { timeout: 60_000 })
  await sheet.getByRole('button', { name: 'Attach to the plan' }).click()
  await expect(sheet).toContainText('Sheet 2 of 2')
  await expect(sheet.getByText(/that is not in this library/)).toBeFocused()
  await sheet.getByRole('button', { name: 'Close' }).click()
  expect(await planOf(coachbook, scene)).toMatchObject({ filed: [{ name: 'mixed (1).jpg', kind: 'jpeg' }] })
})

test('R-8 a photo of a receipt is recognized, leads to its plan, and is not attached', async ({
  coachbook,
  folder
}) => {
  const { scene } = await onPaper(coachbook, folder)
  const { page } = coachbook
  const file = join(folder, 'receipt.pdf')
  await coachbook.answerDialog('savePdf', file)
  const record = { kind: 'receipt', id: scene.plan } as const
  await coachbook.call('record.export', { workbook: scene.rep, record, paper: 'a4' })
  const sheet = page.getByRole('dialog', { name: 'Signed sheet' })
  await drop(page, 'receipt.jpg', asJpeg(await scanned(await readFile(file), 100), 40))
  await expect(sheet).toContainText('This is a receipt for Mira Lindqvist’s “', { timeout: 60_000 })
  await expect(sheet).toContainText('of the copy in your library')
  await expect(sheet.getByRole('combobox')).toHaveCount(0)
  await expect(sheet.getByRole('button', { name: /Attach/ })).toHaveCount(0)
  await sheet.getByRole('button', { name: 'Open the plan in your library' }).click()
  await expect(page.getByRole('heading', { level: 2, name: scene.behavior })).toBeVisible()
})

test('R-8 where no code can be read the plan is asked for; what is no sheet gets a sentence', async ({
  coachbook,
  folder
}) => {
  const { scene, pdf } = await onPaper(coachbook, folder)
  const { page } = coachbook
  const sheet = page.getByRole('dialog', { name: 'Signed sheet' })
  const scan = await scanned(pdf, 100)
  // Coffee spilled over the code.
  for (let y = Math.floor(scan.height * 0.9); y < scan.height; y++)
    scan.data.fill(120, (y * scan.width + Math.floor(scan.width * 0.75)) * 4, (y + 1) * scan.width * 4)
  const jpeg = asJpeg(scan)
  await drop(page, 'coffee.jpg', jpeg)
  await expect(sheet).toContainText('No code could be read on this sheet.', { timeout: 60_000 })
  await sheet.getByRole('combobox', { name: 'What is this sheet of?' }).selectOption({ index: 1 })
  await sheet.getByText('Received it', { exact: true }).click()
  await sheet.getByRole('button', { name: 'Attach to the plan' }).click()
  await expect(page.getByText('“coffee.jpg” was attached to the plan.')).toBeVisible()
  expect(await planOf(coachbook, scene)).toMatchObject({ ink: { stance: 'received', scan: { hash: digest(jpeg) } } })

  const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic'), Buffer.alloc(40)])
  await drop(page, 'photo.heic', heic)
  await expect(page.getByText('“photo.heic” is a HEIC photo, which Coachbook cannot read.')).toBeVisible()
  await drop(page, 'broken.png', png(20_000, 20_000))
  await expect(page.getByText('“broken.png” is larger than 50 megapixels.')).toBeVisible({ timeout: 60_000 })
  await drop(page, 'cut.png', asPng(scan).slice(0, 400))
  await expect(page.getByText('“cut.png” is damaged or stored in an unusual way')).toBeVisible({ timeout: 60_000 })
  await drop(page, 'book.pdf', await asPdf(Array.from({ length: 200 }, () => jpeg)))
  await expect(page.getByText('“book.pdf” has more than 60 pages.')).toBeVisible({ timeout: 60_000 })
})

test('R-8 where nothing is sealed nobody is asked whose sheet it is, and no page is spoken of that there is not', async ({
  coachbook
}) => {
  const { plan } = await planScene(coachbook, { words: completeWords() })
  const { page } = coachbook
  await page.getByRole('link', { name: 'Settings' }).click()
  const code = codeAlone(codeSquares({ kind: 'plan', id: plan, number: 1, page: 1, seal: '0'.repeat(16) }))
  const blank = codeAlone(codeSquares({ kind: 'plan', id: plan, number: 1, page: 1, seal: '0'.repeat(16) }))
  blank.data.fill(255)
  await drop(page, 'blank.jpg', asJpeg(blank))
  const sheet = page.getByRole('dialog', { name: 'Signed sheet' })
  await expect(sheet).toContainText('no page of it was printed to be signed', { timeout: 60_000 })
  await expect(sheet.getByRole('combobox')).toHaveCount(0)
  await expect(sheet).not.toContainText('Say whose it is')
  await expect(sheet.getByRole('button', { name: /Attach/ })).toHaveCount(0)
  await sheet.getByRole('button', { name: 'Close' }).click()

  await drop(page, 'draft.png', asPng(code))
  await expect(sheet).toContainText('there is no sealed page it could be attached to', { timeout: 60_000 })
  await expect(sheet.getByRole('button', { name: /Attach/ })).toHaveCount(0)
})

/** The head of a PNG of this size, with nothing after it. */
function png(width: number, height: number): Uint8Array {
  const head = Buffer.alloc(33)
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]).copy(head)
  head.writeUInt32BE(13, 8)
  head.write('IHDR', 12)
  head.writeUInt32BE(width, 16)
  head.writeUInt32BE(height, 20)
  return head
}
