import { basename } from 'node:path'
import { dateOf } from '../../../shared/dates'
import { RuleError } from '../../../shared/errors'
import type { Translator } from '../../../shared/messages'
import type { Moment } from '../../../shared/model/scalars'
import type { BackupsService } from '../../services/backups/backups'
import { fileName } from '../../services/export/file-name'
import { placeIn } from '../../services/library/folder'
import type { LibrarySession } from '../../services/library/session'
import { libraryEnding, type Moving } from '../../services/moving/moving'
import type { Search } from '../../services/search/search-service'
import type { Files } from '../../services/storage/files'
import type { AtLock } from '../at-lock'
import type { Batches } from '../batches'
import type { KnownFiles } from '../known-files'
import type { Dialogs, WindowPort } from '../ports'
import type { Handlers } from '../register'

interface MovingServices {
  moving: Moving
  session: LibrarySession
  backups: Pick<BackupsService, 'alone'>
  search: Pick<Search, 'clear'>
  dialogs: Dialogs
  files: Files
  known: KnownFiles
  window: Pick<WindowPort, 'reload'>
  batches: Pick<Batches, 'mustBeDone'>
  atLock: Pick<AtLock, 'add'>
  onSettings(): void
  translator(): Translator
  now(): Moment
}

type Calls = Extract<keyof Handlers, `moving.${string}`>

/** A library that is moved to another computer as one file, and one that came as a file (N-6). */
export function movingHandlers(services: MovingServices): Pick<Handlers, Calls> {
  const { moving, session, backups, search, dialogs, files, known, window, batches, atLock, translator, now } = services
  /** The path of the chosen file. */
  let chosen: string | null = null
  const forget = () => {
    chosen = null
  }
  atLock.add(forget)

  return {
    'moving.write': async ({ passphrase, keys }) => {
      const name = fileName([translator().t('moving:fileName'), dateOf(now())], libraryEnding)
      const wanted = await dialogs.saveFile('library', name)
      if (wanted === null) return null
      const { path, unread } = await backups.alone(() => moving.write({ wanted, passphrase, keys }))
      await session.opened().exports.note({ what: 'library', rep: null, path })
      return { file: known.keep(path), name: basename(path), unread }
    },
    'moving.choose': async () => {
      const path = await dialogs.openFile('library')
      if (path === null) return null
      const locked = (await moving.look(path, null)) === 'locked'
      chosen = path
      return { file: basename(path), locked }
    },
    'moving.bring': async ({ passphrase }, page) => {
      const path = chosen
      if (path === null) throw new RuleError('coachbook.gone')
      batches.mustBeDone()
      if ((await moving.look(path, passphrase)) === 'locked') throw new RuleError('coachbook.wrong-passphrase')
      const folder = await dialogs.chooseFolder()
      if (folder === null) return { opened: false }
      const { place, isLibrary } = await placeIn(files, folder)
      if (isLibrary) throw new RuleError('backup.not-empty')
      await backups.alone(() => moving.bring({ path, passphrase, to: place }))
      const { choice } = await session.keepChoice(place)
      await session.openChosen({ choice, start: false })
      forget()
      search.clear()
      services.onSettings()
      window.reload(page)
      return { opened: true }
    },
    'moving.putAway': async () => {
      forget()
      return {}
    }
  }
}
