import { randomBytes } from 'node:crypto'
import type { Template } from '../../../shared/model/template'
import type { Origin, OwnTemplateFile } from '../../../shared/model/template-library'
import { compareVersions, nextVersion } from '../../../shared/model/versions'

/** The version that records are made with; a template that was never published has none. */
export const latest = (own: OwnTemplateFile): Template | undefined => own.published.at(-1)

/** What a person would call this template at the moment. */
export const current = (own: OwnTemplateFile): Template | undefined => own.draft ?? latest(own)

/** The version that the next one must be above; null for a template that begins here. */
export function highestVersion({ published, origin }: OwnTemplateFile): string | null {
  const versions = [...published.map(({ version }) => version), ...(origin ? [origin.version] : [])]
  return versions.sort(compareVersions).at(-1) ?? null
}

/** A manager's own template that begins with a version of a pack. */
export const ownOf = (template: Template, origin: Origin): OwnTemplateFile => ({
  schemaVersion: 1,
  id: template.id,
  origin,
  published: [],
  draft: { ...template, version: nextVersion(template.version) }
})

/** The next draft of a template that was published; `null` when it has no version to begin with. */
export function withDraft(own: OwnTemplateFile): OwnTemplateFile | null {
  const from = latest(own)
  const highest = highestVersion(own)
  return from && highest ? { ...own, draft: { ...from, version: nextVersion(highest) } } : null
}

/** A template that is nobody's next version. */
export const freshOwn = (template: Template): OwnTemplateFile => ({
  schemaVersion: 1,
  id: template.id,
  origin: null,
  published: [],
  draft: template
})

const letters = 'abcdefghjkmnpqrstuvwxyz23456789'

/**
 * An id that says what it names and that nobody else has: `weekly-plan-k3x9qa`. Without the chance in it, the templates of
 * two trainers would meet in one library under one id.
 */
export function freshId(title: string): string {
  const plain = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-+|-+$/g, '')
  const chance = [...randomBytes(6)].map((byte) => letters[byte % letters.length]).join('')
  return `${plain || 'form'}-${chance}`
}

/** The same template under another id and title. */
export const renamed = (template: Template, id: string, title: string): Template => ({
  ...template,
  id,
  title: [...title].slice(0, 200).join('').trim()
})
