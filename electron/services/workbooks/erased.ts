import { join } from 'node:path'
import { z } from 'zod'
import { RuleError } from '../../../shared/errors'
import { ErasedRep } from '../../../shared/model/erasure'
import type { Notice } from '../../../shared/model/notice'
import type { Id, Moment } from '../../../shared/model/scalars'
import { FileFault, type Files } from '../storage/files'
import { openSmallFile } from '../storage/small-file'

/** Which reps were erased; it stays in the library and goes with it into backups. */
export const erasedFileName = 'erased.json'

/** The version that this program writes. */
const version = 1

/** Of a newer version the ids are still heeded. */
const Stored = z.looseObject({
  format: z.literal('coachbook.erased'),
  version: z.int().min(1),
  reps: z.array(ErasedRep).max(20_000)
})

/** The reps that were erased from a library (N-7). */
export interface ErasedReps {
  list(): readonly ErasedRep[]
  has(id: Id): boolean
  /** Whether a folder of a workbook that cannot be read is named as one of theirs. */
  isNamed(folder: string): boolean
  /** From here on the rep is erased, also after a power loss. `RuleError` when it cannot be written. */
  put(rep: ErasedRep): Promise<void>
  notices(): Notice[]
}

/** Whether a folder, or a copy of it, is named after a workbook: by its id, or by the end of it. */
export const isNamedAs = (id: Id, folder: string): boolean =>
  folder.includes(id) || new RegExp(`-${id.slice(-8)}(?![0-9a-f])`).test(folder)

interface Options {
  files: Files
  library: { folder: string; readOnly: Notice | null }
  now(): Moment
}

export async function openErased({ files, library, now }: Options): Promise<ErasedReps> {
  const file = await openSmallFile({
    files,
    path: join(library.folder, erasedFileName),
    schema: Stored,
    defaults: () => ({ format: 'coachbook.erased' as const, version, reps: [] }),
    now,
    writable: library.readOnly === null
  })
  const list = () => file.get().reps
  return {
    list,
    has: (id) => list().some((rep) => rep.id === id),
    isNamed: (folder) => list().some(({ id }) => isNamedAs(id, folder)),
    async put(rep) {
      if (library.readOnly) throw new RuleError('store.read-only')
      if (file.get().version > version) throw new RuleError('store.newer-file', { file: erasedFileName })
      const others = list().filter(({ id }) => id !== rep.id)
      try {
        await file.set({ ...file.get(), reps: [...others, rep] })
      } catch (error) {
        if (!(error instanceof FileFault)) throw error
        throw new RuleError('store.not-saved')
      }
    },
    notices: () => file.notices
  }
}
