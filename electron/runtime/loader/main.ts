// Runs as the application of an Electron that is older than Coachbook's own, and loads Coachbook: from the folder named
// on the command line, as the `electron` command does, or from a packaged application beside this folder. It first adds
// what the old Electron lacks, so that the application itself has no code for it.
import './compat'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { app, protocol, session } from 'electron'
import { addHandle } from './protocol'
import { loadInWorkers } from './workers'

const missing = join(__dirname, 'missing.js')

loadInWorkers(join(__dirname, 'compat.js'))
addHandle(protocol, missing)
// The `protocol` of a session is a separate object, even for the default session.
app.on('session-created', (created) => addHandle(created.protocol, missing))
app.whenReady().then(() => addHandle(session.defaultSession.protocol, missing))

const packaged = join(process.resourcesPath, 'application.asar')
const named = process.argv.slice(1).find((word) => !word.startsWith('-'))
const folder = existsSync(packaged) ? packaged : resolve(named ?? '.')
const manifest: { name: string; productName?: string; version: string; main: string } = JSON.parse(
  readFileSync(join(folder, 'package.json'), 'utf8')
)

/** Calls from Electron's own start-up code that its types do not list. */
interface StartUp {
  setVersion(version: string): void
  setAppPath(path: string): void
}
const startUp: Electron.App & Partial<StartUp> = app
app.setName(manifest.productName ?? manifest.name)
startUp.setVersion?.(manifest.version)
startUp.setAppPath?.(folder)
createRequire(__filename)(join(folder, manifest.main))
