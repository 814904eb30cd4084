import { z } from 'zod'
import { Hash, Language, Name, Slug, Version } from './scalars'
import { Template, TemplateDraft, TemplateKind } from './template'

/** The published version of a pack that a manager's own template began with, or was kept in place of since. */
export const Origin = z.object({ pack: Slug, version: Version, hash: Hash })
export type Origin = z.infer<typeof Origin>

/** A template of the manager's own as it lies in the library: every published version, frozen, and the draft. */
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
  /** The pack's version that came after the one this began with. */
  newer: { hash: Hash; version: string } | null
}

/** What a new draft begins with. */
export const DraftStart = z.discriminatedUnion('from', [
  /** A template of the library: its next version. That of a pack becomes the manager's own and stands in for it. */
  z.object({ from: z.literal('template'), id: Slug }),
  /** Nothing but what this kind of form must have. */
  z.object({ from: z.literal('blank'), kind: TemplateKind, language: Language, title: Name }),
  /** Another form with the content of this version. */
  z.object({ from: z.literal('copy'), hash: Hash, title: Name })
])
export type DraftStart = z.infer<typeof DraftStart>

/** What a page of a form is filled with for a look: plausible words, the longest plausible ones, or nothing. */
export const samples = ['sample', 'longest', 'blank'] as const
export const Sample = z.enum(samples)
export type Sample = z.infer<typeof Sample>
