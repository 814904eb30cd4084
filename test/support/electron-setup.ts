import { buildIfStale } from '../../electron/runtime/build'
import { type HiddenDisplay, hasDisplay, startHiddenDisplay } from '../../electron/runtime/display'
import { electronForThisMachine, system } from '../../electron/runtime/machine'
import { run } from '../../electron/runtime/run'
import { installMissing, missingPrograms } from '../../electron/runtime/system'

/**
 * Runs before the end-to-end tests: provides the built application, a real Electron, and a display. The tests find the
 * Electron in COACHBOOK_ELECTRON; without one this throws, and the run fails. Displays are started by the workers.
 */
export default async function setUp(): Promise<void> {
  if (!process.env.COACHBOOK_PACKED) {
    await buildIfStale()
    process.env.COACHBOOK_ELECTRON = (await electronForThisMachine()).executable
  }
  if (hasDisplay(process.platform, process.env)) return
  await installMissing({ libraries: false, programs: await missingPrograms(['Xvfb'], run) }, system)
}

/** The display of this machine, or else a hidden one in DISPLAY until it is stopped. */
export async function displayForWindows(): Promise<HiddenDisplay> {
  const { DISPLAY: name = '' } = process.env
  if (hasDisplay(process.platform, process.env)) return { name, stop: () => undefined }
  const display = await startHiddenDisplay()
  process.env.DISPLAY = display.name
  return {
    name: display.name,
    stop() {
      delete process.env.DISPLAY
      display.stop()
    }
  }
}
