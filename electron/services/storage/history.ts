import { join } from 'node:path'
import { FileFault, type Files } from './files'
import { unlessRefused } from './refusal'

/**
 * The names in a workbook's folder. The journal has this name when there is no device, and in earlier versions of
 * Coachbook.
 */
export const names = { snapshot: 'workbook.json', journal: 'journal.jsonl', history: 'history' } as const

/**
 * The name of a device in the names of files that only this installation writes, so that a sync tool never has to
 * choose between two versions of a file; null for no name.
 */
export type Device = string | null

/** The part of such a name before its ending. */
export const markOf = (device: Device) => (device === null ? '' : `.on-${device}`)
const mark = String.raw`(?:\.on-[0-9a-z]{4,32})?`

const journals = new RegExp(`^journal${mark}\\.jsonl$`)
/** A number without leading zeros, as `segmentName` writes it, and small enough to be exact. */
const counted = String.raw`([1-9]\d{0,14})`
const segmentNames = new RegExp(`^${counted}-${counted}${mark}\\.jsonl$`)
const baseNames = new RegExp(`^(0|[1-9]\\d{0,14})${mark}\\.json$`)

/** The name of a device's journal. */
export const journalName = (device: Device): string => `journal${markOf(device)}.jsonl`

/** The device that a journal belongs to. */
export const deviceOf = (name: string): Device =>
  isJournal(name) ? (/\.on-([0-9a-z]+)\./.exec(name)?.[1] ?? null) : null

/** Whether a file of a journal, of the history, or a whole workbook in it, is named after another device. */
export const isOfAnother = (name: string, device: Device): boolean => {
  const named = /\.on-([0-9a-z]+)\.jsonl?$/.exec(name)?.[1]
  return named !== undefined && named !== device
}

/** Whether a file is a fork that another device keeps beside its journal. */
export const isForkOfAnother = (name: string, device: Device): boolean => {
  const named = /^journal\.on-([0-9a-z]+)\.fork-.*\.jsonl$/.exec(name)?.[1]
  return named !== undefined && named !== device
}

/** Whether a file is the journal of any device. */
export const isJournal = (name: string): boolean => journals.test(name)

/** An older part of the journal; its name has the first and last change in it. */
export interface Segment {
  file: string
  first: number
  last: number
}

/**
 * Whether a part of the history is not as its name promises and belongs to another device: a sync tool may still be
 * writing it, or it is junk.
 */
export const isOnItsWay = (
  { file, last }: Segment,
  lines: readonly { entry: { seq: number } | null }[],
  device: Device
): boolean => isOfAnother(file, device) && !lines.some(({ entry }) => entry?.seq === last)

/**
 * The content of `history/`: segments by their first change, and whole workbooks (`seq` is their last change, the
 * latest first).
 */
export interface History {
  segments: Segment[]
  bases: { file: string; seq: number }[]
}

export const segmentName = (first: number, last: number, device: Device = null): string =>
  `${first}-${last}${markOf(device)}.jsonl`
export const baseName = (seq: number, device: Device = null): string => `${seq}${markOf(device)}.json`

/** Interprets the file names of a history folder; other files in it are ignored. */
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

/** The names in a folder; empty when there is none, or nobody may look into it. */
export const listIfReadable = async (files: Files, folder: string): Promise<string[]> =>
  unlessRefused(files.list(folder), [])

/** The names in a folder, or only those of files; empty when the folder does not exist. */
export async function listIfThere(files: Files, folder: string, only?: 'files'): Promise<string[]> {
  try {
    return await files.list(folder, only)
  } catch (error) {
    if (error instanceof FileFault && error.reason === 'missing') return []
    throw error
  }
}

/**
 * The history of a folder. What is not Coachbook's, such as a folder or a pipe with the name of a part, counts as
 * missing.
 */
export const readHistory = async (files: Files, folder: string): Promise<History> =>
  historyOf(await listIfThere(files, join(folder, names.history), 'files'))

/** The journals of all devices in a workbook's folder, by name. */
export const journalsIn = async (files: Files, folder: string): Promise<string[]> =>
  (await listIfThere(files, folder)).filter(isJournal).sort()
