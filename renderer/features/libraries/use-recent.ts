import { useCallback, useEffect, useState } from 'react'
import type { RecentLibrary } from '../../../shared/model/library'
import { call } from '../../core/bridge'
import { attempt } from '../../core/messages'

/** The libraries that were open before, without the current one; read again when the window comes to the front. */
export function useRecent(): { others: readonly RecentLibrary[]; look: () => void } {
  const [recent, setRecent] = useState<readonly RecentLibrary[]>([])
  const look = useCallback(
    () =>
      void attempt(async () => {
        setRecent(await call('library.recent', {}))
      }),
    []
  )
  useEffect(() => {
    look()
    window.addEventListener('focus', look)
    return () => window.removeEventListener('focus', look)
  }, [look])
  return { others: recent.filter(({ state }) => state !== 'open'), look }
}
