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
}

/** A holder gives a sign of life this often, and is taken for gone after so long without one. */
export const beatEvery = 2 * 60_000
const goneAfter = 10 * 60_000

/** A lock file that is just being written is not readable yet. */
const writingTakes = 10_000

/**
 * Whether a lock was left behind. On this machine the program behind it can be asked for; its number can have gone to
 * another program after a restart, and a machine elsewhere cannot be asked: there the signs of life decide.
 */
export function isLeftBehind(holder: Holder, here: Here): boolean {
  if (here.now() - holder.beat > goneAfter) return true
  return holder.host === here.host && !here.isRunning(holder.pid)
}

export interface Lock {
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
  const written = (await files.look(path))?.modified ?? 0
  if (holder ? !isLeftBehind(holder, here) : here.now() - written < writingTakes) return false
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
      return { lock: lockHeldBy(files, path, holder, here) }
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
