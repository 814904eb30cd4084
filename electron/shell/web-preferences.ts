import type { WebPreferences } from 'electron'

/** What the page may do. Most of it is Electron's default, and written out so that a test can hold it. */
export const webPreferences = (preload: string, { development }: { development: boolean }): WebPreferences => ({
  preload,
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
