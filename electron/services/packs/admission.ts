import type { RefusalCode } from '../../../shared/messages'
import {
  type InstalledPack,
  type Obstacle,
  type PackContent,
  packLimits,
  type SignatureState
} from '../../../shared/model/pack'
import { compareVersions } from '../../../shared/model/versions'
import { contentHash } from '../storage/content-hash'
import type { SourcePack } from '../templates/built-in'
import { keptSize, type ReadPack } from './read-pack'

/** The packs that are in a library already. */
export interface Residents {
  builtIn: readonly SourcePack[]
  installed: readonly InstalledPack[]
  /** How far this library trusts a signature. */
  stateOf(pack: Pick<ReadPack, 'signature' | 'manifest'>): SignatureState
}

/** An obstacle whose code has a text. */
type Refusal = Obstacle & { code: RefusalCode }

type Part = { id: string; title: string; version: string }

const partsOf = (content: PackContent): { kind: string; parts: readonly Part[] }[] => [
  { kind: 'template', parts: content.templates },
  { kind: 'framework', parts: content.frameworks },
  { kind: 'guide', parts: content.guides }
]

const fingerprintOf = (state: SignatureState) =>
  state.state === 'known' || state.state === 'unknown' ? state.fingerprint : null

/**
 * Refuses a next version by somebody other than the maker of the installed pack; a name alone can be written by
 * anybody.
 */
function strangerTo(pack: ReadPack, there: InstalledPack, { stateOf }: Residents): Refusal | null {
  const [old, now] = [stateOf(there), stateOf(pack)]
  const [signer, next] = [fingerprintOf(old), fingerprintOf(now)]
  const params = { title: there.manifest.title, author: there.manifest.author }
  if (signer !== null && next === null) return { code: 'pack.unsigned', params }
  if (signer !== null && signer !== next) return { code: 'pack.other-signer', params }
  if (signer === null && there.manifest.author !== pack.manifest.author) return { code: 'pack.other-author', params }
  return null
}

/**
 * Refuses a changed pack under the same version, and a newer pack with older parts (T-3): once given out, a version
 * never changes.
 */
function falseVersion(pack: ReadPack, there: InstalledPack): Refusal | null {
  const order = compareVersions(pack.manifest.version, there.manifest.version)
  if (order === 0 && contentHash(there.manifest) !== pack.digest)
    return { code: 'pack.version-reused', params: { title: pack.manifest.title, version: pack.manifest.version } }
  const old = new Map(
    partsOf(there.content).flatMap(({ kind, parts }) => parts.map((part) => [`${kind} ${part.id}`, part]))
  )
  for (const { kind, parts } of partsOf(pack.content))
    for (const part of parts) {
      const before = old.get(`${kind} ${part.id}`)
      if (!before) continue
      const { title, version } = part
      const change = compareVersions(version, before.version)
      if (change === 0 && contentHash(before) !== contentHash(part))
        return { code: 'pack.part-version-reused', params: { title, version } }
      if (order > 0 && change < 0) return { code: 'pack.part-older', params: { title, version, there: before.version } }
    }
  return null
}

/** Refuses a pack in which something has the id of something in another pack. */
function takenId(pack: ReadPack, { builtIn, installed }: Residents): Refusal | null {
  const others = [
    ...builtIn.map(({ info, content }) => ({ title: info.title, content })),
    ...installed
      .filter(({ manifest }) => manifest.id !== pack.manifest.id)
      .map(({ manifest, content }) => ({ title: manifest.title, content }))
  ]
  const owners = new Map(
    others.flatMap(({ title, content }) =>
      partsOf(content).flatMap(({ kind, parts }) => parts.map(({ id }) => [`${kind} ${id}`, title] as const))
    )
  )
  for (const { kind, parts } of partsOf(pack.content))
    for (const { id, title } of parts) {
      const owner = owners.get(`${kind} ${id}`)
      if (owner !== undefined) return { code: 'pack.part-taken', params: { title, id, other: owner } }
    }
  return null
}

/**
 * Refuses a pack that is too large together with the others, because all packs of a library are read when it is opened.
 */
function tooMuch(pack: ReadPack, { installed }: Residents): Refusal | null {
  const others = installed.filter(({ manifest }) => manifest.id !== pack.manifest.id)
  const size = [pack, ...others].reduce((sum, { content }) => sum + keptSize(content), 0)
  return size > packLimits.library
    ? { code: 'pack.library-full', params: { limit: packLimits.library / 2 ** 20 } }
    : null
}

/** Why a sound pack cannot be installed in this library; null when it can. */
export function obstacleTo(pack: ReadPack, residents: Residents): Refusal | null {
  if (residents.stateOf(pack).state === 'damaged') return { code: 'pack.signature-damaged', params: {} }
  if (residents.builtIn.some(({ info }) => info.id === pack.manifest.id))
    return { code: 'pack.id-built-in', params: { id: pack.manifest.id } }
  const there = residents.installed.find(({ manifest }) => manifest.id === pack.manifest.id)
  return (
    (there && (strangerTo(pack, there, residents) ?? falseVersion(pack, there))) ??
    takenId(pack, residents) ??
    tooMuch(pack, residents)
  )
}
