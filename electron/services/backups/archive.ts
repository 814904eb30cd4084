import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { open, readFile, rm, stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import { z } from 'zod'
import { BackupReason } from '../../../shared/model/backup'
import { Id, Moment } from '../../../shared/model/scalars'
import { FileFault } from '../storage/files'
import { at } from '../storage/node-files'
import { libraryParts, type PartOfLibrary } from './library-parts'

/** Names in the archive; `library/` has the files as they lay in the library. */
export const manifestName = 'backup.json'
export const inArchive = 'library/'

const Kept = z.object({ path: z.string(), bytes: z.int().min(0), digest: z.string().length(64) })
export type Kept = z.infer<typeof Kept>

/** `backup.json`: what a backup holds, with the SHA-256 of each file. */
export const Manifest = z.object({
  format: z.literal('coachbook.backup'),
  version: z.literal(1),
  madeAt: Moment,
  reason: BackupReason,
  /** Tells the backups of one library from those of another in the same folder. */
  library: z.string().max(100),
  /** Changes with the files of the library. */
  stamp: z.string().max(100),
  reps: z.array(z.object({ id: Id, name: z.string().max(400), folder: z.string().max(400) })).max(20_000),
  /** Reps that the library did not have when this was made before a restore. */
  added: z.array(Id).max(20_000),
  files: z.array(Kept).max(1_000_000)
})
export type Manifest = z.infer<typeof Manifest>

export type About = Omit<Manifest, 'format' | 'version' | 'files'>

export interface MakeOptions {
  library: string
  /** The file to make; whatever stops this leaves none behind. */
  path: string
  about: About
  /** Files done, of how many. */
  onProgress?(done: number, all: number): void
  /** The person thinks better of it: `RuleError` or any other error to be thrown from here. */
  check?(): void
}

/** What is compressed already is only packed. */
const isPacked = (path: string) => /\.(pdf|png|jpe?g|coachpack)$/i.test(path)

const digestOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** Up to the last whole line: the end of a journal can just be on its way to the disk. */
const wholeLines = (bytes: Buffer) => bytes.subarray(0, bytes.lastIndexOf(0x0a) + 1)

const isOfDisk = (error: unknown) => error instanceof Error && 'syscall' in error

const inode = async (path: string) => (await stat(path).catch(() => null))?.ino ?? null

const tries = 5

/**
 * The files of a workbook as they stood at one moment. A fold moves the journal into the history; who reads the journal
 * before and the rest after it reads again.
 */
async function readTogether(part: PartOfLibrary): Promise<{ path: string; bytes: Buffer }[]> {
  const journal = part.journal
  for (let attempt = 1; ; attempt++) {
    try {
      const before = await inode(journal)
      const live = before === null ? null : wholeLines(await readFile(journal))
      const rest: { path: string; bytes: Buffer }[] = []
      for (const { path, file } of await part.small()) rest.push({ path, bytes: await readFile(file) })
      if ((await inode(journal)) === before || attempt === tries)
        return live === null ? rest : [...rest, { path: part.journalPath, bytes: live }]
    } catch (error) {
      if (attempt === tries) throw error
    }
  }
}

/** Makes what was written to a file survive a power loss. */
export async function flushed(path: string): Promise<void> {
  const file = await open(path, 'r+')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Packs a library into one file and flushes it. The library may be in use. Throws a `FileFault`. */
export async function makeArchive({ library, path, about, onProgress, check }: MakeOptions): Promise<Manifest> {
  const parts = await at(library, () => libraryParts(library))
  const zip = new ZipFile()
  const mtime = new Date(about.madeAt)
  const stop = new AbortController()
  const output = createWriteStream(path, { flags: 'wx', mode: 0o600 })
  const written = pipeline(zip.outputStream, output, { signal: stop.signal })
  const failed = written.then(() => new Promise<never>(() => {}))
  failed.catch(() => {})
  const kept: Kept[] = []

  const put = (name: string, bytes: Buffer) =>
    new Promise<void>((resolve) => {
      const stream = Readable.from(bytes.length === 0 ? [] : [bytes])
      stream.once('end', resolve)
      const compressionLevel = isPacked(name) ? 0 : 6
      zip.addReadStreamLazy(name, { mtime, mode: 0o600, compressionLevel }, (give) => give(null, stream))
    })

  async function keep(file: string, bytes: Buffer, all: number) {
    check?.()
    await Promise.race([put(inArchive + file, bytes), failed])
    kept.push({ path: file, bytes: bytes.length, digest: digestOf(bytes) })
    onProgress?.(kept.length, all)
  }

  async function packAll(): Promise<Manifest> {
    const all = parts.reduce((sum, { count }) => sum + count, 0)
    for (const part of parts) {
      for (const { path: name, bytes } of await at(library, () => readTogether(part))) await keep(name, bytes, all)
      for (const { path: name, file } of part.large) await keep(name, await at(file, () => readFile(file)), all)
    }
    const manifest: Manifest = { format: 'coachbook.backup', version: 1, ...about, files: kept }
    await Promise.race([put(manifestName, Buffer.from(JSON.stringify(manifest))), failed])
    zip.end()
    await written
    await flushed(path)
    return manifest
  }

  try {
    return await packAll()
  } catch (error) {
    stop.abort()
    await written.catch(() => {})
    await rm(path, { force: true })
    throw error instanceof FileFault || !isOfDisk(error) ? error : await at(path, () => Promise.reject(error))
  }
}
