import { history, workbookOf } from '../core/navigation'
import { headFor } from '../core/replica'

/**
 * Tells main which workbook comes next while the window is still on its way there, so that main reads it in the
 * meantime.
 */
export const askAhead = () => history.subscribe(({ location }) => headFor(workbookOf(location.pathname)))
