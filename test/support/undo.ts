import type { Workbooks } from '../../electron/services/workbooks/contract'
import type { Id } from '../../shared/model/scalars'

type Books = Pick<Workbooks, 'open' | 'undo' | 'redo'>

/** Undo as by the menu: what came last in the workbook. */
export const undoLast = async (workbooks: Books, workbook: Id) =>
  workbooks.undo(workbook, (await workbooks.open(workbook)).nextUndo ?? 0)

/** Redo as by the menu: what was undone last in the workbook. */
export const redoLast = async (workbooks: Books, workbook: Id) =>
  workbooks.redo(workbook, (await workbooks.open(workbook)).nextRedo ?? 0)
