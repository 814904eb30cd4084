import { create } from 'zustand'
import type { ProtectionState } from '../../shared/model/protection'
import { call } from './bridge'
import { anyLeftOver } from './left-over'
import { attempt } from './messages'
import { noteFault } from './trouble'
import { flushTyping } from './typing'

/** What is known about the library's passphrase; null before main was asked. */
export const useProtection = create<{ state: ProtectionState | null }>(() => ({ state: null }))

export async function loadProtection(): Promise<void> {
  useProtection.setState({ state: await call('protection.state', {}) })
}

/** Locks the library; main has the page send what is being typed and then removes the page. */
export const lockLibrary = () => attempt(() => call('protection.lock', {}))

/** Whether everything that is being typed was sent, so that nothing of the library is in use. */
export async function isAllSent(): Promise<boolean> {
  await flushTyping()
  return !anyLeftOver()
}

/** The least time between two reports to main that somebody is there, in milliseconds. */
const pause = 10_000

/**
 * Tells main about keys and clicks, which postpone the lock, and about copying, since the clipboard is cleared at the
 * lock.
 */
export function tellOfStirring(target: Window): void {
  let told = 0
  const stir = () => {
    const { state } = useProtection.getState()
    if (!state?.protected || performance.now() - told < pause) return
    told = performance.now()
    call('protection.stir', {}).catch(noteFault)
  }
  const copied = () => {
    const { state } = useProtection.getState()
    // The clipboard has the text only after the event.
    if (state?.protected) setTimeout(() => call('protection.copied', {}).catch(noteFault))
  }
  for (const kind of ['copy', 'cut'] as const) target.addEventListener(kind, copied)
  for (const kind of ['keydown', 'pointerdown', 'wheel'] as const)
    target.addEventListener(kind, stir, { passive: true })
}
