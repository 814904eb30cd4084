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
import { erasedElsewhere, keyFileName, libraryFileName } from '../storage/vault'
import { idsOfErased, openErased } from '../workbooks/erased'
import { repsFolder } from '../workbooks/shelf'

/** How a library is begun in an empty folder. */
interface Beginning {
  /** The disk itself: what is protected stays as it is. */
  disk: Files
  /** The folder of the library. */
  to: string
  /** Reps and records that must not come back in it. */
  erased: { reps: readonly ErasedRep[]; records: readonly ErasedRecords[] }
  now(): Moment
  /** Lays the files of the library down below a folder. */
  unpack(place: string): Promise<unknown>
}

/** What is no part of a library stays out, whatever a file brings. */
const isOwn = (name: string, isProtected: boolean) =>
  !isForeign(name) || (isProtected && (name === keyFileName || name === libraryFileName))

async function keepErased({ disk, erased, now }: Beginning, place: string, isProtected: boolean): Promise<void> {
  if (erased.reps.length + erased.records.length === 0) return
  for (const { id } of erased.reps) await sweepErased(disk, { folder: place, isProtected }, id)
  // What is sealed is gone through once somebody opens it.
  if (isProtected) return disk.write(join(place, erasedElsewhere), idsOfErased(erased))
  await sweepRecords(disk, { folder: place, isProtected }, goneByWorkbook(erased.records))
  const theirs = await openErased({ files: disk, library: { folder: place, readOnly: null }, now })
  for (const rep of erased.reps) await theirs.put(rep)
  for (const one of erased.records) await theirs.putRecords(one)
}

/**
 * Makes a library in an empty folder, whole or not at all: until all of it is there it lies apart in `restoring`, which
 * the next try or opening takes away. `RuleError` for a folder that is not empty, and for what is no library.
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
    if (!isThere) await disk.removeFolder(to).catch(() => undefined)
    throw error
  }
  await finishExchange(disk, to)
  await disk.syncFolder(join(to, '..'))
}
