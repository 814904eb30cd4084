import type { WebPreferences } from 'electron'

/** What a page may do; without a preload it can ask main for nothing. Most of it is Electron's default, and written out so that a test can hold it. */
export const webPreferences = (
  preload: string | undefined,
  { development }: { development: boolean }
): WebPreferences => ({
  ...(preload === undefined ? {} : { preload }),
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  // A file that is dropped on the window would open in the place of Coachbook.
  navigateOnDragDrop: false,
  // Otherwise Chromium fetches a dictionary at the first text field.
  spellcheck: false,
  devTools: development
})
