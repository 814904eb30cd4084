import { join } from 'node:path'
import { isTemporary, sweep } from '../storage/durable'
import { FileFault, type Files } from '../storage/files'
import { listIfReadable, names } from '../storage/history'
import { repsFolder } from '../workbooks/folder-name'

/**
 * Whether a folder has only remains of an interrupted write; an empty folder does not count, since it may just be
 * arriving by a sync tool.
 */
async function isUnbegun(files: Files, folder: string): Promise<boolean> {
  const here = (await listIfReadable(files, folder)).filter((name) => name !== names.history)
  const all = [...here, ...(await listIfReadable(files, join(folder, names.history)))]
  return all.length > 0 && all.every(isTemporary)
}

/**
 * Removes the folders of reps whose adding was interrupted before anything was stored: nobody would ever open them, and
 * their names tell whom they were for. Nothing of the library may be in use; a folder that cannot be removed does no
 * harm.
 */
export async function sweepUnbegun(files: Files, library: string): Promise<void> {
  for (const name of await listIfReadable(files, join(library, repsFolder))) {
    const folder = join(library, repsFolder, name)
    try {
      if ((await files.look(folder))?.kind !== 'folder' || !(await isUnbegun(files, folder))) continue
      for (const part of [join(folder, names.history), folder]) {
        await sweep(files, part)
        await files.removeFolder(part)
      }
    } catch (error) {
      if (!(error instanceof FileFault)) throw error
    }
  }
}
