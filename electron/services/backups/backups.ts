import { basename, join } from 'node:path'
import { dateOf } from '../../../shared/dates'
import { RuleError } from '../../../shared/errors'
import type { BackupLine, BackupReason, Backups, RestoreLook } from '../../../shared/model/backup'
import type { Id, Moment } from '../../../shared/model/scalars'
import { Queue } from '../../../shared/queue'
import { backupsToRemove, isBackupDue } from '../../../shared/rules/backups'
import { ownAmong } from '../../../shared/rules/own'
import { folderInWords, isInside } from '../library/folder'
import type { LibrarySession } from '../library/session'
import { removeUnfinished, sweep, temporaryName } from '../storage/durable'
import { FileFault, type Files } from '../storage/files'
import type { Later } from '../storage/later'
import { later as byTheClock } from '../storage/later'
import { isRefusal, nowUnlessRefused, unlessRefused } from '../storage/refusal'
import type { Packing } from '../storage/vault'
import { makeArchive, packingOf } from './archive'
import { beginLibrary } from './begin'
import { erasedInPlaces } from './erased-places'
import { notBegun, notOpened, notRestored } from './not-restored'
import { countReps, type Named, openPlaces } from './places'
import { createRestoring, type RestoreChoice } from './restoring'
import { stampOf } from './stamp'
import { checkArchive, unpackArchive } from './unpack'

/** When to check for the first time after the opening, and then how often, whether a backup is due. */
const firstLook = 60_000
const lookEvery = 15 * 60_000

export interface BackupsService {
  list(): Promise<Backups>
  /** The folder that backups go to; it is made if it does not exist. */
  folder(): Promise<string>
  /** Sets where backups go from now on; existing ones stay where they are. */
  setFolder(folder: string): Promise<void>
  /** Makes a backup in the usual folder, or in another. A `RuleError` says why none was made. */
  make(elsewhere?: string): Promise<BackupLine>
  /** Stops making a backup; none is left. */
  cancel(): void
  /** Unpacks a backup from the folder, or any file, and says what restoring it would do. */
  look(backup: Named): Promise<RestoreLook>
  /** Forgets the backup that was looked at. */
  drop(): Promise<void>
  /**
   * Restores the backup that was looked at: these workbooks, in those of `mend` only what they lack, and with `rest`
   * forms and settings. A backup is made before. The library is opened again; nothing of it may be on the screen. False when something cannot be saved
   * first.
   */
  restore(choice: RestoreChoice): Promise<boolean>
  /** Makes a new library in an empty folder from a backup of the folder, or any file; completely or not at all. */
  begin(backup: Named, folder: string): Promise<void>
  /**
   * The backup that was looked at has to be looked at again. Its unpacked files stay sealed until the library is
   * opened.
   */
  forget(): void
  /** Runs something that changes the whole library, while no backup is made or looked at. */
  alone<T>(run: () => Promise<T>): Promise<T>
  /**
   * Removes what was erased from every backup that Coachbook knows of; a backup that is missing or cannot be read is
   * done when it can be. Returns how many backups were written again. `name`: the name of a rep who was just erased.
   */
  withoutErased(name?: string): Promise<number>
  /** Places with backups that could not be reached or read then, in words. */
  unreached(): string[]
  /** From now on checks regularly whether a backup is due. */
  watch(): void
  stop(): void
}

export interface BackupsOptions {
  files: Files
  /** The disk itself, since `files` seals the files of a protected library. */
  disk?: Files
  /** Packs the files of a protected library for its backups; without it they are kept as they are. */
  packing?: Packing
  session: Pick<LibrarySession, 'opened' | 'exchange' | 'place' | 'settings'>
  /** The file for `Stored`, such as `<user data>/backups.json`. */
  path: string
  home: string
  now(): Moment
  later?: Later
  log(line: string): void
  onProgress?(done: number, all: number): void
  onChanged?(): void
}

const cancelled = () => new RuleError('backup.cancelled')

/** The erasures of which nothing is left in the library. */
const sweptOf = (erased: readonly { id: Id; swept: boolean }[]): Id[] =>
  erased.flatMap(({ id, swept }) => (swept ? [id] : []))

export async function createBackups(options: BackupsOptions): Promise<BackupsService> {
  const { files, disk = files, packing, session, home, now, onProgress, onChanged, later = byTheClock } = options
  const places = await openPlaces({ files, session, path: options.path, now })
  const { usual, folder } = places
  const erasures = erasedInPlaces({ files, disk, packing, session, places, home, now })
  const restoring = createRestoring({
    files,
    disk,
    packing,
    session,
    now,
    backUp: async (added) =>
      write(folder(), 'before-restore', await stampOf(files, session.opened().library.folder), added)
  })
  /** Backups, looks and restores run one after the other. */
  const queue = new Queue()
  let failed: Backups['failed'] = null
  let isCancelled = false
  let callOff = () => {}

  /** Writes a backup, reads it back, and only then gives it its name; nothing is left of one that failed. */
  async function write(place: string, reason: BackupReason, stamp: string, added: Id[] = []): Promise<BackupLine> {
    const { library, workbooks, erased, device } = session.opened()
    const madeAt = now()
    await places.mustBeThere(place)
    // Removes what is left of an earlier backup that was interrupted.
    await sweep(files, place)
    const reps = []
    // The manifest is not sealed in the file.
    const all = await workbooks.list()
    const own = ownAmong(all)?.id
    for (const { id, name } of all)
      reps.push({
        id,
        name: library.isProtected ? '' : name,
        folder: basename(await unlessRefused(workbooks.folderOf(id), '')),
        ...(id === own && { own: true as const })
      })
    const fresh = join(place, temporaryName())
    const about = {
      madeAt,
      reason,
      library: places.libraryId(),
      ...(device !== null && { device }),
      stamp,
      added,
      reps: reps.filter(({ folder }) => folder !== ''),
      erased: sweptOf(erased.list()),
      erasedRecords: sweptOf(erased.records())
    }
    const check = () => {
      if (isCancelled) throw cancelled()
    }
    try {
      const pack = library.isProtected ? packingOf(library.folder, packing) : undefined
      const options = { library: library.folder, path: fresh, about, onProgress, check, pack }
      const { leftOut, unread } = await makeArchive(options).catch(notRead)
      await checkArchive(fresh)
      check()
      const name = await places.freeName(place, madeAt)
      await files.rename(fresh, join(place, name))
      await files.syncFolder(place)
      const bytes = (await files.look(join(place, name)))?.size ?? 0
      const told = {
        reps: countReps({ ...about, unread }),
        leftOut,
        unread: await places.unreadIn({ ...about, unread })
      }
      return { name, madeAt, reason, bytes, damaged: false, newer: false, ...told }
    } finally {
      await removeUnfinished(files, fresh)
    }
  }

  async function removeOld(): Promise<void> {
    const lines = (await places.here()).map(({ path, line, manifest }) => ({
      path,
      madeAt: line.madeAt,
      reason: line.reason,
      unread: manifest?.unread ?? [],
      holds: (what: string) => manifest?.files.some((one) => `${one.path}/`.startsWith(`${what}/`)) ?? false
    }))
    // One that the disk does not let go is removed with the next.
    for (const { path } of backupsToRemove(lines, dateOf(now()))) await unlessRefused(files.remove(path), undefined)
  }

  /** Says when it is the library that cannot be read, and not the folder for backups that takes nothing. */
  const notRead = (error: unknown): never => {
    const place = session.place()
    if (!(error instanceof FileFault && isInside(place, error.path))) throw error
    throw new RuleError('backup.unread')
  }

  const inWords = (error: unknown): never => {
    if (!(error instanceof FileFault)) throw error
    if (error.reason === 'disk-full') throw new RuleError('backup.disk-full')
    throw new RuleError(error.reason === 'read-only' ? 'backup.read-only' : 'backup.failed')
  }

  const inTurn = <T>(run: () => Promise<T>): Promise<T> =>
    queue.run(async () => {
      isCancelled = false
      return run().catch(inWords)
    })

  async function lookIfDue(): Promise<void> {
    const opened = nowUnlessRefused(() => session.opened().library, null)
    if (!opened || opened.readOnly) return
    const library = opened.folder
    await queue.run(async () => {
      isCancelled = false
      // What cannot be done to earlier backups does not keep the next one from being made.
      if (!restoring.isLooking()) await unlessRefused(erasures.without(), 0)
      await sweep(files, folder())
      const stamp = await stampOf(files, library)
      const last = (await places.here())[0]?.manifest ?? null
      if (!isBackupDue(last, stamp, now())) return
      if ((await session.opened().workbooks.list()).length === 0) return
      const before = failed
      try {
        await write(folder(), 'by-itself', stamp)
        failed = null
        await removeOld()
      } catch (error) {
        if (error instanceof RuleError && error.code === 'backup.cancelled') return
        failed = failureOf(error)
        if (!isRefusal(error)) throw error
        options.log(`a backup failed: ${failed}`)
      }
      if (failed !== before || failed === null) onChanged?.()
    })
  }

  function failureOf(error: unknown): NonNullable<Backups['failed']> {
    if (error instanceof RuleError && error.code === 'backup.unread') return 'unread'
    if (!(error instanceof FileFault)) return 'failed'
    return error.reason === 'disk-full' || error.reason === 'read-only' ? error.reason : 'failed'
  }

  const wait = (milliseconds: number) => {
    callOff = later(milliseconds, () => void lookIfDue().finally(() => wait(lookEvery)))
  }

  return {
    async list() {
      const backups = (await places.all()).map(({ line }) => line)
      return { folder: folderInWords(folder(), home), apart: await places.isApart(), backups, failed }
    },
    async folder() {
      // Showing it says what is the matter with it.
      await unlessRefused(places.mustBeThere(folder()), undefined)
      return folder()
    },
    async setFolder(chosen) {
      places.refuseInside(chosen)
      if (folder() !== usual()) await places.remember(folder())
      await places.file.set({ ...places.file.get(), folder: chosen === usual() ? null : chosen })
      failed = null
    },
    make: (elsewhere) =>
      inTurn(async () => {
        const { library } = session.opened()
        if (elsewhere !== undefined) places.refuseInside(elsewhere)
        const line = await write(elsewhere ?? folder(), 'by-hand', await stampOf(files, library.folder))
        if (elsewhere === undefined) await removeOld()
        else await places.remember(elsewhere)
        return line
      }),
    cancel() {
      isCancelled = true
    },
    look: (backup) =>
      inTurn(async () => restoring.look(await places.fileThere(backup)).catch(notOpened(session.place()))),
    drop: () => inTurn(restoring.drop),
    restore: (choice) => inTurn(() => restoring.restore(choice).catch(notRestored(session.place()))),
    begin: (backup, to) =>
      inTurn(async () => {
        const path = await places.fileThere(backup)
        const erased = erasures.opened()
        const unpack = (place: string) => unpackArchive(path, place)
        await beginLibrary({ disk, to, erased, now, unpack }).catch(notBegun)
      }),
    withoutErased: (name) => inTurn(() => erasures.without(name)),
    unreached: erasures.unreached,
    forget: restoring.forget,
    alone: (run) =>
      queue.run(async () => {
        await unlessRefused(restoring.drop(), undefined)
        return run()
      }),
    watch: () => wait(firstLook),
    stop: () => callOff()
  }
}
