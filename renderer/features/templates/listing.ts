import { type Template, type TemplateKind, templateKinds } from '../../../shared/model/template'
import type { OwnTemplate } from '../../../shared/model/template-library'
import type { Offered } from '../../core/templates'

/** A form of the library: a version in use, a draft, or both. */
export interface Listed {
  id: string
  /** The version in use; before the first version is published, the draft. */
  template: Template
  /** The hash of the version in use; null when there is none yet. */
  hash: string | null
  /** The pack's id; empty for a form of the manager's own that no pack has. */
  pack: string
  /** Set when the manager has a version or a draft of it. */
  own: OwnTemplate | null
  /** Whether the manager's own version replaces that of a pack. */
  standsIn: boolean
}

const byTitle = (a: Listed, b: Listed) => a.template.title.localeCompare(b.template.title) || (a.id < b.id ? -1 : 1)

/** All forms by kind, in the order of the kinds; kinds without a form are left out. */
export function listedByKind({ templates, own }: Offered): { kind: TemplateKind; forms: Listed[] }[] {
  const owned = new Map(own.map((one) => [one.id, one]))
  const published = templates.map(
    ({ hash, pack, own: mine, template }): Listed => ({
      id: template.id,
      template,
      hash,
      pack,
      own: owned.get(template.id) ?? null,
      standsIn: mine && pack !== ''
    })
  )
  const there = new Set(published.map(({ id }) => id))
  const drafts = own.flatMap((one): Listed[] =>
    one.draft && !there.has(one.id)
      ? [{ id: one.id, template: one.draft, hash: null, pack: '', own: one, standsIn: false }]
      : []
  )
  const all = [...published, ...drafts].sort(byTitle)
  return templateKinds
    .map((kind) => ({ kind, forms: all.filter(({ template }) => template.kind === kind) }))
    .filter(({ forms }) => forms.length > 0)
}

/** One form by its id. */
export const listedOf = (offered: Offered, id: string): Listed | undefined =>
  listedByKind(offered)
    .flatMap(({ forms }) => forms)
    .find((form) => form.id === id)
