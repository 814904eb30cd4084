import { randomUUID } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { codeSquares } from '../../electron/services/pdf/code-squares'
import { inDays } from '../support/days'
import type { Coachbook } from '../support/driver'
import { drop } from '../support/drop'
import { expect, test } from '../support/fixtures'
import { openPlan, type PlanScene } from '../support/plan-scene'
import { pagesOf, printedSheets, usePrinter } from '../support/printer'
import { asPng, codeAlone, scanned } from '../support/scanned'
import { openRep, openTab } from '../support/seen-rep'
import {
  choose,
  doneTitle,
  handBack,
  handOver,
  planOf,
  repTitle,
  seal,
  signByBoth,
  takeBack,
  typeName
} from '../support/signing'

/** A plan that both signed, open on the manager's side. */
async function signedPlan(coachbook: Coachbook): Promise<PlanScene> {
  const scene = await handOver(coachbook)
  const { page } = coachbook
  await signByBoth(page)
  await page.getByRole('button', { name: 'Back to the workbook' }).click()
  await expect(page.getByRole('heading', { name: 'Mira Lindqvist', level: 2 })).toBeFocused()
  await openPlan(page, scene)
  return scene
}

async function begin(page: Page, because: string, askedBy: string) {
  await page.getByRole('button', { name: 'Add an addendum' }).click()
  const dialog = page.getByRole('dialog', { name: 'Add an addendum' })
  await dialog.getByRole('button', { name: 'Write the addendum' }).click()
  await expect(dialog.getByText('Say why. The reason is printed with it.')).toBeVisible()
  await dialog.getByLabel('Why is it needed?').fill(because)
  await dialog.getByLabel('Who asked for it?').selectOption(askedBy)
  await dialog.getByRole('button', { name: 'Write the addendum' }).click()
  await expect(page.getByText('Before you both sign:')).toBeVisible()
}

async function signTogether(page: Page, stance: string) {
  await page.getByRole('button', { name: 'Sign together' }).click()
  await expect(repTitle(page)).toBeVisible()
  await choose(page, stance)
  if (stance === 'I choose not to sign') return page.getByRole('button', { name: /without signing$/ }).click()
  await typeName(page, 'Mira Lindqvist')
  return handBack(page).click()
}

async function sealIt(page: Page) {
  await takeBack(page)
  await typeName(page, 'Jonas Ek')
  await seal(page).click()
}

const numbersOf = async (coachbook: Coachbook, { rep }: PlanScene) =>
  Object.values((await coachbook.call('workbook.open', { workbook: rep })).workbook.addenda).map(({ number }) => number)

test('R-3 a signed plan gets an addendum: signed by both, printed and saved with the plan, checked, kept over a restart', async ({
  coachbook,
  folder
}) => {
  test.slow()
  const scene = await signedPlan(coachbook)
  const { page } = coachbook
  const before = await planOf(coachbook, scene)
  await begin(page, 'The Northfield visit was called off.', 'Mira')

  await page.getByRole('button', { name: 'what changes' }).click()
  await expect(page.getByLabel('What changes')).toBeFocused()
  await page.getByLabel('What changes').fill('We speak by phone instead.')
  await page.getByLabel('Date, row 1').fill(inDays(30))
  await expect(page.getByText('Nothing is missing. Read it together, then sign.')).toBeVisible()
  await signTogether(page, 'I agree')
  await expect(page.getByRole('heading', { name: 'Please hand the laptop back to Jonas' })).toBeVisible()
  await expect(coachbook.call('workbook.history', { workbook: scene.rep, before: null, limit: 1 })).rejects.toThrow(
    'call.with-rep'
  )
  await coachbook.restart()
  const { page: again } = coachbook
  await sealIt(again)
  await expect(doneTitle(again)).toBeVisible()
  await expect(again.getByText('Its actions and dates hold from now on.')).toBeVisible()
  await again.getByRole('button', { name: 'Back to the workbook' }).click()

  // The page and the seal of the plan are unchanged; only the addendum's dates are in force.
  expect(await planOf(coachbook, scene)).toEqual(before)
  await expect(again.getByText('The actions and dates of addendum 1 hold')).toBeVisible()
  await expect(again.getByText('Addendum 1 agreed, signed by both and sealed')).toBeVisible()
  await usePrinter(coachbook)
  await again.getByRole('button', { name: 'Print', exact: true }).click()
  await expect(again.getByText('Sent to the printer.')).toBeVisible({ timeout: 30_000 })
  const [sheet] = await printedSheets(coachbook)
  expect((await pagesOf(sheet?.pdf ?? Buffer.alloc(0))).length).toBeGreaterThan(1)

  await coachbook.answerDialog('savePdf', join(folder, 'plan.pdf'))
  await again.getByRole('button', { name: 'Save as PDF' }).click()
  await expect(again.getByText('plan.pdf” is saved. Beside it: its addendum.')).toBeVisible()
  const added = (await readdir(folder)).find((file) => file.includes('Addendum 1') && file.endsWith('.pdf'))
  expect(added).toBeDefined()
  expect((await readFile(join(folder, added ?? ''))).subarray(0, 4).toString()).toBe('%PDF')

  await coachbook.restart()
  const { page: later } = coachbook
  await openPlan(later, scene)
  await later.getByRole('link', { name: 'Addendum 1', exact: true }).click()
  await expect(later.getByRole('link', { name: 'Back to the plan' })).toBeVisible()
  await later.getByRole('button', { name: 'Verify' }).click()
  await expect(later.getByText('Intact: the seal was calculated again and is the same')).toBeVisible()
  for (const [file, words] of [
    [added ?? '', 'kept when addendum 1 was sealed, identical to the last byte, and it fits its plan'],
    ['plan.pdf', 'the very PDF that was kept when it was sealed, identical to the last byte']
  ] as const) {
    await coachbook.answerDialog('openPdf', join(folder, file))
    await coachbook.clickMenu('File', 'Check a signed PDF…')
    const checked = later.getByRole('dialog', { name: 'Checked PDF' })
    await expect(checked).toContainText(words, { timeout: 30_000 })
    await checked.getByRole('button', { name: 'Close', exact: true }).last().click()
  }

  await later.keyboard.press('Control+k')
  await later.keyboard.type('called off')
  await later.getByRole('option').filter({ hasText: 'addendum' }).first().click()
  await expect(later.getByRole('button', { name: 'Verify' })).toBeVisible()
})

test('B1 an addendum that the rep does not sign changes nothing, and is said so on the story’s one page', async ({
  coachbook
}) => {
  test.slow()
  const scene = await signedPlan(coachbook)
  const { page } = coachbook
  await begin(page, 'More visits.', 'Jonas')
  await page.getByLabel('What changes').fill('Two more visits.')
  await signTogether(page, 'I choose not to sign')
  await sealIt(page)
  await expect(doneTitle(page, 'Sealed, not agreed')).toBeVisible()
  await expect(page.getByText('It changes nothing. The plan holds as it was.')).toBeVisible()
  await page.getByRole('button', { name: 'Back to the workbook' }).click()
  await expect(page.getByText('The actions and dates of addendum 1 hold')).toHaveCount(0)
  await expect(page.getByText('in force', { exact: false }).first()).toBeVisible()
  await page.getByRole('link', { name: 'The story on one page' }).click()
  await expect(page.getByRole('heading', { name: 'The story of this plan' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Addendum 1 sealed: Mira did not sign' })).toBeVisible()
  await expect(page.getByText('Asked for by Jonas · Reason: More visits.')).toBeVisible()

  await page.getByRole('link', { name: 'Back to the plan' }).click()
  await begin(page, 'Another reason.', 'Both of you')
  await page.getByRole('button', { name: 'Discard this addendum' }).click()
  await expect(page.getByText('The addendum was discarded.')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByLabel('Why is it needed?')).toHaveValue('Another reason.')
  expect(await numbersOf(coachbook, scene)).toEqual([1, 2])
})

/** The only addendum of the scene, as the library has it. */
async function addendumOf(coachbook: Coachbook, { rep }: PlanScene) {
  const [addendum] = Object.values((await coachbook.call('workbook.open', { workbook: rep })).workbook.addenda)
  if (!addendum) throw new Error('there is no addendum')
  return addendum
}

test('R-3 R-8 an addendum that both sign with ink holds once the sheet says what was marked; scan and PDF are filed to it', async ({
  coachbook,
  folder
}) => {
  test.slow()
  const scene = await signedPlan(coachbook)
  const { page } = coachbook
  const before = await planOf(coachbook, scene)
  await begin(page, 'The Northfield visit was called off.', 'Mira')
  await page.getByLabel('What changes').fill('We speak by phone instead.')
  await page.getByRole('button', { name: 'Sign together' }).click()
  await expect(repTitle(page)).toBeVisible()
  await choose(page, 'I agree')
  await page.getByRole('button', { name: 'Signed on paper' }).click()
  await handBack(page).click()
  await takeBack(page)
  await expect(page.getByText('Jonas’s turn · Mira signs on paper')).toBeVisible()
  await expect(page.getByText('On the screen Mira chose “I agree”; what is marked on the sheet counts.')).toBeVisible()
  await page.getByRole('button', { name: 'Signed on paper' }).click()
  await seal(page).click()
  await expect(doneTitle(page, 'Sealed, awaiting ink')).toBeVisible()
  await expect(page.getByText('The addendum holds once you confirm the signed sheet.')).toBeVisible()
  await page.getByRole('button', { name: 'Back to the workbook' }).click()
  await expect(page.getByText('Addendum 1 is not agreed yet. Until it is, nothing changes.')).toBeVisible()
  await expect(page.getByText('The actions and dates of addendum 1 hold')).toHaveCount(0)

  await page.getByRole('link', { name: 'Addendum 1', exact: true }).click()
  await expect(page.getByText('The addendum holds once you confirm the signed sheet.')).toBeVisible()
  const file = join(folder, 'addendum.pdf')
  await coachbook.answerDialog('savePdf', file)
  await page.getByRole('button', { name: 'Save as PDF' }).click()
  await expect(page.getByText('“addendum.pdf” is saved.')).toBeVisible()
  const scan = asPng(await scanned(await readFile(file), 150))
  const sheet = page.getByRole('dialog', { name: 'Signed sheet' })
  await drop(page, 'scan.png', scan)
  await expect(sheet).toContainText('This is addendum 1 to Mira Lindqvist’s plan', { timeout: 60_000 })
  await sheet.getByRole('button', { name: 'Attach to addendum 1' }).click()
  await expect(sheet.getByRole('alert')).toHaveText('First say what Mira marked.')
  await sheet.getByText('Agrees', { exact: true }).click()
  await sheet.getByRole('button', { name: 'Attach to addendum 1' }).click()
  await expect(page.getByText('“scan.png” was attached to addendum 1.')).toBeVisible()
  await expect(page.getByText('Addendum 1, agreed and signed by both')).toBeVisible()

  await coachbook.answerDialog('openPdf', file)
  await coachbook.clickMenu('File', 'Check a signed PDF…')
  const checked = page.getByRole('dialog', { name: 'Checked PDF' })
  await expect(checked).toContainText('This very file is already in your library', { timeout: 30_000 })
  await checked.getByRole('button', { name: 'Close', exact: true }).last().click()
  expect(await addendumOf(coachbook, scene)).toMatchObject({ ink: { stance: 'agreed', scan: { name: 'scan.png' } } })

  await page.getByRole('link', { name: 'Back to the plan' }).click()
  expect(await planOf(coachbook, scene)).toEqual(before)
  await expect(page.getByText('The actions and dates of addendum 1 hold')).toBeVisible()
})

test('B1 a plan whose addendum was refused stays in force beside the draft of the next, wherever they are spoken of', async ({
  coachbook
}) => {
  test.slow()
  await signedPlan(coachbook)
  const { page } = coachbook
  await begin(page, 'More visits.', 'Jonas')
  await page.getByLabel('What changes').fill('Two more visits.')
  await signTogether(page, 'I choose not to sign')
  await sealIt(page)
  await page.getByRole('button', { name: 'Back to the workbook' }).click()

  await openRep(coachbook)
  await openTab(coachbook, 'Reinforce')
  await page.getByRole('button', { name: 'Refine the plan' }).click()
  const why = page.getByRole('dialog')
  await why.getByRole('textbox').fill('Fewer visits, more calls.')
  await why.getByRole('button').last().click()
  await expect(page.getByRole('button', { name: 'Sign together' })).toBeVisible()

  // The draft contains what was agreed, and nothing of what was refused.
  await expect(page.getByLabel('Action, row 1')).toHaveValue(/^Write three openers/)

  await openRep(coachbook)
  await openTab(coachbook, 'Plans')
  const row = (words: string) => page.getByRole('table', { name: 'Plans' }).getByRole('row').filter({ hasText: words })
  await expect(row('Plan 2, refined because: Fewer visits, more calls.')).toContainText('Draft')
  await expect(row('In force, a change is not agreed yet')).toHaveCount(1)
  await expect(page.getByRole('table', { name: 'Plans' }).getByRole('row')).toHaveCount(3)
  await row('In force').getByRole('link').click()
  await expect(page.getByText(/agreed and signed by both on .*, in force, a change is not agreed yet/)).toBeVisible()
  await expect(page.getByText('The actions and dates of addendum 1 hold')).toHaveCount(0)
  await expect(page.getByText('Addendum 1 is not agreed yet')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Add an addendum' })).toHaveCount(0)
  await expect(page.getByText('Not agreed, Mira did not sign')).toBeVisible()
  await expect(page.getByText('Addendum 1 sealed: Mira did not sign')).toBeVisible()

  await openRep(coachbook)
  const agree = page.getByRole('list', { name: 'The four steps' }).getByRole('link', { name: /^Agree/ })
  await expect(agree).toContainText(/signed .*, change not agreed yet/)
  const next = page.getByRole('region', { name: 'Next step' })
  await expect(next.getByRole('button', { name: 'Continue the plan' })).toBeVisible()
  await expect(page.getByText('Addendum 1 handed over. Mira did not sign.')).toBeVisible()
  await page.getByRole('link', { name: 'Full timeline' }).click()
  await expect(page.getByText('Addendum 1 handed over. Mira did not sign.')).toBeVisible()
  await openRep(coachbook)
  await openTab(coachbook, 'History')
  await expect(page.getByRole('link', { name: 'Mira did not sign addendum 1' })).toBeVisible()
  await expect(page.getByText('Addendum 1 sealed: Mira did not sign')).toBeVisible()
  await expect(page.getByText(/addendum.*agreed/i)).toHaveCount(0)
})

test('R-3 R-6 R-8 once an addendum holds, a receipt read back, a sheet without a code, the page and the next addendum say so', async ({
  coachbook,
  folder
}) => {
  test.slow()
  await signedPlan(coachbook)
  const { page } = coachbook
  await begin(page, 'The Northfield visit was called off.', 'Mira')
  await page.getByLabel('What changes').fill('We speak by phone instead.')
  await signTogether(page, 'I agree')
  await sealIt(page)
  await page.getByRole('button', { name: 'Back to the workbook' }).click()
  const since = 'The actions and dates of addendum 1 hold, those on this page no longer do.'
  await expect(page.getByText(since)).toBeVisible()

  const receipt = join(folder, 'receipt.pdf')
  await coachbook.answerDialog('savePdf', receipt)
  await page.getByRole('button', { name: 'Save it as PDF' }).click()
  await expect(page.getByText('“receipt.pdf” is saved.')).toBeVisible()
  await drop(page, 'receipt.pdf', await readFile(receipt))
  const checked = page.getByRole('dialog', { name: 'Checked PDF' })
  await expect(checked).toContainText('This is a receipt for a record in your library', { timeout: 60_000 })
  await expect(checked).toContainText('What holds are the actions and dates of addendum 1.')
  await expect(checked).not.toContainText('was removed')
  await expect(checked.getByRole('button', { name: 'File it' })).toHaveCount(0)
  await expect(checked.getByRole('button', { name: 'Open the plan in your library' })).toBeVisible()
  await checked.getByRole('button', { name: 'Close', exact: true }).last().click()

  const blank = codeAlone(codeSquares({ kind: 'plan', id: randomUUID(), number: 1, page: 1, seal: '0'.repeat(16) }))
  blank.data.fill(255)
  await drop(page, 'blank.png', asPng(blank))
  const sheet = page.getByRole('dialog', { name: 'Signed sheet' })
  const choice = sheet.getByRole('combobox', { name: 'What is this sheet of?' })
  await expect(choice).toBeVisible({ timeout: 60_000 })
  await expect(choice.getByRole('option', { name: / · Addendum 1 · .* · Agreed, signed by both$/ })).toHaveCount(1)
  const plan = choice.getByRole('option', { name: / · Plan 1 · .* · In force, agreed by both$/ })
  await choice.selectOption({ label: (await plan.textContent()) ?? '' })
  await expect(sheet).toContainText(since)
  await sheet
    .getByRole('button', { name: 'Skip' })
    .or(sheet.getByRole('button', { name: 'Close' }))
    .last()
    .click()

  await begin(page, 'More visits.', 'Jonas')
  await page.getByLabel('What changes').fill('Two more visits.')
  await signTogether(page, 'I choose not to sign')
  await sealIt(page)
  const holds = 'changes nothing. What holds are the actions and dates of addendum 1.'
  await expect(page.getByText(holds)).toBeVisible()
  await page.getByRole('button', { name: 'Back to the workbook' }).click()
  await page.getByRole('link', { name: 'Addendum 2', exact: true }).click()
  await expect(page.getByText(holds)).toBeVisible()
})
