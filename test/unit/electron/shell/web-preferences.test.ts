import { expect, test } from 'vitest'
import { webPreferences } from '../../../../electron/shell/web-preferences'

test('a page is kept in a sandbox, with nothing switched on that Electron advises against', () => {
  expect(webPreferences('/preload.js', { development: false })).toEqual({
    preload: '/preload.js',
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    devTools: false
  })
})

test('a page without a preload has no way into main', () => {
  const { preload, ...walls } = webPreferences('/preload.js', { development: false })
  expect(preload).toBe('/preload.js')
  expect(webPreferences(undefined, { development: false })).toEqual(walls)
})
