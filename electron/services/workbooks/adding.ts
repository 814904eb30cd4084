import { join } from 'node:path'
import { v7 as newId } from 'uuid'
import { z } from 'zod'
import { dateOf } from '../../../shared/dates'
import { InputError, isEmptied, RuleError } from '../../../shared/errors'
import type { RepSummary } from '../../../shared/model/library'
import type { Versions } from '../../../shared/model/migrations'
import type { SaveState } from '../../../shared/model/saving'
import { GivenName, Id, Line, Slug } from '../../../shared/model/scalars'
import { newWorkbook, type Workbook } from '../../../shared/model/workbook'
import { clearExchange, incomingIn, moveIn } from '../storage/exchange'
import { FileFault, type Files } from '../storage/files'
import { baseName, type Device, names, segmentName } from '../storage/history'
import { beginning } from '../storage/journal-format'
import { readWorkbook } from '../storage/read-workbook'
import { unlessRefused } from '../storage/refusal'
import { takeAway } from '../storage/remove-tree'
import { SnapshotStore } from '../storage/snapshot-store'
import { type Past, type StoreOptions, WorkbookStore } from '../storage/workbook-store'
import type { OpenedWorkbook, Workbooks, WorkbooksOptions } from './contract'
import { folderName, removing, repsFolder } from './folder-name'
import type { Shelf } from './shelf'
import type { Shown } from './summary'
import { layKept, layWhole } from './take-kept'

const NewRep = z.object({ id: Id, name: GivenName, role: Line, territory: Line, frameworks: z.array(Slug).max(100) })

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

/** What is asked of the workbooks that are in the library already. */
interface Port extends Pick<WorkbooksOptions, 'library' | 'now' | 'onArrived' | 'onLibraryChanged'> {
  files: Files
  /** The files as they are on the disk. */
  disk: Files
  device: Device
  versions: Versions
  erased: Pick<NonNullable<WorkbooksOptions['erased']>, 'has'>
  shelf: Shelf
  storeOptions(workbook: Id, folder: string): StoreOptions
  folderOf(workbook: Id): Promise<string>
  /** Keeps a workbook that was put on the disk open. */
  hold(folder: string, workbook: Workbook, store: WorkbookStore): Promise<Shown>
  opened(workbook: Id): Promise<OpenedWorkbook>
  /** Closes a workbook; `before` runs before anybody can open it again. */
  close(workbook: Id, before: () => Promise<void>): Promise<SaveState>
}

type Adding = Pick<Workbooks, 'create' | 'createOwn' | 'adopt' | 'takeIn' | 'takeKept'>

/** How a workbook comes into a library: begun here, with files of its own, or as another computer kept it. */
export function addingTo(port: Port): Adding {
  const { library, files, disk, device, versions, now, erased, shelf, storeOptions, hold, folderOf, close } = port
  const { onArrived, onLibraryChanged } = port

  async function adopt(workbook: Workbook, past?: Past): Promise<RepSummary> {
    const { id, rep } = workbook
    if (library.readOnly) throw new RuleError('workbook.read-only')
    if (erased.has(id)) throw new RuleError('workbook.erased')
    if (!(await shelf.isFree(id))) throw new RuleError('workbook.exists')
    const folder = library.isProtected ? id : folderName(rep.name, id)
    const store = await putOnDisk(library.folder, folder, workbook, storeOptions(id, folder), past)
    const shown = await hold(folder, workbook, store)
    await shelf.put(folder, shown, store.position.seq)
    onLibraryChanged?.()
    return shown.summary
  }

  async function takeIn(workbook: Workbook, lay: (folder: string) => Promise<void>): Promise<void> {
    const { id, rep } = workbook
    if (library.readOnly || !(await library.confirm(true))) throw new RuleError('workbook.read-only')
    if (erased.has(id)) throw new RuleError('workbook.erased')
    if (await shelf.folderOf(id)) throw new RuleError('workbook.exists')
    const folder = library.isProtected ? id : folderName(rep.name, id)
    const fresh = join(incomingIn(library.folder), repsFolder, folder)
    try {
      await files.list(library.folder)
      await clearExchange(files, library.folder)
      await files.makeFolder(join(fresh, names.history))
      await lay(fresh)
      const snapshot = new SnapshotStore(files, fresh, workbook, null, device)
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
    const { notices } = await port.opened(workbook)
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
    takeKept
  }
}
