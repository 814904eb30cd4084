import type { ChildProcess } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'
import { z } from 'zod'
import { type Carried, unpacked } from '../../shared/carried'
import type { CallInput, CallName, CallOutput } from '../../shared/contract'
import type { Given } from '../../shared/model/handed'
import { type Fault, withFault } from './launch-faults'
import { launchOptions } from './launch-options'
import { setDays } from './other-days'

export interface LaunchOptions {
  /** A fresh folder that holds everything of this test: home, user data and library. */
  folder: string
  /** The library to open, by default `<folder>/library`; null starts as on a machine that has none. */
  library?: string | null
  args?: readonly string[]
  env?: Record<string, string>
  /** What is wrong with the machine. */
  fault?: Fault
  /** Leaves out the page's content security policy, to test what is behind it. */
  bypassCSP?: boolean
}

/** The user's answer in a system dialog: a path, the suggested name in a folder, or nothing. */
type PathAnswer = string | { into: string } | null

export interface DialogAnswers {
  chooseFolder: PathAnswer
  savePdf: PathAnswer
  openPdf: PathAnswer
  /** The number of the button. */
  message: number
}

/** What a dialog was asked for. */
export interface Asked {
  method: string
  title: string
  defaultPath: string
  detail: string
}

/** A running Coachbook, operated as a user would. */
export class Coachbook {
  private constructor(
    private readonly options: LaunchOptions,
    public electron: ElectronApplication,
    /** Kept, because Playwright forgets the process once it is gone. */
    private process: ChildProcess,
    /** The window's page; another one after a restart. */
    public page: Page,
    /** Errors that the page wrote to its console since the start, such as violations of the content security policy. */
    public complaints: string[]
  ) {}

  static async launch(options: LaunchOptions): Promise<Coachbook> {
    const { electron, page, complaints } = await open(options)
    return new Coachbook(options, electron, electron.process(), page, complaints)
  }

  get library(): string {
    return libraryOf(this.options) ?? join(homeOf(this.options), 'Documents', 'Coachbook')
  }

  get pid(): number {
    if (this.process.pid === undefined) throw new Error('Coachbook did not start')
    return this.process.pid
  }

  /**
   * Makes a call as the window does, to prepare the start of a test; throws the message when it is refused. A rep's
   * signature is made on the rep's side: the laptop is handed over for it and taken back.
   */
  async call<N extends CallName>(name: N, input: CallInput<N>): Promise<CallOutput<N>> {
    const given = signedByRep(input)
    if (!given) return this.ask(name, input)
    const loaded = this.page.waitForEvent('load')
    await Promise.all([loaded, this.ask('handover.give', { given })])
    const done = await this.ask(name, input)
    await this.ask('handover.takeBack', { pin: '' })
    await this.page.reload()
    return done
  }

  private async ask<N extends CallName>(name: N, input: CallInput<N>): Promise<CallOutput<N>> {
    const asked: { call: string; argument: unknown } = { call: name, argument: input }
    const carried: Carried<CallOutput<N>> = await this.page.evaluate(
      ({ call, argument }) => Reflect.apply(window.coachbook.call, null, [call, argument]),
      asked
    )
    const reply = unpacked(carried)
    if (!reply.ok) throw new Error(`${reply.error.code}: ${reply.error.message}`)
    return reply.value
  }

  /** Answers the dialogs of a kind from now on, until another answer is set. */
  async answerDialog<K extends keyof DialogAnswers>(kind: K, answer: DialogAnswers[K]): Promise<void> {
    const method = {
      chooseFolder: 'showOpenDialog',
      savePdf: 'showSaveDialog',
      openPdf: 'showOpenDialog',
      message: 'showMessageBox'
    }[kind]
    await this.electron.evaluate(replaceDialog, { method, answer })
  }

  /** The dialogs that were answered since the start, in order. */
  askedDialogs(): Promise<Asked[]> {
    return this.electron.evaluate(() => Reflect.get(globalThis, 'askedDialogs') ?? [])
  }

  /** Clicks an item of the application's menu by its labels: `clickMenu('File', 'Add a rep')`. */
  async clickMenu(...words: readonly string[]): Promise<void> {
    await this.electron.evaluate(({ Menu, BrowserWindow }, path) => {
      let items = Menu.getApplicationMenu()?.items ?? []
      path.forEach((word, depth) => {
        const item = items.find(({ label }) => label === word)
        if (!item) throw new Error(`no “${word}” among ${items.map(({ label }) => label).join(', ')}`)
        if (depth === path.length - 1) item.click(undefined, BrowserWindow.getAllWindows()[0])
        items = item.submenu?.items ?? []
      })
    }, words)
  }

  /** From now on the disk takes this long to write what is appended to a file. */
  async slowDisk(milliseconds: number): Promise<void> {
    await this.electron.evaluate(slowDown, milliseconds)
  }

  /** Sets the computer's clock ahead by this many days (negative: back); the window is reloaded. */
  async setClock(days: number): Promise<void> {
    await this.electron.evaluate((_, [code, count]) => new Function(`(${code})(${count})`)(), [
      setDays.toString(),
      days
    ] as const)
    await this.electron.context().addInitScript(setDays, days)
    await this.page.reload()
  }

  /** From now on, files below a folder whose name contains this text are read only once `goOnReading` is called. */
  async holdReading(part: string): Promise<void> {
    await this.electron.evaluate(holdReads, part)
  }

  /** How many readings wait. */
  heldReadings(): Promise<number> {
    return this.electron.evaluate(() => Reflect.get(globalThis, 'heldReadings'))
  }

  async goOnReading(): Promise<void> {
    await this.electron.evaluate(() => Reflect.get(globalThis, 'goOnReading')())
  }

  /** Asks the window to close, which it may not do. */
  async askToClose(): Promise<void> {
    await this.electron.evaluate(({ BrowserWindow }) => {
      for (const window of BrowserWindow.getAllWindows()) window.close()
    })
  }

  /** Waits until the window is gone and the program has ended. */
  hasEnded(): Promise<void> {
    return ended(this.process)
  }

  /** Ends the process at once, as in a power loss. */
  async kill(): Promise<void> {
    const gone = ended(this.process)
    this.process.kill('SIGKILL')
    await gone
  }

  /** Closes the window, as a user does. */
  async close(): Promise<void> {
    if (hasEnded(this.process)) return
    const gone = ended(this.process)
    await this.askToClose()
    await gone
  }

  /** Starts again, after closing unless the process is gone already. */
  async restart(changes: Partial<LaunchOptions> = {}): Promise<void> {
    await this.close()
    const { electron, page, complaints } = await open({ ...this.options, ...changes })
    this.electron = electron
    this.process = electron.process()
    this.page = page
    this.complaints = complaints
  }
}

const SignedByRep = z.object({
  workbook: z.string(),
  command: z.object({ type: z.enum(['plan.sign', 'addendum.sign']), id: z.string(), party: z.literal('rep') })
})

/** What the laptop is handed over for, if a call is a rep's signature. */
function signedByRep(input: unknown): Given | null {
  const { data } = SignedByRep.safeParse(input)
  if (!data) return null
  const { workbook, command } = data
  return command.type === 'plan.sign' ? { workbook, plan: command.id } : { workbook, addendum: command.id }
}

const homeOf = ({ folder }: LaunchOptions) => join(folder, 'home')
const libraryOf = ({ folder, library }: LaunchOptions) => (library === undefined ? join(folder, 'library') : library)

async function open(options: LaunchOptions) {
  const home = homeOf(options)
  await mkdir(home, { recursive: true })
  const library = libraryOf(options)
  const words = [
    `--user-data-dir=${join(options.folder, 'user-data')}`,
    ...(library ? [`--library=${library}`] : []),
    ...(options.args ?? [])
  ]
  const { bypassCSP = false } = options
  // Playwright would choose light colors for every page, but the program should choose.
  const launch = { ...launchOptions(words, { HOME: home, ...options.env }), bypassCSP, colorScheme: null }
  const electron = await _electron.launch(
    options.fault ? await withFault(launch, options.fault, options.folder) : launch
  )
  const complaints: string[] = []
  electron.context().on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  return { electron, page: await firstWindow(electron), complaints }
}

/** The window; if none appears, the error contains what the program wrote before. */
async function firstWindow(electron: ElectronApplication): Promise<Page> {
  const lines: string[] = []
  electron.process().stderr?.on('data', (bytes: Buffer) => lines.push(bytes.toString()))
  try {
    const page = await electron.firstWindow({ timeout: 45_000 })
    await page.waitForURL('app://coachbook/**', { timeout: 45_000 })
    // A user begins when there is something to see; a key that is pressed earlier has no effect.
    await page.getByRole('heading').first().waitFor({ timeout: 45_000 })
    return page
  } catch {
    electron.process().kill('SIGKILL')
    throw new Error(`Coachbook opened no window.\n${lines.join('')}`)
  }
}

const hasEnded = ({ exitCode, signalCode }: ChildProcess) => exitCode !== null || signalCode !== null

const ended = (process: ChildProcess) =>
  hasEnded(process) ? Promise.resolve() : new Promise<void>((resolve) => process.once('exit', () => resolve()))

interface DialogOptions {
  title?: string
  message?: string
  detail?: string
  defaultPath?: string
}

/** Runs in main: makes flushing appended data slow. */
function slowDown(_: unknown, milliseconds: number) {
  const fs = process.mainModule?.require('fs')
  const { fdatasync } = fs
  Reflect.set(fs, 'fdatasync', (fd: number, done: (error: Error | null) => void) =>
    setTimeout(() => fdatasync(fd, done), milliseconds)
  )
}

/** Runs in main: makes files wait before they are read, and counts them. */
function holdReads(_: unknown, part: string) {
  const files = process.mainModule?.require('fs/promises')
  const { open } = files
  let count = 0
  Reflect.set(globalThis, 'heldReadings', count)
  const held = new Promise<void>((resolve) => Reflect.set(globalThis, 'goOnReading', resolve))
  Reflect.set(files, 'open', async (path: string, ...flags: unknown[]) => {
    // Without flags it is opened to be read.
    if (flags.length === 0 && path.includes(part)) {
      count += 1
      Reflect.set(globalThis, 'heldReadings', count)
      await held
    }
    return Reflect.apply(open, files, [path, ...flags])
  })
}

/** Runs in main: replaces a dialog by an answer, and records what it was asked. */
function replaceDialog(
  { dialog }: typeof import('electron'),
  { method, answer }: { method: string; answer: PathAnswer | number }
) {
  const asked: Asked[] = Reflect.get(globalThis, 'askedDialogs') ?? []
  Reflect.set(globalThis, 'askedDialogs', asked)
  // Functions with names would not survive the transfer into main, so there are none.
  Reflect.set(dialog, method, async (_window: unknown, options: DialogOptions) => {
    const { title, message, detail = '', defaultPath = '' } = options
    asked.push({ method, title: title ?? message ?? '', defaultPath, detail })
    if (typeof answer === 'number') return { response: answer, checkboxChecked: false }
    const name = defaultPath.split(/[\\/]/).pop() ?? ''
    const path = answer !== null && typeof answer === 'object' ? `${answer.into}/${name}` : answer
    return { canceled: path === null, filePath: path ?? '', filePaths: path === null ? [] : [path] }
  })
}
