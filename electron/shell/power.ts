import { powerMonitor } from 'electron'

/** Runs something each time the machine wakes from sleep. */
export function onWaking(run: () => void): void {
  powerMonitor.on('resume', run)
}
