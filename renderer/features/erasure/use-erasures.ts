import { useEffect, useState } from 'react'
import type { Erasures } from '../../../shared/model/erasure'
import { call } from '../../core/bridge'
import { attempt } from '../../core/messages'

/** Who was erased, by numbers only; null until main has answered. */
export function useErasures(): Erasures | null {
  const [found, setFound] = useState<Erasures | null>(null)
  useEffect(() => {
    const look = () => void attempt(async () => setFound(await call('erasure.look', {})))
    look()
    return window.coachbook.on('backups.changed', look)
  }, [])
  return found
}
