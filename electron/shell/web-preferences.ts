import type { WebPreferences } from 'electron'

/**
 * What a page may do; without a preload it cannot call main. Most of these are Electron's defaults, written out so that
 * a test can check them.
 */
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
  // A file that is dropped on the window would otherwise open in place of Coachbook.
  navigateOnDragDrop: false,
  // Otherwise Chromium downloads a dictionary at the first text field.
  spellcheck: false,
  devTools: development
})
