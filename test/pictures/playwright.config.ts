import { defineConfig } from '@playwright/test'

/** `npm run pictures`: the pictures of the README, taken from the running application with the sample team. */
export default defineConfig({
  testDir: '.',
  testMatch: 'pictures.ts',
  workers: 1,
  timeout: 180_000,
  globalSetup: '../support/electron-setup.ts',
  outputDir: '../../test-results/pictures',
  reporter: 'list'
})
