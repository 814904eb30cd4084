import { stat } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import { z } from 'zod'
import { RuleError } from '../../../shared/errors'
import type { BackupLine } from '../../../shared/model/backup'
import type { Moment } from '../../../shared/model/scalars'
import { isInside } from '../library/folder'
import type { LibrarySession } from '../library/session'
import { stampOf as stampInName } from '../storage/durable'
import { FileFault, type Files } from '../storage/files'
import { at } from '../storage/node-files'
import { isRefusal, nowUnlessRefused, unlessRefused } from '../storage/refusal'
import { sha256 } from '../storage/sha256'
import { openSmallFile, type SmallFile } from '../storage/small-file'
import type { Manifest } from './archive'
import { manifestOf } from './unpack'
import { placeOf, unreadInWords } from './unread'

/**
 * Stored with the user's own data: where this computer keeps backups does not belong to a library that may be moved.
 */
export const Stored = z.object({
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

/** A backup in one of the folders; without a manifest when it cannot be read. */
export interface FoundBackup {
  path: string
  line: BackupLine
  manifest: Manifest | null
}

/** How many reps a backup holds. */
export const countReps = ({ reps, unread }: Pick<Manifest, 'reps' | 'unread'>): number =>
  reps.filter((rep) => !rep.own && !unread.includes(placeOf(rep))).length

/** Whether a file is a backup, by its name. */
export const isBackupName = (name: string) => extname(name) === '.zip' && / \d{8}-\d{6}(-\d+)?\.zip$/.test(name)

/** A backup of the folder by its name, or any file. */
export type Named = { name: string } | { path: string }

/** Where the backups of a library are: the folder that they go to, and those that they went to before. */
export interface Places {
  file: SmallFile<z.infer<typeof Stored>>
  /** The folder beside the library, where backups go unless another is chosen. */
  usual(): string
  folder(): string
  /** The folders with backups: the present one, and the usual one, where earlier backups may be. */
  folders(): string[]
  /** Distinguishes this library from those whose backups are in the same folder. */
  libraryId(): string
  isOurs(manifest: Manifest | null): boolean
  read(path: string): Promise<FoundBackup>
  /** The backups of this library, including those that cannot be read. */
  all(): Promise<FoundBackup[]>
  /** The backups in the present folder, the newest first. */
  here(): Promise<FoundBackup[]>
  /** What a backup lacks, as it could not be read: reps by name, other files by path. */
  unreadIn(manifest: Pick<Manifest, 'unread' | 'reps'>): Promise<string[]>
  /** Whether the backups are on another disk than the library. */
  isApart(): Promise<boolean>
  /** Refuses a place inside the library: a backup there would be part of the next one. */
  refuseInside(place: string): void
  /**
   * Refuses a chosen folder that is missing: its drive is not connected, and making it again would put it on this
   * computer's own disk.
   */
  mustBeThere(place: string): Promise<void>
  freeName(place: string, moment: Moment): Promise<string>
  /** Remembers a place that is no longer used or was asked for, so that its backups can be found again. */
  remember(place: string): Promise<void>
  /** The file of a backup. Throws a `RuleError` when it is gone. */
  fileThere(backup: Named): Promise<string>
}

interface PlacesOptions {
  files: Files
  session: Pick<LibrarySession, 'opened' | 'place'>
  /** The file for `Stored`. */
  path: string
  now(): Moment
}

export async function openPlaces({ files, session, path, now }: PlacesOptions): Promise<Places> {
  const defaults = () => ({ version: 1 as const, folder: null, elsewhere: [], reached: {}, done: {}, unreached: [] })
  const file = await openSmallFile({ files, path, schema: Stored, defaults, now, writable: true })

  const libraryName = () => basename(session.place())
  const usual = () => join(dirname(session.place()), `${libraryName()} Backups`)
  const folder = () => file.get().folder ?? usual()
  const libraryId = () => sha256(session.place()).slice(0, 16)

  const folders = () => [...new Set([folder(), usual()])]

  async function namesIn(place: string): Promise<string[]> {
    try {
      return (await files.list(place)).filter(isBackupName)
    } catch (error) {
      if (error instanceof FileFault) return []
      throw error
    }
  }

  async function read(path: string): Promise<FoundBackup> {
    const name = basename(path)
    const entry = await unlessRefused(files.look(path), null)
    const bytes = entry?.size ?? 0
    let newer = false
    const manifest = await manifestOf(path).catch((error) => {
      if (!isRefusal(error)) throw error
      newer = error instanceof RuleError && error.code === 'backup.too-new'
      return null
    })
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
        newer,
        leftOut: manifest?.leftOut ?? [],
        unread: manifest ? await unreadIn(manifest) : []
      }
    }
  }

  async function unreadIn({ unread, reps }: Pick<Manifest, 'unread' | 'reps'>): Promise<string[]> {
    if (unread.length === 0) return []
    const opened = nowUnlessRefused(() => session.opened(), null)
    // The names of a protected library are not in the manifest.
    const names = new Map((await opened?.workbooks.list())?.map(({ id, name }) => [id, name]))
    return unreadInWords(unread, reps, names)
  }

  async function all() {
    const found = []
    for (const place of folders()) for (const name of await namesIn(place)) found.push(await read(join(place, name)))
    return found
      .filter(({ path, manifest }) => dirname(path) === usual() || manifest === null || isOurs(manifest))
      .sort((a, b) => Date.parse(b.line.madeAt) - Date.parse(a.line.madeAt))
  }

  const isOurs = (manifest: Manifest | null) => manifest?.library === libraryId()

  /** The disk that a path is on, or the folder above it if the path does not exist. */
  async function diskOf(path: string): Promise<number> {
    const found = await unlessRefused(
      at(path, () => stat(path)),
      null
    )
    return found || dirname(path) === path ? (found?.dev ?? 0) : diskOf(dirname(path))
  }

  async function fileOf(backup: Named): Promise<string> {
    if ('path' in backup) return backup.path
    const found = (await all()).find(({ line }) => line.name === backup.name)
    if (!found) throw new RuleError('backup.gone')
    return found.path
  }

  return {
    file,
    usual,
    folder,
    folders,
    libraryId,
    isOurs,
    read,
    all,
    unreadIn,
    here: async () => (await all()).filter(({ path, manifest }) => dirname(path) === folder() && isOurs(manifest)),
    isApart: async () => (await diskOf(folder())) !== (await diskOf(session.place())),
    refuseInside(place) {
      if (isInside(session.place(), place)) throw new RuleError('backup.in-library')
    },
    async mustBeThere(place) {
      if (place === usual()) return files.makeFolder(place)
      const kind = (await files.look(place))?.kind
      if (kind !== 'folder' && kind !== 'link') throw new FileFault('missing', place, 'the folder for backups is gone')
    },
    async freeName(place, moment) {
      const stem = `${libraryName()} ${stampInName(moment)}`
      for (let count = 1; ; count++) {
        const name = `${stem}${count === 1 ? '' : `-${count}`}.zip`
        if ((await files.look(join(place, name))) === null) return name
      }
    },
    async remember(place) {
      const stored = file.get()
      const elsewhere = [place, ...stored.elsewhere.filter((one) => one !== place)].slice(0, mostPlaces)
      await file.set({ ...stored, elsewhere })
    },
    async fileThere(backup) {
      const path = await fileOf(backup)
      if ((await files.look(path)) === null) throw new RuleError('backup.gone')
      return path
    }
  }
}
