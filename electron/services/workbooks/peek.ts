import { join } from 'node:path'
import type { RepSummary } from '../../../shared/model/library'
import type { Versions } from '../../../shared/model/migrations'
import type { Moment } from '../../../shared/model/scalars'
import { FileFault, type Files } from '../storage/files'
import { type Device, journalsIn, names, readHistory } from '../storage/history'
import { readWorkbook } from '../storage/read-workbook'
import { letBeHeard } from '../storage/refusal'
import { isArriving, isRecent } from './awaited'
import type { Library } from './contract'
import type { ErasedReps } from './erased'
import { idOfFolder, repsFolder } from './folder-name'
import { keptOtherwise } from './kept-otherwise'
import { type Stamp, together } from './shelf-index'
import { type Shown, shownOf } from './summary'

/** The result of looking into a folder, with its last change. */
export interface Peeked extends Shown {
  seq: number
}

/** What is needed to look into a folder. */
export interface PeekOptions {
  files: Files
  /** The files as they are on the disk, because another computer may have written a folder sealed or unsealed. */
  disk: Files
  device: Device
  library: Library
  versions: Versions
  now(): Moment
  erased: Pick<ErasedReps, 'has'>
}

/** The sizes and times of the files of a workbook by which a change of them shows. */
export async function stampOf(files: Files, path: string): Promise<Stamp> {
  const trace = async (name: string) => {
    try {
      const entry = await files.look(join(path, name))
      return entry && { size: entry.size, modified: entry.modified }
    } catch (error) {
      if (error instanceof FileFault) return null
      throw error
    }
  }
  const journals = await journalsIn(files, path).catch((error): string[] => {
    if (error instanceof FileFault) return []
    throw error
  })
  return { snapshot: await trace(names.snapshot), journal: together(await Promise.all(journals.map(trace))) }
}

/** As `peek`, but never fails: a folder that cannot be read is one line with a problem. */
export async function peekSafely(
  at: PeekOptions,
  folder: string,
  known: RepSummary | undefined
): Promise<Peeked | null> {
  try {
    return await peek(at, folder, known)
  } catch (error) {
    if (error instanceof FileFault) return unread(folder, known, 'workbook.no-access')
    // One workbook that makes the program stumble does not take the list with it.
    letBeHeard(error)
    return unread(folder, known, 'workbook.unreadable')
  }
}

/** The summary of a workbook that is not open, read without changing its files; null when it is no workbook. */
async function peek(at: PeekOptions, folder: string, known: RepSummary | undefined): Promise<Peeked | null> {
  const { files, library, versions, device, now } = at
  const path = join(library.folder, repsFolder, folder)
  const entry = await files.look(path)
  if (entry?.kind === 'link') return unread(folder, known, 'workbook.link')
  if (entry?.kind !== 'folder' || (await isEmpty(files, path))) return null
  const read = await readWorkbook(files, path, versions, device)
  if (typeof read === 'string') {
    const isComing = read === 'workbook.unreadable' && (await isArriving({ files, path, now }, device))
    return (await otherwise(at, folder)) ?? unread(folder, known, isComing ? 'workbook.arriving' : read)
  }
  const { summary, ...rest } = shownOf(read.workbook)
  const isAwaited = read.awaits !== null && (await isRecent({ files, path, now }, read.awaits.begun))
  const code = isAwaited ? 'workbook.awaited' : read.newer ? 'workbook.newer' : null
  const problem = code && { code, params: {} }
  return { summary: { ...summary, problem }, ...rest, seq: read.position.seq }
}

/** A folder that another computer wrote in the library's earlier form; null for any other. */
async function otherwise({ disk, library, versions, erased }: PeekOptions, folder: string): Promise<Peeked | null> {
  const found = await keptOtherwise(disk, library, `${repsFolder}/${folder}`, versions)
  if (!found) return null
  const { rep, problem } = found
  const { summary, ...rest } = unread(folder, undefined, problem.code)
  const named = rep ? { name: rep.name, ...(erased.has(rep.id) && { id: rep.id }) } : {}
  return { ...rest, summary: { ...summary, ...named, problem } }
}

async function isEmpty(files: Files, path: string): Promise<boolean> {
  const { snapshot, journal } = await stampOf(files, path)
  if (snapshot || journal) return false
  const { bases, segments } = await readHistory(files, path)
  return bases.length === 0 && segments.length === 0
}

const unread = (folder: string, known: RepSummary | undefined, code: string): Peeked => ({
  summary: withProblem(folder, known, code),
  rhythm: null,
  today: null,
  patterns: null,
  seq: 0
})

/** A line of the list that says what is wrong, with what was known of the workbook before. */
export function withProblem(folder: string, known: RepSummary | undefined, code: string): RepSummary {
  const unknown: RepSummary = {
    id: idOfFolder(folder),
    name: folder,
    role: '',
    territory: '',
    archived: false,
    sample: false,
    stage: 'see',
    focus: null,
    observations: 0,
    lastObservation: null,
    hold: null,
    problem: null
  }
  return { ...(known ?? unknown), problem: { code, params: {} } }
}
