import { join } from 'node:path'
import { z } from 'zod'
import { replaceFile } from '../storage/durable'
import { FileFault, type Files } from '../storage/files'
import { readAs } from '../storage/read-as'
import { libraryFileName } from '../storage/vault'

/**
 * How a library as a whole is kept. A protected one has a number of its own, so that a Coachbook without protection
 * says that a newer one made it, and only reads. `packed` is a protected one that was begun from a backup and has not been
 * opened since, so that files of it are still packed. A later format in clear takes a number after all of them.
 */
export const libraryVersions = { clear: 1, protected: 2, packed: 3 } as const

const newest = Math.max(...Object.values(libraryVersions))

const Versioned = z.object({ version: z.number() })

/** The version in `library.json`; null when none can be read there. */
export const versionOf = async (files: Files, folder: string): Promise<number | null> =>
  (await readAs(Versioned, files, join(folder, libraryFileName)))?.version ?? null

/** Whether a later program has changed how the library as a whole is kept. */
export const isNewer = async (files: Files, folder: string): Promise<boolean> =>
  ((await versionOf(files, folder)) ?? 0) > newest

const fileOf = (version: number): Buffer => Buffer.from(`${JSON.stringify({ format: 'coachbook.library', version })}\n`)

/** `library.json` of a protected library: that it is one, and nothing else. */
export const libraryFileOfProtected = (): Buffer => fileOf(libraryVersions.protected)

/** `library.json` of a protected library in which files are still packed. */
export const libraryFileOfPacked = (): Buffer => fileOf(libraryVersions.packed)

/** Makes sure that a protected library says what it is; what the disk refuses is tried again at the next opening. */
export async function sayProtected(files: Files, folder: string): Promise<void> {
  if (((await versionOf(files, folder)) ?? 0) >= libraryVersions.protected) return
  try {
    await replaceFile(files, join(folder, libraryFileName), libraryFileOfProtected())
  } catch (error) {
    if (!(error instanceof FileFault)) throw error
  }
}
