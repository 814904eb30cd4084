import { history, workbookOf } from '../core/navigation'
import { headFor } from '../core/replica'

/** Main reads the workbook of a page while the window is still on its way there. */
export const askAhead = () => history.subscribe(({ location }) => headFor(workbookOf(location.pathname)))
