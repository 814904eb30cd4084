import { randomBytes } from 'node:crypto'
import { basename, dirname, extname, join } from 'node:path'
import type { Moment } from '../../../shared/model/scalars'
import { FileFault, type Files, type Readers } from './files'
import { unlessRefused } from './refusal'

/** An unpredictable name, so that nobody can put a link in its place beforehand. */
export const temporaryName = () => `.${randomBytes(8).toString('hex')}.writing`

const isFresh = /^\.[0-9a-f]{16}\.writing$/

/** Whether a name is that of an unfinished file; the second form is from earlier versions. */
export const isTemporary = (name: string) => isFresh.test(name) || /\.jsonl?\.writing$/.test(name)

/**
 * Replaces a file by `bytes`, so that at any moment, even after a power loss, the old or the new content is complete.
 */
export async function replaceFile(
  files: Files,
  path: string,
  bytes: Uint8Array,
  readers: Readers = 'owner'
): Promise<void> {
  const fresh = join(dirname(path), temporaryName())
  await files.create(fresh, bytes, readers, path)
  try {
    await files.rename(fresh, path)
  } catch (error) {
    await removeUnfinished(files, fresh)
    throw error
  }
  await files.syncFolder(dirname(path))
}

/** Removes a file that was not finished. Where the disk refuses it, a later `sweep` does it. */
export const removeUnfinished = (files: Files, path: string): Promise<void> =>
  unlessRefused(files.remove(path), undefined)

/** Removes unfinished files that a crash left in a folder. One that cannot be removed does no harm. */
export async function sweep(files: Files, folder: string): Promise<void> {
  try {
    for (const name of (await files.list(folder)).filter(isTemporary)) await files.remove(join(folder, name))
  } catch (error) {
    if (!(error instanceof FileFault)) throw error
  }
}

/** A day in milliseconds: no file takes as long to be written. */
const longAgo = 24 * 60 * 60 * 1000

/**
 * Removes unfinished files that a killed program left in a person's own folder at least a day ago. Newer ones may
 * belong to another program that is writing there now.
 */
export async function sweepLeft(files: Files, folder: string, now = Date.now()): Promise<void> {
  try {
    for (const name of (await files.list(folder)).filter((name) => isFresh.test(name))) {
      const entry = await files.look(join(folder, name))
      if (entry?.kind === 'file' && entry.modified < now - longAgo) await files.remove(join(folder, name))
    }
  } catch (error) {
    if (!(error instanceof FileFault)) throw error
  }
}

/** `2026-11-22T09:30:00+01:00` as `20261122-093000`, which every file system accepts. */
export const stampOf = (moment: Moment): string => moment.slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-')

/** A free name beside `path`: `workbook.damaged-20261122-093000.json`. */
export async function nameBeside(files: Files, path: string, word: string, now: Moment): Promise<string> {
  const ending = extname(path)
  const stem = `${basename(path, ending)}.${word}-${stampOf(now)}`
  for (let count = 1; ; count++) {
    const candidate = join(dirname(path), `${stem}${count === 1 ? '' : `-${count}`}${ending}`)
    if ((await files.look(candidate)) === null) return candidate
  }
}

/** Moves a file aside under a name that says why and when; returns the name. */
export async function moveAside(files: Files, path: string, word: string, now: Moment): Promise<string> {
  const kept = await nameBeside(files, path, word, now)
  await files.rename(path, kept)
  await files.syncFolder(dirname(path))
  return basename(kept)
}

/** Keeps bytes in a file of their own beside `path`; returns its name. */
export async function keepAside(files: Files, path: string, word: string, bytes: Uint8Array, now: Moment) {
  const kept = await nameBeside(files, path, word, now)
  await files.create(kept, bytes)
  await files.syncFolder(dirname(path))
  return basename(kept)
}

/** The bytes of a file; null when there is none. */
export async function readIfThere(files: Files, path: string): Promise<Buffer | null> {
  try {
    return await files.read(path)
  } catch (error) {
    if (error instanceof FileFault && error.reason === 'missing') return null
    throw error
  }
}
