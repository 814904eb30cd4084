import { useSyncExternalStore } from 'react'
import { momentOf, today } from '../../shared/dates'
import type { Moment, PlainDate } from '../../shared/model/scalars'

const minute = 60_000

function subscribe(changed: () => void) {
  const timer = window.setInterval(changed, minute)
  return () => window.clearInterval(timer)
}

/** Whether a moment has come; updates within a minute of it while the window stays open. */
export const useHasCome = (moment: Moment): boolean =>
  useSyncExternalStore(subscribe, () => Date.parse(moment) <= Date.now())

/** The current minute; updates while the window stays open. */
export const useMinute = (): Moment =>
  useSyncExternalStore(subscribe, () => momentOf(new Date(Math.floor(Date.now() / minute) * minute)))

const todayHere = () => today(new Date())

/**
 * Today's local date; updates at midnight while the window stays open. Also available when a page is drawn without a
 * window.
 */
export const useToday = (): PlainDate => useSyncExternalStore(subscribe, todayHere, todayHere)
