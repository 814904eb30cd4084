import { call } from './bridge'

/** Asks for all that the first picture shows at once. Before there is a library its list is refused, and not needed. */
export function askLibrary() {
  const reps = call('library.reps', {})
  reps.catch(() => undefined)
  const handover = call('handover.state', {})
  return { handover, state: call('library.state', {}), settings: call('settings.get', {}), reps }
}

/** Asked before the rest of the page's code has run, so that main answers meanwhile. */
export const firstAsked = askLibrary()
