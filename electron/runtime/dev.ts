// `npm run dev`: builds after every change of a source and restarts the application. It runs the built files instead of
// a development server, so that the same content security policy and protocol apply as in the product.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { resolveConfig } from 'electron-vite'
import { build, type InlineConfig } from 'vite'
import { forgetBuild, project } from './build'
import { hasDisplay } from './display'
import { electronForThisMachine, launchSwitches, windowEnvironment } from './machine'

/** Keeps one window of the application open and replaces it on request; ends when a person closes it. */
function keepOneWindow(executable: string, words: readonly string[]): () => Promise<void> {
  let running: ChildProcess | undefined
  let restarting = Promise.resolve()
  const restart = async () => {
    const old = running
    running = undefined
    if (old && old.exitCode === null && old.signalCode === null) {
      old.kill()
      await once(old, 'exit')
    }
    const started = spawn(executable, [...launchSwitches, project, ...words], {
      stdio: 'inherit',
      env: windowEnvironment(process.env)
    })
    running = started
    started.once('exit', (code) => {
      if (running === started) process.exit(code ?? 1)
    })
  }
  process.once('exit', () => running?.kill())
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130))
  return () => {
    restarting = restarting.then(restart)
    return restarting
  }
}

/** Builds once and then on every change. Calls `done` after each build except the first. */
async function watch(config: InlineConfig, done: () => void): Promise<void> {
  const result = await build({ ...config, build: { ...config.build, watch: {} } })
  if (!('on' in result)) throw new Error('The build does not watch.')
  const first = new Promise<void>((resolve) => {
    let builds = 0
    result.on('event', (event) => {
      if (event.code === 'ERROR') console.error(event.error.message)
      if (event.code !== 'END') return
      builds += 1
      if (builds === 1) resolve()
      else done()
    })
  })
  await first
}

async function develop(words: readonly string[]): Promise<void> {
  if (!hasDisplay(process.platform, process.env)) throw new Error('There is no display here, so no window can open.')
  const { executable } = await electronForThisMachine()
  const restart = keepOneWindow(executable, words)
  await forgetBuild()
  const { config } = await resolveConfig({}, 'build', 'development')
  for (const part of [config?.main, config?.preload, config?.renderer])
    if (part) await watch(part, () => void restart())
  await build({ configFile: join(project, 'print.vite.config.mts') })
  await restart()
}

develop(process.argv.slice(2)).catch((error: Error) => {
  console.error(error.message)
  process.exit(1)
})
