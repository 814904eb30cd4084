import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import type { Reporter } from 'vitest/node'

/** Records what makes a run fail although each test passed: errors outside of tests, and files that did not load. */
export default class LooseEnds implements Reporter {
  onTestRunEnd(...[modules, errors]: Parameters<NonNullable<Reporter['onTestRunEnd']>>): void {
    const unloaded = modules.flatMap((module) => module.errors().map((error) => ({ file: module.moduleId, error })))
    const loose = [...errors.map((error) => ({ file: error.VITEST_TEST_PATH, error })), ...unloaded]
    const lines = loose.map(({ file, error }) => `${file ?? 'no file'}: ${error.stack ?? error.message}`)
    mkdirSync('test-results', { recursive: true })
    writeFileSync(join('test-results', 'loose-ends.json'), JSON.stringify(lines.map(stripVTControlCharacters), null, 2))
  }
}
