import { basename, dirname, join } from 'node:path'
import { RuleError } from '../../../shared/errors'
import type { ErasedRecords, ErasedRep } from '../../../shared/model/erasure'
import type { Moment } from '../../../shared/model/scalars'
import { freePath } from '../archive/free-path'
import type { About } from '../backups/archive'
import { beginLibrary } from '../backups/begin'
import { notBegun } from '../backups/not-restored'
import { unreadInWords } from '../backups/unread'
import type { LibrarySession } from '../library/session'
import { GuardedThread, withThread } from '../outside/guarded-thread'
import { removeUnfinished, sweepLeft, temporaryName } from '../storage/durable'
import { exchanging } from '../storage/exchange'
import { FileFault, type Files } from '../storage/files'
import { notSaved } from '../storage/not-saved'
import { nowUnlessRefused, unlessRefused } from '../storage/refusal'
import { sha256 } from '../storage/sha256'
import type { Vault } from '../storage/vault'
import type { Answer, Question } from './job'

/** The file of a library. */
export interface WrittenLibrary {
  path: string
  unread: string[]
}

/** A whole library as one file, and back again on another computer (N-6). */
export interface Moving {
  /**
   * Writes the open library into one file, reads it back, and only then gives it its name; returns its path,
   * and what is missing in it, as it could not be read: reps by name, other files by path. `keys`:
   * include the keys of trainers, which needs a passphrase. Throws a `RuleError` when it fails, and then nothing is
   * left of it.
   */
  write(of: { wanted: string; passphrase: string | null; keys: boolean }): Promise<WrittenLibrary>
  /** `locked`: the file is sealed and no passphrase was given. Throws a `RuleError` for a wrong passphrase. */
  look(path: string, passphrase: string | null): Promise<'open' | 'locked'>
  /** Makes a library from a file in an empty folder, completely or not at all. */
  bring(of: { path: string; passphrase: string | null; to: string }): Promise<void>
}

export const libraryEnding = '.coachlibrary'

interface Options {
  /** The disk itself: sealed files of a protected library are moved as they are. */
  disk: Files
  session: Pick<LibrarySession, 'opened'>
  /** Has the key of the library, if it is a protected one. */
  vault: Pick<Vault, 'lend'>
  /** The built `moving.worker.js`. */
  workerFile: string
  now(): Moment
  log?: (line: string) => void
  /** The logarithm of the cost of guessing a passphrase; only tests use less. */
  work?: number
}

/** `seconds` of work are enough for a large library on an old laptop and a slow stick. */
export const limits = {
  seconds: 1800,
  memory: 2500,
  heap: { maxOldGenerationSizeMb: 1200, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 }
} as const

type Done = Exclude<Answer, { is: 'refused' | 'fault' }>

export function createMoving({ disk, session, vault, workerFile, now, log, work }: Options): Moving {
  async function ask(question: Question, given: readonly ArrayBuffer[] = []): Promise<Done> {
    const thread = new GuardedThread<Question, Answer>(workerFile, null, limits, log)
    const answer = await withThread(thread, () => thread.ask(question, limits.seconds, given))
    if (answer === null) throw new RuleError('moving.stopped')
    if (answer.is === 'refused') throw new RuleError(answer.why)
    if (answer.is === 'fault') throw new FileFault(answer.why, answer.path, 'refused in the thread')
    return answer
  }

  function erased(): { reps: readonly ErasedRep[]; records: readonly ErasedRecords[] } {
    const known = nowUnlessRefused(() => session.opened().erased, null)
    return { reps: known?.list() ?? [], records: known?.records() ?? [] }
  }

  async function about() {
    const { library, workbooks } = session.opened()
    const reps = []
    for (const { id, name } of await workbooks.list()) {
      const folder = basename(await unlessRefused(workbooks.folderOf(id), ''))
      // The manifest is readable in a file that is not sealed, so it names nobody of a protected library.
      if (folder !== '') reps.push({ id, name: library.isProtected ? '' : name, folder })
    }
    const place = sha256(library.folder).slice(0, 16)
    return { madeAt: now(), reason: 'by-hand' as const, library: place, stamp: '', added: [], reps }
  }

  /** What could not be read, by the names of the reps. */
  async function named(unread: readonly string[], reps: About['reps']): Promise<string[]> {
    if (unread.length === 0) return []
    const list = await session.opened().workbooks.list()
    return unreadInWords(unread, reps, new Map(list.map(({ id, name }) => [id, name])))
  }

  return {
    async write({ wanted, passphrase, keys }) {
      if (keys && passphrase === null) throw new RuleError('moving.keys-need-passphrase')
      const { folder } = session.opened().library
      const fresh = join(dirname(wanted), temporaryName())
      const of = { library: folder, path: fresh, about: await about(), keys, passphrase }
      try {
        await sweepLeft(disk, dirname(wanted))
        const key = vault.lend(folder)
        const question = { ask: 'write', ...of, key, ...(work === undefined ? {} : { work }) } as const
        const answer = await ask(question, key ? [key.buffer] : [])
        const path = await freePath(disk, wanted, libraryEnding)
        await disk.rename(fresh, path)
        await disk.syncFolder(dirname(path))
        return { path, unread: answer.is === 'written' ? await named(answer.unread, of.about.reps) : [] }
      } catch (error) {
        if (!(error instanceof FileFault)) throw error
        throw notSaved(wanted, error.reason)
      } finally {
        await removeUnfinished(disk, fresh)
      }
    },
    async look(path, passphrase) {
      try {
        return (await ask({ ask: 'look', path, passphrase })).is === 'locked' ? 'locked' : 'open'
      } catch (error) {
        throw error instanceof FileFault ? new RuleError('moving.unreadable') : error
      }
    },
    async bring({ path, passphrase, to }) {
      const beside = join(to, exchanging, 'library.zip')
      const unpack = async (place: string) => {
        if ((await ask({ ask: 'unpack', path, passphrase, place, beside })).is === 'locked')
          throw new RuleError('coachbook.gone')
      }
      try {
        await beginLibrary({ disk, to, erased: erased(), now, unpack }).catch(notBegun)
      } catch (error) {
        const isDamaged = error instanceof RuleError && error.code === 'backup.damaged'
        throw isDamaged ? new RuleError('moving.damaged') : error
      }
    }
  }
}
