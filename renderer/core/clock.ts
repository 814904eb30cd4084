import { useSyncExternalStore } from 'react'
import { today } from '../../shared/dates'
import type { PlainDate } from '../../shared/model/scalars'

const minute = 60_000

function subscribe(changed: () => void) {
  const timer = window.setInterval(changed, minute)
  return () => window.clearInterval(timer)
}

/** Today's local date; follows midnight while the window stays open. */
export const useToday = (): PlainDate => useSyncExternalStore(subscribe, () => today(new Date()))
