import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { v7 as newId } from 'uuid'
import type { CommandInput } from '../../shared/commands'
import { violations } from '../support/axe'
import { asShown, inDays } from '../support/days'
import type { Coachbook } from '../support/driver'
import { expect, test } from '../support/fixtures'
import { linesOf, readPdf } from '../support/pdf-tools'
import { completeWords, type PlanScene, planScene } from '../support/plan-scene'
import { changeIn, formOf, opens, seenRep } from '../support/seen-rep'

const places = (page: Page) => page.getByRole('navigation', { name: 'Bereiche' })
const parts = (page: Page) => page.getByRole('navigation', { name: 'Teile der Mappe' })
const steps = (page: Page) => page.getByRole('list', { name: 'Die vier Schritte' })
const htmlLanguage = (page: Page) => page.evaluate(() => document.documentElement.lang)

const menuWords = ({ electron }: Coachbook) =>
  electron.evaluate(({ Menu }) => (Menu.getApplicationMenu()?.items ?? []).map(({ label }) => label))

/** Chooses German in Settings. */
async function chooseGerman(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Settings' }).click()
  await page.getByLabel('Language').selectOption('Deutsch')
  await expect(page.getByRole('heading', { level: 2, name: 'Einstellungen' })).toBeVisible()
}

/** The scene's plan, made with the German form. */
async function germanPlan(coachbook: Coachbook): Promise<PlanScene> {
  const scene = await planScene(coachbook)
  const { templates } = await coachbook.call('templates.list', {})
  const form = templates.find(({ template }) => template.id === 'four-step-action-plan-de')?.hash ?? ''
  const change = (command: CommandInput) => coachbook.call('workbook.dispatch', { workbook: scene.rep, command })
  await change({ type: 'plan.discard', id: scene.plan })
  const plan = newId()
  await change({ type: 'plan.start', id: plan, template: form })
  await change({ type: 'plan.edit', id: plan, changes: completeWords() })
  await coachbook.page.reload()
  return { ...scene, plan }
}

async function openGermanPlan(page: Page, { behavior }: PlanScene): Promise<void> {
  await places(page).getByRole('link', { name: 'Mira Lindqvist' }).click()
  await steps(page)
    .getByRole('link', { name: /^Vereinbaren/ })
    .click()
  await page.getByRole('table', { name: 'Pläne' }).getByRole('link', { name: behavior }).click()
  await expect(page.getByRole('heading', { level: 2, name: behavior })).toBeVisible()
}

/** Words of buttons, headings and the like that are wider than their space, and pages that scroll sideways. */
const overflowing = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const shown = [...document.querySelectorAll('h1, h2, h3, h4, button, nav a, th, label, legend, [role="tab"]')]
    const wide = shown.filter(
      (part) => part.clientWidth > 1 && part.scrollWidth > part.clientWidth + 1 && part.textContent?.trim() !== ''
    )
    const words = wide.map((part) => `${part.tagName}: ${part.textContent} ${part.scrollWidth} > ${part.clientWidth}`)
    const { scrollWidth, clientWidth } = document.documentElement
    return scrollWidth > clientWidth ? [...words, `page: ${scrollWidth} > ${clientWidth}`] : words
  })

test('German is chosen in Settings: window, menu and dialogs speak it at once and after a restart', async ({
  coachbook
}) => {
  await planScene(coachbook, { words: completeWords() })
  expect(await htmlLanguage(coachbook.page)).toBe('en')
  await chooseGerman(coachbook.page)

  const speaksGerman = async () => {
    const { page } = coachbook
    await expect.poll(() => htmlLanguage(page)).toBe('de')
    expect(await menuWords(coachbook)).toEqual(expect.arrayContaining(['Datei', 'Bearbeiten', 'Ansicht', 'Hilfe']))
    await expect(places(page).getByRole('link', { name: 'Vorlagen' })).toBeVisible()
    await coachbook.clickMenu('Gehe zu', 'Team')
    await expect(page.getByRole('button', { name: 'Teammitglied hinzufügen' }).first()).toBeVisible()
    await places(page).getByRole('link', { name: 'Mira Lindqvist' }).click()
    await expect(page.getByText(`vereinbart ${asShown(inDays(-73), 'de')}, 20 Min.`)).toBeVisible()
    await expect(page.getByText(`Am ${asShown(inDays(-80), 'de')} Stufe 2. Das Ziel ist 4.`)).toBeVisible()
  }
  await speaksGerman()
  await coachbook.restart()
  await speaksGerman()

  await coachbook.answerDialog('openPdf', null)
  await coachbook.clickMenu('Datei', 'Unterschriebenes PDF prüfen …')
  await expect
    .poll(async () => (await coachbook.askedDialogs()).map(({ title }) => title))
    .toEqual(['PDF zum Prüfen wählen'])
})

test('stages of selling that nobody renamed follow the language; a renamed one stays', async ({ coachbook }) => {
  await planScene(coachbook)
  const { page } = coachbook
  await page.getByRole('link', { name: 'Settings' }).click()
  await page.getByLabel('Stage 2').fill('Ask and listen')
  await page.getByLabel('Stage 2').blur()
  await expect
    .poll(async () => (await coachbook.call('settings.get', {})).salesProcess[1]?.title)
    .toBe('Ask and listen')
  await chooseGerman(page)
  await expect(page.getByLabel('Verkaufsphase 1', { exact: true })).toHaveValue('Kunden finden')
  await expect(page.getByLabel('Verkaufsphase 2', { exact: true })).toHaveValue('Ask and listen')
  await page.getByLabel('Sprache').selectOption('English')
  await expect(page.getByLabel('Stage 1', { exact: true })).toHaveValue('Find the customer')
})

test('an observation is written in German, with the German form', async ({ coachbook }) => {
  await planScene(coachbook)
  const { page } = coachbook
  await chooseGerman(page)
  await places(page).getByRole('link', { name: 'Mira Lindqvist' }).click()
  await page.getByRole('button', { name: 'Beobachtung erfassen' }).click()
  await page
    .getByRole('textbox', { name: 'Was haben Sie gesehen und gehört?' })
    .fill('Begann mit einer Frage und wartete.')
  await page.getByRole('button', { name: 'Zeit und Art ändern' }).click()
  await page.getByLabel('Wann: Datum').fill(inDays(-260))
  await page.getByLabel('Art', { exact: true }).selectOption('Begleittag')
  await page.getByRole('button', { name: 'Fertig' }).click()
  await expect(page.getByText('Die Beobachtung ist erfasst.')).toBeVisible()
  await expect(page.getByText(asShown(inDays(-260), 'de')).first()).toBeVisible()
  await expect(page.getByText('Begleittag').first()).toBeVisible()
})

test('a plan made with the German form is German on paper, whatever the window speaks', async ({
  coachbook,
  folder
}) => {
  const scene = await germanPlan(coachbook)
  const { page } = coachbook
  const print = async (name: string) => {
    const file = join(folder, name)
    await coachbook.answerDialog('savePdf', file)
    await page.getByRole('button', { name: 'Entwurf als PDF speichern' }).click()
    await expect(page.getByText(`„${name}“ ist gespeichert.`)).toBeVisible()
    return new Uint8Array(await readFile(file))
  }
  const wordsOf = async (pdf: Uint8Array) => (await readPdf(pdf)).pages.flatMap(linesOf).join('\n')

  const english = await coachbook.call('plan.page', { workbook: scene.rep, plan: scene.plan, paper: 'a4' })
  await chooseGerman(page)
  await openGermanPlan(page, scene)
  const words = await wordsOf(await print('Plan.pdf'))
  expect(words).toContain('ENTWURF')
  expect(words).toContain('Mira Lindqvist arbeitet mit Coach Jonas Ek an diesem Verhalten')
  expect(words).toContain('Was als Nächstes geschieht')
  expect(words).toContain(asShown(inDays(4), 'de'))
  expect(words).toContain('Begleittag')
  expect(words).toContain('Nicht unterschrieben, nicht besiegelt')
  expect(words).toMatch(/Seite 1 von 1$/)
  expect(words).not.toMatch(/Seal|Page|Draft|Action\b|Signed/)
  expect(await wordsOf(english.pdf)).toBe(words)
})

/** A German plan in the smallest possible window. */
async function smallWindow(coachbook: Coachbook): Promise<PlanScene> {
  const scene = await germanPlan(coachbook)
  const { page } = coachbook
  await chooseGerman(page)
  await coachbook.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(900, 600))
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(900)
  return scene
}

test('German words fit their places in a window of 900 × 600', async ({ coachbook }) => {
  const scene = await smallWindow(coachbook)
  const { page } = coachbook
  const fits = async (where: string) => {
    await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible()
    expect.soft(await overflowing(page), where).toEqual([])
  }
  await fits('Einstellungen')
  for (const place of ['Team', 'Vorlagen']) {
    await places(page).getByRole('link', { name: place, exact: true }).click()
    await fits(place)
  }
  await places(page).getByRole('link', { name: 'Mira Lindqvist' }).click()
  await expect(steps(page)).toBeVisible()
  for (const step of ['Sehen', 'Coachen', 'Vereinbaren', 'Festigen']) {
    await steps(page)
      .getByRole('link', { name: new RegExp(`^${step}`) })
      .click()
    await fits(step)
  }
  const more = parts(page).getByRole('button', { name: 'Mehr' })
  for (const place of ['Profil', 'Notizen', 'Verlauf']) {
    const link = parts(page).getByRole('link', { name: place, exact: true })
    if (await link.isVisible()) await link.click()
    else {
      await more.click()
      await page.getByRole('menuitem', { name: place, exact: true }).click()
    }
    await fits(place)
  }
  await page.getByRole('button', { name: 'Beobachtung erfassen' }).click()
  await expect(page.getByRole('textbox', { name: 'Was haben Sie gesehen und gehört?' })).toBeFocused()
  await fits('Beobachtung')
  const size = (width: number, height: number) =>
    coachbook.electron.evaluate(({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.setContentSize(...to), [
      width,
      height
    ] as const)
  await size(1280, 800)
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(1280)
  await fits('Beobachtung, zwei Spalten')
  await size(900, 600)
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(900)
  await openGermanPlan(page, scene)
  await fits('Plan')
  await page.getByRole('button', { name: 'Gemeinsam unterschreiben' }).click()
  await expect(page.getByRole('heading', { name: 'Lesen Sie in Ruhe. Wie stehen Sie dazu?' })).toBeVisible()
  await fits('Unterschrift')
})

test('axe finds nothing on German screens', async ({ coachbook }) => {
  const scene = await smallWindow(coachbook)
  const { page } = coachbook
  expect(await violations(page)).toEqual([])
  await places(page).getByRole('link', { name: 'Mira Lindqvist' }).click()
  await expect(page.getByText('Nächster Schritt')).toBeVisible()
  expect(await violations(page)).toEqual([])
  await openGermanPlan(page, scene)
  expect(await violations(page)).toEqual([])
})

test('lists are in the language of the window; a filter shows the others and is remembered', async ({ coachbook }) => {
  const { page } = coachbook
  await planScene(coachbook)
  await chooseGerman(page)
  await places(page).getByRole('link', { name: 'Vorlagen' }).click()
  const plans = page.getByRole('table', { name: 'Aktionspläne' })
  const filter = page.getByRole('combobox', { name: 'Sprache' })
  await expect(plans.getByRole('rowheader')).toHaveText([
    'Aktionsplan in vier Schritten',
    'Plan mit Zahlen und Terminen'
  ])

  await filter.selectOption('English')
  await expect(plans.getByRole('rowheader')).toHaveText(['Four-step action plan', 'Plan with measures and dates'])
  await coachbook.restart()
  await places(coachbook.page).getByRole('link', { name: 'Vorlagen' }).click()
  await coachbook.page.getByRole('link', { name: 'Verhalten und Leitfäden' }).click()
  const behaviors = coachbook.page.getByRole('table', { name: 'Verhalten', exact: true })
  await expect(behaviors.getByRole('rowheader')).toHaveText([/B2B selling/, /Coaching one-on-ones/])
  await coachbook.page.getByRole('combobox', { name: 'Sprache' }).selectOption('Deutsch, wo vorhanden')
  await expect(behaviors.getByRole('rowheader')).toHaveText([/B2B-Vertrieb/, /Coaching-Einzelgespräche/])
})

test('a rep of a German library is rated on German behaviors; one who has them in English keeps those', async ({
  coachbook
}) => {
  const { behavior } = await planScene(coachbook)
  const { page } = coachbook
  await chooseGerman(page)
  const search = async (words: string) => {
    await page.getByRole('button', { name: 'Beobachtung erfassen' }).click()
    await page.getByRole('button', { name: 'Verhalten hinzufügen' }).click()
    await page.getByRole('combobox', { name: 'Suchen nach Wort, Ebene oder Phase' }).fill(words)
  }
  const options = page.getByRole('listbox', { name: 'Verhalten' }).getByRole('option')
  await coachbook.clickMenu('Gehe zu', 'Team')
  await page.getByRole('button', { name: 'Teammitglied hinzufügen' }).first().click()
  await page.getByRole('textbox', { name: 'Name' }).fill('Anna Berg')
  await expect(page.getByRole('group', { name: 'Trainiert in' }).getByRole('checkbox')).toHaveCount(1)
  await page.getByRole('button', { name: 'Hinzufügen', exact: true }).click()
  await search('Plant die Woche')
  await expect(options).toHaveText([/^Plant die Woche, bevor sie beginnt.*B2B-Vertrieb/])
  await options.click()
  await expect(page.getByText('Plant die Woche, bevor sie beginnt')).toBeVisible()

  await places(page).getByRole('link', { name: 'Mira Lindqvist' }).click()
  await search('')
  await expect(options.filter({ hasText: 'Stellt zwei offene Fragen' })).toHaveCount(0)
  expect(behavior).toMatch(/^Asks two open questions/)
  await expect(options.filter({ hasText: 'Plant die Woche' })).toHaveCount(1)
})

test('what stands in a form is in the language of the form', async ({ coachbook }) => {
  const scene = await planScene(coachbook, { words: completeWords() })
  const { page } = coachbook
  await chooseGerman(page)
  await openGermanPlan(page, scene)
  const form = page.locator('[lang="en"]').filter({ hasText: 'How, in' })
  await expect(form.getByRole('columnheader').first()).toHaveText('Action')
  await expect(form.getByText(/Aktion|Anspruch|Termin|Zeile/)).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Gemeinsam unterschreiben' })).toBeVisible()
})

test('R-3 an addendum is asked for in the language of its plan, and the rest of the German dialog is German', async ({
  coachbook
}) => {
  const scene = await planScene(coachbook, { words: completeWords() })
  const sign = (party: 'rep' | 'manager', text: string) => {
    const mark = { method: 'typed', text } as const
    const command = { type: 'plan.sign', id: scene.plan, party, stance: 'agreed', comment: '', mark } as const
    return coachbook.call('workbook.dispatch', { workbook: scene.rep, command })
  }
  await sign('rep', 'Mira Lindqvist')
  await sign('manager', 'Jonas Ek')
  const { page } = coachbook
  await chooseGerman(page)
  await openGermanPlan(page, scene)
  await page.getByRole('button', { name: 'Nachtrag hinzufügen' }).click()
  const dialog = page.getByRole('dialog', { name: 'Nachtrag hinzufügen' })
  const write = dialog.getByRole('button', { name: 'Nachtrag schreiben' })
  await write.click()
  const questions = dialog.locator('[lang="en"]')
  await expect(questions).toHaveText(
    'Why is it needed?Say why. The reason is printed with it.Who asked for it?MiraJonasBoth of youSay who asked for it.'
  )
  const around = await dialog.evaluate((shown) => {
    const copy = shown.cloneNode(true)
    if (copy instanceof Element) for (const part of copy.querySelectorAll('[lang="en"]')) part.remove()
    return copy.textContent
  })
  expect(around).toContain('ist auf Englisch; deshalb sind es auch diese Fragen.')
  expect(around).not.toMatch(/\b(the|is|why|who|cancel)\b/i)
  await dialog.getByLabel('Why is it needed?').fill('The fair was called off.')
  await dialog.getByLabel('Who asked for it?').selectOption('Both of you')
  await write.click()
  const fields = page.locator('[lang="en"]').filter({ hasText: 'What changes' })
  await expect(fields.getByText('In a few sentences: what you both agree from now on.')).toBeVisible()
  await expect(fields.getByText(/Aktion|Termin|Zeile|Warum/)).toHaveCount(0)
  await expect(page.getByText('ist auf Englisch; deshalb sind es auch diese Fragen.')).toBeVisible()
})

test('S3-11 the questions of a one-on-one stay in the language of its guide', async ({ coachbook }) => {
  await seenRep(coachbook, [{ on: inDays(-1), ratings: { [opens.key]: 1 } }])
  const { page } = coachbook
  await page.getByRole('button', { name: 'Start one-on-one' }).click()
  await page.getByLabel('What it is for').fill('Easier first minutes of a visit')
  await page.getByRole('button', { name: 'Start now' }).click()
  for (const _ of ['why', 'facts']) await page.keyboard.press('Control+Enter')
  const asked = await page.getByRole('region', { name: 'Next question' }).getByRole('listitem').allTextContents()
  await page.getByRole('button', { name: 'Finish later' }).click()
  await page.getByRole('button', { name: 'I am Jonas, continue' }).click()
  await expect(page.getByRole('link', { name: 'Settings' })).toBeVisible()
  await coachbook.call('settings.change', { language: 'de' })
  await page.reload()
  await places(page).getByRole('link', { name: 'Mira Lindqvist' }).click()
  await page.getByRole('button', { name: 'Einzelgespräch fortsetzen' }).click()
  const offered = page.getByRole('region', { name: 'Nächste Frage' }).getByRole('listitem')
  await expect(offered).toHaveCount(asked.length)
  const firstWords = (texts: string[]) => texts.map((text) => text.replace(/^\W*\d?/, '').slice(0, 20))
  expect(firstWords(await offered.allTextContents())).toEqual(firstWords(asked))
})

test('the rep sees where to sign without scrolling, in German in a window of 900 × 600', async ({ coachbook }) => {
  const scene = await smallWindow(coachbook)
  const { page } = coachbook
  await openGermanPlan(page, scene)
  await page.getByRole('button', { name: 'Gemeinsam unterschreiben' }).click()
  const sign = page.getByRole('button', { name: 'Unterschreiben, zurück an Jonas' })
  await expect(sign).toBeInViewport({ ratio: 1 })
  await page.getByText('Ich sehe es anders', { exact: true }).click()
  await expect(sign).toBeInViewport({ ratio: 1 })
  const words = page.getByRole('textbox', { name: 'Was sehen Sie anders?' })
  await expect(words).toBeFocused()
  const isCovered = await words.evaluate((field) => {
    const { left, bottom, width } = field.getBoundingClientRect()
    return document.elementFromPoint(left + width / 2, bottom - 4) !== field
  })
  expect(isCovered).toBe(false)
  await sign.click()
  await expect(page.getByRole('alert')).toBeInViewport({ ratio: 1 })
})

test('what was made with an English form is called as the German one, in the palette as in the lists and on its page', async ({
  coachbook
}) => {
  const { page } = coachbook
  const rep = await seenRep(coachbook, [])
  const document = newId()
  const change = changeIn(coachbook, rep)
  await change({
    type: 'document.start',
    id: document,
    template: await formOf(coachbook, 'coaching-charter'),
    on: inDays(0)
  })
  await page.reload()
  await chooseGerman(page)
  const options = page.getByRole('option')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('Coaching charter')
  const found = options.filter({ hasText: 'Dokument' }).filter({ hasText: 'Mira Lindqvist' })
  await expect(found.getByText('Arbeitsvereinbarung zum Coaching')).toBeVisible()
  await expect(options.getByText('Coaching charter')).toHaveCount(0)
  // Found twice: the record, and the form in the library.
  await expect(options.getByText('Arbeitsvereinbarung zum Coaching')).toHaveCount(2)
  await found.click()
  await expect(page.getByRole('heading', { level: 2, name: 'Arbeitsvereinbarung zum Coaching' })).toBeVisible()

  // Found by the title of the form in either language, even if the document has its own title.
  const search = async (words: string) => {
    await page.keyboard.press('Control+k')
    await page.keyboard.type(words)
  }
  await search('Arbeitsvereinbarung')
  await expect(found).toBeVisible()
  await page.keyboard.press('Escape')
  await change({ type: 'document.edit', id: document, changes: { title: 'Für dieses Jahr' } })
  for (const words of ['Coaching charter', 'Arbeitsvereinbarung', 'dieses Jahr']) {
    await search(words)
    await expect(options.filter({ hasText: 'Für dieses Jahr' })).toBeVisible()
    await page.keyboard.press('Escape')
  }
})
