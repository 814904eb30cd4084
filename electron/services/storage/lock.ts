import { dirname } from 'node:path'
import { z } from 'zod'
import { readIfThere } from './durable'
import { FileFault, type Files } from './files'

/** Who holds a library, as written in its lock file. `beat` is the last sign of life, in milliseconds. */
const Holder = z.object({ host: z.string(), pid: z.int(), id: z.string(), beat: z.number() })
export type Holder = z.infer<typeof Holder>

/** What a program knows about itself and its machine. */
export interface Here {
  host: string
  pid: number
  now(): number
  isRunning(pid: number): boolean
  /** A running program did not start before this moment; null where the system does not tell. */
  startedAt(pid: number): number | null
  rest(milliseconds: number): Promise<void>
}

/** A holder gives a sign of life this often, and is taken for gone after so long without one. */
export const beatEvery = 2 * 60_000
const goneAfter = 10 * 60_000

/** Before a change, a lock that was last looked at so long ago is looked at again: the machine may have slept. */
export const trustedFor = 30_000

/** A lock file that cannot be read is looked at again after this: it may just be being written. */
const writingTakes = 1500

/** Clocks that are read one after the other differ by less. */
const tolerance = 10_000

/**
 * Whether a lock was left behind. A machine elsewhere cannot be asked: there the signs of life decide. On this machine
 * the program is asked for, and one that runs keeps its lock however long it slept, unless its number went to a program
 * that started after the last sign of life.
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
   * Whether the lock is still held by this program. One that is gone is held no more: another program can have come and
   * ended. Throws a `FileFault` while the whole folder is not there.
   */
  isOurs(): Promise<boolean>
  /** As `isOurs`, with a sign of life; answers from memory while the last look is recent, unless it must be `fresh`. */
  confirm(fresh?: boolean): Promise<boolean>
  /** Gives a sign of life; false when somebody else has the lock. */
  beat(): Promise<boolean>
  release(): Promise<void>
}

export type LockAnswer = { lock: Lock } | { refused: 'locked' | 'read-only' | 'disk-full' }

const parseHolder = (bytes: Buffer): Holder | null => {
  try {
    return Holder.parse(JSON.parse(bytes.toString('utf8')))
  } catch {
    return null
  }
}

/** The bytes of a lock file; null when there is none although the library is there. */
async function readLock(files: Files, path: string): Promise<Buffer | null> {
  const bytes = await readIfThere(files, path)
  // Where a drive is not connected, the folder it is shown in can be there and empty.
  if (!bytes && (await files.list(dirname(path))).length === 0) throw new FileFault('missing', path, 'is not there')
  return bytes
}

/** Whether a lock that was held can be had: it is gone, left behind, or no lock. Nothing is changed. */
export async function isFree(files: Files, path: string, here: Here): Promise<boolean> {
  const bytes = await readLock(files, path)
  const holder = bytes && parseHolder(bytes)
  return !holder || isLeftBehind(holder, here)
}

/** Takes the place of a holder that is gone. Two may try: only one finds the file that both have read. */
async function clearLeftBehind(files: Files, path: string, id: string, here: Here): Promise<boolean> {
  const bytes = await readIfThere(files, path)
  if (!bytes) return true
  const holder = parseHolder(bytes)
  if (holder && !isLeftBehind(holder, here)) return false
  if (!holder) {
    // A start that was killed leaves an empty file; one that is at it right now has written by then.
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
      // In place, in the file that is ours: another lock that came between the look and this is not written over.
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

/** As many bytes at every moment, so that a sign of life can be given in place. */
const encode = (holder: Holder) =>
  Buffer.from(`${JSON.stringify(holder)}${' '.repeat(Math.max(0, 16 - String(holder.beat).length))}\n`)

/** Takes the lock at `path` for this program alone. `id` must never have been used before. */
export async function takeLock(files: Files, path: string, id: string, here: Here): Promise<LockAnswer> {
  const holder = { host: here.host, pid: here.pid, id, beat: here.now() }
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      await files.create(path, encode(holder))
      const lock = lockHeldBy(files, path, holder, here)
      // Somebody who took the file for half a lock can have moved it away.
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
