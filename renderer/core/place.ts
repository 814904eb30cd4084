import { useLibrary } from './library'
import { history } from './navigation'

/** Held by the window as long as it is open. */
const kept = { library: 'library', page: 'page' }

/** Pages of what no disk holds yet, with the page that a window which is loaded anew shows in their place. */
const standIns = new Map<string, string>()

function keep(): void {
  const { state, handed } = useLibrary.getState()
  if (!state?.ready || handed) return
  const { pathname } = history.location
  sessionStorage.setItem(kept.library, state.folder)
  sessionStorage.setItem(kept.page, standIns.get(pathname) ?? pathname)
}

/** What a page shows is not kept yet: loaded anew, the window shows another page; with null it is kept from here on. */
export function standIn(page: string, other: string | null): void {
  if (other === null) standIns.delete(page)
  else standIns.set(page, other)
  keep()
}

/**
 * A window that is loaded anew, also after a crash of its page, goes on where it was, in the same library. What a page was
 * asked to do on arrival (`?start`) is not asked again. The place goes with the window; a start of the program begins with
 * Today.
 */
export function keepPlace(): void {
  history.subscribe(keep)
  useLibrary.subscribe(({ state, handed }) => {
    if (!state?.ready || handed) return
    const page = sessionStorage.getItem(kept.page)
    // From the rep's side the way leads on and not back.
    const isNew = history.location.pathname === '/'
    if (isNew && page !== null && sessionStorage.getItem(kept.library) === state.folder) history.replace(page)
    else keep()
  })
}
