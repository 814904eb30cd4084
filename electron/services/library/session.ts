import { v7 as newId } from 'uuid'
import { RuleError } from '../../../shared/errors'
import type { LibraryState } from '../../../shared/model/library'
import type { Notice } from '../../../shared/model/notice'
import type { SaveState } from '../../../shared/model/saving'
import type { Id } from '../../../shared/model/scalars'
import type { Settings } from '../../../shared/model/settings'
import type { FormsOfLibrary } from '../packs/open'
import type { LocationStore, SettingsStore } from '../settings/contract'
import { FileFault, type Files } from '../storage/files'
import type { Library, Workbooks } from '../workbooks/contract'
import { folderInWords, libraryFolderIn } from './folder'

/** All that belongs to one library folder while it is open. */
export interface OpenLibraryParts extends FormsOfLibrary {
  library: Library
  settings: SettingsStore
  workbooks: Workbooks
}

/** The library this start works with: none before the first run is done. */
export interface LibrarySession {
  /** Opens the folder this start was told or that was chosen earlier. What keeps it from opening becomes a notice. */
  start(): Promise<void>
  state(): LibraryState
  /** The library's settings, or the defaults before there is one. */
  settings(): Settings
  /** What is open; `RuleError` before there is a library. */
  opened(): OpenLibraryParts
  /** Keeps a chosen folder until `begin`, and says what it will be. */
  keepChoice(folder: string): Promise<{ choice: Id; folder: string }>
  /** Opens the chosen folder, or the one offered, under the manager's name, and remembers it. */
  begin(input: { managerName: string; choice: Id | null }): Promise<LibraryState>
  /** Looks whether the library is still this program's, such as after the machine slept. */
  look(): Promise<void>
  /**
   * Gives the library back and opens its folder anew, as another program left it. False when something cannot be saved or
   * the folder is not there; then all stays as it is.
   */
  reopen(): Promise<boolean>
  /** Saves all and gives the library back. What cannot be saved keeps it open. */
  close(): Promise<SaveState>
}

export interface LibrarySessionOptions {
  files: Files
  location: LocationStore
  /** The folder this start was told to use; it is not remembered. */
  given: string | null
  /** The folder that the first run offers. */
  offered: string
  home: string
  defaults: Settings
  open(folder: string): Promise<OpenLibraryParts>
}

const wasTaken: Notice = { code: 'library.was-taken', params: {} }

export function createLibrarySession(options: LibrarySessionOptions): LibrarySession {
  const { files, location, given, offered, home, defaults, open } = options
  const choices = new Map<Id, string>()
  let current: OpenLibraryParts | null = null
  let obstacle: Notice | null = null
  /** What another program's work means for this one, since the start. */
  let told: Notice[] = []
  let reopening: Promise<boolean> | null = null
  let closing: Promise<SaveState> | null = null

  /** A folder that cannot be opened is not offered again: a fresh library there would hide what is missing. */
  const folder = () => current?.library.folder ?? (obstacle ? offered : (given ?? location.get() ?? offered))
  const inWords = (path: string) => folderInWords(path, home)

  function state(): LibraryState {
    const found = current ? [...current.settings.notices(), ...current.workbooks.notices()] : []
    return {
      ready: current !== null && current.settings.get().managerName !== '',
      folder: inWords(folder()),
      readOnly: current?.library.readOnly ?? null,
      notices: [...(obstacle ? [obstacle] : []), ...told, ...found]
    }
  }

  async function start() {
    const remembered = location.get()
    const known = given ?? remembered
    if (known === null) return
    // An empty library must not take the place of one whose drive is not connected.
    if (given === null && (await isGone(files, known))) {
      obstacle = { code: 'library.gone', params: { folder: inWords(known) } }
      return
    }
    await openKnown(known)
  }

  async function openKnown(known: string) {
    try {
      current = await open(known)
    } catch (error) {
      if (!(error instanceof RuleError) && !(error instanceof FileFault)) throw error
      obstacle = { code: 'library.unreadable', params: { folder: inWords(known) } }
    }
  }

  /** Makes the library of a folder the current one; the earlier one is given back. */
  async function change(to: string): Promise<OpenLibraryParts> {
    if (current?.library.folder === to) return current
    const next = await open(to)
    await close()
    current = next
    obstacle = null
    return next
  }

  async function begin({ managerName, choice }: { managerName: string; choice: Id | null }): Promise<LibraryState> {
    const chosen = choice === null ? folder() : choices.get(choice)
    if (chosen === undefined) throw new RuleError('library.no-choice')
    const { library, settings } = await change(chosen)
    if (library.readOnly === null || settings.get().managerName === '') await settings.change({ managerName })
    if (chosen !== given) await location.set(chosen)
    return state()
  }

  async function openAnew(): Promise<boolean> {
    if (!current || (await isGone(files, current.library.folder))) return false
    const { library, workbooks } = current
    const { folder, readOnly } = library
    if ((await workbooks.closeAll()).state !== 'saved') return false
    const isNews = readOnly?.code === 'library.taken' && !told.some(({ code }) => code === 'library.was-taken')
    told = [
      ...told,
      ...(isNews ? [wasTaken] : []),
      ...workbooks.notices().filter(({ code }) => code === 'workbook.fork')
    ]
    await library.close()
    current = null
    await openKnown(folder)
    return true
  }

  async function closeNow(): Promise<SaveState> {
    if (!current) return { state: 'saved' }
    const { library, workbooks } = current
    const saving = await workbooks.closeAll()
    if (saving.state === 'saved') {
      await library.close()
      current = null
    }
    return saving
  }

  /** A window that is closed while its library still is being closed asks for it twice. */
  function close(): Promise<SaveState> {
    closing ??= closeNow().finally(() => {
      closing = null
    })
    return closing
  }

  return {
    start,
    state,
    begin,
    close,
    async look() {
      // A folder that is not there yet is looked for again by the next change.
      await current?.library.confirm(true).catch(() => false)
    },
    reopen() {
      reopening ??= openAnew().finally(() => {
        reopening = null
      })
      return reopening
    },
    settings: () => current?.settings.get() ?? defaults,
    opened() {
      if (!current) throw new RuleError('library.not-open')
      return current
    },
    async keepChoice(chosen) {
      const names = await files.list(chosen)
      const choice = newId()
      const place = libraryFolderIn(chosen, names)
      choices.set(choice, place)
      return { choice, folder: inWords(place) }
    }
  }
}

async function isGone(files: Files, path: string): Promise<boolean> {
  try {
    return (await files.look(path)) === null
  } catch {
    return false
  }
}
