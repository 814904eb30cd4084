import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'test/e2e',
  // Windows compete for the focus of one display, and keyboard tests need it.
  workers: 1,
  fullyParallel: false,
  timeout: 90_000,
  globalTimeout: process.env.CI ? 50 * 60_000 : 0,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  // A machine that is busy with something else loses a window or a key now and then; the report says which were retried.
  retries: process.env.CI ? 1 : 0,
  globalSetup: './test/support/electron-setup.ts',
  outputDir: 'test-results/e2e',
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]]
})
