import type { LibrarySession } from '../../services/library/session'
import type { Handlers } from '../register'

type WorkbookCalls =
  | 'workbook.create'
  | 'workbook.open'
  | 'workbook.dispatch'
  | 'workbook.undo'
  | 'workbook.redo'
  | 'workbook.history'

export function workbookHandlers(session: LibrarySession): Pick<Handlers, WorkbookCalls> {
  const workbooks = () => session.opened().workbooks
  return {
    'workbook.create': (rep) => workbooks().create(rep),
    'workbook.open': ({ workbook }) => workbooks().open(workbook),
    'workbook.dispatch': ({ workbook, command }) => workbooks().dispatch(workbook, command),
    'workbook.undo': ({ workbook }) => workbooks().undo(workbook),
    'workbook.redo': ({ workbook }) => workbooks().redo(workbook),
    'workbook.history': ({ workbook, before, limit }) => workbooks().history(workbook, { before, limit })
  }
}
