import type { GroupSession } from '../model/group'
import type { Workbook } from '../model/workbook'
import { isSaidTo } from './statements'

/** Whether a copy of a group session says something about its rep alone, or the rep has written a statement to it. */
export const hasOwnWords = (
  workbook: Pick<Workbook, 'statements'>,
  { id, own, private: { notes } }: GroupSession
): boolean => own.trim() !== '' || notes.trim() !== '' || isSaidTo(workbook, { kind: 'group', id })
