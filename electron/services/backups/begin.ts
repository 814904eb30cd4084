import { dirname, join } from 'node:path'
import { RuleError } from '../../../shared/errors'
import type { ErasedRecords, ErasedRep } from '../../../shared/model/erasure'
import type { Moment } from '../../../shared/model/scalars'
import { goneByWorkbook } from '../../../shared/rules/erasable'
import { sweepErased, sweepRecords } from '../library/sweep-erased'
import { readKeyFile } from '../protection/key-file'
import { isForeign } from '../protection/switch'
import { clearExchange, decideExchange, exchanging, finishExchange, incomingIn } from '../storage/exchange'
import type { Files } from '../storage/files'
import { unlessRefused } from '../storage/refusal'
import { erasedElsewhere, keyFileName, libraryFileName } from '../storage/vault'
import { idsOfErased, openErased } from '../workbooks/erased'
import { repsFolder } from '../workbooks/folder-name'

/** What is needed to begin a library in an empty folder. */
interface Beginning {
  /** The disk itself, so that protected files stay sealed. */
  disk: Files
  /** The folder of the library. */
  to: string
  /** Reps and records that must not come back with it. */
  erased: { reps: readonly ErasedRep[]; records: readonly ErasedRecords[] }
  now(): Moment
  /** Puts the files of the library below a folder. */
  unpack(place: string): Promise<unknown>
}

/** Whether a file belongs to a library; others are left out, whatever a backup contains. */
const isOwn = (name: string, isProtected: boolean) =>
  !isForeign(name) || (isProtected && (name === keyFileName || name === libraryFileName))

async function keepErased({ disk, erased, now }: Beginning, place: string, isProtected: boolean): Promise<void> {
  if (erased.reps.length + erased.records.length === 0) return
  for (const { id } of erased.reps) await sweepErased(disk, { folder: place, isProtected }, id)
  // A sealed library is searched for them when somebody opens it.
  if (isProtected) return disk.write(join(place, erasedElsewhere), idsOfErased(erased))
  await sweepRecords(disk, { folder: place, isProtected }, goneByWorkbook(erased.records))
  const theirs = await openErased({ files: disk, library: { folder: place, readOnly: null }, now })
  for (const rep of erased.reps) await theirs.put(rep)
  for (const one of erased.records) await theirs.putRecords(one)
}

/**
 * Makes a library in an empty folder, completely or not at all: until everything is there, it lies in `restoring`,
 * which the next try or opening removes. Throws a `RuleError` when the folder is not empty, and when this is no
 * library.
 */
export async function beginLibrary(beginning: Beginning): Promise<void> {
  const { disk, to, unpack } = beginning
  await disk.makeFolder(dirname(to))
  const isThere = (await disk.look(to)) !== null
  await disk.makeFolder(to)
  if ((await disk.list(to)).some((name) => name !== exchanging)) throw new RuleError('backup.not-empty')
  await clearExchange(disk, to)
  const place = incomingIn(to)
  try {
    await disk.makeFolder(place)
    await unpack(place)
    const keyFile = await readKeyFile(disk, place)
    if (keyFile === 'damaged') throw new RuleError('backup.damaged')
    const isProtected = keyFile !== 'none'
    await keepErased(beginning, place, isProtected)
    const names = (await disk.list(place)).filter((name) => isOwn(name, isProtected))
    if (!names.some((name) => name === repsFolder || name === 'settings.json')) throw new RuleError('backup.damaged')
    await decideExchange(
      disk,
      to,
      names.map((path) => ({ path, takes: true }))
    )
  } catch (error) {
    await clearExchange(disk, to)
    if (!isThere) await unlessRefused(disk.removeFolder(to), undefined)
    throw error
  }
  await finishExchange(disk, to)
  await disk.syncFolder(join(to, '..'))
}
