// `npm test`: everything on a machine that has nothing yet. Continues after a failure, so that one run shows all of
// them.
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { project } from '../../electron/runtime/build'
import { hasDisplay } from '../../electron/runtime/display'
import { electronForThisMachine, system } from '../../electron/runtime/machine'
import { run, runHere, scriptCommand } from '../../electron/runtime/run'
import { installMissing, missingPrograms } from '../../electron/runtime/system'

/** Scripts of package.json, the quick ones first. */
const scripts = ['build', 'lint', 'types', 'unused', 'unit', 'test:e2e']

/**
 * A display and an Electron are required; the PDF tools are not, since the tests that use them report when they are
 * missing.
 */
async function prepare(): Promise<void> {
  const display = hasDisplay(process.platform, process.env) ? [] : ['Xvfb']
  await installMissing({ libraries: false, programs: await missingPrograms(display, run) }, system)
  const tools = { libraries: false, programs: await missingPrograms(['qpdf', 'pdftotext'], run) }
  await installMissing(tools, system).catch((error: Error) => system.say(error.message))
  await electronForThisMachine()
}

async function runScript(name: string): Promise<boolean> {
  console.log(`\n--- npm run ${name}`)
  const code = await runHere(...scriptCommand(name))
  return code === 0
}

async function runAll(): Promise<void> {
  const steps: { name: string; passed: boolean }[] = []
  const ready = await prepare().then(
    () => true,
    (error: Error) => {
      console.error(error.message)
      return false
    }
  )
  steps.push({ name: 'prepare', passed: ready })
  for (const name of scripts) steps.push({ name, passed: await runScript(name) })
  await mkdir(join(project, 'test-results'), { recursive: true })
  await writeFile(join(project, 'test-results', 'steps.json'), JSON.stringify(steps, null, 2))

  const failed = steps.filter((step) => !step.passed).map((step) => step.name)
  console.log(failed.length === 0 ? '\nAll of it passed.' : `\nFailed: ${failed.join(', ')}`)
  process.exitCode = failed.length === 0 ? 0 : 1
}

runAll()
