import { createWriteStream } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Writable } from 'node:stream'
import { RuleError } from '../../../shared/errors'
import { type ArchiveKind, readingArchive } from '../archive/read'
import { flushed } from '../archive/write'
import { at } from '../storage/node-files'
import { lengthOfPacked } from '../storage/packed'
import { keyFileName, libraryFileName } from '../storage/vault'
import { libraryFileOfPacked } from '../workbooks/library-version'
import { inArchive, isNewerBackup, Manifest, manifestName } from './archive'

const damaged = () => new RuleError('backup.damaged')

export const backup: ArchiveKind<Manifest> = {
  manifest: manifestName,
  inside: inArchive,
  limits: { entries: 1_000_000, manifest: 256 * 1024 ** 2, bytes: 64 * 1024 ** 3 },
  parse(data) {
    if (isNewerBackup(data)) throw new RuleError('backup.too-new')
    const manifest = Manifest.safeParse(data)
    if (!manifest.success) throw damaged()
    return manifest.data
  },
  damaged
}

const nowhere = () => new Writable({ write: (_chunk, _encoding, done) => done() })

/** The manifest of a backup. Throws the `RuleError` `backup.damaged` when the file is no backup. */
export const manifestOf = (path: string): Promise<Manifest> =>
  readingArchive(backup, path, async ({ manifest }) => manifest)

/** Reads a whole backup and compares each file with its digest. */
export const checkArchive = (path: string): Promise<Manifest> =>
  readingArchive(backup, path, async ({ manifest, take }) => {
    for (const kept of manifest.files) await take(kept, nowhere())
    return manifest
  })

/** The largest file that is sealed while it is unpacked, because it is held in memory. */
export const largestSealed = 1024 ** 3

/**
 * Takes a backup file by file, each compared with its digest. `put` gets the bytes and stores them, for instance
 * sealed, so that nothing lies unsealed on the disk. What was stored stays when a later file is wrong.
 */
export const takeFromArchive = (path: string, put: (file: string, bytes: Buffer) => Promise<void>): Promise<Manifest> =>
  readingArchive(backup, path, async ({ manifest, bytesOf }) => {
    for (const kept of manifest.files) {
      if (kept.bytes > largestSealed) throw damaged()
      await put(kept.path, await bytesOf(kept))
    }
    return manifest
  })

/** One file of a backup; null when it has none of this path. */
export const fileOfArchive = (path: string, wanted: string): Promise<Buffer | null> =>
  readingArchive(backup, path, async ({ manifest, bytesOf }) => {
    const kept = manifest.files.find((file) => file.path === wanted)
    return kept ? bytesOf(kept) : null
  })

/**
 * Unpacks a backup into a new folder, each file compared with its digest. `open` gets the files that are packed in
 * themselves, with their paths in the folder, and stores their content. Without it they stay packed, and so does the
 * library, as its `library.json` then says. What was unpacked stays when a later file is wrong.
 */
export const unpackArchive = (
  path: string,
  folder: string,
  open?: (file: string, packed: Buffer) => Promise<void>
): Promise<Manifest> =>
  readingArchive(backup, path, async ({ manifest, take, bytesOf }) => {
    const isSealed = manifest.files.some((file) => file.path === keyFileName)
    for (const kept of manifest.files) {
      const file = join(folder, ...kept.path.split('/'))
      const packed = kept.holds === undefined ? null : await packedOf(kept)
      if (packed && open) await open(file, packed)
      else
        await at(file, async () => {
          await mkdir(dirname(file), { recursive: true, mode: 0o700 })
          if (packed) await writeFile(file, packed, { flag: 'wx', mode: 0o600 })
          else await take(kept, createWriteStream(file, { flags: 'wx', mode: 0o600 }))
          await flushed(file)
        })
    }
    if (!open && manifest.files.some(({ holds }) => holds !== undefined)) {
      const file = join(folder, libraryFileName)
      await at(file, () => writeFile(file, libraryFileOfPacked(), { mode: 0o600 }))
      await at(file, () => flushed(file))
    }
    return manifest

    /** A packed file; what it unpacks to is what the list was checked for. */
    async function packedOf(kept: Manifest['files'][number]): Promise<Buffer> {
      if (!isSealed || kept.bytes > largestSealed || (kept.holds ?? 0) > largestSealed) throw damaged()
      const bytes = await bytesOf(kept)
      if (lengthOfPacked(bytes) !== kept.holds) throw damaged()
      return bytes
    }
  })
