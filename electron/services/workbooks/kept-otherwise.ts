import { join } from 'node:path'
import type { Versions } from '../../../shared/model/migrations'
import type { Notice } from '../../../shared/model/notice'
import type { Id } from '../../../shared/model/scalars'
import { FileFault, type Files } from '../storage/files'
import { journalsIn, names, readHistory } from '../storage/history'
import { readWorkbook } from '../storage/read-workbook'
import { isSealed } from '../storage/sealed-chunks'
import { isSealedLine } from '../storage/sealed-lines'
import { isKeptKey } from '../storage/vault'
import type { Library } from './contract'

/** A folder that another computer wrote before it knew that the library was protected, or that it no longer was. */
interface KeptOtherwise {
  /** Whose it is, as far as its content tells. */
  rep: { id: Id; name: string } | null
  problem: Notice
}

/** How much of a file is read; more would tell nothing about how it is kept. */
const mostBytes = 256 * 1024 ** 2

async function holdsSealed(disk: Files, path: string): Promise<boolean> {
  const starts = async (name: string, is: (bytes: Buffer) => boolean) => {
    try {
      return is(await disk.read(join(path, name), mostBytes))
    } catch (error) {
      if (error instanceof FileFault) return false
      throw error
    }
  }
  if (await starts(names.snapshot, isSealed)) return true
  for (const journal of await journalsIn(disk, path)) if (await starts(journal, isSealedLine)) return true
  const { bases, segments } = await readHistory(disk, path)
  for (const { file } of bases) if (await starts(join(names.history, file), isSealed)) return true
  for (const { file } of segments) if (await starts(join(names.history, file), isSealedLine)) return true
  return false
}

/**
 * How an unreadable folder is kept differently from its library: in clear in a protected one, sealed in one in clear.
 * Null when it is damaged in another way. `disk`: the files as they are on the disk; `place`: the path of the folder
 * within the library.
 */
export async function keptOtherwise(
  disk: Files,
  { folder: library, isProtected }: Library,
  place: string,
  versions: Versions
): Promise<KeptOtherwise | null> {
  const path = join(library, place)
  if (isProtected) {
    const read = await readWorkbook(disk, path, versions)
    if (typeof read === 'string') return null
    const { id, rep } = read.workbook
    return { rep: { id, name: rep.name }, problem: { code: 'workbook.in-clear', params: { folder: place } } }
  }
  if (!(await holdsSealed(disk, path))) return null
  const keys = (await disk.list(library)).filter(isKeptKey)
  const params = { folder: place, keys: keys.join(', ') }
  return { rep: null, problem: { code: keys.length > 0 ? 'workbook.sealed' : 'workbook.sealed-for-good', params } }
}
