import { join } from 'node:path'
import { RuleError } from '../../../shared/errors'
import { PackInfo, packLimits, packPath } from '../../../shared/model/pack'
import { textOf } from '../outside/text'
import { soundOrNull } from '../storage/damage'
import { FileFault, type Files } from '../storage/files'
import { type PackSource, packedJson, packedMarkdown } from './build-pack'
import { parsePart, readContent } from './content'
import type { ReadPack } from './read-pack'
import { shownName } from './zip-directory'

/** A pack as its author keeps it: a folder of readable files. */
export interface SourceFolder {
  source: PackSource
  content: ReadPack['content']
  /** Other files in the folder, which will not be packed. */
  leftOut: string[]
}

/** Everything that is wrong with a source folder, so that its author can correct it all at once. */
export class SourceProblems extends Error {
  constructor(readonly problems: readonly RuleError[]) {
    super(`${problems.length} problems`)
    this.name = 'SourceProblems'
  }
}

export const infoFile = 'pack.json'
const partFolders = ['templates', 'frameworks', 'guides'] as const

/** JSON with composed characters; what is no JSON stays as it is, and is reported when it is read. */
function composedJson(text: string): string {
  const data = soundOrNull((): unknown => JSON.parse(text))
  return data === null ? text : packedJson(data)
}

async function readText(files: Files, folder: string, path: string): Promise<string> {
  const file = join(folder, path)
  const entry = await files.look(file)
  if (!entry) throw new RuleError('pack.source-missing', { file: path })
  if (entry.size > packLimits.entry)
    throw new RuleError('pack.file-too-large', { file: path, limit: packLimits.entry / 2 ** 20 })
  return textOf(path, await files.read(file))
}

/** The paths in the folders of a pack, and the other files beside them. */
async function survey(files: Files, folder: string): Promise<{ paths: string[]; leftOut: string[] }> {
  const paths: string[] = []
  const leftOut: string[] = []
  for (const name of await files.list(folder)) {
    const kind = (await files.look(join(folder, name)))?.kind
    if (partFolders.some((part) => part === name) && kind === 'folder')
      for (const file of await files.list(join(folder, name))) {
        const isFile = (await files.look(join(folder, name, file)))?.kind === 'file'
        if (!file.startsWith('.')) (isFile ? paths : leftOut).push(`${name}/${file}`)
      }
    else if (name === 'notes.md' && kind === 'file') paths.push(name)
    else if (name !== infoFile && !name.startsWith('.')) leftOut.push(kind === 'folder' ? `${name}/` : name)
  }
  return { paths, leftOut }
}

/**
 * Reads the folder of a pack: `pack.json`, `notes.md`, `templates/`, `frameworks/`, `guides/`. Throws `SourceProblems`
 * with everything that is wrong in it, or a `RuleError` when it is no such folder.
 */
export async function readSourceFolder(files: Files, folder: string): Promise<SourceFolder> {
  const problems: RuleError[] = []
  const report = (problem: RuleError) => void problems.push(problem)
  let info: PackInfo | null = null
  try {
    info = parsePart(infoFile, composedJson(await readText(files, folder, infoFile)), PackInfo)
  } catch (error) {
    if (error instanceof FileFault) throw new RuleError('pack.source-missing', { file: infoFile })
    if (!(error instanceof RuleError)) throw error
    if (error.code === 'pack.source-missing') throw error
    report(error)
  }
  const { paths, leftOut } = await survey(files, folder)
  const texts = new Map<string, string>()
  for (const path of paths) {
    if (!packPath.test(path)) report(new RuleError('pack.bad-file-name', { file: shownName(path) }))
    else {
      try {
        const text = await readText(files, folder, path)
        texts.set(path, path.endsWith('.md') ? packedMarkdown(text) : composedJson(text))
      } catch (error) {
        if (!(error instanceof RuleError)) throw error
        report(error)
      }
    }
  }
  const content = await readContent(texts, report)
  if (problems.length > 0 || !info) throw new SourceProblems(problems)
  return { source: { info, texts }, content, leftOut }
}
