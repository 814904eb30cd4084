import { app, dialog } from 'electron'
import type { Translate } from '../../shared/messages'

/** Makes this start the only one for its user data; false where another runs already, which then comes to the front. */
export function becomeOnlyStart(onSecondStart: () => void): boolean {
  if (!app.requestSingleInstanceLock()) {
    app.quit()
    return false
  }
  app.on('second-instance', onSecondStart)
  return true
}

/** The longest that the program goes on without its window, in milliseconds: a disk that never answers must not keep the next start from beginning. */
const longestEnd = 30_000

/** The program ends with its window, also on macOS, so that the library is free; `finish` runs before it does. */
export function endWithWindow(finish: () => Promise<unknown>): void {
  let finished = false
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', (event) => {
    if (finished) return
    event.preventDefault()
    setTimeout(() => app.exit(), longestEnd)
    void finish().finally(() => {
      finished = true
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
