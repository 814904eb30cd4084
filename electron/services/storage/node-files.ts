import { type Dirent, fdatasync, fstat, lstat as lstatNow, type Stats, write } from 'node:fs'
import { chmod, lstat, mkdir, open, readdir, rename, rmdir, stat, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { type AppendFile, type Entry, type FaultReason, FileFault, type Files, type Readers, TooLarge } from './files'

const reasons: Record<string, FaultReason> = {
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  EEXIST: 'exists',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EROFS: 'read-only',
  EACCES: 'read-only',
  EPERM: 'read-only'
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

/** Whether the system said no, as it does about files and processes. */
export const isOfSystem = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'syscall' in error

/** Runs something and turns the system's error about a file into a `FileFault`. A fault of ours goes on as it is. */
export async function at<T>(path: string, run: () => Promise<T>): Promise<T> {
  try {
    return await run()
  } catch (error) {
    if (codeOf(error) === '' || error instanceof TypeError) throw error
    throw new FileFault(reasons[codeOf(error)] ?? 'failed', path, error instanceof Error ? error.message : 'failed')
  }
}

/** Pauses, about a second in all: virus scanners and indexers hold a new file for moments, mostly on Windows. */
const pauses = [10, 20, 40, 80, 150, 300, 400]
const passing = new Set(['EPERM', 'EACCES', 'EBUSY'])

const rest = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds))

/** Runs `attempt` again after each pause while it fails with an error that passes by itself. */
export async function untilFree(attempt: () => Promise<void>, pause: (milliseconds: number) => Promise<void> = rest) {
  for (const milliseconds of pauses) {
    try {
      return await attempt()
    } catch (error) {
      if (!passing.has(codeOf(error))) throw error
      await pause(milliseconds)
    }
  }
  await attempt()
}

/** The permissions of a new file: for its owner, or for everybody whom the system's default allows. */
const rights: Record<Readers, number> = { owner: 0o600, 'as-usual': 0o666 }

async function writeAndFlush(path: string, flags: 'w' | 'wx', bytes: Uint8Array, readers: Readers = 'owner') {
  const file = await open(path, flags, rights[readers])
  try {
    await file.writeFile(bytes)
    await file.sync()
  } catch (error) {
    // An incomplete lock would keep everybody out, an incomplete copy would look like a complete one.
    if (flags === 'wx') await remove(path)
    throw error
  } finally {
    await file.close()
  }
}

/** Writes all bytes at the end of a file that was opened for appending; the system may take them in parts. */
function writeAll(fd: number, bytes: Uint8Array, done: (error: Error | null) => void): void {
  write(fd, bytes, 0, bytes.length, null, (error, written) => {
    if (error || written === bytes.length) done(error)
    else writeAll(fd, bytes.subarray(written), done)
  })
}

/**
 * Appends and flushes, and meanwhile looks at the file and at what is at its path. It uses callbacks, because saving is
 * the one place where the cost of promises shows beside that of the disk.
 */
const appendAndFlush = (fd: number, path: string, bytes: Uint8Array): Promise<{ file?: Stats; named?: Stats }> =>
  new Promise((resolve, reject) => {
    let file: Stats | undefined
    let named: Stats | undefined
    let failure: Error | null = null
    let pending = 3
    const finish = (error: Error | null) => {
      failure ??= error
      pending -= 1
      if (pending > 0) return
      if (failure) reject(failure)
      else resolve({ file, named })
    }
    writeAll(fd, bytes, (error) => {
      if (error) return reject(error)
      fdatasync(fd, finish)
      fstat(fd, (unknown, stats) => {
        file = stats
        finish(unknown)
      })
      lstatNow(path, (unknown, stats) => {
        named = stats
        finish(unknown && codeOf(unknown) !== 'ENOENT' ? unknown : null)
      })
    })
  })

async function openAppend(path: string): Promise<AppendFile> {
  await mustBeFile(path).catch((error) => {
    if (reasons[codeOf(error)] !== 'missing') throw error
  })
  const file = await open(path, 'a', rights.owner)
  const { size } = await file.stat()
  let end = size
  return {
    size,
    append: (bytes) =>
      at(path, async () => {
        end += bytes.length
        const { file: written, named } = await appendAndFlush(file.fd, path, bytes)
        if (!named) throw new FileFault('missing', path, 'was removed while it was open')
        if (named.ino !== written?.ino || written.size !== end)
          throw new FileFault('taken', path, 'is written by another')
      }),
    close: () => at(path, () => file.close())
  }
}

async function rewrite(path: string, change: (bytes: Buffer) => Uint8Array | null): Promise<boolean> {
  await mustBeFile(path)
  const file = await open(path, 'r+')
  try {
    const before = await file.readFile()
    const after = change(before)
    if (after?.length !== before.length) return false
    await file.write(after, 0, after.length, 0)
    await file.datasync()
    return true
  } finally {
    await file.close()
  }
}

async function look(path: string): Promise<Entry | null> {
  try {
    const entry = await lstat(path)
    const kind = entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : entry.isSymbolicLink() ? 'link' : 'other'
    return { kind, size: entry.size, modified: entry.mtimeMs }
  } catch (error) {
    if (reasons[codeOf(error)] === 'missing') return null
    throw error
  }
}

/**
 * Folders cannot be flushed on Windows and on some network drives; there the file system itself keeps names in order.
 */
const unflushable = new Set(['EISDIR', 'EPERM', 'EINVAL', 'ENOTSUP'])

async function syncFolder(path: string) {
  try {
    const folder = await open(path, 'r')
    try {
      await folder.sync()
    } finally {
      await folder.close()
    }
  } catch (error) {
    if (!unflushable.has(codeOf(error))) throw error
  }
}

async function remove(path: string) {
  try {
    await untilFree(() => unlink(path))
  } catch (error) {
    if (reasons[codeOf(error)] !== 'missing') throw error
  }
}

async function removeFolder(path: string) {
  try {
    await untilFree(() => rmdir(path))
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error
  }
}

const everybodyElse = 0o077
const others = 0o007
const handsGroupOn = 0o2000

/** Windows keeps permissions in lists of its own, and files of other users are theirs to protect. */
async function makePrivate(path: string) {
  if (process.platform === 'win32') return
  const { mode, uid } = await lstat(path)
  const closed = mode & ~(mode & handsGroupOn ? others : everybodyElse)
  if (closed !== mode && uid === process.getuid?.()) await chmod(path, closed & 0o7777)
}

/** The most bytes that the system is asked for at once. */
const mostAtOnce = 2 ** 30

/**
 * Reads a whole file into one buffer of its size. `readFile` of Node reads half a megabyte at a time into a buffer each,
 * and a large workbook takes several times as long with that.
 */
async function read(path: string, most?: number): Promise<Buffer> {
  await mustBeFile(path, most)
  const file = await open(path)
  try {
    const { size } = await file.stat()
    // One more than it should have, so that an end is seen.
    const bytes = Buffer.allocUnsafeSlow(size + 1)
    let length = 0
    while (length < bytes.length) {
      const { bytesRead } = await file.read(bytes, length, Math.min(bytes.length - length, mostAtOnce))
      if (bytesRead === 0) return bytes.subarray(0, length)
      length += bytesRead
    }
    return Buffer.concat([bytes, await file.readFile()])
  } finally {
    await file.close()
  }
}

/** Throws a `FileFault` for anything that is not a regular file behind all links, or is larger than `most` bytes. */
export async function mustBeFile(path: string, most = Number.POSITIVE_INFINITY): Promise<void> {
  const named = await stat(path)
  if (!named.isFile()) throw new FileFault('failed', path, 'is no regular file')
  if (named.size > most) throw new TooLarge(path)
}

/** Whether an entry is a regular file; links, and entries whose kind the system does not tell, are looked up. */
async function isRegular(folder: string, entry: Dirent): Promise<boolean> {
  if (entry.isFile() || entry.isDirectory() || entry.isFIFO()) return entry.isFile()
  try {
    return (await stat(join(folder, entry.name))).isFile()
  } catch (error) {
    // A link that leads nowhere, or to a place that nobody may look into.
    if (codeOf(error) === '') throw error
    return false
  }
}

async function list(folder: string, only?: 'files'): Promise<string[]> {
  if (only === undefined) return (await readdir(folder)).sort()
  const names: string[] = []
  for (const entry of await readdir(folder, { withFileTypes: true }))
    if (await isRegular(folder, entry)) names.push(entry.name)
  return names.sort()
}

/** The disk itself. */
export const nodeFiles: Files = {
  read: (path, most) => at(path, () => read(path, most)),
  look: (path) => at(path, () => look(path)),
  list: (folder, only) => at(folder, () => list(folder, only)),
  write: (path, bytes) => at(path, () => writeAndFlush(path, 'w', bytes)),
  create: (path, bytes, readers) => at(path, () => writeAndFlush(path, 'wx', bytes, readers)),
  rewrite: (path, change) => at(path, () => rewrite(path, change)),
  openAppend: (path) => at(path, () => openAppend(path)),
  truncate: (path, size) =>
    at(path, async () => {
      await mustBeFile(path)
      const file = await open(path, 'r+')
      try {
        await file.truncate(size)
        await file.sync()
      } finally {
        await file.close()
      }
    }),
  rename: (from, to) => at(from, () => untilFree(() => rename(from, to))),
  makeFolder: (path) => at(path, async () => void (await mkdir(path, { recursive: true, mode: 0o700 }))),
  remove: (path) => at(path, () => remove(path)),
  removeFolder: (path) => at(path, () => removeFolder(path)),
  makePrivate: (path) => at(path, () => makePrivate(path)),
  syncFolder: (path) => at(path, () => syncFolder(path))
}
