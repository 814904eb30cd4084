import { useAction } from '../../core/actions'
import { lockLibrary, useProtection } from '../../core/protection'

/** Locks by menu, palette and key if there is a passphrase. */
export function LockKey() {
  const isProtected = useProtection(({ state }) => state?.protected)
  return isProtected ? <Key /> : null
}

function Key() {
  useAction('library.lock', lockLibrary)
  return null
}
