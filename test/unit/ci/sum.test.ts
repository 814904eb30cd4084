import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'

const script = join(__dirname, '..', '..', '..', '.ci', 'sum.mjs')

/** What the script prints about a folder of reports. */
async function sumOf(reports: Record<string, unknown>): Promise<{ line: string; code: number | null }> {
  const folder = await mkdtemp(join(tmpdir(), 'coachbook-reports-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  for (const [name, report] of Object.entries(reports)) await writeFile(join(folder, name), JSON.stringify(report))
  const { stdout, status } = spawnSync(process.execPath, [script, folder], { encoding: 'utf8' })
  return { line: stdout.trim(), code: status }
}

const step = (name: string, passed = true) => ({ name, passed })
const unit = (passed: number, failed: number) => ({ numPassedTests: passed, numFailedTests: failed })
const e2e = (expected: number, unexpected: number, flaky = 0) => ({
  stats: { expected, unexpected, flaky, skipped: 0 }
})

test('the tests of both runners and the other steps are added up, and the retried are named', async () => {
  const steps = [step('build'), step('lint'), step('unit'), step('test:e2e')]
  expect(await sumOf({ 'steps.json': steps, 'unit.json': unit(300, 0), 'e2e.json': e2e(40, 0, 1) })).toEqual({
    line: '1 retried\n343 passed, 0 failed',
    code: 0
  })
})

test('failed tests and failed steps are failures', async () => {
  const steps = [step('lint', false), step('unit', false), step('test:e2e')]
  expect(await sumOf({ 'steps.json': steps, 'unit.json': unit(10, 2), 'e2e.json': e2e(5, 0) })).toEqual({
    line: '0 retried\n15 passed, 3 failed',
    code: 1
  })
})

test('a runner that failed before it ran a test, as without an Electron, is a failure', async () => {
  const steps = [step('unit'), step('test:e2e', false)]
  expect(await sumOf({ 'steps.json': steps, 'unit.json': unit(10, 0), 'e2e.json': e2e(0, 0) })).toEqual({
    line: '0 retried\n10 passed, 1 failed',
    code: 1
  })
})

test('what failed is named, also an error that no test caught', async () => {
  const testResults = [
    {
      name: 'rhythm.test.ts',
      assertionResults: [
        { fullName: 'a week', status: 'failed', failureMessages: ['expected 1 to be 2\nat line 7'] },
        { fullName: 'a day', status: 'passed', failureMessages: [] }
      ]
    }
  ]
  const specs = [
    { file: 'today.spec.ts', title: 'Monday', ok: false },
    { file: 'today.spec.ts', title: 'Tuesday', ok: true }
  ]
  const { line, code } = await sumOf({
    'steps.json': [step('unit', false), step('test:e2e', false)],
    'unit.json': { ...unit(10, 1), testResults },
    'loose-ends.json': ['disk.test.ts: Error: no space left'],
    'e2e.json': { ...e2e(5, 1), suites: [{ suites: [{ specs }] }] }
  })
  expect(line.split('\n')).toEqual([
    'rhythm.test.ts: a week: expected 1 to be 2',
    'at line 7',
    'disk.test.ts: Error: no space left',
    'today.spec.ts: Monday',
    '0 retried',
    '15 passed, 2 failed'
  ])
  expect(code).toBe(1)
})

test('a run that never began is a failure', async () => {
  expect(await sumOf({})).toEqual({ line: '0 retried\n0 passed, 1 failed', code: 1 })
})
