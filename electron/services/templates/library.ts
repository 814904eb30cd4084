import { join } from 'node:path'
import { RuleError, refuse } from '../../../shared/commands/command'
import { createTranslator } from '../../../shared/messages'
import type { Behavior, BehaviorKey } from '../../../shared/model/behavior'
import type { InstalledPack } from '../../../shared/model/pack'
import type { Hash, Moment } from '../../../shared/model/scalars'
import { Template } from '../../../shared/model/template'
import { type DraftStart, type OwnTemplate, OwnTemplateFile } from '../../../shared/model/template-library'
import { compareVersions } from '../../../shared/model/versions'
import { blankTemplate } from '../../../shared/rules/blank-template'
import { publishProblems } from '../../../shared/rules/template-rules'
import type { Files } from '../storage/files'
import { type OfferedTemplate, offeredBy, type SourcePack } from './built-in'
import { contentHash } from './content-hash'
import { JsonFolder } from './json-folder'
import { current, freshId, freshOwn, highestVersion, latest, ownOf, renamed, withDraft } from './own'
import type { TemplateLibrary } from './service'
import { createUndoList } from './undo-list'

interface LibraryOptions {
  files: Files
  /** The library's folder. */
  folder: string
  builtIn: readonly SourcePack[]
  installed: JsonFolder<InstalledPack>
  now(): Moment
  /** False where nothing may be written. */
  writable: boolean
}

/** Digests of templates that stay as they are, each computed once. */
const digests = new WeakMap<Template, Hash>()

function hashOf(template: Template): Hash {
  const hash = digests.get(template) ?? contentHash(template)
  digests.set(template, hash)
  return hash
}

/** What the packs and the manager's own templates offer together. */
interface Offered extends ReturnType<typeof offeredBy> {
  sources: SourcePack[]
  /** Templates of packs by id. */
  ofPacks: ReadonlyMap<string, OfferedTemplate>
  byHash: ReadonlyMap<Hash, Template>
  byKey: ReadonlyMap<BehaviorKey, Behavior>
}

function offer(sources: SourcePack[], own: readonly OwnTemplateFile[]): Offered {
  const offered = offeredBy(sources)
  const byHash = new Map<Hash, Template>()
  for (const { published } of own) for (const template of published) byHash.set(hashOf(template), template)
  for (const { hash, template } of offered.templates) byHash.set(hash, template)
  return {
    ...offered,
    sources,
    ofPacks: new Map(offered.templates.map((one) => [one.template.id, one])),
    byHash,
    byKey: new Map(offered.behaviors.map(({ key, behavior }) => [key, behavior]))
  }
}

const byTitle = (a: OwnTemplateFile, b: OwnTemplateFile) =>
  (current(a)?.title ?? '').localeCompare(current(b)?.title ?? '') || (a.id < b.id ? -1 : 1)

/** Opens `templates/` of a library. Files that cannot be read become notices. */
export async function createTemplateLibrary(options: LibraryOptions): Promise<TemplateLibrary> {
  const { files, folder, builtIn, installed, now, writable } = options
  const own = await JsonFolder.open({
    files,
    folder: join(folder, 'templates', 'own'),
    schema: OwnTemplateFile,
    version: 1,
    nameOf: ({ id }) => id,
    now,
    writable
  })
  const undos = createUndoList()
  let turn: Promise<unknown> = Promise.resolve()

  /** One change after the other: each begins with what the one before has left. */
  function inTurn<T>(run: () => Promise<T>): Promise<T> {
    const done = turn.then(run)
    turn = done.catch(() => undefined)
    return done
  }

  let known: { key: string; offered: Offered } | null = null

  function offered(): Offered {
    const key = `${own.revision} ${installed.revision}`
    if (known?.key !== key) {
      const fromFiles = installed
        .all()
        .map(({ manifest: { kind: _, madeWith: __, files: ___, ...info }, content }) => ({
          info,
          content
        }))
      known = { key, offered: offer([...builtIn, ...fromFiles], own.all()) }
    }
    return known.offered
  }

  function seen(file: OwnTemplateFile): OwnTemplate {
    const { id, origin, published, draft } = file
    const theirs = offered().ofPacks.get(id)
    const isNewer = theirs && theirs.hash !== origin?.hash && !published.some((one) => hashOf(one) === theirs.hash)
    return {
      id,
      origin,
      published: published.map((one) => ({ hash: hashOf(one), version: one.version, title: one.title })),
      draft,
      newer: isNewer ? { hash: theirs.hash, version: theirs.template.version } : null
    }
  }

  function needOwn(id: string): OwnTemplateFile {
    const file = own.get(id)
    if (!file) throw new RuleError('template.gone')
    return file
  }

  function needDraft(id: string): { file: OwnTemplateFile; draft: Template } {
    const file = needOwn(id)
    if (!file.draft) throw new RuleError('template.no-draft')
    return { file, draft: file.draft }
  }

  async function save(file: OwnTemplateFile): Promise<OwnTemplate> {
    await own.put(file)
    return seen(file)
  }

  /** The file that a draft of a template in the library begins with. */
  function nextOf(id: string): OwnTemplateFile {
    const file = own.get(id)
    if (file?.draft) return file
    const theirs = offered().ofPacks.get(id)
    const next = file
      ? withDraft(file)
      : theirs && ownOf(theirs.template, { pack: theirs.pack, version: theirs.template.version, hash: theirs.hash })
    if (!next) throw new RuleError('template.gone')
    return next
  }

  function firstOf(start: Exclude<DraftStart, { from: 'template' }>): OwnTemplateFile {
    const id = freshId(start.title)
    if (start.from === 'blank') return freshOwn(blankTemplate({ ...start, id }, createTranslator(start.language).t))
    const from = offered().byHash.get(start.hash)
    if (!from) throw new RuleError('template.gone')
    return freshOwn({ ...renamed(from, id, start.title), version: '1.0.0' })
  }

  /** What takes a file away can put it back, unless something was done with what it left. */
  function bringBackLater(file: OwnTemplateFile) {
    const left = own.get(file.id)
    return undos.keep(async () => {
      refuse(own.get(file.id) !== left, 'undo.gone')
      await own.put(file)
    })
  }

  /** The manager's own under another id; what it was stays aside. */
  async function keepBeside(file: OwnTemplateFile): Promise<string> {
    const fresh = freshId(current(file)?.title ?? file.id)
    const rename = (template: Template) =>
      renamed(template, fresh, createTranslator(template.language).t('packs:mine.title', { title: template.title }))
    const last = latest(file)
    await own.put({
      schemaVersion: 1,
      id: fresh,
      origin: null,
      published: last ? [rename(last)] : [],
      draft: file.draft && rename(file.draft)
    })
    await own.setAside(file.id, 'kept-beside')
    return fresh
  }

  const notices = () => [...own.notices, ...installed.notices]

  return {
    template: (hash) => offered().byHash.get(hash),
    behavior: (key) => offered().byKey.get(key),
    sources: () => offered().sources,
    own: (id) => own.get(id),
    notices,

    list() {
      const { templates, behaviors, frameworks, guides, help, ofPacks } = offered()
      const mine = own.all().sort(byTitle)
      const standIn = (id: string) => {
        const file = own.get(id)
        return file && latest(file)
      }
      const entry = (template: Template, pack: string) => ({ hash: hashOf(template), pack, own: true, template })
      return {
        templates: [
          ...templates.map((one) => {
            const template = standIn(one.template.id)
            return template ? entry(template, one.pack) : { ...one, own: false }
          }),
          ...mine.flatMap((file) => {
            const template = ofPacks.has(file.id) ? undefined : latest(file)
            return template ? [entry(template, file.origin?.pack ?? '')] : []
          })
        ],
        behaviors,
        frameworks,
        guides,
        help,
        own: mine.map(seen),
        notices: notices()
      }
    },

    offered(id) {
      const file = own.get(id)
      const mine = file && latest(file)
      if (mine) return { hash: hashOf(mine), template: mine }
      const theirs = offered().ofPacks.get(id)
      return theirs && { hash: theirs.hash, template: theirs.template }
    },

    startDraft: (start) =>
      inTurn(async () => {
        const file = start.from === 'template' ? nextOf(start.id) : firstOf(start)
        return own.get(file.id) === file ? seen(file) : save(file)
      }),

    saveDraft: (id, draft) =>
      inTurn(async () => {
        const { file, draft: before } = needDraft(id)
        await own.put({ ...file, draft: { ...draft, id, kind: before.kind } })
      }),

    publish: (id) =>
      inTurn(async () => {
        const { file, draft } = needDraft(id)
        const problems = publishProblems(draft)
        refuse(problems.length > 0, 'template.unfinished', { count: problems.length })
        const highest = highestVersion(file)
        refuse(highest !== null && compareVersions(draft.version, highest) <= 0, 'template.version-not-higher', {
          version: highest ?? ''
        })
        return save({ ...file, published: [...file.published, Template.parse(draft)], draft: null })
      }),

    discardDraft: (id) =>
      inTurn(async () => {
        const { file } = needDraft(id)
        if (file.published.length === 0) await own.remove(id)
        else await own.put({ ...file, draft: null })
        return bringBackLater(file)
      }),

    remove: (id) =>
      inTurn(async () => {
        const file = needOwn(id)
        await own.remove(id)
        return bringBackLater(file)
      }),

    restore: (undo) => inTurn(() => undos.bringBack(undo)),

    keepMine: (id, theirs) =>
      inTurn(async () => {
        await own.put({ ...needOwn(id), origin: theirs })
      }),

    giveWay: (id) => inTurn(() => own.setAside(id, 'replaced')),

    keepBeside: (id) => inTurn(() => keepBeside(needOwn(id)))
  }
}
