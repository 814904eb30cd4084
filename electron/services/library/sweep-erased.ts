import { join } from 'node:path'
import { z } from 'zod'
import type { ErasedRecords } from '../../../shared/model/erasure'
import { versions } from '../../../shared/model/migrations'
import type { Id } from '../../../shared/model/scalars'
import { type GoneRecords, goneByWorkbook, goneOf } from '../../../shared/rules/erasable'
import { jsonAs } from '../storage/damage'
import { readIfThere, replaceFile } from '../storage/durable'
import type { Files } from '../storage/files'
import { listIfThere } from '../storage/history'
import { purgeRecords } from '../storage/purge'
import { readWorkbook } from '../storage/read-workbook'
import { isRefusal, unlessRefused } from '../storage/refusal'
import { removeAll, takeAway } from '../storage/remove-tree'
import { libraryFileName } from '../storage/vault'
import { type ErasedReps, isNamedAs } from '../workbooks/erased'
import { idOfFolder, removing, repsFolder } from '../workbooks/folder-name'
import { sealedIndex } from '../workbooks/shelf-index'
import { type Gone, mayNameReps, withoutRecordsNamed, withoutReps } from './without-reps'

const Index = z.looseObject({
  workbooks: z.record(z.string(), z.looseObject({ summary: z.looseObject({ id: z.string(), name: z.string() }) }))
})

async function readIndex(files: Files, path: string): Promise<z.infer<typeof Index> | null> {
  const bytes = await unlessRefused(readIfThere(files, path), null)
  return bytes && jsonAs(Index, bytes)
}

const filesIn = async (files: Files, library: string, folder: string): Promise<string[]> => {
  const names = await listIfThere(files, join(library, folder))
  return names.map((name) => (folder === '' ? name : `${folder}/${name}`))
}

/** Works on each in turn. What fails does not stop the others; it is thrown at the end, an error of our own before a refusal. */
async function eachOf<T>(all: Iterable<T>, work: (one: T) => Promise<void>): Promise<void> {
  const stopped: unknown[] = []
  for (const one of all)
    await work(one).catch((error: unknown) => {
      stopped.push(error)
    })
  if (stopped.length > 0) throw stopped.find((error) => !isRefusal(error)) ?? stopped[0]
}

/**
 * Removes from the small files of a library what they say of reps; `library` can also be a folder prepared beside one.
 */
export async function sweepSmallFiles(files: Files, library: string, gone: Gone): Promise<void> {
  const paths = [...(await filesIn(files, library, '')), ...(await filesIn(files, library, 'imports'))]
  for (const path of paths.filter(mayNameReps)) {
    const place = join(library, ...path.split('/'))
    if ((await files.look(place))?.kind !== 'file') continue
    const before = (await files.read(place)).toString('utf8')
    const after = withoutReps(path, before, gone)
    if (after === null) await files.remove(place)
    else if (after !== before) await replaceFile(files, place, Buffer.from(after))
  }
}

/** Whether a folder holds the workbook or a copy of it. */
async function isOf(files: Files, path: string, folder: string, id: Id, known: string | undefined): Promise<boolean> {
  if (known !== undefined && known !== idOfFolder(folder)) return known === id
  const read = await readWorkbook(files, path, versions)
  return typeof read === 'string' ? isNamedAs(id, folder) : read.workbook.id === id
}

/** The folders of a rep, including all copies. */
async function foldersOf(files: Files, library: string, id: Id, known: (folder: string) => string | undefined) {
  const found: string[] = []
  for (const folder of await listIfThere(files, join(library, repsFolder)))
    if (await isOf(files, join(library, repsFolder, folder), folder, id, known(folder))) found.push(folder)
  return found
}

/**
 * Removes everything of an erased rep from the library's folder. It can be interrupted at any point and is then done
 * again from the start; what it needs itself is removed last. Nothing of the library may be in use.
 */
export async function sweepErased(
  files: Files,
  library: { folder: string; isProtected: boolean },
  id: Id
): Promise<void> {
  const { folder, isProtected } = library
  const indexPath = join(folder, isProtected ? sealedIndex : libraryFileName)
  const index = await readIndex(files, indexPath)
  const standings = Object.entries(index?.workbooks ?? {})
  const name = standings.find(([, { summary }]) => summary.id === id)?.[1].summary.name
  await sweepSmallFiles(files, folder, { ids: new Set([id]), names: name === undefined ? null : [name] })
  const known = new Map(standings.map(([at, { summary }]) => [at, summary.id]))
  for (const one of await foldersOf(files, folder, id, (at) => known.get(at)))
    await takeAway(files, join(folder, repsFolder, one), join(folder, removing))
  await removeAll(files, join(folder, removing))
  if (index && name !== undefined) {
    const workbooks = Object.fromEntries(standings.filter(([, { summary }]) => summary.id !== id))
    await replaceFile(files, indexPath, Buffer.from(`${JSON.stringify({ ...index, workbooks }, null, 2)}\n`))
  }
}

/** The id of the workbook in a folder, as far as the index, its files or its name tell. */
async function idOf(files: Files, path: string, folder: string, known: string | undefined, wanted: Iterable<Id>) {
  if (known !== undefined && known !== idOfFolder(folder)) return known
  const read = await readWorkbook(files, path, versions)
  return typeof read === 'string' ? [...wanted].find((id) => isNamedAs(id, folder)) : read.workbook.id
}

interface Sweep {
  /** Workbooks whose unreadable pieces are removed in any case. */
  pieces?: ReadonlySet<Id>
  /** The disk refused something in a workbook's folder. */
  onRefused?(workbook: Id): Promise<void>
}

/**
 * Removes records from the folders of their workbooks (`gone` by workbook id) and of all copies; `library` can also be
 * a folder prepared beside one.
 */
export async function sweepRecords(
  files: Files,
  library: { folder: string; isProtected: boolean },
  gone: ReadonlyMap<Id, GoneRecords>,
  { pieces, onRefused }: Sweep = {}
): Promise<void> {
  if (gone.size === 0) return
  const { folder, isProtected } = library
  const index = await readIndex(files, join(folder, isProtected ? sealedIndex : libraryFileName))
  const known = new Map(Object.entries(index?.workbooks ?? {}).map(([at, { summary }]) => [at, summary.id]))
  await eachOf(await listIfThere(files, join(folder, repsFolder)), async (one) => {
    const path = join(folder, repsFolder, one)
    const id = (await idOf(files, path, one, known.get(one), gone.keys())) ?? ''
    const records = gone.get(id)
    if (!records) return
    await purgeRecords(files, path, records, versions, pieces?.has(id) ? 'all' : 'with-named').catch(async (error) => {
      await onRefused?.(id)
      throw error
    })
  })
}

/** Removes from the small files of a library what they say of records. */
async function sweepFilesOfRecords(files: Files, library: string, { workbook, records }: ErasedRecords): Promise<void> {
  const { ids } = goneOf(records)
  const paths = [...(await filesIn(files, library, '')), ...(await filesIn(files, library, 'imports'))]
  for (const path of paths) {
    const place = join(library, ...path.split('/'))
    if (!path.endsWith('.json') || (await files.look(place))?.kind !== 'file') continue
    const before = (await files.read(place)).toString('utf8')
    const after = withoutRecordsNamed(path, before, workbook, ids)
    if (after !== before) await replaceFile(files, place, Buffer.from(after))
  }
}

/**
 * Removes erased records from a library at each opening: an older copy of a workbook may have come back with a restore,
 * by hand, or through a sync tool.
 */
async function sweepAllRecords(
  files: Files,
  library: { folder: string; isProtected: boolean },
  erased: ErasedReps
): Promise<void> {
  const left = erased.records().filter(({ swept }) => !swept)
  const refused = new Set<Id>()
  const folders = () =>
    sweepRecords(files, library, goneByWorkbook(erased.records()), {
      pieces: new Set(left.map(({ workbook }) => workbook)),
      async onRefused(workbook) {
        refused.add(workbook)
        await erased.notSwept(workbook)
      }
    })
  const isLeft = ({ swept, workbook }: ErasedRecords) => !swept && !refused.has(workbook)
  const smallFiles = () =>
    eachOf(erased.records().filter(isLeft), async (one) => {
      await sweepFilesOfRecords(files, library.folder, one)
      await erased.putRecords({ ...one, swept: true })
    })
  await eachOf([folders, smallFiles], (sweep) => sweep())
}

/** Removes everything of earlier erasures that may be left in a library. */
export async function sweepAllErased(
  files: Files,
  library: { folder: string; isProtected: boolean },
  erased: ErasedReps
): Promise<void> {
  // After a power loss, files that were being removed may still be there.
  const leftovers = async () => {
    if (erased.list().length > 0) await removeAll(files, join(library.folder, removing))
  }
  const reps = () =>
    eachOf(
      erased.list().filter(({ swept }) => !swept),
      async (rep) => {
        await sweepErased(files, library, rep.id)
        await erased.put({ ...rep, swept: true })
      }
    )
  await eachOf([leftovers, reps, () => sweepAllRecords(files, library, erased)], (sweep) => sweep())
}
