import { FileFault, type Files } from './files'

/**
 * The files of a library that another program may take over: each change asks `holds` first, and fails with `taken`
 * once it has. Reading goes on.
 */
export function guardedFiles(files: Files, holds: () => Promise<boolean>): Files {
  async function whileHeld<T>(path: string, run: () => Promise<T>): Promise<T> {
    if (!(await holds())) throw new FileFault('taken', path, 'another program has the library')
    return run()
  }
  return {
    read: (path, most) => files.read(path, most),
    look: (path) => files.look(path),
    list: (folder, only) => files.list(folder, only),
    syncFolder: (path) => files.syncFolder(path),
    write: (path, bytes) => whileHeld(path, () => files.write(path, bytes)),
    create: (path, bytes, readers, becomes) => whileHeld(path, () => files.create(path, bytes, readers, becomes)),
    rewrite: (path, change) => whileHeld(path, () => files.rewrite(path, change)),
    truncate: (path, size) => whileHeld(path, () => files.truncate(path, size)),
    rename: (from, to) => whileHeld(from, () => files.rename(from, to)),
    makeFolder: (path) => whileHeld(path, () => files.makeFolder(path)),
    makePrivate: (path) => whileHeld(path, () => files.makePrivate(path)),
    remove: (path) => whileHeld(path, () => files.remove(path)),
    removeFolder: (path) => whileHeld(path, () => files.removeFolder(path)),
    openAppend: (path) =>
      whileHeld(path, async () => {
        const file = await files.openAppend(path)
        return {
          size: file.size,
          append: (bytes) => whileHeld(path, () => file.append(bytes)),
          close: () => file.close()
        }
      })
  }
}
