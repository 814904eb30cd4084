import { defineConfig } from 'vitest/config'

/** `vitest run --mode crash` is the long form of the tests that kill a process during saves. */
export default defineConfig(({ mode }) => ({
  test: {
    environment: 'node',
    // One for each core; the default keeps a core for the one who watches.
    maxWorkers: '100%',
    include: ['test/unit/**/*.test.{ts,tsx}'],
    env: mode === 'crash' ? { COACHBOOK_CRASH_ROUNDS: process.env.COACHBOOK_CRASH_ROUNDS ?? '200' } : {},
    testTimeout: mode === 'crash' ? 600_000 : 120_000
  }
}))
