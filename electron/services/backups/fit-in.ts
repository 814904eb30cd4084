import { dirname, join } from 'node:path'
import { RuleError } from '../../../shared/errors'
import { parseKeyFile, readKeyFile } from '../protection/key-file'
import { isForeign } from '../protection/switch'
import { incomingIn } from '../storage/exchange'
import type { Files } from '../storage/files'
import { keyFileName, type Packing } from '../storage/vault'
import type { Library } from '../workbooks/contract'
import { namelessFolder, repsFolder } from '../workbooks/folder-name'
import type { Manifest } from './archive'
import { fileOfArchive, manifestOf, takeFromArchive, unpackArchive } from './unpack'

/** Where a file of an unsealed backup goes in a protected library: folders of reps are named only by ids. */
function placing({ reps }: Manifest): (path: string) => string {
  const names = new Map<string, string>()
  const taken = new Set<string>()
  for (const { id, folder } of reps) {
    names.set(folder, taken.has(id) ? namelessFolder() : id)
    taken.add(id)
  }
  return (path) => {
    const [first = '', folder, ...rest] = path.split('/')
    if (first !== repsFolder || folder === undefined || rest.length === 0) return path
    const name = names.get(folder) ?? namelessFolder()
    names.set(folder, name)
    return [first, name, ...rest].join('/')
  }
}

export interface Unpacking {
  /** The disk itself, and the files of the library, which seal what is written. */
  disk: Files
  files: Files
  packing: Packing | undefined
}

/**
 * Unpacks a backup beside the library in the form that fits it: for a protected library, unsealed files are sealed
 * before they are written to the disk. What other programs had in the folder is left out. Throws a `RuleError` for a
 * backup under another key than the library's, and for a sealed one when the library is not protected: it has to be
 * opened as a library of its own.
 */
export async function unpackInto(
  { disk, files, packing }: Unpacking,
  library: Library,
  path: string
): Promise<Manifest> {
  const incoming = incomingIn(library.folder)
  const manifest = await manifestOf(path)
  if (library.isProtected && !manifest.files.some((file) => file.path === keyFileName)) {
    const placed = placing(manifest)
    return takeFromArchive(path, async (file, bytes) => {
      if (isForeign(file.split('/')[0] ?? '')) return
      const target = join(incoming, ...placed(file).split('/'))
      await files.makeFolder(dirname(target))
      await files.create(target, bytes)
    })
  }
  await mustBeOfKey(disk, library.folder, path)
  return unpackArchive(path, incoming, async (file, packed) => {
    const plain = await packing?.unpack(file, packed)
    if (!plain) throw new RuleError('backup.damaged')
    await files.makeFolder(dirname(file))
    await files.create(file, plain)
  })
}

/** Refuses a backup that opens with another key than the library. */
async function mustBeOfKey(disk: Files, library: string, path: string): Promise<void> {
  const bytes = await fileOfArchive(path, keyFileName)
  const theirs = bytes ? parseKeyFile(bytes) : 'none'
  const ours = await readKeyFile(disk, library)
  if (theirs === 'damaged' || ours === 'damaged') throw new RuleError('backup.damaged')
  if (theirs !== 'none' && (ours === 'none' || ours.id !== theirs.id)) throw new RuleError('backup.other-key')
}
