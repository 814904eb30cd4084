import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { hostname, uptime } from 'node:os'
import { join } from 'node:path'
import { RuleError } from '../../../shared/errors'
import type { Notice } from '../../../shared/model/notice'
import { sweep } from '../storage/durable'
import { exchanging, finishExchange, isExchanging } from '../storage/exchange'
import { FileFault, type Files } from '../storage/files'
import { later as byTheClock, type Later } from '../storage/later'
import { beatEvery, type Here, isFree, type Lock, takeLock } from '../storage/lock'
import { isOfSystem } from '../storage/node-files'
import { processWith } from '../storage/process-with'
import { isRefusal, letBeHeard, unlessRefused } from '../storage/refusal'
import { keyCopyOf, keyFileName, keyFileOf, libraryFileName } from '../storage/vault'
import type { Library, OpenLibrary } from './contract'
import { isNewer, libraryVersions, sayProtected, versionOf } from './library-version'

const isRunning = (pid: number): boolean => processWith(pid) !== 'none'

/** Linux counts in this many ticks per second; the value is the same on all common computers. */
const ticks = 100

/**
 * A moment before which a program cannot have started: Linux tells its start; elsewhere it is the start of the
 * computer.
 */
function startedAt(pid: number): number | null {
  const booted = Date.now() - uptime() * 1000
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
    const started = Number(fields[19])
    return Number.isFinite(started) ? booted + (started / ticks) * 1000 : booted
  } catch (error) {
    // There is no such file on other systems, nor of a program that has ended.
    if (!isOfSystem(error)) throw error
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

/** The milliseconds between two looks whether the library is free, when this program can only read. */
const lookEvery = 5000

/**
 * Asks repeatedly until the answer is yes, then calls `goOn`; a question that fails is asked again. Returns a function
 * that stops it.
 */
function askEvery(milliseconds: number, later: Later, ask: () => Promise<boolean>, goOn: () => void): () => void {
  let ended = false
  let callOff = () => {}
  const wait = () => {
    callOff = later(milliseconds, () => void once())
  }
  const once = async () => {
    const answer = await ask().catch((error) => {
      if (!isRefusal(error)) letBeHeard(error)
      return false
    })
    if (ended) return
    if (answer) goOn()
    else wait()
  }
  wait()
  return () => {
    ended = true
    callOff()
  }
}

/** A library that can only be read. */
const onlyToRead = (folder: string, isProtected: boolean, code: string, close = () => {}): Library => ({
  folder,
  isProtected,
  readOnly: notice(code),
  leftOver: null,
  confirm: async () => false,
  close: async () => close()
})

/** A library that this program holds until another takes its lock. */
function held(
  about: Pick<Library, 'folder' | 'isProtected' | 'leftOver'>,
  lock: Lock,
  later: Later,
  onChangedHands: () => void
): Library {
  let readOnly: Notice | null = null
  let closed = false
  const lose = () => {
    if (readOnly || closed) return
    readOnly = notice('library.taken')
    onChangedHands()
  }
  async function confirm(fresh = false) {
    if (readOnly || closed) return false
    if (await lock.confirm(fresh)) return !readOnly
    lose()
    return false
  }
  const stopBeating = askEvery(beatEvery, later, async () => !(await lock.beat()), lose)
  return {
    ...about,
    get readOnly() {
      return readOnly
    },
    confirm,
    async close() {
      stopBeating()
      closed = true
      try {
        await lock.release()
      } catch (error) {
        // A lock that stays is recognized as left behind by the next start.
        if (!(error instanceof FileFault)) throw error
      }
    }
  }
}

/**
 * Removes a key file that was given up, and before it the file that says that the library is protected, which an index
 * replaces. What cannot be removed is found again at the next opening.
 */
async function removeGivenUp(files: Files, folder: string): Promise<void> {
  try {
    if ((await versionOf(files, folder)) === libraryVersions.protected)
      await files.remove(join(folder, libraryFileName))
    await files.remove(keyCopyOf(folder))
    await files.remove(keyFileOf(folder))
  } catch (error) {
    if (!(error instanceof FileFault)) throw error
  }
}

/**
 * Opens a library folder and takes its lock. A library that is held, newer, or cannot be written to is opened for
 * reading.
 */
export const openLibrary: OpenLibrary = async (options) => {
  const { files, folder, later = byTheClock, here = thisProgram, onChangedHands = () => {} } = options
  const { isGivenUp = async () => false } = options
  await makeReady(files, folder)
  const isProtected = async () => (await files.look(keyFileOf(folder))) !== null && !(await isGivenUp())
  if (await isNewer(files, folder)) return onlyToRead(folder, await isProtected(), 'library.newer')
  const path = join(folder, 'library.lock')
  const answer = await takeLock(files, path, randomUUID(), here)
  if ('refused' in answer) {
    const isHeld = answer.refused === 'locked'
    const stop = isHeld ? askEvery(lookEvery, later, () => isFree(files, path, here), onChangedHands) : undefined
    // Some files are in their old form and some in the new one. If that cannot be determined, reading does no harm.
    if (await unlessRefused(isExchanging(files, folder, keyFileName), false)) {
      stop?.()
      throw new RuleError('library.no-folder')
    }
    return onlyToRead(folder, await isProtected(), refusals[answer.refused], stop)
  }
  await sweep(files, folder)
  // What cannot be finished now is continued at the next opening.
  await finishExchange(files, folder).catch(async (error) => {
    if (!(error instanceof FileFault)) throw error
    if (!(await unlessRefused(isExchanging(files, folder, keyFileName), true))) return
    await unlessRefused(answer.lock.release(), undefined)
    throw new RuleError('library.no-folder')
  })
  await files.makePrivate(folder).catch((error) => {
    if (!(error instanceof FileFault)) throw error
  })
  if (await isGivenUp()) await removeGivenUp(files, folder)
  if (await isProtected()) await sayProtected(files, folder)
  const leftOver = (await unlessRefused(files.look(join(folder, exchanging)), null)) && notice('library.left-over')
  return held({ folder, isProtected: await isProtected(), leftOver }, answer.lock, later, onChangedHands)
}
