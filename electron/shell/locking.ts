import type { LockMinutes, LockReason } from '../../shared/model/protection'
import type { SaveState } from '../../shared/model/saving'

/** Why a library stays open. */
type Why = 'batch' | 'bringing' | 'leftOver' | 'notLocked'

/** What locking needs from the window, the library and the clock. */
export interface LockingPort {
  /** Whether a protected library is open. */
  isOpen(): boolean
  /** How many pages of a batch are still to come. */
  left(): number
  /** Whether a file is being brought, or taken back. */
  isBringing(): boolean
  /** Has the page send what is being typed; true where something in it cannot be kept. */
  flush(): Promise<boolean>
  /** The page takes keys again. */
  stay(): void
  /** Ends batches and imports, brings everything to the disk and wipes the key. */
  save(): Promise<SaveState>
  /** Says why it stays open. */
  say(why: Why): void
  /** Takes the page and all that was made for it away. */
  clear(): void
  /** Milliseconds of a clock that goes on while the machine sleeps. */
  now(): number
}

export interface LockingState {
  /** True once it is locked. */
  lock(why: LockReason): Promise<boolean>
  /** Somebody is at the window. */
  stir(): void
  /** Locks where nobody was at the window for so long, and where a lock of the machine could not be followed yet. */
  look(minutes: LockMinutes): Promise<void>
  /** Why it was locked last. */
  last(): LockReason
}

/**
 * Locks a library once the words that are being typed are sent and saved. What cannot be saved keeps it open, as locking
 * would lose it; pages under way are finished first, unless the machine goes to sleep.
 */
export function createLocking(port: LockingPort): LockingState {
  let isLocking = false
  let last: LockReason = 'start'
  let stirred = port.now()
  /** The machine slept or its screen was locked, and the library could not be; nobody was at the window since. */
  let owed: 'sleep' | 'screen' | null = null
  let said: Why | null = null

  const stayed = (why: Why, reason: LockReason) => {
    port.stay()
    // It is tried again and again; it is said once to whoever comes back.
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
    const saving = await port.save().catch((): SaveState => ({ state: 'not-saved', reason: 'failed' }))
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
