import { join } from 'node:path'
import type { Workbook } from '../../../shared/model/workbook'
import { type AsideFile, asideName, isAsideFile } from '../storage/aside-file'
import { readIfThere } from '../storage/durable'
import { FileFault, type Files } from '../storage/files'
import { type Device, journalName, listIfThere, names } from '../storage/history'
import { decodeJournal, type JournalLine, type Position } from '../storage/journal-format'
import { linesOf } from '../storage/side-files'
import { type Forked, forksOf } from './forks'

/** The files of an open workbook. */
export interface WorkbookFiles {
  files: Files
  path: string
  device: Device
}

/** The files beside a workbook that others may have written. */
export interface Trace {
  /** Journals, and files of what waits, with their sizes and times. */
  journals: string[]
  /** Parts of the history, with their sizes: a part may be there before it is complete. */
  parts: string[]
}

/** The trace before anything was looked at. */
const nothing: Trace = { journals: [], parts: [] }

export const isSame = (one: Trace, other: Trace = nothing): boolean => JSON.stringify(one) === JSON.stringify(other)

/** A journal, or what was decided on another device about what waits. */
const isAJournal = (name: string) => /^journal.*\.jsonl$/i.test(name) || isAsideFile(name)
const isAPart = (name: string) => /^\d.*\.jsonl$/i.test(name)

/** Whether another program took away the folder of a workbook that is open. */
export const isFolderGone = async ({ files, path }: Pick<WorkbookFiles, 'files' | 'path'>): Promise<boolean> =>
  (await files.look(path)) === null

/**
 * A trace of what others may have written in a workbook's folder: which files there are, and the state of journals.
 * While it stays the same, nothing has arrived. It reads names, and the sizes of journals of other devices.
 */
export async function traceOfOthers({ files, path, device }: WorkbookFiles): Promise<Trace> {
  const own = [journalName(device), asideName(device)]
  const isOwnPart = (name: string) => new RegExp(`^\\d+-\\d+\\.on-${device}\\.jsonl$`).test(name)
  const [journals, parts]: [string[], string[]] = [[], []]
  for (const name of (await listIfThere(files, path))
    .filter((name) => isAJournal(name) && !own.includes(name))
    .sort()) {
    const entry = await files.look(join(path, name))
    journals.push(`${name} ${entry?.size} ${entry?.modified}`)
  }
  const history = join(path, names.history)
  for (const name of (await listIfThere(files, history)).filter((name) => isAPart(name) && !isOwnPart(name)).sort())
    parts.push(`${name} ${(await files.look(join(history, name)))?.size}`)
  return { journals, parts }
}

/**
 * A trace of all files of a workbook, for a library that can only be read. While it stays the same, another program has
 * written nothing. It reads names, sizes and times; empty when the folder is missing or cannot be read.
 */
export async function traceOfAll({ files, path }: Pick<WorkbookFiles, 'files' | 'path'>): Promise<string> {
  const namesIn = (folder: string) =>
    listIfThere(files, folder).catch((error): string[] => {
      if (error instanceof FileFault) return []
      throw error
    })
  const found: string[] = []
  for (const name of (await namesIn(path)).sort()) {
    const entry = await files.look(join(path, name)).catch((error) => {
      if (error instanceof FileFault) return null
      throw error
    })
    if (entry?.kind === 'file') found.push(`${name} ${entry.size} ${entry.modified}`)
  }
  return [...found, ...(await namesIn(join(path, names.history))).sort()].join('\n')
}

/**
 * What others wrote beside an open workbook at a position, all of which is on the disk. `fresh`: the parts of the
 * history that arrived since.
 */
export async function lookBeside(
  { files, path, device }: WorkbookFiles,
  workbook: Workbook,
  position: Position,
  aside: AsideFile,
  fresh: readonly string[]
): Promise<Forked> {
  await aside.lookAround()
  const journal = decodeJournal((await readIfThere(files, join(path, journalName(device)))) ?? Buffer.alloc(0))
  const live = journal.flatMap(({ entry }) => (entry ? [entry] : []))
  const apart: JournalLine[] = []
  for (const name of fresh) apart.push(...(await linesOf(files, join(path, names.history, name))))
  return forksOf(files, path, { workbook, position, live, apart, aside: [] }, aside, device, true)
}

/** The parts of the history that arrived, or grew, between two looks. */
export const freshParts = (trace: Trace, { parts }: Trace = nothing): string[] =>
  trace.parts.filter((part) => !parts.includes(part)).map((part) => part.slice(0, part.lastIndexOf(' ')))
