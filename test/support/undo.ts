import type { Workbooks } from '../../electron/services/workbooks/contract'
import type { Id } from '../../shared/model/scalars'

type Books = Pick<Workbooks, 'open' | 'undo' | 'redo'>

/** Undo as in the menu: the latest change of the workbook. */
export const undoLast = async (workbooks: Books, workbook: Id) =>
  workbooks.undo(workbook, (await workbooks.open(workbook)).nextUndo ?? 0)

/** Redo as in the menu: the latest undone change of the workbook. */
export const redoLast = async (workbooks: Books, workbook: Id) =>
  workbooks.redo(workbook, (await workbooks.open(workbook)).nextRedo ?? 0)
