import type { LockMinutes, LockReason } from '../../shared/model/protection'
import type { SaveState } from '../../shared/model/saving'
import { unlessFailed } from '../services/storage/refusal'
import { notSaved } from './closing'

/** Why a library stays open. */
type Why = 'batch' | 'bringing' | 'leftOver' | 'notLocked'

/** What locking needs from the window, the library and the clock. */
export interface LockingPort {
  /** Whether a protected library is open. */
  isOpen(): boolean
  /** How many pages of a batch are left. */
  left(): number
  /** Whether a file is being brought, or an import taken back. */
  isBringing(): boolean
  /** Makes the page send what is being typed; true when something in it cannot be kept. */
  flush(): Promise<boolean>
  /** The page accepts keys again. */
  stay(): void
  /** Ends batches and imports, writes everything to the disk and wipes the key. */
  save(): Promise<SaveState>
  /** Says why it stays open. */
  say(why: Why): void
  /** Removes the page and everything that was made for it. */
  clear(): void
  /** Milliseconds of a clock that also runs while the computer is asleep. */
  now(): number
}

export interface LockingState {
  /** True once it is locked. */
  lock(why: LockReason): Promise<boolean>
  /** Somebody is at the window. */
  stir(): void
  /**
   * Locks the library when nobody was at the window for this long, or when an earlier lock of the computer could not be
   * followed.
   */
  look(minutes: LockMinutes): Promise<void>
  /** Why it was last locked. */
  last(): LockReason
}

/**
 * Locks a library once the words that are being typed are sent and saved. If something cannot be saved, the library
 * stays open, because locking would lose it. Pages under way are finished first, unless the computer goes to sleep.
 */
export function createLocking(port: LockingPort): LockingState {
  let isLocking = false
  let last: LockReason = 'start'
  let stirred = port.now()
  /**
   * Set when the computer slept or its screen was locked, but the library could not be locked; until somebody is at the
   * window again.
   */
  let owed: 'sleep' | 'screen' | null = null
  let said: Why | null = null

  const stayed = (why: Why, reason: LockReason) => {
    port.stay()
    // It is tried again and again, but only said once to the person who comes back.
    if (said !== why || reason === 'asked') port.say(why)
    said = why
    return false
  }

  async function lockNow(why: LockReason): Promise<boolean> {
    const underWay = port.left() > 0 ? 'batch' : port.isBringing() ? 'bringing' : null
    if (underWay && (why === 'asked' || why === 'idle')) {
      if (why === 'asked') port.say(underWay)
      return false
    }
    if (await port.flush()) return stayed('leftOver', why)
    const saving = await unlessFailed(port.save(), notSaved)
    if (saving.state !== 'saved') return stayed('notLocked', why)
    last = why
    port.clear()
    return true
  }

  async function lock(why: LockReason): Promise<boolean> {
    if (isLocking || !port.isOpen()) return false
    isLocking = true
    try {
      const isDone = await lockNow(why)
      if (isDone) [owed, said] = [null, null]
      else if (why === 'sleep' || why === 'screen') owed = why
      return isDone
    } finally {
      isLocking = false
    }
  }

  return {
    lock,
    stir() {
      stirred = port.now()
      owed = null
      said = null
    },
    async look(minutes) {
      if (owed) await lock(owed)
      else if (minutes !== null && port.now() - stirred >= minutes * 60_000) await lock('idle')
    },
    last: () => last
  }
}
