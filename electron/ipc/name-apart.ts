import type { Id } from '../../shared/model/scalars'
import { toldApart } from '../../shared/rules/told-apart'
import { withWord } from '../services/export/file-name'
import type { LibrarySession } from '../services/library/session'

/** A file name for a rep, with what distinguishes the rep from others of the same name in this library. */
export async function nameApart(session: Pick<LibrarySession, 'opened'>, workbook: Id, name: string): Promise<string> {
  const word = toldApart(await session.opened().workbooks.list()).get(workbook)
  return word === undefined ? name : withWord(name, word)
}
