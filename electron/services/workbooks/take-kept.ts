import { join } from 'node:path'
import type { Versions } from '../../../shared/model/migrations'
import type { Moment } from '../../../shared/model/scalars'
import { isTemporary, nameBeside, replaceFile } from '../storage/durable'
import { FileFault, type Files } from '../storage/files'
import { journalsIn, listIfThere, names } from '../storage/history'
import { decodeJournal } from '../storage/journal-format'
import { readWorkbook } from '../storage/read-workbook'

/**
 * The folder of a workbook that another computer wrote in clear, and the folder of the same workbook in the protected
 * library.
 */
interface TakeKept {
  /** The files as they are on the disk, and the files that are sealed when written. */
  disk: Files
  files: Files
  from: string
  to: string
  versions: Versions
  now: Moment
}

const isJournal = (name: string) => /^journal.*\.jsonl$/i.test(name)
const isPart = (name: string) => /^\d.*\.jsonl$/i.test(name)
const isOffered = (name: string) => /^aside.*\.json$/.test(name)
const attachments = 'attachments'

const hashesOf = (bytes: Buffer) => decodeJournal(bytes).map(({ entry }) => entry?.hash)

/** The hashes of the changes in the journals and the history of a folder. */
async function known(files: Files, folder: string): Promise<Set<string | undefined>> {
  const found = new Set<string | undefined>()
  const history = join(folder, names.history)
  const paths = [
    ...(await journalsIn(files, folder)).map((name) => join(folder, name)),
    ...(await listIfThere(files, history, 'files')).filter(isPart).map((name) => join(history, name))
  ]
  for (const path of paths) for (const hash of hashesOf(await files.read(path))) found.add(hash)
  return found
}

/**
 * Puts the changes of such a folder beside the workbook, sealed and under names of their own; the next opening deals
 * with them like those of another side. The folder stays. Returns false, without writing anything, when its changes do
 * not lead to its workbook.
 */
export async function layKept({ disk, files, from, to, versions, now }: TakeKept): Promise<boolean> {
  const read = await readWorkbook(disk, from, versions)
  if (typeof read === 'string') return false
  const here = await known(files, to)
  const laid: { target: string; bytes: Buffer }[] = []
  const all = new Set(here)
  const take = async (below: string, is: (name: string) => boolean) => {
    for (const name of (await listIfThere(disk, join(from, below), 'files')).filter(is)) {
      const bytes = await disk.read(join(from, below, name))
      const hashes = hashesOf(bytes)
      for (const hash of hashes) all.add(hash)
      if (isOffered(name) || hashes.some((hash) => !here.has(hash))) laid.push({ target: join(to, below, name), bytes })
    }
  }
  await take('', (name) => isJournal(name) || isOffered(name))
  await take(names.history, isPart)
  if (read.position.seq > 0 && !all.has(read.position.hash)) return false
  for (const name of await listIfThere(disk, join(from, attachments), 'files')) {
    const target = join(to, attachments, name)
    if (await files.look(target)) continue
    await files.makeFolder(join(to, attachments))
    await replaceFile(files, target, await disk.read(join(from, attachments, name)))
  }
  for (const { target, bytes } of laid) {
    const path = await nameBeside(files, target, 'taken', now)
    await replaceFile(files, path, bytes)
    if (!(await files.read(path)).equals(bytes)) throw new FileFault('failed', path, 'was not written as it is')
  }
  return true
}

/** Writes all files of such a folder in the form that they have in the library; nothing may be at `to`. */
export async function layWhole({ disk, files, from, to }: Omit<TakeKept, 'versions' | 'now'>): Promise<void> {
  await files.makeFolder(to)
  for (const name of await disk.list(from)) {
    const [source, target] = [join(from, name), join(to, name)]
    const kind = (await disk.look(source))?.kind
    if (kind === 'folder') await layWhole({ disk, files, from: source, to: target })
    if (kind !== 'file' || isTemporary(name)) continue
    const bytes = await disk.read(source)
    await files.create(target, bytes)
    if (!(await files.read(target)).equals(bytes)) throw new FileFault('failed', target, 'was not written as it is')
  }
}
