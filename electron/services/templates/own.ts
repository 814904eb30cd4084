import { randomBytes } from 'node:crypto'
import { slugOf } from '../../../shared/folding'
import { limits } from '../../../shared/limits'
import type { Origin } from '../../../shared/model/template-library'
import { compareVersions, nextVersion } from '../../../shared/model/versions'
import { fitted } from '../../../shared/written'

/** Content that has versions: a form, a framework, a guide, a help text. */
export interface Versioned {
  id: string
  version: string
  title: string
}

/** The manager's own versions of it: every published one, which never changes, the latest last; and the draft. */
export interface OwnFile<Content extends Versioned> {
  schemaVersion: 1
  id: string
  origin: Origin | null
  published: Content[]
  draft: Content | null
}

/** The version in use; undefined when none was published. */
export const latest = <Content extends Versioned>(own: OwnFile<Content>): Content | undefined => own.published.at(-1)

/** The content that a person would name it by at present. */
export const current = <Content extends Versioned>(own: OwnFile<Content>): Content | undefined =>
  own.draft ?? latest(own)

/** The version that the next one must exceed; null for content without a predecessor. */
export function highestVersion({ published, origin }: OwnFile<Versioned>): string | null {
  const versions = [...published.map(({ version }) => version), ...(origin ? [origin.version] : [])]
  return versions.sort(compareVersions).at(-1) ?? null
}

/** The manager's own content that begins with a version of a pack. */
export const ownOf = <Content extends Versioned>(content: Content, origin: Origin): OwnFile<Content> => ({
  schemaVersion: 1,
  id: content.id,
  origin,
  published: [],
  draft: { ...content, version: nextVersion(content.version) }
})

/** The content with its next draft; `null` when there is no version to begin with. */
export function withDraft<Content extends Versioned>(own: OwnFile<Content>): OwnFile<Content> | null {
  const from = latest(own)
  const highest = highestVersion(own)
  return from && highest ? { ...own, draft: { ...from, version: nextVersion(highest) } } : null
}

/** New content that continues no other version. */
export const freshOwn = <Content extends Versioned>(draft: Content): OwnFile<Content> => ({
  schemaVersion: 1,
  id: draft.id,
  origin: null,
  published: [],
  draft
})

const letters = 'abcdefghjkmnpqrstuvwxyz23456789'

/**
 * An id that says what it is and that nobody else has: `weekly-plan-k3x9qa`. Without the random part, the templates of
 * two trainers could have the same id in one library.
 */
export function freshId(title: string): string {
  const plain = slugOf(title)
  const chance = [...randomBytes(6)].map((byte) => letters[byte % letters.length]).join('')
  return `${plain || 'form'}-${chance}`
}

/** The same content with another id and title. */
export const renamed = <Content extends Versioned>(content: Content, id: string, title: string): Content => ({
  ...content,
  id,
  title: fitted(title, limits.name).kept.trim()
})
