import { join } from 'node:path'
import { RuleError } from '../../../shared/errors'
import { unfolding } from '../archive/read'
import { isForeign } from '../protection/switch'
import { replaceFile } from '../storage/durable'
import type { Files } from '../storage/files'
import { lengthOfPacked } from '../storage/packed'
import { libraryFileName, type Vault } from '../storage/vault'
import type { Library } from '../workbooks/contract'
import { libraryFileOfProtected, libraryVersions, versionOf } from '../workbooks/library-version'

/** The files below a folder of a library. */
async function* filesBelow(disk: Files, folder: string, isApart: (name: string) => boolean): AsyncGenerator<string> {
  for (const name of await disk.list(folder)) {
    if (isApart(name)) continue
    const path = join(folder, name)
    const kind = (await disk.look(path))?.kind
    if (kind === 'folder') yield* filesBelow(disk, path, (inside) => inside.startsWith('.'))
    else if (kind === 'file') yield path
  }
}

/**
 * Unpacks the files of a protected library that was begun from a backup, at its first opening, when there is a key for
 * them. Each file is packed or as usual at any moment, and the library says that it is packed until the last one is
 * done, so an interruption only means that the next opening goes on. Throws a `RuleError` or `FileFault` when it cannot
 * be done, because nothing of such a library can be read before.
 */
export async function unpackBegun(
  library: Library,
  files: Files,
  vault: Pick<Vault, 'disk' | 'unpack'>
): Promise<void> {
  const { folder } = library
  const { disk } = vault
  if (!library.isProtected || (await versionOf(disk, folder)) !== libraryVersions.packed) return
  if (library.readOnly) throw new RuleError('workbook.read-only')
  let room: number = unfolding.room
  for await (const path of filesBelow(disk, folder, isForeign)) {
    const bytes = await disk.read(path)
    const length = lengthOfPacked(bytes)
    if (length === null) continue
    // Without this sum, a folder that somebody prepared could fill the disk.
    room += bytes.length * unfolding.ratio - length
    if (room < 0) throw new RuleError('backup.damaged')
    const content = await vault.unpack(path, bytes)
    // What does not open stays as it is, and is told as damaged like any other file.
    if (content) await replaceFile(files, path, content)
  }
  await replaceFile(disk, join(folder, libraryFileName), libraryFileOfProtected())
}
