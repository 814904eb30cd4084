import { dirname, join } from 'node:path'
import type { Files } from './files'
import { type Device, segmentName } from './history'
import { decodeJournal } from './journal-format'

/**
 * Undoes the move of a journal to `history/` by a program that lost the library meanwhile: the journal may hold changes
 * of the program that holds it now. If that program has begun a new journal already, the moved one stays in `history/`,
 * renamed to the numbers of the changes in it, so that they are found.
 */
export async function giveBack(files: Files, journal: string, moved: string, device: Device): Promise<void> {
  if ((await files.look(journal)) === null) {
    await files.rename(moved, journal)
  } else {
    const numbers = decodeJournal(await files.read(moved)).flatMap(({ entry }) => (entry ? [entry.seq] : []))
    const target = join(dirname(moved), segmentName(Math.min(...numbers), Math.max(...numbers), device))
    if (numbers.length > 0 && (await files.look(target)) === null) await files.rename(moved, target)
  }
  await files.syncFolder(dirname(moved))
  await files.syncFolder(dirname(journal))
}
