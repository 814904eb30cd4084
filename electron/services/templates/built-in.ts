import { type Behavior, BehaviorKey, Framework } from '../../../shared/model/behavior'
import { QuestionGuide } from '../../../shared/model/guide'
import { type PackContent, PackInfo } from '../../../shared/model/pack'
import type { Hash } from '../../../shared/model/scalars'
import { Template } from '../../../shared/model/template'
import { contentHash } from '../storage/content-hash'
import { PackFileError, packFiles, packFolders, readPackJson, readPackText } from './pack-file'

/** A template version that the library offers, with the digest of its content. `pack` is the pack's id. */
export interface OfferedTemplate {
  hash: Hash
  template: Template
  pack: string
}

/** A behavior that the library offers. `framework` is the framework's id. */
interface OfferedBehavior {
  key: BehaviorKey
  behavior: Behavior
  framework: string
}

interface OfferedFramework {
  id: string
  title: string
  language: string
  audience: Framework['audience']
  pack: string
}

interface OfferedGuide {
  guide: QuestionGuide
  pack: string
}

/** A short text in Markdown that helps with a step; `id` is the file's name, `title` its first heading. */
interface OfferedHelp {
  id: string
  title: string
  text: string
  pack: string
  language: string
}

/** A pack as it was written, read and checked. */
export interface SourcePack {
  info: PackInfo
  content: PackContent
}

/** Everything that comes with Coachbook, read and checked. */
export interface BuiltInContent {
  packs: PackInfo[]
  sources: SourcePack[]
  templates: OfferedTemplate[]
  frameworks: OfferedFramework[]
  behaviors: OfferedBehavior[]
  guides: OfferedGuide[]
  help: OfferedHelp[]
}

/** Checks that ids are unique across all packs; two files with the same id are an error in the content. */
class Claims {
  private readonly owners = new Map<string, string>()

  claim(id: string, file: string): void {
    const owner = this.owners.get(id)
    if (owner !== undefined) throw new PackFileError(file, `${id} is already in ${owner}`)
    this.owners.set(id, file)
  }
}

async function readInfo(root: string, folder: string): Promise<PackInfo> {
  const file = `${folder}/pack.json`
  const info = await readPackJson(root, file, PackInfo)
  if (info.id !== folder) throw new PackFileError(file, `id is ${info.id}, but the folder is ${folder}`)
  return info
}

async function readTemplates(root: string, pack: string, claims: Claims): Promise<Template[]> {
  const folder = `${pack}/templates`
  const templates: Template[] = []
  for (const name of await packFiles(root, folder, '.json')) {
    const file = `${folder}/${name}`
    const template = await readPackJson(root, file, Template)
    claims.claim(`template ${template.id}`, file)
    templates.push(template)
  }
  return templates
}

async function readFrameworks(root: string, pack: string, claims: Claims): Promise<Framework[]> {
  const folder = `${pack}/frameworks`
  const frameworks: Framework[] = []
  for (const name of await packFiles(root, folder, '.json')) {
    const file = `${folder}/${name}`
    const framework = await readPackJson(root, file, Framework)
    claims.claim(`framework ${framework.id}`, file)
    for (const { id } of framework.behaviors) claims.claim(`behavior ${framework.id}/${id}`, file)
    frameworks.push(framework)
  }
  return frameworks
}

async function readGuides(root: string, pack: string, claims: Claims): Promise<QuestionGuide[]> {
  const folder = `${pack}/guides`
  const guides: QuestionGuide[] = []
  for (const name of await packFiles(root, folder, '.json')) {
    const file = `${folder}/${name}`
    const guide = await readPackJson(root, file, QuestionGuide)
    claims.claim(`guide ${guide.id}`, file)
    for (const question of guide.questions) claims.claim(`question ${guide.id}/${question.id}`, file)
    guides.push(guide)
  }
  return guides
}

async function readHelp(root: string, pack: string): Promise<PackContent['help']> {
  const folder = `${pack}/guides`
  const help: PackContent['help'] = []
  for (const name of await packFiles(root, folder, '.md')) {
    const file = `${folder}/${name}`
    const [, title, text] = /^# (.+)\r?\n\s*([\s\S]*)$/.exec(await readPackText(root, file)) ?? []
    if (title === undefined || text === undefined) throw new PackFileError(file, 'does not begin with a # heading')
    help.push({ id: name.slice(0, -'.md'.length), title: title.trim(), text: text.trim() })
  }
  return help
}

async function readNotes(root: string, pack: string): Promise<string> {
  const [name] = (await packFiles(root, pack, '.md')).filter((file) => file === 'notes.md')
  return name === undefined ? '' : readPackText(root, `${pack}/${name}`)
}

async function readSource(root: string, pack: string, claims: Claims): Promise<SourcePack> {
  return {
    info: await readInfo(root, pack),
    content: {
      templates: await readTemplates(root, pack, claims),
      frameworks: await readFrameworks(root, pack, claims),
      guides: await readGuides(root, pack, claims),
      help: await readHelp(root, pack),
      notes: await readNotes(root, pack)
    }
  }
}

/** What packs offer, by the names under which it is asked for. */
export function offeredBy(sources: readonly SourcePack[]): Omit<BuiltInContent, 'packs' | 'sources'> {
  const all = <T>(of: (source: SourcePack) => T[]) => sources.flatMap(of)
  return {
    templates: all(({ info, content }) =>
      content.templates.map((template) => ({ hash: contentHash(template), template, pack: info.id }))
    ),
    frameworks: all(({ info, content }) =>
      content.frameworks.map(({ id, title, language, audience }) => ({ id, title, language, audience, pack: info.id }))
    ),
    behaviors: all(({ content }) =>
      content.frameworks.flatMap((framework) =>
        framework.behaviors.map(({ id, ...behavior }) => ({
          key: BehaviorKey.parse(`${framework.id}/${id}`),
          behavior,
          framework: framework.id
        }))
      )
    ),
    guides: all(({ info, content }) => content.guides.map((guide) => ({ guide, pack: info.id }))),
    help: all(({ info, content }) => content.help.map((help) => ({ ...help, pack: info.id, language: info.language })))
  }
}

/** Reads the packs in a folder. A broken file, or an id that is used twice, throws a `PackFileError`. */
export async function readBuiltInContent(root: string): Promise<BuiltInContent> {
  const sources: SourcePack[] = []
  const claims = new Claims()
  for (const folder of await packFolders(root)) sources.push(await readSource(root, folder, claims))
  return { packs: sources.map(({ info }) => info), sources, ...offeredBy(sources) }
}
