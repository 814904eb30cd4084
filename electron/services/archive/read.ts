import { createHash } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { Transform, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type Entry, fromBufferPromise, openPromise, type ZipFile } from 'yauzl'
import { z } from 'zod'
import { RuleError } from '../../../shared/errors'
import { isBug } from '../storage/damage'
import { FileFault } from '../storage/files'
import { at } from '../storage/node-files'

/** A file of an archive as its manifest lists it, with its SHA-256. */
export const Listed = z.object({ path: z.string(), bytes: z.int().min(0), digest: z.string().length(64) })
export type Listed = z.infer<typeof Listed>

/** `holds`: the length of the content of a file that is packed in itself, so that it unpacks to more than its bytes. */
export type Unfolding = Listed & { holds?: number | undefined }

/** The limits of an archive; they are checked against its list before anything is unpacked. */
interface Limits {
  entries: number
  /** The largest manifest, in bytes. */
  manifest: number
  /** The most bytes of all files together. */
  bytes: number
}

/** How much an archive may unpack to: this many bytes for each of its own, or this much in any case. */
export const unfolding = { ratio: 200, room: 64 * 1024 ** 2 } as const

/** A kind of archive: a zip with a manifest that lists every other file in it. */
export interface ArchiveKind<Manifest extends { files: readonly Unfolding[] }> {
  manifest: string
  /** The prefix of the other files' names. */
  inside: string
  limits: Limits
  /** The manifest from its JSON; throws a `RuleError` when it is no manifest. */
  parse(data: unknown): Manifest
  damaged(): RuleError
}

/** An archive whose list was checked. Its files are compared with their digests as they are read. */
export interface OpenArchive<Manifest> {
  manifest: Manifest
  take(listed: Listed, to: Writable): Promise<void>
  bytesOf(listed: Listed): Promise<Buffer>
}

/** Whether a part of a path is safe: it leads nowhere else, and every system takes it for a plain name. */
const isStep = (step: string) =>
  /^[^\p{Cc}<>:"|?*\\/]{1,255}$/u.test(step) && !step.startsWith('.') && !/[. ]$/.test(step)

/**
 * Whether a file can be in an archive under this path. Lone surrogates, which no archive can write, are refused, too.
 */
export const isPath = (path: string): boolean =>
  path.length <= 1000 && !/[\p{Cs}\ufffd]/u.test(path) && path.split('/').every(isStep)

/** A stream that collects what is written to it in memory. */
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

/** A stream that computes the digest of what passes through. */
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

/** Checks that the list of an archive and its manifest agree, and are within the limits. */
function isAsListed<M extends { files: readonly Unfolding[] }>(
  { inside, limits }: ArchiveKind<M>,
  entries: ReadonlyMap<string, Entry>,
  { files }: M,
  size: number
): boolean {
  const paths = new Set(files.map(({ path }) => path.toLowerCase()))
  const sum = files.reduce((total, { bytes, holds = 0 }) => total + Math.max(bytes, holds), 0)
  const isListed = ({ path, bytes }: Listed) => isPath(path) && entries.get(inside + path)?.uncompressedSize === bytes
  const fits = sum <= Math.min(limits.bytes, size * unfolding.ratio + unfolding.room)
  return fits && files.every(isListed) && entries.size === files.length + 1 && paths.size === files.length
}

async function open<M extends { files: readonly Unfolding[] }>(
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
 * Reads an archive that may be hostile, from a path or from bytes. Whatever goes wrong in the reader means that the
 * archive is damaged; what the disk refuses stays a `FileFault`, and a fault of ours what it is.
 */
export async function readingArchive<M extends { files: readonly Unfolding[] }, T>(
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
    if (error instanceof FileFault || error instanceof RuleError || isBug(error)) throw error
    throw kind.damaged()
  }
}
