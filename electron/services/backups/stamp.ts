import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { type Entry, FileFault, type Files } from '../storage/files'
import { isJournal, names } from '../storage/history'
import { unlessRefused } from '../storage/refusal'
import { repsFolder } from '../workbooks/folder-name'

/**
 * A value that changes whenever something is written in a library: a digest of sizes and times of the files that are
 * written to.
 */
export async function stampOf(files: Files, library: string): Promise<string> {
  const hash = createHash('sha256')
  const orUnread = async (looking: Promise<Entry | null>) =>
    unlessRefused(looking, { kind: 'unread', size: 0, modified: 0 } as const)
  const trace = async (...path: string[]) => {
    const entry = await orUnread(files.look(join(library, ...path)))
    hash.update(`${path.join('/')} ${entry?.kind ?? ''} ${entry?.size ?? ''} ${entry?.modified ?? ''}\n`)
  }
  const list = async (folder: string) => {
    try {
      return await files.list(join(library, folder))
    } catch (error) {
      if (!(error instanceof FileFault)) throw error
      // What can be read again calls for a backup, as the one before lacks it.
      if (error.reason !== 'missing') hash.update(`${folder} unread\n`)
      return []
    }
  }
  await trace('settings.json')
  for (const name of await list('templates')) await trace('templates', name)
  for (const folder of await list(repsFolder))
    for (const name of [
      names.snapshot,
      'attachments',
      ...(await list(join(repsFolder, folder))).filter(isJournal).sort()
    ])
      await trace(repsFolder, folder, name)
  return hash.digest('hex')
}
