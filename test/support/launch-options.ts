import { resolve } from 'node:path'
import { project } from '../../electron/runtime/build'
import { launchSwitches, windowEnvironment } from '../../electron/runtime/machine'

/**
 * The options for Playwright's `_electron.launch`, for the built files or for the packaged application that
 * COACHBOOK_PACKED names. Playwright adds `--no-sandbox` unless told otherwise, but the sandbox must be on in tests,
 * too, except as root.
 */
export function launchOptions(words: readonly string[] = [], environment: NodeJS.ProcessEnv = {}) {
  const { COACHBOOK_PACKED: packed, COACHBOOK_ELECTRON: electron } = process.env
  const executablePath = packed ? resolve(packed) : electron
  if (!executablePath) throw new Error('COACHBOOK_ELECTRON is not set; test/support/electron-setup.ts sets it.')
  const env = Object.entries({ ...windowEnvironment(process.env), ...environment })
  return {
    executablePath,
    args: [...launchSwitches, ...(packed ? [] : [project]), ...words],
    chromiumSandbox: launchSwitches.length === 0,
    env: Object.fromEntries(env.filter((pair): pair is [string, string] => pair[1] !== undefined))
  }
}
