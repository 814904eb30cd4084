import { powerMonitor } from 'electron'

/** Runs something each time the machine wakes from sleep. */
export function onWaking(run: () => void): void {
  powerMonitor.on('resume', run)
}

/** Runs something when the machine goes to sleep, and when its screen is locked, where the system tells. */
export function onLeaving(run: (why: 'sleep' | 'screen') => void): void {
  powerMonitor.on('suspend', () => run('sleep'))
  powerMonitor.on('lock-screen', () => run('screen'))
}
