import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Writable } from 'node:stream'
import { RuleError } from '../../../shared/errors'
import { type ArchiveKind, readingArchive } from '../archive/read'
import { flushed } from '../archive/write'
import { at } from '../storage/node-files'
import { inArchive, Manifest, manifestName } from './archive'

const damaged = () => new RuleError('backup.damaged')

export const backup: ArchiveKind<Manifest> = {
  manifest: manifestName,
  inside: inArchive,
  limits: { entries: 1_000_000, manifest: 256 * 1024 ** 2, bytes: 64 * 1024 ** 3 },
  parse(data) {
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

/**
 * Unpacks a backup into a new folder, each file compared with its digest. What was unpacked stays when a later file is
 * wrong.
 */
export const unpackArchive = (path: string, folder: string): Promise<Manifest> =>
  readingArchive(backup, path, async ({ manifest, take }) => {
    for (const kept of manifest.files) {
      const file = join(folder, ...kept.path.split('/'))
      await at(file, async () => {
        await mkdir(dirname(file), { recursive: true, mode: 0o700 })
        await take(kept, createWriteStream(file, { flags: 'wx', mode: 0o600 }))
        await flushed(file)
      })
    }
    return manifest
  })
