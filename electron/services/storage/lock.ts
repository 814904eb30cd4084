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
  /** Whether the lock is still held by this program. */
  isOurs(): Promise<boolean>
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
  const isOurs = async () => {
    const bytes = await readIfThere(files, path)
    return bytes !== null && parseHolder(bytes)?.id === holder.id
  }
  return {
    isOurs,
    async beat() {
      if (!(await isOurs())) return false
      await files.write(path, encode({ ...holder, beat: here.now() }))
      return true
    },
    async release() {
      if (await isOurs()) await files.remove(path)
    }
  }
}

const encode = (holder: Holder) => Buffer.from(`${JSON.stringify(holder)}\n`)

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
