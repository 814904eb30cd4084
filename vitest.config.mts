import { defineConfig } from 'vitest/config'

const all = 'test/unit/**/*.test.{ts,tsx}'
/** Rules, commands, print and texts are pure: their files share one copy of the sources, which costs most to load. */
const pure = 'test/unit/shared/**/*.test.{ts,tsx}'

/** `vitest run --mode crash` is the long form of the tests that kill a process during saves and imports. */
export default defineConfig(({ mode }) => ({
  test: {
    environment: 'node',
    // One for each core; the default keeps a core for the one who watches.
    maxWorkers: '100%',
    env: mode === 'crash' ? { COACHBOOK_CRASH_ROUNDS: process.env.COACHBOOK_CRASH_ROUNDS ?? '200' } : {},
    testTimeout: mode === 'crash' ? 600_000 : 120_000,
    projects: [
      { extends: true, test: { name: 'pure', include: [pure], isolate: false } },
      { extends: true, test: { name: 'program', include: [all], exclude: [pure] } }
    ]
  }
}))
