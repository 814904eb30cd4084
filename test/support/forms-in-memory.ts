import { type FormsOfLibrary, openForms } from '../../electron/services/packs/open'
import type { SourcePack } from '../../electron/services/templates/built-in'
import { content, TestClock } from './library-in-memory'
import type { MemoryFiles } from './memory-files'

interface Start {
  writable?: boolean
  builtIn?: readonly SourcePack[]
}

/** Opens templates, packs and trainers of a library in memory at `/library`. */
export const openLibraryForms = (
  files: MemoryFiles,
  { writable = true, builtIn }: Start = {}
): Promise<FormsOfLibrary> =>
  openForms({ files, folder: '/library', builtIn: builtIn ?? content.sources, now: new TestClock().now, writable })

/** Everything in a folder, by path, as text. */
export async function filesIn(files: MemoryFiles, folder = '/library'): Promise<Record<string, string>> {
  const found: Record<string, string> = {}
  for (const name of await files.list(folder).catch(() => [])) {
    const path = `${folder}/${name}`
    const entry = await files.look(path)
    if (entry?.kind === 'folder') Object.assign(found, await filesIn(files, path))
    else found[path] = (await files.read(path)).toString('utf8')
  }
  return found
}
