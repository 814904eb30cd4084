import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, type TestInfo } from '@playwright/test'
import { Coachbook, type LaunchOptions } from './driver'
import { displayForWindows } from './electron-setup'
import { setWritable } from './launch-faults'

export { expect } from '@playwright/test'

interface Fixtures {
  /** A folder of this test alone, removed after it. */
  folder: string
  /** Starts Coachbook; anything still running after the test is closed. */
  launch(options?: Partial<LaunchOptions>): Promise<Coachbook>
  /** Coachbook on a machine that has nothing yet. */
  coachbook: Coachbook
}

interface WorkerFixtures {
  /** The name of a hidden display of this worker alone, so that windows of two workers never take each other's focus. */
  display: string
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  display: [
    // Playwright reads from a destructuring pattern what a fixture needs, so there must be one.
    async ({ browserName: _ }, use) => {
      const display = await displayForWindows()
      await use(display.name)
      display.stop()
    },
    { scope: 'worker', auto: true }
  ],
  folder: async ({ browserName: _ }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'coachbook-'))
    await use(folder)
    await setWritable(folder, true)
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  },
  launch: async ({ folder }, use, info) => {
    const running: Coachbook[] = []
    await use(async (options) => {
      const coachbook = await Coachbook.launch({ folder, ...options })
      running.push(coachbook)
      return coachbook
    })
    for (const coachbook of running) {
      if (info.status !== info.expectedStatus) await attachPicture(coachbook, info)
      await coachbook.kill()
    }
  },
  coachbook: async ({ launch }, use) => {
    await use(await launch())
  }
})

/** A picture of the window when the test failed. */
async function attachPicture({ page }: Coachbook, info: TestInfo): Promise<void> {
  if (page.isClosed()) return
  await info.attach('window', { body: await page.screenshot(), contentType: 'image/png' })
}
