import { dirname, join } from 'node:path'
import { RuleError } from '../../../shared/errors'
import type { ErasedRecords } from '../../../shared/model/erasure'
import { versions } from '../../../shared/model/migrations'
import type { Id } from '../../../shared/model/scalars'
import { type GoneRecords, goneByWorkbook } from '../../../shared/rules/erasable'
import { writeArchive } from '../archive/write'
import { type Gone, mayNameReps, withoutRecordsNamed, withoutReps } from '../library/without-reps'
import { isDamage } from '../storage/damage'
import { removeUnfinished, temporaryName } from '../storage/durable'
import { clearExchange, incomingIn } from '../storage/exchange'
import type { Files } from '../storage/files'
import { lengthOfPacked } from '../storage/packed'
import { purgeRecords } from '../storage/purge'
import { readWorkbook } from '../storage/read-workbook'
import { isRefusal, unlessRefused } from '../storage/refusal'
import { settingsFileName } from '../storage/sealed-settings'
import { keyFileName, type Packing } from '../storage/vault'
import { isNamedAs } from '../workbooks/erased'
import { idOfFolder, repsFolder } from '../workbooks/folder-name'
import { filling, type Manifest, manifestName, packingOf } from './archive'
import { checkArchive, manifestOf, takeFromArchive } from './unpack'

interface Rewrite {
  /** The disk itself, and the files of the library, which are read with its key when they are sealed. */
  disk: Files
  files: Files
  packing: Packing | undefined
  /** The open library; files are examined in its folder `restoring`. */
  library: string
  path: string
  ids: ReadonlySet<Id>
  /** Erased single records of other workbooks. */
  records: readonly ErasedRecords[]
  /** Names of reps that are known from elsewhere than the backup. */
  names: readonly string[]
}

/** A file of a backup, by its path below the library; sealed ones may be packed. */
interface Laid {
  path: string
  bytes: Buffer
}

const isPackedFile = (bytes: Buffer) => lengthOfPacked(bytes) !== null

const folderOf = (path: string): string | null => {
  const [first, folder, ...rest] = path.split('/')
  return first === repsFolder && folder !== undefined && rest.length > 0 ? folder : null
}

/**
 * Puts files of a backup beside the library, sealed as they are or sealed by the library, and returns what `look` finds
 * there.
 */
async function beside<T>(
  { disk, files, packing, library }: Rewrite,
  isSealed: boolean,
  laid: readonly Laid[],
  look: (place: string) => Promise<T>
): Promise<T> {
  const place = incomingIn(library)
  try {
    for (const { path, bytes } of laid) {
      const file = join(place, ...path.split('/'))
      await disk.makeFolder(dirname(file))
      // What does not open with the key of this library is not readable, packed or not.
      const content = isSealed && isPackedFile(bytes) ? await packing?.unpack(file, bytes) : null
      if (content) await files.write(file, content)
      else await (isSealed ? disk : files).write(file, bytes)
    }
    return await look(place)
  } finally {
    await clearExchange(disk, library)
  }
}

/** The folders of a backup that hold one of these workbooks: those in its list, and any copies. */
async function foldersOf(
  rewrite: Rewrite,
  isSealed: boolean,
  manifest: Manifest,
  ids: ReadonlySet<Id>
): Promise<Set<string>> {
  const { files, path } = rewrite
  const listed = new Map(manifest.reps.map(({ id, folder }) => [folder, id]))
  const unknown = new Map<string, Laid[]>()
  await takeFromArchive(path, async (file, bytes) => {
    const folder = folderOf(file)
    if (folder === null || listed.has(folder)) return
    unknown.set(folder, [...(unknown.get(folder) ?? []), { path: file, bytes }])
  })
  const found = new Set([...listed].filter(([, id]) => ids.has(id)).map(([folder]) => folder))
  for (const [folder, laid] of unknown) {
    const read = await beside(rewrite, isSealed, laid, (place) =>
      unlessRefused(readWorkbook(files, join(place, repsFolder, folder), versions), 'unreadable')
    )
    const isNamed = [...ids].some((id) => isNamedAs(id, folder) || idOfFolder(folder) === id)
    if (typeof read === 'string' ? isNamed : ids.has(read.workbook.id)) found.add(folder)
  }
  return found
}

/** The text of a sealed file; null when it cannot be read. */
async function opened(files: Files, file: string): Promise<string | null> {
  try {
    const text = (await files.read(file)).toString('utf8')
    JSON.parse(text)
    return text
  } catch (error) {
    if (isRefusal(error) || isDamage(error)) return null
    throw error
  }
}

/**
 * The files of a folder without records of its workbook. Throws a `RuleError` when they are sealed under a key that
 * nobody here has.
 */
async function folderWithout(rewrite: Rewrite, isSealed: boolean, folder: string, gone: GoneRecords): Promise<Laid[]> {
  const { disk, files } = rewrite
  const laid: Laid[] = []
  await takeFromArchive(rewrite.path, async (path, bytes) => {
    if (folderOf(path) === folder) laid.push({ path, bytes })
  })
  return beside(rewrite, isSealed, laid, async (place) => {
    const within = join(place, repsFolder, folder)
    const isUnread = isSealed && typeof (await readWorkbook(files, within, versions)) === 'string'
    if (isUnread) throw new RuleError('backup.other-key')
    await purgeRecords(files, within, gone, versions, 'all')
    const after: Laid[] = []
    const read = async (at: string, below: string) => {
      for (const name of await disk.list(at)) {
        const [path, way] = [join(at, name), `${below}/${name}`]
        if ((await disk.look(path))?.kind === 'folder') await read(path, way)
        else after.push({ path: way, bytes: await (isSealed ? disk : files).read(path) })
      }
    }
    await read(within, `${repsFolder}/${folder}`)
    return after
  })
}

/** All folders of a backup that hold something of these records, with their new content. */
async function foldersWithout(rewrite: Rewrite, isSealed: boolean, manifest: Manifest): Promise<Map<string, Laid[]>> {
  const found = new Map<string, Laid[]>()
  for (const [id, gone] of goneByWorkbook(rewrite.records)) {
    if (rewrite.ids.has(id)) continue
    for (const folder of await foldersOf(rewrite, isSealed, manifest, new Set([id])))
      found.set(folder, await folderWithout(rewrite, isSealed, folder, gone))
  }
  return found
}

/** The new text of a small file, without the reps and the records; null when nothing of it can stay. */
function wordsOf({ records }: Rewrite, path: string, text: string, gone: Gone): string | null {
  let words = gone.ids.size > 0 ? withoutReps(path, text, gone) : text
  for (const [id, { ids }] of goneByWorkbook(records))
    if (words !== null) words = withoutRecordsNamed(path, words, id, ids)
  return words
}

/** The new bytes of a small file of a backup; null when nothing of it can stay. */
async function smallFile(rewrite: Rewrite, isSealed: boolean, path: string, bytes: Buffer, gone: Gone) {
  if (!isSealed) {
    const after = wordsOf(rewrite, path, bytes.toString('utf8'), gone)
    return after === null ? null : Buffer.from(after)
  }
  const { disk, files } = rewrite
  return beside(rewrite, isSealed, [{ path, bytes }], async (place) => {
    const file = join(place, ...path.split('/'))
    const before = await opened(files, file)
    // It is sealed under an earlier key, which nobody here has.
    if (before === null) return path === settingsFileName || gone.ids.size === 0 ? bytes : null
    const after = wordsOf(rewrite, path, before, gone)
    if (after === null) return null
    if (after === before) return bytes
    await files.write(file, Buffer.from(after))
    return disk.read(file)
  })
}

/**
 * Replaces a backup by one without these reps and records. The new one is written beside it, read back, and then
 * exchanged, so that at any moment one of the two is complete. Throws a `RuleError` for a damaged backup, a `FileFault`
 * when its disk refuses.
 */
export async function rewriteWithout(rewrite: Rewrite): Promise<void> {
  const { disk, path, ids } = rewrite
  const manifest = await manifestOf(path)
  const isSealed = manifest.files.some((file) => file.path === keyFileName)
  const folders = await foldersOf(rewrite, isSealed, manifest, ids)
  const anew = await foldersWithout(rewrite, isSealed, manifest)
  const known = manifest.reps.filter(({ id, name }) => ids.has(id) && name !== '').map(({ name }) => name)
  const names = [...known, ...rewrite.names]
  const isOfErased = (unread: string) => {
    const [top, folder = ''] = unread.split('/')
    // The name of a file can be that of the rep.
    if (top !== repsFolder) return ids.size > 0
    return folders.has(folder) || [...ids].some((id) => isNamedAs(id, folder) || idOfFolder(folder) === id)
  }
  const gone: Gone = { ids, names: names.length > 0 ? names : null }
  const fresh = join(dirname(path), temporaryName())
  try {
    await writeArchive(fresh, { mtime: new Date(manifest.madeAt) }, async (put) => {
      const filled = filling(put, isSealed ? packingOf(rewrite.library, rewrite.packing) : undefined)
      const keep = ({ path: file, bytes }: Laid) => filled.add(file, bytes, isSealed && isPackedFile(bytes))
      await takeFromArchive(path, async (file, bytes) => {
        const folder = folderOf(file)
        if (folder !== null && (folders.has(folder) || anew.has(folder))) return
        const after = mayNameReps(file) ? await smallFile(rewrite, isSealed, file, bytes, gone) : bytes
        if (after !== null) await keep({ path: file, bytes: after })
      })
      for (const laid of [...anew.values()].flat()) await keep(laid)
      const after: Manifest = {
        ...manifest,
        version: filled.version(),
        reps: manifest.reps.filter(({ id }) => !ids.has(id)),
        added: manifest.added.filter((id) => !ids.has(id)),
        // The name of a file can be that of the rep.
        leftOut: ids.size > 0 ? [] : manifest.leftOut,
        unread: manifest.unread.filter((path) => !isOfErased(path)),
        erased: [...new Set([...manifest.erased, ...ids])],
        erasedRecords: [...new Set([...manifest.erasedRecords, ...rewrite.records.map(({ id }) => id)])],
        files: filled.files
      }
      await put(manifestName, Buffer.from(JSON.stringify(after)))
    })
    await checkArchive(fresh)
    await disk.rename(fresh, path)
    await disk.syncFolder(dirname(path))
  } finally {
    await removeUnfinished(disk, fresh)
  }
}
