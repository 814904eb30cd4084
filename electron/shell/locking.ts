import type { LockMinutes, LockReason } from '../../shared/model/protection'
import type { SaveState } from '../../shared/model/saving'

/** What locking needs from the window, the library and the clock. */
export interface LockingPort {
  /** Whether a protected library is open. */
  isOpen(): boolean
  /** How many pages of a batch are still to come. */
  left(): number
  /** Has the page send what is being typed; true where something in it cannot be kept. */
  flush(): Promise<boolean>
  /** The page takes keys again. */
  stay(): void
  /** Ends batches, brings everything to the disk and wipes the key. */
  save(): Promise<SaveState>
  /** Says why it stays open. */
  say(why: 'batch' | 'leftOver' | 'notLocked'): void
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
  /** Locks where nobody was at the window for so long. */
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

  const stayed = (why: Parameters<LockingPort['say']>[0]) => {
    port.stay()
    port.say(why)
    return false
  }

  async function lockNow(why: LockReason): Promise<boolean> {
    if (port.left() > 0 && (why === 'asked' || why === 'idle')) {
      if (why === 'asked') port.say('batch')
      return false
    }
    if (await port.flush()) return stayed('leftOver')
    const saving = await port.save().catch((): SaveState => ({ state: 'not-saved', reason: 'failed' }))
    if (saving.state !== 'saved') return stayed('notLocked')
    last = why
    port.clear()
    return true
  }

  async function lock(why: LockReason): Promise<boolean> {
    if (isLocking || !port.isOpen()) return false
    isLocking = true
    try {
      return await lockNow(why)
    } finally {
      isLocking = false
    }
  }

  return {
    lock,
    stir() {
      stirred = port.now()
    },
    async look(minutes) {
      if (minutes !== null && port.now() - stirred >= minutes * 60_000) await lock('idle')
    },
    last: () => last
  }
}
