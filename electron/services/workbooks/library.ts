import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { hostname, uptime } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import type { Notice } from '../../../shared/contract'
import { RuleError } from '../../../shared/errors'
import { readIfThere, sweep } from '../storage/durable'
import { FileFault, type Files } from '../storage/files'
import { later as byTheClock, type Later } from '../storage/later'
import { beatEvery, type Here, type Lock, takeLock } from '../storage/lock'
import type { OpenLibrary } from './service'

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // A program of another user is there, too.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Ticks per second in which Linux counts; the same on every machine that is sold. */
const ticks = 100

/** Linux tells when a program started; elsewhere it was after the machine did. */
function startedAt(pid: number): number | null {
  const booted = Date.now() - uptime() * 1000
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
    const started = Number(fields[19])
    return Number.isFinite(started) ? booted + (started / ticks) * 1000 : booted
  } catch {
    return booted
  }
}

const rest = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds))

const thisProgram: Here = { host: hostname(), pid: process.pid, now: Date.now, isRunning, startedAt, rest }

const notice = (code: string): Notice => ({ code, params: {} })
const refusals = { locked: 'library.locked', 'read-only': 'library.read-only', 'disk-full': 'library.full' } as const

async function makeReady(files: Files, folder: string): Promise<void> {
  try {
    if (!(await files.look(folder))) await files.makeFolder(folder)
    await files.list(folder)
  } catch (error) {
    if (error instanceof FileFault) throw new RuleError('library.no-folder')
    throw error
  }
}

const Versioned = z.object({ version: z.number() })

/** Whether a program after us has changed how the library as a whole is kept. */
async function isNewer(files: Files, folder: string): Promise<boolean> {
  try {
    const bytes = await readIfThere(files, join(folder, 'library.json'))
    return bytes !== null && Versioned.parse(JSON.parse(bytes.toString('utf8'))).version > 1
  } catch {
    return false
  }
}

/** Keeps saying that we are there; `lost` is called when somebody else has taken the lock. */
function keepBeating(lock: Lock, later: Later, lost: () => void): () => void {
  let callOff = () => {}
  const wait = () => {
    callOff = later(beatEvery, () => void beat())
  }
  const beat = async () => {
    try {
      if (await lock.beat()) wait()
      else lost()
    } catch {
      wait()
    }
  }
  wait()
  return () => callOff()
}

/** Opens a library folder and takes its lock. One that is held, newer or not to be written to is opened for reading. */
export const openLibrary: OpenLibrary = async ({ files, folder, later = byTheClock, here = thisProgram }) => {
  await makeReady(files, folder)
  if (await isNewer(files, folder)) return { folder, readOnly: notice('library.newer'), close: async () => {} }
  const answer = await takeLock(files, join(folder, 'library.lock'), randomUUID(), here)
  if ('refused' in answer) return { folder, readOnly: notice(refusals[answer.refused]), close: async () => {} }

  await sweep(files, folder)
  await files.makePrivate(folder).catch((error) => {
    if (!(error instanceof FileFault)) throw error
  })
  let readOnly: Notice | null = null
  const stopBeating = keepBeating(answer.lock, later, () => {
    readOnly = notice('library.locked')
  })
  return {
    folder,
    get readOnly() {
      return readOnly
    },
    async close() {
      stopBeating()
      try {
        await answer.lock.release()
      } catch (error) {
        // A lock that stays is found to be left behind by the next start.
        if (!(error instanceof FileFault)) throw error
      }
    }
  }
}
