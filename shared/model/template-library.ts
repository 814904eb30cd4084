import { z } from 'zod'
import { Hash, Language, Name, Slug, Version } from './scalars'
import { Template, TemplateDraft, TemplateKind } from './template'

/**
 * The published version of a pack's template from which the manager's own was begun, or with which it was last compared
 * and kept.
 */
export const Origin = z.object({ pack: Slug, version: Version, hash: Hash })
export type Origin = z.infer<typeof Origin>

/**
 * A template of the manager's own as it is stored in the library: the draft, and every published version, which never
 * changes.
 */
export const OwnTemplateFile = z.object({
  schemaVersion: z.literal(1),
  id: Slug,
  origin: Origin.nullable(),
  /** The latest last. */
  published: z.array(Template),
  draft: TemplateDraft.nullable()
})
export type OwnTemplateFile = z.infer<typeof OwnTemplateFile>

/** A template of the manager's own, as the window sees it. */
export interface OwnTemplate {
  id: string
  origin: Origin | null
  /** Published versions, the latest last. */
  published: { hash: Hash; version: string; title: string }[]
  draft: Template | null
  /** The pack's version that came out after the one that this was begun from; null when there is none. */
  newer: { hash: Hash; version: string } | null
}

/** What a new draft begins with. */
export const DraftStart = z.discriminatedUnion('from', [
  /**
   * The next version of a template in the library. A pack's template becomes the manager's own, which takes its place.
   */
  z.object({ from: z.literal('template'), id: Slug }),
  /** A new form with only what its kind must have. */
  z.object({ from: z.literal('blank'), kind: TemplateKind, language: Language, title: Name }),
  /** A new form with the content of this version. */
  z.object({ from: z.literal('copy'), hash: Hash, title: Name })
])
export type DraftStart = z.infer<typeof DraftStart>

/** What a form is filled with for a preview: plausible words, the longest plausible words, or nothing. */
export const samples = ['sample', 'longest', 'blank'] as const
export const Sample = z.enum(samples)
export type Sample = z.infer<typeof Sample>
