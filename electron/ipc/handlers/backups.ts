import type { BackupsService } from '../../services/backups/backups'
import { placeIn } from '../../services/library/folder'
import type { LibrarySession } from '../../services/library/session'
import type { Search } from '../../services/search/search-service'
import type { Files } from '../../services/storage/files'
import type { Batches } from '../batches'
import type { Dialogs, FileManager, WindowPort } from '../ports'
import type { Handlers } from '../register'

type BackupCalls =
  | 'backups.list'
  | 'backups.chooseFolder'
  | 'backups.showFolder'
  | 'backups.make'
  | 'backups.cancel'
  | 'backups.look'
  | 'backups.drop'
  | 'backups.restore'
  | 'backups.begin'

interface BackupServices {
  backups: BackupsService
  session: LibrarySession
  search: Pick<Search, 'clear'>
  dialogs: Dialogs
  files: Files
  fileManager: FileManager
  window: Pick<WindowPort, 'reload'>
  batches: Pick<Batches, 'mustBeDone'>
  onSettings(): void
  /** Tells the page that is loaded next. */
  onRestored(): void
}

export function backupHandlers(services: BackupServices): Pick<Handlers, BackupCalls> {
  const { backups, session, search, dialogs, files, fileManager, window, onSettings } = services

  /** A backup from the list, or a file that the person chooses; null when the person cancels. */
  async function chosen(name: string | null): Promise<{ name: string } | { path: string } | null> {
    if (name !== null) return { name }
    const path = await dialogs.openFile('backup')
    return path === null ? null : { path }
  }

  const loadAnew = (page: number) => {
    search.clear()
    onSettings()
    window.reload(page)
  }

  return {
    'backups.list': () => backups.list(),
    'backups.chooseFolder': async () => {
      const folder = await dialogs.chooseFolder()
      if (folder === null) return null
      await backups.setFolder(folder)
      return backups.list()
    },
    'backups.showFolder': async () => {
      await fileManager.openFolder(await backups.folder())
      return {}
    },
    'backups.make': async ({ elsewhere }) => {
      if (!elsewhere) return backups.make()
      const folder = await dialogs.chooseFolder()
      return folder === null ? null : backups.make(folder)
    },
    'backups.cancel': async () => {
      backups.cancel()
      return {}
    },
    'backups.look': async ({ name }) => {
      const backup = await chosen(name)
      return backup && backups.look(backup)
    },
    'backups.drop': async () => {
      await backups.drop()
      return {}
    },
    'backups.restore': async (choice, page) => {
      services.batches.mustBeDone()
      const done = await backups.restore(choice)
      if (done) {
        loadAnew(page)
        services.onRestored()
      }
      return { done }
    },
    'backups.begin': async ({ name }, page) => {
      const backup = await chosen(name)
      const folder = backup && (await dialogs.chooseFolder())
      if (!backup || folder === null) return { opened: false }
      const { place } = await placeIn(files, folder)
      await backups.begin(backup, place)
      const { choice } = await session.keepChoice(place)
      await session.openChosen({ choice, start: false })
      loadAnew(page)
      return { opened: true }
    }
  }
}
