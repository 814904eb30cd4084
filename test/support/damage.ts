import { readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isJournal } from '../../electron/services/storage/history'

/** The folder of the only rep in a library. */
export async function onlyRepFolder(library: string): Promise<string> {
  const [folder, ...others] = await readdir(join(library, 'reps'))
  if (!folder || others.length > 0) throw new Error('the library is to hold one rep')
  return join(library, 'reps', folder)
}

/** The only journal in the folder of a rep: only this device has written there. */
export async function onlyJournal(folder: string): Promise<string> {
  const [name, ...others] = (await readdir(folder)).filter(isJournal)
  if (!name || others.length > 0) throw new Error('the folder is to hold one journal')
  return join(folder, name)
}

/** What can happen to the files of a rep while Coachbook is not running. */
export const damages = {
  /** A power loss while the last line was written. */
  async 'the last line is torn'(folder: string) {
    const journal = await onlyJournal(folder)
    const { length } = await readFile(journal)
    await truncate(journal, length - 20)
  },
  /** A bad sector, in the middle of the second-to-last line. */
  async 'a byte is flipped'(folder: string) {
    const journal = await onlyJournal(folder)
    const bytes = await readFile(journal)
    const lastLine = bytes.lastIndexOf('\n', bytes.length - 2)
    const at =
      bytes.lastIndexOf('\n', lastLine - 1) + Math.floor((lastLine - bytes.lastIndexOf('\n', lastLine - 1)) / 2)
    bytes[at] = (bytes[at] ?? 0) ^ 1
    await writeFile(journal, bytes)
  },
  async 'the snapshot is missing'(folder: string) {
    await rm(join(folder, 'workbook.json'))
  }
}
