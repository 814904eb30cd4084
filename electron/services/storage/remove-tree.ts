import { basename, dirname, join } from 'node:path'
import type { Files } from './files'

/** Removes a file, or a folder with its content. Links are removed, but not what they point to. */
export async function removeAll(files: Files, path: string): Promise<void> {
  const entry = await files.look(path)
  if (entry?.kind !== 'folder') return files.remove(path)
  for (const name of await files.list(path)) await removeAll(files, join(path, name))
  await files.removeFolder(path)
}

/**
 * Removes a folder, completely or not at all: it is moved into `aside` in one step and emptied there. What a power loss
 * leaves in `aside` is removed with the next one.
 */
export async function takeAway(files: Files, folder: string, aside: string): Promise<void> {
  await removeAll(files, aside)
  await files.makeFolder(aside)
  await files.rename(folder, join(aside, basename(folder)))
  await files.syncFolder(dirname(folder))
  await removeAll(files, aside)
  await files.syncFolder(dirname(aside))
}
