import { join } from 'node:path'
import { z } from 'zod'
import { RuleError } from '../../../shared/errors'
import type { Notice } from '../../../shared/model/notice'
import { PublishedSheet } from '../../../shared/model/results-sheet'
import type { Moment } from '../../../shared/model/scalars'
import { FileFault, type Files } from '../storage/files'
import { type Device, markOf } from '../storage/history'
import { openSmallFile } from '../storage/small-file'
import type { Library } from '../workbooks/contract'

/** The version that this program writes; 1 did not keep what the sheets said. */
const version = 2

/** A file for each device: of two that wrote one file apart from each other a tool can keep one. */
const publishedName = (device: Device) => `published${markOf(device)}.json`

/** Whether a file of a library is one of them, or a copy that a tool made of one. */
export const isPublishedFile = (name: string): boolean =>
  /^published(?:.+)?\.json$/.test(name) && !name.startsWith('published.damaged-')

const Stored = z.looseObject({
  version: z.int().min(1),
  /** The file was damaged once: what was given out before is not known any more, and nothing can be shown beside it. */
  lost: z.boolean(),
  sheets: z.array(PublishedSheet).max(5000)
})

/** Which groups results sheets were given out about (S2-14), as a library remembers. Nothing of it is taken back. */
export interface Published {
  /** `RuleError` `results.lost` where it is not known, `store.newer-file` where a newer Coachbook wrote it. */
  sheets(): PublishedSheet[]
  /** Before the sheet leaves: what was given out and is not remembered could be subtracted from. */
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

/** What the files of a library say together, but for one of them; `isLost`: one of them cannot be read, or says so. */
export async function readPublished(files: Files, folder: string, without?: string) {
  const kept: Kept[] = []
  let isLost = false
  for (const name of await files.list(folder).catch((): string[] => [])) {
    if (!isPublishedFile(name) || name === without) continue
    try {
      kept.push(Stored.parse(JSON.parse((await files.read(join(folder, name))).toString('utf8'))))
    } catch {
      isLost = true
    }
  }
  return { isAny: kept.length > 0 || isLost, isLost: isLost || kept.some(({ lost }) => lost), kept }
}

/** The groups and the time of a sheet, however they are ordered, and what it says. */
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
  // The damaged file is put aside; that there was one is written down, or the next start would know of none.
  if (isOwnLost && !file.get().lost && writable) await file.set({ ...file.get(), lost: true }).catch(() => undefined)

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
