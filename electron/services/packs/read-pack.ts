import { z } from 'zod'
import { RuleError } from '../../../shared/errors'
import {
  type PackContent,
  PackManifest,
  type PackSignature,
  packFormat,
  packLimits,
  packPath
} from '../../../shared/model/pack'
import type { Hash } from '../../../shared/model/scalars'
import { Signing } from '../../../shared/model/trainer'
import { canonical } from '../../../shared/rules/seal'
import { jsonOf, textOf } from '../outside/text'
import { contentHash } from '../storage/content-hash'
import { isDamage } from '../storage/damage'
import { sha256 } from '../storage/sha256'
import { checkVersion, malformed, pause, readContent, refuseAll } from './content'
import { inflateEntry } from './inflate'
import { readDirectory, shownName } from './zip-directory'

export const manifestFile = 'manifest.json'
export const signatureFile = 'signature.json'

/** A `.coachpack` that was read and checked. `digest` covers the manifest and, through its checksums, every file. */
export interface ReadPack {
  manifest: PackManifest
  digest: Hash
  signature: PackSignature
  content: PackContent
}

/** As `ReadPack`, with the bytes of its files, for signing. */
export interface OpenedPack extends ReadPack {
  files: ReadonlyMap<string, Uint8Array>
}

const AnyFormat = z.object({ kind: z.literal('coachpack'), format: z.int().min(1) })

function manifestOf(bytes: Uint8Array): PackManifest {
  const data = jsonOf(manifestFile, textOf(manifestFile, bytes))
  const any = AnyFormat.safeParse(data)
  if (!any.success) throw malformed(manifestFile, any.error)
  if (any.data.format > packFormat) throw new RuleError('pack.newer-format')
  const parsed = PackManifest.safeParse(data)
  if (!parsed.success) throw malformed(manifestFile, parsed.error)
  // What was signed must be exactly what was parsed: nothing left out, added or trimmed.
  if (canonical(parsed.data) !== canonical(data)) throw new RuleError('pack.manifest-differs')
  return parsed.data
}

/**
 * The signature of a pack. One that cannot be parsed counts as little as an invalid one; the pack itself can still be
 * looked at.
 */
function signatureOf(bytes: Uint8Array | undefined): PackSignature {
  if (!bytes) return { found: 'none' }
  try {
    return { found: 'signing', signing: Signing.parse(jsonOf(signatureFile, textOf(signatureFile, bytes))) }
  } catch (error) {
    if (!(error instanceof RuleError) && !isDamage(error)) throw error
    return { found: 'damaged' }
  }
}

/** Checks that the manifest lists every file, each once, and that each matches its entry. */
function checkListing(manifest: PackManifest, files: ReadonlyMap<string, Uint8Array>): void {
  const listed = new Set<string>()
  for (const { path, sha256: expected, bytes: size } of manifest.files) {
    if (listed.has(path)) throw new RuleError('pack.name-twice', { file: path })
    listed.add(path)
    const bytes = files.get(path)
    if (!bytes) throw new RuleError('pack.missing-file', { file: path })
    if (bytes.length !== size || sha256(bytes) !== expected) throw new RuleError('pack.checksum', { file: path })
  }
  for (const path of files.keys()) if (!listed.has(path)) throw new RuleError('pack.unlisted', { file: path })
}

/**
 * Opens a `.coachpack`. It counts as hostile until it has been read: every limit and check of `docs/coachpack.md` comes
 * before what it protects. Throws a `RuleError` for any file that is not a sound pack; nothing is written anywhere.
 */
export async function openPack(bytes: Uint8Array): Promise<OpenedPack> {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = readDirectory(zip)
  if (entries[0]?.name !== manifestFile) throw new RuleError('pack.no-manifest')
  for (const { name } of entries)
    if (name !== manifestFile && name !== signatureFile && !packPath.test(name))
      throw new RuleError('pack.unexpected-file', { file: shownName(name) })
  const inflated = new Map<string, Uint8Array>()
  for (const entry of entries) {
    inflated.set(entry.name, await inflateEntry(zip, entry))
    await pause()
  }
  const manifest = manifestOf(inflated.get(manifestFile) ?? new Uint8Array())
  const signature = signatureOf(inflated.get(signatureFile))
  const files = new Map([...inflated].filter(([name]) => name !== manifestFile && name !== signatureFile))
  checkListing(manifest, files)
  checkVersion(manifestFile, manifest)
  const content = await contentOf(files)
  if (keptSize(content) > packLimits.kept)
    throw new RuleError('pack.unfolds-too-much', { limit: packLimits.kept / 2 ** 20 })
  return { manifest, digest: contentHash(manifest), signature, content, files }
}

function contentOf(files: ReadonlyMap<string, Uint8Array>): Promise<PackContent> {
  const texts = new Map<string, string>()
  for (const [path, bytes] of files) texts.set(path, textOf(path, bytes))
  return readContent(texts, refuseAll)
}

/** The size of a pack's content in a library, in characters, with the settings that a form leaves out. */
export const keptSize = (content: PackContent): number => JSON.stringify(content, null, 1).length

/** Opens a pack and drops the bytes of its files. */
export async function readPack(bytes: Uint8Array): Promise<ReadPack> {
  const { files: _, ...pack } = await openPack(bytes)
  return pack
}
