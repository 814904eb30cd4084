import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { v7 as newId } from 'uuid'
import { type ActionId, actions } from '../../shared/actions'
import { createTranslator } from '../../shared/messages'
import type { Coachbook } from '../support/driver'
import { drop } from '../support/drop'
import { expect, test } from '../support/fixtures'
import { completeWords, openPlan, planScene } from '../support/plan-scene'
import { openRhythm, promised, teamOf, weeksAgo } from '../support/rhythm-scene'
import { changeIn, openRep, openTab } from '../support/seen-rep'
import { tamperedPdf } from '../support/tampered-pdf'

/**
 * Controls that are too small for touch, and elements that make the page scroll sideways. Marks on the paper are
 * excluded because they are in the outline, too.
 */
const tooSmall = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const least = 27.5
    const pressed = 'button, a[href], input, select, textarea, summary, [role=option], [role=tab]'
    const wrong = [...document.querySelectorAll<HTMLElement>(pressed)].flatMap((part) => {
      const room = part.closest('label') ?? part
      const { width, height } = room.getBoundingClientRect()
      const unseen = width < 2 || getComputedStyle(part).visibility === 'hidden' || part.closest('figure') !== null
      // A pseudo-element over a control enlarges it for touch.
      const over = getComputedStyle(part, '::after')
      const reach = (size: string) => (over.position === 'absolute' ? Number.parseFloat(size) || 0 : 0)
      const isLarge = Math.max(width, reach(over.width)) >= least && Math.max(height, reach(over.height)) >= least
      const name = part.textContent?.trim() || part.ariaLabel || part.id
      return unseen || isLarge ? [] : [`${part.tagName} “${name}” ${Math.round(width)} × ${Math.round(height)}`]
    })
    const wide = [document.documentElement, ...document.querySelectorAll('main')].filter(
      ({ scrollWidth, clientWidth }) => scrollWidth > clientWidth
    )
    return [...wrong, ...wide.map(({ tagName, scrollWidth }) => `${tagName} scrolls sideways: ${scrollWidth}`)]
  })

async function resize({ electron, page }: Coachbook, [width, height]: readonly [number, number], zoom: number) {
  await electron.evaluate(
    ({ BrowserWindow }, to) => {
      const [window] = BrowserWindow.getAllWindows()
      window?.setContentSize(to.width, to.height)
      window?.webContents.setZoomFactor(to.zoom)
    },
    { width, height, zoom }
  )
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(width / zoom)
}

const pagesOfRep = [
  'Observations',
  'Gaps',
  'One-on-ones',
  'Plans',
  'Visits and cycles',
  'Deals and calls',
  'Profile and training',
  'Private notes',
  'Timeline',
  'History'
]

for (const [size, zoom] of [
  [[1280, 800], 1],
  [[900, 600], 1],
  [[900, 600], 2]
] as const)
  test(`everything to press is large enough and no page scrolls sideways: ${size.join(' × ')} at ${zoom * 100} %`, async ({
    coachbook
  }) => {
    await coachbook.call('library.begin', { managerName: 'Jonas Ek', choice: null })
    await coachbook.call('library.addSample', {})
    await coachbook.page.reload()
    const { page } = coachbook
    await resize(coachbook, size, zoom)
    const title = page.getByRole('main').getByRole('heading', { level: 2 })
    const measure = async (where: string) => expect.soft(await tooSmall(page), where).toEqual([])
    const goTo = async (where: string) => {
      const before = await page.title()
      await coachbook.clickMenu('Go', where)
      await expect.poll(() => page.title()).not.toBe(before)
    }

    await measure('Today')
    await goTo('Team')
    await expect(title).toHaveText('Team')
    await measure('Team')
    await page.getByRole('table').getByRole('link', { name: 'Tomasz Wieczorek' }).click()
    await expect(title).toHaveText('Tomasz Wieczorek')
    await measure('Overview')
    for (const where of pagesOfRep) {
      await goTo(where)
      await measure(where)
    }

    for (const where of ['Templates', 'Behaviors, guides and help', 'Packs', 'Settings']) {
      await goTo(where)
      await measure(where)
    }
    await goTo('Templates')
    await page.getByRole('link', { name: 'Four-step action plan' }).click()
    await expect(title).toHaveText('Four-step action plan')
    await measure('a form')
    await page.getByRole('button', { name: 'Start from this' }).click()
    await expect(page.getByRole('button', { name: /^Publish/ })).toBeVisible()
    await measure('the editor')
    for (const pane of ['Field', 'Page']) {
      const tab = page.getByRole('button', { name: pane, exact: true })
      if (!(await tab.isVisible())) continue
      await tab.click()
      await measure(`the editor, ${pane}`)
    }
  })

/**
 * Elements that end beyond the window, and those that could be scrolled sideways. Text only for screen readers is the
 * size of a
 * dot.
 */
const beyondTheEdge = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const named = (part: Element) =>
      `${part.tagName} “${(part.textContent || part.ariaLabel || '').trim().slice(0, 40)}”`
    for (const folded of document.querySelectorAll('details')) folded.open = true
    const isPaper = (part: Element) => part.closest('figure, [role=img]') !== null
    const all = [...document.querySelectorAll<HTMLElement>('body *')].filter((part) => {
      const { width, height } = part.getBoundingClientRect()
      return width > 3 && height > 3 && !isPaper(part) && getComputedStyle(part).visibility !== 'hidden'
    })
    const moves = (part: Element) => /auto|scroll/.test(getComputedStyle(part).overflowX)
    const moving = all.filter((part) => moves(part) && part.scrollWidth > part.clientWidth + 1)
    const isWithin = (part: Element) => moving.some((other) => other !== part && other.contains(part))
    const beyond = all.flatMap((part) => {
      const { left, right } = part.getBoundingClientRect()
      const isBeyond = right > innerWidth + 1 || left < -1
      return isBeyond && !isWithin(part) ? [`${named(part)} ${Math.round(left)} to ${Math.round(right)}`] : []
    })
    // The sidebar's entries become a strip that scrolls; a wide table scrolls in its own container.
    const meant = (part: Element) => part.matches('nav') || part.querySelector(':scope > table') !== null
    const sideways = moving.flatMap((part) =>
      meant(part) ? [] : [`${named(part)} moves sideways: ${part.scrollWidth} in ${part.clientWidth}`]
    )
    return [...beyond, ...sideways]
  })

for (const language of ['en', 'de'] as const)
  test(`nothing ends beyond the edge at 200 % in a small window, on no page and in no step of a one-on-one: ${language}`, async ({
    coachbook
  }) => {
    const { t } = createTranslator(language)
    await coachbook.call('library.begin', { managerName: 'Jonas Ek', choice: null })
    await coachbook.call('settings.change', { language })
    await coachbook.call('library.addSample', {})
    const { page } = coachbook
    await page.reload()
    await resize(coachbook, [900, 600], 2)
    const measure = async (where: string) => expect.soft(await beyondTheEdge(page), where).toEqual([])
    const goTo = async (id: ActionId) => {
      const before = await page.getByRole('main').textContent()
      await coachbook.clickMenu(t('menu:go'), t(`actions:${id}`))
      await expect.poll(() => page.getByRole('main').textContent(), id).not.toBe(before)
      await measure(id)
    }
    await measure('Today')
    for (const id of ['go.team', 'go.rhythm', 'go.templates', 'go.parts', 'go.packs', 'go.settings'] as const)
      await goTo(id)

    const reps = await coachbook.call('library.reps', {})
    const opened = await Promise.all(reps.map(({ id }) => coachbook.call('workbook.open', { workbook: id })))
    const full = opened.find(({ workbook }) =>
      [workbook.deals, workbook.plans].every((all) => Object.keys(all).length > 0)
    )
    if (!full) throw new Error('nobody of the sample team has deals and a plan')
    await goTo('go.team')
    await page.getByRole('table').getByRole('link', { name: full.workbook.rep.name }).click()
    await expect(page.getByRole('main').getByRole('heading', { level: 2 })).toHaveText(full.workbook.rep.name)
    await measure('overview')
    const pages = actions.flatMap(({ id }) => (/^rep\.(?!add|passOn|overview|planInForce)/.test(id) ? [id] : []))
    for (const id of pages) await goTo(id)
    for (const id of ['rep.observations', 'rep.plans'] as const) {
      await goTo(id)
      const row = page.getByRole('main').getByRole('table').first()
      await row.getByRole('link').first().click()
      await expect(row).toHaveCount(0)
      await measure(`one of ${id}`)
    }

    await coachbook.clickMenu(t('menu:file'), t('actions:session.begin'))
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: new RegExp(`${t('session:another')}|${t('session:startNow')}`) }).waitFor()
    await measure('before a one-on-one')
    const another = dialog.getByRole('button', { name: t('session:another') })
    if (await another.isVisible()) await another.click()
    await dialog.getByRole('textbox', { name: t('session:purpose') }).fill('The week')
    await dialog.getByRole('button', { name: t('session:startNow') }).click()
    const steps = page.getByRole('list', { name: t('session:steps') }).getByRole('listitem')
    const next = page.getByRole('button', { name: t('session:next') })
    await expect(next).toBeVisible()
    const many = await steps.count()
    for (let step = 1; step <= many; step++) {
      await measure(`step ${step}`)
      const goOn = step < many ? next : page.getByRole('button', { name: t('session:finish') })
      await expect.soft(goOn).toBeInViewport({ ratio: 1 })
      if (step === many) break
      await next.click()
      await expect(steps.nth(step).getByRole('button')).toHaveAttribute('aria-current', 'step')
    }
  })

test('in a small window the next step of a rep is in sight, and an arrow without words is the end of its button', async ({
  coachbook
}) => {
  await coachbook.call('library.begin', { managerName: 'Jonas Ek', choice: null })
  await coachbook.call('library.addSample', {})
  const { page } = coachbook
  await page.reload()
  await resize(coachbook, [900, 600], 1)
  for (const name of ['Aiko Tanaka', 'Priya Raman', 'Tomasz Wieczorek']) {
    await openRep(coachbook, name)
    const next = page.getByRole('main').locator('button[aria-keyshortcuts*="Enter"]')
    await expect(next, name).toHaveCount(1)
    await expect(next, name).toBeInViewport({ ratio: 1 })
    await expect(page.getByRole('region', { name: 'The #1 behavior' }).getByRole('heading'), name).toBeInViewport()
  }

  await openTab(coachbook, 'Observations')
  const main = page.getByRole('main')
  const [usual, other] = await Promise.all([
    main.getByRole('button', { name: 'Log observation' }).boundingBox(),
    main.getByRole('button', { name: 'Other form: observation' }).boundingBox()
  ])
  if (!usual || !other) throw new Error('there is no button to log an observation')
  expect(Math.abs(usual.x + usual.width - other.x)).toBeLessThanOrEqual(1)
  expect([other.y, other.height]).toEqual([usual.y, usual.height])
})

test('in a small window “Saved” lies over no step, a dialog’s main button is in sight, nothing moves sideways, and nothing is offered twice', async ({
  coachbook
}) => {
  await coachbook.call('library.begin', { managerName: 'Jonas Ek', choice: null })
  const id = newId()
  await coachbook.call('workbook.create', { id, name: 'Mira Lindqvist', role: '', territory: '', frameworks: [] })
  const { page } = coachbook
  await page.reload()
  await resize(coachbook, [900, 600], 1)
  await openRep(coachbook)
  const other = page.getByRole('button', { name: 'Other form: observation' })
  await expect(other).toHaveCount(1)
  // On a line of its own it is more than an arrow.
  expect((await other.boundingBox())?.width).toBeGreaterThan(80)
  const cut = await page
    .getByRole('navigation', { name: 'Places' })
    .locator(':scope > a')
    .evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth).map((one) => one.textContent))
  expect(cut).toEqual([])
  const scroller = page.getByRole('main')
  const room = () => scroller.evaluate((main) => main.clientWidth)
  const before = await room()
  await scroller.evaluate((main) => {
    const long = Object.assign(document.createElement('div'), { id: 'long' })
    long.style.height = '4000px'
    main.append(long)
  })
  expect(await scroller.evaluate((main) => main.scrollHeight > main.clientHeight)).toBe(true)
  expect(await room()).toBe(before)
  await scroller.evaluate((main) => main.querySelector('#long')?.remove())

  await page.getByRole('button', { name: 'Start one-on-one' }).first().click()
  await expect(page.getByRole('button', { name: 'Start now' })).toBeInViewport({ ratio: 1 })
  await page.getByLabel('What it is for').fill('The week')
  await page.keyboard.press('Escape')

  await resize(coachbook, [900, 600], 2)
  const mark = await page.getByText('Saved', { exact: true }).boundingBox()
  const main = await scroller.boundingBox()
  if (!mark || !main) throw new Error('there is no mark or no page')
  expect(mark.y).toBeGreaterThanOrEqual(main.y + main.height)
})

for (const zoom of [1, 2])
  test(`a message lies over no part of the page: 900 × 600 at ${zoom * 100} %`, async ({ coachbook }) => {
    await coachbook.call('library.begin', { managerName: 'Jonas Ek', choice: null })
    await coachbook.call('library.addSample', {})
    const { page } = coachbook
    await page.reload()
    await openRep(coachbook, 'Tomasz Wieczorek')
    await resize(coachbook, [900, 600], zoom)
    await openTab(coachbook, 'Deals')
    await page.getByRole('button', { name: 'Add a deal' }).click()
    await page
      .getByRole('button', { name: /^Delete / })
      .first()
      .click()
    await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible()
    const message = await page.getByRole('region', { name: 'Messages' }).boundingBox()
    for (const part of [page.getByRole('main'), page.getByRole('navigation', { name: 'Places' })]) {
      const box = await part.boundingBox()
      if (!message || !box) throw new Error('there is no message or no page')
      const isBeside = box.x + box.width <= message.x
      expect(isBeside || box.y + box.height <= message.y, (await part.getAttribute('class')) ?? '').toBe(true)
    }
    // With a dialog open, the space that is kept free for the message has the color of the page even in high-contrast
    // mode.
    await page.emulateMedia({ forcedColors: 'active' })
    await coachbook.clickMenu('File', 'Add a rep')
    const kept = await page.getByRole('dialog').evaluate((dialog) => {
      const over = dialog.parentElement?.parentElement
      const edge = over ? getComputedStyle(over) : null
      return { is: edge?.borderBottomColor, high: Number.parseFloat(edge?.borderBottomWidth ?? '0') }
    })
    expect(kept.high).toBeGreaterThan(20)
    expect(kept.is).toBe('rgb(255, 255, 255)')
    await page.keyboard.press('Escape')
    await page.emulateMedia({ forcedColors: null })
    await page.getByRole('button', { name: 'Dismiss' }).click()
    const main = await page.getByRole('main').boundingBox()
    expect((main?.y ?? 0) + (main?.height ?? 0)).toBeGreaterThan((message?.y ?? 0) + 10)
  })

test('at 200 % in a small window the buttons of a dialog are in sight while what they are about scrolls', async ({
  coachbook
}) => {
  await coachbook.call('library.begin', { managerName: 'Jonas Ek', choice: null })
  await coachbook.call('library.addSample', {})
  const { page } = coachbook
  await page.reload()
  await resize(coachbook, [900, 600], 2)
  const dialog = page.getByRole('dialog')
  const open = async (opening: () => Promise<void>, main: string) => {
    await opening()
    await expect(dialog).toBeVisible()
    for (const name of ['Cancel', main])
      await expect
        .soft(dialog.getByRole('button', { name, exact: true }), `${main}: ${name}`)
        .toBeInViewport({ ratio: 1 })
    // The fields have at least half of the window.
    const room = await dialog.getByRole('button', { name: 'Cancel' }).evaluate((button) => {
      const row = button.parentElement?.getBoundingClientRect()
      return row ? row.top / innerHeight : 0
    })
    expect.soft(room, main).toBeGreaterThan(0.5)
    await page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
  }
  const ofRep = (item: string) => async () => {
    await page.getByRole('button', { name: 'More about Aiko Tanaka' }).click()
    await page.getByRole('menuitem', { name: item }).click()
  }
  await coachbook.clickMenu('Go', 'Team')
  await open(() => page.getByRole('main').getByRole('button', { name: 'Add a rep' }).click(), 'Add rep')
  await open(ofRep('Put on hold'), 'Put on hold')
  await open(ofRep('Erase for good'), 'Erase for good')
  await open(() => coachbook.clickMenu('File', 'Plan a group session…'), 'Schedule')
  await openRep(coachbook, 'Tomasz Wieczorek')
  await open(async () => {
    await coachbook.clickMenu('File', 'Start a one-on-one')
    await dialog.getByRole('button', { name: /^(?:Another one|Schedule)$/ }).waitFor()
    const another = dialog.getByRole('button', { name: 'Another one' })
    if (await another.isVisible()) await another.click()
  }, 'Log a past one-on-one')
  await coachbook.clickMenu('Go', 'Profile and training')
  await open(() => page.getByRole('button', { name: 'Add a training' }).click(), 'Save')
})

test('at 200 % in a small window a banner leaves its words room, what keeps a form from being sent comes into sight, and four buttons leave half of the window', async ({
  coachbook,
  folder
}) => {
  const scene = await planScene(coachbook, { words: completeWords() })
  const change = changeIn(coachbook, scene.rep)
  const sign = { type: 'plan.sign', id: scene.plan, stance: 'agreed', comment: '', mark: { method: 'paper' } } as const
  await change({ ...sign, party: 'rep' })
  await change({ ...sign, party: 'manager' })
  const { page } = coachbook
  await page.reload()
  await openPlan(page, scene)
  await resize(coachbook, [900, 600], 2)
  const confirm = page.getByRole('button', { name: 'Confirm the signed sheet' })
  const banner = page.getByRole('status').filter({ has: confirm })
  const words = await banner.locator('p').evaluate((part) => part.clientWidth / innerWidth)
  expect(words).toBeGreaterThan(0.7)
  expect(await tooSmall(page)).toEqual([])

  await confirm.click()
  const dialog = page.getByRole('dialog')
  // With the keyboard, since a mouse click would scroll by itself.
  await page.keyboard.press('Enter')
  const missing = dialog.getByRole('alert')
  await expect(missing).toHaveText('First say what Mira marked.')
  const isSeen = () =>
    missing.evaluate((part) => {
      const { left, top, bottom } = part.getBoundingClientRect()
      return [top + 2, bottom - 2].every((height) => part.contains(document.elementFromPoint(left + 2, height)))
    })
  await expect.poll(isSeen).toBe(true)
  await page.keyboard.press('Escape')

  const file = join(folder, 'plan.pdf')
  await coachbook.answerDialog('savePdf', file)
  await coachbook.call('plan.export', { workbook: scene.rep, plan: scene.plan, paper: 'a4' })
  await drop(page, 'forged.pdf', tamperedPdf(await readFile(file), 'Write three openers', 'Write, write, write'))
  await dialog.getByRole('button', { name: 'File it as a differing copy' }).waitFor({ timeout: 30_000 })
  const close = dialog.getByRole('button', { name: 'Close', exact: true })
  expect(
    await close.evaluate(({ parentElement: row }) => (row?.getBoundingClientRect().top ?? 0) / innerHeight)
  ).toBeGreaterThan(0.6)
})

test('at 200 % in a small window the last entry of a menu comes into sight', async ({ coachbook }) => {
  const [mira = ''] = await teamOf(coachbook, ['Mira Lindqvist'])
  await promised(coachbook, mira, { every: 1, since: 3, held: [weeksAgo(3)] })
  await openRhythm(coachbook)
  const { page } = coachbook
  await resize(coachbook, [900, 600], 2)
  await page
    .getByRole('button', { name: /no answer yet/ })
    .last()
    .click()
  await page.getByRole('dialog').getByRole('button', { name: 'Missed' }).click()
  const last = page.getByRole('menuitem').last()
  await page.keyboard.press('End')
  await expect(last).toBeFocused()
  await expect(last).toBeInViewport({ ratio: 0.9 })
  await last.click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('E3 on a large screen no page grows wider than can be read', async ({ coachbook }) => {
  await coachbook.call('library.begin', { managerName: 'Jonas Ek', choice: null })
  await coachbook.call('library.addSample', {})
  const { page } = coachbook
  await page.reload()
  await page.setViewportSize({ width: 2560, height: 1400 })
  const tooWide = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('main :is(p, table, textarea, input, h2, h3)')].flatMap((part) => {
        const { width } = part.getBoundingClientRect()
        return width > 1400 ? [`${part.tagName} ${Math.round(width)}`] : []
      })
    )
  await page.getByRole('region', { name: 'Due' }).waitFor()
  expect.soft(await tooWide(), 'Today').toEqual([])
  await openRep(coachbook, 'Priya Raman')
  for (const tab of ['Overview', 'Observations', 'One-on-ones', 'Plans', 'Reinforce', 'Profile', 'Deals']) {
    await openTab(coachbook, tab)
    expect.soft(await tooWide(), tab).toEqual([])
  }
  for (const place of ['Team', 'Templates', 'Rhythm', 'Settings']) {
    await page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: place }).click()
    await page.getByRole('heading', { level: 2, name: place }).waitFor()
    expect.soft(await tooWide(), place).toEqual([])
  }
})
