import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Transform, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { RuleError } from '../../../shared/errors'
import { FileFault } from '../storage/files'
import { at } from '../storage/node-files'
import { flushed, inArchive, type Kept, Manifest, manifestName } from './archive'

/** What a backup may hold and cost, as sums; nothing is unpacked before all of it is known. */
const limits = {
  entries: 1_000_000,
  manifest: 256 * 1024 ** 2,
  bytes: 64 * 1024 ** 3,
  /** Bytes for each byte of the file, and for those that are small. */
  ratio: 200,
  room: 64 * 1024 ** 2
}

const damaged = () => new RuleError('backup.damaged')

/** Each step from the library down to a file: nothing that leads elsewhere or that a system takes for something else. */
const isStep = (step: string) =>
  /^[^\p{Cc}<>:"|?*\\/]{1,255}$/u.test(step) && !step.startsWith('.') && !/[. ]$/.test(step)
const isPath = (path: string) => path.length <= 1000 && path.split('/').every(isStep)

interface OpenArchive {
  zip: ZipFile
  entries: Map<string, Entry>
  manifest: Manifest
}

/** What goes into it, in memory. */
function gathering() {
  const chunks: Buffer[] = []
  const to = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk)
      done()
    }
  })
  return { to, bytes: () => Buffer.concat(chunks) }
}

async function readManifest(zip: ZipFile, entry: Entry): Promise<Manifest> {
  if (entry.uncompressedSize > limits.manifest) throw damaged()
  const { to, bytes } = gathering()
  await pipeline(await zip.openReadStreamPromise(entry), to)
  const manifest = Manifest.safeParse(JSON.parse(bytes().toString('utf8')))
  if (!manifest.success) throw damaged()
  return manifest.data
}

/** What the list of an archive and its manifest say must be the same, and within the limits. */
function checkList({ entries, manifest }: OpenArchive, size: number): void {
  const paths = new Set(manifest.files.map(({ path }) => path.toLowerCase()))
  const sum = manifest.files.reduce((total, { bytes }) => total + bytes, 0)
  const isListed = ({ path, bytes }: Kept) => isPath(path) && entries.get(inArchive + path)?.uncompressedSize === bytes
  const fits = sum <= Math.min(limits.bytes, size * limits.ratio + limits.room)
  const isWhole = manifest.files.every(isListed) && entries.size === manifest.files.length + 1
  if (!fits || !isWhole || paths.size !== manifest.files.length) throw damaged()
}

async function openArchive(path: string): Promise<OpenArchive> {
  const { size } = await stat(path)
  const zip = await openPromise(path, { lazyEntries: true, autoClose: false, strictFileNames: true })
  try {
    if (zip.entryCount > limits.entries) throw damaged()
    const entries = new Map<string, Entry>()
    for await (const entry of zip.eachEntry()) {
      if (entries.has(entry.fileName) || entry.isEncrypted()) throw damaged()
      entries.set(entry.fileName, entry)
    }
    const entry = entries.get(manifestName)
    if (!entry) throw damaged()
    const archive = { zip, entries, manifest: await readManifest(zip, entry) }
    checkList(archive, size)
    return archive
  } catch (error) {
    zip.close()
    throw error
  }
}

/** A digest of what goes through. */
function digesting() {
  const hash = createHash('sha256')
  const through = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      done(null, chunk)
    }
  })
  return { through, digest: () => hash.digest('hex') }
}

const nowhere = () => new Writable({ write: (_chunk, _encoding, done) => done() })

async function take({ zip, entries }: OpenArchive, kept: Kept, to: Writable): Promise<void> {
  const entry = entries.get(inArchive + kept.path)
  if (!entry) throw damaged()
  const { through, digest } = digesting()
  await pipeline(await zip.openReadStreamPromise(entry), through, to)
  if (digest() !== kept.digest) throw damaged()
}

/** Whatever a file that is no backup does to its reader, it is damaged; what the disk refuses stays a `FileFault`. */
async function reading<T>(path: string, run: (archive: OpenArchive) => Promise<T>): Promise<T> {
  let archive: OpenArchive | null = null
  try {
    archive = await at(path, async () => {
      const entry = await stat(path)
      if (!entry.isFile()) throw damaged()
      return openArchive(path)
    })
    return await run(archive)
  } catch (error) {
    if (error instanceof FileFault && error.reason === 'failed') throw damaged()
    if (error instanceof FileFault || error instanceof RuleError) throw error
    throw damaged()
  } finally {
    archive?.zip.close()
  }
}

/** What a backup says of itself. `RuleError` `backup.damaged` for what is none. */
export const manifestOf = (path: string): Promise<Manifest> => reading(path, async ({ manifest }) => manifest)

/** Reads all of a backup back and compares each file with its digest. */
export const checkArchive = (path: string): Promise<Manifest> =>
  reading(path, async (archive) => {
    for (const kept of archive.manifest.files) await take(archive, kept, nowhere())
    return archive.manifest
  })

/** A file that is sealed on its way is held whole meanwhile. */
const largestSealed = 1024 ** 3

/**
 * Takes a backup file by file, each compared with its digest: `put` gets the bytes and lays them down, sealed for instance,
 * so that nothing of it lies on the disk in clear. What was put stays when a later one is wrong.
 */
export const takeFromArchive = (path: string, put: (file: string, bytes: Buffer) => Promise<void>): Promise<Manifest> =>
  reading(path, async (archive) => {
    for (const kept of archive.manifest.files) {
      if (kept.bytes > largestSealed) throw damaged()
      const { to, bytes } = gathering()
      await take(archive, kept, to)
      await put(kept.path, bytes())
    }
    return archive.manifest
  })

/** Unpacks a backup into a new folder, each file compared with its digest. What was unpacked stays when one is wrong. */
export const unpackArchive = (path: string, folder: string): Promise<Manifest> =>
  reading(path, async (archive) => {
    for (const kept of archive.manifest.files) {
      const file = join(folder, ...kept.path.split('/'))
      await at(file, async () => {
        await mkdir(dirname(file), { recursive: true, mode: 0o700 })
        await take(archive, kept, createWriteStream(file, { flags: 'wx', mode: 0o600 }))
        await flushed(file)
      })
    }
    return archive.manifest
  })
