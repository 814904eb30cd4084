import { join } from 'node:path'
import { z } from 'zod'
import { replaceFile } from '../storage/durable'
import { FileFault, type Files } from '../storage/files'
import { readAs } from '../storage/read-as'
import { libraryFileName } from '../storage/vault'

/**
 * How a library as a whole is kept. A protected one has a number of its own, so that a Coachbook without protection
 * says that a newer one made it, and only reads. A later format in clear takes a number after both.
 */
export const libraryVersions = { clear: 1, protected: 2 } as const

const newest = Math.max(...Object.values(libraryVersions))

const Versioned = z.object({ version: z.number() })

/** The version in `library.json`; null when none can be read there. */
export const versionOf = async (files: Files, folder: string): Promise<number | null> =>
  (await readAs(Versioned, files, join(folder, libraryFileName)))?.version ?? null

/** Whether a later program has changed how the library as a whole is kept. */
export const isNewer = async (files: Files, folder: string): Promise<boolean> =>
  ((await versionOf(files, folder)) ?? 0) > newest

/** `library.json` of a protected library: that it is one, and nothing else. */
export const libraryFileOfProtected = (): Buffer =>
  Buffer.from(`${JSON.stringify({ format: 'coachbook.library', version: libraryVersions.protected })}\n`)

/** Makes sure that a protected library says what it is; what the disk refuses is tried again at the next opening. */
export async function sayProtected(files: Files, folder: string): Promise<void> {
  if (((await versionOf(files, folder)) ?? 0) >= libraryVersions.protected) return
  try {
    await replaceFile(files, join(folder, libraryFileName), libraryFileOfProtected())
  } catch (error) {
    if (!(error instanceof FileFault)) throw error
  }
}
