import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { v7 as newId } from 'uuid'
import type { Field, Template } from '../../shared/model/template'
import { violations } from '../support/axe'
import type { Coachbook, LaunchOptions } from '../support/driver'
import { expect, test } from '../support/fixtures'
import { linesOf, readPdf } from '../support/pdf-tools'
import { completeWords, openPlan, planScene } from '../support/plan-scene'
import { forgeZip } from '../support/zip-forge'

const passphrase = 'seven slow otters whistle'
const packTitle = 'Plans that fit a page'

type Launch = (options?: Partial<LaunchOptions>) => Promise<Coachbook>

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const line = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })
const installed = (page: Page) => page.getByRole('table', { name: 'Installed by you' })

async function toPacks(page: Page, tab: 'Packs' | 'Trainers' = 'Packs'): Promise<void> {
  await page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: 'Templates' }).click()
  await page.getByRole('navigation', { name: 'Parts of the templates' }).getByRole('link', { name: tab }).click()
  await expect(page.getByRole('heading', { level: 2, name: tab })).toBeVisible()
}

async function openPack(coachbook: Coachbook, file: string): Promise<void> {
  await toPacks(coachbook.page)
  await coachbook.answerDialog('openPdf', file)
  await button(coachbook.page, 'Open a pack file…').click()
}

/** Changes and publishes a form of the manager's own. */
async function publish(coachbook: Coachbook, id: string, change: (draft: Template) => Template): Promise<void> {
  const { draft } = await coachbook.call('templates.startDraft', { from: 'template', id })
  if (!draft) throw new Error('there is no draft')
  await coachbook.call('templates.saveDraft', { id, draft: change(draft) })
  await coachbook.call('templates.publish', { id })
}

const withField =
  (field: Field) =>
  (draft: Template): Template => ({
    ...draft,
    sections: draft.sections.map((section) =>
      section.id === 'how' ? { ...section, fields: [...section.fields, field] } : section
    )
  })

const question = (id: string, label: string): Field => ({
  type: 'long-text',
  id,
  label,
  help: '',
  required: false,
  writtenBy: 'either',
  private: false,
  lines: 2,
  column: 'main'
})

const renamedHow =
  (label: string) =>
  (draft: Template): Template => ({
    ...draft,
    sections: draft.sections.map((section) => ({
      ...section,
      fields: section.fields.map((field) => (field.id === 'how' ? { ...field, label } : field))
    }))
  })

const outline = (page: Page) => page.getByRole('grid', { name: 'Outline' }).getByRole('row')

async function toTemplates(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: 'Templates' }).click()
  await expect(page.getByRole('heading', { level: 2, name: 'Templates' })).toBeVisible()
}

/** Adds a question at the end of the form in the editor. */
async function addQuestion(page: Page, words: string): Promise<void> {
  await outline(page).first().focus()
  await page.keyboard.press('a')
  await page.getByRole('dialog', { name: 'Add a field' }).getByRole('searchbox', { name: 'Search' }).fill('Long text')
  await page.keyboard.press('Enter')
  await expect(line(page, 'Label')).toBeFocused()
  await page.keyboard.type(words)
}

async function publishShown(page: Page, version: string): Promise<void> {
  await button(page, `Publish ${version}`).click()
  await expect(page.getByText(`Version ${version} is published.`)).toBeVisible()
}

/** A trainer who makes a plan form from scratch, in the window. */
async function trainerAtWork(launch: Launch, folder: string): Promise<{ trainer: Coachbook; form: string }> {
  const trainer = await launch({ folder: join(folder, 'trainer') })
  await trainer.call('library.begin', { managerName: 'Nora North', choice: null })
  const { page } = trainer
  await page.reload()
  await toTemplates(page)
  await button(page, 'New template').click()
  await page.getByRole('combobox', { name: 'What is it for?' }).selectOption('Action plan')
  await line(page, 'Name').fill('North plan')
  await button(page, 'Create').click()
  await addQuestion(page, 'What could get in the way')
  await publishShown(page, '1.0')
  const { own } = await trainer.call('templates.list', {})
  return { trainer, form: own[0]?.id ?? '' }
}

/** A trainer with a published plan form of their own; the window shows the team. */
async function trainerWithForm(launch: Launch, folder: string): Promise<{ trainer: Coachbook; form: string }> {
  const trainer = await launch({ folder: join(folder, 'trainer') })
  await trainer.call('library.begin', { managerName: 'Nora North', choice: null })
  const { id } = await trainer.call('templates.startDraft', {
    from: 'blank',
    kind: 'action-plan',
    language: 'en',
    title: 'North plan'
  })
  await publish(trainer, id, withField(question('obstacle', 'What could get in the way')))
  await trainer.page.reload()
  return { trainer, form: id }
}

async function makeKey(page: Page): Promise<void> {
  await toPacks(page, 'Trainers')
  await button(page, 'Make a key').click()
  await line(page, 'Passphrase').fill(passphrase)
  await line(page, 'Passphrase again').fill(passphrase)
  await button(page, 'Make the key').click()
  await expect(page.getByRole('table', { name: 'Your keys' })).toContainText('Nora North')
}

/** Saves the pack that is put together on the page; returns its path. */
async function savePack(trainer: Coachbook, folder: string, version: string): Promise<string> {
  const { page } = trainer
  await trainer.answerDialog('savePdf', { into: folder })
  await line(page, 'Passphrase of the key').fill(passphrase)
  await button(page, 'Save the pack…').click()
  const name = `nora-north-plans-that-fit-a-page-${version}.coachpack`
  await expect(page.getByText(`“${name}” is saved.`)).toBeVisible()
  return join(folder, name)
}

/** The trainer's first version, packed and signed in the window. */
async function packFirst(trainer: Coachbook, folder: string): Promise<string> {
  const { page } = trainer
  await toPacks(page)
  await button(page, 'Make a pack').click()
  await page.getByRole('checkbox', { name: /North plan/ }).check()
  await line(page, 'Title').fill(packTitle)
  await line(page, 'License').fill('CC-BY-4.0')
  await line(page, 'Notes for the manager').fill('Read it **together**.')
  await page.getByText('Sign as Nora North').click()
  return savePack(trainer, folder, '1.0.0')
}

async function packNext(trainer: Coachbook, folder: string): Promise<string> {
  const { page } = trainer
  await toPacks(page)
  await button(page, 'Make a pack').click()
  await page.getByLabel('Start with').selectOption({ label: `the next version of “${packTitle}”, after 1.0.0` })
  await expect(line(page, 'Version')).toHaveValue('1.1.0')
  await expect(page.getByRole('radio', { name: /Sign as Nora North/ })).toBeChecked()
  return savePack(trainer, folder, '1.1.0')
}

/** A plan made with the form, signed by both; what it prints and whether it is intact. */
async function signedPlan(manager: Coachbook, form: string, folder: string) {
  const { rep, plan: builtIn, behavior } = await planScene(manager)
  const change = (command: Parameters<typeof manager.call<'workbook.dispatch'>>[1]['command']) =>
    manager.call('workbook.dispatch', { workbook: rep, command })
  const { templates } = await manager.call('templates.list', {})
  const offered = templates.find(({ template }) => template.id === form)
  const asked = offered?.template.sections
    .flatMap(({ fields }) => fields)
    .find((field) => field.label === 'What could get in the way')
  if (!offered || !asked) throw new Error('the form is not offered')
  const plan = newId()
  await change({ type: 'plan.discard', id: builtIn })
  await change({ type: 'plan.start', id: plan, template: offered.hash })
  await change({
    type: 'plan.edit',
    id: plan,
    changes: { ...completeWords(), values: { [asked.id]: 'A customer in a hurry.' } }
  })
  for (const party of ['rep', 'manager'] as const)
    await change({
      type: 'plan.sign',
      id: plan,
      party,
      stance: 'agreed',
      comment: '',
      mark: { method: 'typed', text: party }
    })
  return {
    rep,
    /** What the plan prints, word by word and byte by byte, and the result of checking its seal. */
    async look() {
      const file = join(folder, 'plan.pdf')
      await manager.answerDialog('savePdf', file)
      await manager.call('plan.export', { workbook: rep, plan, paper: 'a4' })
      const bytes = await readFile(file)
      const { verdict } = await manager.call('plan.verify', { workbook: rep, plan })
      const pdf = await readPdf(new Uint8Array(bytes))
      return {
        verdict,
        lines: pdf.pages.flatMap(linesOf),
        bytes: createHash('sha256').update(bytes).digest('hex')
      }
    },
    /** The signed page in the window. */
    async show() {
      const { page } = manager
      await openPlan(page, { rep, plan, behavior })
      await expect(page.getByRole('img', { name: 'Page 1 of 1' })).toBeVisible()
      await page.getByText('Read as text').click()
      await expect(page.getByText('A customer in a hurry.')).toBeVisible()
    }
  }
}

const filesIn = async (folder: string) => (await readdir(folder, { recursive: true })).sort()

test('T-2 T-4 T-5 T-6 a trainer makes a plan form from nothing, packs and signs it; a manager looks, trusts, installs, changes, updates; signed plans stay', async ({
  launch,
  folder
}) => {
  test.setTimeout(300_000)
  const { trainer, form } = await trainerAtWork(launch, folder)
  await makeKey(trainer.page)
  const shown = trainer.page.getByRole('table', { name: 'Your keys' }).getByRole('cell').first()
  const print = (await shown.textContent()) ?? 'no fingerprint is shown'
  const first = await packFirst(trainer, folder)

  const manager = await launch({ folder: join(folder, 'manager') })
  await manager.call('library.begin', { managerName: 'Jonas Ek', choice: null })
  await manager.page.reload()
  const { page } = manager
  await openPack(manager, first)

  // Before anything is installed: what it contains, by whom, under which license, and how it is signed.
  await expect(page.getByRole('heading', { level: 2, name: packTitle })).toBeVisible()
  const facts = page.getByRole('complementary')
  await expect(facts).toContainText('AuthorNora NorthLicenseCC-BY-4.0LanguageEnglish')
  await expect(facts).toContainText('Signed by somebody who goes by “Nora North”')
  await expect(facts).toContainText(print)
  await expect(page.getByRole('listitem').filter({ hasText: 'North plan' })).toContainText('Action plan · 1.0.0')
  await expect(page.getByText('Read it together.')).toBeVisible()
  expect((await manager.call('packs.list', {})).filter(({ builtIn }) => !builtIn)).toEqual([])

  await button(page, 'I know this trainer…').click()
  await expect(page.getByRole('dialog')).toContainText(print)
  await button(page, 'It is the same: trust it').click()
  await expect(facts).toContainText('Signed by Nora North, whom you trust.')
  await expect(page.getByText('Signed by Nora North, whom you trust.')).toBeFocused()
  await button(page, 'Install').click()
  await expect(page.getByText(`“${packTitle}” 1.0.0 is in your library.`)).toBeVisible()
  await expect(installed(page).getByRole('row', { name: new RegExp(packTitle) })).toContainText(
    'Nora North · CC-BY-4.0 · English1 formNora North1.0.0'
  )

  const plan = await signedPlan(manager, form, folder)
  const signed = await plan.look()
  expect(signed.verdict).toBe('intact')
  expect(signed.lines.join('\n')).toContain('A customer in a hurry.')

  // Both continue to write, each on their own.
  await toTemplates(page)
  await button(page, 'Start from this: North plan').click()
  await outline(page).filter({ hasText: 'How, in', hasNotText: 'From “' }).click()
  await line(page, 'Label').fill('My way, in {rep}’s words')
  await publishShown(page, '1.1')
  await toTemplates(trainer.page)
  await button(trainer.page, 'Edit: North plan').click()
  await addQuestion(trainer.page, 'Who can help')
  await publishShown(trainer.page, '1.1')
  const next = await packNext(trainer, folder)

  await openPack(manager, next)
  await expect(page.getByText('You have version 1.0.0. This is 1.1.0, a newer one.')).toBeVisible()
  const change = page.getByRole('article').filter({ hasText: 'North plan' })
  await expect(change.getByText('1.0.0 becomes 1.1.0')).toBeVisible()
  await expect(change.getByRole('listitem').first()).toHaveText('New field “Who can help” in “signatures”')
  await page.getByRole('button', { name: 'See both pages of North plan' }).click()
  for (const [paper, words] of [
    ['In your library, 1.0.0', 'What could get in the way'],
    ['In this pack, 1.1.0', 'Who can help']
  ] as const) {
    const sheets = change.getByRole('region', { name: paper })
    await expect(sheets.getByRole('img', { name: 'Page 1 of 1' })).toBeVisible()
    await sheets.getByText('Read as text').click()
    await expect(sheets.getByText(words)).toBeVisible()
  }

  // The manager's own change: nothing is preselected, and nothing happens before the manager has chosen.
  await expect(change.getByText('You have changed this form yourself')).toBeVisible()
  await expect(change.getByText('Field “My way, in {rep}’s words” is now “How, in {rep}’s words”')).toBeVisible()
  for (const name of [/Keep mine/, /Take theirs/, /Keep both/])
    await expect(page.getByRole('radio', { name })).not.toBeChecked()
  await button(page, 'Update to 1.1.0').click()
  await expect(page.getByText('One thing still needs your decision: yours, theirs, or both.')).toBeVisible()
  await expect(change.getByText('Choose one of the three first.')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'You have changed this form yourself' })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowUp')
  await expect(page.getByRole('radio', { name: /Keep both/ })).toBeChecked()
  await button(page, 'Update to 1.1.0').click()
  await expect(page.getByText(`“${packTitle}” 1.1.0 is in your library.`)).toBeVisible()

  const { templates } = await manager.call('templates.list', {})
  const named = templates.flatMap(({ own, template: { title, version } }) =>
    title.startsWith('North plan') ? [{ own, title, version }] : []
  )
  expect(named).toEqual([
    { own: false, title: 'North plan', version: '1.1.0' },
    { own: true, title: 'North plan (mine)', version: '1.1.0' }
  ])
  expect(await plan.look()).toEqual(signed)

  await manager.restart()
  expect(await plan.look()).toEqual(signed)
  await plan.show()
})

test('T-7 a removed pack comes back by Undo; without it signed plans stay whole', async ({ launch, folder }) => {
  test.setTimeout(120_000)
  const { trainer, form } = await trainerWithForm(launch, folder)
  await makeKey(trainer.page)
  const file = await packFirst(trainer, folder)
  await trainer.close()

  const manager = await launch({ folder: join(folder, 'manager') })
  await manager.call('library.begin', { managerName: 'Jonas Ek', choice: null })
  await manager.page.reload()
  await openPack(manager, file)
  await button(manager.page, 'Install').click()
  await expect(installed(manager.page)).toBeVisible()
  const plan = await signedPlan(manager, form, folder)
  const signed = await plan.look()

  const { page } = manager
  const offered = async () =>
    (await manager.call('templates.list', {})).templates.some((one) => one.template.id === form)
  await toPacks(page)
  await button(page, `More for ${packTitle}`).click()
  await page.getByRole('menuitem', { name: 'Remove' }).click()
  await expect(page.getByText('was removed. Records made with it stay intact.')).toBeVisible()
  await expect(installed(page)).toHaveCount(0)
  await expect(page.getByRole('heading', { level: 2, name: 'Packs' })).toBeFocused()
  expect(await offered()).toBe(false)
  expect(await plan.look()).toEqual(signed)

  await manager.clickMenu('Edit', 'Undo')
  await expect(installed(page)).toBeVisible()
  expect(await offered()).toBe(true)

  await page.getByRole('link', { name: packTitle }).click()
  await expect(page.getByRole('heading', { name: 'Notes for the manager' })).toBeVisible()
  await button(page, 'Remove').click()
  await expect(page.getByText('Nothing is installed yet.')).toBeVisible()
  await manager.restart()
  expect(await offered()).toBe(false)
  expect(await plan.look()).toEqual(signed)
  await plan.show()
})

test('N-9 a hostile file is refused with a reason, and nothing is left behind', async ({ coachbook, folder }) => {
  await coachbook.call('library.begin', { managerName: 'Jonas Ek', choice: null })
  const { page } = coachbook
  await page.reload()
  const before = await filesIn(coachbook.library)
  const refusal = page.getByRole('alert')

  const climbing = forgeZip([
    { name: 'manifest.json', data: '{}' },
    { name: '../../evil.json', data: '{}' }
  ])
  for (const { bytes, says } of [
    { bytes: climbing, says: '../../evil.json is not a name that a file in a pack can have.' },
    { bytes: Buffer.from('no zip at all'), says: 'This is not a Coachbook pack' },
    { bytes: forgeZip([{ name: 'manifest.json', data: '{"kind":"coachpack","format":2}' }]), says: 'a newer Coachbook' }
  ]) {
    const file = join(folder, 'hostile.coachpack')
    await writeFile(file, bytes)
    await openPack(coachbook, file)
    await expect(refusal).toContainText('The pack was not opened')
    await expect(refusal).toContainText(says)
    await expect(refusal).toContainText('Your library is as it was.')
    await button(page, 'Dismiss').click()
    await expect(refusal).toHaveCount(0)
  }
  expect(await filesIn(coachbook.library)).toEqual(before)
  expect((await coachbook.call('packs.list', {})).every(({ builtIn }) => builtIn)).toBe(true)
})

test('T-4 a key is made once and by hand; its card is compared, trusted, and trusted no more', async ({
  launch,
  folder
}) => {
  test.setTimeout(120_000)
  const trainer = await launch({ folder: join(folder, 'trainer') })
  await trainer.call('library.begin', { managerName: 'Nora North', choice: null })
  await trainer.page.reload()
  await toPacks(trainer.page, 'Trainers')
  await button(trainer.page, 'Make a key').click()
  const dialog = trainer.page.getByRole('dialog', { name: 'Make a key' })
  await expect(line(trainer.page, 'Name on the card')).toBeFocused()
  await line(trainer.page, 'Passphrase').fill('seven')
  await expect(dialog.getByText('Too short: 5 more characters are needed.')).toBeVisible()
  await line(trainer.page, 'Passphrase').fill('seven otters')
  await expect(dialog.getByText('Easy to guess.')).toBeVisible()
  await line(trainer.page, 'Passphrase').fill(passphrase)
  await expect(dialog.getByText('Very hard to guess.')).toBeVisible()
  await line(trainer.page, 'Passphrase again').fill('seven slow otters')
  await button(trainer.page, 'Make the key').click()
  await expect(dialog.getByText('The two do not match.')).toBeVisible()
  await line(trainer.page, 'Passphrase again').fill(passphrase)
  await trainer.page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)

  const card = join(folder, 'nora.coachcard')
  await trainer.answerDialog('savePdf', card)
  await button(trainer.page, 'Save the public card… Nora North').click()
  await expect(trainer.page.getByText('“nora.coachcard” is saved. It holds nothing secret.')).toBeVisible()
  const [key] = (await trainer.call('trainer.list', {})).keys
  expect(JSON.parse(await readFile(card, 'utf8'))).toMatchObject({ name: 'Nora North', fingerprint: key?.fingerprint })
  await trainer.close()

  const manager = await launch({ folder: join(folder, 'manager') })
  await manager.call('library.begin', { managerName: 'Jonas Ek', choice: null })
  const { page } = manager
  await page.reload()
  await toPacks(page, 'Trainers')
  await manager.answerDialog('openPdf', card)
  await button(page, 'Open a card…').click()
  const ask = page.getByRole('dialog', { name: 'Is this really Nora North?' })
  await expect(ask).toContainText(/([0-9a-f]{4} ){7}[0-9a-f]{4}/)
  await button(page, 'Not now').click()
  expect((await manager.call('trainer.list', {})).trusted).toEqual([])
  await button(page, 'Open a card…').click()
  await button(page, 'It is the same: trust it').click()
  const trusted = page.getByRole('table', { name: 'Trainers you trust' })
  await expect(trusted).toContainText('Nora North')

  await button(page, 'Stop trusting Nora North').click()
  await expect(trusted).toHaveCount(0)
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click()
  await expect(trusted).toContainText('Nora North')

  const forged = (await readFile(card, 'utf8')).replace('Nora North', 'Nora Nord')
  await writeFile(card, forged)
  await button(page, 'Open a card…').click()
  await expect(page.getByRole('alert')).toContainText('was changed after it was made')
})

test('T-6 a pack that is not complete says what is missing; a wrong passphrase signs and saves nothing', async ({
  launch,
  folder
}) => {
  test.setTimeout(120_000)
  const { trainer } = await trainerWithForm(launch, folder)
  const { page } = trainer
  await makeKey(page)
  await toPacks(page)
  await button(page, 'Make a pack').click()
  await button(page, 'Save the pack…').click()
  for (const problem of [
    'Choose at least one thing.',
    'Give the pack a title.',
    'Say under which license it may be passed on.',
    'Choose whether to sign it.'
  ])
    await expect(page.getByText(problem)).toBeVisible()
  await expect(page.getByRole('group', { name: 'What goes into the pack' })).toBeFocused()

  await page.getByRole('checkbox', { name: /North plan/ }).check()
  await line(page, 'Title').fill(packTitle)
  await line(page, 'License').fill('CC-BY-4.0')
  await page.getByText('Sign as Nora North').click()
  await line(page, 'Passphrase of the key').fill('seven slow otters')
  await trainer.answerDialog('savePdf', { into: folder })
  const before = await filesIn(folder)
  await button(page, 'Save the pack…').click()
  await expect(page.getByText('Nothing was signed or saved.')).toBeVisible()
  expect((await filesIn(folder)).filter((name) => name.endsWith('.coachpack'))).toEqual([])
  expect(before.some((name) => name.endsWith('.coachpack'))).toBe(false)
  await savePack(trainer, folder, '1.0.0')
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the pages of packs have no accessibility violation (${colorScheme})`, async ({ launch, folder }) => {
    test.setTimeout(180_000)
    const { trainer, form } = await trainerWithForm(launch, folder)
    const { page } = trainer
    await page.emulateMedia({ colorScheme })
    await makeKey(page)
    const first = await packFirst(trainer, folder)
    expect(await violations(page)).toEqual([])
    await publish(trainer, form, withField(question('help', 'Who can help')))
    const next = await packNext(trainer, folder)
    await trainer.close()

    const manager = await launch({ folder: join(folder, 'manager') })
    await manager.call('library.begin', { managerName: 'Jonas Ek', choice: null })
    const other = manager.page
    await other.reload()
    await other.emulateMedia({ colorScheme })
    await openPack(manager, first)
    await button(other, 'I know this trainer…').click()
    expect(await violations(other)).toEqual([])
    await button(other, 'It is the same: trust it').click()
    await button(other, 'Install').click()
    await expect(installed(other)).toBeVisible()
    expect(await violations(other)).toEqual([])
    await publish(manager, form, renamedHow('My way'))
    await openPack(manager, next)
    await other.getByRole('button', { name: 'See both pages of North plan' }).click()
    await expect(other.getByRole('img', { name: 'Page 1 of 1' })).toHaveCount(2)
    expect(await violations(other)).toEqual([])
    await button(other, 'Not now').click()
    await other.getByRole('link', { name: packTitle }).click()
    await expect(other.getByRole('heading', { name: 'Notes for the manager' })).toBeVisible()
    expect(await violations(other)).toEqual([])
    await toPacks(other, 'Trainers')
    expect(await violations(other)).toEqual([])
  })
}
