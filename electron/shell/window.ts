import { BrowserWindow, dialog, screen } from 'electron'
import { eventChannel } from '../../shared/channels'
import type { Translator } from '../../shared/messages'
import type { SaveState } from '../../shared/model/saving'
import { createMailbox, type Mailbox } from '../ipc/mailbox'
import type { WindowPort } from '../ipc/ports'
import { appOrigin, isAppAddress } from '../ipc/sender'
import { createClosing } from './closing'
import { createLastWords } from './last-words'
import { addTextMenu } from './menu/text-menu'
import type { Remembered } from './remembered'
import { countRestarts } from './restarts'
import { paperColor } from './theme'
import { webPreferences } from './web-preferences'
import { placeFor, smallest, type WindowPlace } from './window-place'

interface MainWindowOptions {
  title: string
  preload: string
  place: Remembered<WindowPlace>
  development: boolean
  translator(): Translator
  /** A page begins, the first one or one that was loaded anew. */
  onPage(): void
  /** How many pages of a batch are still to come. */
  left(): number
  /** Brings everything to the disk before the window closes. */
  save(): Promise<SaveState>
}

/** The one window of Coachbook. */
export interface MainWindow extends WindowPort {
  readonly browser: BrowserWindow
  post: Mailbox['post']
  isOpenPage(page: number): boolean
  /** Loads the page; main listens to calls by then. */
  load(): void
  /** Brings the window to the front, also from the task bar. */
  focus(): void
  /** Has the page send what is being typed and take no more keys; true where something in it cannot be kept. */
  flush(): Promise<boolean>
  /** The page takes keys again. */
  stay(): void
  /** Ends the page with the process that holds it, and begins another in a new one. */
  replacePage(): void
}

function after(milliseconds: number, run: () => void): () => void {
  const timer = setTimeout(run, milliseconds)
  return () => clearTimeout(timer)
}

/** Makes the window, which shows itself once its first picture is there. */
export function openMainWindow(options: MainWindowOptions): MainWindow {
  const browser = createBrowser(options)
  const contents = browser.webContents
  const mailbox = createMailbox((name, payload) => {
    if (!contents.isDestroyed()) contents.send(eventChannel(name), payload)
  })
  const isAlive = () => !contents.isDestroyed() && !contents.isCrashed()
  const askToFlush = () => mailbox.post('window.closing', { keeps: false })
  const askToKeep = () => mailbox.post('window.closing', { keeps: true })
  const closing = createClosing({
    left: options.left,
    askToStop: (left) => askToStop(browser, options.translator(), left),
    isAlive,
    askToFlush,
    stay: () => mailbox.post('window.staying', {}),
    save: async () => {
      await options.place.set({ bounds: browser.getNormalBounds(), maximized: browser.isMaximized() })
      return options.save()
    },
    askToLeave: (reason) => askToLeave(browser, options.translator(), reason),
    askToWait: (signal) => askToWait(browser, options.translator(), signal),
    destroy: () => browser.destroy(),
    after
  })
  const lastWords = createLastWords({ isAlive, ask: askToKeep, after })

  browser.on('close', (event) => {
    event.preventDefault()
    closing.request()
  })
  let isReplacing = false
  const load = () => void browser.loadURL(`${appOrigin}/`)
  contents.on('did-navigate', (_event, address) => {
    mailbox.close()
    closing.pageGone()
    lastWords.pageGone()
    options.onPage()
    // A page can empty itself (`about:blank`) without anybody being asked.
    if (!isAppAddress(address)) load()
  })
  const mayRestart = countRestarts(Date.now)
  contents.on('render-process-gone', async (_event, { reason }) => {
    mailbox.close()
    closing.pageGone()
    lastWords.pageGone()
    if (isReplacing) {
      isReplacing = false
      if (!contents.isDestroyed()) contents.reload()
      return
    }
    if (reason === 'clean-exit') return
    if (!mayRestart() && !(await askToTryAgain(browser, options.translator()))) return browser.close()
    if (contents.isDestroyed()) return
    // It waits in the mailbox until the new page listens.
    mailbox.post('window.restarted', {})
    contents.reload()
  })
  addTextMenu(contents, () => options.translator().t)

  return {
    browser,
    post: mailbox.post,
    isOpenPage: (page) => !contents.isDestroyed() && contents.id === page,
    load,
    ready: () => mailbox.open(),
    flushed: (_page, left) => {
      closing.flushed(left)
      lastWords.flushed(left !== 'nothing')
    },
    flush: () => lastWords.flush(),
    stay: () => mailbox.post('window.staying', {}),
    replacePage() {
      mailbox.close()
      browser.setTitle(options.title)
      if (contents.isDestroyed()) return
      if (contents.isCrashed()) return load()
      isReplacing = true
      process.kill(contents.getOSProcessId(), 'SIGKILL')
    },
    reload: () => {
      mailbox.close()
      // It may have been closed while what asks for it was still at work.
      if (!contents.isDestroyed()) contents.reload()
    },
    focus() {
      // A window that was closed anyway is gone while the last words still go to the disk.
      if (browser.isDestroyed()) return
      if (browser.isMinimized()) browser.restore()
      browser.show()
      browser.focus()
    }
  }
}

function createBrowser({ title, preload, place, development }: MainWindowOptions): BrowserWindow {
  const last = place.get()
  const browser = new BrowserWindow({
    ...placeFor(
      last,
      screen.getAllDisplays().map(({ workArea }) => workArea)
    ),
    minWidth: smallest.width,
    minHeight: smallest.height,
    title,
    show: false,
    backgroundColor: paperColor(),
    webPreferences: webPreferences(preload, { development })
  })
  if (last?.maximized) browser.maximize()
  browser.once('ready-to-show', () => browser.show())
  return browser
}

async function askToStop(browser: BrowserWindow, { t }: Translator, left: number): Promise<boolean> {
  const { response } = await dialog.showMessageBox(browser, {
    type: 'question',
    message: t('dialogs:batchUnderWay', { count: left }),
    detail: t('dialogs:batchUnderWayWhy'),
    buttons: [t('dialogs:batchGoOn'), t('dialogs:batchStop')],
    defaultId: 0,
    cancelId: 0,
    noLink: true
  })
  return response === 1
}

/** Elsewhere the reason goes on after a colon; here it begins. */
const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

async function askToLeave(browser: BrowserWindow, translator: Translator, reason: string): Promise<boolean> {
  const { t } = translator
  const { response } = await dialog.showMessageBox(browser, {
    type: 'warning',
    message: t('dialogs:notSaved'),
    detail: upper(translator.ofCode('saving', reason, {}, 'saving:failed')),
    buttons: [t('dialogs:keepOpen'), t('dialogs:leaveUnsaved')],
    defaultId: 0,
    cancelId: 0,
    noLink: true
  })
  return response === 1
}

async function askToWait(browser: BrowserWindow, { t }: Translator, signal: AbortSignal): Promise<boolean> {
  const { response } = await dialog.showMessageBox(browser, {
    type: 'warning',
    message: t('dialogs:stillWriting'),
    detail: t('dialogs:stillWritingWhy'),
    buttons: [t('dialogs:keepWaiting'), t('dialogs:closeAnyway')],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
    signal
  })
  return response === 1
}

/** Says that the page keeps ending; true when it shall be shown once more. */
async function askToTryAgain(browser: BrowserWindow, { t }: Translator): Promise<boolean> {
  const { response } = await dialog.showMessageBox(browser, {
    type: 'error',
    message: t('dialogs:keepsEnding'),
    detail: t('dialogs:keepsEndingWhy'),
    buttons: [t('dialogs:showAgain'), t('dialogs:quit')],
    defaultId: 0,
    cancelId: 1,
    noLink: true
  })
  return response === 0
}
