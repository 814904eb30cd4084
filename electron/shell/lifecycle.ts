import { app, dialog } from 'electron'
import type { Translate } from '../../shared/messages'
import { endingMark } from './ending-mark'
import { waitForTurn } from './waiting'

/**
 * The longest time that the program runs on without its window, in milliseconds: a disk that never answers must not
 * keep the next start from beginning.
 */
const longestEnd = 30_000

interface OnlyStart {
  onSecondStart: () => void
  /** The file that says that a program has closed its window and is still saving. */
  endingFile: string
  t: () => Translate
}

/**
 * Makes this the only running program for its user data. If another is running, that one comes to the front and the
 * result is false. If the other has closed its window and is still saving, this waits for it, and a window says so when
 * that takes long.
 */
export async function becomeOnlyStart({ onSecondStart, endingFile, t }: OnlyStart): Promise<boolean> {
  const mark = endingMark(endingFile)
  const told = new AbortController()
  let isGivenUp = false
  const isOnly = await waitForTurn(
    {
      take: () => app.requestSingleInstanceLock(),
      isEnding: mark.isThere,
      rest: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
      sayWaiting: () =>
        void sayWaiting(t, told.signal).then((goesOn) => {
          isGivenUp = !goesOn
        }),
      isGivenUp: () => isGivenUp
    },
    longestEnd + 5000
  )
  told.abort()
  if (!isOnly) {
    app.quit()
    return false
  }
  mark.remove()
  app.on('second-instance', onSecondStart)
  return true
}

/** Says what the program is waiting for; false when the person does not want to wait. */
async function sayWaiting(translate: () => Translate, signal: AbortSignal): Promise<boolean> {
  await app.whenReady()
  if (signal.aborted) return true
  const t = translate()
  const { response } = await dialog.showMessageBox({
    type: 'info',
    message: t('dialogs:stillEnding'),
    detail: t('dialogs:stillEndingWhy'),
    buttons: [t('dialogs:doNotOpen')],
    cancelId: 1,
    noLink: true,
    signal
  })
  return signal.aborted || response !== 0
}

/** Ends the program with its window, also on macOS, so that the library becomes free; `finish` runs before. */
export function endWithWindow(finish: () => Promise<unknown>, endingFile: string): void {
  const mark = endingMark(endingFile)
  let finished = false
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', (event) => {
    if (finished) return
    event.preventDefault()
    mark.put()
    setTimeout(() => {
      mark.remove()
      app.exit()
    }, longestEnd)
    void finish().finally(() => {
      finished = true
      mark.remove()
      app.quit()
    })
  })
}

/** Says that the program cannot start, and ends it. */
export function giveUp(error: unknown, t: Translate): void {
  const code = error instanceof Error ? error.name : 'Error'
  console.error(error)
  dialog.showErrorBox(t('dialogs:cannotStart'), t('dialogs:cannotStartWhy', { code }))
  app.exit(1)
}
