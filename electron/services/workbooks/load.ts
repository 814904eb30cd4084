import { join } from 'node:path'
import type { Notice } from '../../../shared/contract'
import { RuleError } from '../../../shared/errors'
import type { Versions } from '../../../shared/model/migrations'
import { sweep } from '../storage/durable'
import { FileFault } from '../storage/files'
import { names } from '../storage/history'
import { type ReadWorkbook, readWorkbook } from '../storage/read-workbook'
import { noticesOf, repair } from '../storage/repair'
import { type StoreOptions, WorkbookStore } from '../storage/workbook-store'
import { ChangeLog } from './change-log'
import { OpenWorkbook } from './open-workbook'
import type { Library } from './service'
import { repsFolder } from './shelf'
import { UndoStacks } from './undo'

type Context = ConstructorParameters<typeof OpenWorkbook>[1]

interface Writing {
  store: WorkbookStore | null
  readOnly: Notice | null
  notices: Notice[]
}

const onlyToRead = (read: ReadWorkbook, code: string): Writing => ({
  store: null,
  readOnly: { code, params: {} },
  notices: noticesOf(read)
})

async function openForWriting(path: string, read: ReadWorkbook, store: StoreOptions): Promise<Writing> {
  const notices: Notice[] = []
  for (const part of [path, join(path, names.history)]) await sweep(store.files, part)
  try {
    await repair(store.files, path, read, store.now(), (notice) => notices.push(notice))
    return { store: await WorkbookStore.open(path, read, store), readOnly: null, notices }
  } catch (error) {
    if (!(error instanceof FileFault)) throw error
    return { ...onlyToRead(read, 'workbook.not-repaired'), notices }
  }
}

/** Reads a workbook from its folder in a library and opens it for writing where that is allowed. */
export async function loadWorkbook(
  folder: string,
  library: Library,
  versions: Versions,
  storeOptions: StoreOptions,
  context: Context
): Promise<OpenWorkbook> {
  const path = join(library.folder, repsFolder, folder)
  const { files } = storeOptions
  const read = await readWorkbook(files, path, versions)
  if (typeof read === 'string') throw new RuleError(read)
  const writing: Writing = library.readOnly
    ? { store: null, readOnly: library.readOnly, notices: noticesOf(read) }
    : read.newer
      ? onlyToRead(read, 'workbook.newer')
      : await openForWriting(path, read, storeOptions)
  const { workbook, position, live } = read
  return new OpenWorkbook(
    {
      folder,
      workbook,
      seq: position.seq,
      ...writing,
      stacks: UndoStacks.of(live, versions.current),
      log: new ChangeLog(files, path, live)
    },
    context
  )
}
