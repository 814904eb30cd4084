import { cp, mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { violations } from '../support/axe'
import { tenOn } from '../support/days'
import { drop } from '../support/drop'
import { expect, test } from '../support/fixtures'
import { linesOf, readPdf } from '../support/pdf-tools'
import { completeWords, planScene } from '../support/plan-scene'
import { printedSheets, usePrinter } from '../support/printer'
import { teamOf } from '../support/rhythm-scene'
import { openRep, openTab } from '../support/seen-rep'
import { doneTitle, handBackTitle, handOver, signByBoth, takeBack } from '../support/signing'
import { tamperedPdf } from '../support/tampered-pdf'

test('R-13 the rep says a word of their own to a signed plan; it stays beside it, is printed and saved with it, and is checked', async ({
  coachbook,
  folder
}) => {
  test.slow()
  const scene = await handOver(coachbook)
  const { page } = coachbook
  await signByBoth(page)
  await expect(doneTitle(page)).toBeVisible()
  await page.getByRole('button', { name: 'Back to the workbook' }).click()
  await openTab(coachbook, 'Plans')
  await page.getByRole('table', { name: 'Plans' }).getByRole('link', { name: scene.behavior }).click()

  const beside = page.getByRole('region', { name: 'Mira’s own word' })
  await beside.getByRole('button', { name: 'Let Mira write' }).click()
  const words = page.getByRole('textbox', { name: 'Your words' })
  await expect(words).toBeVisible()
  // The page that the statement is about is shown, and nothing else of the workbook.
  await expect(page.getByRole('navigation', { name: 'Places' })).toHaveCount(0)
  await page.getByRole('button', { name: /^Hand it in/ }).click()
  await expect(page.getByText('Write your words first, or choose “Not now”.')).toBeVisible()
  await words.fill('I would rather have begun with the next step.')
  expect(await violations(page)).toEqual([])
  // Not now: what was written waits for the rep, and the manager can read none of it.
  await page.getByRole('button', { name: 'Not now' }).click()
  await takeBack(page)
  await expect(beside.getByText('Mira began to write and has not handed it in yet.')).toBeVisible()
  await expect(page.getByText('I would rather')).toHaveCount(0)
  await coachbook.restart()
  const again = coachbook.page
  await openRep(coachbook)
  await openTab(coachbook, 'Plans')
  await again.getByRole('table', { name: 'Plans' }).getByRole('link', { name: scene.behavior }).click()
  const region = again.getByRole('region', { name: 'Mira’s own word' })
  await region.getByRole('button', { name: 'Let Mira continue' }).click()
  await expect(again.getByRole('textbox', { name: 'Your words' })).toHaveValue(/^I would rather/)
  await again.getByRole('textbox', { name: 'Your name, typed' }).fill('Mira L.')
  await again.getByRole('button', { name: /^Hand it in/ }).click()
  await expect(handBackTitle(again)).toBeVisible()
  await takeBack(again)
  await expect(region.getByText('I would rather have begun with the next step.')).toBeVisible()
  await expect(region.getByText(/^Written and handed in by Mira L\./)).toBeVisible()
  await expect(region.getByRole('textbox')).toHaveCount(0)
  expect(await violations(again)).toEqual([])
  const [statement] = Object.values(
    (await coachbook.call('workbook.open', { workbook: scene.rep })).workbook.statements ?? {}
  )
  const change = { type: 'statement.write', id: statement?.id ?? '', text: 'All is well.' } as const
  await expect(coachbook.call('workbook.dispatch', { workbook: scene.rep, command: change })).rejects.toThrow(
    /call\.only-rep/
  )

  await coachbook.answerDialog('savePdf', join(folder, 'plan.pdf'))
  await again.keyboard.press('Control+Shift+S')
  await expect.poll(async () => (await readdir(folder)).filter((name) => name.endsWith('.pdf'))).toHaveLength(2)
  // The file beside it is no addendum, and is not called one.
  await expect(again.getByText('“plan.pdf” is saved. Beside it: the statement about it.')).toBeVisible()
  const file = (await readdir(folder)).find((name) => name.includes(' – Statement')) ?? ''
  await coachbook.answerDialog('openPdf', join(folder, file))
  await coachbook.clickMenu('File', 'Check a signed PDF…')
  await expect(again.getByText(/^This is somebody’s own statement about a record/)).toBeVisible({ timeout: 60_000 })
  await again.keyboard.press('Escape')
  await usePrinter(coachbook)
  await again.keyboard.press('Control+p')
  await expect.poll(async () => (await printedSheets(coachbook)).length, { timeout: 60_000 }).toBe(1)
})

test('R-13 a word to an observation stands on its page and keeps it from being deleted', async ({ coachbook }) => {
  test.slow()
  await planScene(coachbook, { words: completeWords() })
  const { page } = coachbook
  await openRep(coachbook)
  await openTab(coachbook, 'Observations')
  await page.getByRole('table', { name: 'Observations' }).getByRole('link').first().click()
  await page.getByRole('button', { name: 'Let Mira write' }).click()
  await page.getByRole('textbox', { name: 'Your words' }).fill('The customer stopped me.')
  await page.getByRole('textbox', { name: 'Your name, typed' }).fill('Mira Lindqvist')
  await page.getByRole('button', { name: /^Hand it in/ }).click()
  await takeBack(page)
  await expect(page.getByText('The customer stopped me.')).toBeVisible()

  // What it is about is not changed without a question, and then says what stood there.
  const own = page.getByRole('region', { name: 'Mira’s own word' })
  const edit = page.getByRole('button', { name: 'Edit this' })
  const ask = page.getByRole('dialog', { name: 'There is a statement by Mira to this' })
  const seen = page.getByRole('textbox', { name: /^What did you see and hear/ })
  const before = await seen.inputValue()
  await edit.click()
  await expect(ask).toContainText('The customer stopped me.')
  expect(await violations(page)).toEqual([])
  await ask.getByRole('button', { name: 'Keep it' }).click()
  await expect(seen).not.toBeEditable()
  await edit.click()
  await ask.getByRole('button', { name: 'Change it anyway' }).click()
  await seen.fill('Mira was rude to the customer.')
  await seen.blur()
  await expect(own).toContainText(/Changed on .+, after this was handed in\./)
  await expect(own).toContainText(before)
  expect(await violations(page)).toEqual([])
})

test('R-13 a word to a copy of a group session stands on its page and its paper, and keeps the copy', async ({
  coachbook,
  folder
}) => {
  const [mira = '', yara = ''] = await teamOf(coachbook, ['Mira Lindqvist', 'Yara Haddad'])
  await coachbook.call('group.plan', {
    words: {
      status: 'held',
      kind: 'role-play',
      when: tenOn(-1),
      minutes: 45,
      subject: 'Questions before a demo',
      behaviors: [],
      notes: 'Each plays the buyer once.'
    },
    reps: [mira, yara]
  })
  const { page } = coachbook
  await page.reload()
  await openRep(coachbook, 'Mira Lindqvist')
  await openTab(coachbook, 'One-on-ones')
  await page.getByRole('row', { name: 'Questions before a demo' }).getByRole('link').click()
  await page.getByRole('button', { name: 'Let Mira write' }).click()
  // The page beside it has only what all have in common; nobody else is on it.
  await expect(page.getByText('About the group session “Questions before a demo”')).toBeVisible()
  await expect(page.getByRole('region', { name: 'What you write about' }).getByRole('img').first()).toBeVisible()
  await page.getByRole('textbox', { name: 'Your words' }).fill('I played the buyer twice.')
  await page.getByRole('textbox', { name: 'Your name, typed' }).fill('Mira Lindqvist')
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: /^Hand it in/ }).click()
  await takeBack(page)
  await expect(page.getByRole('region', { name: 'Mira’s own word' })).toContainText('I played the buyer twice.')
  await page.getByRole('button', { name: 'Delete this copy' }).click()
  await expect(page.getByText('Mira Lindqvist added a statement to it, which stays with it.')).toBeVisible()

  // It is included with the pages of several reps.
  const out = join(folder, 'pages')
  await mkdir(out)
  await coachbook.answerDialog('chooseFolder', out)
  await coachbook.clickMenu('Go', 'Team')
  await page.getByRole('button', { name: 'Print or save several…' }).click()
  await page.getByRole('checkbox', { name: 'Plan in force' }).setChecked(false, { force: true })
  await page.getByRole('checkbox', { name: 'Latest group session' }).setChecked(true, { force: true })
  await page.getByRole('button', { name: 'All', exact: true }).click()
  await page.getByRole('button', { name: 'Save 2…' }).click()
  await expect.poll(async () => (await readdir(out)).length, { timeout: 60_000 }).toBe(2)
  const words = await Promise.all(
    (await readdir(out))
      .sort()
      .map(async (name) =>
        (await readPdf(new Uint8Array(await readFile(join(out, name))))).pages.flatMap(linesOf).join('\n')
      )
  )
  expect(words[0]).toContain('I played the buyer twice.')
  expect(words[1]).toContain('Each plays the buyer once.')
  expect(words[1]).not.toMatch(/Mira|twice/)
})

test('R-13 a statement that comes back as a file is filed with its plan: what it shows, what not, and how it is known', async ({
  coachbook,
  folder
}) => {
  test.slow()
  const scene = await handOver(coachbook)
  await signByBoth(coachbook.page)
  await expect(doneTitle(coachbook.page)).toBeVisible()
  await coachbook.page.getByRole('button', { name: 'Back to the workbook' }).click()
  const toPlan = async () => {
    await openTab(coachbook, 'Plans')
    await coachbook.page.getByRole('table', { name: 'Plans' }).getByRole('link', { name: scene.behavior }).click()
    return coachbook.page.getByRole('region', { name: 'Mira’s own word' })
  }
  // The library before the rep has said anything.
  const before = join(folder, 'before')
  await coachbook.close()
  await cp(coachbook.library, before, { recursive: true })
  await coachbook.restart()
  await openRep(coachbook)
  await (await toPlan()).getByRole('button', { name: 'Let Mira write' }).click()
  await coachbook.page.getByRole('textbox', { name: 'Your words' }).fill('I would rather have begun later.')
  await coachbook.page.getByRole('textbox', { name: 'Your name, typed' }).fill('Mira L.')
  await coachbook.page.getByRole('button', { name: /^Hand it in/ }).click()
  await takeBack(coachbook.page)
  await expect(coachbook.page.getByText('I would rather have begun later.')).toBeVisible()
  await coachbook.answerDialog('savePdf', join(folder, 'plan.pdf'))
  await coachbook.page.keyboard.press('Control+Shift+S')
  const saved = async () => (await readdir(folder)).find((name) => name.includes(' – Statement'))
  await expect.poll(saved).toBeDefined()
  const file = await readFile(join(folder, (await saved()) ?? ''))

  // Later the library is lost, and restored from the earlier copy.
  await coachbook.close()
  await rm(coachbook.library, { recursive: true })
  await cp(before, coachbook.library, { recursive: true })
  await coachbook.restart()
  const { page } = coachbook
  const found = page.getByRole('dialog', { name: 'Checked PDF' })
  const words = found.getByRole('region', { name: 'The words in this file' })
  expect(await drop(page, 'statement.pdf', file)).toBe(true)
  await expect(words).toContainText('I would rather have begun later.', { timeout: 60_000 })
  await expect(found).toContainText('Its page was drawn again and is identical to the last byte.')
  await expect(words).toContainText('What it does not show: who typed them, and when.')
  expect(await violations(page)).toEqual([])
  await words.getByRole('button', { name: 'File this statement' }).click()
  await expect(words).toContainText('Say how you know it; without that it cannot be filed.')
  const known = words.getByLabel('How do you know that this statement is from Mira?')
  await known.fill('We spoke on the phone.')
  await words.getByRole('button', { name: 'File this statement' }).click()
  await expect(found).toHaveCount(0)
  const kept = async () =>
    Object.keys((await coachbook.call('workbook.open', { workbook: scene.rep })).workbook.statements ?? {})
  await expect.poll(kept).toHaveLength(1)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(kept).toEqual([])

  await drop(page, 'statement.pdf', file)
  await expect(known).toBeVisible({ timeout: 60_000 })
  await known.fill('We spoke on the phone.')
  await words.getByRole('button', { name: 'File this statement' }).click()
  await expect.poll(kept).toHaveLength(1)
  await coachbook.restart()
  await openRep(coachbook)
  const beside = await toPlan()
  await expect(beside).toContainText('I would rather have begun later.')
  await expect(beside).toContainText(/Came back as a file; filed by .+ on /)
  await expect(beside).toContainText('Known to be theirs by: We spoke on the phone.')
  await expect(beside.getByRole('button', { name: 'Show the file in its folder' })).toBeVisible()
  expect(await violations(coachbook.page)).toEqual([])

  // It exists once, and a changed version of it is not taken for hers.
  const later = coachbook.page.getByRole('dialog', { name: 'Checked PDF' })
  await drop(coachbook.page, 'statement.pdf', file)
  await expect(later).toContainText('It is in your library already. There is nothing to file.', { timeout: 60_000 })
  await expect(later.getByRole('button', { name: /^File/ })).toHaveCount(0)
  await coachbook.page.keyboard.press('Escape')
  await drop(coachbook.page, 'forged.pdf', tamperedPdf(file, 'begun later', 'begun never'))
  await expect(later).toContainText('Changed: this is not the statement as it was handed in.', { timeout: 60_000 })
  const otherwise = later.getByRole('region', { name: 'What your library has instead' })
  await expect(otherwise).toContainText('begun never')
  await expect(later.getByRole('button', { name: 'File this statement' })).toHaveCount(0)
  await later.getByRole('button', { name: 'Open the plan in your library' }).click()
  await expect(coachbook.page.getByRole('heading', { level: 2, name: scene.behavior })).toBeVisible()
})
