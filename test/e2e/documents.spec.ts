import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { v7 as newId } from 'uuid'
import { inDays } from '../support/days'
import type { Coachbook } from '../support/driver'
import { drop } from '../support/drop'
import { expect, test } from '../support/fixtures'
import { linesOf, readPdf } from '../support/pdf-tools'
import { pagesOf, printedSheets, usePrinter } from '../support/printer'
import { choose, handBackTitle, takeBack, typeName } from '../support/signing'

async function withRep(coachbook: Coachbook, language?: string) {
  await coachbook.call('library.begin', { managerName: 'Jonas Ek', choice: null })
  if (language) await coachbook.call('settings.change', { language })
  const id = newId()
  const about = { role: 'Account manager', territory: 'North', frameworks: ['b2b'] }
  await coachbook.call('workbook.create', { id, name: 'Mira Lindqvist', ...about })
  await coachbook.page.reload()
  return id
}

const openRep = (page: Page) => page.locator('nav').getByRole('link', { name: 'Mira Lindqvist' }).click()

async function openDocuments(page: Page, name = 'Documents', more = 'More') {
  const link = page.getByRole('link', { name, exact: true })
  const menu = page.getByRole('button', { name: more, exact: true })
  await expect(link.or(menu).first()).toBeVisible()
  if (await link.isVisible()) return link.click()
  await menu.click()
  await page.getByRole('menuitem', { name }).click()
}

const charter = {
  'What we want from coaching': 'Mira: fewer surprises. Jonas: one behavior at a time.',
  'What stays between us': 'All of it, but the agreed dates.'
}

async function fillCharter(page: Page) {
  for (const [label, words] of Object.entries(charter)) await page.getByLabel(label).fill(words)
  await page.getByLabel('keep the agreed times').check()
  for (const measure of await page.getByLabel('How we will know').all()) await measure.fill('One talk every week.')
  await page.getByLabel('A one-on-one every').fill('2')
  await page.getByLabel('When we look at this again').fill(inDays(200))
  await page.getByRole('button', { name: 'I, Mira, will' }).click()
  await expect(page.getByLabel('choose what I work on')).toBeFocused()
  await page.getByLabel('try it on real calls').check()
  await expect(page.getByText('Nothing is missing. Read it together, then sign.')).toBeVisible()
}

test('S2-3 a charter is filled in, signed by both, saved as PDF, and all is there after a restart', async ({
  coachbook,
  folder
}) => {
  test.slow()
  const rep = await withRep(coachbook)
  const { page } = coachbook
  await openRep(page)
  await page.getByRole('button', { name: 'Write it together' }).click()
  await expect(page.getByText('Before you both sign:')).toBeVisible()
  await page.getByRole('button', { name: 'Sign together' }).click()
  await expect(page.getByLabel('What we want from coaching')).toBeFocused()
  await fillCharter(page)
  await page.getByRole('button', { name: 'Sign together' }).click()

  await expect(page.getByRole('heading', { name: 'Take your time to read it, then say where you stand' })).toBeVisible()
  const refused = [
    () => coachbook.call('workbook.history', { workbook: rep, before: null, limit: 10 }),
    () => coachbook.call('templates.list', {}),
    () => coachbook.call('workbook.dispatch', { workbook: rep, command: { type: 'notes.write', notes: 'x' } })
  ]
  for (const call of refused) await expect(call()).rejects.toThrow('call.with-rep')
  await choose(page, 'I agree')
  await typeName(page, 'Mira Lindqvist')
  await page.getByRole('button', { name: 'Sign, hand back to Jonas' }).click()
  await expect(handBackTitle(page)).toBeVisible()
  await coachbook.restart()
  const { page: again } = coachbook
  await takeBack(again)
  await expect(again.getByRole('heading', { name: 'Sign, and the document is sealed' })).toBeVisible()
  await typeName(again, 'Jonas Ek')
  await again.getByRole('button', { name: 'Sign and seal' }).click()
  await expect(again.getByRole('heading', { name: 'Signed by both' })).toBeVisible()
  const file = join(folder, 'charter.pdf')
  await coachbook.answerDialog('savePdf', file)
  await again.getByRole('button', { name: 'Save as PDF' }).click()
  await expect(again.getByText('charter.pdf” is saved.')).toBeVisible()

  await coachbook.restart()
  const { page: later } = coachbook
  await openRep(later)
  await expect(later.getByText(/charter with Mira/i)).toHaveCount(0)
  await openDocuments(later)
  const row = later.getByRole('row').filter({ hasText: 'Coaching charter' })
  await expect(row).toContainText('Signed by both')
  await row.getByRole('link').click()
  await later.getByRole('button', { name: 'Verify' }).click()
  await expect(later.getByText('Intact: the seal was calculated again and is the same')).toBeVisible()

  // With messages at the foot of the window, every button of the dialog can still be clicked.
  await coachbook.answerDialog('savePdf', join(folder, 'again.pdf'))
  await later.getByRole('button', { name: 'Save as PDF' }).click()
  await expect(later.getByText('again.pdf” is saved.')).toBeVisible()
  await coachbook.answerDialog('openPdf', file)
  await coachbook.clickMenu('File', 'Check a signed PDF…')
  const checked = later.getByRole('dialog', { name: 'Checked PDF' })
  await expect(checked).toContainText('this is the very PDF that was kept when it was sealed', {
    timeout: 30_000
  })
  await expect(checked).toContainText('The very PDF that was kept when it was sealed, to the last byte.')
  const close = checked.getByRole('button', { name: 'Close', exact: true }).last()
  await close.scrollIntoViewIfNeeded()
  const [button, message] = [await close.boundingBox(), await later.getByText('again.pdf” is saved.').boundingBox()]
  expect((button?.y ?? 0) + (button?.height ?? 0)).toBeLessThan(message?.y ?? 0)
  await later.getByText('again.pdf” is saved.').click()
  await expect(checked).toBeVisible()
  await close.click()
  await expect(checked).toHaveCount(0)

  // Printed, and a copy that came back is filed with it.
  await usePrinter(coachbook)
  await later.getByRole('button', { name: 'Print', exact: true }).click()
  await expect(later.getByText('Sent to the printer.')).toBeVisible({ timeout: 30_000 })
  const [sheet] = await printedSheets(coachbook)
  expect(sheet?.title).toContain('Mira Lindqvist')
  expect((await pagesOf(sheet?.pdf ?? Buffer.alloc(0))).length).toBeGreaterThan(0)
  await drop(later, 'sent-back.pdf', Buffer.concat([await readFile(file), Buffer.from('\n')]))
  await checked.getByRole('button', { name: 'File it', exact: true }).click({ timeout: 30_000 })
  await expect(later.getByText('“sent-back.pdf” was filed.')).toBeVisible()
  await expect(later.getByRole('list', { name: 'Filed copies' })).toContainText('sent-back.pdf')

  await later.keyboard.press('Control+k')
  await later.keyboard.type('surprises')
  await later.getByRole('option').filter({ hasText: 'Coaching charter' }).first().click()
  await expect(later.getByRole('heading', { name: 'Coaching charter' })).toBeVisible()
})

test('a free form is finished, taken up again, deleted and brought back', async ({ coachbook }) => {
  await withRep(coachbook)
  const { page } = coachbook
  await openRep(page)
  await openDocuments(page)
  await page.getByRole('button', { name: 'Other form: document' }).click()
  await page.keyboard.type('which help')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.getByLabel('Title').fill('Opening calls')
  await page.getByRole('button', { name: 'Finish' }).click()
  await page.getByText('Training or tools are missing').click()
  await expect(page.getByText('Nothing is missing.')).toBeVisible()
  await page.getByRole('button', { name: 'Finish' }).click()
  await expect(page.getByText('finished on')).toBeVisible()
  await page.getByRole('button', { name: 'Reopen' }).click()
  await expect(page.getByLabel('Title')).toHaveValue('Opening calls')
  await page.getByRole('button', { name: 'Finish' }).click()
  await page.getByRole('button', { name: 'Delete this document' }).click()
  await expect(page.getByText('The document was deleted.')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('heading', { name: 'Opening calls' })).toBeVisible()
})

test('a commitment is signed by manager and leader, on its page and beside it', async ({ coachbook, folder }) => {
  test.slow()
  await withRep(coachbook)
  const { page } = coachbook
  await openRep(page)
  await openDocuments(page)
  await page.getByRole('button', { name: 'Other form: document' }).click()
  await page.keyboard.type('commitment')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.getByLabel('A one-on-one with each rep every').fill('2')
  await page.getByLabel('What the leader will do').fill('Keep the times free.')
  await page.getByLabel('What the manager will do').fill('Keep the times.')
  await page.getByLabel('What the leader gets to see').fill('What was held.')
  await page.getByLabel('When we look at this again').fill(inDays(90))
  await page.getByRole('button', { name: 'Sign together' }).click()
  await choose(page, 'I agree')
  await typeName(page, 'Mira Lindqvist')
  await page.getByRole('button', { name: 'Sign, hand back to Jonas' }).click()
  await takeBack(page)
  await typeName(page, 'Jonas Ek')
  await page.getByRole('button', { name: 'Sign and seal' }).click()
  const file = join(folder, 'commitment.pdf')
  await coachbook.answerDialog('savePdf', file)
  await page.getByRole('button', { name: 'Save as PDF' }).click()
  await expect(page.getByText('commitment.pdf” is saved.')).toBeVisible()
  const words = (await readPdf(new Uint8Array(await readFile(file)))).pages.flatMap(linesOf).join('\n')
  expect(words).toContain('leader · signed')
  expect(words).not.toMatch(/\bcoach\b/i)
  await page.getByRole('button', { name: 'Back to the workbook' }).click()
  await page.getByRole('row').filter({ hasText: 'Coaching commitment' }).getByRole('link').click()
  const signed = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Signatures' }) })
  await expect(signed.getByRole('listitem').filter({ hasText: 'Jonas Ek' })).toContainText('leader')
  await expect(signed).not.toContainText(/\bcoach\b/i)
})

test('two hundred documents are a list that grows as it is asked', async ({ coachbook }) => {
  const rep = await withRep(coachbook)
  const { templates } = await coachbook.call('templates.list', {})
  const hash = templates.find(({ template }) => template.id === 'which-help-fits')?.hash ?? ''
  for (let count = 0; count < 200; count++)
    await coachbook.call('workbook.dispatch', {
      workbook: rep,
      command: { type: 'document.start', id: newId(), template: hash, on: inDays(0) }
    })
  const { page } = coachbook
  await page.reload()
  await openRep(page)
  await openDocuments(page)
  await expect(page.getByRole('table', { name: 'Documents' }).getByRole('row')).toHaveCount(51)
  await page.getByRole('button', { name: /^Show 50 more/ }).click()
  await expect(page.getByRole('table', { name: 'Documents' }).getByRole('row')).toHaveCount(101)
})

test('S2-3 in German the charter is the German one', async ({ coachbook }) => {
  await withRep(coachbook, 'de')
  const { page } = coachbook
  await openRep(page)
  await page.getByRole('button', { name: 'Gemeinsam schreiben' }).click()
  await expect(page.getByLabel('Was wir vom Coaching wollen')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Dieses Dokument löschen' })).toBeVisible()
})

test('S2-3 B1 a charter that the rep refuses in German is said to be refused in every place, and the next begins empty', async ({
  coachbook,
  folder
}) => {
  test.slow()
  await withRep(coachbook, 'de')
  const { page } = coachbook
  await openRep(page)
  await page.getByRole('button', { name: 'Gemeinsam schreiben' }).click()
  await expect(page.getByLabel('Was wir vom Coaching wollen')).toBeVisible()
  await page.getByLabel('Was wir vom Coaching wollen').fill('Mira: weniger Überraschungen.')
  await page.getByLabel('vereinbarte Zeiten einhalten').check()
  await page.getByLabel('aussuchen, woran ich arbeite').check()
  for (const measure of await page.getByLabel(/^Woran wir merken/).all()) await measure.fill('Ein Gespräch jede Woche.')
  await page.getByLabel('Ein Einzelgespräch alle').fill('2')
  await page.getByLabel('Was unter uns bleibt').fill('Alles außer den Terminen.')
  await page.getByLabel('Wann wir wieder darauf schauen').fill(inDays(90))
  await expect(page.getByText('Nichts fehlt.', { exact: false })).toBeVisible()
  await page.getByRole('button', { name: 'Gemeinsam unterschreiben' }).click()
  await page
    .getByRole('radiogroup', { name: 'Wie ich dazu stehe' })
    .getByText('Ich unterschreibe nicht', { exact: true })
    .click()
  await page.getByRole('button', { name: 'Ohne Unterschrift zurück an Jonas' }).click()
  await expect(page.getByRole('heading', { name: 'Bitte geben Sie den Laptop an Jonas zurück' })).toBeVisible()
  await page.getByRole('button', { name: 'Ich bin Jonas, weiter' }).click()
  await expect(page.getByRole('heading', { name: 'Unterschreiben Sie für die Übergabe' })).toBeVisible()
  await page.getByRole('button', { name: 'Lieber tippen' }).click()
  await page.getByRole('textbox', { name: 'Ihr Name, getippt als Unterschrift' }).fill('Jonas Ek')
  await page.getByRole('button', { name: 'Unterschreiben und besiegeln' }).click()
  await expect(page.getByRole('heading', { name: 'Besiegelt, nicht vereinbart' })).toBeVisible()
  const file = join(folder, 'Arbeitsvereinbarung.pdf')
  await coachbook.answerDialog('savePdf', file)
  await page.getByRole('button', { name: 'Als PDF speichern' }).click()
  await expect(page.getByText('„Arbeitsvereinbarung.pdf“ ist gespeichert.')).toBeVisible()
  const words = (await readPdf(new Uint8Array(await readFile(file)))).pages.flatMap(linesOf).join('\n')
  expect(words).toContain('nicht unterschrieben')
  expect(words).not.toMatch(/declined|not agreed|did not sign/)

  await page.getByRole('button', { name: 'Zurück zur Mappe' }).click()
  const row = page.getByRole('row').filter({ hasText: 'Mira hat nicht unterschrieben' })
  await expect(row).toHaveCount(1)
  await expect(row).not.toContainText('Von beiden unterschrieben')
  await row.getByRole('link').click()
  await expect(page.getByText('Mira hat nicht unterschrieben').first()).toBeVisible()
  await coachbook.clickMenu('Gehe zu', 'Zeitleiste')
  await expect(page.getByRole('listitem').filter({ hasText: 'Mira hat nicht unterschrieben' })).toBeVisible()
  await openRep(page)
  await page.getByRole('button', { name: 'Neue schreiben' }).click()
  await expect(page.getByLabel('Was wir vom Coaching wollen')).toHaveValue('')
})

test('a charter that was refused is not the charter: the overview says how it stands and begins another', async ({
  coachbook
}) => {
  test.slow()
  await withRep(coachbook)
  const { page } = coachbook
  await openRep(page)
  await page.getByRole('button', { name: 'Write it together' }).click()
  await expect(page.getByText('Before you both sign:')).toBeVisible()
  await openRep(page)
  await expect(page.getByText('Charter with Mira: Draft.')).toBeVisible()
  await page.getByRole('link', { name: 'Continue it' }).click()
  await fillCharter(page)
  await page.getByRole('button', { name: 'Sign together' }).click()
  await choose(page, 'I see it differently')
  await page.getByLabel('What do you see differently?').fill('It asks too much.')
  await typeName(page, 'Mira Lindqvist')
  await page.getByRole('button', { name: 'Sign, hand back to Jonas' }).click()
  await takeBack(page)
  await typeName(page, 'Jonas Ek')
  await page.getByRole('button', { name: 'Sign and seal' }).click()
  await page.getByRole('button', { name: 'Back to the workbook' }).click()
  await openRep(page)
  await expect(page.getByText('Charter with Mira: Not agreed, Mira sees it differently.')).toBeVisible()
  await page.getByRole('button', { name: 'Write a new one' }).click()
  await expect(page.getByLabel('What we want from coaching')).toHaveValue('')
})

test('N-1 as long as a field holds what it refused, the mark says so and not “Saved”', async ({ coachbook }) => {
  await withRep(coachbook)
  const { page } = coachbook
  const mark = page.getByRole('status')
  const saved = mark.getByText('Saved', { exact: true })
  await openRep(page)
  await page.getByRole('button', { name: 'Write it together' }).click()
  const weeks = page.getByLabel('A one-on-one every')
  await weeks.fill('2')
  await expect(saved).toBeVisible()
  await weeks.fill('99')
  await expect(mark.getByText('Not saved: a field cannot take what is in it.')).toBeVisible()
  await expect(saved).toHaveCount(0)
  await weeks.fill('3')
  await expect(saved).toBeVisible()
  const again = page.getByLabel('When we look at this again')
  await again.focus()
  await page.keyboard.type('0')
  await page.keyboard.press('Tab')
  await page.getByLabel('Title').focus()
  await expect(mark.getByText('Not saved: “When we look at this again” cannot take what is in it.')).toBeVisible()
  await openRep(page)
  await expect(saved).toBeVisible()
})

test('a charter names both, and its dates are days that can be', async ({ coachbook }) => {
  await withRep(coachbook)
  const { page } = coachbook
  await openRep(page)
  await page.getByRole('button', { name: 'Write it together' }).click()
  for (const title of ['What Jonas will do', 'What Mira will do'])
    await expect(page.getByRole('heading', { name: title })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Signatures' })).toHaveCount(0)
  await expect(page.getByLabel('How we will know that Jonas keeps it')).toBeVisible()
  await expect(page.getByLabel('How we will know that Mira keeps it')).toBeVisible()
  await fillCharter(page)
  const again = page.getByLabel('When we look at this again')
  await again.fill(inDays(-1))
  await page.getByLabel('Title').focus()
  await expect(again).toHaveAttribute('aria-invalid', 'true')
  await again.fill(inDays(90))
  await page.getByLabel('Date', { exact: true }).fill(inDays(1))
  await page.getByLabel('Title').focus()
  await expect(page.getByLabel('Date', { exact: true })).toHaveAttribute('aria-invalid', 'true')
  await page.getByLabel('Date', { exact: true }).fill(inDays(0))
  await expect(page.getByText('Nothing is missing. Read it together, then sign.')).toBeVisible()
})

test('B9 a number in a form is read as the window writes it: a decimal comma in German, a point in English, nothing swallowed', async ({
  coachbook
}) => {
  const rep = await withRep(coachbook, 'de')
  const { page } = coachbook
  await openRep(page)
  await page.getByRole('button', { name: 'Gemeinsam schreiben' }).click()
  const days = page.getByLabel('Gemeinsame Begleittage')
  const typeDays = async (typed: string) => {
    await days.click()
    await days.press('ControlOrMeta+a')
    await page.keyboard.type(typed)
    await page.keyboard.press('Tab')
  }
  const held = async () => {
    const { workbook } = await coachbook.call('workbook.open', { workbook: rep })
    return Object.values(workbook.documents).map((document) => JSON.stringify(document))
  }
  await typeDays('1,5')
  await expect(days).toHaveValue('1,5')
  await expect.poll(held).toEqual([expect.stringMatching(/1\.5\b/)])
  for (const wrong of ['61', 'zwei', '-1']) {
    await typeDays(wrong)
    await expect(days).toHaveValue(wrong)
    await expect(days).toHaveAttribute('aria-invalid', 'true')
    expect(await held()).toEqual([expect.stringMatching(/1\.5\b/)])
  }
  await expect(page.getByText('Tragen Sie eine Zahl von 0 bis 60 ein.')).toBeVisible()
  await typeDays('2,25')
  await expect(days).not.toHaveAttribute('aria-invalid', 'true')
  await coachbook.restart()
  await openRep(coachbook.page)
  await openDocuments(coachbook.page, 'Dokumente', 'Mehr')
  await coachbook.page.getByRole('link', { name: 'Arbeitsvereinbarung' }).click()
  await expect(coachbook.page.getByLabel('Gemeinsame Begleittage')).toHaveValue('2,25')
  await coachbook.call('settings.change', { language: 'en' })
  await coachbook.page.reload()
  await expect(coachbook.page.getByLabel('Gemeinsame Begleittage')).toHaveValue('2.25')
})
