import { z } from 'zod'
import { largestPack } from '../limits'
import { Framework } from './behavior'
import { QuestionGuide } from './guide'
import { Hash, Language, Line, Moment, Name, Slug, Text, Version } from './scalars'
import { Template, type TemplateKind } from './template'
import { Signing } from './trainer'

const about = {
  id: Slug,
  version: Version,
  title: Name,
  language: Language,
  author: Name,
  license: Line.min(1),
  description: Text.default('')
}

/** `pack.json`: what a pack is, who wrote it and under which license it may be passed on (T-4). */
export const PackInfo = z.object({ format: z.literal(1), ...about })
export type PackInfo = z.infer<typeof PackInfo>

/** The limits of a `.coachpack`, in bytes and entries; a file beyond them is refused before it is opened. */
export const packLimits = {
  file: largestPack,
  entries: 2000,
  entry: 4 * 1024 * 1024,
  inflated: 16 * 1024 * 1024,
  /** The most form fields, behaviors and questions together. */
  parts: 20_000,
  /** The most bytes that the content of one pack takes in a library, and that all packs take together. */
  kept: 32 * 1024 * 1024,
  library: 128 * 1024 * 1024,
  /** How deep lists and objects of a JSON file may be nested; ours need eight levels. */
  depth: 20
} as const

/** The version of the `.coachpack` format that this program reads and writes. */
export const packFormat = 1

/** A path inside a pack: only these folders, and names of lower-case Latin letters. */
export const packPath =
  /^(?:notes\.md|(?:templates|frameworks)\/[a-z0-9][a-z0-9-]{0,63}\.json|guides\/[a-z0-9][a-z0-9-]{0,63}\.(?:json|md))$/

/** One file of a pack, with the size and checksum that its bytes must have. */
const PackedFile = z.object({
  path: z.string().regex(packPath),
  sha256: Hash,
  bytes: z.int().min(0).max(packLimits.entry)
})
export type PackedFile = z.infer<typeof PackedFile>

/** `manifest.json` of a `.coachpack` (T-4): everything that the signature covers, directly or by checksum. */
export const PackManifest = z.object({
  kind: z.literal('coachpack'),
  format: z.literal(packFormat),
  ...about,
  description: Text,
  madeWith: Line,
  files: z.array(PackedFile).max(packLimits.entries)
})
export type PackManifest = z.infer<typeof PackManifest>

/** A short text in Markdown that helps with a step; `id` is the file's name, `title` its first heading. */
export const HelpText = z.object({ id: Slug, title: Name, text: Text })
export type HelpText = z.infer<typeof HelpText>

/** The content of a pack, read and checked. */
export const PackContent = z.object({
  templates: z.array(Template),
  frameworks: z.array(Framework),
  guides: z.array(QuestionGuide),
  help: z.array(HelpText),
  notes: Text
})
export type PackContent = z.infer<typeof PackContent>

/** `signature.json` as it was found: a signature with its card, or something that is not a signature. */
export const PackSignature = z.discriminatedUnion('found', [
  z.object({ found: z.literal('none') }),
  z.object({ found: z.literal('signing'), signing: Signing }),
  z.object({ found: z.literal('damaged') })
])
export type PackSignature = z.infer<typeof PackSignature>

/** A pack in the library. */
export const InstalledPack = z.object({
  schemaVersion: z.literal(1),
  installedAt: Moment,
  manifest: PackManifest,
  signature: PackSignature,
  content: PackContent
})
export type InstalledPack = z.infer<typeof InstalledPack>

const Ids = z.array(Slug).max(500)

/** The parts that a trainer puts into a pack, by the ids of their own parts in the library. */
export const PackChoice = z.object({ templates: Ids, frameworks: Ids, guides: Ids, help: Ids })
export type PackChoice = z.infer<typeof PackChoice>

/** What a trainer packed before, as the start of the next version. */
export const MadePack = z.object({
  schemaVersion: z.literal(1),
  info: PackInfo,
  ...PackChoice.shape,
  notes: Text,
  /** The fingerprint of the key that signed it; null when it was not signed. */
  signedWith: z.string().nullable()
})
export type MadePack = z.infer<typeof MadePack>

/** Who signed a pack, and what is known about the signer (T-4). */
export type SignatureState =
  | { state: 'known' | 'unknown'; name: string; fingerprint: string }
  | { state: 'unsigned' }
  | { state: 'damaged' }

/** What to do with a part of a pack that the manager has changed. */
export const resolutions = ['keep-mine', 'take-theirs', 'keep-both'] as const
export const Resolution = z.enum(resolutions)
export type Resolution = z.infer<typeof Resolution>

/** A table of contents. */
export interface PackContents {
  templates: { id: string; kind: TemplateKind; title: string; version: string; language: string; fields: number }[]
  frameworks: { id: string; title: string; version: string; behaviors: number }[]
  guides: { id: string; title: string; version: string; questions: number }[]
  help: { id: string; title: string }[]
  notes: string
}

/** A pack of the library, as a list shows it. */
export interface PackSummary {
  info: PackInfo
  madeWith: string
  builtIn: boolean
  installedAt: Moment | null
  /** Null for the packs that come with Coachbook. */
  signature: SignatureState | null
  contents: PackContents
}

/** Why something cannot be done; `code` names a text under `errors`. */
export interface Obstacle {
  code: string
  params: Record<string, string | number>
}

/** The parts of packs that a manager can have a version of their own of. */
export const conflictKinds = ['template', 'framework', 'guide'] as const
type ConflictKind = (typeof conflictKinds)[number]

/** The key of a conflict: the id of a form, or `framework:` or `guide:` with the id. */
export const ConflictKey = z.string().regex(/^(?:(?:framework|guide):)?[a-z0-9][a-z0-9-]{0,63}$/)

export const conflictKey = (kind: ConflictKind, id: string): string => (kind === 'template' ? id : `${kind}:${id}`)

/**
 * A part of a pack that the manager has changed. The person must say what happens to it before the pack is installed.
 */
export interface Conflict {
  key: string
  kind: ConflictKind
  id: string
  title: string
  /** The version of the manager's own; null when it is only a draft. */
  mine: string | null
  theirs: string
}

/** A pack that was opened and read; none of it is installed. */
export interface InspectedPack {
  info: PackInfo
  madeWith: string
  bytes: number
  signature: SignatureState
  contents: PackContents
  /** The version in the library, and whether this pack is the same, newer or older. */
  installed: { version: string; relation: 'same' | 'newer' | 'older' } | null
  /** Why it can be looked at but not installed; null when it can be installed. */
  obstacle: Obstacle | null
  conflicts: Conflict[]
}
