import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { v7 as newId } from 'uuid'
import { z } from 'zod'
import { dateOf } from '../../../shared/dates'
import { InputError, isEmptied, RuleError } from '../../../shared/errors'
import type { RepSummary } from '../../../shared/model/library'
import { versions as ourVersions } from '../../../shared/model/migrations'
import type { Notice } from '../../../shared/model/notice'
import type { SaveState, Unsaved } from '../../../shared/model/saving'
import { GivenName, type Hash, Id, Line, Slug } from '../../../shared/model/scalars'
import { newWorkbook, type Workbook } from '../../../shared/model/workbook'
import { Queue } from '../../../shared/queue'
import { isBare } from '../../../shared/rules/brought'
import { isOnTheWay } from '../../../shared/rules/own'
import { AsideFile } from '../storage/aside-file'
import { clearExchange, incomingIn, moveIn } from '../storage/exchange'
import { FileFault, type Files } from '../storage/files'
import { guardedFiles } from '../storage/guarded-files'
import { baseName, names, segmentName } from '../storage/history'
import { saved } from '../storage/journal'
import { beginning } from '../storage/journal-format'
import { later as byTheClock } from '../storage/later'
import { purgeRecords } from '../storage/purge'
import { type OnText, readWorkbook } from '../storage/read-workbook'
import { unlessRefused } from '../storage/refusal'
import { takeAway } from '../storage/remove-tree'
import { SnapshotStore } from '../storage/snapshot-store'
import { type Past, type StoreOptions, WorkbookStore } from '../storage/workbook-store'
import { freshParts, isSame, type Trace, traceOfAll, traceOfOthers, type WorkbookFiles } from './arrivals'
import { ChangeLog } from './change-log'
import type { CreateWorkbooks, OpenedState, WorkbooksOptions, WorkbookText } from './contract'
import { folderName } from './folder-name'
import { loadWorkbook } from './load'
import { OpenWorkbook } from './open-workbook'
import { removing, repsFolder, Shelf } from './shelf'
import { layKept, layWhole } from './take-kept'
import { UndoStacks } from './undo'

const NewRep = z.object({ id: Id, name: GivenName, role: Line, territory: Line, frameworks: z.array(Slug).max(100) })

const digestOf = (text: string): Hash => createHash('sha256').update(text, 'utf8').digest('hex')

const notAdded = {
  missing: 'library.folder-gone',
  exists: 'library.failed',
  'disk-full': 'library.disk-full',
  'read-only': 'library.read-only',
  taken: 'workbook.read-only',
  failed: 'library.failed'
} as const

/** Puts a new workbook on the disk, completely or not at all. Throws a `RuleError` when the disk refuses it. */
async function putOnDisk(library: string, folder: string, workbook: Workbook, options: StoreOptions, past?: Past) {
  const { files } = options
  const reps = join(library, repsFolder)
  const path = join(reps, folder)
  try {
    // Making folders would create a library on a drive that is not connected, in another place.
    await files.list(library)
    const store = await WorkbookStore.create(path, workbook, options, past)
    await files.syncFolder(reps)
    await files.syncFolder(library)
    return store
  } catch (error) {
    if (!(error instanceof FileFault)) throw error
    const history = [baseName(0, options.device), segmentName(1, past?.changes.length ?? 0, options.device)].map(
      (name) => join(path, names.history, name)
    )
    const made = [join(path, names.snapshot), ...history]
    for (const file of made) await unlessRefused(files.remove(file), undefined)
    throw new RuleError(notAdded[error.reason])
  }
}

/** How long after its opening the past of a workbook is read, in milliseconds: nothing on the screen waits for it. */
const pastAfter = 3000

/** How often an open workbook is looked at before a deed when something is being changed meanwhile. */
const mostLooks = 4

/** What a look at an open workbook found; `later`: something was being changed, so that it could not be told. */
type Arrived = 'nothing' | 'later' | 'taken'

/** Stands for a library from which nothing was erased. */
const nobody = { has: () => false, isNamed: () => false, goneFrom: () => null, notSwept: async () => undefined }

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
  const ofOpen = (folder: string) => loaded.get(folder)?.shown() ?? null
  const disk = options.disk ?? files
  const later = options.later ?? byTheClock
  const shelf = new Shelf({ files, disk, library, versions, device, now, ofOpen, erased })

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

  async function mustBeNew(id: Id): Promise<void> {
    if (erased.has(id)) throw new RuleError('workbook.erased')
    if (await shelf.folderOf(id)) throw new RuleError('workbook.exists')
  }

  async function adopt(workbook: Workbook, past?: Past): Promise<RepSummary> {
    const { id, rep } = workbook
    if (library.readOnly) throw new RuleError('workbook.read-only')
    await mustBeNew(id)
    const folder = library.isProtected ? id : folderName(rep.name, id)
    const store = await putOnDisk(library.folder, folder, workbook, storeOptions(id, folder), past)
    const log = new ChangeLog(files, join(library.folder, repsFolder, folder), [], [], device)
    const stacks = new UndoStacks()
    const aside = await AsideFile.open(files, join(library.folder, repsFolder, folder), device)
    const { seq } = store.position
    const parts = { folder, workbook, json: null, seq, store, readOnly: null, notices: [], stacks, log, aside }
    const book = new OpenWorkbook(parts, context)
    loaded.set(folder, book)
    books.set(id, Promise.resolve(book))
    const shown = book.shown()
    await shelf.put(folder, shown, seq)
    onLibraryChanged?.()
    return shown.summary
  }

  async function takeIn(workbook: Workbook, lay: (folder: string) => Promise<void>): Promise<void> {
    const { id, rep } = workbook
    if (library.readOnly || !(await library.confirm(true))) throw new RuleError('workbook.read-only')
    await mustBeNew(id)
    const folder = library.isProtected ? id : folderName(rep.name, id)
    const fresh = join(incomingIn(library.folder), repsFolder, folder)
    try {
      await files.list(library.folder)
      await clearExchange(files, library.folder)
      await files.makeFolder(join(fresh, names.history))
      await lay(fresh)
      const snapshot = new SnapshotStore(files, fresh, workbook, 0, device)
      await snapshot.writeBase(beginning(id))
      await snapshot.write(beginning(id))
      await moveIn(files, library.folder, `${repsFolder}/${folder}`)
    } catch (error) {
      await clearExchange(files, library.folder)
      if (!(error instanceof FileFault)) throw error
      throw new RuleError(notAdded[error.reason])
    }
    onLibraryChanged?.()
  }

  async function takeKept(line: Id, opened?: Files): Promise<boolean> {
    if (library.readOnly || !(await library.confirm(true))) throw new RuleError('workbook.read-only')
    const folder = await shelf.keptOtherwiseAt(line, opened ? 'workbook.sealed' : 'workbook.in-clear')
    if (!folder) throw new RuleError('workbook.gone')
    const place = join(library.folder, repsFolder, folder)
    const from = { disk: opened ?? disk, files, from: place, versions, now: now() }
    const kept = await readWorkbook(from.disk, place, versions)
    if (typeof kept === 'string') {
      if (opened) return false
      throw new RuleError('workbook.not-taken-in')
    }
    // Without the changes that it continues, what comes after it could not be used.
    if (kept.awaits) throw new RuleError('workbook.arriving')
    const { id } = kept.workbook
    if (erased.has(id)) throw new RuleError('workbook.erased')
    const here = await shelf.folderOf(id)
    try {
      if (here === undefined) await takeWhole(kept.workbook, (to) => layWhole({ ...from, to }))
      else await takeBeside(id, (to) => layKept({ ...from, to }))
      await takeAway(files, place, join(library.folder, removing))
    } catch (error) {
      if (!(error instanceof FileFault)) throw error
      throw new RuleError('workbook.not-taken-in')
    }
    await shelf.drop(folder)
    if (here !== undefined) onArrived?.(id)
    onLibraryChanged?.()
    return true
  }

  /** Puts something beside an existing workbook, and deals with it. */
  async function takeBeside(workbook: Id, lay: (to: string) => Promise<boolean>): Promise<void> {
    const to = join(library.folder, repsFolder, await folderOf(workbook))
    let isLaid = false
    const { state } = await close(workbook, async () => {
      isLaid = await lay(to)
    })
    if (state !== 'saved' || !isLaid) throw new RuleError('workbook.not-taken-in')
    const { notices } = (await get(workbook)).opened()
    if (notices.some(({ code }) => code === 'side.beyond')) throw new RuleError('workbook.not-taken-in')
  }

  /** Adds a workbook that is not here, with all of its files, completely or not at all. */
  async function takeWhole({ id, rep }: Workbook, lay: (to: string) => Promise<void>): Promise<void> {
    const folder = library.isProtected ? id : folderName(rep.name, id)
    const fresh = join(incomingIn(library.folder), repsFolder, folder)
    await clearExchange(files, library.folder)
    try {
      await lay(fresh)
      await moveIn(files, library.folder, `${repsFolder}/${folder}`)
    } catch (error) {
      await clearExchange(files, library.folder)
      throw error
    }
  }

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
    if (!isBare(held, was, digestOf)) throw new RuleError('workbook.not-bare')
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
    async create(rep) {
      const parsed = NewRep.safeParse(rep)
      if (!parsed.success) throw new InputError(z.prettifyError(parsed.error), isEmptied(parsed.error))
      const { id, frameworks, ...facts } = parsed.data
      const moment = now()
      const trained = Object.fromEntries(frameworks.map((framework) => [framework, dateOf(moment)]))
      return adopt(newWorkbook(id, newId(), facts, moment, trained))
    },
    async createOwn({ id, name, coach, frameworks }) {
      if ((await shelf.list()).some(({ own }) => own)) throw new RuleError('own.exists')
      const moment = now()
      const trained = Object.fromEntries(frameworks.map((framework) => [framework, dateOf(moment)]))
      const facts = { name, role: '', territory: '' }
      return adopt({ ...newWorkbook(id, newId(), facts, moment, trained), own: { coach } })
    },
    adopt,
    takeIn,
    takeKept,
    remove,
    removeBare,
    list: () => shelf.list(),
    rhythms: () => shelf.rhythms(),
    patterns: () => shelf.patterns(),
    read,
    openRead,
    open: async (workbook) => (await latest(workbook)).opened(),
    pack: async (workbook) => (await latest(workbook)).packed(),
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
      if (waiting === 0) return
      await shelf.list()
      if (shelf.waiting() !== waiting) onLibraryChanged?.()
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
