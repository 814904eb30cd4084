import { join } from 'node:path'
import { FileFault, type Files } from './files'

/** The files of a workbook's folder. */
export const names = { snapshot: 'workbook.json', journal: 'journal.jsonl', history: 'history' } as const

/** An older part of the journal, with the first and last change in it. */
export interface Segment {
  file: string
  first: number
  last: number
}

/** What `history/` holds: segments by their first change, and whole workbooks (`seq` of their last change, latest first). */
export interface History {
  segments: Segment[]
  bases: { file: string; seq: number }[]
}

export const segmentName = (first: number, last: number): string => `${first}-${last}.jsonl`
export const baseName = (seq: number): string => `${seq}.json`

/** Reads the file names of a history folder; other files in it are left alone. */
export function historyOf(files: readonly string[]): History {
  const history: History = { segments: [], bases: [] }
  for (const file of files) {
    const [, first, last] = /^(\d{1,15})-(\d{1,15})\.jsonl$/.exec(file) ?? []
    if (first && last) history.segments.push({ file, first: Number(first), last: Number(last) })
    const [, seq] = /^(\d{1,15})\.json$/.exec(file) ?? []
    if (seq) history.bases.push({ file, seq: Number(seq) })
  }
  history.segments.sort((a, b) => a.first - b.first || a.last - b.last)
  history.bases.sort((a, b) => b.seq - a.seq)
  return history
}

export async function readHistory(files: Files, folder: string): Promise<History> {
  try {
    return historyOf(await files.list(join(folder, names.history)))
  } catch (error) {
    if (error instanceof FileFault && error.reason === 'missing') return historyOf([])
    throw error
  }
}
