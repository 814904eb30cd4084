import { buildIfStale } from '../../electron/runtime/build'
import { hasDisplay, startHiddenDisplay } from '../../electron/runtime/display'
import { electronForThisMachine, system } from '../../electron/runtime/machine'
import { run } from '../../electron/runtime/run'
import { installMissing, missingPrograms } from '../../electron/runtime/system'

/**
 * Before the end-to-end tests: the built application, a real Electron, and a display. The tests find the two last in
 * COACHBOOK_ELECTRON and DISPLAY. Without an Electron this throws, and the run fails.
 */
export default async function setUp(): Promise<() => void> {
  if (!process.env.COACHBOOK_PACKED) {
    await buildIfStale()
    process.env.COACHBOOK_ELECTRON = (await electronForThisMachine()).executable
  }
  if (hasDisplay(process.platform, process.env)) return () => undefined
  await installMissing({ libraries: false, programs: await missingPrograms(['Xvfb'], run) }, system)
  const display = await startHiddenDisplay()
  process.env.DISPLAY = display.name
  return display.stop
}
