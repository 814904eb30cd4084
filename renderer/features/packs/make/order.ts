import { type MadePack, PackInfo, type PackSummary } from '../../../../shared/model/pack'
import { limits } from '../../../../shared/model/scalars'
import type { OwnTemplate } from '../../../../shared/model/template-library'
import { compareVersions, nextVersion } from '../../../../shared/model/versions'
import { slugOf } from '../../templates/editor/slugs'

/** A pack that is being put together. */
export interface Order {
  /** The id of the pack that this is the next version of, and the version packed before. */
  after: { id: string; version: string; isSigned: boolean } | null
  /** Follows title and author until it is written by hand. */
  id: string | null
  title: string
  author: string
  license: string
  language: string
  version: string
  description: string
  notes: string
  templates: readonly string[]
  /** The fingerprint of the key, `none` for no signature; null until it is chosen. */
  key: string | null
}

export const unsigned = 'none'

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
  templates: [],
  key: null
})

/** The next version of a pack, as far as its templates and its key are still there. */
export function nextOrder(
  { info, templates, notes, signedWith }: MadePack,
  own: readonly OwnTemplate[],
  keys: readonly { fingerprint: string }[]
): Order {
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
    templates: templates.filter((template) => own.some(({ id: mine }) => mine === template)),
    key: keys.some(({ fingerprint }) => fingerprint === signedWith) ? signedWith : null
  }
}

/** The id a pack goes by: that of the version before, one written by hand, or one made of author and title. */
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
  | 'templates'
  | 'key'

const asked = ['title', 'author', 'license', 'language', 'version', 'id'] as const

/** What is missing or wrong before the pack can be made, in the order of the page. */
export function orderProblems(order: Order): OrderProblem[] {
  const parsed = PackInfo.safeParse(orderInfo(order))
  const wrong = new Set(parsed.success ? [] : parsed.error.issues.map(({ path }) => path[0]))
  const isLower =
    order.after !== null && !wrong.has('version') && compareVersions(order.version.trim(), order.after.version) <= 0
  return [
    ...(order.templates.length === 0 ? (['templates'] as const) : []),
    // An id that is made of the title comes with it.
    ...asked.filter((part) => wrong.has(part) && !(part === 'id' && order.id === null && wrong.has('title'))),
    ...(isLower ? (['version-not-higher'] as const) : []),
    ...(order.key === null ? (['key'] as const) : [])
  ]
}

/** A template of the manager's own that can be packed, or why it cannot. */
export interface Packable {
  id: string
  title: string
  version: string | null
  hasDraft: boolean
  /** The pack in whose form's place it stands: its id would be refused elsewhere. */
  takenBy: string | null
}

/** The manager's own templates as far as they can go into this pack. */
export function packables(own: readonly OwnTemplate[], packs: readonly PackSummary[], packId: string): Packable[] {
  const others = packs.filter(({ info }) => info.id !== packId)
  return own.map(({ id, published, draft }) => {
    const latest = published.at(-1)
    return {
      id,
      title: latest?.title ?? draft?.title ?? id,
      version: latest?.version ?? null,
      hasDraft: draft !== null,
      takenBy: others.find(({ contents }) => contents.templates.some((one) => one.id === id))?.info.title ?? null
    }
  })
}

export const longestNotes = limits.text
