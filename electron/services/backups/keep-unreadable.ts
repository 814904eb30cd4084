import { dirname, extname, join } from 'node:path'
import { RuleError } from '../../../shared/errors'
import type { Moment } from '../../../shared/model/scalars'
import { stampOf } from '../storage/durable'
import { incomingIn } from '../storage/exchange'
import { FileFault, type Files } from '../storage/files'
import { repsFolder } from '../workbooks/folder-name'

/** `workbook.damaged-20261122-093000.json`, as files that were set aside are named. */
function nameAside(name: string, now: Moment): string {
  const ending = extname(name)
  return `${name.slice(0, name.length - ending.length)}.damaged-${stampOf(now)}${ending}`
}

/** Every file below a folder, by its path in it; unfinished ones are left out. */
async function filesBelow(disk: Files, folder: string, below = ''): Promise<string[]> {
  const found: string[] = []
  for (const name of await disk.list(join(folder, below))) {
    const path = below === '' ? name : `${below}/${name}`
    const kind = name.startsWith('.') ? null : (await disk.look(join(folder, path)))?.kind
    if (kind === 'file') found.push(path)
    if (kind === 'folder') found.push(...(await filesBelow(disk, folder, path)))
  }
  return found
}

interface Unreadable {
  /** The disk itself, so that sealed files stay as they are. */
  disk: Files
  library: string
  /** The folder of the rep whose workbook cannot be read, and the folder of the backup that takes its place. */
  folder: string
  by: string
  name: string
  now: Moment
}

/**
 * Puts the files of a workbook that cannot be read into the folder that is to take its place, under the names that
 * files have when they are set aside. What has the digest of its content for a name, such as a scan, keeps it. Throws a
 * `RuleError` when a file cannot be read at all: then nothing could be kept of it.
 */
export async function keepUnreadable({ disk, library, folder, by, name, now }: Unreadable): Promise<void> {
  const from = join(library, repsFolder, folder)
  const to = join(incomingIn(library), repsFolder, by)
  try {
    for (const path of await filesBelow(disk, from)) {
      const isByContent = path.startsWith('attachments/')
      const target = join(to, isByContent ? path : join(dirname(path), nameAside(path.split('/').at(-1) ?? path, now)))
      if (await disk.look(target)) continue
      const bytes = await disk.read(join(from, path))
      await disk.makeFolder(dirname(target))
      await disk.create(target, bytes)
    }
  } catch (error) {
    if (error instanceof FileFault && error.path.startsWith(from)) throw new RuleError('backup.no-access', { name })
    throw error
  }
}
