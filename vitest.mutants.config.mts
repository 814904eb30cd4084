import { defineConfig } from 'vitest/config'

/**
 * The tests that `npm run mutants` runs: those of the rules and commands that it changes, and of the pages that are made
 * from them. The walk through any sequence of commands is left out: it reaches every line, so that each mutant would wait
 * for it, and it says little about one rule. The test of guidance knows no rule and takes seconds. The test of refusal
 * codes reads the sources themselves, which are not the sources while they are changed.
 */
export default defineConfig({
  test: {
    include: ['test/unit/shared/{rules,commands,print}/**/*.test.ts'],
    exclude: [
      'test/unit/shared/commands/every-command.test.ts',
      'test/unit/shared/commands/refusal-codes.test.ts',
      'test/unit/shared/print/guidance.test.ts'
    ],
    testTimeout: 60_000,
    setupFiles: ['test/support/few-examples.ts'],
    isolate: false,
    fileParallelism: false
  }
})
