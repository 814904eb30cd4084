import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { RuleError } from '../../../shared/errors'
import { createTranslator } from '../../../shared/messages'
import type { Behavior, BehaviorKey } from '../../../shared/model/behavior'
import type { InstalledPack } from '../../../shared/model/pack'
import { partKinds } from '../../../shared/model/part'
import type { Hash, Moment } from '../../../shared/model/scalars'
import { Template } from '../../../shared/model/template'
import { type DraftStart, OwnTemplateFile } from '../../../shared/model/template-library'
import { blankTemplate } from '../../../shared/rules/blank-template'
import { publishProblems } from '../../../shared/rules/template-rules'
import type { Files } from '../storage/files'
import { JsonFolder } from '../storage/json-folder'
import { createUndoList } from '../storage/undo-list'
import { type OfferedTemplate, offeredBy, type SourcePack } from './built-in'
import type { TemplateLibrary } from './contract'
import { current, freshId, freshOwn, latest, renamed } from './own'
import { hashOf, OwnVersions } from './own-versions'
import { createPartLibrary } from './parts'

interface LibraryOptions {
  files: Files
  /** The library's folder. */
  folder: string
  builtIn: readonly SourcePack[]
  installed: JsonFolder<InstalledPack>
  now(): Moment
  /** False when nothing may be written. */
  writable: boolean
}

/** What the packs and the manager's own templates offer together. */
interface Offered extends ReturnType<typeof offeredBy> {
  sources: SourcePack[]
  /** The templates of packs, by id. */
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
  const undos = createUndoList()
  const ownFiles = await JsonFolder.open({
    files,
    folder: join(folder, 'templates', 'own'),
    schema: OwnTemplateFile,
    version: 1,
    nameOf: ({ id }) => id,
    now,
    writable
  })
  const own = new OwnVersions<Template>({
    folder: ownFiles,
    undos,
    theirs(id) {
      const found = offered().ofPacks.get(id)
      return found && { content: found.template, hash: found.hash, pack: found.pack }
    },
    problems: (draft) => publishProblems(draft).length,
    finished: (draft) => Template.parse(draft),
    languageOf: ({ language }) => language
  })
  const parts = await createPartLibrary({ files, folder, undos, sources, now, writable })

  let packs: { revision: number; sources: SourcePack[] } | null = null

  /** Built-in and installed packs. */
  function sources(): SourcePack[] {
    if (packs?.revision !== installed.revision) {
      const fromFiles = installed
        .all()
        .map(({ manifest: { kind: _, madeWith: __, files: ___, ...info }, content }) => ({ info, content }))
      packs = { revision: installed.revision, sources: [...builtIn, ...fromFiles] }
    }
    return packs.sources
  }

  let known: { key: string; offered: Offered } | null = null

  /** Changes with each change of what is offered and of each draft. */
  const revisions = () => [own, installed, ...partKinds.map(parts.of)].map(({ revision }) => revision).join(' ')
  const opening = randomUUID()

  function offered(): Offered {
    const key = revisions()
    if (known?.key !== key) known = { key, offered: offer(parts.overlaid(), own.all()) }
    return known.offered
  }

  function firstOf(start: Exclude<DraftStart, { from: 'template' }>): OwnTemplateFile {
    const id = freshId(start.title)
    if (start.from === 'blank') return freshOwn(blankTemplate({ ...start, id }, createTranslator(start.language).t))
    const from = offered().byHash.get(start.hash)
    if (!from) throw new RuleError('template.gone')
    return freshOwn({ ...renamed(from, id, start.title), version: '1.0.0' })
  }

  const notices = () => [own, ...partKinds.map(parts.of)].flatMap((folder) => folder.notices)

  return {
    parts,
    template: (hash) => offered().byHash.get(hash),
    behavior: (key) => offered().byKey.get(key),
    sources,
    ownTemplates: own,
    notices,
    revision: () => `${opening} ${revisions()}`,

    list() {
      const { templates, behaviors, frameworks, guides, help, ofPacks } = offered()
      const mine = own.all().sort(byTitle)
      const entry = (template: Template, pack: string) => ({ hash: hashOf(template), pack, own: true, template })
      return {
        templates: [
          ...templates.map((one) => {
            const template = own.latest(one.template.id)
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
        parts: parts.list(),
        own: mine.map((file) => own.seen(file)),
        notices: notices()
      }
    },

    offered(id) {
      const mine = own.latest(id)
      if (mine) return { hash: hashOf(mine), template: mine }
      const theirs = offered().ofPacks.get(id)
      return theirs && { hash: theirs.hash, template: theirs.template }
    },

    startDraft: async (start) => (start.from === 'template' ? own.startNext(start.id) : own.start(firstOf(start))),
    saveDraft: (id, draft) => own.saveDraft(id, ({ kind }) => ({ ...draft, id, kind })),
    publish: own.publish,
    discardDraft: own.discardDraft,
    remove: own.remove,
    restore: (undo) => undos.bringBack(undo)
  }
}
