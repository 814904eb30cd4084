import type { SaveState, Settings } from '../../../shared/contract'
import type { Id, Moment } from '../../../shared/model/scalars'
import { createSettings } from '../settings/settings'
import type { Files } from '../storage/files'
import type { BuiltInContent } from '../templates/built-in'
import { openLibrary } from '../workbooks/library'
import type { Offers } from '../workbooks/service'
import { createWorkbooks } from '../workbooks/workbooks'
import type { OpenLibraryParts } from './session'

export interface OpenOptions {
  files: Files
  defaults: Settings
  content: Pick<BuiltInContent, 'templates' | 'behaviors'>
  now(): Moment
  onSaving(workbook: Id, saving: SaveState): void
  onLibraryChanged(): void
}

/** Opens a library folder with its settings and workbooks. */
export async function openParts(folder: string, options: OpenOptions): Promise<OpenLibraryParts> {
  const { files, defaults, content, now, onSaving, onLibraryChanged } = options
  const library = await openLibrary({ files, folder, now })
  const settings = await createSettings({ files, library, defaults, now })
  const actor = () => settings.get().managerName
  const offers = offersOf(content)
  const workbooks = createWorkbooks({ files, library, offers, now, actor, onSaving, onLibraryChanged })
  return { library, settings, workbooks }
}

function offersOf({ templates, behaviors }: OpenOptions['content']): Offers {
  const byHash = new Map(templates.map(({ hash, template }) => [hash, template]))
  const byKey = new Map(behaviors.map(({ key, behavior }) => [key, behavior]))
  return { template: (hash) => byHash.get(hash), behavior: (key) => byKey.get(key) }
}
