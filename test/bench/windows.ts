import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'
import { project } from '../../electron/runtime/build'
import { launchSwitches } from '../../electron/runtime/machine'
import { run } from '../../electron/runtime/run'
import type { Workbook } from '../../shared/model/workbook'
import { Coachbook } from '../support/driver'
import setUp, { displayForWindows } from '../support/electron-setup'
import { launchOptions } from '../support/launch-options'
import { placeWorkbook, temporaryLibrary } from '../support/library-on-disk'

/** Something that runs until it is closed. */
export interface Opened {
  electron: ElectronApplication
  page: Page
  close(): Promise<void>
}

const folder = join(project, 'out', 'bench-window')

/**
 * Builds the application and the reference pages, and finds an Electron and a display; returns the function that stops
 * the display.
 */
export async function prepareWindows(): Promise<() => void> {
  await setUp()
  const { stop } = await displayForWindows()
  const vite = join(dirname(createRequire(__filename).resolve('vite/package.json')), 'bin', 'vite.js')
  const config = join(project, 'test', 'bench', 'window', 'vite.config.mts')
  for (const mode of ['production', 'program']) {
    const words = [vite, 'build', '--config', config, '--mode', mode, '--logLevel', 'error']
    const { code, output } = await run(process.execPath, words, {
      cwd: project,
      env: { ...process.env, NODE_ENV: 'production' }
    })
    if (code !== 0) throw new Error(`The pages of the benchmark were not built:\n${output}`)
  }
  await writeFile(
    join(folder, 'package.json'),
    '{ "name": "bench-window", "version": "1.0.0", "main": "program.js" }\n'
  )
  return stop
}

/** Coachbook with a workbook of each rep in its library; the first page is on the screen. */
export async function openCoachbook(...workbooks: readonly Workbook[]): Promise<Opened> {
  const place = await temporaryLibrary()
  const library = await place.open()
  for (const workbook of workbooks) await placeWorkbook(library, workbook)
  await library.settings.change({ managerName: 'Jonas Ek' })
  await library.library.close()
  const home = await mkdtemp(join(tmpdir(), 'coachbook-'))
  const coachbook = await Coachbook.launch({ folder: home, library: place.folder })
  const { electron, page } = coachbook
  await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setSize(1280, 820))
  return {
    electron,
    page,
    async close() {
      await coachbook.close()
      await place.clear()
      await rm(home, { recursive: true, force: true })
    }
  }
}

/** A reference page in the same Electron: `bare.html` or `rows.html?kind=stock&count=10000`. */
export async function openBeside(name: string): Promise<Opened> {
  const home = await mkdtemp(join(tmpdir(), 'coachbook-'))
  const options = launchOptions([], { HOME: home })
  const args = [...launchSwitches, folder, `--user-data-dir=${home}`, name]
  const electron = await _electron.launch({ ...options, args, colorScheme: null })
  return {
    electron,
    page: await electron.firstWindow(),
    async close() {
      await electron.close()
      await rm(home, { recursive: true, force: true })
    }
  }
}

/** Milliseconds until the page showed its first words. */
export async function firstWords(page: Page): Promise<number> {
  await page.reload()
  await page.locator('h2').first().waitFor()
  const seen = await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime)
  return Number(await seen.jsonValue())
}

/** What a user does: clicks a heading of a table, or types into the filter. */
export type Act = { press: string } | { write: string }

/** Milliseconds from an action until the frame with its result is painted. A frame takes 17. */
export const timed = (page: Page, act: Act): Promise<number> =>
  page.evaluate(async (asked) => {
    const painted = () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => resolve()
          port2.postMessage(null)
        })
      })
    const headings = [...document.querySelectorAll<HTMLElement>('thead button')]
    const field = document.querySelector<HTMLInputElement>('input[type=search]')
    await painted()
    const start = performance.now()
    if ('press' in asked) headings.find(({ textContent }) => textContent?.startsWith(asked.press))?.click()
    else {
      // React listens to the browser's own setter, so the value is set with that.
      const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value') ?? {}
      if (field) set?.call(field, asked.write)
      field?.dispatchEvent(new Event('input', { bubbles: true }))
    }
    await painted()
    return performance.now() - start
  }, act)

/** Milliseconds from `start` in the page until `seen` is there and painted. */
export const timedUntil = (
  page: Page,
  start: { press: string } | { call: 'startRows' },
  seen: string
): Promise<number> =>
  page.evaluate(
    async ({ start, seen }) => {
      const links = [...document.querySelectorAll<HTMLElement>('nav a')]
      const link = 'press' in start ? links.find(({ textContent }) => textContent?.startsWith(start.press)) : null
      if ('press' in start && !link)
        throw new Error(`no link begins with ${start.press}: ${links.map((it) => it.textContent)}`)
      const began = performance.now()
      if ('call' in start) window.startRows()
      else link?.click()
      while (!document.querySelector(seen)) {
        if (performance.now() - began > 120_000) throw new Error(`nothing is ${seen} two minutes after the start`)
        await new Promise(requestAnimationFrame)
      }
      await new Promise(requestAnimationFrame)
      return performance.now() - began
    },
    { start, seen }
  )

/** How long each frame took while the rows were scrolled by this many pixels per frame. */
export const frames = (page: Page, scroller: string, pixels: number, count: number): Promise<number[]> =>
  page.evaluate(
    async ({ scroller, pixels, count }) => {
      const room = document.querySelector(scroller)
      if (!room) throw new Error(`nothing is ${scroller}`)
      room.scrollTop = 0
      const durations: number[] = []
      let before = await new Promise<number>(requestAnimationFrame)
      for (let frame = 0; frame < count; frame++) {
        room.scrollTop += pixels
        const now = await new Promise<number>(requestAnimationFrame)
        durations.push(now - before)
        before = now
      }
      return durations
    },
    { scroller, pixels, count }
  )

/** The size of the page's JavaScript heap in megabytes, after garbage collection. */
export async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  await session.detach()
  return usedSize / 1_048_576
}

/** The memory of the page's process in megabytes. */
export async function memoryOf({ electron, page }: Opened): Promise<number> {
  await heapOf(page)
  const kilobytes = await electron.evaluate(({ app, BrowserWindow }) => {
    const pid = BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId()
    return app.getAppMetrics().find((metric) => metric.pid === pid)?.memory.workingSetSize ?? 0
  })
  return kilobytes / 1024
}
