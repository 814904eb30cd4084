import { join } from 'node:path/posix'
import type { Changed } from '../../shared/contract'
import { countedId } from './large-workbook'
import { type OpenedLibrary, start, templateOf } from './library-in-memory'
import { MemoryFiles } from './memory-files'

export const anna = countedId(1)

export const rep = { id: anna, name: 'Anna Berg', role: 'Account manager', territory: 'North', frameworks: [] }

/** A fresh disk with the folder that contains libraries. */
export async function freshDisk(): Promise<MemoryFiles> {
  const files = new MemoryFiles()
  await files.makeFolder('/library')
  await files.syncFolder('/')
  return files
}

/** A library with Anna's workbook, opened for the first time. */
export async function libraryWithAnna(options: Parameters<typeof start>[1] = {}) {
  const files = await freshDisk()
  const opened = await start(files, options)
  await opened.workbooks.create(rep)
  return { files, folder: await opened.workbooks.folderOf(anna), ...opened }
}

export const write = (opened: Pick<OpenedLibrary, 'workbooks'>, notes: string): Promise<Changed> =>
  opened.workbooks.dispatch(anna, { type: 'notes.write', notes })

/** The notes of Anna's workbook, and the notices when it is opened. */
export async function notesOf({ workbooks }: Pick<OpenedLibrary, 'workbooks'>) {
  const { workbook, notices, readOnly, seq } = await workbooks.open(anna)
  return { notes: workbook.private.notes, seq, notices: notices.map(({ code }) => code), readOnly: readOnly?.code }
}

/** Logs an observation, as three changes. */
export async function observe({ workbooks }: Pick<OpenedLibrary, 'workbooks'>, count: number, evidence: string) {
  const id = countedId(count)
  const when = '2026-11-20T10:00:00+01:00'
  await workbooks.dispatch(anna, { type: 'observation.start', id, template: templateOf('observation'), when })
  await workbooks.dispatch(anna, { type: 'observation.edit', id, changes: { evidence } })
  return workbooks.dispatch(anna, { type: 'observation.record', id })
}

/** Anna's library after three notes; the program was killed, so all three are in the live journal. */
export async function killed() {
  const library = await libraryWithAnna()
  for (const notes of ['one', 'two', 'three']) await write(library, notes)
  return { ...library, journal: join(library.folder, 'journal.jsonl'), snapshot: join(library.folder, 'workbook.json') }
}

/** The same after a proper close: the snapshot has everything, and the journal is in the history. */
export async function closed() {
  const library = await killed()
  await library.workbooks.closeAll()
  await library.library.close()
  return library
}

export const asideIn = async (files: MemoryFiles, folder: string) =>
  (await files.list(folder)).filter((name) => /\.(torn|damaged|foreign|cut-short)-/.test(name))
