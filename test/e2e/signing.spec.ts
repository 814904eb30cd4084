import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { violations } from '../support/axe'
import type { Coachbook } from '../support/driver'
import { expect, test } from '../support/fixtures'
import { linesOf, readPdf } from '../support/pdf-tools'
import { completeWords, openPlan, planScene } from '../support/plan-scene'
import {
  choose,
  doneTitle,
  draw,
  handBack,
  handBackTitle,
  handOver,
  managerTitle,
  planOf,
  repTitle,
  seal,
  signByBoth,
  stance,
  takeBack,
  typeName
} from '../support/signing'
import { tamperedPdf } from '../support/tampered-pdf'

/** Saves the plan on display, and returns the lines of its pages. */
async function savedLines(coachbook: Coachbook, file: string): Promise<string> {
  await coachbook.answerDialog('savePdf', file)
  await coachbook.page.getByRole('button', { name: 'Save as PDF' }).click()
  await expect(coachbook.page.getByText(`“${basename(file)}” is saved.`)).toBeVisible()
  const pdf = await readPdf(new Uint8Array(await readFile(file)))
  return pdf.pages.flatMap(linesOf).join('\n')
}

test('R-1 the rep draws first, then the manager; R-2 the plan is sealed and intact after a restart', async ({
  coachbook,
  folder
}) => {
  const scene = await handOver(coachbook)
  const { page } = coachbook
  await expect(page.getByText('Mira’s turn · Jonas’s side is locked')).toBeVisible()
  await expect(page.getByText('It is not a qualified electronic signature').first()).toBeVisible()
  for (const radio of await page.getByRole('radio').all()) await expect(radio).not.toBeChecked()

  await handBack(page).click()
  await expect(page.getByRole('alert')).toHaveText('Choose where you stand first.')
  await choose(page, 'I agree')
  await expect(page.getByRole('alert')).toHaveText(/^Sign in the field/)
  await draw(page)
  await handBack(page).click()
  await takeBack(page)
  await expect(managerTitle(page)).toBeFocused()
  await expect(page.getByText(/^Mira agrees/)).toBeVisible()
  await draw(page)
  await seal(page).click()
  await expect(doneTitle(page)).toBeVisible()

  const signed = await planOf(coachbook, scene)
  if (signed.status !== 'signed') throw new Error('the plan is not signed')
  expect(signed.repSignature).toMatchObject({ name: 'Mira Lindqvist', stance: 'agreed', mark: { method: 'drawn' } })
  expect(signed.managerSignature).toMatchObject({ name: 'Jonas Ek', mark: { method: 'drawn' } })
  const { mark } = signed.repSignature
  const points = mark.method === 'drawn' ? mark.strokes.flat(2) : []
  expect(points.length).toBeGreaterThan(20)
  expect(points.every((value) => value >= 0 && value <= 1 && Number(value.toFixed(4)) === value)).toBe(true)

  const printed = (signed.seal.hash.slice(0, 16).match(/.{4}/g) ?? []).join(' ')
  await expect(page.getByText(printed)).toBeVisible()
  const lines = await savedLines(coachbook, join(folder, 'signed.pdf'))
  expect(lines).toContain(`Seal ${printed}`)
  expect(lines).toContain('Page 1 of 1')
  expect(lines).not.toContain('DRAFT')

  await coachbook.restart()
  await openPlan(coachbook.page, scene)
  await expect(coachbook.page.getByRole('textbox')).toHaveCount(0)
  await coachbook.page.getByRole('button', { name: 'Verify' }).click()
  await expect(
    coachbook.page.getByText(`Intact: the seal was calculated again and is the same, ${printed}.`)
  ).toBeVisible()
})

test('R-1 both sign with the keyboard alone', async ({ coachbook }) => {
  const scene = await planScene(coachbook, { words: completeWords() })
  const { page } = coachbook
  await openPlan(page, scene)
  await page.getByRole('button', { name: 'Sign together' }).press('Enter')
  await expect(repTitle(page)).toBeFocused()
  /** Presses Tab until something has the focus, as a user would. */
  async function tabTo(name: string | RegExp, role: 'button' | 'radio' | 'textbox') {
    const target = page.getByRole(role, { name })
    for (let presses = 0; presses < 30; presses += 1) {
      await page.keyboard.press('Tab')
      if (await target.evaluate((element) => element === document.activeElement)) return
    }
    throw new Error(`Tab does not lead to “${name}”`)
  }
  await tabTo('I agree', 'radio')
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowDown')
  await expect(stance(page, 'I received it')).toBeChecked()
  await tabTo('Type it instead', 'button')
  await page.keyboard.press('Enter')
  await tabTo('Your name, typed as your signature', 'textbox')
  await page.keyboard.type('Mira Lindqvist')
  await tabTo('Sign, hand back to Jonas', 'button')
  await page.keyboard.press('Enter')
  await expect(handBackTitle(page)).toBeFocused()
  await tabTo('I am Jonas, continue', 'button')
  await page.keyboard.press('Enter')
  await expect(managerTitle(page)).toBeFocused()
  await tabTo('Type it instead', 'button')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Your name, typed as your signature' })).toBeFocused()
  await page.keyboard.type('Jonas Ek')
  await tabTo('Sign and seal', 'button')
  await page.keyboard.press('Enter')
  await expect(doneTitle(page, 'Sealed, not agreed')).toBeFocused()
  expect(await planOf(coachbook, scene)).toMatchObject({
    status: 'signed',
    repSignature: { stance: 'received', mark: { method: 'typed', text: 'Mira Lindqvist' } },
    managerSignature: { mark: { method: 'typed', text: 'Jonas Ek' } }
  })
})

test('R-1 who sees it differently says so in words, and they are printed', async ({ coachbook, folder }) => {
  await handOver(coachbook)
  const { page } = coachbook
  await choose(page, 'I see it differently')
  await typeName(page, 'Mira Lindqvist')
  await handBack(page).click()
  await expect(page.getByRole('alert')).toHaveText(/^Write what you see differently/)
  await expect(managerTitle(page)).toHaveCount(0)
  await page.getByRole('textbox', { name: 'What do you see differently?' }).fill('Five calls a week are too many.')
  await handBack(page).click()
  await takeBack(page)
  await expect(managerTitle(page)).toBeVisible()
  await expect(page.getByText('Mira sees it differently')).toBeVisible()
  await expect(page.getByText('Five calls a week are too many.')).toBeVisible()
  await page.getByRole('button', { name: 'Signed on paper' }).click()
  await seal(page).click()
  await expect(doneTitle(page, 'Sealed, not agreed')).toBeVisible()
  const lines = await savedLines(coachbook, join(folder, 'differently.pdf'))
  expect(lines).toContain('Five calls a week are too many.')
  expect(lines).toContain('not agreed')
})

test('R-1 a rep may choose not to sign; the manager signs that it was handed over', async ({ coachbook, folder }) => {
  const scene = await handOver(coachbook)
  const { page } = coachbook
  await choose(page, 'I choose not to sign')
  await expect(page.getByRole('group', { name: 'Signature' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Hand back to Jonas without signing' }).click()
  await takeBack(page)
  const managerSigns = page.getByRole('heading', { name: 'Sign that you handed it over' })
  await expect(managerSigns).toBeVisible()

  // The draft says what was answered, and the rep can change it.
  await page.getByRole('button', { name: 'Not now' }).click()
  await expect(page.getByText(/^Mira did not sign\. The words stay/)).toBeVisible()
  await expect(page.getByText('Mira has signed')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Take the signature back' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Back to Mira' }).click()
  await expect(repTitle(page)).toBeVisible()
  await page.getByRole('button', { name: 'Not now' }).click()
  await takeBack(page)
  await expect(page.getByText('Handed back without a signature')).toBeVisible()
  await expect(page.getByText(/^Signed:/)).toHaveCount(0)
  await page.getByRole('button', { name: 'Sign together' }).click()
  await choose(page, 'I choose not to sign')
  await page.getByRole('button', { name: 'Hand back to Jonas without signing' }).click()
  await takeBack(page)

  await expect(managerSigns).toBeVisible()
  await typeName(page, 'Jonas Ek')
  await seal(page).click()
  await expect(page.getByRole('heading', { name: 'Handed over and sealed' })).toBeVisible()
  expect(await planOf(coachbook, scene)).toMatchObject({
    status: 'signed',
    repSignature: { stance: 'declined', mark: { method: 'none' } }
  })
  expect(await savedLines(coachbook, join(folder, 'declined.pdf'))).toContain('did not sign')
})

test('R-1 the manager cannot sign before the rep, nor anybody an incomplete plan', async ({ coachbook }) => {
  const { rep, plan } = await planScene(coachbook, { words: { how: 'I ask first.' } })
  const sign = (party: 'rep' | 'manager') =>
    coachbook.call('workbook.dispatch', {
      workbook: rep,
      command: {
        type: 'plan.sign',
        id: plan,
        party,
        stance: 'agreed',
        comment: '',
        mark: { method: 'typed', text: 'Jonas Ek' }
      }
    })
  await expect(sign('manager')).rejects.toThrow('plan.rep-first: Mira Lindqvist signs first.')
  await expect(sign('rep')).rejects.toThrow('plan.incomplete')
  expect(await planOf(coachbook, { rep, plan, behavior: '' })).toMatchObject({ status: 'draft', repSignature: null })
})

test('R-1 the rep takes the signature back, and words can change again', async ({ coachbook }) => {
  const scene = await handOver(coachbook)
  const { page } = coachbook
  const how = page.getByRole('textbox', { name: 'How, in Mira’s words' })
  await choose(page, 'I agree')
  await typeName(page, 'Mira Lindqvist')
  await handBack(page).click()
  await takeBack(page)
  await page.getByRole('button', { name: 'Not now' }).click()

  await expect(page.getByText('Mira has signed and agrees.')).toBeVisible()
  await expect(how).toHaveJSProperty('readOnly', true)
  await expect(
    coachbook.call('workbook.dispatch', {
      workbook: scene.rep,
      command: { type: 'plan.edit', id: scene.plan, changes: { how: 'Something else.' } }
    })
  ).rejects.toThrow('plan.rep-has-signed')

  await page.getByRole('button', { name: 'Take the signature back' }).press('Enter')
  await expect(how).toHaveJSProperty('readOnly', false)
  // The button disappears along with what it refers to, but the focus is not lost.
  await expect(page.getByRole('heading', { level: 2, name: scene.behavior })).toBeFocused()
  await how.fill('I ask twice and wait.')
  await page.getByRole('button', { name: 'Sign together' }).click()
  await expect(repTitle(page)).toBeVisible()
})

test('R-2 a signed plan does not change, neither in the window nor by a call', async ({ coachbook }) => {
  const scene = await handOver(coachbook)
  const { page } = coachbook
  await signByBoth(page)
  const before = await planOf(coachbook, scene)
  const refused = [
    { type: 'plan.edit', id: scene.plan, changes: { how: 'Something else.' } },
    { type: 'plan.discard', id: scene.plan },
    { type: 'plan.withdrawSignature', id: scene.plan }
  ] as const
  for (const command of refused)
    await expect(coachbook.call('workbook.dispatch', { workbook: scene.rep, command })).rejects.toThrow('plan.signed')
  await page.getByRole('button', { name: 'Back to the workbook' }).click()
  await coachbook.clickMenu('Edit', 'Undo')
  await expect(page.getByText('There is nothing to undo.')).toBeVisible()
  expect(await planOf(coachbook, scene)).toEqual(before)
})

test('R-4 a signed plan is saved on the paper that it was signed on, with both signatures and the seal, and shown in its folder', async ({
  coachbook,
  folder
}) => {
  const scene = await handOver(coachbook)
  const { page } = coachbook
  await signByBoth(page)
  await page.getByRole('button', { name: 'Back to the workbook' }).click()
  await coachbook.electron.evaluate(({ shell }) => {
    Reflect.set(shell, 'showItemInFolder', (path: string) => Reflect.set(globalThis, 'shownFile', path))
  })
  for (const paper of ['A4 (210 × 297 mm)', 'Letter (8.5 × 11 in)']) {
    await page.getByRole('link', { name: 'Settings' }).click()
    await page.getByLabel('Paper').selectOption({ label: paper })
    await openPlan(page, scene)
    const file = join(folder, `${paper.split(' ')[0]}.pdf`)
    const lines = await savedLines(coachbook, file)
    expect((await readFile(file)).toString('latin1')).toMatch(/MediaBox \[0 0 595\.28 841\.89\]/)
    expect(lines).toContain(scene.behavior)
    expect(lines).toMatch(/agreed · signed .* · typed/)
    expect(lines).toMatch(/Seal( [0-9a-f]{4}){4}/)
    expect(lines).not.toContain('DRAFT')
    await page.getByRole('main').getByRole('button', { name: 'Show in folder' }).click()
    await expect.poll(() => coachbook.electron.evaluate(() => Reflect.get(globalThis, 'shownFile'))).toBe(file)
  }
})

test('R-6 the exported PDF is read back intact, and a changed one is found out', async ({ coachbook, folder }) => {
  await handOver(coachbook)
  const { page } = coachbook
  await signByBoth(page)
  const file = join(folder, 'signed.pdf')
  await savedLines(coachbook, file)
  const found = page.getByRole('dialog', { name: 'Checked PDF' })
  async function check(path: string) {
    await coachbook.answerDialog('openPdf', path)
    await coachbook.clickMenu('File', 'Check a signed PDF…')
  }
  // While both are looking at the signed page, the menu has only what belongs to it.
  await page.getByRole('button', { name: 'Back to the workbook' }).click()
  await expect(page.getByRole('navigation', { name: 'Places' })).toBeVisible()
  await check(file)
  await expect(page.getByRole('dialog', { name: 'Checking a file' })).toContainText('Reading “signed.pdf”')
  // Reader, renderer and fonts are loaded for the first file.
  const intact = found.getByText(
    'Intact: this is the very PDF that was kept when it was sealed, identical to the last byte.'
  )
  await expect(intact).toBeVisible({ timeout: 30_000 })
  await expect(found.getByText('The very PDF that was kept when it was sealed, to the last byte.')).toBeVisible()
  await expect(found.getByText('Mira Lindqvist')).toBeVisible()
  await found.getByRole('button', { name: 'Close' }).click()

  const forged = join(folder, 'forged.pdf')
  await writeFile(forged, tamperedPdf(await readFile(file), 'Write three openers', 'Write, write, write'))
  await check(forged)
  await expect(found.getByText('Changed: this is not the plan as it was sealed.')).toBeVisible({ timeout: 30_000 })
  await expect(found.getByText('The words of the plan are not the ones that were signed.')).toBeVisible()

  const other = join(folder, 'other.pdf')
  await writeFile(other, 'This is no PDF at all.')
  await coachbook.answerDialog('openPdf', other)
  await found.getByRole('button', { name: 'Check another PDF' }).click()
  // The file is named as what it is, even if its name ends in .pdf.
  const noPdf = page.getByRole('dialog', { name: 'Checked file' })
  await expect(noPdf).toContainText('This file is not a PDF, so there is nothing to check in it.', { timeout: 30_000 })
})

test('R-1 a drawn signature stays when the window changes its size, and can be cleared', async ({ coachbook }) => {
  await handOver(coachbook)
  const { page } = coachbook
  await draw(page)
  const ink = () =>
    page.locator('canvas[role=img]').evaluate((canvas) => {
      if (!(canvas instanceof HTMLCanvasElement)) return 0
      const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] }
      return data.filter((value, at) => at % 4 === 3 && value > 0).length
    })
  expect(await ink()).toBeGreaterThan(100)
  await coachbook.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(900, 600))
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(900)
  expect(await ink()).toBeGreaterThan(100)
  await page.getByRole('button', { name: 'Clear' }).click()
  await expect.poll(ink).toBe(0)

  // At 200 % nothing covers the buttons.
  await coachbook.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(2)
  )
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(450)
  const [mark, button] = [page.getByRole('status').filter({ hasText: 'Saved' }), handBack(page)]
  await button.scrollIntoViewIfNeeded()
  const [above, below] = [await button.boundingBox(), await mark.boundingBox()]
  expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThanOrEqual(below?.y ?? 0)
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`signing has no accessibility violation (${colorScheme})`, async ({ coachbook }) => {
    const { page } = coachbook
    // Checking four pages takes a busy machine a while.
    test.slow()
    await page.emulateMedia({ colorScheme })
    const scene = await handOver(coachbook)
    await expect(page.getByRole('img', { name: 'Page 1 of 1' })).toBeVisible()
    await choose(page, 'I see it differently')
    await handBack(page).click()
    expect(await violations(page)).toEqual([])
    await choose(page, 'I agree')
    await typeName(page, 'Mira Lindqvist')
    await handBack(page).click()
    await expect(handBackTitle(page)).toBeVisible()
    expect(await violations(page)).toEqual([])
    await takeBack(page)
    await expect(managerTitle(page)).toBeVisible()
    expect(await violations(page)).toEqual([])
    await typeName(page, 'Jonas Ek')
    await seal(page).click()
    await expect(doneTitle(page)).toBeVisible()
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: 'Back to the workbook' }).click()
    await openPlan(page, scene)
    await page.getByRole('button', { name: 'Verify' }).click()
    await expect(page.getByText(/^Intact/)).toBeVisible()
    expect(await violations(page)).toEqual([])
  })
}

test('R-2 the PDF as it was signed is what is saved; a changed or missing one is told', async ({
  coachbook,
  folder
}) => {
  const scene = await handOver(coachbook)
  const { page } = coachbook
  await signByBoth(page)
  const plan = await planOf(coachbook, scene)
  const hash = 'kept' in plan ? plan.kept?.hash : undefined
  if (hash === undefined) throw new Error('nothing was kept')
  const [rep = ''] = await readdir(join(coachbook.library, 'reps'))
  const kept = join(coachbook.library, 'reps', rep, 'attachments', `${hash}.pdf`)
  const bytes = await readFile(kept)

  // The file stays the one that was signed, whatever paper is chosen later.
  await coachbook.call('settings.change', { paper: 'letter' })
  await page.getByRole('button', { name: 'Back to the workbook' }).click()
  await openPlan(page, scene)
  const saved = join(folder, 'saved.pdf')
  await savedLines(coachbook, saved)
  expect((await readFile(saved)).equals(bytes)).toBe(true)
  await page.getByRole('button', { name: 'Verify' }).click()
  await expect(page.getByText('kept beside the record, identical to the last byte')).toBeVisible()

  await writeFile(kept, 'something else')
  await page.reload()
  await openPlan(page, scene)
  await expect(page.getByRole('status').getByText('was changed on the disk').first()).toBeVisible()
  await rm(kept)
  await page.getByRole('button', { name: 'Verify' }).click()
  await expect(page.getByText('Drawn again from the record it is identical to the last byte').last()).toBeVisible()
  await savedLines(coachbook, join(folder, 'again.pdf'))
  expect((await readFile(join(folder, 'again.pdf'))).equals(bytes)).toBe(true)
})
