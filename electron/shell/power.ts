import { powerMonitor } from 'electron'

/** Runs something each time the computer wakes from sleep. */
export function onWaking(run: () => void): void {
  powerMonitor.on('resume', run)
}

/**
 * Runs something when the computer goes to sleep, and when its screen is locked or another person takes over the
 * screen, if the system tells; `docs/security.md` has the table.
 */
export function onLeaving(run: (why: 'sleep' | 'screen') => void): void {
  powerMonitor.on('suspend', () => run('sleep'))
  powerMonitor.on('lock-screen', () => run('screen'))
  powerMonitor.on('user-did-resign-active', () => run('screen'))
}

/** The idle time to ask for, in seconds; it does not matter, because only the lock of the screen is used. */
const anyIdle = 60

/** Whether the screen is locked, on Linux, where no event tells it and the desktop has to be asked; elsewhere false. */
export const isScreenLocked = (): boolean =>
  process.platform === 'linux' && powerMonitor.getSystemIdleState(anyIdle) === 'locked'
