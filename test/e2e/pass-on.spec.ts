import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { v7 as newId } from 'uuid'
import { tenOn } from '../support/days'
import type { Coachbook } from '../support/driver'
import { expect, test } from '../support/fixtures'
import { isWell } from '../support/looks'
import { linesOf, readPdf } from '../support/pdf-tools'
import { completeWords, openPlan, planScene } from '../support/plan-scene'
import { changeIn, openRep, openTab } from '../support/seen-rep'
import { signByBoth } from '../support/signing'

/** The word is in every private place, and in a one-on-one about the person. */
const word = 'QuietHeronWord'

/** A rep with a signed plan, and the word wherever something is only for the manager. */
async function signedRep(coachbook: Coachbook): Promise<string> {
  const scene = await planScene(coachbook, { words: completeWords() })
  const change = changeIn(coachbook, scene.rep)
  await change({ type: 'plan.edit', id: scene.plan, changes: { notes: word } })
  await openPlan(coachbook.page, scene)
  await coachbook.page.getByRole('button', { name: 'Sign together' }).click()
  await signByBoth(coachbook.page)
  await coachbook.page.getByRole('button', { name: 'Back to the workbook' }).click()
  const person = newId()
  await change({
    type: 'session.plan',
    id: person,
    when: tenOn(-2),
    impromptu: true,
    changes: { mode: 'human', purpose: word }
  })
  await change({ type: 'session.edit', id: person, changes: { private: { notes: word, feedbackToCoach: word } } })
  await change({ type: 'session.finish', id: person, minutes: 20 })
  await change({ type: 'notes.write', notes: word })
  await change({ type: 'rep.view', party: 'manager', changes: { weaknesses: word } })
  const { workbook } = await coachbook.call('workbook.open', { workbook: scene.rep })
  for (const id of Object.keys(workbook.observations))
    await change({ type: 'observation.edit', id, changes: { feelings: word } })
  await coachbook.page.reload()
  await openRep(coachbook)
  return scene.rep
}

/** Everything in a zip, including the words of its PDFs and their attachments. */
async function textsIn(path: string): Promise<string> {
  const texts: string[] = []
  for (const [name, bytes] of Object.entries(unzipSync(await readFile(path)))) {
    texts.push(name, Buffer.from(bytes).toString('latin1'))
    if (!name.endsWith('.pdf')) continue
    const { pages, attachments } = await readPdf(bytes)
    texts.push(...pages.flatMap(linesOf), ...Object.values(attachments).map((file) => Buffer.from(file).toString()))
  }
  return texts.join('\n')
}

async function passOn(coachbook: Coachbook, notes: string, file: string): Promise<void> {
  const { page } = coachbook
  await coachbook.answerDialog('savePdf', file)
  await page.getByRole('radiogroup', { name: 'Private notes' }).getByText(notes, { exact: true }).click()
  await page.getByRole('button', { name: 'Save Mira’s workbook…' }).click()
}

async function chooseFile(coachbook: Coachbook, file: string): Promise<void> {
  await coachbook.answerDialog('openPdf', file)
  await coachbook.clickMenu('File', 'Open a workbook from a file…')
  await expect(coachbook.page.getByRole('heading', { name: 'Workbook of Mira Lindqvist' })).toBeVisible()
}

test.describe('N-6 a workbook as one file', () => {
  test('goes to another manager with or without private notes, is there after a restart, and is never taken in unasked', async ({
    coachbook,
    folder
  }) => {
    test.slow()
    const rep = await signedRep(coachbook)
    let { page } = coachbook
    await openTab(coachbook, 'Pass on')
    await page.getByRole('button', { name: 'Save Mira’s workbook…' }).click()
    await expect(page.getByRole('alert')).toContainText('Choose whether your private notes go along.')
    const whole = join(folder, 'home', 'mira.coachbook')
    const open = join(folder, 'home', 'mira open.coachbook')
    await passOn(coachbook, 'With private notes', whole)
    await expect(page.getByText('Saved with your private notes: mira.coachbook')).toBeVisible()
    await passOn(coachbook, 'Without private notes', open)
    await expect(page.getByText('Saved without your private notes: mira open.coachbook')).toBeVisible()
    await passOn(coachbook, 'Without private notes', open)
    await expect(page.getByText('Saved without your private notes: mira open (2).coachbook')).toBeVisible()
    expect(await textsIn(whole)).toContain(word)
    const clean = await textsIn(open)
    expect(clean).not.toContain(word)
    // It contains the PDF from the signing.
    expect(clean).toContain('Signing means: we talked about this')

    const copy = join(folder, 'home', 'mira copy.zip')
    await coachbook.answerDialog('savePdf', copy)
    await page.getByRole('button', { name: 'Save Mira’s copy…' }).click()
    await expect(page.getByText('without your private notes: mira copy.zip')).toBeVisible()
    const own = await textsIn(copy)
    expect(own).not.toContain(word)
    expect(own).toContain('Signing means: we talked about this')
    expect(own).toContain('Kept by Jonas Ek')

    await chooseFile(coachbook, whole)
    await expect(page.getByText('Mira Lindqvist’s workbook is in your library already.')).toBeVisible()
    await page.getByRole('button', { name: 'Cancel' }).click()

    await coachbook.restart({ library: join(folder, 'another library') })
    await coachbook.call('library.begin', { managerName: 'Sofie Brandt', choice: null })
    page = coachbook.page
    await page.reload()
    await chooseFile(coachbook, whole)
    await expect(page.getByText('are in it')).toBeVisible()
    await expect(page.getByText('1 plan, signed: 1')).toBeVisible()
    expect(await coachbook.call('library.reps', {})).toEqual([])
    await page.getByRole('button', { name: 'Add to my library' }).click()
    await expect(page.getByRole('heading', { level: 2, name: 'Mira Lindqvist', exact: true })).toBeVisible()

    await coachbook.restart({ library: join(folder, 'another library') })
    page = coachbook.page
    await openRep(coachbook)
    const { workbook } = await coachbook.call('workbook.open', { workbook: rep })
    expect(workbook.private.notes).toBe(word)
    await openTab(coachbook, 'Plans')
    await page
      .getByRole('link', { name: /^Asks two open questions/ })
      .first()
      .click()
    await page.getByRole('button', { name: 'Verify' }).click()
    await expect(page.getByText('Intact: the seal was calculated again and is the same')).toBeVisible()

    await chooseFile(coachbook, open)
    await page.getByRole('button', { name: 'Add as a copy' }).click()
    await expect(page.getByRole('heading', { level: 2, name: 'Mira Lindqvist', exact: true })).toBeVisible()
    const reps = await coachbook.call('library.reps', {})
    expect(reps.map(({ name, problem }) => [name, problem])).toEqual([
      ['Mira Lindqvist', null],
      ['Mira Lindqvist', null]
    ])
    const second = reps.find(({ id }) => id !== rep)
    const { workbook: copied } = await coachbook.call('workbook.open', { workbook: second?.id ?? '' })
    expect(JSON.stringify(copied)).not.toContain(word)
    expect(await readdir(join(folder, 'another library'))).not.toContain('restoring')
  })

  test('goes under a passphrase: only with it anything is seen of what is in it', async ({ coachbook, folder }) => {
    test.slow()
    await signedRep(coachbook)
    let { page } = coachbook
    await openTab(coachbook, 'Pass on')
    const file = join(folder, 'home', 'mira.coachbook')
    await page.getByRole('checkbox', { name: 'Encrypt with a passphrase' }).check()
    await passOn(coachbook, 'With private notes', file)
    await expect(page.getByText('at least 10')).toBeVisible()
    await page.getByLabel('New passphrase', { exact: true }).fill('five old apples')
    await page.getByLabel('New passphrase again').fill('five old apples')
    await isWell(coachbook, 'pass on under a passphrase')
    await page.getByRole('button', { name: 'Save Mira’s workbook…' }).click()
    await expect(page.getByText('Saved with your private notes: mira.coachbook')).toBeVisible({ timeout: 60_000 })
    const bytes = await readFile(file)
    expect(bytes.subarray(0, 21).toString()).toBe('age-encryption.org/v1')
    for (const text of [word, 'Mira', 'workbook.json']) expect(bytes.includes(text)).toBe(false)

    await coachbook.restart({ library: join(folder, 'another library') })
    await coachbook.call('library.begin', { managerName: 'Sofie Brandt', choice: null })
    page = coachbook.page
    await page.reload()
    await coachbook.answerDialog('openPdf', file)
    await coachbook.clickMenu('File', 'Open a workbook from a file…')
    const field = page.getByLabel('Passphrase of the file')
    await expect(field).toBeFocused()
    await isWell(coachbook, 'a file that waits for its passphrase')
    await field.fill('five old pears')
    await field.press('Enter')
    await expect(field).toHaveAccessibleDescription(/The passphrase does not open this file/, { timeout: 60_000 })
    await expect(page.getByRole('region', { name: 'Messages' }).getByRole('alert')).toHaveCount(0)
    await field.fill('five old apples')
    await field.press('Enter')
    await expect(page.getByRole('heading', { name: 'Workbook of Mira Lindqvist' })).toBeVisible({ timeout: 60_000 })
    await page.getByRole('button', { name: 'Add to my library' }).click()
    await expect(page.getByRole('heading', { level: 2, name: 'Mira Lindqvist', exact: true })).toBeVisible()
  })

  for (const language of ['en', 'de'] as const)
    test(`both pages are well to see and to read (${language})`, async ({ coachbook, folder }) => {
      test.slow()
      await signedRep(coachbook)
      await coachbook.call('settings.change', { language })
      const { page } = coachbook
      await page.reload()
      await page.getByRole('link', { name: 'Mira Lindqvist' }).first().click()
      await coachbook.clickMenu(
        ...(language === 'en' ? ['File', 'Pass on this workbook…'] : ['Datei', 'Diese Mappe weitergeben …'])
      )
      await expect(page.getByRole('radiogroup')).toBeVisible()
      await isWell(coachbook, 'pass on')
      const file = join(folder, 'home', 'mira.coachbook')
      await coachbook.answerDialog('savePdf', file)
      await page.getByRole('radiogroup').getByRole('radio').first().check({ force: true })
      await page
        .getByRole('button', { name: language === 'en' ? 'Save Mira’s workbook…' : 'Mappe von Mira speichern …' })
        .click()
      await expect(page.getByText('mira.coachbook')).toBeVisible()
      await coachbook.answerDialog('openPdf', file)
      await coachbook.clickMenu(
        ...(language === 'en' ? ['File', 'Open a workbook from a file…'] : ['Datei', 'Mappe aus einer Datei öffnen …'])
      )
      await expect(page.getByRole('heading', { level: 2, name: /Mira/ })).toBeVisible()
      await isWell(coachbook, 'what a file would bring')
    })
})
