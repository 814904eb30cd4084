import type { Changed } from '../../../shared/contract'
import type { Id } from '../../../shared/model/scalars'
import type { LibrarySession } from '../../services/library/session'
import type { Search } from '../../services/search/search-service'
import type { Handlers } from '../register'

type WorkbookCalls =
  | 'workbook.create'
  | 'workbook.open'
  | 'workbook.dispatch'
  | 'workbook.undo'
  | 'workbook.redo'
  | 'workbook.history'

interface WorkbookServices {
  session: LibrarySession
  search: Search
}

export function workbookHandlers({ session, search }: WorkbookServices): Pick<Handlers, WorkbookCalls> {
  const workbooks = () => session.opened().workbooks

  /** The search follows what was changed. */
  async function followed(workbook: Id, changed: Promise<Changed>): Promise<Changed> {
    const { patches, ...rest } = await changed
    if (search.has(workbook)) search.follow((await workbooks().open(workbook)).workbook, patches)
    return { patches, ...rest }
  }
  return {
    'workbook.create': (rep) => workbooks().create(rep),
    'workbook.open': ({ workbook }) => workbooks().open(workbook),
    'workbook.dispatch': ({ workbook, command }) => followed(workbook, workbooks().dispatch(workbook, command)),
    'workbook.undo': ({ workbook, change }) => followed(workbook, workbooks().undo(workbook, change)),
    'workbook.redo': ({ workbook, change }) => followed(workbook, workbooks().redo(workbook, change)),
    'workbook.history': ({ workbook, before, limit }) => workbooks().history(workbook, { before, limit })
  }
}
