import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { violations } from '../support/axe'
import type { Coachbook } from '../support/driver'
import { drop } from '../support/drop'
import { filled, printedAgain } from '../support/filled-pdf'
import { expect, test } from '../support/fixtures'
import { completeWords, openPlan, type PlanScene, planScene } from '../support/plan-scene'
import { revised } from '../support/revised-pdf'
import { asJpeg, asPng, scanned } from '../support/scanned'
import { changeIn } from '../support/seen-rep'
import { planOf } from '../support/signing'

/** A plan that the rep signs elsewhere, on the screen. */
async function awaiting(coachbook: Coachbook): Promise<PlanScene> {
  const scene = await planScene(coachbook, { words: completeWords() })
  const change = changeIn(coachbook, scene.rep)
  const sign = { type: 'plan.sign', id: scene.plan, stance: 'agreed', comment: '', mark: { method: 'paper' } } as const
  await change({ ...sign, party: 'rep' })
  await change({ ...sign, party: 'manager' })
  await coachbook.page.reload()
  await openPlan(coachbook.page, scene)
  return scene
}

/** The file to answer, saved with its button. */
async function sentFile(coachbook: Coachbook, file: string): Promise<Uint8Array> {
  await coachbook.answerDialog('savePdf', file)
  await coachbook.page.getByRole('button', { name: 'Save as a file to answer…' }).click()
  await expect(coachbook.page.getByText(/^Saved as “/)).toBeVisible({ timeout: 30_000 })
  return new Uint8Array(await readFile(file))
}

const typed = { stance: 'agreed', comment: 'Yes.\nOn Thursdays I am in Łódź.', name: 'Mira L.', date: '2 December' }

test('R-12 a plan goes out as a file, comes back answered, is told with what it shows and filed with how it is known', async ({
  coachbook,
  folder
}) => {
  test.slow()
  const scene = await awaiting(coachbook)
  const { page } = coachbook
  const sent = await sentFile(coachbook, join(folder, 'sent.pdf'))
  expect((await coachbook.askedDialogs()).at(-1)?.defaultPath).toContain('(to answer)')

  const checked = page.getByRole('dialog', { name: 'Checked PDF' })
  await drop(page, 'sent.pdf', sent)
  await expect(checked).toContainText('The fields of this file are empty.', { timeout: 60_000 })
  await expect(checked.getByRole('button', { name: 'File this answer' })).toHaveCount(0)
  await checked.getByRole('button', { name: 'Close' }).click()

  const back = await filled(sent, typed)
  await drop(page, 'back.pdf', back)
  const answer = checked.getByRole('region', { name: 'The answer in this file' })
  await expect(answer).toContainText('I agree with this plan', { timeout: 60_000 })
  await expect(answer).toContainText('Mira’s words')
  await expect(answer).toContainText('On Thursdays I am in Łódź.')
  await expect(answer).toContainText('What it does not show: who typed them, and when.')
  expect(await violations(page)).toEqual([])
  await answer.getByRole('button', { name: 'File this answer' }).click()
  await expect(answer.getByText('Say how you know it; without that an answer does not count.')).toBeVisible()
  const known = answer.getByRole('textbox', { name: 'How do you know this answer is from Mira?' })
  await known.fill('We spoke on the phone on Tuesday.')
  await expect(checked.getByRole('button', { name: 'File it' })).toHaveCount(0)
  const asks = page.getByRole('dialog', { name: 'Close without keeping what you wrote?' })
  for (const leads of ['Check another PDF', 'Open the plan in your library']) {
    await checked.getByRole('button', { name: leads }).click()
    await asks.getByRole('button', { name: 'Go on writing' }).click()
  }
  await drop(page, 'sent.pdf', sent)
  await asks.getByRole('button', { name: 'Go on writing' }).click()
  await answer.getByRole('button', { name: 'File this answer' }).dblclick()
  await expect(page.getByText('Mira’s answer is filed with the plan.')).toBeVisible()
  await expect(checked).toHaveCount(0)

  const toldHere = async () => {
    const { page } = coachbook
    await expect(page.getByText('No signature.').first()).toBeVisible()
    const known = 'Known to be theirs by: We spoke on the phone on Tuesday.'
    await expect(page.getByText(`Typed in the file: Mira L. (2 December). ${known}`)).toBeVisible()
    await expect(page.getByText(`Typed in the file: Mira L. · ${known}`)).toBeVisible()
    await expect(page.getByText(/signed by both/i)).toHaveCount(0)
    await expect(page.getByRole('button', { name: 'Save as a file to answer…' })).toHaveCount(0)
  }
  await toldHere()
  await coachbook.restart()
  await openPlan(coachbook.page, scene)
  await toldHere()
  expect(await violations(coachbook.page)).toEqual([])
  expect(await planOf(coachbook, scene)).toMatchObject({
    ink: { stance: 'agreed', comment: typed.comment, answer: { name: 'Mira L.', date: '2 December' } }
  })

  await drop(coachbook.page, 'back.pdf', back)
  const again = coachbook.page.getByRole('dialog', { name: 'Checked PDF' })
  await expect(again).toContainText('This very file is already filed in your library.', { timeout: 60_000 })
  await expect(again.getByRole('button', { name: 'File this answer' })).toHaveCount(0)
  await again.getByRole('button', { name: 'Close' }).click()

  await drop(coachbook.page, 'otherwise.pdf', await filled(sent, { ...typed, stance: 'disagreed' }))
  await expect(again).toContainText('“In force, agreed by Mira in a file”, so this answer changes nothing', {
    timeout: 60_000
  })
  await again.getByRole('button', { name: 'Close' }).click()
  await coachbook.page.getByRole('link', { name: 'The story on one page' }).click()
  await expect(coachbook.page.getByText('Answer of Mira by file filed: agreed').first()).toBeVisible()
  await expect(coachbook.page.getByText(/^Ink on the plan/)).toHaveCount(0)
})

test('R-12 a file to answer that was printed instead of saved finds its plan, and is kept as what it is', async ({
  coachbook,
  folder
}) => {
  test.slow()
  const scene = await awaiting(coachbook)
  const { page } = coachbook
  const sent = await filled(await sentFile(coachbook, join(folder, 'sent.pdf')), typed)
  const sheet = page.getByRole('dialog', { name: 'Signed sheet' })
  await drop(page, 'printed.pdf', await printedAgain(sent, 2))
  await expect(sheet).toContainText('This is the answer page of', { timeout: 60_000 })
  await expect(sheet).toContainText('ask Mira to fill in the file, save it and send that, without printing it')
  await expect(sheet.getByText('Missing here')).toHaveCount(0)
  await expect(sheet.getByRole('radiogroup')).toHaveCount(0)
  expect(await violations(page)).toEqual([])
  await sheet.getByRole('button', { name: 'Keep with the plan as a copy' }).click()
  await expect(page.getByText('“printed.pdf” was attached to the plan.')).toBeVisible()
  await expect(page.getByText('The answer page, printed or scanned.')).toBeVisible()

  await drop(page, 'whole.pdf', await printedAgain(sent))
  await expect(sheet).toContainText('Also here: the answer page.', { timeout: 60_000 })
  await expect(sheet).toContainText('This was printed into a file, not scanned')
  await expect(sheet.getByRole('radiogroup')).toHaveCount(0)
  await sheet.getByRole('button', { name: 'There is a signature on it' }).click()
  await expect(sheet.getByRole('radiogroup')).toBeVisible()
  await expect(sheet.getByRole('radio', { checked: true })).toHaveCount(0)
  await sheet.getByRole('button', { name: 'Close' }).first().click()
  const after: unknown = await planOf(coachbook, scene)
  expect(after).toMatchObject({ filed: [{ name: 'printed.pdf', differs: false, answerPage: true }] })
  expect(after).not.toHaveProperty('ink')
})

test('R-12 an answer without a choice is no yes, and a file that was altered on its way is none', async ({
  coachbook,
  folder
}) => {
  test.slow()
  const scene = await awaiting(coachbook)
  const { page } = coachbook
  const sent = await sentFile(coachbook, join(folder, 'sent.pdf'))
  const checked = page.getByRole('dialog', { name: 'Checked PDF' })
  const answer = checked.getByRole('region', { name: 'The answer in this file' })

  const list = revised(sent, /^<<.*\/T \(coachbook-stance\).*>>$/s, (body) =>
    body.replace('I do not sign it', 'I have read this')
  )
  await drop(page, 'list.pdf', await filled(list, { ...typed, stance: 'declined' }))
  await expect(answer).toContainText('This file is not as it was sent', { timeout: 60_000 })
  await expect(checked).toContainText('Something lies over its page that was not sent with it')
  await expect(answer).not.toContainText('I do not sign it')
  await expect(answer.getByRole('button', { name: 'File this answer' })).toHaveCount(0)
  await checked.getByRole('button', { name: 'Close' }).click()

  await drop(page, 'words.pdf', await filled(sent, { comment: 'Let us talk first.', name: 'Mira' }))
  await expect(answer).toContainText('nothing chosen', { timeout: 60_000 })
  await expect(answer.getByText('Agrees', { exact: true })).toHaveCount(0)
  await answer.getByRole('textbox').fill('It came from her address.')
  await answer.getByRole('button', { name: 'File this answer' }).click()
  await expect(answer.getByRole('alert')).toBeVisible()
  await answer.getByText('Sees it differently', { exact: true }).click()
  await answer.getByRole('button', { name: 'File this answer' }).click()
  await expect(page.getByText('Mira’s answer is filed with the plan.')).toBeVisible()
  expect(await planOf(coachbook, scene)).toMatchObject({ ink: { stance: 'disagreed', comment: 'Let us talk first.' } })
})

test('R-12 R-8 a sheet with ink that comes after an answer by file is its proof where it says the same, else a copy', async ({
  coachbook,
  folder
}) => {
  test.slow()
  const scene = await awaiting(coachbook)
  const { page } = coachbook
  const sent = await sentFile(coachbook, join(folder, 'sent.pdf'))
  const checked = page.getByRole('dialog', { name: 'Checked PDF' })
  await drop(page, 'back.pdf', await filled(sent, typed))
  await checked.getByRole('textbox').fill('We spoke on the phone on Tuesday.', { timeout: 60_000 })
  await checked.getByRole('button', { name: 'File this answer' }).click()
  await expect(page.getByText('Mira’s answer is filed with the plan.')).toBeVisible()

  await coachbook.answerDialog('savePdf', join(folder, 'plan.pdf'))
  await coachbook.call('plan.export', { workbook: scene.rep, plan: scene.plan, paper: 'a4' })
  const scan = await scanned(new Uint8Array(await readFile(join(folder, 'plan.pdf'))), 150)
  const sheet = page.getByRole('dialog', { name: 'Signed sheet' })
  await drop(page, 'otherwise.jpg', asJpeg(scan, 30))
  await expect(sheet).toContainText('and answered by file.', { timeout: 60_000 })
  await sheet.getByText('Received it', { exact: true }).click()
  await expect(sheet.getByRole('status')).toContainText('Mira answered by file: agreed.')
  expect(await violations(page)).toEqual([])
  await sheet.getByRole('button', { name: 'Keep it as a copy' }).click()
  await expect(page.getByText('“otherwise.jpg” was attached to the plan.')).toBeVisible()
  await expect(page.getByText(/^A later sheet with ink of .*, which changes nothing: received it\.$/)).toBeVisible()
  await expect(page.getByText(/agreed by Mira in a file, filed on/).first()).toBeVisible()

  const saved = join(folder, 'otherwise.jpg')
  await coachbook.answerDialog('savePdf', saved)
  await page.getByRole('button', { name: 'Save…' }).click()
  await expect(page.getByText('Saved: otherwise.jpg')).toBeVisible()
  expect((await readFile(saved)).equals(Buffer.from(asJpeg(scan, 30)))).toBe(true)

  await drop(page, 'sheet.png', asPng(scan))
  await sheet.getByText('Agrees', { exact: true }).click({ timeout: 60_000 })
  await sheet.getByRole('button', { name: 'Attach to the plan' }).click()
  await expect(page.getByText('“sheet.png” was attached to the plan.')).toBeVisible()
  expect(await planOf(coachbook, scene)).toMatchObject({
    ink: { stance: 'agreed', answer: { name: 'Mira L.' }, later: { scan: { name: 'sheet.png', kind: 'png' } } },
    filed: [{ name: 'otherwise.jpg', marked: { stance: 'received' } }]
  })
  await coachbook.restart()
  await openPlan(coachbook.page, scene)
  const shown = coachbook.page
  await expect(shown.getByText(/agreed and signed by both on/).first()).toBeVisible()
  await expect(shown.getByText('The answer by file came first. The sheet says the same.')).toBeVisible()
  await expect(shown.getByText(/^Ink on the sheet, the proof of the answer by file: agreed/)).toBeVisible()
  await expect(shown.getByRole('button', { name: 'Show the scan in its folder' })).toBeVisible()
  await expect(shown.getByRole('button', { name: 'Show the file in its folder' })).toBeVisible()
  await expect(shown.getByRole('button', { name: /^Confirm a signed sheet/ })).toHaveCount(0)
  expect(await violations(shown)).toEqual([])
})

test('R-12 R-8 an answer that is no yes says what filing it means; kept as a copy, the plan goes on waiting for the ink that brings it in force', async ({
  coachbook,
  folder
}) => {
  test.slow()
  const scene = await awaiting(coachbook)
  const { page } = coachbook
  const sent = await sentFile(coachbook, join(folder, 'sent.pdf'))
  const checked = page.getByRole('dialog', { name: 'Checked PDF' })
  const keep = checked.getByRole('button', { name: 'Keep it as a copy' })
  await drop(page, 'yes.pdf', await filled(sent, typed))
  await expect(checked.getByRole('button', { name: 'File this answer' })).toBeVisible({ timeout: 60_000 })
  await expect(keep).toHaveCount(0)
  await checked.getByRole('button', { name: 'Close' }).click()

  await drop(page, 'back.pdf', await filled(sent, { ...typed, stance: 'received', comment: 'I sign when we meet.' }))
  await expect(checked).toContainText('a sheet that is signed later does not change that', { timeout: 60_000 })
  expect(await violations(page)).toEqual([])
  await keep.click()
  await expect(page.getByText('An answer by file, kept as a copy only: received it.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Confirm the signed sheet' })).toBeVisible()
  await page.getByRole('button', { name: 'Confirm the signed sheet' }).click()
  await page.getByRole('dialog').getByText('Agrees', { exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText(/agreed and signed by both on .*, in force/).first()).toBeVisible()
  expect(await planOf(coachbook, scene)).toMatchObject({
    ink: { stance: 'agreed' },
    filed: [{ name: 'back.pdf', answer: { stance: 'received', comment: 'I sign when we meet.' } }]
  })
})
