import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { FileFault, type Files } from '../storage/files'
import { isJournal, names } from '../storage/history'
import { repsFolder } from '../workbooks/shelf'

/**
 * A value that changes whenever something is written in a library: a digest of sizes and times of the files that are
 * written to.
 */
export async function stampOf(files: Files, library: string): Promise<string> {
  const hash = createHash('sha256')
  const trace = async (...path: string[]) => {
    const entry = await files.look(join(library, ...path)).catch(() => null)
    hash.update(`${path.join('/')} ${entry?.kind ?? ''} ${entry?.size ?? ''} ${entry?.modified ?? ''}\n`)
  }
  const list = async (folder: string) => {
    try {
      return await files.list(join(library, folder))
    } catch (error) {
      if (error instanceof FileFault) return []
      throw error
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
