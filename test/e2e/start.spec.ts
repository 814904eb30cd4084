import { spawn } from 'node:child_process'
import { access, mkdir, readFile, rename, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { v7 as newId } from 'uuid'
import { crashPage } from '../support/crash'
import { damages, onlyRepFolder } from '../support/damage'
import type { Coachbook } from '../support/driver'
import { expect, test } from '../support/fixtures'
import { setWritable } from '../support/launch-faults'
import { launchOptions } from '../support/launch-options'
import { completeWords, planScene } from '../support/plan-scene'
import { openRep, seenRep } from '../support/seen-rep'

const manager = 'Anna Brandt'

async function begun(coachbook: Coachbook): Promise<Coachbook> {
  await coachbook.call('library.begin', { managerName: manager, choice: null })
  return coachbook
}

async function addRep(coachbook: Coachbook, name: string): Promise<string> {
  const id = newId()
  await coachbook.call('workbook.create', { id, name, role: '', territory: '', frameworks: [] })
  return id
}

const renameRep = (coachbook: Coachbook, workbook: string, name = 'Jonas W.') =>
  coachbook.call('workbook.dispatch', { workbook, command: { type: 'rep.describe', name } })

const namesIn = async (coachbook: Coachbook) => (await coachbook.call('library.reps', {})).map(({ name }) => name)

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false
  )

const isVisible = ({ electron }: Coachbook) =>
  electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.isVisible()))

test.describe('the library of a start', () => {
  test('is offered, made when the person begins, and found again', async ({ launch }) => {
    const coachbook = await launch({ library: null })
    const folder = join('Documents', 'Coachbook')
    expect(await coachbook.call('library.state', {})).toEqual({
      ready: false,
      nameless: null,
      locked: false,
      folder,
      readOnly: null,
      notices: [],
      unsaved: []
    })
    expect(await exists(coachbook.library)).toBe(false)

    await begun(coachbook)
    await addRep(coachbook, 'Jonas Weber')
    await coachbook.restart()
    expect(await coachbook.call('library.state', {})).toEqual({
      ready: true,
      nameless: null,
      locked: false,
      folder,
      readOnly: null,
      notices: [],
      unsaved: []
    })
    expect(await coachbook.call('settings.get', {})).toMatchObject({ managerName: manager })
    expect(await namesIn(coachbook)).toEqual(['Jonas Weber'])
  })

  test('is a folder of its own where a person chooses one with other things in it', async ({ launch, folder }) => {
    const coachbook = await launch({ library: null })
    await coachbook.answerDialog('chooseFolder', null)
    expect(await coachbook.call('library.chooseFolder', {})).toBe(null)

    const chosen = join(folder, 'home', 'Work')
    await mkdir(chosen)
    await writeFile(join(chosen, 'prices.xlsx'), '')
    await coachbook.answerDialog('chooseFolder', chosen)
    const choice = await coachbook.call('library.chooseFolder', {})
    expect(choice).toMatchObject({ folder: join('Work', 'Coachbook'), found: 'none' })
    await coachbook.call('library.begin', { managerName: manager, choice: choice?.choice ?? null })
    expect(await exists(join(chosen, 'Coachbook', 'settings.json'))).toBe(true)
  })

  test('is not made anew where the one that was chosen is gone', async ({ launch }) => {
    const coachbook = await begun(await launch({ library: null }))
    await coachbook.close()
    await rename(coachbook.library, `${coachbook.library} on a drive`)
    await coachbook.restart()
    const state = await coachbook.call('library.state', {})
    expect([state.ready, state.notices.map(({ code }) => code)]).toEqual([false, ['library.gone']])
    expect(await exists(coachbook.library)).toBe(false)
  })

  test('can only be read when a newer Coachbook made it', async ({ launch }) => {
    const coachbook = await begun(await launch())
    const rep = await addRep(coachbook, 'Jonas Weber')
    await coachbook.close()
    await writeFile(join(coachbook.library, 'library.json'), JSON.stringify({ version: 4, reps: [] }))
    await coachbook.restart()
    expect((await coachbook.call('library.state', {})).readOnly?.code).toBe('library.newer')
    expect(await namesIn(coachbook)).toEqual(['Jonas Weber'])
    await expect(renameRep(coachbook, rep)).rejects.toThrow('workbook.read-only')
  })

  test('can only be read where its folder cannot be written to', async ({ launch }) => {
    const coachbook = await begun(await launch({ fault: { kind: 'permissions-count' } }))
    const rep = await addRep(coachbook, 'Jonas Weber')
    await coachbook.close()
    await setWritable(coachbook.library, false)
    await coachbook.restart()
    expect((await coachbook.call('library.state', {})).readOnly?.code).toBe('library.read-only')
    expect(await namesIn(coachbook)).toEqual(['Jonas Weber'])
    await expect(renameRep(coachbook, rep)).rejects.toThrow('workbook.read-only')
    await coachbook.page.getByRole('link', { name: 'Jonas Weber' }).first().click()
    await coachbook.page.getByRole('heading', { level: 2, name: 'Jonas Weber' }).waitFor()
    await expect(coachbook.page.getByText('This folder cannot be written to')).toHaveCount(1)
  })
})

test.describe('N-4 a workbook in which', () => {
  const cases = [
    { damage: 'the last line is torn', code: 'journal.torn', name: 'two' },
    { damage: 'a byte is flipped', code: 'journal.damaged', name: 'one' },
    { damage: 'the snapshot is missing', code: 'snapshot.missing-all', name: 'three' }
  ] as const
  for (const { damage, code, name } of cases) {
    test(`${damage} opens with all that is sound, says so, and goes on`, async ({ launch }) => {
      const coachbook = await begun(await launch())
      const rep = await addRep(coachbook, 'Jonas Weber')
      for (const word of ['one', 'two', 'three']) await renameRep(coachbook, rep, word)
      await coachbook.kill()
      await damages[damage](await onlyRepFolder(coachbook.library))

      await coachbook.restart()
      const opened = await coachbook.call('workbook.open', { workbook: rep })
      expect([opened.notices.map((notice) => notice.code), opened.workbook.rep.name]).toEqual([[code], name])
      await renameRep(coachbook, rep, 'four')
      await coachbook.restart()
      const again = await coachbook.call('workbook.open', { workbook: rep })
      expect([again.notices, again.workbook.rep.name]).toEqual([[], 'four'])
    })
  }
})

test.describe('A5 a library whose settings cannot be read', () => {
  for (const kind of ['in clear', 'protected'] as const) {
    test(`${kind}, is said to be there and asks for the name alone`, async ({ launch }) => {
      const passphrase = 'seven green apples on a roof'
      const coachbook = await begun(await launch())
      await addRep(coachbook, 'Jonas Weber')
      await addRep(coachbook, 'Mira Sand')
      if (kind === 'protected') await coachbook.call('protection.protect', { passphrase })
      await coachbook.close()
      await truncate(join(coachbook.library, 'settings.json'), 12)
      await coachbook.restart()
      const { page } = coachbook
      if (kind === 'protected') {
        await page.getByLabel('Passphrase').fill(passphrase)
        await page.getByRole('button', { name: 'Open', exact: true }).click()
      }
      await expect(page.getByRole('heading', { level: 1, name: 'Your library is here' })).toBeVisible()
      await expect(page.getByText('There is a library with 2 workbooks in this folder.')).toBeVisible()
      await expect(page.getByRole('main').getByRole('button')).toHaveText(['Open the library'])
      await page.getByRole('textbox', { name: 'Your name' }).fill(manager)
      await page.getByRole('button', { name: 'Open the library' }).click()
      await expect(page.getByRole('link', { name: 'Mira Sand' }).first()).toBeVisible()
    })
  }
})

test.describe('a second start', () => {
  test('shows the window of the first and ends', async ({ launch, folder }) => {
    const coachbook = await launch()
    await coachbook.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide())
    expect(await isVisible(coachbook)).toEqual([false])

    const { executablePath, args, env } = launchOptions([`--user-data-dir=${join(folder, 'user-data')}`])
    const second = spawn(executablePath, args, { env, stdio: 'ignore' })
    expect(await new Promise((resolve) => second.once('exit', resolve))).toBe(0)
    await expect.poll(() => isVisible(coachbook)).toEqual([true])
  })

  test('while a window that was closed anyway still saves waits for it, and opens with the words', async ({
    launch
  }) => {
    const first = await begun(await launch())
    const rep = await addRep(first, 'Jonas Weber')
    await first.slowDisk(9000)
    await first.answerDialog('message', 1)
    void renameRep(first, rep, 'Jonas W.').catch(() => undefined)
    const closed = first.page.waitForEvent('close')
    await first.askToClose()
    await closed
    const second = await launch()
    await first.hasEnded()
    expect((await second.call('library.state', {})).readOnly).toBe(null)
    expect(await namesIn(second)).toEqual(['Jonas W.'])
  })

  test('A3 that took the library while the laptop slept is told the moment it wakes, before anything is written', async ({
    coachbook
  }) => {
    const { page } = coachbook
    await coachbook.call('library.begin', { managerName: 'Jonas Ek', choice: null })
    await page.reload()
    await expect(page.getByRole('navigation', { name: 'Places' })).toBeVisible()
    const other = { host: 'desk', pid: 7, id: 'other', beat: Date.now() }
    await writeFile(join(coachbook.library, 'library.lock'), JSON.stringify(other))
    await coachbook.electron.evaluate(({ powerMonitor }) => void powerMonitor.emit('resume'))
    await expect(page.getByText('so it is read-only here', { exact: false }).first()).toBeVisible()
    expect(JSON.parse(await readFile(join(coachbook.library, 'library.lock'), 'utf8'))).toEqual(other)
  })

  test('by another person can read the library, and write to it once the first has ended', async ({
    launch,
    folder
  }) => {
    const first = await begun(await launch())
    const rep = await addRep(first, 'Jonas Weber')
    const second = await launch({ folder: join(folder, 'other'), library: first.library })
    expect((await second.call('library.state', {})).readOnly?.code).toBe('library.locked')
    await expect(renameRep(second, rep)).rejects.toThrow('workbook.read-only')

    const banner = second.page.getByText('Another Coachbook has this library open')
    await expect(banner).toBeVisible()

    // What the first window writes appears in the second by itself, on the page of the rep and in the list.
    const { page } = second
    await second.clickMenu('Go', 'Team')
    await page.getByRole('table').getByRole('link', { name: 'Jonas Weber' }).click()
    const name = page.getByRole('main').getByRole('heading', { level: 2 })
    await expect(name).toHaveText('Jonas Weber')
    await renameRep(first, rep, 'Jonas Weber-Ek')
    await expect(name).toHaveText('Jonas Weber-Ek', { timeout: 15_000 })
    await second.clickMenu('Go', 'Team')
    const added = page.getByRole('table').getByRole('link', { name: 'Mira Lindqvist' })
    await expect(added).toHaveCount(0)
    await addRep(first, 'Mira Lindqvist')
    await expect(added).toBeVisible({ timeout: 15_000 })
    await first.close()
    await expect(banner).toBeHidden({ timeout: 15_000 })
    await renameRep(second, rep)
    expect(await namesIn(second)).toEqual(['Jonas W.', 'Mira Lindqvist'])
  })
})

test.describe('the end', () => {
  test('N-1 a killed process has lost nothing it said it saved', async ({ launch }) => {
    const coachbook = await begun(await launch())
    const rep = await addRep(coachbook, 'Jonas Weber')
    expect((await renameRep(coachbook, rep)).saving).toEqual({ state: 'saved' })
    await coachbook.kill()
    await coachbook.restart()
    expect((await coachbook.call('library.state', {})).readOnly).toBe(null)
    expect(await namesIn(coachbook)).toEqual(['Jonas W.'])
  })

  test('comes also when the page hangs, once somebody says so', async ({ coachbook }) => {
    await coachbook.answerDialog('message', 1)
    await coachbook.page.evaluate(
      () =>
        void setTimeout(() => {
          for (;;);
        })
    )
    await coachbook.close()
  })

  test('waits while something is not saved, unless the person says otherwise', async ({ launch, folder }) => {
    const library = join(folder, 'library')
    const coachbook = await begun(await launch({ fault: { kind: 'small-disk', folder: library, kilobytes: 256 } }))
    const rep = await addRep(coachbook, 'Jonas Weber')
    let day = 0
    await expect
      .poll(
        async () => {
          day += 1
          const command = { type: 'notes.write', notes: `Words of day ${day}. `.repeat(900) } as const
          return (await coachbook.call('workbook.dispatch', { workbook: rep, command })).saving
        },
        { intervals: [0] }
      )
      .toEqual({ state: 'not-saved', reason: 'disk-full' })

    await coachbook.answerDialog('message', 0)
    await coachbook.clickMenu('File', 'Quit')
    await expect.poll(async () => (await coachbook.askedDialogs()).length).toBe(1)
    expect(await namesIn(coachbook)).toEqual(['Jonas Weber'])

    await coachbook.answerDialog('message', 1)
    await coachbook.close()
  })
})

test.describe('the window', () => {
  test('is where it was', async ({ coachbook }) => {
    const bounds = { x: 40, y: 60, width: 1000, height: 700 }
    const place = () =>
      coachbook.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds())
    await coachbook.electron.evaluate(
      ({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.setBounds(to),
      bounds
    )
    await expect.poll(place).toEqual(bounds)
    await coachbook.restart()
    expect(await place()).toEqual(bounds)
  })

  test('follows the chosen theme', async ({ launch }) => {
    const coachbook = await begun(await launch())
    const isDark = () => coachbook.page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)
    await coachbook.call('settings.change', { theme: 'dark' })
    await expect.poll(isDark).toBe(true)
    await coachbook.call('settings.change', { theme: 'light' })
    await expect.poll(isDark).toBe(false)
  })

  test('shows its page anew when the page has crashed, and says so', async ({ coachbook }) => {
    const state = () =>
      coachbook.electron.evaluate(({ webContents }) =>
        webContents
          .getAllWebContents()
          .map((contents) => [contents.isCrashed(), contents.isLoading(), contents.getURL()])
      )
    const processOf = () =>
      coachbook.electron.evaluate(({ webContents }) => webContents.getAllWebContents()[0]?.getOSProcessId())
    const before = await processOf()
    await coachbook.electron.evaluate(({ webContents }) =>
      webContents.getAllWebContents()[0]?.forcefullyCrashRenderer()
    )
    await expect.poll(processOf).not.toBe(before)
    await expect.poll(state).toEqual([[false, false, 'app://coachbook/']])
    // Playwright loses a page that crashed.
    const words = () =>
      coachbook.electron.evaluate(({ webContents }) =>
        webContents.getAllWebContents()[0]?.executeJavaScript('document.body.innerText')
      )
    await expect.poll(words).toContain('The window stopped and was opened again.')
  })

  test('is where it was when its page is loaded anew, also after a crash, and asks for nothing again', async ({
    coachbook
  }) => {
    test.slow()
    await seenRep(coachbook, [])
    const { page } = coachbook
    const heading = (name: string) => page.getByRole('heading', { level: 2, name })
    await coachbook.clickMenu('File', 'Add a rep')
    await expect(page.getByRole('dialog')).toBeVisible()
    await page.reload()
    await expect(heading('Team')).toBeVisible()
    await expect(page.getByRole('dialog')).toHaveCount(0)

    await openRep(coachbook)
    await page.getByRole('button', { name: 'Log observation' }).first().click()
    const evidence = page.getByRole('textbox', { name: 'What did you see and hear?' })
    await expect(evidence).toBeVisible()
    await page.reload()
    await expect(page.getByRole('navigation', { name: 'Pages of this part' })).toBeVisible()
    await page.getByRole('button', { name: 'Log observation' }).first().click()
    await evidence.fill('Asked first.')
    await expect(page.getByText('Saved', { exact: true })).toBeVisible()
    await page.reload()
    await expect(evidence).toHaveValue('Asked first.')

    await page.getByRole('link', { name: 'Settings' }).click()
    await page.getByRole('link', { name: 'Look at the backups' }).first().click()
    await expect(heading('Backups')).toBeVisible()
    await page.reload()
    await expect(heading('Backups')).toBeVisible()
    await crashPage(coachbook)
    // Playwright loses a page that crashed.
    const title = () =>
      coachbook.electron.evaluate(({ webContents }) =>
        webContents.getAllWebContents()[0]?.executeJavaScript('document.querySelector("main h2")?.textContent')
      )
    await expect.poll(title).toBe('Backups')
  })

  test('shows every page of the program when that was the one it showed before', async ({ coachbook }) => {
    test.slow()
    const { rep, plan } = await planScene(coachbook, { words: completeWords() })
    const { page } = coachbook
    const open = await coachbook.call('workbook.open', { workbook: rep })
    const [observation = ''] = Object.keys(open.workbook.observations)
    const [cycle = ''] = Object.keys(open.workbook.cycles)
    const { templates, behaviors } = await coachbook.call('templates.list', {})
    const form = templates[0]?.template.id ?? ''
    const framework = behaviors[0]?.framework
    const places = ['/today', '/team', '/rhythm', '/settings', '/settings/backups', '/templates', '/templates/parts']
    const packs = ['', '/new', '/trainers'].map((part) => `/templates/packs${part}`)
    const library = [`/templates/${form}`, `/templates/parts/framework/${framework}`, ...packs]
    const parts = ['gaps', 'observations', 'sessions', 'plans', 'documents', 'reinforce', 'deals', 'numbers', 'profile']
    const more = ['notes', 'timeline', 'history', 'agreement', 'aside', `plan/${plan}`, `plan/${plan}/story`]
    const records = [`observation/${observation}`, `cycle/${cycle}`]
    const ofRep = [...parts, ...more, ...records].map((part) => `/rep/${rep}/${part}`)
    for (const path of [...places, ...library, `/rep/${rep}`, ...ofRep]) {
      await page.evaluate((at) => sessionStorage.setItem('page', at), path)
      await page.reload()
      await expect(page.locator('main h2').first(), path).toBeVisible()
      expect(await page.evaluate(() => sessionStorage.getItem('page')), path).toBe(path)
      await expect(page.getByRole('alert'), path).toHaveCount(0)
      await expect(page.getByRole('heading', { name: 'This page could not be shown' }), path).toHaveCount(0)
    }
  })

  test('a page that keeps crashing asks in words, and can be shown once more', async ({ coachbook }) => {
    await coachbook.answerDialog('message', 0)
    const processOf = () =>
      coachbook.electron.evaluate(({ webContents }) => webContents.getAllWebContents()[0]?.getOSProcessId())
    for (let crash = 0; crash < 4; crash++) {
      const before = await processOf()
      await coachbook.electron.evaluate(({ webContents }) =>
        webContents.getAllWebContents()[0]?.forcefullyCrashRenderer()
      )
      await expect.poll(async () => ![before, 0].includes(await processOf())).toBe(true)
    }
    expect((await coachbook.askedDialogs()).map(({ title }) => title)).toEqual(['The window keeps crashing.'])
  })
})
