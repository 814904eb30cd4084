import { project } from '../../electron/runtime/build'
import { launchSwitches, windowEnvironment } from '../../electron/runtime/machine'

/**
 * What Playwright's `_electron.launch` needs here. It adds `--no-sandbox` by itself unless it is told otherwise, and the
 * sandbox is to be on in tests too, except as root.
 */
export function launchOptions(words: readonly string[] = [], environment: NodeJS.ProcessEnv = {}) {
  const executablePath = process.env.COACHBOOK_ELECTRON
  if (!executablePath) throw new Error('COACHBOOK_ELECTRON is not set; test/support/electron-setup.ts sets it.')
  const env = Object.entries({ ...windowEnvironment(process.env), ...environment })
  return {
    executablePath,
    args: [...launchSwitches, project, ...words],
    chromiumSandbox: launchSwitches.length === 0,
    env: Object.fromEntries(env.filter((pair): pair is [string, string] => pair[1] !== undefined))
  }
}
