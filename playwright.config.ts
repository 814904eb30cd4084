import { defineConfig } from '@playwright/test'
import { hasDisplay } from './electron/runtime/display'

export default defineConfig({
  testDir: 'test/e2e',
  // Windows compete for the focus of one display, and keyboard tests need it. Without a display each worker has its own.
  workers: hasDisplay(process.platform, process.env) ? 1 : 2,
  fullyParallel: true,
  timeout: 90_000,
  globalTimeout: process.env.CI ? 50 * 60_000 : 0,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  // A retried test is a fault to find: the sum of the run names how many there were.
  retries: process.env.CI ? 1 : 0,
  globalSetup: './test/support/electron-setup.ts',
  outputDir: 'test-results/e2e',
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]]
})
