import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { isWriterFile } from '../library/device'
import { exchanging } from '../storage/exchange'
import { FileFault } from '../storage/files'
import { isJournal } from '../storage/history'
import { at, nodeFiles } from '../storage/node-files'
import { keyCopyName, keyFileName, libraryFileName } from '../storage/vault'
import { removing, repsFolder } from '../workbooks/folder-name'
import { sealedIndex } from '../workbooks/shelf-index'

/** A file: its path below the library, with `/`, and its place on the disk. */
export interface Found {
  path: string
  file: string
}

/** Files that belong together and are read as of one moment: a workbook, or the files beside the workbooks. */
export interface PartOfLibrary {
  /** The folder of a workbook below the library, which is of use as a whole only; null for the files beside them. */
  workbook: string | null
  /** Journals, which grow at their end and are moved into the history. */
  journals(): Promise<Found[]>
  /** Lists the small files again at each call, because they come and go. */
  small(): Promise<Found[]>
  /** Files that are written once and never changed. */
  large: Found[]
  /** About how many files it has. */
  count: number
}

/** Files that are not backed up: they belong to a moment, or can be made again. */
const leftOut = new Set([libraryFileName, keyCopyName, sealedIndex, 'library.lock', removing, exchanging])
const isPassing = (name: string) => name.startsWith('.') || name.endsWith('.writing')

const attachments = 'attachments'

/** All files below a folder, by name, without links. */
async function below(folder: string, path: string, without: (name: string) => boolean): Promise<Found[]> {
  const found: Found[] = []
  const entries = await readdir(folder, { withFileTypes: true })
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (isPassing(entry.name) || without(entry.name)) continue
    const at = { path: path + entry.name, file: join(folder, entry.name) }
    if (entry.isFile()) found.push(at)
    if (entry.isDirectory()) found.push(...(await below(at.file, `${at.path}/`, () => false)))
  }
  return found
}

const orNothing = <T>(found: Promise<T[]>) =>
  found.catch((error: NodeJS.ErrnoException) => (error.code === 'ENOENT' ? [] : Promise.reject(error)))

async function journalsOf(place: string, path: string): Promise<Found[]> {
  const entries = await readdir(place, { withFileTypes: true })
  const journals = entries.filter((entry) => entry.isFile() && isJournal(entry.name))
  return journals.map(({ name }) => ({ path: path + name, file: join(place, name) }))
}

async function workbookPart(library: string, folder: string): Promise<PartOfLibrary> {
  const place = join(library, repsFolder, folder)
  const path = `${repsFolder}/${folder}/`
  const isApart = (name: string) => isJournal(name) || name === attachments
  const small = () => below(place, path, isApart)
  const large = await orNothing(below(join(place, attachments), `${path}${attachments}/`, () => false))
  const count = (await small()).length + large.length + 1
  const journals = () => journalsOf(place, path)
  return { workbook: `${repsFolder}/${folder}`, journals, small, large, count }
}

/** What of a library can be read, and the folders of workbooks that cannot. */
export interface PartsOfLibrary {
  parts: PartOfLibrary[]
  unread: string[]
}

/**
 * The parts of a library, the workbooks first. Throws a `FileFault` when no workbook can be looked for, or the files
 * beside them cannot.
 */
export async function libraryParts(library: string): Promise<PartsOfLibrary> {
  const reps = join(library, repsFolder)
  const folders = await at(reps, () => orNothing(readdir(reps, { withFileTypes: true })))
  const parts: PartOfLibrary[] = []
  const unread: string[] = []
  for (const { name } of folders.filter((entry) => entry.isDirectory() && !isPassing(entry.name)))
    try {
      parts.push(await at(join(reps, name), () => workbookPart(library, name)))
    } catch (error) {
      if (!(error instanceof FileFault)) throw error
      // A folder that went meanwhile is no part any more.
      if (error.reason === 'missing' && (await nodeFiles.look(join(reps, name))) === null) continue
      unread.push(`${repsFolder}/${name}`)
    }
  const isProtected = (await at(library, () => readdir(library))).includes(keyFileName)
  // This file only tells a Coachbook without protection that the library is a protected one.
  const isKept = (name: string) => isProtected && name === libraryFileName
  const isLeftOut = (name: string) => (leftOut.has(name) && !isKept(name)) || isWriterFile(name)
  const isApart = (name: string) => name === repsFolder || isLeftOut(name)
  const rest = () => below(library, '', isApart)
  const { length: count } = await at(library, rest)
  return { parts: [...parts, { workbook: null, journals: async () => [], small: rest, large: [], count }], unread }
}
