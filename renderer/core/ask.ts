import { call } from './bridge'
import { noteFault } from './trouble'

/** Asks for everything that the first picture shows. Before there is a library its list is refused, and not needed. */
export function askLibrary() {
  const reps = call('library.reps', {})
  reps.catch(noteFault)
  const handover = call('handover.state', {})
  return { handover, state: call('library.state', {}), settings: call('settings.get', {}), reps }
}

/** Asked before the rest of the page's code has run, so that main answers in the meantime. */
export const firstAsked = askLibrary()
