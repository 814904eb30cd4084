import { useLibrary } from './library'
import { history } from './navigation'

/** Keys of what the window stores as long as it is open. */
const kept = { library: 'library', page: 'page' }

/** Pages that no disk holds yet, each with the page that a reloaded window shows instead. */
const standIns = new Map<string, string>()

function keep(): void {
  const { state, handed } = useLibrary.getState()
  if (!state?.ready || handed) return
  const { pathname } = history.location
  sessionStorage.setItem(kept.library, state.folder)
  sessionStorage.setItem(kept.page, standIns.get(pathname) ?? pathname)
}

/** What a page shows is not kept yet, so a reloaded window shows another page; null: it is kept from here on. */
export function standIn(page: string, other: string | null): void {
  if (other === null) standIns.delete(page)
  else standIns.set(page, other)
  keep()
}

/**
 * A window that is reloaded, also after its page crashed, returns to where it was if the library is the same. What a
 * page was asked to do when it opened (`?start`) is not repeated. The place is forgotten with the window; a start of
 * the program begins with Today.
 */
export function keepPlace(): void {
  history.subscribe(keep)
  useLibrary.subscribe(({ state, handed }) => {
    if (!state?.ready || handed) return
    const page = sessionStorage.getItem(kept.page)
    // The rep's side leads forward, never back.
    const isNew = history.location.pathname === '/'
    if (isNew && page !== null && sessionStorage.getItem(kept.library) === state.folder) history.replace(page)
    else keep()
  })
}
