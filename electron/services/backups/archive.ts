import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { BackupReason } from '../../../shared/model/backup'
import { Id, Moment } from '../../../shared/model/scalars'
import { isPath, Listed } from '../archive/read'
import { isPacked, type Put, writeArchive } from '../archive/write'
import { FileFault } from '../storage/files'
import { at } from '../storage/node-files'
import { lengthOfPacked } from '../storage/packed'
import { sha256 } from '../storage/sha256'
import type { Packing } from '../storage/vault'
import { type Found, libraryParts, type PartOfLibrary } from './library-parts'

/** Names in the archive; `library/` has the files with their paths in the library. */
export const manifestName = 'backup.json'
export const inArchive = 'library/'

/**
 * The versions of a backup: from 2 on, files of a protected library are packed before they are sealed (`packed.ts`). One
 * without such a file is still of version 1, which every Coachbook reads.
 */
const backupVersions = { plain: 1, packed: 2 } as const

/** Whether a later Coachbook made a backup. */
export const isNewerBackup = (data: unknown): boolean => {
  const any = z.object({ format: z.literal('coachbook.backup'), version: z.int() }).safeParse(data)
  return any.success && any.data.version > backupVersions.packed
}

/** `holds`: the length of the content of a file that is packed; its bytes are those of the packed form. */
const File = Listed.extend({ holds: z.int().min(0).optional() })

/** `backup.json`: the content of a backup, with the SHA-256 of each file. */
export const Manifest = z.object({
  format: z.literal('coachbook.backup'),
  version: z.enum(backupVersions),
  madeAt: Moment,
  reason: BackupReason,
  /** Distinguishes the backups of this library from those of others in the same folder. */
  library: z.string().max(100),
  /** The device that made it, by the name of its journals. */
  device: z.string().max(100).optional(),
  /** Changes whenever the files of the library do. */
  stamp: z.string().max(100),
  /** `own`: the manager's own workbook, which is not a rep's (S3-1). */
  reps: z
    .array(
      z.object({
        id: Id,
        name: z.string().max(400),
        folder: z.string().max(400),
        own: z.literal(true).optional()
      })
    )
    .max(20_000),
  /** Reps whom the library did not have when this backup was made before a restore. */
  added: z.array(Id).max(20_000),
  /**
   * Erased reps of whom nothing is in this backup (N-7): it was made after their erasure, or written again without
   * them.
   */
  erased: z.array(Id).max(20_000).default([]),
  /** Erasures of single records of which nothing is in this backup: it was made after them, or written again. */
  erasedRecords: z.array(Id).max(20_000).default([]),
  /** Files of the library that no archive can hold under their names, by path; the first hundred. */
  leftOut: z.array(z.string()).default([]),
  /** What could not be read: folders of workbooks, which are missing as a whole, and other files; by path. */
  unread: z.array(z.string()).default([]),
  files: z.array(File).max(1_000_000)
})
export type Manifest = z.infer<typeof Manifest>

/** `erased` and `erasedRecords`: the erasures that the library has been searched for. */
export type About = Omit<Manifest, 'format' | 'version' | 'erased' | 'erasedRecords' | 'leftOut' | 'unread' | 'files'> &
  Partial<Pick<Manifest, 'erased' | 'erasedRecords'>>

export interface MakeOptions {
  library: string
  /** The file to be made; whatever stops this leaves no file behind. */
  path: string
  about: About
  /** Files done, of how many. */
  onProgress?(done: number, all: number): void
  /** Throws when the person has canceled; its error is passed on. */
  check?(): void
  /** Packs the files of a protected library. */
  pack?: Pack | undefined
}

/** Everything up to the last complete line: the end of a journal may still be on its way to the disk. */
const wholeLines = (bytes: Buffer) => bytes.subarray(0, bytes.lastIndexOf(0x0a) + 1)

/** Identifies the journals as files, so that one that was moved and begun again is noticed. */
async function whichOf(journals: readonly Found[]): Promise<string> {
  const numbers = await Promise.all(journals.map(async ({ file }) => (await at(file, () => stat(file))).ino))
  return JSON.stringify(journals.map(({ path }, index) => [path, numbers[index]]))
}

const bytesOf = (file: string) => at(file, () => readFile(file))

/** Reads a file; null for one that is left out, since it cannot be read. */
type Read = (found: Found) => Promise<Buffer | null>

const tries = 5

/** The most files that are named. */
const mostNamed = 100

/**
 * Decides which files an archive holds: another program can put a file into a library whose name is not valid on every
 * system, or differs from another name only in case. Such a file is left out and named, and does not prevent the
 * backup.
 */
class Names {
  private readonly out = new Set<string>()
  private readonly all = new Map<string, string>()

  /** The files that are kept beside `others`. Of names that differ only in case, the one in lower case is kept. */
  kept(found: readonly Found[], others: readonly Found[] = []): Found[] {
    const small = new Set([...others, ...found].map(({ path }) => path).filter((path) => path === path.toLowerCase()))
    return found.filter(({ path }) => {
      const plain = path.toLowerCase()
      const isOther = path !== plain && small.has(plain)
      const isKept = isPath(path) && !isOther && (this.all.get(plain) ?? path) === path
      if (isKept) this.all.set(plain, path)
      else this.out.add(path)
      return isKept
    })
  }

  leftOut(isLeftOut: (path: string) => boolean): string[] {
    const named = [...this.out].filter((path) => !isLeftOut(path)).map((path) => path.replaceAll(/\p{Cs}/gu, '\ufffd'))
    return named.sort().slice(0, mostNamed)
  }
}

/**
 * The files of a workbook as they were at one moment. A fold moves a journal into the history, so when the journals
 * have changed while the files were read, all are read again.
 */
async function readTogether(part: PartOfLibrary, names: Names, read: Read): Promise<{ path: string; bytes: Buffer }[]> {
  for (let attempt = 1; ; attempt++) {
    try {
      const journals = await part.journals()
      const before = await whichOf(journals)
      const live: { path: string; bytes: Buffer }[] = []
      for (const { path, file } of journals) live.push({ path, bytes: wholeLines(await bytesOf(file)) })
      const rest: { path: string; bytes: Buffer }[] = []
      for (const found of names.kept(await part.small(), journals)) {
        const bytes = await read(found)
        if (bytes) rest.push({ path: found.path, bytes })
      }
      if ((await whichOf(await part.journals())) === before || attempt === tries) return [...rest, ...live]
    } catch (error) {
      if (!(error instanceof FileFault) || attempt === tries) throw error
    }
  }
}

export type PackOptions = Omit<MakeOptions, 'path'> & {
  /** Whether a file is left out, by its path below the library, with `/`. */
  isLeftOut?(path: string): boolean
}

/** The packed form of a file, by its path below the library; null for one that is kept as it is. */
export type Pack = (path: string, stored: Buffer) => Promise<Buffer | null>

/** Packs the files of the library in a folder, if it is a protected one that is unlocked. */
export const packingOf =
  (library: string, packing: Packing | undefined): Pack =>
  async (path, stored) =>
    packing && !isPacked(path) ? packing.pack(join(library, ...path.split('/')), stored) : null

/**
 * Adds the files of a library to an archive. `files`: what was added. A file that is packed already is added as it is.
 */
export function filling(put: Put, pack: Pack = async () => null) {
  const files: Manifest['files'] = []
  return {
    files,
    version: () => (files.some(({ holds }) => holds !== undefined) ? backupVersions.packed : backupVersions.plain),
    async add(path: string, stored: Buffer, isAlready = false) {
      const packed = isAlready ? stored : await pack(path, stored)
      const bytes = packed ?? stored
      await put(inArchive + path, bytes, isPacked(path) || packed !== null)
      const holds = packed && lengthOfPacked(packed)
      files.push({ path, bytes: bytes.length, digest: sha256(bytes), ...(holds !== null && { holds }) })
    }
  }
}

/** Whether a file is there and cannot be read. One that is gone was moved meanwhile. */
const isUnread = (error: unknown) => error instanceof FileFault && error.reason !== 'missing'

/** Puts a library into an archive, with the manifest at the end. The library may be in use. Throws a `FileFault`. */
export async function packLibrary(
  { library, about, onProgress, check, isLeftOut = () => false, pack }: PackOptions,
  put: Put
): Promise<Manifest> {
  const { parts, unread } = await libraryParts(library)
  const missing = new Set(unread)
  const all = parts.reduce((sum, { count }) => sum + count, 0)
  const filled = filling(put, pack)
  const names = new Names()
  async function keep(file: string, bytes: Buffer) {
    if (isLeftOut(file)) return
    check?.()
    await filled.add(file, bytes)
    onProgress?.(filled.files.length, all)
  }
  const orMissing: Read = async ({ path, file }) => {
    try {
      return await bytesOf(file)
    } catch (error) {
      if (!isUnread(error)) throw error
      missing.add(path)
      return null
    }
  }
  const togetherOrMissing = async (part: PartOfLibrary & { workbook: string }) => {
    try {
      return await at(library, () => readTogether(part, names, ({ file }) => bytesOf(file)))
    } catch (error) {
      if (!isUnread(error)) throw error
      missing.add(part.workbook)
      return null
    }
  }
  for (const part of parts) {
    const { workbook } = part
    const together =
      workbook === null
        ? await at(library, () => readTogether(part, names, orMissing))
        : await togetherOrMissing({ ...part, workbook })
    if (!together) continue
    for (const { path: name, bytes } of together) await keep(name, bytes)
    for (const found of names.kept(part.large)) {
      const bytes = await orMissing(found)
      if (bytes) await keep(found.path, bytes)
    }
  }
  const manifest: Manifest = {
    format: 'coachbook.backup',
    version: filled.version(),
    erased: [],
    erasedRecords: [],
    ...about,
    leftOut: names.leftOut(isLeftOut),
    unread: [...missing].filter((path) => !isLeftOut(path)).sort(),
    files: filled.files
  }
  await put(manifestName, Buffer.from(JSON.stringify(manifest)))
  return manifest
}

/** Packs a library into one file and flushes it. The library may be in use. Throws a `FileFault`. */
export const makeArchive = ({ path, ...options }: MakeOptions): Promise<Manifest> =>
  writeArchive(path, { mtime: new Date(options.about.madeAt) }, (put) => packLibrary(options, put))
