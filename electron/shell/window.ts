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
  /** A page begins: the first one, or one that was reloaded. */
  onPage(): void
  /** How many pages of a batch are left. */
  left(): number
  /** Writes everything to the disk before the window closes. */
  save(): Promise<SaveState>
}

/** The one window of Coachbook. */
export interface MainWindow extends WindowPort {
  readonly browser: BrowserWindow
  post: Mailbox['post']
  isOpenPage(page: number): boolean
  /** Loads the page, once main listens to calls. */
  load(): void
  /** Brings the window to the front, even when it is minimized. */
  focus(): void
  /** Makes the page send what is being typed and accept no more keys; true when something in it cannot be kept. */
  flush(): Promise<boolean>
  /** The page accepts keys again. */
  stay(): void
  /** Ends the page together with the process that holds it, and begins another in a new process. */
  replacePage(): void
}

function after(milliseconds: number, run: () => void): () => void {
  const timer = setTimeout(run, milliseconds)
  return () => clearTimeout(timer)
}

/** Makes the window, which becomes visible once its first picture is drawn. */
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
    // A page can go to `about:blank` without anybody being asked.
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
    // The event waits in the mailbox until the new page listens.
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
      // The window may have been closed while whatever asks for this was still working.
      if (!contents.isDestroyed()) contents.reload()
    },
    focus() {
      // After a forced closing, the window is gone while the last words are still being written.
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

/** In other places the reason follows a colon; here it begins the sentence. */
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

/** Says that the page keeps ending; true when it is to be shown once more. */
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
