import { refuse } from '../../../shared/commands/command'
import { RuleError } from '../../../shared/errors'
import { createTranslator } from '../../../shared/messages'
import type { Hash, Id } from '../../../shared/model/scalars'
import type { Origin } from '../../../shared/model/template-library'
import { compareVersions } from '../../../shared/model/versions'
import { Queue } from '../../../shared/queue'
import { contentHash } from '../storage/content-hash'
import type { JsonFolder } from '../storage/json-folder'
import type { UndoList } from '../storage/undo-list'
import {
  current,
  freshId,
  highestVersion,
  latest,
  type OwnFile,
  ownOf,
  renamed,
  type Versioned,
  withDraft
} from './own'

/** What a pack offers under an id. */
export interface Theirs<Content> {
  content: Content
  hash: Hash
  pack: string
}

interface Options<Content extends Versioned> {
  folder: JsonFolder<OwnFile<Content>>
  undos: UndoList
  theirs(id: string): Theirs<Content> | undefined
  /** How many things keep a draft from being published. */
  problems(draft: Content): number
  /** The draft in its published form, fully checked. */
  finished(draft: Content): Content
  languageOf(content: Content): string
}

/** The manager's own content of one kind, as the window sees it. */
export interface OwnSeen<Content> {
  id: string
  origin: Origin | null
  published: { hash: Hash; version: string; title: string }[]
  draft: Content | null
  newer: { hash: Hash; version: string } | null
}

/** The digests of contents that never change, each computed once. */
const digests = new WeakMap<object, Hash>()

export function hashOf(content: object): Hash {
  const hash = digests.get(content) ?? contentHash(content)
  digests.set(content, hash)
  return hash
}

/**
 * The manager's own forms, frameworks, guides or help texts with their versions (T-3). Changes run one after the other.
 * A person's mistakes are `RuleError`s.
 */
export class OwnVersions<Content extends Versioned> {
  private readonly queue = new Queue()

  constructor(private readonly options: Options<Content>) {}

  get revision(): number {
    return this.options.folder.revision
  }

  get notices() {
    return this.options.folder.notices
  }

  all(): OwnFile<Content>[] {
    return this.options.folder.all()
  }

  get(id: string): OwnFile<Content> | undefined {
    return this.options.folder.get(id)
  }

  /** The published version, which may take the place of a pack's. */
  latest(id: string): Content | undefined {
    const file = this.get(id)
    return file && latest(file)
  }

  seen({ id, origin, published, draft }: OwnFile<Content>): OwnSeen<Content> {
    const theirs = this.options.theirs(id)
    const isNewer = theirs && theirs.hash !== origin?.hash && !published.some((one) => hashOf(one) === theirs.hash)
    return {
      id,
      origin,
      published: published.map((one) => ({ hash: hashOf(one), version: one.version, title: one.title })),
      draft,
      newer: isNewer ? { hash: theirs.hash, version: theirs.content.version } : null
    }
  }

  /** Whether the manager has a version of their own that does not take this one of a pack into account. */
  differsFrom(content: Content): boolean {
    const own = this.get(content.id)
    if (!own) return false
    const hash = hashOf(content)
    return own.origin?.hash !== hash && (own.draft !== null || !own.published.some((one) => hashOf(one) === hash))
  }

  /** The next draft of what the library offers; an existing draft is returned as it is. */
  startNext = (id: string) =>
    this.queue.run(async () => {
      const file = this.next(id)
      if (this.get(id) !== file) await this.options.folder.put(file)
      return this.seen(file)
    })

  start = (file: OwnFile<Content>) =>
    this.queue.run(async () => {
      await this.options.folder.put(file)
      return this.seen(file)
    })

  /** `settled` restores the parts of a draft that cannot be changed. */
  saveDraft = (id: string, settled: (before: Content) => Content) =>
    this.queue.run(async () => {
      const { file, draft } = this.needDraft(id)
      await this.options.folder.put({ ...file, draft: settled(draft) })
    })

  /** Freezes the draft under its version. */
  publish = (id: string) =>
    this.queue.run(async () => {
      const { file, draft } = this.needDraft(id)
      const problems = this.options.problems(draft)
      refuse(problems > 0, 'template.unfinished', { count: problems })
      const highest = highestVersion(file)
      refuse(highest !== null && compareVersions(draft.version, highest) <= 0, 'template.version-not-higher', {
        version: highest ?? ''
      })
      const next = { ...file, published: [...file.published, this.options.finished(draft)], draft: null }
      await this.options.folder.put(next)
      return this.seen(next)
    })

  discardDraft = (id: string) =>
    this.queue.run(async () => {
      const { file } = this.needDraft(id)
      if (file.published.length === 0) await this.options.folder.remove(id)
      else await this.options.folder.put({ ...file, draft: null })
      return this.bringBackLater(file)
    })

  remove = (id: string) =>
    this.queue.run(async () => {
      const file = this.need(id)
      await this.options.folder.remove(id)
      return this.bringBackLater(file)
    })

  /** Keeps the manager's own in place of a later version of the pack. */
  keepMine = (id: string, theirs: Origin) =>
    this.queue.run(() => this.options.folder.put({ ...this.need(id), origin: theirs }))

  /** Removes the manager's own so that the pack's is used; its file is put aside. */
  giveWay = (id: string) => this.queue.run(() => this.options.folder.setAside(id, 'replaced'))

  /**
   * Keeps the manager's own under another id and title, beside the pack's; the old file is put aside. Returns the new
   * id.
   */
  keepBeside = (id: string) =>
    this.queue.run(async () => {
      const file = this.need(id)
      const fresh = freshId(current(file)?.title ?? file.id)
      const rename = (content: Content) => {
        const { t } = createTranslator(this.options.languageOf(content))
        return renamed(content, fresh, t('packs:mine.title', { title: content.title }))
      }
      const last = latest(file)
      await this.options.folder.put({
        schemaVersion: 1,
        id: fresh,
        origin: null,
        published: last ? [rename(last)] : [],
        draft: file.draft && rename(file.draft)
      })
      await this.options.folder.setAside(file.id, 'kept-beside')
      return fresh
    })

  private need(id: string): OwnFile<Content> {
    const file = this.get(id)
    if (!file) throw new RuleError('template.gone')
    return file
  }

  private needDraft(id: string): { file: OwnFile<Content>; draft: Content } {
    const file = this.need(id)
    if (!file.draft) throw new RuleError('template.no-draft')
    return { file, draft: file.draft }
  }

  private next(id: string): OwnFile<Content> {
    const file = this.get(id)
    if (file?.draft) return file
    const theirs = this.options.theirs(id)
    const next = file
      ? withDraft(file)
      : theirs && ownOf(theirs.content, { pack: theirs.pack, version: theirs.content.version, hash: theirs.hash })
    if (!next) throw new RuleError('template.gone')
    return next
  }

  /** Lets a removed file be restored, unless something was done with what was left of it. */
  private bringBackLater(file: OwnFile<Content>): Id {
    const left = this.get(file.id)
    return this.options.undos.keep(() =>
      this.queue.run(async () => {
        refuse(this.get(file.id) !== left, 'undo.gone')
        await this.options.folder.put(file)
      })
    )
  }

  /** Changes run one after the other, so that each begins with the result of the one before. */
}
