import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from '@playwright/test'
import { securityHeaders } from '../../electron/shell/headers'
import { waysOut as waysToSend } from '../../shared/model/network'
import type { Coachbook } from '../support/driver'
import { expect, test } from '../support/fixtures'
import {
  permissionNames,
  requests,
  silentWaysOut,
  waysAway,
  waysOut,
  waysToRun,
  webRtcCandidates
} from '../support/hostile-page'
import { type ListeningServer, startListeningServer } from '../support/listening-server'
import { seenRep } from '../support/seen-rep'

let server: ListeningServer

test.beforeEach(async () => {
  server = await startListeningServer()
})

test.afterEach(async () => {
  await server.close()
})

const refused = (names: Record<string, unknown>) =>
  Object.fromEntries(Object.keys(names).map((name) => [name, 'refused']))

/** Records the addresses of all requests that Chromium allowed. */
async function watchRequests({ electron }: Coachbook) {
  await electron.evaluate(({ session }) => {
    const sent: string[] = []
    Reflect.set(globalThis, 'sentRequests', sent)
    session.defaultSession.webRequest.onSendHeaders(({ url }) => sent.push(url))
  })
  return (): Promise<string[]> => electron.evaluate(() => Reflect.get(globalThis, 'sentRequests'))
}

/** Marks the page, so that a replacement is noticed even if it looks the same. */
async function mark(page: Page) {
  await page.evaluate(() => Reflect.set(window, 'marked', true))
  const address = page.url()
  return async () => {
    expect(await page.evaluate(() => Reflect.get(window, 'marked'))).toBe(true)
    expect(page.url()).toBe(address)
  }
}

/** Waits until nothing is loading: main knows of no load in progress, and the page has completed another turn. */
async function settled({ electron, page }: Coachbook) {
  const loading = () =>
    electron.evaluate(({ webContents }) => webContents.getAllWebContents().some((contents) => contents.isLoading()))
  await expect.poll(loading).toBe(false)
  await page.evaluate(() => new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve))))
}

const windowsOf = ({ electron }: Coachbook) =>
  electron.evaluate(({ webContents }) => webContents.getAllWebContents().map((contents) => contents.getURL()))

test('N-8 the window shows what it would take to send something, that none of it is there, and what was refused', async ({
  launch
}) => {
  const coachbook = await launch({ bypassCSP: true })
  await seenRep(coachbook, [])
  const { page } = coachbook
  await page.getByRole('link', { name: 'Settings' }).click()
  const network = page.getByRole('region', { name: 'Network' })
  await expect(network.getByRole('cell')).toHaveText(waysToSend.map(() => 'not there'))
  await expect(network.getByRole('status')).toContainText('Nothing has tried to reach the network since the start.')
  await page.evaluate((host) => fetch(`http://${host}/a`).catch(() => undefined), server.host)
  await page.evaluate((host) => void window.open(`http://${host}/b`), server.host)
  await network.getByRole('button', { name: 'Check again' }).click()
  await expect(network.getByRole('status')).toContainText('2 requests to the network were refused since the start.')
  expect(server.arrived).toEqual([])

  await page.getByLabel('Language').selectOption('Deutsch')
  const german = page.getByRole('region', { name: 'Netzwerk' })
  await expect(german.getByRole('status')).toContainText('Seit dem Start wurden 2 Anfragen nach außen abgelehnt.')
})

for (const bypassCSP of [false, true]) {
  test.describe(bypassCSP ? 'behind the content security policy' : 'the page', () => {
    test('N-8 reaches no other machine, and stays', async ({ launch }) => {
      const coachbook = await launch({ bypassCSP })
      const { page } = coachbook
      const stays = await mark(page)
      const sent = await watchRequests(coachbook)

      const outcomes: Record<string, string> = {}
      for (const [name, way] of Object.entries(waysOut)) outcomes[name] = await page.evaluate(way, server.host)
      for (const way of Object.values(silentWaysOut)) await page.evaluate(way, server.host)
      const candidates = await page.evaluate(webRtcCandidates, server.host)
      await settled(coachbook)

      expect(outcomes).toEqual(refused(waysOut))
      expect(candidates).toEqual([])
      expect(server.arrived).toEqual([])
      expect((await sent()).filter((url) => !url.startsWith('app://coachbook/'))).toEqual([])
      await stays()
      const { open, refused: counted } = await coachbook.call('app.network', {})
      expect(Object.values(open)).toEqual(waysToSend.map(() => false))
      expect(counted.requests > 0).toBe(bypassCSP)
    })

    test('goes nowhere else and opens no window', async ({ launch, folder }) => {
      const coachbook = await launch({ bypassCSP })
      const { page } = coachbook
      const stays = await mark(page)
      const local = join(folder, 'other.html')
      await writeFile(local, '<h1>Another page</h1>')

      for (const way of Object.values(waysAway)) {
        for (const address of [
          `http://${server.host}/redirect`,
          pathToFileURL(local).href,
          'data:text/html,<h1>Another page</h1>',
          'app://coachbook/other.html',
          'app://elsewhere/index.html'
        ]) {
          await page.evaluate(way, address)
          await settled(coachbook)
        }
      }

      await stays()
      expect(await windowsOf(coachbook)).toEqual([page.url()])
      expect(server.arrived).toEqual([])
    })
  })
}

test('a window that a page has emptied shows Coachbook again', async ({ coachbook }) => {
  const { page } = coachbook
  await page.evaluate(() => location.assign('about:blank'))
  await expect(page).toHaveURL('app://coachbook/')
  expect((await coachbook.call('app.info', {})).platform).toBe(process.platform)
})

/** For each way to run words as code: whether it ran or was refused. */
async function ranAsCode(coachbook: Coachbook) {
  const outcomes: Record<string, string> = {}
  for (const [name, code] of Object.entries(waysToRun)) {
    // Runs in a task of its own, since code that the test itself runs is exempt from the policy.
    await coachbook.page.evaluate(`void setTimeout(() => { ${code} })`)
    await settled(coachbook)
    outcomes[name] = await coachbook.page.evaluate(() => (Reflect.get(window, 'ran') ? 'ran' : 'refused'))
    await coachbook.page.evaluate(() => Reflect.set(window, 'ran', undefined))
  }
  return outcomes
}

test('a page runs no words as code', async ({ coachbook }) => {
  expect(await ranAsCode(coachbook)).toEqual(refused(waysToRun))
})

test('it is the content security policy that keeps words from running', async ({ launch }) => {
  const outcomes = await ranAsCode(await launch({ bypassCSP: true }))
  expect(Object.values(outcomes)).toEqual(Object.keys(waysToRun).map(() => 'ran'))
})

test('a page gets no permission', async ({ launch }) => {
  const { page } = await launch({ args: ['--use-fake-device-for-media-stream'] })
  await page.bringToFront()
  const outcomes: Record<string, string> = {}
  for (const [name, request] of Object.entries(requests)) outcomes[name] = await page.evaluate(request)
  expect(outcomes).toEqual(refused(requests))

  const states = await page.evaluate(
    (names) =>
      Promise.all(
        names.map(async (name) => {
          const { state } = await Reflect.apply(navigator.permissions.query, navigator.permissions, [{ name }])
          return [name, state]
        })
      ),
    permissionNames
  )
  expect(states).toEqual(permissionNames.map((name) => [name, 'denied']))
})

test('the page runs in a sandbox without Node, and its bridge has two functions', async ({ coachbook }) => {
  const { page, electron } = coachbook
  const preferences = await electron.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((contents) => {
      const all: Record<string, unknown> = Reflect.apply(Reflect.get(contents, 'getLastWebPreferences'), contents, [])
      const { sandbox, contextIsolation, webSecurity, enableBlinkFeatures, ...others } = all
      const { nodeIntegration, nodeIntegrationInSubFrames, allowRunningInsecureContent } = others
      const { experimentalFeatures, webviewTag } = others
      return {
        on: [sandbox, contextIsolation, webSecurity],
        off: [
          nodeIntegration,
          nodeIntegrationInSubFrames,
          allowRunningInsecureContent,
          experimentalFeatures,
          webviewTag
        ],
        blinkFeatures: enableBlinkFeatures ?? ''
      }
    })
  )
  const off = [false, false, false, false, false]
  expect(preferences).toEqual([{ on: [true, true, true], off, blinkFeatures: '' }])
  const seen = await page.evaluate(() => ({
    node: ['require', 'process', 'module', 'Buffer', 'global'].filter((name) => Reflect.has(window, name)),
    bridge: Object.keys(window.coachbook),
    inFrame: Reflect.has(document.body.appendChild(document.createElement('iframe')).contentWindow ?? {}, 'coachbook')
  }))
  expect(seen).toEqual({ node: [], bridge: ['call', 'on'], inFrame: false })
})

test('the bridge carries no name that is not in the contract, and no event object', async ({ coachbook }) => {
  const { page } = coachbook
  await page.evaluate(() => window.coachbook.call('app.ready', {}))
  const refusals = await page.evaluate(async () => {
    const attempt = (run: () => unknown) =>
      Promise.resolve()
        .then(run)
        .then(
          () => 'passed',
          (error: Error) => error.message
        )
    const { call, on } = window.coachbook
    return [
      await attempt(() => Reflect.apply(call, null, ['ELECTRON_BROWSER_SANDBOX_LOAD', {}])),
      await attempt(() => Reflect.apply(on, null, ['coachbook.event.menu.command', () => undefined])),
      await attempt(() => Reflect.apply(on, null, ['menu.command', 'no function']))
    ]
  })
  expect(refusals).toEqual(['There is no such call.', 'There is no such event.', 'There is no such event.'])

  await page.evaluate(() => {
    const seen: unknown[] = []
    Reflect.set(window, 'seen', seen)
    Reflect.set(
      window,
      'stop',
      window.coachbook.on('menu.command', (...all) => seen.push(all))
    )
  })
  const seen = () => page.evaluate(() => Reflect.get(window, 'seen'))
  await coachbook.clickMenu('Go', 'Team')
  await expect.poll(seen).toEqual([[{ command: 'go.team' }]])

  await page.evaluate(() => Reflect.get(window, 'stop')())
  await coachbook.clickMenu('Go', 'Team')
  await settled(coachbook)
  expect(await seen()).toEqual([[{ command: 'go.team' }]])
})

test('every answer carries the headers, and the page breaks none of its own rules', async ({ coachbook }) => {
  const { page } = coachbook
  const answer = await page.reload()
  await page.keyboard.press('Tab')
  expect(await answer?.allHeaders()).toMatchObject(
    Object.fromEntries(Object.entries(securityHeaders).map(([name, value]) => [name.toLowerCase(), value]))
  )
  await settled(coachbook)
  expect(coachbook.complaints).toEqual([])
})
