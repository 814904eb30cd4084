// Adds up what `npm test` reported: a line for each thing that failed, `N retried`, and a last line `N passed, N failed`.
// Exit 1 if anything failed or nothing ran.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = process.argv[2] ?? 'test-results'

/** A report, or nothing where the runner did not come to write one. */
function report(name) {
  try {
    return JSON.parse(readFileSync(join(folder, name), 'utf8'))
  } catch {
    return undefined
  }
}

const unit = report('unit.json')
const e2e = report('e2e.json')
/** What a runner counted by itself, by the name of its step. */
const counts = {
  unit: unit && { passed: unit.numPassedTests, failed: unit.numFailedTests },
  'test:e2e': e2e && { passed: e2e.stats.expected + e2e.stats.flaky, failed: e2e.stats.unexpected }
}

/** The titles of the end-to-end tests that failed, each behind its file. */
function failedSpecs(suite) {
  const own = (suite.specs ?? []).filter((spec) => !spec.ok).map((spec) => `${spec.file}: ${spec.title}`)
  return [...own, ...(suite.suites ?? []).flatMap(failedSpecs)]
}

const failedUnits = (unit?.testResults ?? []).flatMap(({ name, assertionResults }) =>
  assertionResults
    .filter(({ status }) => status === 'failed')
    .map(({ fullName, failureMessages }) => `${name}: ${fullName}: ${failureMessages[0] ?? ''}`)
)
const failures = [...failedUnits, ...(report('loose-ends.json') ?? []), ...(e2e?.suites ?? []).flatMap(failedSpecs)]
for (const failure of failures.slice(0, 20)) console.log(failure.split('\n').slice(0, 4).join('\n'))
if (failures.length > 20) console.log(`and ${failures.length - 20} more`)

let passed = 0
let failed = 0
for (const step of report('steps.json') ?? []) {
  const counted = counts[step.name]
  passed += counted?.passed ?? (step.passed ? 1 : 0)
  // A step can fail without a failed test, as when a test file cannot be loaded or there is no Electron.
  failed += Math.max(counted?.failed ?? 0, step.passed ? 0 : 1)
}
if (passed + failed === 0) failed = 1
const retried = e2e?.stats.flaky ?? 0
console.log(`${retried} retried`)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
