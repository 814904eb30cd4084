import { basename, dirname, join } from 'node:path'
import type { Files } from './files'

/** Removes a file, or a folder with all that is in it. Links go, what they point to stays. */
export async function removeAll(files: Files, path: string): Promise<void> {
  const entry = await files.look(path)
  if (entry?.kind !== 'folder') return files.remove(path)
  for (const name of await files.list(path)) await removeAll(files, join(path, name))
  await files.removeFolder(path)
}

/**
 * Takes a folder away, whole or not at all: it moves into `aside` in one step and is emptied there. What a power loss
 * leaves in `aside` goes with the next one.
 */
export async function takeAway(files: Files, folder: string, aside: string): Promise<void> {
  await removeAll(files, aside)
  await files.makeFolder(aside)
  await files.rename(folder, join(aside, basename(folder)))
  await files.syncFolder(dirname(folder))
  await removeAll(files, aside)
  await files.syncFolder(dirname(aside))
}
