import { useSyncExternalStore } from 'react'
import type { Moment } from '../../../../shared/model/scalars'

const tick = 5_000

function subscribe(changed: () => void) {
  const timer = window.setInterval(changed, tick)
  return () => window.clearInterval(timer)
}

/** Whole minutes since a moment; 0 before it. */
export function useMinutesSince(moment: Moment | null): number {
  const minutes = () => (moment === null ? 0 : Math.max(0, Math.floor((Date.now() - Date.parse(moment)) / 60_000)))
  return useSyncExternalStore(subscribe, minutes)
}
