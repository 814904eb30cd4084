import { powerMonitor } from 'electron'

/** Runs something each time the machine wakes from sleep. */
export function onWaking(run: () => void): void {
  powerMonitor.on('resume', run)
}

/**
 * Runs something when the machine goes to sleep, and when its screen is locked or another person takes the screen, where
 * the system tells; `docs/security.md` has the table.
 */
export function onLeaving(run: (why: 'sleep' | 'screen') => void): void {
  powerMonitor.on('suspend', () => run('sleep'))
  powerMonitor.on('lock-screen', () => run('screen'))
  powerMonitor.on('user-did-resign-active', () => run('screen'))
}

/** Seconds that do not matter: only whether the screen is locked is asked. */
const anyIdle = 60

/** Whether the screen is locked, on Linux, where no event tells and the desktop has to be asked; elsewhere false. */
export const isScreenLocked = (): boolean =>
  process.platform === 'linux' && powerMonitor.getSystemIdleState(anyIdle) === 'locked'
