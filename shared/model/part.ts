import { z } from 'zod'
import { Framework, FrameworkDraft } from './behavior'
import { stages } from './cycle'
import { GuideDraft, QuestionGuide } from './guide'
import { DraftName, type Hash, Language, Name, Slug, Text, Version } from './scalars'
import { Origin } from './template-library'

/** What a help text is for: one of the four steps, or something else. */
export const helpSteps = [...stages, 'other'] as const
type HelpStep = (typeof helpSteps)[number]

const helpOf = <Title extends z.ZodType<string>>(least: 0 | 1, title: Title) =>
  z.object({
    format: z.literal(1),
    kind: z.literal('help-text'),
    id: Slug,
    version: Version,
    language: Language,
    title,
    step: z.enum(helpSteps),
    text: Text.min(least)
  })

/** A help text of the manager's own, in Markdown. In a pack its file is named after its step. */
export const HelpPart = helpOf(1, Name)
export type HelpPart = z.infer<typeof HelpPart>

/** The parts of a pack that are not forms: behaviors, questions, help texts (T-4). */
export const partKinds = ['behavior-framework', 'question-guide', 'help-text'] as const
export const PartKind = z.enum(partKinds)
export type PartKind = z.infer<typeof PartKind>

export const Part = z.discriminatedUnion('kind', [Framework, QuestionGuide, HelpPart])
export type Part = z.infer<typeof Part>

/** A part while it is being written: words may still be missing. */
export const PartDraft = z.discriminatedUnion('kind', [FrameworkDraft, GuideDraft, helpOf(0, DraftName)])

/** The kind and id of a part; ids are unique within a kind. */
export const PartPlace = z.object({ kind: PartKind, id: Slug })
export type PartPlace = z.infer<typeof PartPlace>

/**
 * A part that is offered, with the id of its pack (empty for the manager's own): several packs may have help for the
 * same step.
 */
export const OfferedPlace = PartPlace.extend({ pack: z.string().max(64) })
export type OfferedPlace = z.infer<typeof OfferedPlace>

/**
 * A part of the manager's own as it is stored in the library: the draft, and every published version, which never
 * changes.
 */
export const OwnPartFile = z.object({
  schemaVersion: z.literal(1),
  id: Slug,
  origin: Origin.nullable(),
  /** The latest last. */
  published: z.array(Part),
  draft: PartDraft.nullable()
})

/** A part of the manager's own, as the window sees it. */
export interface OwnPart {
  kind: PartKind
  id: string
  origin: Origin | null
  /** Published versions, the latest last. */
  published: { hash: Hash; version: string; title: string }[]
  draft: Part | null
  /** The pack's version that came out after the one that this was begun from; null when there is none. */
  newer: { hash: Hash; version: string } | null
}

/** A part that the library offers or that is being written, as a list shows it. */
export interface ListedPart {
  kind: PartKind
  id: string
  title: string
  /** The version in use; for a part that was never published, that of its draft. */
  version: string
  language: string
  /** The pack's id; empty for a part of the manager's own that is in no pack. */
  pack: string
  /** The number of behaviors or questions; 0 for help texts. */
  count: number
  /** What a help text is for; null for other parts. */
  step: HelpStep | null
  /** Set when the manager has a version or a draft of their own. */
  own: OwnPart | null
}

/** What a new draft begins with. */
export const PartStart = z.discriminatedUnion('from', [
  /** The next version of a part in the library. A pack's part becomes the manager's own, which takes its place. */
  z.object({ from: z.literal('part'), ...PartPlace.shape }),
  z.object({ from: z.literal('blank'), kind: PartKind, language: Language, title: Name }),
  /** A new part with the same content. */
  z.object({ from: z.literal('copy'), ...OfferedPlace.shape, title: Name })
])
export type PartStart = z.infer<typeof PartStart>
