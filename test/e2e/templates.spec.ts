import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { CommandInput } from '../../shared/commands'
import { violations } from '../support/axe'
import type { Coachbook } from '../support/driver'
import { expect, test } from '../support/fixtures'
import { setWritable } from '../support/launch-faults'
import { linesOf, readPdf } from '../support/pdf-tools'
import { completeWords, openPlan, type PlanScene, planScene } from '../support/plan-scene'

/** A library without reps, on its templates page. */
async function openTemplates(coachbook: Coachbook): Promise<Page> {
  await coachbook.call('library.begin', { managerName: 'Jonas Ek', choice: null })
  await coachbook.page.reload()
  return toTemplates(coachbook.page)
}

async function toTemplates(page: Page): Promise<Page> {
  await page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: 'Templates' }).click()
  await expect(page.getByRole('heading', { level: 2, name: 'Templates' })).toBeVisible()
  return page
}

/** The editor with the next version of the built-in plan. */
async function editPlan(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Start from this: Four-step action plan' }).click()
  await expect(page.getByRole('grid', { name: 'Outline' })).toBeVisible()
}

const rows = (page: Page) => page.getByRole('grid', { name: 'Outline' }).getByRole('row')
/** The row of a field; a section without a title is named after its first field. */
const row = (page: Page, name: string) => rows(page).filter({ hasText: name }).filter({ hasNotText: 'From “' })
const label = (page: Page) => page.getByRole('textbox', { name: 'Label' })
const saved = (page: Page) => expect(page.getByRole('status').getByText('Saved', { exact: true })).toBeVisible()

/** Adds a field with the keyboard, as a user does: A, some letters of its name, Enter, and its label. */
async function addField(page: Page, kind: string, words: string): Promise<void> {
  await row(page, 'The form').focus()
  await page.keyboard.press('a')
  await page.getByRole('dialog', { name: 'Add a field' }).getByRole('searchbox', { name: 'Search' }).fill(kind)
  await page.keyboard.press('Enter')
  await expect(label(page)).toBeFocused()
  await page.keyboard.type(words)
}

/** The lines of the page in the editor, read as text. */
const pageText = (page: Page) => page.getByRole('region', { name: 'The page as it will be printed' })

/** The lines of a plan's page, as it would be printed. */
async function printedLines({ page }: Coachbook, { rep, plan }: PlanScene): Promise<string[]> {
  const bytes = await page.evaluate(
    async (input) => {
      const reply = await window.coachbook.call('plan.page', input)
      return reply.ok && 'value' in reply ? [...reply.value.pdf] : []
    },
    { workbook: rep, plan, paper: 'a4' as const }
  )
  const { pages } = await readPdf(Uint8Array.from(bytes))
  return pages.flatMap(linesOf)
}

test('T-2 a plan is made from nothing, is refused without a must-have, says why, and is published', async ({
  coachbook
}) => {
  const page = await openTemplates(coachbook)
  await page.getByRole('button', { name: 'New template' }).click()
  await page.getByRole('combobox', { name: 'What is it for?' }).selectOption('Action plan')
  await page.getByRole('textbox', { name: 'Name' }).fill('Plan for new reps')
  await page.getByRole('button', { name: 'Create' }).click()
  await expect(page.getByRole('heading', { level: 2, name: 'Plan for new reps' })).toBeVisible()
  await expect(page.getByText('All three must-haves are there: behavior, how, dates.')).toBeVisible()

  await row(page, 'How, in').click()
  await page.keyboard.press('Delete')
  await expect(row(page, 'How, in')).toHaveCount(0)
  const open = page.getByRole('status').filter({ hasText: 'One thing is missing' })
  await expect(open).toContainText('An action plan needs how the rep will work on it.')
  await page.getByRole('button', { name: 'Publish 1.0' }).click()
  await expect(page.getByRole('alert')).toContainText('Not published')
  await expect(open).toBeFocused()

  await addField(page, 'in the rep’s words', 'What I will do')
  await expect(page.getByText('All three must-haves are there')).toBeVisible()
  await addField(page, 'Long text', 'What could help')
  await expect(pageText(page)).toHaveAttribute('aria-busy', 'false')
  await pageText(page).getByText('Read as text').click()
  await expect(pageText(page)).toContainText('What could help')

  await page.getByRole('button', { name: 'Publish 1.0' }).click()
  await expect(page.getByText('Version 1.0 is published.')).toBeVisible()
  const { templates } = await coachbook.call('templates.list', {})
  const made = templates.find(({ template }) => template.title === 'Plan for new reps')?.template
  const fields = made?.sections.flatMap((section) => section.fields) ?? []
  // The ids under which records hold values are made from the labels.
  expect(fields.find((field) => field.label === 'What could help')).toMatchObject({ id: 'what-could-help' })
  expect(fields.find((field) => field.label === 'What I will do')).toMatchObject({ bind: 'plan.how' })
})

test('T-2 each open point leads to its field', async ({ coachbook }) => {
  const page = await openTemplates(coachbook)
  await editPlan(page)
  await addField(page, 'Choice', 'How often')
  await page.getByRole('textbox', { name: 'Option 2' }).fill('')
  const point = page.getByRole('button', { name: 'An option of “How often” is empty.' })
  await row(page, 'Signatures').click()
  await point.click()
  await expect(label(page)).toBeFocused()
  await expect(label(page)).toHaveValue('How often')
})

test('T-2 fields and sections are put in order by keyboard and mouse, and what happened is said', async ({
  coachbook
}) => {
  const page = await openTemplates(coachbook)
  await editPlan(page)
  await row(page, 'Confidence').click()
  await page.keyboard.press('Alt+ArrowUp')
  await expect(page.getByText('Confidence: place 1 of 3 in')).toBeAttached()
  await expect(row(page, 'Confidence')).toBeFocused()
  await page.keyboard.press('Alt+ArrowUp')
  await expect(page.getByText('Confidence: place 5 of 5 in')).toBeAttached()
  await expect(rows(page).nth(6)).toContainText('Confidence')

  await row(page, 'Signatures').dragTo(row(page, 'Confidence'), { targetPosition: { x: 40, y: 2 } })
  await expect(rows(page).nth(6)).toContainText('Signatures')
  await expect(rows(page).nth(7)).toContainText('Confidence')

  await row(page, 'What happens next').focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await saved(page)
  const { own, templates } = await coachbook.call('templates.list', {})
  const published = templates.find(({ template }) => template.id === 'four-step-action-plan')?.template
  const ids = (form: typeof published | null) =>
    form?.sections.flatMap((section) => section.fields.map((field) => field.id)) ?? []
  expect(ids(own[0]?.draft)).not.toEqual(ids(published))
  expect(ids(own[0]?.draft).sort()).toEqual(ids(published).sort())
})

test('T-2 the chosen field is framed on the page, and a click on the page chooses its field', async ({ coachbook }) => {
  const page = await openTemplates(coachbook)
  await editPlan(page)
  // The first page starts the worker that draws, which takes long on a busy machine.
  await expect(pageText(page)).toHaveAttribute('aria-busy', 'false', { timeout: 60_000 })
  const frame = pageText(page).locator('[data-chosen]')
  await expect(frame).toHaveCount(0)
  await row(page, 'Confidence').click()
  await expect(frame).toHaveCount(1)
  const confidence = await frame.boundingBox()
  await row(page, 'Signatures').last().click()
  await expect.poll(async () => (await frame.boundingBox())?.y).toBeGreaterThan(confidence?.y ?? 0)

  const place = confidence ?? { x: 0, y: 0, width: 0, height: 0 }
  await page.mouse.click(place.x + place.width / 2, place.y + place.height / 2)
  await expect(label(page)).toHaveValue('Confidence')
  await expect(rows(page).and(page.locator('[aria-selected="true"]'))).toContainText('Confidence')

  await page.getByRole('combobox', { name: 'Filled with' }).selectOption('Blank')
  await expect(frame).toHaveCount(1)
  await row(page, 'The form').click()
  await expect(frame).toHaveCount(0)
})

test('T-2 words that are typed are in the outline and on the page, of which nothing is drawn again that stayed', async ({
  coachbook
}) => {
  const page = await openTemplates(coachbook)
  await editPlan(page)
  await row(page, 'How, in').click()
  await expect(pageText(page)).toHaveAttribute('aria-busy', 'false')
  const sheet = pageText(page).getByRole('img').first()
  /** Counts how often a sheet was removed and inserted again. */
  const again = await sheet.evaluateHandle((place) => {
    const seen = { count: 0 }
    new MutationObserver((records) => {
      const gone = new Set(records.flatMap(({ removedNodes }) => [...removedNodes]))
      if (records.some(({ addedNodes }) => [...addedNodes].some((node) => gone.has(node)))) seen.count += 1
    }).observe(place, { childList: true })
    return seen
  })
  await label(page).fill('Next')
  for (const key of ' steps') await label(page).press(key === ' ' ? 'Space' : key)
  await expect(row(page, 'Next steps')).toBeVisible()
  await expect(rows(page).and(page.getByRole('row', { name: /^Next steps, / }))).toHaveAttribute(
    'aria-selected',
    'true'
  )
  await expect(pageText(page)).toHaveAttribute('aria-busy', 'false')
  expect(await again.evaluate(({ count }) => count)).toBe(0)
})

test('T-2 every change can be undone and done again, one step at a time', async ({ coachbook }) => {
  const page = await openTemplates(coachbook)
  await editPlan(page)
  await row(page, 'Confidence').click()
  await label(page).fill('How sure I am')
  await row(page, 'How sure I am').click()
  await page.keyboard.press('Control+d')
  await expect(row(page, 'How sure I am')).toHaveCount(2)
  // With the cursor in a field without fresh typing, undo applies to the form.
  await label(page).focus()
  await page.keyboard.press('Control+z')
  await expect(row(page, 'How sure I am')).toHaveCount(1)
  await page.keyboard.press('Control+Shift+z')
  await expect(row(page, 'How sure I am')).toHaveCount(2)
  await row(page, 'Why this one').click()
  await page.keyboard.press('Delete')
  await expect(row(page, 'Why this one')).toHaveCount(0)

  await rows(page).first().focus()
  await coachbook.clickMenu('Edit', 'Undo')
  await expect(row(page, 'Why this one')).toHaveCount(1)
  await page.keyboard.press('Control+z')
  await expect(row(page, 'How sure I am')).toHaveCount(1)
  await page.keyboard.press('Control+z')
  await expect(row(page, 'Confidence')).toHaveCount(1)
  await expect(page.getByRole('button', { name: 'Undo' }).first()).toBeDisabled()
  await coachbook.clickMenu('Edit', 'Redo')
  await page.keyboard.press('Control+Shift+z')
  await expect(row(page, 'How sure I am')).toHaveCount(2)
})

test('T-2 fields have options, conditions and words, and can be copied from another form', async ({ coachbook }) => {
  const page = await openTemplates(coachbook)
  await editPlan(page)
  await addField(page, 'Yes or no', 'Is a visit planned')
  await addField(page, 'Choice', 'With whom')
  await page.getByRole('textbox', { name: 'Option 1' }).fill('The buyer')
  await page.getByRole('textbox', { name: 'Option 2' }).fill('The user')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Option 3' })).toBeFocused()
  await page.keyboard.type('Both')
  await page.keyboard.press('Alt+ArrowUp')
  await expect(page.getByRole('textbox', { name: 'Option 2' })).toHaveValue('Both')
  await page.getByRole('checkbox', { name: 'Only when…' }).check()
  await expect(page.getByRole('combobox', { name: 'Only when this field' })).toHaveValue(/new/)
  await page.getByRole('combobox', { name: 'Kind' }).selectOption('Checklist')
  await expect(page.getByRole('textbox', { name: 'Item 2' })).toHaveValue('Both')

  await page.getByRole('button', { name: 'Copy from another template' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox', { name: 'Template' }).selectOption('Plan with measures and dates')
  await dialog
    .getByRole('button', { name: /^Copy the section/ })
    .first()
    .click()
  await expect(page.getByText(/was copied/)).toBeVisible()
  await dialog.getByRole('button', { name: 'Done' }).click()

  await page.getByRole('button', { name: 'Publish 1.3' }).click()
  await expect(page.getByText('Version 1.3 is published.')).toBeVisible()
  const { templates } = await coachbook.call('templates.list', {})
  const made = templates.find(({ template }) => template.id === 'four-step-action-plan')?.template
  expect(
    made?.sections.flatMap((section) => section.fields).find((field) => field.label === 'With whom')
  ).toMatchObject({
    id: 'with-whom',
    type: 'checklist',
    items: [
      { id: 'the-buyer', label: 'The buyer' },
      { id: 'both', label: 'Both' },
      { id: 'the-user', label: 'The user' }
    ],
    showWhen: { field: 'is-a-visit-planned', is: [true] }
  })
})

test('T-2 a draft is there after a restart as it was typed, and can be discarded and brought back', async ({
  coachbook
}) => {
  await editPlan(await openTemplates(coachbook))
  await row(coachbook.page, 'Confidence').click()
  await label(coachbook.page).fill('How sure I am')
  await saved(coachbook.page)
  await coachbook.kill()
  await coachbook.restart()
  const page = await toTemplates(coachbook.page)
  const plans = page.getByRole('table', { name: 'Action plans' })
  await expect(plans.getByRole('row', { name: /Four-step action plan/ })).toContainText('draft of 1.3')
  await page.getByRole('button', { name: 'Edit draft: Four-step action plan' }).click()
  await expect(row(page, 'How sure I am')).toBeVisible()

  await toTemplates(page)
  await page.getByRole('button', { name: 'More for Four-step action plan' }).click()
  await page.getByRole('menuitem', { name: 'Discard draft' }).click()
  await expect(page.getByRole('button', { name: 'Start from this: Four-step action plan' })).toBeVisible()
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click()
  await page.getByRole('button', { name: 'Edit draft: Four-step action plan' }).click()
  await expect(row(page, 'How sure I am')).toBeVisible()
})

const changing =
  (coachbook: Coachbook, { rep }: PlanScene) =>
  (command: CommandInput) =>
    coachbook.call('workbook.dispatch', { workbook: rep, command })

/** Publishes the built-in plan's next version: one question is removed, and another is added. */
async function publishNext(page: Page): Promise<void> {
  await toTemplates(page)
  await editPlan(page)
  await row(page, 'What could get in the way').click()
  await page.keyboard.press('Delete')
  await addField(page, 'Long text', 'Who can help')
  await page.getByRole('button', { name: 'Publish 1.3' }).click()
  await expect(page.getByText('Version 1.3 is published.')).toBeVisible()
}

test('T-3 a published version leaves a signed plan as it was; new plans use it', async ({ coachbook }) => {
  const scene = await planScene(coachbook, { words: completeWords() })
  const change = changing(coachbook, scene)
  for (const party of ['rep', 'manager'] as const)
    await change({
      type: 'plan.sign',
      id: scene.plan,
      party,
      stance: 'agreed',
      comment: '',
      mark: { method: 'typed', text: party }
    })
  const before = await printedLines(coachbook, scene)
  expect(before.length).toBeGreaterThan(10)
  await publishNext(coachbook.page)
  expect(await printedLines(coachbook, scene)).toEqual(before)

  const { templates } = await coachbook.call('templates.list', {})
  const offered = templates.find(({ template }) => template.id === 'four-step-action-plan')
  expect(offered).toMatchObject({ own: true, template: { version: '1.3.0' } })
  await toTemplates(coachbook.page)
  await expect(
    coachbook.page.getByRole('table', { name: 'Action plans' }).getByRole('row', { name: /Four-step action plan/ })
  ).toContainText('yours, in place of')
})

test('T-3 the draft of a plan moves to the newer version on request, and nothing that was written is lost', async ({
  coachbook
}) => {
  const scene = await planScene(coachbook, { words: completeWords() })
  const { page } = coachbook
  await openPlan(page, scene)
  await page.getByRole('textbox', { name: 'What could get in the way' }).fill('Full waiting rooms on Mondays.')
  await publishNext(page)
  await openPlan(page, scene)
  await expect(page.getByText('This was started with version 1.2')).toBeVisible()
  await page.getByRole('button', { name: 'Move to version 1.3' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('Who can help')
  await expect(dialog).toContainText('Kept from the earlier version')
  await expect(dialog).toContainText('What could get in the way')
  await dialog.getByRole('button', { name: 'Move to version 1.3' }).click()
  await expect(page.getByRole('textbox', { name: 'Who can help' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'From the earlier version' })).toBeVisible()
  await expect(page.getByRole('definition')).toHaveText('Full waiting rooms on Mondays.')
  await expect(page.getByText('This was started with version 1.2')).toHaveCount(0)

  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('textbox', { name: 'What could get in the way' })).toHaveValue(
    'Full waiting rooms on Mondays.'
  )
})

test('T-9 the blank form of a template is saved where the person says', async ({ coachbook, folder }) => {
  const page = await openTemplates(coachbook)
  await coachbook.answerDialog('savePdf', { into: folder })
  await page.getByRole('button', { name: 'More for Plan with measures and dates' }).click()
  await page.getByRole('menuitem', { name: 'Save blank as PDF' }).click()
  await expect(page.getByText('Plan with measures and dates.pdf is saved.')).toBeVisible()
  const { pages, title } = await readPdf(
    Uint8Array.from(await readFile(join(folder, 'Plan with measures and dates.pdf')))
  )
  expect(title).toContain('Plan with measures and dates')
  expect(pages.flatMap(linesOf).join('\n')).not.toContain('Mira')
})

test('T-9 a blank form for an observation comes with the words of each rating behind it, or without', async ({
  coachbook,
  folder
}) => {
  const page = await openTemplates(coachbook)
  await page.getByRole('link', { name: 'Observation', exact: true }).first().click()
  const key = page.getByRole('checkbox', { name: 'Blank with the key to its ratings, behind the form' })
  await expect(key).toBeChecked()
  const saveAs = async (name: string) => {
    await coachbook.answerDialog('savePdf', join(folder, name))
    await page.getByRole('button', { name: 'Save blank as PDF' }).click()
    await expect(page.getByText(`${name} is saved.`)).toBeVisible()
    return (await readPdf(Uint8Array.from(await readFile(join(folder, name))))).pages.map((one) =>
      linesOf(one).join('\n')
    )
  }
  const [form, ...behind] = await saveAs('with.pdf')
  expect(behind.join('\n')).toContain('How to rate')
  expect(behind.join('\n')).toContain('notes a topic')
  expect(await violations(page)).toEqual([])
  await key.click()
  expect(await saveAs('without.pdf')).toEqual([form?.replace(/Page 1 of \d/, 'Page 1 of 1')])
})

test('T-2 the list of templates has no problem that axe knows', async ({ coachbook }) => {
  const page = await openTemplates(coachbook)
  await expect(page.getByRole('table', { name: 'Action plans' })).toBeVisible()
  expect(await violations(page)).toEqual([])
  expect(coachbook.complaints).toEqual([])
})

test('T-2 the editor has no problem that axe knows, and fits a small window', async ({ coachbook }) => {
  const page = await openTemplates(coachbook)
  await editPlan(page)
  await row(page, 'Confidence').click()
  await expect(pageText(page)).toHaveAttribute('aria-busy', 'false')
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('a')
  await expect(page.getByRole('dialog', { name: 'Add a field' })).toBeVisible()
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('Escape')

  await coachbook.call('settings.change', { theme: 'dark' })
  await page.setViewportSize({ width: 900, height: 600 })
  await page.getByRole('button', { name: 'Page', exact: true }).click()
  await expect(pageText(page)).toBeVisible()
  await expect(label(page)).toBeHidden()
  await page.getByRole('button', { name: 'Field', exact: true }).click()
  await expect(label(page)).toBeVisible()
  expect(await violations(page)).toEqual([])
  expect(coachbook.complaints).toEqual([])
})

test('words of a draft that the disk does not take are kept when its page is left, and written later', async ({
  launch,
  folder
}) => {
  const coachbook = await launch({ fault: { kind: 'permissions-count' } })
  const page = await openTemplates(coachbook)
  await editPlan(page)
  const title = page.getByRole('textbox', { name: 'Title in the library' })
  await title.fill('Plan for the north')
  await saved(page)
  await setWritable(join(folder, 'library'), false)
  await title.fill('Plan for the north and the south')
  await expect(page.getByRole('alert').filter({ hasText: 'Not saved' })).toBeVisible()
  await page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: 'Settings' }).click()
  const kept = page.getByRole('alert').filter({ hasText: '“Plan for the north and the south” is not saved.' })
  await expect(kept).toBeVisible()
  await expect(
    page.getByRole('status').filter({ hasText: '“Plan for the north and the south” is not saved.' })
  ).toBeVisible()
  await coachbook.answerDialog('message', 0)
  await coachbook.askToClose()
  await expect.poll(async () => (await coachbook.askedDialogs()).length).toBe(1)
  await setWritable(join(folder, 'library'), true)
  await kept.getByRole('button', { name: 'Try again' }).click()
  await expect
    .poll(async () => (await coachbook.call('templates.list', {})).own.map(({ draft }) => draft?.title))
    .toEqual(['Plan for the north and the south'])
})
