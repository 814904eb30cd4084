import { useCallback, useEffect, useState } from 'react'
import type { Backups } from '../../../shared/model/backup'
import { call } from '../../core/bridge'
import { attempt } from '../../core/messages'

/** The existing backups; the list is refreshed when one is made. */
export function useBackups(): { found: Backups | null; show: (backups: Backups) => void; look: () => void } {
  const [found, show] = useState<Backups | null>(null)
  const look = useCallback(() => {
    void attempt(async () => show(await call('backups.list', {})))
  }, [])
  useEffect(() => {
    look()
    return window.coachbook.on('backups.changed', look)
  }, [look])
  return { found, show, look }
}

/** How far the running backup is; null before main says. */
export function useProgress(): { done: number; all: number } | null {
  const [progress, setProgress] = useState<{ done: number; all: number } | null>(null)
  useEffect(() => window.coachbook.on('backups.progress', setProgress), [])
  return progress
}
