import { createHash } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { Transform, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type Entry, fromBufferPromise, openPromise, type ZipFile } from 'yauzl'
import { z } from 'zod'
import { RuleError } from '../../../shared/errors'
import { FileFault } from '../storage/files'
import { at } from '../storage/node-files'

/** A file of an archive as its manifest has it, with its SHA-256. */
export const Listed = z.object({ path: z.string(), bytes: z.int().min(0), digest: z.string().length(64) })
export type Listed = z.infer<typeof Listed>

/** What an archive may hold and cost, as sums; nothing is unpacked before all of it is known. */
interface Limits {
  entries: number
  /** Bytes of the manifest. */
  manifest: number
  /** Bytes of all files. */
  bytes: number
}

/** Bytes for each byte of the file, and for those that are small. */
export const unfolding = { ratio: 200, room: 64 * 1024 ** 2 } as const

/** A kind of archive: a zip with a manifest that lists every other file in it. */
export interface ArchiveKind<Manifest extends { files: readonly Listed[] }> {
  manifest: string
  /** What the names of the other files begin with. */
  inside: string
  limits: Limits
  /** The manifest from its JSON; throws a `RuleError` for what is none. */
  parse(data: unknown): Manifest
  damaged(): RuleError
}

/** An archive whose list was checked. Its files are compared with their digests as they are taken. */
export interface OpenArchive<Manifest> {
  manifest: Manifest
  take(listed: Listed, to: Writable): Promise<void>
  bytesOf(listed: Listed): Promise<Buffer>
}

/** Each step from a folder down to a file: nothing that leads elsewhere or that a system takes for something else. */
const isStep = (step: string) =>
  /^[^\p{Cc}<>:"|?*\\/]{1,255}$/u.test(step) && !step.startsWith('.') && !/[. ]$/.test(step)

/** Whether a file can lie in an archive under this path; also half a sign, which no archive can write down, is refused. */
export const isPath = (path: string): boolean =>
  path.length <= 1000 && !/[\p{Cs}\ufffd]/u.test(path) && path.split('/').every(isStep)

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

/** What the list of an archive and its manifest say must be the same, and within the limits. */
function isAsListed<M extends { files: readonly Listed[] }>(
  { inside, limits }: ArchiveKind<M>,
  entries: ReadonlyMap<string, Entry>,
  { files }: M,
  size: number
): boolean {
  const paths = new Set(files.map(({ path }) => path.toLowerCase()))
  const sum = files.reduce((total, { bytes }) => total + bytes, 0)
  const isListed = ({ path, bytes }: Listed) => isPath(path) && entries.get(inside + path)?.uncompressedSize === bytes
  const fits = sum <= Math.min(limits.bytes, size * unfolding.ratio + unfolding.room)
  return fits && files.every(isListed) && entries.size === files.length + 1 && paths.size === files.length
}

async function open<M extends { files: readonly Listed[] }>(
  kind: ArchiveKind<M>,
  zip: ZipFile,
  size: number
): Promise<OpenArchive<M>> {
  const { limits, damaged } = kind
  if (zip.entryCount > limits.entries) throw damaged()
  const entries = new Map<string, Entry>()
  for await (const entry of zip.eachEntry()) {
    if (entries.has(entry.fileName) || entry.isEncrypted()) throw damaged()
    entries.set(entry.fileName, entry)
  }
  const first = entries.get(kind.manifest)
  if (!first || first.uncompressedSize > limits.manifest) throw damaged()
  const text = gathering()
  await pipeline(await zip.openReadStreamPromise(first), text.to)
  const manifest = kind.parse(JSON.parse(text.bytes().toString('utf8')))
  if (!isAsListed(kind, entries, manifest, size)) throw damaged()

  async function take(listed: Listed, to: Writable): Promise<void> {
    const entry = entries.get(kind.inside + listed.path)
    if (!entry) throw damaged()
    const { through, digest } = digesting()
    await pipeline(await zip.openReadStreamPromise(entry), through, to)
    if (digest() !== listed.digest) throw damaged()
  }
  return {
    manifest,
    take,
    async bytesOf(listed) {
      const { to, bytes } = gathering()
      await take(listed, to)
      return bytes()
    }
  }
}

const options = { lazyEntries: true, autoClose: false, strictFileNames: true } as const

async function zipOf(from: string | Buffer): Promise<{ zip: ZipFile; size: number } | null> {
  if (typeof from !== 'string') return { zip: await fromBufferPromise(from, options), size: from.length }
  return at(from, async () => {
    const entry = await stat(from)
    return entry.isFile() ? { zip: await openPromise(from, options), size: entry.size } : null
  })
}

/**
 * Reads an archive that may be hostile: a file by its path, or its bytes. Whatever one that is none does to its reader, it
 * is damaged; what the disk refuses stays a `FileFault`.
 */
export async function readingArchive<M extends { files: readonly Listed[] }, T>(
  kind: ArchiveKind<M>,
  from: string | Buffer,
  run: (archive: OpenArchive<M>) => Promise<T>
): Promise<T> {
  try {
    const opened = await zipOf(from)
    if (!opened) throw kind.damaged()
    const { zip, size } = opened
    try {
      return await run(await open(kind, zip, size))
    } finally {
      zip.close()
    }
  } catch (error) {
    if (error instanceof FileFault && error.reason === 'failed') throw kind.damaged()
    if (error instanceof FileFault || error instanceof RuleError) throw error
    throw kind.damaged()
  }
}
