import { join } from 'node:path'
import { RuleError } from '../../../shared/errors'
import { readKeyFile } from '../protection/key-file'
import { incomingIn } from '../storage/exchange'
import type { Files } from '../storage/files'
import type { Library } from '../workbooks/contract'
import { repsFolder } from '../workbooks/shelf'
import type { Manifest } from './archive'

/** Seals each file below a folder in its place. */
async function sealAll(disk: Files, files: Files, folder: string): Promise<void> {
  for (const name of await disk.list(folder)) {
    const path = join(folder, name)
    if ((await disk.look(path))?.kind === 'folder') {
      await sealAll(disk, files, path)
      continue
    }
    const bytes = await disk.read(path)
    await disk.remove(path)
    await files.create(path, bytes)
  }
}

/**
 * Makes what was unpacked of a backup fit into the library: what is in clear is sealed for a protected one, its reps named
 * by their ids. `RuleError` for a backup under another key than the library's, and for a protected one where the library
 * is in clear: it has to be opened as a library of its own.
 */
export async function fitIn(disk: Files, files: Files, library: Library, manifest: Manifest): Promise<void> {
  const incoming = incomingIn(library.folder)
  const [theirs, ours] = [await readKeyFile(disk, incoming), await readKeyFile(disk, library.folder)]
  if (theirs === 'damaged' || ours === 'damaged') throw new RuleError('backup.damaged')
  if (theirs === 'none' && ours === 'none') return
  if (theirs !== 'none') {
    if (ours === 'none' || ours.id !== theirs.id) throw new RuleError('backup.other-key')
    return
  }
  const present = await disk.list(join(incoming, repsFolder)).catch((): string[] => [])
  for (const { id, folder } of manifest.reps)
    if (folder !== id && present.includes(folder))
      await disk.rename(join(incoming, repsFolder, folder), join(incoming, repsFolder, id))
  await sealAll(disk, files, incoming)
}
