import { join } from 'node:path'
import { z } from 'zod'
import { RuleError } from '../../../shared/errors'
import type { Notice } from '../../../shared/model/notice'
import { PublishedSheet } from '../../../shared/model/results-sheet'
import type { Moment } from '../../../shared/model/scalars'
import { jsonAs } from '../storage/damage'
import { FileFault, type Files } from '../storage/files'
import { type Device, markOf } from '../storage/history'
import { unlessRefused } from '../storage/refusal'
import { openSmallFile } from '../storage/small-file'
import type { Library } from '../workbooks/contract'

/** The version in which this program writes the file; version 1 did not store the figures of the sheets. */
const version = 2

/** Each device has a file of its own: if two wrote the same file independently, a sync tool might keep only one. */
const publishedName = (device: Device) => `published${markOf(device)}.json`

/** Whether a file of a library is one of these, or a copy of one that a sync tool made. */
export const isPublishedFile = (name: string): boolean =>
  /^published(?:.+)?\.json$/.test(name) && !name.startsWith('published.damaged-')

const Stored = z.looseObject({
  version: z.int().min(1),
  /** Whether the file was damaged once: earlier sheets are then unknown, and nothing can be shown safely. */
  lost: z.boolean(),
  sheets: z.array(PublishedSheet).max(5000)
})

/**
 * The library's list of the groups that results sheets were given out about (S2-14). Nothing is ever removed from it.
 */
export interface Published {
  /**
   * Throws the `RuleError` `results.lost` when the list was damaged, `store.newer-file` when a newer Coachbook wrote
   * it.
   */
  sheets(): PublishedSheet[]
  /** Adds a sheet before it is given out: with one that is not remembered, later sheets could be subtracted from it. */
  add(sheet: PublishedSheet): Promise<void>
  notices(): Notice[]
}

interface Options {
  files: Files
  device?: Device
  library: Pick<Library, 'folder' | 'readOnly'>
  now(): Moment
}

type Kept = z.infer<typeof Stored>

/**
 * The lists of all files of a library except one; `isLost`: one of them cannot be read, or says that it was damaged.
 */
export async function readPublished(files: Files, folder: string, without?: string) {
  const kept: Kept[] = []
  const names = await unlessRefused(files.list(folder), null)
  let isLost = names === null
  for (const name of names ?? []) {
    if (!isPublishedFile(name) || name === without) continue
    const bytes = await unlessRefused(files.read(join(folder, name)), null)
    const stored = bytes && jsonAs(Stored, bytes)
    if (stored) kept.push(stored)
    else isLost = true
  }
  return { isAny: kept.length > 0 || isLost, isLost: isLost || kept.some(({ lost }) => lost), kept }
}

/** The period, groups and figures of a sheet as text, independent of their order. */
const subjectOf = ({ from, to, groups, figures }: PublishedSheet) =>
  JSON.stringify([from, to, groups.map((group) => [...group].sort()), figures])

export async function openPublished({ files, device = null, library, now }: Options): Promise<Published> {
  const writable = library.readOnly === null
  const own = publishedName(device)
  const file = await openSmallFile({
    files,
    path: join(library.folder, own),
    schema: Stored,
    defaults: () => ({ version, lost: false, sheets: [] }),
    now,
    writable
  })
  const others = await readPublished(files, library.folder, own)
  const isOwnLost = file.get().lost || file.notices.length > 0
  const isLost = isOwnLost || others.isLost
  // The damaged file is put aside, so it is noted that there was one; otherwise the next start would not know.
  if (isOwnLost && !file.get().lost && writable) await unlessRefused(file.set({ ...file.get(), lost: true }), undefined)

  function known(): PublishedSheet[] {
    const all = [file.get(), ...others.kept]
    if (all.some((one) => one.version > version)) throw new RuleError('store.newer-file', { file: own })
    if (isLost) throw new RuleError('results.lost')
    return [...new Map(all.flatMap(({ sheets }) => sheets).map((sheet) => [subjectOf(sheet), sheet])).values()]
  }

  return {
    sheets: known,
    async add(sheet) {
      const before = known()
      if (library.readOnly) throw new RuleError('store.read-only')
      if (before.some((one) => subjectOf(one) === subjectOf(sheet))) return
      try {
        await file.set({ ...file.get(), version, sheets: [...file.get().sheets, sheet] })
      } catch (error) {
        if (!(error instanceof FileFault)) throw error
        throw new RuleError('store.not-saved')
      }
    },
    notices: () => file.notices
  }
}
