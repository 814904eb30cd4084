import { open, rm } from 'node:fs/promises'
import { Readable, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import { FileFault } from '../storage/files'
import { at, isOfSystem } from '../storage/node-files'

/** Makes a written file survive a power loss. */
export async function flushed(path: string): Promise<void> {
  const file = await open(path, 'r+')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Whether a file is compressed already, so that it is only stored. */
export const isPacked = (path: string) => /\.(pdf|png|jpe?g|coachpack)$/i.test(path)

/** Adds one file to an archive; resolves when its bytes are on their way. `isDense`: it cannot be compressed further. */
export type Put = (name: string, bytes: Uint8Array, isDense?: boolean) => Promise<void>

/** The most bytes that are held in memory. */
const mostInMemory = 512 * 1024 ** 2

/** As `writeArchive`, but in memory; null when the archive is larger than `mostInMemory`. */
export async function archiveBytes<T>(
  mtime: Date,
  fill: (put: Put) => Promise<T>
): Promise<{ made: T; bytes: Uint8Array<ArrayBuffer> } | null> {
  const chunks: Buffer[] = []
  let size = 0
  const output = new Writable({
    write(chunk: Buffer, _encoding, done) {
      size += chunk.length
      if (size <= mostInMemory) chunks.push(chunk)
      else chunks.splice(0)
      done()
    }
  })
  const made = await zipInto(output, mtime, fill)
  return size > mostInMemory ? null : { made, bytes: new Uint8Array(Buffer.concat(chunks)) }
}

/**
 * Writes a zip file by file and flushes it; `path` must be free. Whatever stops it, including an error of `fill`,
 * leaves no file behind. What the disk refuses is a `FileFault`. The file is only for its owner.
 */
export async function writeArchive<T>(
  path: string,
  { mtime }: { mtime: Date },
  fill: (put: Put) => Promise<T>
): Promise<T> {
  // An existing file, even a link, belongs to somebody else and is never overwritten.
  const file = await at(path, () => open(path, 'wx', 0o600))
  try {
    const made = await zipInto(file.createWriteStream(), mtime, fill)
    await flushed(path)
    return made
  } catch (error) {
    await rm(path, { force: true })
    throw error instanceof FileFault || !isOfSystem(error) ? error : await at(path, () => Promise.reject(error))
  }
}

/** Writes a zip file by file into a stream, which it ends. */
export async function zipInto<T>(output: Writable, mtime: Date, fill: (put: Put) => Promise<T>): Promise<T> {
  const zip = new ZipFile()
  const stop = new AbortController()
  const written = pipeline(zip.outputStream, output, { signal: stop.signal })
  const failed = written.then(() => new Promise<never>(() => {}))
  failed.catch(() => {})

  const put: Put = (name, bytes, isDense = isPacked(name)) => {
    const taken = new Promise<void>((resolve) => {
      const stream = Readable.from(bytes.length === 0 ? [] : [bytes])
      stream.once('end', resolve)
      const compressionLevel = isDense ? 0 : 6
      zip.addReadStreamLazy(name, { mtime, mode: 0o600, compressionLevel }, (give) => give(null, stream))
    })
    return Promise.race([taken, failed])
  }

  try {
    const made = await fill(put)
    zip.end()
    await written
    return made
  } catch (error) {
    stop.abort()
    await written.catch(() => {})
    throw error
  }
}
