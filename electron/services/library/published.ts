import { join } from 'node:path'
import { z } from 'zod'
import { RuleError } from '../../../shared/errors'
import type { Notice } from '../../../shared/model/notice'
import { PublishedSheet } from '../../../shared/model/results-sheet'
import type { Moment } from '../../../shared/model/scalars'
import { readIfThere } from '../storage/durable'
import { FileFault, type Files } from '../storage/files'
import { openSmallFile } from '../storage/small-file'
import type { Library } from '../workbooks/contract'

/** The version that this program writes of `published.json`. */
const version = 1

export const publishedName = 'published.json'

const Stored = z.looseObject({
  version: z.int().min(1),
  /** The file was damaged once: what was given out before is not known any more, and nothing can be shown beside it. */
  lost: z.boolean(),
  sheets: z.array(PublishedSheet).max(5000)
})

/** Which groups results sheets were given out about (S2-14), in `published.json` of a library. Nothing of it is taken back. */
export interface Published {
  /** `RuleError` `results.lost` where it is not known, `store.newer-file` where a newer Coachbook wrote it. */
  sheets(): PublishedSheet[]
  /** Before the sheet leaves: what was given out and is not remembered could be subtracted from. */
  add(sheet: PublishedSheet): Promise<void>
  notices(): Notice[]
}

interface Options {
  files: Files
  library: Pick<Library, 'folder' | 'readOnly'>
  now(): Moment
}

/** What the file of a library says, where one is there and can be understood. */
export async function readPublished(files: Files, folder: string): Promise<{ lost: boolean } | null> {
  const bytes = await readIfThere(files, join(folder, publishedName))
  return bytes && (Stored.safeParse(JSON.parse(bytes.toString('utf8'))).data ?? null)
}

const sameGroups = (a: PublishedSheet, b: PublishedSheet) =>
  a.from === b.from &&
  a.to === b.to &&
  JSON.stringify(a.groups.map((group) => [...group].sort())) ===
    JSON.stringify(b.groups.map((group) => [...group].sort()))

export async function openPublished({ files, library, now }: Options): Promise<Published> {
  const writable = library.readOnly === null
  const file = await openSmallFile({
    files,
    path: join(library.folder, publishedName),
    schema: Stored,
    defaults: () => ({ version, lost: false, sheets: [] }),
    now,
    writable
  })
  const lost = file.get().lost || file.notices.length > 0
  // The damaged file is put aside; that there was one is written down, or the next start would know of none.
  if (lost && !file.get().lost && writable) await file.set({ ...file.get(), lost }).catch(() => undefined)

  function known(): PublishedSheet[] {
    if (file.get().version > version) throw new RuleError('store.newer-file', { file: publishedName })
    if (lost) throw new RuleError('results.lost')
    return file.get().sheets
  }

  return {
    sheets: known,
    async add(sheet) {
      const before = known()
      if (library.readOnly) throw new RuleError('store.read-only')
      if (before.some((one) => sameGroups(one, sheet))) return
      try {
        await file.set({ ...file.get(), sheets: [...before, sheet] })
      } catch (error) {
        if (!(error instanceof FileFault)) throw error
        throw new RuleError('store.not-saved')
      }
    },
    notices: () => file.notices
  }
}
