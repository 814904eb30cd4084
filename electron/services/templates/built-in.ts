import { type Behavior, BehaviorKey, Framework } from '../../../shared/model/behavior'
import { QuestionGuide } from '../../../shared/model/guide'
import { PackInfo } from '../../../shared/model/pack'
import type { Hash } from '../../../shared/model/scalars'
import { Template } from '../../../shared/model/template'
import { contentHash } from './content-hash'
import { PackFileError, packFiles, packFolders, readPackJson, readPackText } from './pack-file'

/** A template version that the library offers, under the digest of its content. `pack` is the pack's id. */
interface OfferedTemplate {
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
}

/** Everything that comes with Coachbook, read and checked. */
export interface BuiltInContent {
  packs: PackInfo[]
  templates: OfferedTemplate[]
  frameworks: OfferedFramework[]
  behaviors: OfferedBehavior[]
  guides: OfferedGuide[]
  help: OfferedHelp[]
}

/** Ids are looked up across all packs, so two files that claim one id are an error in the content. */
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

async function addTemplates(content: BuiltInContent, root: string, pack: string, claims: Claims): Promise<void> {
  const folder = `${pack}/templates`
  for (const name of await packFiles(root, folder, '.json')) {
    const file = `${folder}/${name}`
    const template = await readPackJson(root, file, Template)
    claims.claim(`template ${template.id}`, file)
    content.templates.push({ hash: contentHash(template), template, pack })
  }
}

async function addFrameworks(content: BuiltInContent, root: string, pack: string, claims: Claims): Promise<void> {
  const folder = `${pack}/frameworks`
  for (const name of await packFiles(root, folder, '.json')) {
    const file = `${folder}/${name}`
    const framework = await readPackJson(root, file, Framework)
    claims.claim(`framework ${framework.id}`, file)
    content.frameworks.push({ id: framework.id, title: framework.title, pack })
    for (const { id, ...behavior } of framework.behaviors) {
      const key = BehaviorKey.parse(`${framework.id}/${id}`)
      claims.claim(`behavior ${key}`, file)
      content.behaviors.push({ key, behavior, framework: framework.id })
    }
  }
}

async function addGuides(content: BuiltInContent, root: string, pack: string, claims: Claims): Promise<void> {
  const folder = `${pack}/guides`
  for (const name of await packFiles(root, folder, '.json')) {
    const file = `${folder}/${name}`
    const guide = await readPackJson(root, file, QuestionGuide)
    claims.claim(`guide ${guide.id}`, file)
    for (const question of guide.questions) claims.claim(`question ${guide.id}/${question.id}`, file)
    content.guides.push({ guide, pack })
  }
}

async function addHelp(content: BuiltInContent, root: string, pack: string): Promise<void> {
  const folder = `${pack}/guides`
  for (const name of await packFiles(root, folder, '.md')) {
    const file = `${folder}/${name}`
    const [, title, text] = /^# (.+)\r?\n\s*([\s\S]*)$/.exec(await readPackText(root, file)) ?? []
    if (title === undefined || text === undefined) throw new PackFileError(file, 'does not begin with a # heading')
    content.help.push({ id: name.slice(0, -'.md'.length), title: title.trim(), text: text.trim(), pack })
  }
}

/** Reads the packs in a folder. A file that is broken, or takes an id twice, ends the reading with a `PackFileError`. */
export async function readBuiltInContent(root: string): Promise<BuiltInContent> {
  const content: BuiltInContent = { packs: [], templates: [], frameworks: [], behaviors: [], guides: [], help: [] }
  const claims = new Claims()
  for (const folder of await packFolders(root)) {
    content.packs.push(await readInfo(root, folder))
    await addTemplates(content, root, folder, claims)
    await addFrameworks(content, root, folder, claims)
    await addGuides(content, root, folder, claims)
    await addHelp(content, root, folder)
  }
  return content
}
