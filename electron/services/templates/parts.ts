import { join } from 'node:path'
import { RuleError } from '../../../shared/errors'
import { stages } from '../../../shared/model/cycle'
import type { HelpText } from '../../../shared/model/pack'
import {
  type HelpPart,
  type ListedPart,
  type OfferedPlace,
  type OwnPart,
  OwnPartFile,
  Part,
  type PartKind,
  type PartPlace,
  type PartStart,
  partKinds
} from '../../../shared/model/part'
import type { Moment } from '../../../shared/model/scalars'
import { blankPart, countOf, packedHelp, partProblems } from '../../../shared/rules/part-rules'
import type { Files } from '../storage/files'
import { JsonFolder } from '../storage/json-folder'
import type { UndoList } from '../storage/undo-list'
import type { SourcePack } from './built-in'
import { current, freshId, freshOwn, latest, renamed } from './own'
import { hashOf, OwnVersions, type Theirs } from './own-versions'

interface Options {
  files: Files
  /** The library's folder. */
  folder: string
  undos: UndoList
  sources(): SourcePack[]
  now(): Moment
  writable: boolean
}

/** Behaviors, questions and help texts of a library besides those of packs (T-1); the same rules apply as for forms. */
export interface PartLibrary {
  /** Everything that is offered or being written, by kind and title. */
  list(): ListedPart[]
  /** A part that is offered. */
  find(place: OfferedPlace): Part
  startDraft(start: PartStart): Promise<OwnPart>
  saveDraft(place: PartPlace, draft: Part): Promise<void>
  of(kind: PartKind): OwnVersions<Part>
  /** The packs with the manager's own parts in place of theirs; own parts that are in no pack come last. */
  overlaid(): SourcePack[]
}

const folders = { 'behavior-framework': 'frameworks', 'question-guide': 'guides', 'help-text': 'help' } as const

const stepOf = (id: string): HelpPart['step'] => stages.find((stage) => stage === id) ?? 'other'

/** A help text of a pack, which has no version of its own, as a part. */
const asPart = ({ id, title, text }: HelpText, { version, language }: SourcePack['info']): HelpPart => ({
  format: 1,
  kind: 'help-text',
  id,
  version,
  language,
  title,
  step: stepOf(id),
  text
})

/** The help texts of packs as parts, each made once so that its digest is computed once. */
const asParts = new WeakMap<HelpText, HelpPart>()

function helpPart(help: HelpText, info: SourcePack['info']): HelpPart {
  const part = asParts.get(help) ?? asPart(help, info)
  asParts.set(help, part)
  return part
}

const partsOf = ({ info, content }: SourcePack): Part[] => [
  ...content.frameworks,
  ...content.guides,
  ...content.help.map((help) => helpPart(help, info))
]

const byTitle = (a: ListedPart, b: ListedPart) =>
  partKinds.indexOf(a.kind) - partKinds.indexOf(b.kind) ||
  a.title.localeCompare(b.title) ||
  (`${a.pack} ${a.id}` < `${b.pack} ${b.id}` ? -1 : 1)

/** Parts that are in no pack are offered as if by a pack without a name. */
const nobody = {
  format: 1,
  id: '',
  version: '1.0.0',
  title: '',
  language: 'en',
  author: '',
  license: '',
  description: ''
} as const

/** Parts of one language as the content of a pack. */
const alike = (parts: readonly Part[]): SourcePack => ({
  info: { ...nobody, language: parts[0]?.language ?? nobody.language },
  content: {
    templates: [],
    frameworks: parts.filter((part) => part.kind === 'behavior-framework'),
    guides: parts.filter((part) => part.kind === 'question-guide'),
    help: parts.filter((part) => part.kind === 'help-text').map(packedHelp),
    notes: ''
  }
})

/** Opens the manager's own parts of a library. */
export async function createPartLibrary(options: Options): Promise<PartLibrary> {
  const { files, folder, undos, sources, now, writable } = options

  /**
   * The pack's version of a part. Several packs have help for a step under the same name, so help texts replace none.
   */
  function theirs(kind: PartKind, id: string): Theirs<Part> | undefined {
    if (kind === 'help-text') return undefined
    for (const source of sources()) {
      const content = partsOf(source).find((part) => part.kind === kind && part.id === id)
      if (content) return { content, hash: hashOf(content), pack: source.info.id }
    }
    return undefined
  }

  async function open(kind: PartKind): Promise<OwnVersions<Part>> {
    const ownFiles = await JsonFolder.open({
      files,
      folder: join(folder, 'templates', folders[kind]),
      schema: OwnPartFile.refine(({ published, draft }) =>
        [...published, ...(draft ? [draft] : [])].every((part) => part.kind === kind)
      ),
      version: 1,
      nameOf: ({ id }) => id,
      now,
      writable
    })
    return new OwnVersions<Part>({
      folder: ownFiles,
      undos,
      theirs: (id) => theirs(kind, id),
      problems: (draft) => partProblems(draft).length,
      finished: (draft) => Part.parse(draft),
      languageOf: ({ language }) => language
    })
  }
  const own: Record<PartKind, OwnVersions<Part>> = {
    'behavior-framework': await open('behavior-framework'),
    'question-guide': await open('question-guide'),
    'help-text': await open('help-text')
  }

  const seen = (kind: PartKind, id: string): OwnPart | null => {
    const file = own[kind].get(id)
    return file ? { kind, ...own[kind].seen(file) } : null
  }

  function listed(content: Part, pack: string, mine: OwnPart | null): ListedPart {
    const { kind, id, title, version, language } = content
    const step = content.kind === 'help-text' ? content.step : null
    return { kind, id, title, version, language, pack, count: countOf(content), step, own: mine }
  }

  /** Own parts that are in no pack of the library. */
  const alone = (kind: PartKind) => own[kind].all().filter(({ id }) => theirs(kind, id) === undefined)

  function find({ kind, id, pack }: OfferedPlace): Part {
    const mine = kind === 'help-text' && pack !== '' ? undefined : own[kind].latest(id)
    const found =
      mine ??
      sources()
        .filter(({ info }) => info.id === pack)
        .flatMap(partsOf)
        .find((part) => part.kind === kind && part.id === id)
    if (!found) throw new RuleError('template.gone')
    return found
  }

  return {
    of: (kind) => own[kind],
    find,

    list: () =>
      [
        ...sources().flatMap((source) =>
          partsOf(source).map((part) => {
            const mine = part.kind === 'help-text' ? null : seen(part.kind, part.id)
            return listed((mine && own[part.kind].latest(part.id)) || part, source.info.id, mine)
          })
        ),
        ...partKinds.flatMap((kind) =>
          alone(kind).flatMap((file) => {
            const content = latest(file) ?? current(file)
            return content ? [listed(content, '', seen(kind, file.id))] : []
          })
        )
      ].sort(byTitle),

    async startDraft(start) {
      const { kind } = start
      if (start.from === 'part') return { kind, ...(await own[kind].startNext(start.id)) }
      const id = freshId(start.title)
      const draft =
        start.from === 'blank'
          ? blankPart({ ...start, id })
          : { ...renamed(find(start), id, start.title), version: '1.0.0' }
      return { kind, ...(await own[kind].start(freshOwn(draft))) }
    },

    saveDraft: ({ kind, id }, draft) =>
      own[kind].saveDraft(id, (before) => {
        if (draft.kind !== before.kind) throw new RuleError('template.gone')
        return { ...draft, id }
      }),

    overlaid() {
      const packs = sources().map(({ info, content }) => ({
        info,
        content: {
          ...content,
          frameworks: content.frameworks.map((one) => {
            const mine = own[one.kind].latest(one.id)
            return mine?.kind === one.kind ? mine : one
          }),
          guides: content.guides.map((one) => {
            const mine = own[one.kind].latest(one.id)
            return mine?.kind === one.kind ? mine : one
          })
        }
      }))
      const rest = partKinds.flatMap((kind) => alone(kind).flatMap((file) => latest(file) ?? []))
      const languages = [...new Set(rest.map(({ language }) => language))]
      return [...packs, ...languages.map((language) => alike(rest.filter((part) => part.language === language)))]
    }
  }
}
