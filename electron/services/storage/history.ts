import { join } from 'node:path'
import { FileFault, type Files } from './files'

/** The files of a workbook's folder. The journal is called so where no device is told, and by earlier versions of Coachbook. */
export const names = { snapshot: 'workbook.json', journal: 'journal.jsonl', history: 'history' } as const

/**
 * What stands in the names of files that one installation alone writes, so that a tool which keeps folders alike never has
 * to choose between two of them; null: nothing.
 */
export type Device = string | null

/** What stands before the ending of such a name. */
export const markOf = (device: Device) => (device === null ? '' : `.on-${device}`)
const mark = String.raw`(?:\.on-[0-9a-z]{4,32})?`

const journals = new RegExp(`^journal${mark}\\.jsonl$`)
/** No more digits than a number keeps apart, and none in front that `segmentName` would not write. */
const counted = String.raw`([1-9]\d{0,14})`
const segmentNames = new RegExp(`^${counted}-${counted}${mark}\\.jsonl$`)
const baseNames = new RegExp(`^(0|[1-9]\\d{0,14})${mark}\\.json$`)

/** The journal that a device writes. */
export const journalName = (device: Device): string => `journal${markOf(device)}.jsonl`

/** Whose journal a file is. */
export const deviceOf = (name: string): Device =>
  isJournal(name) ? (/\.on-([0-9a-z]+)\./.exec(name)?.[1] ?? null) : null

/** Whether a file of a journal, of the history or a whole workbook there is named after another device. */
export const isOfAnother = (name: string, device: Device): boolean => {
  const named = /\.on-([0-9a-z]+)\.jsonl?$/.exec(name)?.[1]
  return named !== undefined && named !== device
}

/** Whether a file is a fork, and one that another device keeps beside its journal. */
export const isForkOfAnother = (name: string, device: Device): boolean => {
  const named = /^journal\.on-([0-9a-z]+)\.fork-.*\.jsonl$/.exec(name)?.[1]
  return named !== undefined && named !== device
}

/** Whether a file is the journal of some device. */
export const isJournal = (name: string): boolean => journals.test(name)

/** An older part of the journal, with the first and last change in it. */
export interface Segment {
  file: string
  first: number
  last: number
}

/**
 * Whether a part of the history is not there as its name promises, and another device writes it: a tool that keeps folders
 * alike can have begun it, or it is somebody's junk.
 */
export const isOnItsWay = (
  { file, last }: Segment,
  lines: readonly { entry: { seq: number } | null }[],
  device: Device
): boolean => isOfAnother(file, device) && !lines.some(({ entry }) => entry?.seq === last)

/** What `history/` holds: segments by their first change, and whole workbooks (`seq` of their last change, latest first). */
export interface History {
  segments: Segment[]
  bases: { file: string; seq: number }[]
}

export const segmentName = (first: number, last: number, device: Device = null): string =>
  `${first}-${last}${markOf(device)}.jsonl`
export const baseName = (seq: number, device: Device = null): string => `${seq}${markOf(device)}.json`

/** Reads the file names of a history folder; other files in it are left alone. */
export function historyOf(files: readonly string[]): History {
  const history: History = { segments: [], bases: [] }
  for (const file of files) {
    const [, first, last] = segmentNames.exec(file) ?? []
    if (first && Number(first) <= Number(last))
      history.segments.push({ file, first: Number(first), last: Number(last) })
    const [, seq] = baseNames.exec(file) ?? []
    if (seq) history.bases.push({ file, seq: Number(seq) })
  }
  history.segments.sort((a, b) => a.first - b.first || a.last - b.last)
  history.bases.sort((a, b) => b.seq - a.seq)
  return history
}

/** The names in a folder, perhaps of its files alone; none of one that is not there. */
export async function listIfThere(files: Files, folder: string, only?: 'files'): Promise<string[]> {
  try {
    return await files.list(folder, only)
  } catch (error) {
    if (error instanceof FileFault && error.reason === 'missing') return []
    throw error
  }
}

/** What is none of Coachbook's, such as a folder or a pipe under the name of a part, is as if it were not there. */
export const readHistory = async (files: Files, folder: string): Promise<History> =>
  historyOf(await listIfThere(files, join(folder, names.history), 'files'))

/** The journals of all devices in a workbook's folder, by name. */
export const journalsIn = async (files: Files, folder: string): Promise<string[]> =>
  (await listIfThere(files, folder)).filter(isJournal).sort()
