import type { ActionId } from '../../../shared/actions'
import type { CallOutput } from '../../../shared/contract'
import type { WindowPort } from '../ports'
import type { Handlers } from '../register'

interface AppServices {
  info: CallOutput<'app.info'>
  window: WindowPort
  /** The menu follows: the only actions that it offers, or null for all. */
  onMenu(only: readonly ActionId[] | null): void
}

export const appHandlers = ({
  info,
  window,
  onMenu
}: AppServices): Pick<Handlers, 'app.info' | 'app.ready' | 'menu.only' | 'window.flushed'> => ({
  'app.info': () => info,
  'app.ready': (_input, page) => {
    // A page that begins anew is turned to nobody yet.
    onMenu(null)
    window.ready(page)
    return {}
  },
  'menu.only': ({ only }) => {
    onMenu(only)
    return {}
  },
  'window.flushed': (_input, page) => {
    window.flushed(page)
    return {}
  }
})
