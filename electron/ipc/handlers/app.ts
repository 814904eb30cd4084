import type { CallOutput } from '../../../shared/contract'
import type { WindowPort } from '../ports'
import type { Handlers } from '../register'

interface AppServices {
  info: CallOutput<'app.info'>
  window: WindowPort
}

export const appHandlers = ({
  info,
  window
}: AppServices): Pick<Handlers, 'app.info' | 'app.ready' | 'window.flushed'> => ({
  'app.info': () => info,
  'app.ready': (_input, page) => {
    window.ready(page)
    return {}
  },
  'window.flushed': (_input, page) => {
    window.flushed(page)
    return {}
  }
})
