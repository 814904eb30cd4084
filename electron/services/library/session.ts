import { v7 as newId } from 'uuid'
import { RuleError } from '../../../shared/errors'
import type { LeftWords } from '../../../shared/model/left-words'
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
import { unlessRefused } from '../storage/refusal'
import type { Vault } from '../storage/vault'
import type { Library, Workbooks } from '../workbooks/contract'
import type { ErasedReps } from '../workbooks/erased'
import { CarriedWords } from './carried-words'
import type { Exports } from './exports'
import { folderInWords, isLibrary, placeIn } from './folder'
import type { LeftWordsStore } from './left-words'
import type { Published } from './published'

/** Everything that belongs to one library folder while it is open. */
export interface OpenLibraryParts extends FormsOfLibrary {
  library: Library
  /** The name of this device, which marks the files that it alone writes. */
  device: Device
  /** Notices about copies that a sync tool made of files changed on two computers. */
  copies: Notice[]
  settings: SettingsStore
  /** The manager's own leave and holidays. */
  ownDays: OwnDays
  /** The groups that results sheets were given out about. */
  published: Published
  leftWords: LeftWordsStore
  /** The files that were saved from it. */
  exports: Exports
  workbooks: Workbooks
  /** The imports from files. */
  imports: Imports
  /** The reps who were erased. */
  erased: ErasedReps
}

/** The library that this program works with; none before the first run is finished. */
export interface LibrarySession {
  /** Opens the folder that was given at the start or chosen earlier. If it cannot be opened, a notice says why. */
  start(): Promise<void>
  state(): LibraryState
  /** The library's settings, or the defaults while there is no library. */
  settings(): Settings
  /** The open library; throws a `RuleError` while there is none. */
  opened(): OpenLibraryParts
  /** Keeps a chosen folder until `begin` or `openChosen`, and says what it would be. */
  keepChoice(folder: string): Promise<ChosenFolder>
  /**
   * Saves everything, closes the open library and opens the chosen one. If the folder has none and `start` is set, one
   * is started with the name, language and sales process of the present library; without `start` it is refused. The
   * present library stays open when something cannot be saved or the other cannot be opened. Does nothing for the
   * library that is open.
   */
  openChosen(input: { choice: Id; start: boolean }): Promise<void>
  /** Tries again to open the library that could not be opened at the start; false if it still cannot. */
  startAgain(): Promise<boolean>
  /** The libraries that were opened last, the latest first, and whether each is there. */
  recent(): Promise<RecentLibrary[]>
  /** Removes a library from that list; its files stay. The open one cannot be removed. */
  forget(choice: Id): Promise<void>
  /** Opens the chosen folder, or the offered one, under the manager's name, and remembers it. */
  begin(input: { managerName: string; choice: Id | null }): Promise<LibraryState>
  /** Checks whether this program still holds the library, for instance after the computer was asleep. */
  look(): Promise<void>
  /**
   * Adds what other devices have written, when a sync tool shares the folder between computers; in a library that can
   * only be read, what the program that holds it has written.
   */
  takeArrived(): Promise<void>
  /**
   * Closes the library and opens its folder again, as another program left it. False when something cannot be saved or
   * the folder is missing; then nothing changes. `words` stand in the window and are kept as those of a lock are.
   */
  reopen(words?: readonly LeftWords[]): Promise<boolean>
  /**
   * Saves everything, runs something that replaces files of the library while none of them is in use, and opens the
   * library again. Returns false without running it when something cannot be saved.
   */
  exchange(run: () => Promise<void>): Promise<boolean>
  /** The folder of a locked library; null when none is. */
  locked(): string | null
  /**
   * Opens the locked library; with a wrong key nothing of it can be read. Throws a `RuleError` when its folder cannot
   * be read, and it stays locked.
   */
  unlock(key: Uint8Array): Promise<void>
  /**
   * Saves everything, closes the protected library and wipes its key. It stays open when something cannot be saved.
   * Throws a `RuleError` for a library that is not protected.
   */
  lock(): Promise<SaveState>
  /** The folder of the library, or the one where it should be. */
  place(): string
  /** Saves everything and closes the library, which stays open when something cannot be saved. */
  close(): Promise<SaveState>
}

export interface LibrarySessionOptions {
  files: Files
  location: LocationStore
  /** The folder that was given at the start; it is not remembered. */
  given: string | null
  /** The folder that the first run offers. */
  offered: string
  home: string
  defaults: Settings
  /** The paper of the default printer, if known; asked once, when a library is started. */
  printerPaper?: () => Promise<Paper | null>
  open(folder: string): Promise<OpenLibraryParts>
  /** Holds the keys of unlocked libraries. */
  vault?: Pick<Vault, 'unlock' | 'lock' | 'isOpen'>
}

const isLocked = (error: unknown) => error instanceof RuleError && error.code === 'protection.locked'

const wasTaken: Notice = { code: 'library.was-taken', params: {} }
const repErased: Notice = { code: 'library.rep-erased', params: {} }

const erasedIn = (parts: OpenLibraryParts | null): Id[] => parts?.erased.list().map(({ id }) => id) ?? []

export function createLibrarySession(options: LibrarySessionOptions): LibrarySession {
  const { files, location, given, offered, home, defaults, vault } = options
  const choices = new Map<Id, string>()
  let current: OpenLibraryParts | null = null
  /** The number of workbooks in the open library, if its settings have no name. */
  let nameless: number | null = null
  /** The folder of the locked library. */
  let shut: string | null = null
  let obstacle: Notice | null = null
  /** Notices about what other programs did with the library since the start. */
  let told: Notice[] = []
  const carried = new CarriedWords()
  let reopening: Promise<boolean> | null = null
  let closing: Promise<SaveState> | null = null
  let locking: Promise<SaveState> | null = null

  /** A folder that could not be opened is not offered: a new library there would hide what is missing. */
  const folder = () => current?.library.folder ?? (obstacle ? offered : (given ?? location.get() ?? offered))
  const inWords = (path: string) => folderInWords(path, home)

  async function open(folder: string): Promise<OpenLibraryParts> {
    const parts = await options.open(folder)
    await carried.giveBack(parts)
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
      const isKey = error instanceof RuleError && error.code === 'protection.key-damaged'
      obstacle = { code: isKey ? 'library.key-damaged' : 'library.unreadable', params: { folder: inWords(known) } }
    }
  }

  /**
   * Makes the library of a folder the current one. The present one is closed first, because both may be the same by
   * different paths; it is opened again when the new one cannot be opened or is not wanted. Null when the new one is
   * locked.
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
    // If this is not saved, the window asks for the name.
    if (parts && !isThere)
      await ignoringRefusal(parts.settings.change({ managerName, language, theme, paper, salesProcess }))
    // If it cannot be remembered, the person only has to choose it again at the next start.
    const opened = parts?.library.folder ?? place
    if (opened !== given) await ignoringRefusal(location.set(opened, from))
  }

  const chosenPlace = (choice: Id): string => {
    const place = choices.get(choice)
    if (place === undefined) throw new RuleError('library.no-choice')
    return place
  }

  /** The id of a folder until the program ends. */
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

  /** Closes the library, calls `run`, and opens it again. */
  async function openAnew(run = async () => {}, words: readonly LeftWords[] = []): Promise<boolean> {
    if (!current || (await isGone(files, current.library.folder))) return false
    const { library, workbooks, erased } = current
    const { folder, readOnly } = library
    if ((await workbooks.closeAll()).state !== 'saved') return false
    const isNews = readOnly?.code === 'library.taken' && !told.some(({ code }) => code === 'library.was-taken')
    told = [
      ...told,
      ...(isNews ? [wasTaken] : []),
      ...workbooks.notices().filter(({ code }) => code === 'workbook.fork')
    ]
    await run()
    carried.take(current, words)
    await library.close()
    current = null
    await openKnown(folder)
    if (erased.hasArrived() || erasedIn(current).some((id) => !erased.has(id))) told = [...told, repErased]
    return true
  }

  async function closeNow(): Promise<SaveState> {
    // A replacement of files that is under way is finished first; otherwise it would be interrupted, or the library
    // would be open afterwards.
    await reopening?.catch(() => false)
    if (!current) return { state: 'saved' }
    const { library, workbooks } = current
    const saving = await workbooks.closeAll()
    if (saving.state === 'saved') {
      carried.take(current)
      await library.close()
      current = null
    }
    return saving
  }

  /** Runs only once at a time: a window that is closed while its library is being closed asks a second time. */
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
    // Otherwise a library that is just being opened again would be open afterwards.
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
    async reopen(words) {
      if (locking) return false
      reopening ??= openAnew(undefined, words).finally(() => {
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
      // From here on, closing or locking the library waits for it.
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

/**
 * The number of workbooks in a library without a name, whose settings were lost; null when there are none, or nothing
 * was lost.
 */
async function countFound({ settings, workbooks }: OpenLibraryParts): Promise<number | null> {
  const all = await workbooks.list()
  const count = all.length - copiesAmong(all).length
  return count > 0 || settings.notices().length > 0 || workbooks.notices().length > 0 ? count : null
}

/** Ignores that a disk refuses something; other errors are thrown. */
async function ignoringRefusal(doing: Promise<unknown>): Promise<void> {
  try {
    await doing
  } catch (error) {
    if (!(error instanceof RuleError || error instanceof FileFault)) throw error
  }
}

/** Whether nothing is there; false when it cannot be looked at. */
const isGone = async (files: Files, path: string): Promise<boolean> =>
  (await unlessRefused(files.look(path), 'unknown')) === null
