import { slugOf } from '../../../../shared/folding'
import { limits } from '../../../../shared/limits'
import { type MadePack, type PackChoice, PackInfo, type PackSummary } from '../../../../shared/model/pack'
import type { ListedPart, PartKind } from '../../../../shared/model/part'
import type { OwnTemplate } from '../../../../shared/model/template-library'
import { compareVersions, nextVersion } from '../../../../shared/model/versions'

/** A pack that is being put together. */
export interface Order {
  /** The pack of which this is the next version, and the version packed before. */
  after: { id: string; version: string; isSigned: boolean } | null
  /** Null: made from title and author until the user writes one. */
  id: string | null
  title: string
  author: string
  license: string
  language: string
  version: string
  description: string
  notes: string
  chosen: PackChoice
  /** The fingerprint of the key, `none` for no signature; null until it is chosen. */
  key: string | null
}

export const unsigned = 'none'

/** What a pack consists of, in the order of the page. */
export const packables = ['templates', 'frameworks', 'guides', 'help'] as const
export type PackableKind = (typeof packables)[number]

const kinds: Record<PartKind, PackableKind> = {
  'behavior-framework': 'frameworks',
  'question-guide': 'guides',
  'help-text': 'help'
}
const nothing: PackChoice = { templates: [], frameworks: [], guides: [], help: [] }

/** What was chosen, as far as it can be packed. */
export const chosenOf = ({ chosen }: Order, offered: readonly Packable[]): PackChoice => {
  const there = (kind: PackableKind) =>
    chosen[kind].filter((id) =>
      offered.some((one) => one.kind === kind && one.id === id && one.version !== null && one.takenBy === null)
    )
  return {
    templates: there('templates'),
    frameworks: there('frameworks'),
    guides: there('guides'),
    help: there('help')
  }
}

/** A pack that nobody has packed before. */
export const freshOrder = (author: string, language: string): Order => ({
  after: null,
  id: null,
  title: '',
  author,
  license: '',
  language,
  version: '1.0.0',
  description: '',
  notes: '',
  chosen: nothing,
  key: null
})

/**
 * The next version of a pack; the key is preselected if it still exists. What can no longer be packed is left out
 * later.
 */
export function nextOrder(made: MadePack, keys: readonly { fingerprint: string }[]): Order {
  const { info, notes, signedWith, templates, frameworks, guides, help } = made
  const { id, title, author, license, language, version, description } = info
  return {
    after: { id, version, isSigned: signedWith !== null },
    id,
    title,
    author,
    license,
    language,
    version: nextVersion(version),
    description,
    notes,
    chosen: { templates, frameworks, guides, help },
    key: keys.some(({ fingerprint }) => fingerprint === signedWith) ? signedWith : null
  }
}

/** The id of the pack: that of the version before, one that the user wrote, or one made from author and title. */
export function orderId({ id, author, title }: Order): string {
  if (id !== null) return id
  if (title.trim() === '') return ''
  const made = [author, title].map(slugOf).filter((part) => part !== '')
  return made.join('-').slice(0, 64).replace(/-+$/, '')
}

/** What the manifest says. */
export const orderInfo = (order: Order): PackInfo => ({
  format: 1,
  id: orderId(order),
  version: order.version.trim(),
  title: order.title.trim(),
  language: order.language.trim(),
  author: order.author.trim(),
  license: order.license.trim(),
  description: order.description.trim()
})

export type OrderProblem =
  | 'title'
  | 'author'
  | 'license'
  | 'language'
  | 'version'
  | 'version-not-higher'
  | 'id'
  | 'content'
  | 'key'

const asked = ['title', 'author', 'license', 'language', 'version', 'id'] as const

/** What is missing or wrong before the pack can be made, in the order of the page. */
export function orderProblems(order: Order): OrderProblem[] {
  const parsed = PackInfo.safeParse(orderInfo(order))
  const wrong = new Set(parsed.success ? [] : parsed.error.issues.map(({ path }) => path[0]))
  const isLower =
    order.after !== null && !wrong.has('version') && compareVersions(order.version.trim(), order.after.version) <= 0
  return [
    ...(packables.every((kind) => order.chosen[kind].length === 0) ? (['content'] as const) : []),
    // An id made from the title is wrong only because of the title.
    ...asked.filter((part) => wrong.has(part) && !(part === 'id' && order.id === null && wrong.has('title'))),
    ...(isLower ? (['version-not-higher'] as const) : []),
    ...(order.key === null ? (['key'] as const) : [])
  ]
}

/** A form or another part of the manager's own that can be packed, or why it cannot. */
export interface Packable {
  kind: PackableKind
  id: string
  title: string
  version: string | null
  hasDraft: boolean
  /** The pack whose part this one replaces: under its id it would be refused elsewhere. */
  takenBy: string | null
}

/** The manager's own parts, as far as they can go into this pack. */
export function packablesOf(
  own: readonly OwnTemplate[],
  parts: readonly ListedPart[],
  packs: readonly PackSummary[],
  packId: string
): Packable[] {
  const others = packs.filter(({ info }) => info.id !== packId)
  const takenBy = (kind: PackableKind, id: string) =>
    // The id of a help text is the name of its step, which many packs have.
    kind === 'help'
      ? null
      : (others.find(({ contents }) => contents[kind].some((one) => one.id === id))?.info.title ?? null)
  const packable = (
    kind: PackableKind,
    { id, published, draft }: Pick<OwnTemplate, 'id' | 'published'> & { draft: { title: string } | null }
  ): Packable => {
    const latest = published.at(-1)
    return {
      kind,
      id,
      title: latest?.title || draft?.title || id,
      version: latest?.version ?? null,
      hasDraft: draft !== null,
      takenBy: takenBy(kind, id)
    }
  }
  return [
    ...own.map((one) => packable('templates', one)),
    ...parts.flatMap(({ kind, own: mine }) => (mine ? [packable(kinds[kind], mine)] : []))
  ]
}

export const longestNotes = limits.text
