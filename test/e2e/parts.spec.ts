import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { v7 as newId } from 'uuid'
import { violations } from '../support/axe'
import { tenOn } from '../support/days'
import type { Coachbook } from '../support/driver'
import { expect, test } from '../support/fixtures'
import { openTab } from '../support/seen-rep'

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const line = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })
const rows = (page: Page) => page.getByRole('grid', { name: 'Outline' }).getByRole('row')
const row = (page: Page, name: string) => rows(page).filter({ hasText: name })
const saved = (page: Page) => expect(page.getByRole('status').getByText('Saved', { exact: true })).toBeVisible()

async function toParts(page: Page, tab = 'Behaviors and guides'): Promise<Page> {
  await page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: 'Templates' }).click()
  await page.getByRole('navigation', { name: 'Parts of the templates' }).getByRole('link', { name: tab }).click()
  await expect(page.getByRole('heading', { level: 2, name: tab })).toBeVisible()
  return page
}

async function openParts(coachbook: Coachbook): Promise<Page> {
  await coachbook.call('library.begin', { managerName: 'Nora North', choice: null })
  await coachbook.page.reload()
  return toParts(coachbook.page)
}

async function begin(page: Page, kind: string, name: string): Promise<void> {
  await button(page, 'New').click()
  await page.getByRole('combobox', { name: 'What is it?' }).selectOption(kind)
  await line(page, 'Name').fill(name)
  await button(page, 'Create').click()
  await expect(page.getByRole('heading', { level: 2, name })).toBeVisible()
}

const anchors = (word: string) => [1, 2, 3, 4, 5].map((step) => `${word} at step ${step}`)

/** Writes the behavior whose title has the cursor. */
async function writeBehavior(page: Page, title: string, word: string): Promise<void> {
  await expect(line(page, 'What the rep does')).toBeFocused()
  await page.keyboard.type(title)
  for (const [index, words] of anchors(word).entries()) await line(page, `Anchor ${index + 1}`).fill(words)
}

/** Publishes behaviors of the trainer's own. */
async function publishBehaviors(page: Page): Promise<void> {
  await begin(page, 'Behaviors', 'Clinic visits')
  await rows(page).nth(1).click()
  await line(page, 'What the rep does').focus()
  await writeBehavior(page, 'Greets the desk by name', 'Greeting')
  await rows(page).nth(1).focus()
  await page.keyboard.press('a')
  await writeBehavior(page, 'Asks who decides', 'Asking')
  await button(page, 'Publish 1.0').click()
  await expect(page.getByText('Version 1.0 is published')).toBeVisible()
}

test('T-1 behaviors are made from nothing: what is open is said while one types, and published ones are used in gaps', async ({
  coachbook
}) => {
  const page = await openParts(coachbook)
  await begin(page, 'Behaviors', 'Clinic visits')
  const open = page.getByRole('status').filter({ hasText: 'before this can be published' })
  await expect(open).toContainText('6 things are missing')
  await open.getByRole('button', { name: 'A behavior has no title.' }).click()
  await writeBehavior(page, 'Greets the desk by name', 'Greeting')
  await line(page, 'Anchor 5').fill('Greeting at step 4')
  await expect(open).toContainText('“Greets the desk by name” has the same anchor at 5 as lower down.')
  await button(page, 'Publish 1.0').click()
  await expect(page.getByRole('alert')).toContainText('Not published')
  await expect(open).toBeFocused()
  await line(page, 'Anchor 5').fill('Greeting and a small favor')
  await expect(page.getByText('Nothing is missing.')).toBeVisible()

  await line(page, 'Why it matters').fill('The desk opens the door.')
  // Chosen faster than the page is drawn: the second choice keeps the first.
  const phase = await page.getByRole('combobox', { name: 'Phase', exact: true }).elementHandle()
  await page.getByRole('combobox', { name: 'Level', exact: true }).evaluate(async (level, other) => {
    const choose = (select: Node | null, value: string) => {
      if (!(select instanceof HTMLSelectElement)) throw new Error('there is no select')
      select.value = value
      select.dispatchEvent(new Event('change', { bubbles: true }))
    }
    choose(level, 'account')
    await Promise.resolve()
    choose(other, 'planning')
  }, phase)
  await page.getByRole('combobox', { name: 'Target' }).selectOption('3')
  await page.getByRole('combobox', { name: 'Stage of the sales process' }).selectOption('Understand the need')
  const look = page.getByRole('region', { name: 'In an observation' })
  await expect(look).toContainText('Greeting at step 2')
  await expect(look).toContainText('Target: 3')
  await button(page, 'Publish 1.0').click()
  await expect(page.getByText('Version 1.0 is published')).toBeVisible()
  await expect(page.getByRole('article')).toContainText('Greets the desk by name')

  const { behaviors } = await coachbook.call('templates.list', {})
  const mine = behaviors.find(({ behavior }) => behavior.title === 'Greets the desk by name')
  expect(mine?.key).toMatch(/^clinic-visits-[a-z0-9]{6}\/greets-the-desk-by-name$/)
  expect(mine?.behavior).toMatchObject({ level: 'account', phase: 'planning', desired: 3, stage: 'understand' })

  // The next rep is trained on it and observed by it, and it can become the #1 behavior.
  await page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: 'Team' }).click()
  await page.getByRole('button', { name: 'Add a rep' }).first().click()
  await line(page, 'Name').fill('Mira Lindqvist')
  await expect(page.getByRole('checkbox', { name: 'Clinic visits' })).toBeChecked()
  await page.getByRole('dialog').getByRole('button', { name: 'Add rep' }).click()
  await button(page, 'Log observation').click()
  await button(page, 'Add a behavior').click()
  await page.getByRole('option', { name: 'Greets the desk by name' }).click()
  await page.getByRole('radio', { name: '2: Greeting at step 2' }).click()
  await page.getByRole('textbox', { name: 'What did you see and hear?' }).fill('Walked past the desk.')
  await button(page, 'Done').click()
  await expect(page.getByText('The observation is in the log.')).toBeVisible()
  await openTab(coachbook, 'Gaps')
  await expect(page.getByRole('row', { name: /Greets the desk by name/ })).toBeVisible()
})

test('T-1 behaviors are put in order by keyboard and mouse, duplicated, removed and brought back; a restart keeps the draft', async ({
  coachbook
}) => {
  const page = await openParts(coachbook)
  await button(page, 'Start from this: B2B selling').click()
  await expect(rows(page).first()).toContainText('All behaviors')
  const first = (await rows(page).nth(1).textContent()) ?? ''
  const third = (await rows(page).nth(3).textContent()) ?? ''
  const count = await rows(page).count()

  await rows(page).nth(1).click()
  await page.keyboard.press('Alt+ArrowDown')
  await expect(page.getByText(new RegExp(`place 2 of ${count - 1}`))).toBeAttached()
  await expect(rows(page).nth(2)).toHaveText(first)
  await expect(rows(page).nth(2)).toBeFocused()
  await rows(page)
    .nth(3)
    .dragTo(rows(page).nth(1), { targetPosition: { x: 40, y: 2 } })
  await expect(rows(page).nth(1)).toHaveText(third)

  await rows(page).nth(1).focus()
  await page.keyboard.press('Control+d')
  await expect(rows(page)).toHaveCount(count + 1)
  await expect(page.getByText(/appears twice/)).not.toHaveCount(0)
  await rows(page).nth(2).focus()
  await page.keyboard.press('Delete')
  await expect(rows(page)).toHaveCount(count)
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click()
  await expect(rows(page)).toHaveCount(count + 1)
  await coachbook.clickMenu('Edit', 'Redo')
  await expect(rows(page)).toHaveCount(count)
  await saved(page)

  await coachbook.kill()
  await coachbook.restart()
  const again = await toParts(coachbook.page)
  await expect(again.getByRole('table', { name: 'Behaviors' }).getByRole('row', { name: /B2B/ })).toContainText(
    'draft of 1.1'
  )
  await button(again, 'Edit draft: B2B selling').click()
  await expect(rows(again).nth(1)).toHaveText(third)
  await expect(rows(again)).toHaveCount(count)

  await toParts(again)
  await button(again, 'More for B2B selling').click()
  await again.getByRole('menuitem', { name: 'Discard draft' }).click()
  await expect(button(again, 'Start from this: B2B selling')).toBeVisible()
  await again.getByRole('status').getByRole('button', { name: 'Undo' }).click()
  await expect(button(again, 'Edit draft: B2B selling')).toBeVisible()
})

test('T-1 T-3 a published version of behaviors stands in for the pack’s, and ratings keep the words they were made with', async ({
  coachbook
}) => {
  const page = await openParts(coachbook)
  const key = 'b2b/asks-before-showing'
  const rep = newId()
  await coachbook.call('workbook.create', { id: rep, name: 'Mira', role: '', territory: '', frameworks: ['b2b'] })
  const { templates } = await coachbook.call('templates.list', {})
  const form = templates.find(({ template }) => template.kind === 'observation')?.hash ?? ''
  const observation = newId()
  const change = (command: Parameters<typeof coachbook.call<'workbook.dispatch'>>[1]['command']) =>
    coachbook.call('workbook.dispatch', { workbook: rep, command })
  await change({ type: 'observation.start', id: observation, template: form, when: tenOn(-8) })
  await change({ type: 'observation.rate', id: observation, behavior: key, rating: 2 })

  await button(page, 'Start from this: B2B selling').click()
  await row(page, 'Asks two open questions before showing anything').click()
  await line(page, 'Anchor 2').fill('asks one question and answers it alone')
  await button(page, 'Publish 1.1').click()
  await expect(page.getByText('Version 1.1 is published')).toBeVisible()
  const offered = (await coachbook.call('templates.list', {})).behaviors.find((one) => one.key === key)
  expect(offered?.behavior.anchors[1]).toBe('asks one question and answers it alone')
  const { workbook } = await coachbook.call('workbook.open', { workbook: rep })
  expect(workbook.behaviors[key]?.anchors[1]).not.toBe('asks one question and answers it alone')

  await toParts(page)
  const listed = page.getByRole('table', { name: 'Behaviors' }).getByRole('row', { name: /B2B selling/ })
  await expect(listed).toContainText('yours, in place of')
  await button(page, 'More for B2B selling').click()
  await page.getByRole('menuitem', { name: 'Remove from the library' }).click()
  await expect(listed).not.toContainText('yours')
})

test('T-4 T-6 a guide and a help text are written, packed with notes, and installed elsewhere', async ({
  launch,
  folder
}) => {
  test.setTimeout(180_000)
  const trainer = await launch({ folder: join(folder, 'trainer') })
  const page = await openParts(trainer)
  await publishBehaviors(page)

  await toParts(page)
  await begin(page, 'Guide with questions', 'Questions for clinics')
  await rows(page).nth(1).click()
  await line(page, 'Question').fill('Who else will sit at the table?')
  await page.getByRole('combobox', { name: 'Open or closed' }).selectOption('Probe')
  await page.getByRole('combobox', { name: 'What it is for' }).selectOption('See what it means')
  await line(page, 'What it is about').fill('strategy, Big Deal')
  await expect(page.getByRole('region', { name: 'In a one-on-one' })).toContainText('Who else will sit at the table?')
  await button(page, 'Publish 1.0').click()
  await expect(page.getByText('Version 1.0 is published.')).toBeVisible()

  await toParts(page)
  await begin(page, 'Help text', 'Before you drive')
  await page.getByRole('combobox', { name: 'Which step' }).selectOption('See the behavior')
  await line(page, 'Text').fill('Say **why** you come.\n\n- sit at the back\n- write words, not judgments')
  await expect(page.getByRole('region', { name: 'How it looks' }).getByRole('listitem')).toHaveCount(2)
  await button(page, 'Publish 1.0').click()
  await expect(page.getByText('Version 1.0 is published.')).toBeVisible()

  await toParts(page, 'Packs')
  await button(page, 'Make a pack').click()
  for (const name of [/Clinic visits/, /Questions for clinics/, /Before you drive/])
    await page.getByRole('checkbox', { name }).check()
  await line(page, 'Title').fill('Clinics')
  await line(page, 'License').fill('CC-BY-4.0')
  await line(page, 'Notes for the manager').fill('Read it **together**.')
  await expect(page.getByRole('region', { name: 'As managers will read it' }).locator('strong')).toHaveText('together')
  await page.getByText('Leave it unsigned').click()
  expect(await violations(page)).toEqual([])
  await trainer.answerDialog('savePdf', { into: folder })
  await button(page, 'Save the pack…').click()
  await expect(page.getByText('“nora-north-clinics-1.0.0.coachpack” is saved.')).toBeVisible()

  const manager = await launch({ folder: join(folder, 'manager') })
  await manager.call('library.begin', { managerName: 'Jonas Ek', choice: null })
  await manager.page.reload()
  await toParts(manager.page, 'Packs')
  await manager.answerDialog('openPdf', join(folder, 'nora-north-clinics-1.0.0.coachpack'))
  await button(manager.page, 'Open a pack file…').click()
  await expect(manager.page.getByText('1.0.0 · 2 behaviors')).toBeVisible()
  await button(manager.page, 'Install').click()
  await expect(manager.page.getByText('“Clinics” 1.0.0 is in your library.')).toBeVisible()
  const { behaviors, guides, help } = await manager.call('templates.list', {})
  expect(behaviors.filter(({ framework }) => framework.startsWith('clinic-visits')).length).toBe(2)
  expect(guides.at(-1)?.guide.questions).toEqual([
    {
      id: 'who-else-will-sit-at-the-table',
      text: 'Who else will sit at the table?',
      purpose: 'importance',
      stage: 'probe',
      tags: ['strategy', 'big-deal']
    }
  ])
  expect(help.at(-1)).toMatchObject({ id: 'see', title: 'Before you drive' })

  await toParts(manager.page)
  await manager.page.getByRole('link', { name: 'Questions for clinics' }).click()
  await expect(manager.page.getByRole('article')).toContainText('Who else will sit at the table?')
})

test('T-1 the lists and editors have no problem that axe knows, and fit a small window', async ({ coachbook }) => {
  const page = await openParts(coachbook)
  expect(await violations(page)).toEqual([])
  await button(page, 'Start from this: B2B selling').click()
  await rows(page).nth(2).click()
  await expect(page.getByRole('region', { name: 'In an observation' })).toBeVisible()
  expect(await violations(page)).toEqual([])

  await coachbook.call('settings.change', { theme: 'dark' })
  await page.setViewportSize({ width: 900, height: 600 })
  await page.getByRole('button', { name: 'How it looks', exact: true }).click()
  await expect(page.getByRole('region', { name: 'In an observation' })).toBeVisible()
  await page.getByRole('button', { name: 'Behavior', exact: true }).click()
  await expect(line(page, 'Anchor 1')).toBeVisible()
  expect(await violations(page)).toEqual([])
  await toParts(page)
  await page.getByRole('link', { name: 'B2B selling' }).click()
  await expect(page.getByRole('table', { name: 'Where the behaviors belong' })).toBeVisible()
  expect(await violations(page)).toEqual([])
  expect(coachbook.complaints).toEqual([])
})
