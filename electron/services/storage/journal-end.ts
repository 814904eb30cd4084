import { dirname } from 'node:path'
import type { Moment } from '../../../shared/model/scalars'
import { keepAside, readIfThere } from './durable'
import { type AppendFile, FileFault, type Files } from './files'
import { decodeJournal } from './journal-format'

/** The journal on the disk is shorter than what was saved in it, because something else cut or removed it. */
export class JournalLost extends Error {}

/** Whether there is a journal, but it is not the one that ended at `size` with these bytes. */
export async function isReplaced(files: Files, path: string, size: number, last: Buffer | undefined): Promise<boolean> {
  if (size === 0 || last === undefined) return false
  const bytes = await readIfThere(files, path)
  return bytes !== null && !bytes.subarray(Math.max(0, size - last.length), size).equals(last)
}

/**
 * Opens a journal that ended at `size` with the bytes `last`. If another file is in its place, ours is gone. What a
 * failed write of ours (`unsure`) added is cut off. What anybody else added is put aside, except changes of another
 * program: then nothing is touched, and it fails with `taken`.
 */
export async function openAsLeft(
  { files, now }: { files: Files; now(): Moment },
  path: string,
  size: number,
  unsure: Uint8Array,
  last?: Buffer
): Promise<AppendFile> {
  const found = (await files.look(path))?.size ?? 0
  if (found < size || (await isReplaced(files, path, size, last))) throw new JournalLost()
  if (found > size) {
    const more = (await files.read(path)).subarray(size)
    if (!more.equals(unsure.subarray(0, more.length))) {
      if (decodeJournal(more).some(({ entry }) => entry)) throw new FileFault('taken', path, 'has changes of another')
      await keepAside(files, path, 'foreign', more, now())
    }
    await files.truncate(path, size)
  }
  const handle = await files.openAppend(path)
  try {
    // Somebody may have written between the check above and this.
    if (handle.size !== size) throw new FileFault('taken', path, 'has changes of another')
    await files.syncFolder(dirname(path))
  } catch (error) {
    await handle.close()
    throw error
  }
  return handle
}
