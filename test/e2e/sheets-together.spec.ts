import { expect } from '@playwright/test'
import { v7 as newId } from 'uuid'
import { codeSquares } from '../../electron/services/pdf/code-squares'
import type { Id } from '../../shared/model/scalars'
import type { RecordCode } from '../../shared/rules/page-code'
import { inDays } from '../support/days'
import type { Coachbook } from '../support/driver'
import { drop } from '../support/drop'
import { test } from '../support/fixtures'
import { completeWords, type PlanScene, planScene } from '../support/plan-scene'
import { asJpeg, asPdf, asPng, codeAlone } from '../support/scanned'
import { changeIn, openRep } from '../support/seen-rep'

/** A plan that waits for both signatures on paper. */
async function onPaper(coachbook: Coachbook): Promise<PlanScene> {
  const scene = await planScene(coachbook, { words: completeWords() })
  const change = changeIn(coachbook, scene.rep)
  const sign = { type: 'plan.sign', id: scene.plan, stance: 'agreed', comment: '', mark: { method: 'paper' } } as const
  await change({ ...sign, party: 'rep' })
  await change({ ...sign, party: 'manager' })
  return scene
}

const recordIn = async (coachbook: Coachbook, { rep }: PlanScene, kind: 'plan' | 'addendum', id: Id) => {
  const { workbook } = await coachbook.call('workbook.open', { workbook: rep })
  const record = kind === 'plan' ? workbook.plans[id] : workbook.addenda[id]
  if (!record || !('managerSignature' in record)) throw new Error('it was signed')
  return record
}

/** A sheet that shows nothing but the code of one page of the record. */
async function sheetOf(coachbook: Coachbook, scene: PlanScene, kind: 'plan' | 'addendum', id: Id, page = 1) {
  const { number, seal } = await recordIn(coachbook, scene, kind, id)
  const code: RecordCode = { kind, id, number, seal: seal.hash.slice(0, 16) }
  return codeAlone(codeSquares({ ...code, page }))
}

test('R-8 what was attached beside another rep is taken back by its own Undo and by that of the menu, and no word of the other rep is', async ({
  coachbook
}) => {
  const scene = await onPaper(coachbook)
  const yara = newId()
  await coachbook.call('workbook.create', { id: yara, name: 'Yara Haddad', role: '', territory: '', frameworks: [] })
  const { page } = coachbook
  await page.reload()
  const photo = asPng(await sheetOf(coachbook, scene, 'plan', scene.plan))
  const ink = async () => (await recordIn(coachbook, scene, 'plan', scene.plan)).ink
  const sheet = page.getByRole('dialog', { name: 'Signed sheet' })
  const attached = page.getByRole('status').filter({ hasText: '“photo.png” was attached to the plan.' })
  const attach = async () => {
    await drop(page, 'photo.png', photo)
    await sheet.getByText('Agrees', { exact: true }).click({ timeout: 60_000 })
    await sheet.getByRole('button', { name: 'Attach to the plan' }).click()
    await expect(attached).toContainText('Mira Lindqvist: ')
    expect(await ink()).toMatchObject({ stance: 'agreed' })
  }
  const undone = page.getByText('Undone in the workbook of Mira Lindqvist.')

  await openRep(coachbook, 'Yara Haddad')
  await page.getByRole('button', { name: 'Log observation' }).first().click()
  const words = page.locator('main').getByRole('textbox').first()
  await words.fill('Yara waited for the answer.')
  await attach()
  await words.focus()
  await coachbook.clickMenu('Edit', 'Undo')
  await expect(undone).toBeVisible()
  await expect(attached).toHaveCount(0)
  expect(await ink()).toBeUndefined()
  await expect(words).toHaveValue('Yara waited for the answer.')

  await attach()
  await attached.getByRole('button', { name: 'Undo' }).click()
  await expect(undone).toBeVisible()
  expect(await ink()).toBeUndefined()
  await expect(words).toHaveValue('Yara waited for the answer.')

  await attach()
  await words.fill('Yara waited for the answer. Then asked again.')
  await coachbook.clickMenu('Edit', 'Undo')
  await expect(words).not.toHaveValue('Yara waited for the answer. Then asked again.')
  expect(await ink()).toMatchObject({ stance: 'agreed' })
  await attached.getByRole('button', { name: 'Open the plan in your library' }).click()
  await expect(page.getByRole('heading', { level: 2, name: scene.behavior })).toBeVisible()
  await coachbook.clickMenu('Edit', 'Undo')
  await expect.poll(ink).toBeUndefined()
  await expect(attached).toHaveCount(0)
})

test('R-8 a plan and its long addendum from one feeder are two sheets, each kept whole, and what was just attached is known', async ({
  coachbook
}) => {
  test.slow()
  const scene = await onPaper(coachbook)
  const change = changeIn(coachbook, scene.rep)
  await change({ type: 'plan.ink', id: scene.plan, on: inDays(0), stance: 'agreed', comment: '' })
  const addendum = newId()
  await change({ type: 'addendum.start', id: addendum, plan: scene.plan, because: 'More calls.', askedBy: 'together' })
  const text = 'Each week Mira calls two customers from the list and writes down which question opened the talk. '
  await change({ type: 'addendum.edit', id: addendum, changes: { words: text.repeat(40) } })
  const sign = {
    type: 'addendum.sign',
    id: addendum,
    stance: 'agreed',
    comment: '',
    mark: { method: 'paper' }
  } as const
  await change({ ...sign, party: 'rep' })
  await change({ ...sign, party: 'manager' })
  const { page } = coachbook
  await page.reload()
  const kept = (await recordIn(coachbook, scene, 'addendum', addendum)).kept
  expect(kept?.pages).toBe(2)
  const jpegs = await Promise.all([
    sheetOf(coachbook, scene, 'addendum', addendum, 2),
    sheetOf(coachbook, scene, 'plan', scene.plan),
    sheetOf(coachbook, scene, 'addendum', addendum, 1)
  ])
  const blank = codeAlone([])
  blank.data.fill(255)
  const sheet = page.getByRole('dialog', { name: 'Signed sheet' })

  await drop(page, 'feeder.pdf', await asPdf([...jpegs, blank].map((one) => asJpeg(one))))
  await expect(sheet).toContainText('Sheet 1 of 3', { timeout: 60_000 })
  await expect(sheet).toContainText('This is addendum 1 to Mira Lindqvist’s plan')
  await expect(sheet).toContainText('Page 1 of 2')
  await expect(sheet).not.toContainText('Missing here')
  await sheet.getByText('Agrees', { exact: true }).click()
  await sheet.getByRole('button', { name: 'Attach to addendum 1' }).click()
  await expect(sheet).toContainText('Sheet 2 of 3')
  await expect(sheet).toContainText('The actions and dates of addendum 1 hold')
  expect(await recordIn(coachbook, scene, 'addendum', addendum)).toMatchObject({
    ink: { stance: 'agreed', scan: { name: 'feeder (1, 3).pdf', kind: 'pdf' } }
  })
  await sheet.getByRole('button', { name: 'Attach to the plan' }).click()
  await expect(sheet).toContainText('Sheet 3 of 3')
  await sheet.getByRole('button', { name: 'Close' }).click()
  expect(await recordIn(coachbook, scene, 'plan', scene.plan)).toMatchObject({ filed: [{ name: 'feeder (2).jpg' }] })

  await drop(page, 'feeder.pdf', await asPdf([...jpegs, blank].map((one) => asJpeg(one))))
  await expect(sheet).toContainText('Sheet 1 of 3', { timeout: 60_000 })
  await expect(sheet).toContainText('This very file is already with it.')
})

test('R-8 a photo of 12 megapixels, as a phone takes it by default, is read', async ({ coachbook }) => {
  const scene = await onPaper(coachbook)
  const { page } = coachbook
  await page.reload()
  const code = await sheetOf(coachbook, scene, 'plan', scene.plan)
  const [width, height] = [3024, 4032]
  const data = Buffer.alloc(width * height * 4)
  // The grain of a photo: a flat picture takes far less memory.
  for (let at = 0; at < data.length; at += 4) data.fill(200 + ((at * 7919) % 56), at, at + 3)
  for (let y = 0; y < code.height; y++)
    data.set(code.data.subarray(y * code.width * 4, (y + 1) * code.width * 4), ((y + 900) * width + 900) * 4)
  const sheet = page.getByRole('dialog', { name: 'Signed sheet' })
  await drop(page, 'phone.jpg', asJpeg(Object.assign(codeAlone([]), { width, height, data }), 80))
  await expect(sheet).toContainText('This is Mira Lindqvist’s plan', { timeout: 60_000 })
})
