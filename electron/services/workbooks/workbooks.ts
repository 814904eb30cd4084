import { join } from 'node:path'
import { v7 as newId } from 'uuid'
import { RuleError } from '../../../shared/errors'
import { versions as ourVersions } from '../../../shared/model/migrations'
import type { Notice } from '../../../shared/model/notice'
import type { SaveState, Unsaved } from '../../../shared/model/saving'
import type { Hash, Id } from '../../../shared/model/scalars'
import type { Workbook } from '../../../shared/model/workbook'
import { Queue } from '../../../shared/queue'
import { isBare } from '../../../shared/rules/brought'
import { isOnTheWay } from '../../../shared/rules/own'
import { AsideFile } from '../storage/aside-file'
import { FileFault } from '../storage/files'
import { guardedFiles } from '../storage/guarded-files'
import { saved } from '../storage/journal'
import { later as byTheClock } from '../storage/later'
import { purgeRecords } from '../storage/purge'
import type { OnText } from '../storage/read-workbook'
import { takeAway } from '../storage/remove-tree'
import { sha256 } from '../storage/sha256'
import type { StoreOptions, WorkbookStore } from '../storage/workbook-store'
import { addingTo } from './adding'
import { freshParts, isFolderGone, isSame, type Trace, traceOfAll, traceOfOthers, type WorkbookFiles } from './arrivals'
import { ChangeLog } from './change-log'
import type { CreateWorkbooks, OpenedState, WorkbooksOptions, WorkbookText } from './contract'
import { removing, repsFolder } from './folder-name'
import { loadWorkbook } from './load'
import { OpenWorkbook } from './open-workbook'
import { Shelf } from './shelf'
import type { Shown } from './summary'
import { UndoStacks } from './undo'

/** How long after its opening the past of a workbook is read, in milliseconds: nothing on the screen waits for it. */
const pastAfter = 3000

/** How often an open workbook is looked at before a deed when something is being changed meanwhile. */
const mostLooks = 4

/** What a look at an open workbook found; `later`: something was being changed, so that it could not be told. */
type Arrived = 'nothing' | 'later' | 'taken'

/** Stands for a library from which nothing was erased. */
const nobody = {
  has: () => false,
  isNamed: () => false,
  look: async () => false,
  goneFrom: () => null,
  notSwept: async () => undefined
}

/** The workbooks of one library. An opened workbook stays in memory until it is closed. */
export const createWorkbooks: CreateWorkbooks = (options: WorkbooksOptions) => {
  const {
    library,
    offers,
    now,
    actor,
    erased = nobody,
    onSaving,
    onLibraryChanged,
    onArrived,
    onChangedHands
  } = options
  const versions = options.versions ?? ourVersions
  const device = options.device ?? null
  const files = guardedFiles(options.files, () => library.confirm())
  const forks: Notice[] = []
  const books = new Map<Id, Promise<OpenWorkbook>>()
  const closing = new Map<Id, Promise<SaveState>>()
  const loaded = new Map<string, OpenWorkbook>()
  const unsaved = new Map<Id, Unsaved>()
  /** The text of each workbook that was given to the window before the workbook itself. */
  const texts = new Map<Id, WorkbookText>()
  /** The trace of what was beside a workbook at the last look. */
  const traces = new Map<string, Trace>()
  /** The trace of the files of a workbook that was opened only for reading. */
  const wholes = new Map<string, string>()
  /** The workbooks whose past was read since the start. */
  const pasts = new Set<Id>()
  const arriving = new Queue()
  const isOpen = (folder: string) => loaded.has(folder)
  const ofOpen = (folder: string) => loaded.get(folder)?.shown() ?? null
  const disk = options.disk ?? files
  const later = options.later ?? byTheClock
  const shelf = new Shelf({ files, disk, library, versions, device, now, isOpen, ofOpen, erased })

  const storeOptions = (workbook: Id, folder: string): StoreOptions => ({
    files,
    device,
    now,
    later,
    onSaving(saving) {
      if (saving.state === 'saved') unsaved.delete(workbook)
      else unsaved.set(workbook, { workbook, reason: saving.reason })
      onSaving?.(workbook, saving)
    },
    holds: () => library.confirm(true),
    unguarded: options.files,
    onFork: (kept) => {
      const rep = ofOpen(folder)?.summary.name ?? folder
      forks.push({ code: 'workbook.fork', params: { rep, folder, kept } })
      onChangedHands?.()
    },
    foldAt: options.checkpointAt ?? 1024 * 1024
  })
  const context = {
    offers,
    now,
    actor,
    readOnly: () => library.readOnly,
    onShownChanged: () => onLibraryChanged?.()
  }

  async function folderOf(workbook: Id): Promise<string> {
    const folder = await shelf.folderOf(workbook)
    if (folder === undefined) throw new RuleError('workbook.gone')
    return folder
  }

  /** Files that came back beside the workbook may hold erased records. */
  async function withoutErased(workbook: Id, folder: string): Promise<void> {
    const gone = library.readOnly ? null : erased.goneFrom(workbook)
    if (!gone) return
    try {
      await purgeRecords(files, join(library.folder, repsFolder, folder), gone, versions)
    } catch (error) {
      if (!(error instanceof FileFault)) throw error
      await erased.notSwept(workbook).catch((refused) => {
        if (!(refused instanceof RuleError)) throw refused
      })
    }
  }

  const placeOf = (folder: string): WorkbookFiles => ({ files, path: join(library.folder, repsFolder, folder), device })

  async function load(workbook: Id, onText?: OnText): Promise<OpenWorkbook> {
    const folder = await folderOf(workbook)
    await withoutErased(workbook, folder)
    const reach = shelf.reachOf(folder)
    // Taken before reading: what arrives in between is looked at once more.
    if (library.readOnly) wholes.set(folder, await traceOfAll(placeOf(folder)))
    else if (device !== null) traces.set(folder, await traceOfOthers(placeOf(folder)))
    const shownAt = (seq: number) => shelf.shownAt(folder, seq)
    const options = storeOptions(workbook, folder)
    const book = await loadWorkbook(folder, library, versions, options, context, reach, shownAt, onText)
    loaded.set(folder, book)
    await book.stopClocks()
    if (!pasts.has(workbook)) later(pastAfter, () => void arriving.run(() => lookAtPast(workbook)))
    return book
  }

  /** Tells what the history of an open workbook lacks; what cannot be read now is read after the next opening. */
  async function lookAtPast(workbook: Id): Promise<void> {
    const book = await books.get(workbook)?.catch(() => undefined)
    if (!book || pasts.has(workbook) || closing.has(workbook)) return
    try {
      const { isLooked, isTold } = await book.lookAtPast(placeOf(book.folder))
      if (isLooked && !isTold) pasts.add(workbook)
      if (isTold) onArrived?.(workbook)
    } catch (error) {
      if (!(error instanceof FileFault)) throw error
    }
  }

  function forget(workbook: Id, book: OpenWorkbook) {
    books.delete(workbook)
    texts.delete(workbook)
    loaded.delete(book.folder)
  }

  async function get(workbook: Id, onText?: OnText): Promise<OpenWorkbook> {
    await closing.get(workbook)
    const known = books.get(workbook)
    if (known) return known
    const book = load(workbook, onText)
    books.set(workbook, book)
    book.catch(() => books.delete(workbook))
    return book
  }

  /** Gives a text to the window; what was given already keeps its key. */
  function given(workbook: Id, text: string): WorkbookText {
    const known = texts.get(workbook)
    if (known?.text === text) return known
    const fresh = { key: newId(), text }
    texts.set(workbook, fresh)
    return fresh
  }

  function read(workbook: Id): Promise<WorkbookText | null> {
    // Without the lock a workbook is read anew each time it is opened, so a text of it would be in vain.
    if (library.readOnly) return Promise.resolve(null)
    return new Promise((resolve, reject) => {
      const onText = async (text: string) => {
        resolve(given(workbook, text))
        // The answer goes out before the text is parsed here, so that the window parses it at the same time.
        await new Promise(setImmediate)
      }
      get(workbook, onText).then(({ asRead }) => resolve(asRead === null ? null : given(workbook, asRead)), reject)
    })
  }

  async function openRead(workbook: Id, key: Id): Promise<OpenedState | null> {
    const book = await get(workbook)
    const known = texts.get(workbook)
    texts.delete(workbook)
    return known?.key === key && book.store ? book.openedAs(known.text) : null
  }

  /** As `get`; a workbook that can only be read may have been changed by another program meanwhile. */
  async function latest(workbook: Id): Promise<OpenWorkbook> {
    const known = await books.get(workbook)?.catch(() => undefined)
    if (known && !known.store) forget(workbook, known)
    return get(workbook)
  }

  /** As `latest`, for a window that gets the whole of it; a text that was given to it before is of no use any more. */
  async function whole(workbook: Id): Promise<OpenWorkbook> {
    const book = await latest(workbook)
    texts.delete(workbook)
    return book
  }

  async function closeBook(workbook: Id): Promise<SaveState> {
    const book = await books.get(workbook)?.catch(() => undefined)
    if (!book) return saved
    await arriving.run(async () => {})
    const state = (await book.store?.close()) ?? saved
    if (state.state !== 'saved') return state
    const shown = book.shown()
    forget(workbook, book)
    // What is kept beside the workbook is not in its files, so these are looked at instead.
    if (book.store && !book.store.isForked) await shelf.put(book.folder, shown, book.store.position.seq)
    return state
  }

  /** Looks at one open workbook; what cannot be read now is looked at again later. */
  async function lookAround(workbook: Id): Promise<Arrived> {
    const book = await books.get(workbook)?.catch(() => undefined)
    if (book && !book.store && isOnTheWay(book.shown().summary)) {
      forget(workbook, book)
      if ((await get(workbook)).store) onArrived?.(workbook)
    }
    if (!book?.store || closing.has(workbook) || erased.goneFrom(workbook)) return 'nothing'
    try {
      const place = placeOf(book.folder)
      if (await isFolderGone(place)) {
        if (book.tellOnce({ code: 'workbook.folder-gone', params: {} })) onArrived?.(workbook)
        return 'nothing'
      }
      if (book.store.saving.state === 'saved' && (await book.store.isNewer())) {
        await book.store.close()
        forget(workbook, book)
        onArrived?.(workbook)
        return 'taken'
      }
      const trace = await traceOfOthers(place)
      const before = traces.get(book.folder)
      if (isSame(trace, before)) return 'nothing'
      const answer = await book.aside.takeArrived(place, freshParts(trace, before))
      if (answer !== 'later') traces.set(book.folder, trace)
      if (answer === 'taken') onArrived?.(workbook)
      return answer
    } catch (error) {
      if (!(error instanceof FileFault)) throw error
      return 'later'
    }
  }

  /**
   * In a library that can only be read, looks at what the program that holds it has written; the window then opens the
   * workbook again.
   */
  async function readAnew(workbook: Id): Promise<void> {
    const book = await books.get(workbook)?.catch(() => undefined)
    if (!book || book.store || (await traceOfAll(placeOf(book.folder))) === wholes.get(book.folder)) return
    forget(workbook, book)
    onArrived?.(workbook)
  }

  /** Closes a workbook; `before` runs before anybody can open it again. */
  function close(workbook: Id, before = async () => {}): Promise<SaveState> {
    const underWay = closing.get(workbook)
    if (underWay) return underWay
    const done = closeBook(workbook)
      .then(async (state) => {
        if (state.state === 'saved') await before()
        return state
      })
      .finally(() => closing.delete(workbook))
    closing.set(workbook, done)
    return done
  }

  async function hold(folder: string, workbook: Workbook, store: WorkbookStore): Promise<Shown> {
    const path = join(library.folder, repsFolder, folder)
    const log = new ChangeLog(files, path, [], [], device)
    const stacks = new UndoStacks()
    const aside = await AsideFile.open(files, path, device)
    const { seq } = store.position
    const parts = { folder, workbook, json: null, seq, store, readOnly: null, notices: [], stacks, log, aside }
    const book = new OpenWorkbook(parts, context)
    loaded.set(folder, book)
    books.set(workbook.id, Promise.resolve(book))
    return book.shown()
  }

  const adding = addingTo({
    ...{ library, files, disk, device, versions, now, erased, shelf, storeOptions, folderOf, hold, close },
    opened: async (workbook) => (await get(workbook)).opened(),
    onArrived,
    onLibraryChanged
  })

  async function remove(workbook: Id): Promise<void> {
    if (library.readOnly) throw new RuleError('workbook.read-only')
    const summary = (await shelf.list()).find(({ id }) => id === workbook)
    if (!summary) throw new RuleError('workbook.gone')
    if (!summary.sample) throw new RuleError('workbook.not-sample')
    await takeOut(workbook)
  }

  async function removeBare(workbook: Id, was: Hash): Promise<void> {
    if (library.readOnly) throw new RuleError('workbook.read-only')
    const { workbook: held } = (await get(workbook)).opened()
    if (!isBare(held, was, sha256)) throw new RuleError('workbook.not-bare')
    await takeOut(workbook)
  }

  async function takeOut(workbook: Id): Promise<void> {
    const folder = await folderOf(workbook)
    await closing.get(workbook)
    try {
      const path = join(library.folder, repsFolder, folder)
      const { state } = await close(workbook, () => takeAway(files, path, join(library.folder, removing)))
      if (state !== 'saved') throw new RuleError('workbook.not-removed')
    } catch (error) {
      if (!(error instanceof FileFault)) throw error
      throw new RuleError('workbook.not-removed')
    }
    await shelf.drop(folder)
    onLibraryChanged?.()
  }

  return {
    ...adding,
    remove,
    removeBare,
    list: () => shelf.list(),
    rhythms: () => shelf.rhythms(),
    patterns: () => shelf.patterns(),
    read,
    openRead,
    open: async (workbook) => (await whole(workbook)).opened(),
    pack: async (workbook) => (await whole(workbook)).packed(),
    dispatch: async (workbook, command, at) => (await get(workbook)).dispatch(command, at),
    become: async (workbook, seq, type, next) => (await get(workbook)).become(seq, type, next),
    takeMergeBack: async (workbook, change) => (await get(workbook)).takeMergeBack(change),
    rehearse: async (workbook, command) => (await get(workbook)).rehearse(command),
    undo: async (workbook, change) => (await get(workbook)).undo(change),
    redo: async (workbook, change) => (await get(workbook)).redo(change),
    history: async (workbook, page) => (await get(workbook)).history(page),
    pastWords: async (workbook, of) => (await get(workbook)).pastWords(of),
    aside: async (workbook) => (await get(workbook)).aside.offered(),
    applyAside: async (workbook, key, because, written) => (await get(workbook)).aside.apply(key, because, written),
    leaveOut: async (workbook, keys, out, because) => (await get(workbook)).aside.leaveOut(keys, out, because),
    lossesSeen: async (workbook) => (await get(workbook)).aside.lossesSeen(),
    offer: async (workbook, changes) => (await get(workbook)).aside.offer(changes),
    folderOf: async (workbook) => join(library.folder, repsFolder, await folderOf(workbook)),
    notices: () => [...shelf.notices(), ...forks],
    forgetVanished: (workbook) => shelf.forgetVanished(workbook),
    async takeArrived() {
      if (library.readOnly) {
        for (const workbook of [...books.keys()]) await arriving.run(() => readAnew(workbook))
        if (await shelf.looksDifferent()) onLibraryChanged?.()
        return
      }
      if (device === null) return
      // Asked before the list: opening a workbook looks at the list, too.
      const waiting = shelf.waiting()
      for (const workbook of [...books.keys()]) await arriving.run(() => lookAround(workbook))
      const isGone = await shelf.lacksOne()
      if (waiting === 0 && !isGone) return
      await shelf.list()
      if (isGone || shelf.waiting() !== waiting) onLibraryChanged?.()
    },
    lookAtPast: (workbook) => arriving.run(() => lookAtPast(workbook)),
    async takeNew(workbook) {
      if (device === null || library.readOnly) return false
      for (let look = 1; look <= mostLooks; look++) {
        const answer = await arriving.run(() => lookAround(workbook))
        if (answer !== 'later') return answer === 'taken'
      }
      return false
    },
    unsaved: () => [...unsaved.values()],
    close: (workbook) => close(workbook),
    async closeAll() {
      const states = []
      for (const workbook of [...books.keys()]) states.push(await close(workbook))
      return states.find(({ state }) => state !== 'saved') ?? saved
    }
  }
}
