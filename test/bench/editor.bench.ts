import type { Page } from 'playwright-core'
import type { CallOutput } from '../../shared/contract'
import { largeWorkbook } from '../support/large-workbook'
import type { Bench, Row } from './measure'
import { openCoachbook, prepareWindows } from './windows'

const keys = 40
/** The pause between keys of a good typist, in milliseconds. */
const pace = 90

async function openEditor(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: 'Templates' }).click()
  await page.getByRole('button', { name: 'Start from this: Four-step action plan' }).click()
  await page
    .getByRole('grid')
    .getByRole('row', { name: /^How, in/ })
    .click()
  await page.locator('[data-chosen]').waitFor()
}

/** The same kind of list and fields, but with no page to draw. */
async function openBehaviors(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: 'Templates' }).click()
  await page.getByRole('link', { name: 'Behaviors and guides' }).click()
  await page.getByRole('button', { name: 'Start from this: Coaching one-on-ones' }).click()
  await page.getByRole('grid').getByRole('row').nth(2).click()
  await page.locator('input[data-first]').waitFor()
}

/**
 * Milliseconds from a key in the label of a field until the page beside it shows the change; the test with the longest
 * words is finished before.
 */
async function keyToPage(page: Page): Promise<number> {
  await page.waitForTimeout(2500)
  return page.evaluate(async () => {
    const field = document.querySelector<HTMLInputElement>('input[data-first]')
    const paper = document.querySelector('section[aria-busy]')
    const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value') ?? {}
    const before = document.querySelector('section[aria-busy] canvas')
    const start = performance.now()
    set?.call(field, `${field?.value}x`)
    field?.dispatchEvent(new Event('input', { bubbles: true }))
    const shows = () =>
      paper?.getAttribute('aria-busy') === 'false' && document.querySelector('section[aria-busy] canvas') !== before
    while (!shows()) await new Promise(requestAnimationFrame)
    return performance.now() - start
  })
}

/** Milliseconds until the outlines of the same page arrive, requested from the same window; the worker is warm. */
const drawnOnce = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const listed = await window.coachbook.call('templates.list', {})
    const { own }: CallOutput<'templates.list'> = 'json' in listed ? JSON.parse(listed.json) : { own: [] }
    const draft = own[0]?.draft
    if (!draft) throw new Error('there is no draft')
    const start = performance.now()
    await window.coachbook.call('templates.page', { template: draft, sample: 'sample', paper: 'a4' })
    return performance.now() - start
  })

/** Types a text; returns how long each key waited for its frame, and how long the frames were. */
const typing = (page: Page): Promise<{ waits: number[]; frames: number[] }> =>
  page.evaluate(
    async ({ keys, pace }) => {
      const field = document.querySelector<HTMLInputElement>('input[data-first]')
      const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value') ?? {}
      const frames: number[] = []
      const waits: number[] = []
      let running = true
      let last = performance.now()
      const watch = () => {
        const now = performance.now()
        frames.push(now - last)
        last = now
        if (running) requestAnimationFrame(watch)
      }
      requestAnimationFrame(watch)
      for (let key = 0; key < keys; key++) {
        // If something else is running when a key is due, the wait counts from that time.
        const due = performance.now() + pace
        await new Promise((resolve) => setTimeout(resolve, pace))
        set?.call(field, `${field?.value.slice(0, 40)}${key % 10}`)
        field?.dispatchEvent(new Event('input', { bubbles: true }))
        await new Promise(requestAnimationFrame)
        waits.push(performance.now() - due)
      }
      running = false
      return { waits, frames: frames.slice(1) }
    },
    { keys, pace }
  )

export const editorBench: Bench = {
  name: 'editor',
  async run(): Promise<Row[]> {
    const stop = await prepareWindows()
    const opened = await openCoachbook(largeWorkbook(100))
    const { page } = opened
    await openEditor(page)
    await keyToPage(page)
    await drawnOnce(page)
    const sample = { ours: [] as number[], once: [] as number[] }
    for (let round = 0; round < 12; round++) {
      sample.ours.push(await keyToPage(page))
      sample.once.push(await drawnOnce(page))
    }
    await page.waitForTimeout(2500)
    const { waits, frames } = await typing(page)
    await openBehaviors(page)
    await page.waitForTimeout(2500)
    const alone = await typing(page)
    await opened.close()
    stop()
    const longest = (all: readonly number[]) => Math.max(...all).toFixed(0)
    return [
      {
        what: 'from a key in the editor to the page that shows it',
        ours: sample.ours,
        yardstick: { name: 'the outlines of the same page once, worker warm', sample: sample.once },
        limit: 50
      },
      {
        what: `a key until its frame, ${keys} of them typed, the page following`,
        ours: waits,
        yardstick: { name: 'in the editor of behaviors, which has no page', sample: alone.waits },
        note: `longest frame ${longest(frames)} ms, without a page ${longest(alone.frames)} ms`
      }
    ]
  }
}
