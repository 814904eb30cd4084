// `npm start`: builds, finds an Electron and opens the window; without a display it runs the demo.
import { join } from 'node:path'
import { buildIfStale, project } from './build'
import { hasDisplay } from './display'
import { electronForThisMachine, launchSwitches, windowEnvironment } from './machine'
import { runHere } from './run'

async function start(words: readonly string[]): Promise<number> {
  await buildIfStale()
  if (!hasDisplay(process.platform, process.env)) {
    console.log('There is no display here (DISPLAY is not set), so no window can open. This is the demo instead:\n')
    return runHere(process.execPath, [join(project, 'out', 'cli', 'cli.js'), 'demo'])
  }
  const { executable } = await electronForThisMachine()
  return runHere(executable, [...launchSwitches, project, ...words], { env: windowEnvironment(process.env) })
}

start(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code
  },
  (error: Error) => {
    console.error(error.message)
    process.exitCode = 1
  }
)
