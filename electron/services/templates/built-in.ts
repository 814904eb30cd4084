import { type Behavior, BehaviorKey, Framework } from '../../../shared/model/behavior'
import { PackInfo } from '../../../shared/model/pack'
import type { Hash } from '../../../shared/model/scalars'
import { Template } from '../../../shared/model/template'
import { contentHash } from './content-hash'
import { PackFileError, packFiles, packFolders, readPackJson } from './pack-file'

/** A template version that the library offers, under the digest of its content. `pack` is the pack's id. */
export interface OfferedTemplate {
  hash: Hash
  template: Template
  pack: string
}

/** A behavior that the library offers. `framework` is the framework's id. */
export interface OfferedBehavior {
  key: BehaviorKey
  behavior: Behavior
  framework: string
}

export interface OfferedFramework {
  id: string
  title: string
  pack: string
}

/** Everything that comes with Coachbook, read and checked. */
export interface BuiltInContent {
  packs: PackInfo[]
  templates: OfferedTemplate[]
  frameworks: OfferedFramework[]
  behaviors: OfferedBehavior[]
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

/** Reads the packs in a folder. A file that is broken, or takes an id twice, ends the reading with a `PackFileError`. */
export async function readBuiltInContent(root: string): Promise<BuiltInContent> {
  const content: BuiltInContent = { packs: [], templates: [], frameworks: [], behaviors: [] }
  const claims = new Claims()
  for (const folder of await packFolders(root)) {
    content.packs.push(await readInfo(root, folder))
    await addTemplates(content, root, folder, claims)
    await addFrameworks(content, root, folder, claims)
  }
  return content
}
