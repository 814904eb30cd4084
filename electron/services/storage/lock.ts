import { dirname } from 'node:path'
import { z } from 'zod'
import { jsonAs } from './damage'
import { readIfThere } from './durable'
import { FileFault, type Files } from './files'

/** Who holds a library, as written in its lock file. `beat` is the last sign of life, in milliseconds. */
const Holder = z.object({ host: z.string(), pid: z.int(), id: z.string(), beat: z.number() })
export type Holder = z.infer<typeof Holder>

/** What a program knows about itself and its computer. */
export interface Here {
  host: string
  pid: number
  now(): number
  isRunning(pid: number): boolean
  /** A moment before which a running program cannot have started; null when the system does not tell. */
  startedAt(pid: number): number | null
  rest(milliseconds: number): Promise<void>
}

/** How often a holder gives a sign of life, and after how long without one it counts as gone. */
export const beatEvery = 2 * 60_000
const goneAfter = 10 * 60_000

/**
 * How long a look at the lock is trusted before a change; afterwards it is looked at again, because the computer may
 * have been asleep.
 */
export const trustedFor = 30_000

/** How long to wait before an unreadable lock file is read again; it may just be being written. */
const writingTakes = 1500

/** How much clocks may differ that are read one after the other. */
const tolerance = 10_000

/**
 * Whether a lock was left behind. A program on another computer cannot be asked, so the signs of life decide. On this
 * computer the program is looked up: while it runs, it keeps its lock however long it was asleep, unless its process id
 * belongs to a program that started after the last sign of life.
 */
export function isLeftBehind(holder: Holder, here: Here): boolean {
  const isSilent = here.now() - holder.beat > goneAfter
  if (holder.host !== here.host) return isSilent
  if (!here.isRunning(holder.pid)) return true
  const started = here.startedAt(holder.pid)
  return isSilent && started !== null && started > holder.beat + tolerance
}

export interface Lock {
  /**
   * Whether this program still holds the lock. If the lock file is gone, it does not: another program may have come and
   * ended. Throws a `FileFault` while the whole folder is missing.
   */
  isOurs(): Promise<boolean>
  /** As `isOurs`, with a sign of life; answered from memory while the last look is recent, unless `fresh`. */
  confirm(fresh?: boolean): Promise<boolean>
  /** Gives a sign of life; false when somebody else has the lock. */
  beat(): Promise<boolean>
  release(): Promise<void>
}

export type LockAnswer = { lock: Lock } | { refused: 'locked' | 'read-only' | 'disk-full' }

const parseHolder = (bytes: Buffer): Holder | null => jsonAs(Holder, bytes)

/** The bytes of a lock file; null when there is none although the library is there. */
async function readLock(files: Files, path: string): Promise<Buffer | null> {
  const bytes = await readIfThere(files, path)
  // When a drive is not connected, the folder where it appears can exist and be empty.
  if (!bytes && (await files.list(dirname(path))).length === 0) throw new FileFault('missing', path, 'is not there')
  return bytes
}

/** Whether a held lock could be taken: it is gone, left behind, or not a lock. Nothing is changed. */
export async function isFree(files: Files, path: string, here: Here): Promise<boolean> {
  const bytes = await readLock(files, path)
  const holder = bytes && parseHolder(bytes)
  return !holder || isLeftBehind(holder, here)
}

/** Removes the lock of a holder that is gone. When two programs try, only one finds the file that both have read. */
async function clearLeftBehind(files: Files, path: string, id: string, here: Here): Promise<boolean> {
  const bytes = await readIfThere(files, path)
  if (!bytes) return true
  const holder = parseHolder(bytes)
  if (holder && !isLeftBehind(holder, here)) return false
  if (!holder) {
    // A start that was killed leaves an empty file; one that is under way has written by then.
    await here.rest(writingTakes)
    if ((await readIfThere(files, path))?.equals(bytes) === false) return false
  }
  const aside = `${path}.${id}`
  await files.rename(path, aside)
  const moved = await files.read(aside)
  if (moved.equals(bytes)) {
    await files.remove(aside)
    return true
  }
  await files.create(path, moved)
  await files.remove(aside)
  return false
}

function lockHeldBy(files: Files, path: string, holder: Holder, here: Here): Lock {
  let looked = holder.beat
  const isOurs = async () => {
    const bytes = await readLock(files, path)
    return bytes !== null && parseHolder(bytes)?.id === holder.id
  }
  async function beat() {
    const now = here.now()
    if (!(await isOurs())) return false
    try {
      // Written in place, in our own file: a lock that another program put there after the check is not overwritten.
      await files.rewrite(path, (bytes) =>
        parseHolder(bytes)?.id === holder.id ? encode({ ...holder, beat: now }) : null
      )
    } catch (error) {
      // Without a sign of life it stays ours until somebody takes it.
      if (!(error instanceof FileFault)) throw error
    }
    if (!(await isOurs())) return false
    looked = now
    return true
  }
  return {
    isOurs,
    beat,
    async confirm(fresh = false) {
      const silence = here.now() - looked
      return !fresh && silence >= 0 && silence < trustedFor ? true : beat()
    },
    async release() {
      if (await isOurs()) await files.remove(path)
    }
  }
}

/** A constant number of bytes, so that a sign of life can be written in place. */
const encode = (holder: Holder) =>
  Buffer.from(`${JSON.stringify(holder)}${' '.repeat(Math.max(0, 16 - String(holder.beat).length))}\n`)

/** Takes the lock at `path` for this program alone. `id` must never have been used before. */
export async function takeLock(files: Files, path: string, id: string, here: Here): Promise<LockAnswer> {
  const holder = { host: here.host, pid: here.pid, id, beat: here.now() }
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      await files.create(path, encode(holder))
      const lock = lockHeldBy(files, path, holder, here)
      // Somebody who took the file for an incomplete lock may have moved it away.
      return (await lock.isOurs()) ? { lock } : { refused: 'locked' }
    } catch (error) {
      if (!(error instanceof FileFault)) throw error
      if (error.reason === 'disk-full') return { refused: 'disk-full' }
      if (error.reason !== 'exists') return { refused: 'read-only' }
    }
    try {
      if (!(await clearLeftBehind(files, path, id, here))) return { refused: 'locked' }
    } catch (error) {
      if (!(error instanceof FileFault)) throw error
      return { refused: error.reason === 'read-only' ? 'read-only' : 'locked' }
    }
  }
  return { refused: 'locked' }
}
