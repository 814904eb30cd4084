import { v7 as newId } from 'uuid'
import { RuleError } from '../../../shared/errors'
import type { ChosenFolder, LibraryState, RecentLibrary } from '../../../shared/model/library'
import type { Notice } from '../../../shared/model/notice'
import type { SaveState } from '../../../shared/model/saving'
import type { Id } from '../../../shared/model/scalars'
import type { Paper, Settings } from '../../../shared/model/settings'
import { copiesAmong } from '../../../shared/rules/own'
import type { Imports } from '../bring/imports'
import type { FormsOfLibrary } from '../packs/open'
import type { OwnDays } from '../rhythm/own-days'
import type { LocationStore, SettingsStore } from '../settings/contract'
import { FileFault, type Files } from '../storage/files'
import type { Device } from '../storage/history'
import type { Vault } from '../storage/vault'
import type { Library, Workbooks } from '../workbooks/contract'
import type { ErasedReps } from '../workbooks/erased'
import type { Exports } from './exports'
import { folderInWords, isLibrary, placeIn } from './folder'
import type { LeftWordsStore } from './left-words'
import type { Published } from './published'

/** All that belongs to one library folder while it is open. */
export interface OpenLibraryParts extends FormsOfLibrary {
  library: Library
  /** How this device is called in the names of the files that it writes alone. */
  device: Device
  /** Tells of copies that a tool made where a file was changed on two computers. */
  copies: Notice[]
  settings: SettingsStore
  /** The manager's own leave, and holidays. */
  ownDays: OwnDays
  /** Which groups results sheets were given out about. */
  published: Published
  leftWords: LeftWordsStore
  /** Which files were saved from it. */
  exports: Exports
  workbooks: Workbooks
  /** What was brought from files. */
  imports: Imports
  /** Which reps were erased. */
  erased: ErasedReps
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
  /** Keeps a chosen folder until `begin` or `openChosen`, and says what it will be. */
  keepChoice(folder: string): Promise<ChosenFolder>
  /**
   * Saves all, gives back what is open and opens the library of a choice. Where none is there, one is started, with the
   * name, language and sales process of the one before, if `start` says so, else refused. What was open stays open where
   * something cannot be saved or the other cannot be opened. Nothing is done for the one that is open.
   */
  openChosen(input: { choice: Id; start: boolean }): Promise<void>
  /** Looks once more for what kept the library from opening at the start; false while it still does. */
  startAgain(): Promise<boolean>
  /** The libraries that were open last, the latest first, and whether each is there. */
  recent(): Promise<RecentLibrary[]>
  /** Takes one from that list; its files stay. The one that is open stays on the list. */
  forget(choice: Id): Promise<void>
  /** Opens the chosen folder, or the one offered, under the manager's name, and remembers it. */
  begin(input: { managerName: string; choice: Id | null }): Promise<LibraryState>
  /** Looks whether the library is still this program's, such as after the machine slept. */
  look(): Promise<void>
  /**
   * Takes up what other devices wrote meanwhile, where a tool keeps the folder alike on several computers; in a library that
   * can only be read, what the program that has it wrote.
   */
  takeArrived(): Promise<void>
  /**
   * Gives the library back and opens its folder anew, as another program left it. False when something cannot be saved or
   * the folder is not there; then all stays as it is.
   */
  reopen(): Promise<boolean>
  /**
   * Saves all, runs what exchanges files of the library while none of them is in use, and opens the library anew. False,
   * and nothing was run, when something cannot be saved.
   */
  exchange(run: () => Promise<void>): Promise<boolean>
  /** The folder of a protected library that waits for its key; null for none. */
  locked(): string | null
  /**
   * Opens the library that is locked. Under a wrong key nothing of it can be read. `RuleError` where its folder cannot be
   * read; it stays locked.
   */
  unlock(key: Uint8Array): Promise<void>
  /**
   * Saves all, gives back the protected library that is open and wipes its key. What cannot be saved keeps it open.
   * `RuleError` for one that is not protected.
   */
  lock(): Promise<SaveState>
  /** The folder of the library, or the one that it should be in. */
  place(): string
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
  /** The paper of the usual printer, where somebody knows; asked once, for a library that begins. */
  printerPaper?: () => Promise<Paper | null>
  open(folder: string): Promise<OpenLibraryParts>
  /** Holds the keys of protected libraries. */
  vault?: Pick<Vault, 'unlock' | 'lock' | 'isOpen'>
}

const isLocked = (error: unknown) => error instanceof RuleError && error.code === 'protection.locked'

const wasTaken: Notice = { code: 'library.was-taken', params: {} }

export function createLibrarySession(options: LibrarySessionOptions): LibrarySession {
  const { files, location, given, offered, home, defaults, vault } = options
  const choices = new Map<Id, string>()
  let current: OpenLibraryParts | null = null
  /** What lies in the library that is open, where its settings give no name. */
  let nameless: number | null = null
  /** The folder of a protected library that waits for its key. */
  let shut: string | null = null
  let obstacle: Notice | null = null
  /** What another program's work means for this one, since the start. */
  let told: Notice[] = []
  let reopening: Promise<boolean> | null = null
  let closing: Promise<SaveState> | null = null
  let locking: Promise<SaveState> | null = null

  /** A folder that cannot be opened is not offered again: a fresh library there would hide what is missing. */
  const folder = () => current?.library.folder ?? (obstacle ? offered : (given ?? location.get() ?? offered))
  const inWords = (path: string) => folderInWords(path, home)

  async function open(folder: string): Promise<OpenLibraryParts> {
    const parts = await options.open(folder)
    nameless = parts.settings.get().managerName === '' ? await countFound(parts) : null
    return parts
  }

  function state(): LibraryState {
    const found = current
      ? [
          ...(current.library.leftOver ? [current.library.leftOver] : []),
          ...current.settings.notices(),
          ...current.copies,
          ...current.ownDays.notices(),
          ...current.published.notices(),
          ...current.leftWords.notices(),
          ...current.exports.notices(),
          ...current.imports.notices(),
          ...current.erased.notices(),
          ...current.templates.notices(),
          ...current.packs.notices(),
          ...current.workbooks.notices()
        ]
      : []
    return {
      ready: current !== null && current.settings.get().managerName !== '',
      nameless: current?.settings.get().managerName === '' ? nameless : null,
      locked: shut !== null,
      folder: inWords(folder()),
      readOnly: current?.library.readOnly ?? null,
      notices: [...(obstacle ? [obstacle] : []), ...told, ...found],
      unsaved: current?.workbooks.unsaved() ?? []
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
      shut = null
    } catch (error) {
      if (isLocked(error)) {
        shut = known
        return
      }
      if (!(error instanceof RuleError) && !(error instanceof FileFault)) throw error
      obstacle = { code: 'library.unreadable', params: { folder: inWords(known) } }
    }
  }

  /**
   * Makes the library of a folder the current one. The earlier one is given back before, as it can be the same one on
   * another way; it is opened again where this one does not open or is not what is wanted. Null where this one is
   * protected and waits for its key.
   */
  async function change(to: string, isWanted = (_: OpenLibraryParts) => true): Promise<OpenLibraryParts | null> {
    if (current?.library.folder === to) return current
    if (shut === to) return null
    const from = current?.library.folder
    if ((await close()).state !== 'saved') throw new RuleError('library.not-left')
    try {
      current = await open(to)
      if (!isWanted(current)) throw new RuleError('library.not-started', { folder: inWords(to) })
      shut = null
    } catch (error) {
      await close()
      if (!isLocked(error)) {
        if (from !== undefined) await openKnown(from)
        if (error instanceof FileFault) throw new RuleError('library.no-folder')
        throw error
      }
      shut = to
    }
    if (from !== undefined && vault?.isOpen(from)) vault.lock(from)
    obstacle = null
    told = []
    return current
  }

  async function openChosen({ choice, start: mayStart }: { choice: Id; start: boolean }): Promise<void> {
    const place = chosenPlace(choice)
    const from = current?.library.folder ?? null
    const isThere = await isLibrary(files, place)
    if (!isThere && !mayStart) throw new RuleError('library.none-there', { folder: inWords(place) })
    const { managerName, language, theme, paper, salesProcess } = current?.settings.get() ?? defaults
    const parts = await change(place, (parts) => isThere || parts.library.readOnly === null)
    // Where this is not saved, the window asks for the name.
    if (parts && !isThere)
      await ignoringRefusal(parts.settings.change({ managerName, language, theme, paper, salesProcess }))
    // Not being remembered costs a choice at the next start.
    const opened = parts?.library.folder ?? place
    if (opened !== given) await ignoringRefusal(location.set(opened, from))
  }

  const chosenPlace = (choice: Id): string => {
    const place = choices.get(choice)
    if (place === undefined) throw new RuleError('library.no-choice')
    return place
  }

  /** The id that stands for a folder until the program ends. */
  function choiceOf(place: string): Id {
    const [known] = [...choices].find(([, folder]) => folder === place) ?? []
    const choice = known ?? newId()
    choices.set(choice, place)
    return choice
  }

  async function recent(): Promise<RecentLibrary[]> {
    const isOpen = (folder: string) => folder === current?.library.folder
    const open = current && !location.recent().some(isOpen) ? [current.library.folder] : []
    return Promise.all(
      [...open, ...location.recent()].map(async (folder) => ({
        choice: choiceOf(folder),
        folder: inWords(folder),
        state: isOpen(folder) ? 'open' : (await isLibrary(files, folder)) ? 'there' : 'gone'
      }))
    )
  }

  async function begin({ managerName, choice }: { managerName: string; choice: Id | null }): Promise<LibraryState> {
    const chosen = choice === null ? folder() : chosenPlace(choice)
    const isThere = await isLibrary(files, chosen)
    const [paper, parts] = await Promise.all([isThere ? null : (options.printerPaper?.() ?? null), change(chosen)])
    if (parts && (parts.library.readOnly === null || parts.settings.get().managerName === ''))
      await parts.settings.change({ managerName, ...(paper && { paper }) })
    if (chosen !== given) await location.set(chosen)
    return state()
  }

  /** `run`: what happens while nothing of the library is in use. */
  async function openAnew(run = async () => {}): Promise<boolean> {
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
    await run()
    await library.close()
    current = null
    await openKnown(folder)
    return true
  }

  async function closeNow(): Promise<SaveState> {
    // What is exchanged is done and opened first, or it would be left in the middle and be open afterwards.
    await reopening?.catch(() => false)
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

  async function unlock(key: Uint8Array): Promise<void> {
    if (shut === null) return
    const folder = shut
    vault?.unlock(folder, key)
    await openKnown(folder)
    obstacle = null
    if (current) return
    vault?.lock(folder)
    throw new RuleError('protection.not-opened')
  }

  async function lockNow(): Promise<SaveState> {
    // What is being opened anew would be open afterwards.
    await reopening?.catch(() => false)
    const folder = current?.library.folder
    if (folder === undefined || !vault?.isOpen(folder)) throw new RuleError('protection.none')
    const saving = await close()
    if (saving.state !== 'saved') return saving
    vault.lock(folder)
    shut = folder
    told = []
    return saving
  }

  function lock(): Promise<SaveState> {
    locking ??= lockNow().finally(() => {
      locking = null
    })
    return locking
  }

  return {
    start,
    state,
    begin,
    close,
    locked: () => shut,
    unlock,
    lock,
    async look() {
      // A folder that is not there yet is looked for again by the next change.
      await current?.library.confirm(true).catch(() => false)
    },
    async takeArrived() {
      if (!locking && !closing && !reopening) await current?.workbooks.takeArrived()
    },
    async reopen() {
      if (locking) return false
      reopening ??= openAnew().finally(() => {
        reopening = null
      })
      return reopening
    },
    async exchange(run) {
      if (locking || closing) return false
      const before = reopening
      const exchanging = (async () => {
        await before
        return openAnew(run)
      })().finally(() => {
        if (reopening === exchanging) reopening = null
      })
      // From here on whoever closes or locks the library waits for it.
      reopening = exchanging
      return exchanging
    },
    place: () => current?.library.folder ?? shut ?? given ?? location.get() ?? offered,
    settings: () => current?.settings.get() ?? defaults,
    opened() {
      if (!current) throw new RuleError('library.not-open')
      return current
    },
    async keepChoice(chosen) {
      const { place, isLibrary: isThere } = await placeIn(files, chosen)
      const found = place === current?.library.folder ? 'open' : isThere ? 'library' : 'none'
      return { choice: choiceOf(place), folder: inWords(place), found }
    },
    openChosen,
    async startAgain() {
      obstacle = null
      if (current === null) await start()
      return obstacle === null
    },
    recent,
    async forget(choice) {
      const place = chosenPlace(choice)
      if (place !== current?.library.folder) await location.forget(place)
    }
  }
}

/** The workbooks of a library without a name: one whose settings were lost. Null where none is there and nothing was lost. */
async function countFound({ settings, workbooks }: OpenLibraryParts): Promise<number | null> {
  const all = await workbooks.list()
  const count = all.length - copiesAmong(all).length
  return count > 0 || settings.notices().length > 0 || workbooks.notices().length > 0 ? count : null
}

/** What a disk refuses is left undone; all else is a fault. */
async function ignoringRefusal(doing: Promise<unknown>): Promise<void> {
  try {
    await doing
  } catch (error) {
    if (!(error instanceof RuleError || error instanceof FileFault)) throw error
  }
}

async function isGone(files: Files, path: string): Promise<boolean> {
  try {
    return (await files.look(path)) === null
  } catch {
    return false
  }
}
