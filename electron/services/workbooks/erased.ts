import { join } from 'node:path'
import { z } from 'zod'
import { RuleError } from '../../../shared/errors'
import { ErasedRecords, ErasedRep } from '../../../shared/model/erasure'
import type { Notice } from '../../../shared/model/notice'
import type { Id, Moment } from '../../../shared/model/scalars'
import { type GoneRecords, goneOf } from '../../../shared/rules/erasable'
import { FileFault, type Files } from '../storage/files'
import { type Device, listIfReadable, markOf } from '../storage/history'
import { readAs } from '../storage/read-as'
import { openSmallFile } from '../storage/small-file'

/**
 * The list of erased reps and records, one file for each device that erases: if two wrote the same file independently,
 * a sync tool might keep only one. The files stay in the library and are part of backups.
 */
const erasedFileName = (device: Device) => `erased${markOf(device)}.json`

/** Whether a file of a library is one of these, or a copy of one that a sync tool made. */
export const isErasedFile = (name: string): boolean => /^erased(?:.+)?\.json$/.test(name)

/** The version in which this program writes the file. Version 1 had no single records. */
const version = 2

/** The ids count even in a file of a newer version. */
const Stored = z.looseObject({
  format: z.literal('coachbook.erased'),
  version: z.int().min(1),
  reps: z.array(ErasedRep).max(20_000),
  records: z.array(ErasedRecords).max(20_000).default([])
})

/** What was erased from a library: reps, and single records of reps who are in it (N-7). */
export interface ErasedReps {
  list(): readonly ErasedRep[]
  has(id: Id): boolean
  /** Reads again what was erased on other devices; returns whether a rep is among it who was not erased before. */
  look(): Promise<boolean>
  /** Whether such a look found somebody. */
  hasArrived(): boolean
  /** Whether the folder of an unreadable workbook has the name of an erased rep's. */
  isNamed(folder: string): boolean
  /** From here on the rep is erased, even after a power loss. Throws a `RuleError` when it cannot be written. */
  put(rep: ErasedRep): Promise<void>
  records(): readonly ErasedRecords[]
  /** The erased records of a workbook; null when there are none. */
  goneFrom(workbook: Id): GoneRecords | null
  /** As `put`, for single records. */
  putRecords(records: ErasedRecords): Promise<void>
  /** Something of the erased records of a workbook may be left in its folder, so all of it is searched again. */
  notSwept(workbook: Id): Promise<void>
  notices(): Notice[]
}

/** Whether a folder, or a copy of it, is named after a workbook: by its id, or by the end of the id. */
export const isNamedAs = (id: Id, folder: string): boolean =>
  folder.includes(id) || new RegExp(`-${id.slice(-8)}(?![0-9a-f])`).test(folder)

type Kept = Pick<z.infer<typeof Stored>, 'reps' | 'records'>

/** The erasures by other devices, and those in copies of such files. */
async function inOthers(files: Files, folder: string, own: string): Promise<Kept & { unread: string[] }> {
  const found: Kept & { unread: string[] } = { reps: [], records: [], unread: [] }
  for (const name of await listIfReadable(files, folder)) {
    if (!isErasedFile(name) || name === own) continue
    const read = await readAs(Stored, files, join(folder, name))
    found.reps.push(...(read?.reps ?? []))
    found.records.push(...(read?.records ?? []))
    // A notice was given about a file that was put aside as damaged.
    if (!read && !name.startsWith('erased.damaged-')) found.unread.push(name)
  }
  return found
}

/** The `others` that are not in `own`. */
const unknownTo = <T extends { id: Id }>(own: readonly T[], others: readonly T[]): T[] => {
  const known = new Set(own.map(({ id }) => id))
  return [...new Map(others.map((one) => [one.id, one])).values()].filter(({ id }) => !known.has(id))
}

/**
 * A file that `openErased` takes over in a library that cannot be written to yet; it contains ids and moments, but no
 * names.
 */
export function idsOfErased({
  reps,
  records
}: {
  reps: readonly ErasedRep[]
  records: readonly ErasedRecords[]
}): Buffer {
  const nameless = { by: '', swept: false }
  const stored: z.input<typeof Stored> = {
    format: 'coachbook.erased',
    version,
    reps: reps.map((one) => ({ ...one, ...nameless, counts: null })),
    records: records.map((one) => ({ ...one, ...nameless }))
  }
  return Buffer.from(JSON.stringify(stored))
}

interface Options {
  files: Files
  device?: Device
  library: { folder: string; readOnly: Notice | null }
  now(): Moment
}

export async function openErased({ files, device = null, library, now }: Options): Promise<ErasedReps> {
  const own = erasedFileName(device)
  const file = await openSmallFile({
    files,
    path: join(library.folder, own),
    schema: Stored,
    defaults: () => ({ format: 'coachbook.erased' as const, version, reps: [], records: [] }),
    now,
    writable: library.readOnly === null
  })
  // What another device has removed everywhere is searched for here nevertheless, if this device may write.
  const toDo = <T extends { swept: boolean }>(one: T): T => (library.readOnly ? one : { ...one, swept: false })
  /** Where only another program writes, it also writes the file that would be this device's own. */
  async function byOthers() {
    const { reps, records, unread } = await inOthers(files, library.folder, library.readOnly ? '' : own)
    return { reps: reps.map(toDo), records: records.map(toDo), unread }
  }
  let others = await byOthers()
  let hasArrived = false
  const list = () => [...file.get().reps, ...unknownTo(file.get().reps, others.reps)]
  const records = () => [...file.get().records, ...unknownTo(file.get().records, others.records)]

  async function keep(more: { reps: ErasedRep[] } | { records: ErasedRecords[] }): Promise<void> {
    if (library.readOnly) throw new RuleError('store.read-only')
    if (file.get().version > version) throw new RuleError('store.newer-file', { file: own })
    try {
      await file.set({ ...file.get(), version, ...more })
    } catch (error) {
      if (!(error instanceof FileFault)) throw error
      throw new RuleError('store.not-saved')
    }
  }
  return {
    list,
    has: (id) => list().some((rep) => rep.id === id),
    async look() {
      const known = new Set(list().map(({ id }) => id))
      others = await byOthers()
      const isNews = list().some(({ id }) => !known.has(id))
      hasArrived ||= isNews
      return isNews
    },
    hasArrived: () => hasArrived,
    isNamed: (folder) => list().some(({ id }) => isNamedAs(id, folder)),
    put: (rep) => keep({ reps: [...list().filter(({ id }) => id !== rep.id), rep] }),
    records,
    goneFrom(workbook) {
      const gone = records().filter((one) => one.workbook === workbook)
      return gone.length === 0 ? null : goneOf(gone.flatMap((one) => one.records))
    },
    putRecords: (erased) =>
      keep({
        records: records().some(({ id }) => id === erased.id)
          ? records().map((one) => (one.id === erased.id ? erased : one))
          : [...records(), erased]
      }),
    async notSwept(workbook) {
      const isMeant = (one: ErasedRecords) => one.workbook === workbook && one.swept
      if (records().some(isMeant))
        await keep({ records: records().map((one) => (isMeant(one) ? { ...one, swept: false } : one)) })
    },
    notices: () => [
      ...file.notices,
      ...others.unread.map((name): Notice => ({ code: 'file.unreadable', params: { file: name } }))
    ]
  }
}
