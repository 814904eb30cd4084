import type { KeyObject } from 'node:crypto'
import { strToU8, zipSync } from 'fflate'
import { RuleError } from '../../../shared/errors'
import { type PackContent, type PackInfo, type PackManifest, packFormat, packLimits } from '../../../shared/model/pack'
import type { Signing, TrainerCard } from '../../../shared/model/trainer'
import { sha256 } from '../storage/sha256'
import { signingOf } from '../trainer/card'
import { manifestFile, type OpenedPack, openPack, signatureFile } from './read-pack'
import { shownName } from './zip-directory'

/** Written into packs that are made here; without a version, so that a newer program gives the same bytes. */
const madeWith = 'Coachbook'

/** The source of a pack: its description, and the texts of its files by path. */
export interface PackSource {
  info: PackInfo
  texts: ReadonlyMap<string, string>
}

/** Who signs a pack. */
export interface Signer {
  card: TrainerCard
  key: KeyObject
}

/**
 * The oldest date that a zip can hold. Zips have no time zone, so it is made at each call: the computer may have
 * traveled.
 */
const noDate = () => new Date(1980, 0, 1)

/** JSON as it is packed: two spaces, line feeds, composed characters (NFC), keys in the author's order. */
export function packedJson(data: unknown): string {
  const composed = (_key: string, value: unknown) => (typeof value === 'string' ? value.normalize('NFC') : value)
  return `${JSON.stringify(data, composed, 2)}\n`
}

/** Markdown as it is packed. */
export const packedMarkdown = (text: string): string => `${text.normalize('NFC').replace(/\r\n?/g, '\n').trimEnd()}\n`

/** The files of a pack, made from its content. */
export function sourceOf(info: PackInfo, content: PackContent): PackSource {
  const texts = new Map<string, string>()
  for (const template of content.templates) texts.set(`templates/${template.id}.json`, packedJson(template))
  for (const framework of content.frameworks) texts.set(`frameworks/${framework.id}.json`, packedJson(framework))
  for (const guide of content.guides) texts.set(`guides/${guide.id}.json`, packedJson(guide))
  for (const { id, title, text } of content.help) texts.set(`guides/${id}.md`, packedMarkdown(`# ${title}\n\n${text}`))
  if (content.notes.trim() !== '') texts.set('notes.md', packedMarkdown(content.notes))
  return { info, texts }
}

const byPath = ([a]: [string, unknown], [b]: [string, unknown]) => (a < b ? -1 : 1)

/**
 * The zip itself: the manifest first, then the signature, then the files by path. The same input gives the same bytes.
 */
function zipped(manifest: PackManifest, files: ReadonlyMap<string, Uint8Array>, signing: Signing | null): Uint8Array {
  const entries: [string, Uint8Array][] = [
    [manifestFile, strToU8(packedJson(manifest))],
    ...(signing ? [[signatureFile, strToU8(packedJson(signing))] satisfies [string, Uint8Array]] : []),
    ...[...files].sort(byPath)
  ]
  for (const [path, bytes] of entries)
    if (bytes.length > packLimits.entry)
      throw new RuleError('pack.file-too-large', { file: shownName(path), limit: packLimits.entry / 2 ** 20 })
  return zipSync(Object.fromEntries(entries), { level: 6, mtime: noDate() })
}

function manifestOf(info: PackInfo, files: ReadonlyMap<string, Uint8Array>): PackManifest {
  const { id, version, title, language, author, license, description } = info
  return {
    kind: 'coachpack',
    format: packFormat,
    id,
    version,
    title: title.normalize('NFC'),
    language,
    author: author.normalize('NFC'),
    license: license.normalize('NFC'),
    description: description.normalize('NFC'),
    madeWith,
    files: [...files].sort(byPath).map(([path, bytes]) => ({
      path,
      sha256: sha256(bytes),
      bytes: bytes.length
    }))
  }
}

/**
 * The bytes of a `.coachpack`, signed or not. The result is opened again as if it came from a stranger, so that nothing
 * is given out that others would refuse. The same source and key give the same bytes.
 */
export async function buildPack(source: PackSource, signer: Signer | null): Promise<Uint8Array> {
  const files = new Map([...source.texts].map(([path, text]) => [path, strToU8(text)] as const))
  const manifest = manifestOf(source.info, files)
  const bytes = zipped(manifest, files, signer && signingOf(manifest, signer.card, signer.key))
  await openPack(bytes)
  return bytes
}

/** The same pack with a signature, which replaces any other. */
export function signPack({ manifest, files }: OpenedPack, { card, key }: Signer): Uint8Array {
  return zipped(manifest, files, signingOf(manifest, card, key))
}
