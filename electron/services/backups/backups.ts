import { createHash } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import { z } from 'zod'
import { dateOf } from '../../../shared/dates'
import { RuleError } from '../../../shared/errors'
import type { BackupLine, BackupReason, Backups, RestoreLook } from '../../../shared/model/backup'
import type { ErasedRecords, ErasedRep } from '../../../shared/model/erasure'
import type { Id, Moment } from '../../../shared/model/scalars'
import { Queue } from '../../../shared/queue'
import { backupsToRemove, isBackupDue } from '../../../shared/rules/backups'
import { goneByWorkbook } from '../../../shared/rules/erasable'
import { ownAmong } from '../../../shared/rules/own'
import { folderInWords, isInside } from '../library/folder'
import type { LibrarySession } from '../library/session'
import { sweepRecords, sweepSmallFiles } from '../library/sweep-erased'
import { removeUnfinished, stampOf as stampInName, sweep, temporaryName } from '../storage/durable'
import { clearExchange, decideExchange, incomingIn } from '../storage/exchange'
import { FileFault, type Files } from '../storage/files'
import type { Device } from '../storage/history'
import type { Later } from '../storage/later'
import { later as byTheClock } from '../storage/later'
import { at } from '../storage/node-files'
import { isRefusal, nowUnlessRefused, unlessRefused } from '../storage/refusal'
import { openSmallFile } from '../storage/small-file'
import { type Manifest, makeArchive } from './archive'
import { type Becoming, layBecoming } from './becoming'
import { beginLibrary } from './begin'
import { unpackInto } from './fit-in'
import { becomingOf, compare, movesOf } from './restore'
import { stampOf } from './stamp'
import { checkArchive, manifestOf, unpackArchive } from './unpack'
import { placeOf, unreadInWords } from './unread'
import { rewriteWithout } from './without-erased'

/**
 * Stored with the user's own data: where this computer keeps backups does not belong to a library that may be moved.
 */
const Stored = z.object({
  version: z.literal(1),
  folder: z.string().nullable(),
  /** Other places where backups were made, the latest first. */
  elsewhere: z.array(z.string()).max(50).default([]),
  /** When a place was last searched for erased reps and nothing of them was left there. */
  reached: z.record(z.string(), z.string()).default({}),
  /** By place, the digests of the erasures of which nothing is left there; the digests name nobody. */
  done: z.record(z.string(), z.array(z.string())).default({}),
  /** Places where something of them may be left, as of the last search. */
  unreached: z.array(z.string()).default([])
})

/** The most places; enough for one stick for each day of a month. */
const mostPlaces = 50

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
  look(backup: { name: string } | { path: string }): Promise<RestoreLook>
  /** Forgets the backup that was looked at. */
  drop(): Promise<void>
  /**
   * Restores the backup that was looked at: these workbooks, in those of `mend` only what they lack, and with `rest`
   * forms and settings. A backup is made before. The library is opened again; nothing of it may be on the screen. False when something cannot be saved
   * first.
   */
  restore(choice: { reps: readonly Id[]; mend?: readonly Id[]; away: readonly Id[]; rest: boolean }): Promise<boolean>
  /** Makes a new library in an empty folder from a backup of the folder, or any file; completely or not at all. */
  begin(backup: { name: string } | { path: string }, folder: string): Promise<void>
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

/**
 * Whether erased records can be in a backup. For backups that can be of this library, their time does not decide: a
 * clock can have been set back, and another computer has its own clock.
 */
const mayHoldRecords = (manifest: Manifest, { id, workbook, at }: ErasedRecords, isOurs: boolean): boolean =>
  !manifest.erasedRecords.includes(id) &&
  (isOurs || manifest.reps.some((rep) => rep.id === workbook) || Date.parse(manifest.madeAt) <= Date.parse(at))

/** Everything that was erased from a library. */
interface Erased {
  reps: readonly ErasedRep[]
  records: readonly ErasedRecords[]
}

/** Whether something of an erased rep can be in a backup; copies of a rep's folder are in no list. */
const mayHold = (manifest: Manifest, { id, at }: ErasedRep, isOurs: boolean): boolean =>
  manifest.reps.some((rep) => rep.id === id) ||
  manifest.added.includes(id) ||
  (!manifest.erased.includes(id) && (isOurs || Date.parse(manifest.madeAt) <= Date.parse(at)))

/** The erasures of which nothing is left in the library. */
const sweptOf = (erased: readonly { id: Id; swept: boolean }[]): Id[] =>
  erased.flatMap(({ id, swept }) => (swept ? [id] : []))

/** How many reps a backup holds. */
const countReps = ({ reps, unread }: Pick<Manifest, 'reps' | 'unread'>): number =>
  reps.filter((rep) => !rep.own && !unread.includes(placeOf(rep))).length

/**
 * Whether something erased can still be in a place. A list of the erasures that are done there decides, because a clock
 * can have been set back since; for a place without such a list, the time does.
 */
const isBehind = (place: string, { reps, records }: Erased, { reached, done }: z.infer<typeof Stored>): boolean =>
  [...reps, ...records].some(({ digest, at }) => {
    const isDone = done[place]?.includes(digest)
    return !(isDone ?? Date.parse(at) <= Date.parse(reached[place] ?? '1970-01-01'))
  })

export async function createBackups(options: BackupsOptions): Promise<BackupsService> {
  const { files, disk = files, session, home, now, onProgress, onChanged, later = byTheClock } = options
  const defaults = () => ({ version: 1 as const, folder: null, elsewhere: [], reached: {}, done: {}, unreached: [] })
  const file = await openSmallFile({ files, path: options.path, schema: Stored, defaults, now, writable: true })
  /** Backups, looks and restores run one after the other. */
  const queue = new Queue()
  let failed: Backups['failed'] = null
  let isCancelled = false
  let looked: RestoreLook | null = null
  /** The device that made that backup. */
  let lookedBy: Device = null
  let callOff = () => {}

  const libraryName = () => basename(session.place())
  const usual = () => join(dirname(session.place()), `${libraryName()} Backups`)
  const folder = () => file.get().folder ?? usual()
  const libraryId = () => createHash('sha256').update(session.place()).digest('hex').slice(0, 16)

  const isBackupName = (name: string) => extname(name) === '.zip' && / \d{8}-\d{6}(-\d+)?\.zip$/.test(name)

  /** The folders with backups: the present one, and the usual one, where earlier backups may be. */
  const folders = () => [...new Set([folder(), usual()])]

  async function namesIn(place: string): Promise<string[]> {
    try {
      return (await files.list(place)).filter(isBackupName)
    } catch (error) {
      if (error instanceof FileFault) return []
      throw error
    }
  }

  async function read(path: string): Promise<{ line: BackupLine; manifest: Manifest | null; path: string }> {
    const name = basename(path)
    const entry = await unlessRefused(files.look(path), null)
    const bytes = entry?.size ?? 0
    const manifest = await unlessRefused(manifestOf(path), null)
    const madeAt = manifest?.madeAt ?? new Date(entry?.modified ?? 0).toISOString()
    const reason = manifest?.reason ?? 'by-hand'
    return {
      path,
      manifest,
      line: {
        name,
        madeAt,
        reason,
        bytes,
        reps: manifest ? countReps(manifest) : 0,
        damaged: !manifest,
        leftOut: manifest?.leftOut ?? [],
        unread: manifest ? await unreadIn(manifest) : []
      }
    }
  }

  /** What a backup lacks, as it could not be read: reps by name, other files by path. */
  async function unreadIn({ unread, reps }: Pick<Manifest, 'unread' | 'reps'>): Promise<string[]> {
    if (unread.length === 0) return []
    const opened = nowUnlessRefused(() => session.opened(), null)
    // The names of a protected library are not in the manifest.
    const names = new Map((await opened?.workbooks.list())?.map(({ id, name }) => [id, name]))
    return unreadInWords(unread, reps, names)
  }

  /** The backups of this library, including those that cannot be read. */
  async function all() {
    const found = []
    for (const place of folders()) for (const name of await namesIn(place)) found.push(await read(join(place, name)))
    return found
      .filter(({ path, manifest }) => dirname(path) === usual() || manifest === null || isOurs(manifest))
      .sort((a, b) => Date.parse(b.line.madeAt) - Date.parse(a.line.madeAt))
  }

  const isOurs = (manifest: Manifest | null) => manifest?.library === libraryId()

  /** The backups in the present folder, the newest first. */
  const here = async () => (await all()).filter(({ path, manifest }) => dirname(path) === folder() && isOurs(manifest))

  /** The disk that a path is on, or the folder above it if the path does not exist. */
  async function diskOf(path: string): Promise<number> {
    const found = await unlessRefused(
      at(path, () => stat(path)),
      null
    )
    return found || dirname(path) === path ? (found?.dev ?? 0) : diskOf(dirname(path))
  }

  /** Refuses a place inside the library: a backup there would be part of the next one. */
  function refuseInside(place: string): void {
    if (isInside(session.place(), place)) throw new RuleError('backup.in-library')
  }

  /**
   * Refuses a chosen folder that is missing: its drive is not connected, and making it again would put it on this
   * computer's own disk.
   */
  async function mustBeThere(place: string): Promise<void> {
    if (place === usual()) return files.makeFolder(place)
    const kind = (await files.look(place))?.kind
    if (kind !== 'folder' && kind !== 'link') throw new FileFault('missing', place, 'the folder for backups is gone')
  }

  async function freeName(place: string, moment: Moment): Promise<string> {
    const stem = `${libraryName()} ${stampInName(moment)}`
    for (let count = 1; ; count++) {
      const name = `${stem}${count === 1 ? '' : `-${count}`}.zip`
      if ((await files.look(join(place, name))) === null) return name
    }
  }

  /** Writes a backup, reads it back, and only then gives it its name; nothing is left of one that failed. */
  async function write(place: string, reason: BackupReason, stamp: string, added: Id[] = []): Promise<BackupLine> {
    const { library, workbooks, erased, device } = session.opened()
    const madeAt = now()
    await mustBeThere(place)
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
      library: libraryId(),
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
      const options = { library: library.folder, path: fresh, about, onProgress, check }
      const { leftOut, unread } = await makeArchive(options).catch(notRead)
      await checkArchive(fresh)
      check()
      const name = await freeName(place, madeAt)
      await files.rename(fresh, join(place, name))
      await files.syncFolder(place)
      const bytes = (await files.look(join(place, name)))?.size ?? 0
      const told = { reps: countReps({ ...about, unread }), leftOut, unread: await unreadIn({ ...about, unread }) }
      return { name, madeAt, reason, bytes, damaged: false, ...told }
    } finally {
      await removeUnfinished(files, fresh)
    }
  }

  async function removeOld(): Promise<void> {
    const lines = (await here()).map(({ path, line, manifest }) => ({
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

  /** Remembers a place that is no longer used or was asked for, so that its backups can be found again. */
  async function remember(place: string): Promise<void> {
    const stored = file.get()
    const elsewhere = [place, ...stored.elsewhere.filter((one) => one !== place)].slice(0, mostPlaces)
    await file.set({ ...stored, elsewhere })
  }

  const listedOrWhy = (place: string): Promise<string[] | 'missing' | 'unread'> =>
    files.list(place).catch((error) => {
      if (!(error instanceof FileFault)) throw error
      return error.reason === 'missing' ? 'missing' : 'unread'
    })

  /** The backups of a place that hold something erased; otherwise why the place cannot be listed. */
  async function withErased(place: string, { reps, records }: Erased) {
    const names = await listedOrWhy(place)
    if (names === 'missing' || names === 'unread') return names
    const found: { path: string; ids: Set<Id>; records: ErasedRecords[] }[] = []
    const damaged: string[] = []
    for (const name of names.filter(isBackupName)) {
      const path = join(place, name)
      const { manifest } = await read(path)
      if (!manifest) damaged.push(path)
      else if (isMeant(manifest)) {
        const held = reps.filter((rep) => mayHold(manifest, rep, isOurs(manifest)))
        const heldRecords = records.filter((one) => mayHoldRecords(manifest, one, isOurs(manifest)))
        if (held.length > 0 || heldRecords.length > 0)
          found.push({ path, ids: new Set(held.map(({ id }) => id)), records: heldRecords })
      }
    }
    return { found, damaged }
    /**
     * Whether a backup has to be searched. Copies of a rep's folder are in no list, so all earlier backups of this
     * library are.
     */
    function isMeant(manifest: Manifest) {
      const ids = new Set([...reps.map(({ id }) => id), ...records.map(({ workbook }) => workbook)])
      return isOurs(manifest) || place === usual() || manifest.reps.some(({ id }) => ids.has(id))
    }
  }

  async function withoutErased(name?: string): Promise<number> {
    const { library, erased } = session.opened()
    const all = { reps: erased.list(), records: erased.records() }
    if (all.reps.length + all.records.length === 0 || library.readOnly) return 0
    const missed: string[] = []
    const reached = { ...file.get().reached }
    const done = { ...file.get().done }
    const isClean = (place: string) => {
      reached[place] = now()
      done[place] = [...new Set([...(done[place] ?? []), ...[...all.reps, ...all.records].map(({ digest }) => digest)])]
    }
    let count = 0
    for (const place of new Set([...folders(), ...file.get().elsewhere])) {
      const there = await withErased(place, all)
      if (there === 'missing' || there === 'unread') {
        if (place === usual() && there === 'missing') isClean(place)
        else if (isBehind(place, all, file.get())) missed.push(place)
        continue
      }
      await sweep(files, place)
      const before = missed.push(...there.damaged)
      for (const { path, ids, records } of there.found)
        try {
          const names = name ? [name] : []
          await rewriteWithout({ disk, files, library: library.folder, path, ids, records, names })
          count += 1
        } catch (error) {
          if (!(error instanceof FileFault) && !(error instanceof RuleError)) throw error
          missed.push(path)
        }
      if (missed.length === before) isClean(place)
    }
    await file.set({ ...file.get(), reached, done, unreached: missed.map((place) => folderInWords(place, home)) })
    return count
  }

  async function lookIfDue(): Promise<void> {
    const opened = nowUnlessRefused(() => session.opened().library, null)
    if (!opened || opened.readOnly) return
    const library = opened.folder
    await queue.run(async () => {
      isCancelled = false
      // What cannot be done to earlier backups does not keep the next one from being made.
      if (looked === null) await unlessRefused(withoutErased(), 0)
      await sweep(files, folder())
      const stamp = await stampOf(files, library)
      const last = (await here())[0]?.manifest ?? null
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

  async function fileOf(backup: { name: string } | { path: string }): Promise<string> {
    if ('path' in backup) return backup.path
    const found = (await all()).find(({ line }) => line.name === backup.name)
    if (!found) throw new RuleError('backup.gone')
    return found.path
  }

  async function fileThere(backup: { name: string } | { path: string }): Promise<string> {
    const path = await fileOf(backup)
    if ((await files.look(path)) === null) throw new RuleError('backup.gone')
    return path
  }

  /**
   * Where erased reps may still be: backups that could not be written again, and places that were not searched since
   * the erasure.
   */
  function unreached(): string[] {
    const { elsewhere, unreached: missed } = file.get()
    const behind = [...folders(), ...elsewhere].filter((place) => isBehind(place, openedErased(), file.get()))
    return [...new Set([...missed, ...behind.map((place) => folderInWords(place, home))])]
  }

  /** The erasures of the open library; they also apply to another library that is made from a backup. */
  function openedErased(): Erased {
    const erased = nowUnlessRefused(() => session.opened().erased, null)
    return { reps: erased?.list() ?? [], records: erased?.records() ?? [] }
  }

  /**
   * Opens and closes a workbook, so that its files are repaired. Other workbooks are not opened: what another computer
   * wrote and nobody has seen here is dealt with after the restore.
   */
  async function putRight(id: Id, name: string): Promise<void> {
    const { workbooks } = session.opened()
    const { readOnly } = await workbooks.open(id)
    const isAwaited = readOnly?.code === 'workbook.awaited'
    if (readOnly) throw new RuleError(isAwaited ? 'backup.arriving' : 'backup.only-read', { name })
    await workbooks.close(id)
  }

  async function drop(): Promise<void> {
    if (!looked) return
    looked = null
    await clearExchange(files, session.opened().library.folder)
  }

  return {
    async list() {
      const backups = (await all()).map(({ line }) => line)
      const apart = (await diskOf(folder())) !== (await diskOf(session.place()))
      return { folder: folderInWords(folder(), home), apart, backups, failed }
    },
    async folder() {
      // Showing it says what is the matter with it.
      await unlessRefused(mustBeThere(folder()), undefined)
      return folder()
    },
    async setFolder(chosen) {
      refuseInside(chosen)
      if (folder() !== usual()) await remember(folder())
      await file.set({ ...file.get(), folder: chosen === usual() ? null : chosen })
      failed = null
    },
    make: (elsewhere) =>
      inTurn(async () => {
        const { library } = session.opened()
        if (elsewhere !== undefined) refuseInside(elsewhere)
        const line = await write(elsewhere ?? folder(), 'by-hand', await stampOf(files, library.folder))
        if (elsewhere === undefined) await removeOld()
        else await remember(elsewhere)
        return line
      }),
    cancel() {
      isCancelled = true
    },
    look: (backup) =>
      inTurn(async () => {
        const { library, erased, device } = session.opened()
        if (library.readOnly) throw new RuleError('workbook.read-only')
        await clearExchange(files, library.folder)
        try {
          const manifest = await unpackInto(disk, files, library, await fileThere(backup))
          const ids = new Set(erased.list().map(({ id }) => id))
          const incoming = incomingIn(library.folder)
          if (ids.size > 0) await sweepSmallFiles(files, incoming, { ids, names: null })
          const of = { folder: incoming, isProtected: library.isProtected }
          const unnamed = erased.records().filter(({ id }) => !manifest.erasedRecords.includes(id))
          const pieces = new Set(unnamed.map(({ workbook }) => workbook))
          await sweepRecords(files, of, goneByWorkbook(erased.records()), { pieces })
          looked = await compare(
            { files, folder: library.folder, device, madeBy: manifest.device ?? device },
            manifest,
            erased
          )
          lookedBy = manifest.device ?? device
          return looked
        } catch (error) {
          await clearExchange(files, library.folder)
          throw error
        }
      }),
    drop: () => inTurn(drop),
    restore: ({ reps, mend = [], away, rest }) =>
      inTurn(async () => {
        if (!looked) throw new RuleError('backup.gone')
        const { madeAt } = looked
        const seen = new Map(looked.reps.map((rep) => [rep.id, rep.here?.changes ?? 0]))
        const { library, erased, device } = session.opened()
        const added = looked.reps.flatMap(({ id, here }) => (here === null && reps.includes(id) ? [id] : []))
        const sides = { files, folder: library.folder, device, madeBy: lookedBy }
        const becoming = await becomingOf(sides, reps, erased)
        for (const [id, { name, isToOpen }] of await becomingOf(sides, mend, erased))
          if (isToOpen && !reps.includes(id)) await putRight(id, name)
        for (const [id, { name, isToOpen }] of becoming) if (isToOpen) await putRight(id, name)
        await write(folder(), 'before-restore', await stampOf(files, library.folder), added)
        const asSeen = new Map([...becoming.keys()].map((id) => [id, seen.get(id) ?? 0]))
        const choice = { reps, mend, away, rest, becoming: asSeen }
        const manager = session.settings().managerName
        const of = { files, library: library.folder, device, madeBy: lookedBy, now, manager, madeAt }
        const isDone = await session.exchange(async () => {
          // While the computer was asleep, another program may have taken the library and written to it.
          if (!(await library.confirm(true))) throw new RuleError('workbook.read-only')
          try {
            const lay = (one: Becoming) => layBecoming(of, one)
            await decideExchange(files, library.folder, await movesOf(sides, choice, erased, lay))
          } catch (error) {
            await unlessRefused(drop(), undefined)
            throw error
          }
        })
        if (isDone) looked = null
        return isDone
      }),
    begin: (backup, to) =>
      inTurn(async () => {
        const path = await fileThere(backup)
        await beginLibrary({ disk, to, erased: openedErased(), now, unpack: (place) => unpackArchive(path, place) })
      }),
    withoutErased: (name) => inTurn(() => withoutErased(name)),
    unreached,
    forget() {
      looked = null
    },
    alone: (run) =>
      queue.run(async () => {
        await unlessRefused(drop(), undefined)
        return run()
      }),
    watch: () => wait(firstLook),
    stop: () => callOff()
  }
}
